# SPDX-License-Identifier: MIT
"""A file's text as an editor shows it: every line end is one letter there, whatever the file has.

The file is never written from what is shown: an edit comes back as one splice of its text, and all else stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_ENDS = re.compile("\r\n|\r|\n|\u2029")


class Change(NamedTuple):
    """`new` stands in the place of the characters from `start` to before `end`."""

    start: int
    end: int
    new: str


def difference(old: str, new: str) -> Change | None:
    """The one change that makes `new` of `old`; None where they are the same. As fast as texts are compared."""
    if old == new:
        return None
    start = _same(old, new)
    most = min(len(old), len(new)) - start
    tail = _same_tail(old, new, most)
    return Change(start, len(old) - tail, new[start : len(new) - tail])


def _same(one: str, other: str) -> int:
    """How many letters both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_tail(one: str, other: str, most: int) -> int:
    """How many letters both end with, at most `most`."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low


class Mirror:
    """One text of a file, and the same as it is shown. Offsets are counted in characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        plain = "\r" not in text and "\u2029" not in text
        self.shown = text if plain else _ENDS.sub("\n", text)
        self._longer: list[int] = []
        """Where, in what is shown, an end stands that has two characters in the file: those behind are shifted."""
        if len(text) != len(self.shown):
            ends = enumerate(re.finditer("\r\n", text))
            self._longer = [match.start() - lost for lost, match in ends]
        self._wide: list[int] = []
        """The letters that Qt counts twice: those outside of the sixteen bits of one of its characters."""
        if not self.shown.isascii():
            self._wide = [place for place, letter in enumerate(self.shown) if letter > "\uffff"]
        first = _ENDS.search(text)
        self.end = first.group() if first else "\n"
        """What ends a line in this file."""

    def to_file(self, shown: int) -> int:
        """The place in the file of a place that is shown."""
        return shown + bisect_right(self._longer, shown - 1)

    def to_shown(self, place: int) -> int:
        """The place that is shown for one of the file; that between a line end's two characters is before it."""
        low, high = 0, len(self._longer)
        while low < high:
            middle = (low + high) // 2
            if self._longer[middle] + middle < place - 1:
                low = middle + 1
            else:
                high = middle
        return min(place - low, len(self.shown))

    def to_units(self, shown: int) -> int:
        """A place that is shown, as Qt counts it."""
        return shown + bisect_right(self._wide, shown - 1)

    def from_units(self, units: int) -> int:
        """A place as Qt counts it, in letters of what is shown."""
        place = units
        for number, letter in enumerate(self._wide):
            if letter + number >= units:
                break
            place = units - number - 1
        return place

    def splice(self, change: Change) -> Change:
        """A change of what is shown as one of the file, its line ends as the file has them."""
        new = change.new.replace("\n", self.end) if self.end != "\n" else change.new
        return Change(self.to_file(change.start), self.to_file(change.end), new)
