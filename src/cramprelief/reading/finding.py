# SPDX-License-Identifier: MIT
"""One thing that is wrong in a file, where it is, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from cramprelief.reading.codes import CODES
from cramprelief.reading.nearest import nearest

LIMIT = 100
"""Findings kept for one file: nobody reads more at once."""
LISTED = 48
"""The longest list of names that a message gives in full."""
LISTS = {
    "routine": "cramprelief list",
    "programme": "cramprelief list",
    "source": "assets/sources.yaml",
    "figure": "docs/FIGURES.md",
}
"""Where the names stand that are too many for a message."""
MEDICINE = frozenset(("condition", "grade", "source"))
"""Sorts of names that are chosen by the person: one that was mistyped is never put right by itself."""


class Span(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, offsets from 0, all in characters; the end is not in it."""

    line: int
    column: int
    start: int
    end: int


TOP = Span(1, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Fix:
    """What to write in place of the characters from `start` up to `end`, to be offered with one press.

    `spelling`: it writes the same thing rightly, so it may be done unseen with others of its kind. There is never one
    for conditions, grades, doses, cautions and sources: those are chosen.
    """

    start: int
    end: int
    new: str
    spelling: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Prints as `FILE:LINE:COL: error|warning: message [code]`. `suggestion` is what to write instead, if known."""

    file: str
    line: int
    column: int
    level: str
    code: str
    message: str
    suggestion: str | None = field(default=None, compare=False)
    fix: Fix | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.level}: {self.message} [{self.code}]"


@dataclass(slots=True)
class Findings:
    """Collects the findings of one file. After LIMIT of them the rest are dropped."""

    file: str
    found: list[Finding] = field(default_factory=list)

    @property
    def full(self) -> bool:
        return len(self.found) >= LIMIT

    @property
    def errors(self) -> bool:
        return any(finding.level == "error" for finding in self.found)

    def add(self, code: str, span: Span, message: str, suggestion: str | None = None, fix: Fix | None = None) -> None:
        if not self.full:
            self.found.append(
                Finding(self.file, span.line, span.column, CODES[code], code, one_line(message), suggestion, fix)
            )

    def unknown(self, code: str, span: Span, what: str, name: str, known: Iterable[str], written: str = "{0}") -> None:
        """Adds: there is no `what` called `name`, with the name that was mistyped or else those there are.

        A name that is only alike is never proposed: "kneeling" is not "lying", and one study is not another.
        `written` is how a name stands in the file.
        """
        if self.full:
            return
        names = list(known)
        near = nearest(name, names, exact_letters=what == "source")
        message = f'There is no {what} called "{shorten(name)}".'
        message += f' Did you mean "{near}"?' if near else f" It is not known yet.{_list_of(what, names)}"
        offered = near and what not in MEDICINE and span.end > span.start
        fix = Fix(span.start, span.end, written.format(near), True) if offered else None
        self.add(code, span, message, near, fix)


def _list_of(what: str, names: list[str]) -> str:
    """The names there are, or where they stand; begins with a space."""
    if 0 < len(names) <= LISTED:
        return f" Choose from: {', '.join(names)}."
    return f" All of them: {LISTS[what]}." if what in LISTS else ""


def shorten(text: str, limit: int = 40) -> str:
    """A piece of somebody's text, short enough for a message."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def one_line(message: str) -> str:
    return " ".join(message.split())
