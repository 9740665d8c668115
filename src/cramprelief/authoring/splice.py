# SPDX-License-Identifier: MIT
"""One stretch of a text becomes another: the only way in which a document ever changes."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple


class Splice(NamedTuple):
    """The characters from `start` up to `end` become `new`; both count in the text without its byte order mark."""

    start: int
    end: int
    new: str

    @property
    def grows(self) -> int:
        """By how many characters the text gets longer."""
        return len(self.new) - (self.end - self.start)


NOTHING = Splice(0, 0, "")


def spliced(text: str, *splices: Splice) -> str:
    """The text after all of them. Their places are those of the text before any of them, and none may overlap."""
    for splice in reversed(in_order(splices)):
        text = text[: splice.start] + splice.new + text[splice.end :]
    return text


def in_order(splices: tuple[Splice, ...]) -> list[Splice]:
    """Sorted by their places. Raises ValueError where two of them overlap."""
    ordered = sorted(splices, key=lambda splice: (splice.start, splice.end))
    for one, following in pairwise(ordered):
        if following.start < one.end:
            raise ValueError("two splices overlap")
    return ordered


def backwards(text: str, *splices: Splice) -> tuple[Splice, ...]:
    """The splices that undo these; their places are those of the text after them."""
    moved, undoing = 0, []
    for splice in in_order(splices):
        start = splice.start + moved
        undoing.append(Splice(start, start + len(splice.new), text[splice.start : splice.end]))
        moved += splice.grows
    return tuple(undoing)


def between(before: str, after: str) -> Splice:
    """The shortest splice that makes one text of another; it never parts the two signs of a line's end."""
    if before == after:
        return NOTHING
    most = min(len(before), len(after))
    start = _common(before, after, most)
    if before[start - 1 : start] == "\r":
        start -= 1
    tail = _common(before[::-1], after[::-1], most - start)
    while tail and before[-tail] == "\n" and "\r" in (before[-tail - 1 : -tail], after[-tail - 1 : -tail]):
        tail -= 1
    return Splice(start, len(before) - tail, after[start : len(after) - tail])


def _common(one: str, other: str, most: int) -> int:
    """How many characters at the beginning are the same, at most so many."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
