# SPDX-License-Identifier: MIT
"""What the names of a routine mean, in words, and which figures, routines and sources there are to name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from cramprelief import places
from cramprelief.figure.library import FigureLibrary
from cramprelief.routine.model import GRADES
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.vocabulary import NEED_WORDS, PLACE_WORDS, POSTURE_WORDS, capital

if TYPE_CHECKING:
    from collections.abc import Callable

_CONDITIONS = ("adapt", "avoid", "when")
_ROUTINES = ("then", "if_not_helping", "if_too_painful", "routine", "replaces")
_JUMPS = "if_too_painful"


class NamesInUse:
    """`steps` tells the steps of the text with an id, each with its instruction."""

    def __init__(self, catalogue: Catalogue, figures: FigureLibrary, steps: Callable[[], Mapping[str, str]]) -> None:
        self._catalogue, self._figures, self._steps = catalogue, figures, steps

    def meaning(self, key: str, name: str) -> str:
        """Of a name under this key; empty where the name says it all."""
        if key in _CONDITIONS:
            condition = self._catalogue.tables.conditions.get(name)
            return condition.name if condition is not None else capital(name.replace("-", " "))
        if key == "grade":
            return {str(grade): words for grade, words in GRADES.items()}.get(name, "")
        if key in ("relieves", "muscle") and name in PLACE_WORDS:
            return place_words(name)
        words = {"posture": POSTURE_WORDS, "needs": NEED_WORDS}.get(key, {}).get(name)
        return capital(words) if words else ""

    def names(self, key: str, figure: str | None) -> Mapping[str, str]:
        """What lies in other files, and the steps of this one, by the key that leads there."""
        if key in ("figure", "name"):
            found = {name: self._figures.figure(name) for name in sorted(self._figures.files())}
            return {name: each.title if each is not None else "" for name, each in found.items()}
        if key in ("pose", "move") and figure is not None:
            drawn = self._figures.figure(figure)
            if drawn is None:
                return {}
            stills = {name: still.alt for name, still in drawn.stills.items()}
            return stills if key == "pose" else {name: move.alt for name, move in drawn.moves.items()}
        if key in _ROUTINES:
            steps = {f"#{name}": words for name, words in self._steps().items()} if key == _JUMPS else {}
            return {**steps, **{name: each.title for name, each in sorted(self._catalogue.routines.items())}}
        return self._sources if key == "sources" else {}

    @cached_property
    def _sources(self) -> Mapping[str, str]:
        from cramprelief.learn.sources import load_sources
        from cramprelief.reading.finding import Findings

        file = places.assets() / "sources.yaml"
        return {key: each.title for key, each in load_sources(file, Findings(str(file))).items()}
