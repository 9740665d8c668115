# SPDX-License-Identifier: MIT
"""How long a routine takes, every repeat played to its upper end and the longest way of a choice, for one side."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from cramprelief.routine.model import Repeat, Routine, Step


def total(items: Iterable[Step | Repeat]) -> tuple[float, int]:
    """Seconds (waiting counts as none) and the number of steps that are played."""
    seconds, plays = 0.0, 0
    for item in items:
        if isinstance(item, Repeat):
            inner_seconds, inner_plays = total(item.steps)
            seconds += item.most * inner_seconds
            plays += item.most * inner_plays
        else:
            times = 2 if item.sides == "each" else 1
            ways = [total(way.steps) for way in item.ways] or [(0.0, 0)]
            seconds += times * ((item.length or 0.0) + max(way[0] for way in ways))
            plays += times * (1 + max(way[1] for way in ways))
    return seconds, plays


def seconds_of(routine: Routine) -> float:
    return total(routine.steps)[0]


def minutes(routine: Routine) -> int:
    """Whole minutes, rounded up, at least 1."""
    return max(1, ceil(seconds_of(routine) / 60))
