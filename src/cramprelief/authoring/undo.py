# SPDX-License-Identifier: MIT
"""What was done to a document, so that it can be undone: one stack over all its views."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cramprelief.authoring.edits.located_text import Path
from cramprelief.authoring.splice import Splice

MOST = 500


@dataclass(frozen=True, slots=True)
class UndoEntry:
    """One thing that was done. `forth` are its splices, each on the text that the one before made; `back` undo it."""

    name: str
    forth: tuple[Splice, ...]
    back: tuple[Splice, ...]
    selection: Path = ()
    """What was selected then."""
    view: str = ""
    """Where it was done, such as "form"."""
    joins: bool = False


@dataclass(slots=True)
class UndoStack:
    """Of the last MOST entries. Entries that join, one right after the other in one place, become one."""

    done: list[UndoEntry] = field(default_factory=list)
    undone: list[UndoEntry] = field(default_factory=list)
    _rested: bool = True

    def add(self, entry: UndoEntry) -> None:
        self.undone.clear()
        last = self.done[-1] if self.done else None
        if last is not None and not self._rested and self._same_place(last, entry):
            joined = replace(last, forth=(*last.forth, *entry.forth), back=(*entry.back, *last.back))
            self.done[-1] = joined
        else:
            self.done.append(entry)
            del self.done[:-MOST]
        self._rested = not entry.joins

    @staticmethod
    def _same_place(last: UndoEntry, entry: UndoEntry) -> bool:
        return entry.joins and (last.name, last.selection, last.view) == (entry.name, entry.selection, entry.view)

    def rest(self) -> None:
        """What comes next is a thing of its own: the person paused."""
        self._rested = True

    def undo(self) -> UndoEntry | None:
        """Takes back the last entry, whose `back` the caller now applies."""
        return self._from(self.done, self.undone)

    def redo(self) -> UndoEntry | None:
        """The entry whose `forth` the caller now applies again."""
        return self._from(self.undone, self.done)

    def _from(self, one: list[UndoEntry], other: list[UndoEntry]) -> UndoEntry | None:
        self._rested = True
        if not one:
            return None
        other.append(one.pop())
        return other[-1]

    @property
    def undo_name(self) -> str:
        """Of what undo takes back; "" where there is nothing."""
        return self.done[-1].name if self.done else ""

    @property
    def redo_name(self) -> str:
        return self.undone[-1].name if self.undone else ""
