# SPDX-License-Identifier: MIT
"""One figure file while it is changed: what it says, what it shows, and the splices that change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from cramprelief.authoring.edit import CannotSplice, SourceText
from cramprelief.authoring.figures.pose_text import Edit, Path, PoseText
from cramprelief.authoring.splice import Splice, between, spliced
from cramprelief.figure.body.pose import Pose
from cramprelief.figure.format.decode import FigureDocument
from cramprelief.figure.format.drafts import FigureDrafts
from cramprelief.figure.format.figure_format import KeyDraft, MoveDraft, PoseDraft
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.model import Figure
from cramprelief.figure.posing.magnets import Axis, NamedLevel

_WAITS = "The poser waits: something in this figure's file cannot be read."
_ACROSS = frozenset(("x", "x0", "x1"))


class FigureFile:
    """The text of one figure. Immutable; every change is a splice of it."""

    def __init__(self, name: str, text: str, library: FigureLibrary) -> None:
        self.name, self.text, self.library = name, text, library

    @cached_property
    def document(self) -> FigureDocument:
        return self.library.decoded(f"{self.name}.yaml", self.text.encode("utf-8"))

    @property
    def figure(self) -> Figure | None:
        """None where an error stands in the way."""
        return self.document.figure

    @property
    def drafts(self) -> FigureDrafts:
        """Raises CannotSplice where the file cannot be read."""
        if self.document.drafts is None:
            raise CannotSplice(_WAITS)
        return self.document.drafts

    @cached_property
    def levels(self) -> tuple[NamedLevel, ...]:
        """The places that the file names: heights, and those that it uses across, such as a wall."""
        return levels_of(self.drafts)

    def after(self, splice: Splice) -> FigureFile:
        return FigureFile(self.name, spliced(self.text, splice), self.library)

    # Changes

    def edited(self, edits: Iterable[Edit]) -> Splice:
        """All of these as one splice. Raises CannotSplice where the file would not be read any more."""
        text = self.text
        for path, yaml in edits:
            source = SourceText(text)
            splice = source.put(path[:-1], str(path[-1]), None) if yaml is None else source.write(path, yaml)
            text = spliced(text, splice)
        return self.checked(text)

    def checked(self, text: str) -> Splice:
        """The splice to another text, once it is seen that the figure can still be shown."""
        after = FigureFile(self.name, text, self.library)
        if after.figure is None:
            found = next((each for each in after.document.findings if each.level == "error"), None)
            raise CannotSplice(found.message if found is not None else _WAITS)
        return between(self.text, text)

    def posed(self, pose: str, now: Pose, named: Mapping[str, str]) -> Splice:
        """The named pose becomes `now`; `named` says which of its numbers a level names."""
        own = self.drafts.own(pose)
        was = self.drafts.pose(self.drafts.merged(pose))
        edits = PoseText(self.drafts, own, self.drafts.base(own), was, now, named).all()
        return self.edited(Edit(("poses", pose, *path), yaml) for path, yaml in edits)

    def keyed(self, move: str, place: int, now: Pose, named: Mapping[str, str]) -> Splice:
        """A key of a move becomes `now`: what differs from the key's pose stands in its `with`."""
        key: KeyDraft = self.drafts.moves[move].values["keys"][place]
        base = self.drafts.merged(key.pose) if key.pose is not None else {}
        was = self.key_pose(move, place)
        edits = PoseText(self.drafts, key.own, base, was, now, named).all()
        path: Path = ("moves", move, "keys", place, "with")
        return self.edited(Edit((*path, *below), yaml) for below, yaml in edits)

    def key_pose(self, move: str, place: int) -> Pose:
        """The pose of a key of a move, as the file says it."""
        figure = self.figure
        if figure is None:
            raise CannotSplice(_WAITS)
        return figure.moves[move].keys[place].pose


def levels_of(drafts: FigureDrafts) -> tuple[NamedLevel, ...]:
    """Every level with its axis: across, where the file uses it as such and nowhere as a height."""
    across: set[str] = set()
    up: set[str] = set()
    tables: list[PoseDraft | MoveDraft] = [*drafts.poses.values(), *drafts.between.values(), *drafts.moves.values()]
    for said in (drafts.values, *(each.values for each in tables)):
        for use in (*said.get("props", ()),):
            for key, value in use.given.items():
                if isinstance(value, str):
                    (across if key in _ACROSS else up).add(value)
        for key in ("near_foot", "far_foot", "near_hand", "far_hand"):
            spot = (said.get(key) or {}).get("at")
            if spot is not None and spot.kind == "point":
                across.update(each for each in spot.amounts[:1] if isinstance(each, str))
                up.update(each for each in spot.amounts[1:] if isinstance(each, str))
    axes: dict[str, Axis] = {name: "x" if name in across - up else "y" for name in drafts.levels}
    return tuple(NamedLevel(name, axes[name], at) for name, at in drafts.levels.items())
