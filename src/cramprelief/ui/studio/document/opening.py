# SPDX-License-Identifier: MIT
"""A file of the person's folder → the document that the Studio works on, and where its text is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject

from cramprelief import places
from cramprelief.authoring.document import RoutineDocument
from cramprelief.figure.format.validate import faults
from cramprelief.reading.regular import read_words
from cramprelief.reading.whole import write_whole
from cramprelief.routine.check import World
from cramprelief.routine.library import FIGURES
from cramprelief.routine.validate import figure_names, source_keys
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.studio.studio_document import StudioDocument


@dataclass(frozen=True, slots=True)
class PlainFile:
    """A file that is written whole or not at all."""

    path: Path

    def save(self, data: bytes) -> None:
        """Raises OSError."""
        write_whole(self.path, data)


class Surroundings:
    """What a routine may name: read once, and again when the library changes."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._world: World | None = None
        catalogue.changed.connect(self.forget)

    def forget(self) -> None:
        self._world = None

    def world(self) -> World:
        if self._world is None:
            library, assets = self._catalogue.library, places.assets()
            own = places.own_routines() / FIGURES
            self._world = replace(
                World(library.routines, frozenset(library.programmes)),
                figures={**figure_names(own), **figure_names(assets / FIGURES)},
                figure_faults=faults(own, assets / FIGURES),
                sources=source_keys(assets),
                pictures=True,
            )
        return self._world


def open_document(path: Path, surroundings: Surroundings, parent: QObject) -> StudioDocument:
    """Read a file to be written on. Raises OSError, and UnicodeDecodeError for what is no text."""
    text = read_words(path).decode("utf-8")
    routine = RoutineDocument(text, str(path), surroundings.world)
    document = StudioDocument(routine, PlainFile(path), parent=parent)
    document.around_changed.connect(surroundings.forget)
    return document
