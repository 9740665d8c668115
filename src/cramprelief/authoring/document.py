# SPDX-License-Identifier: MIT
"""One text that is open in the Studio: what it says now, what is wrong with it, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cramprelief.authoring.decode_again import DecodeAgain
from cramprelief.authoring.edit import SourceText
from cramprelief.authoring.edits.located_text import Path
from cramprelief.authoring.fixes import with_fixes
from cramprelief.authoring.splice import Splice, backwards, in_order, spliced
from cramprelief.authoring.undo import UndoEntry, UndoStack
from cramprelief.reading.finding import Finding
from cramprelief.routine import check
from cramprelief.routine.check import World
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme

_MARK = "\ufeff"
Content = Routine | Programme | Preparation


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one revision of a text."""

    revision: int
    findings: tuple[Finding, ...]
    """In the order of the file, each with its fix where there is one."""
    content: Content | None
    """What the text says, or None where an error stands in the way."""
    good: Content | None
    """The last version without an error, which may be this one."""
    good_before: int
    """The line of the first error since `good`; 0 where `good` is this text."""

    @property
    def routine(self) -> Routine | None:
        return self.content if isinstance(self.content, Routine) else None

    @property
    def errors(self) -> int:
        return sum(finding.level == "error" for finding in self.findings)


class RoutineDocument:
    """One open text; it touches no file. `file` is the path that findings name, `world` what the text may name."""

    def __init__(self, text: str, file: str, world: Callable[[], World] | None = None) -> None:
        self._mark = _MARK if text.startswith(_MARK) else ""
        self._text = text[len(self._mark) :]
        self.file = file
        self._world = world or (lambda: World({}))
        self._stack = UndoStack()
        self._reader = DecodeAgain(file)
        self.revision = 0
        """Another number for each state of the text; no number comes twice."""
        self._source: SourceText | None = None
        self._checked: Checked | None = None
        self._good: Content | None = None

    @property
    def text(self) -> str:
        """Without its byte order mark, with its own line ends."""
        return self._text

    @property
    def data(self) -> bytes:
        """What belongs into the file."""
        return (self._mark + self._text).encode("utf-8", "surrogatepass")

    @property
    def source(self) -> SourceText:
        """The text now, to ask for splices."""
        if self._source is None:
            self._source = SourceText(self._text, self._reader.tree(self._text))
        return self._source

    def apply(
        self, name: str, *splices: Splice, view: str = "", selection: Path = (), joins: bool = False
    ) -> tuple[Splice, ...]:
        """Does something and remembers it as one entry: its name, where it was done, what was selected.

        The places of all splices are those of the text now. With `joins`, typing in one place goes on with the entry
        before it until `rest`. Returns the splices that change something.
        """
        kept = tuple(each for each in splices if self._text[each.start : each.end] != each.new)
        if kept:
            back = backwards(self._text, *kept)
            one_by_one = tuple(reversed(in_order(kept)))
            self._stack.add(UndoEntry(name, one_by_one, tuple(reversed(in_order(back))), selection, view, joins))
            self._become(spliced(self._text, *kept))
        return kept

    def rest(self) -> None:
        """Typing paused: what comes next is an entry of its own."""
        self._stack.rest()

    def undo(self) -> UndoEntry | None:
        """Takes back what was done last; None where there is nothing. Its `back` is what became of the text."""
        entry = self._stack.undo()
        for splice in entry.back if entry else ():
            self._become(spliced(self._text, splice))
        return entry

    def redo(self) -> UndoEntry | None:
        entry = self._stack.redo()
        for splice in entry.forth if entry else ():
            self._become(spliced(self._text, splice))
        return entry

    @property
    def undo_name(self) -> str:
        """What undo would take back, such as "hold 45 s"; "" where there is nothing."""
        return self._stack.undo_name

    @property
    def redo_name(self) -> str:
        return self._stack.redo_name

    def _become(self, text: str) -> None:
        self._text = text
        self.revision += 1
        self._source = None

    def checked(self) -> Checked:
        """What is wrong in the text now. The same answer until the text changes, or `look_again`."""
        if self._checked is None or self._checked.revision != self.revision:
            self._checked = self._check()
        return self._checked

    def look_again(self) -> None:
        """What lies around the text has changed: the next `checked` asks the world anew."""
        self._checked = None

    def _check(self) -> Checked:
        document = self._reader.decode(self._text)
        self._source = None
        findings = sorted(with_fixes(check.check(document, self._world()), lambda: self.source))
        content = None if any(finding.level == "error" for finding in findings) else document.content
        if content is not None:
            self._good = content
        first = next((finding.line for finding in findings if finding.level == "error"), 0)
        before = 0 if content is not None else first
        return Checked(self.revision, tuple(findings), content, self._good, before)
