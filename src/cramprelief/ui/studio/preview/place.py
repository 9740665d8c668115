# SPDX-License-Identifier: MIT
"""Where a step of one version of a routine stands in the next: a change elsewhere moves nobody away from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cramprelief.routine.model import Repeat, Routine, Step, Way, every_step

Path = tuple[str | int, ...]


def steps_of(routine: Routine) -> tuple[Step, ...]:
    """Each step once, in the order of the file."""
    return tuple(every_step(routine.steps))


def place_at(routine: Routine, path: Path) -> int | None:
    """The place among `steps_of` of the step at a path of the file, of a group's or a way's first; None for no step."""
    found = _at(routine.steps, path[1:]) if path[:1] == ("steps",) else None
    return next((place for place, step in enumerate(steps_of(routine)) if step is found), None) if found else None


def _at(items: Sequence[Step | Repeat | Way], rest: Path) -> Step | None:
    number = rest[0] if rest else None
    if not isinstance(number, int) or not 0 <= number < len(items):
        return None
    item, inner = items[number], rest[2:]
    if isinstance(item, Step) and len(rest) > 2 and item.ways:
        return _at(item.ways, rest[2:])
    if isinstance(item, Step):
        return item
    return _at(item.steps, inner) or _first(item.steps)


def _first(items: Sequence[Step | Repeat]) -> Step | None:
    return next(every_step(items), None)


def kept_place(old: Sequence[Step], place: int, new: Sequence[Step]) -> int | None:
    """Where the step that stood at `place` stands now; the one in its room where it is gone; None for an empty list."""
    first = _same_ends(old, new)
    if place < first:
        return place
    tail = _same_ends(old[first:][::-1], new[first:][::-1])
    if place >= len(old) - tail:
        return place + len(new) - len(old)
    end = len(new) - tail
    moved = [n for n in range(first, end) if _same(new[n], old[place])]
    named = [n for n in range(first, end) if new[n].id == old[place].id and not _numbered(old[place].id)]
    inside = place if len(new) == len(old) and place < end else None
    found = next(iter(moved or named), inside)
    if found is not None:
        return found
    return min(place, end, len(new) - 1) if new else None


def _numbered(name: str) -> bool:
    """A name that the step got from its place alone."""
    return name.startswith("step-")


def _same(one: Step, other: Step) -> bool:
    """Whether they are one step, whatever names they got from their places."""
    if one == other:
        return True
    if one.show != other.show or not (_numbered(one.id) and _numbered(other.id)):
        return False
    return replace(one, id="", adapt=()) == replace(other, id="", adapt=())


def _same_ends(one: Sequence[Step], other: Sequence[Step]) -> int:
    """How many steps both begin with."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if not _same(mine, theirs):
            break
        count += 1
    return count
