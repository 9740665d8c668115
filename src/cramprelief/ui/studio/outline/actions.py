# SPDX-License-Identifier: MIT
"""What can be done to steps as wholes: add, copy, delete, move, group. Each is one edit, chosen and told afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cramprelief.authoring.edit import Path, SourceText
from cramprelief.authoring.splice import Splice
from cramprelief.reading.located import Items
from cramprelief.ui.studio.fields import values
from cramprelief.ui.studio.plan.parts import is_part, name_of
from cramprelief.ui.studio.studio_document import StudioDocument

NEW_STEP = "show:\ndo: auto"
_TOP: Path = ("steps",)


class StepActions(QObject):
    """Of one document. Whatever cannot be done is said in the document's words, and changes nothing."""

    def __init__(self, document: StudioDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    # Places

    def _number(self, path: Path) -> int:
        """Which step it is, counted from 1; 0 for a group."""
        return next((at for at, each in enumerate(self._document.steps, start=1) if each.path == path), 0)

    def name(self, path: Path) -> str:
        """ "Step 4", or "The group"."""
        number, source = self._number(path), self._document.source
        if is_part(path) and source is not None:
            return name_of(source, path)
        return self.tr("Step {0}").format(number) if number else self.tr("The group")

    def _there(self) -> Path | None:
        """The step or group that is chosen."""
        return self._document.selection if self._document.step is not None else None

    # What is done

    def add(self) -> None:
        """A new step behind the one that is chosen, or behind the last; its instruction waits to be written."""
        here, source = self._there(), self._document.source
        if source is None:
            return
        if here is not None and here[-2:-1] == ("choose",):
            here = here[:-2]
        to: Path = (*here[:-1], int(here[-1]) + 1) if here is not None else (*_TOP, values.count(source, _TOP))

        def make(source: SourceText) -> Splice:
            if isinstance(source.value(_TOP), Items):
                return source.add_step(to, NEW_STEP)
            return source.write(_TOP, "- show:\n  do: auto")

        if self._document.edit(self.tr("add a step"), make, selection=to):
            self._tell(self.tr("{0} added").format(self.name(to)))
            self._document.ask("form", to)

    def duplicate(self, path: Path) -> None:
        """A copy right below."""
        copy: Path = (*path[:-1], int(path[-1]) + 1)
        said = self.tr("copy of {0}").format(self.name(path).lower())
        if self._document.edit(said, lambda source: source.duplicate(path), selection=copy):
            self._tell(self.tr("{0} is a copy").format(self.name(copy)))

    def delete(self, paths: Sequence[Path]) -> None:
        """Away with them; the neighbour is chosen."""
        if not paths:
            return
        first = min(paths)
        many = len(paths)
        said = (
            self.tr("delete {0}").format(self.name(first).lower()) if many == 1
            else self.tr("delete {0} steps").format(many)
        )  # fmt: skip
        name = self.name(first)
        source = self._document.source
        only = is_part(first) and source is not None and values.count(source, first[:1]) == 1

        def make(now: SourceText) -> Splice:
            return now.put((), str(first[0]), None) if only else now.delete(*paths)

        if self._document.edit(said, make, selection=first):
            self._choose_near(first)
            self._tell(self.tr("{0} deleted").format(name) if many == 1 else self.tr("{0} steps deleted").format(many))

    def _choose_near(self, path: Path) -> None:
        """The step that stands there now, or the one before it."""
        source = self._document.source
        if source is None:
            return
        last = values.count(source, path[:-1]) - 1
        self._document.select((*path[:-1], min(int(path[-1]), last)) if last >= 0 else ())

    def move(self, path: Path, way: int) -> None:
        """One place up (-1) or down (1) in its list."""
        source = self._document.source
        if source is None:
            return
        place = int(path[-1]) + way
        if not 0 <= place < values.count(source, path[:-1]):
            words = self.tr("It is the first here.") if way < 0 else self.tr("It is the last here.")
            self._document.told.emit(words)
            return
        self.move_to(path, (*path[:-1], int(path[-1]) + (2 if way > 0 else -1)))

    def move_to(self, path: Path, to: Path) -> None:
        """Before what stands at `to` now; a number past the last means the end."""
        number = self._number(path)
        landing = landed(path, to)
        said = self.tr("move {0}").format(self.name(path).lower())
        if landing != path and self._document.edit(said, lambda source: source.move_step(path, to), selection=landing):
            self._tell_moved(number, landing)

    def _tell_moved(self, number: int, landing: Path) -> None:
        place = self._number(landing)
        if number and place:
            self._tell(self.tr("Step {0} moved to place {1}").format(number, place))
        else:
            self._tell(self.tr("{0} now").format(self.name(landing)) if is_part(landing) else self.tr("Group moved"))

    def into(self, path: Path) -> None:
        """Into the group above it, or else below it."""
        source, number = self._document.source, self._number(path)
        if source is None:
            return
        at, within = int(path[-1]), path[:-1]
        above = (*within, at - 1)
        if at and values.is_group(source, above):
            landing: Path = (*above, "steps", values.count(source, (*above, "steps")))
        else:
            landing = (*path, "steps", 0)
        said = self.tr("{0} into a group").format(self.name(path).lower())
        if self._document.edit(said, lambda source: source.into(path), selection=landing):
            self._tell_moved(number, landing)

    def out_of(self, path: Path) -> None:
        """Out of its group, to the place behind it."""
        number = self._number(path)
        group = path[:-2]
        landing: Path = (*group[:-1], int(group[-1]) + 1) if len(group) > 1 else path
        said = self.tr("{0} out of the group").format(self.name(path).lower())
        if self._document.edit(said, lambda source: source.out_of(path), selection=landing):
            self._tell_moved(number, landing)

    def group(self, paths: Sequence[Path]) -> None:
        """These steps, which stand beside each other, repeat together."""
        if not paths:
            return
        if self._document.edit(self.tr("group"), lambda source: source.group(*paths), selection=min(paths)):
            self._tell(self.tr("Grouped: {0}").format(len(paths)))

    def ungroup(self, path: Path) -> None:
        """The steps of the group stay in its place; of a step, those of the group it stands in."""
        source = self._document.source
        if source is None:
            return
        group = path if values.is_group(source, path) else path[:-2]
        if not group or not values.is_group(source, group):
            self._document.refused.emit(self.tr("This is no group."))
            return
        if self._document.edit(self.tr("ungroup"), lambda source: source.ungroup(group), selection=group):
            self._tell(self.tr("Ungrouped"))

    def _tell(self, words: str) -> None:
        self._document.told.emit(words)


def landed(path: Path, to: Path) -> Path:
    """Where a step is after it moved before what stood at `to`: its own place is gone then."""
    home, number = path[:-1], int(path[-1])
    if to[:-1] == home:
        return (*home, int(to[-1]) - (int(to[-1]) > number))
    if to[: len(home)] == home and len(to) > len(home) and int(to[len(home)]) > number:
        return (*home, int(to[len(home)]) - 1, *to[len(home) + 1 :])
    return to
