# SPDX-License-Identifier: MIT
"""Every line that the conductor can speak in a routine: the list from which clips are rendered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cramprelief.guide.sides import fill
from cramprelief.routine.model import Repeat, Routine, Step
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.voice import lines

SIDES = ("left", "right", None)
MOST_COUNTED = 12
"""Movements are counted aloud up to here even where a routine asks for fewer: extensions add some."""


def script(routines: Iterable[Routine]) -> list[str]:
    """All texts, each once, in a stable order."""
    texts = set(lines.FIXED) | {lines.count(value) for value in range(1, MOST_COUNTED + 1)}
    for routine in routines:
        texts |= set(_lines(routine.steps))
    return sorted(texts)


def _lines(steps: Iterable[Step | Repeat]) -> Iterator[str]:
    for step in steps:
        if isinstance(step, Repeat):
            yield from _turns(step.most)
            yield from _lines(step.steps)
        else:
            yield from _of_step(step)
        for rule in step.adapt:
            if rule.step is not None:
                yield from _of_step(rule.step)


def _of_step(step: Step) -> Iterator[str]:
    for way in step.ways:
        yield from {fill(way.show, side) for side in SIDES}
        yield from _lines(way.steps)
    for text in (step.show, step.say):
        if text:
            yield from {fill(text, side) for side in SIDES}
    for seconds in {step.length, step.seconds}:
        spoken = lines.length(seconds) if seconds else None
        if spoken and STEP_KINDS[step.kind].holds:
            yield spoken
    if step.times:
        yield from (lines.count(value) for value in range(1, step.times + 1))


def _turns(most: int) -> Iterator[str]:
    if most > 1:
        yield from (lines.turn(value, most) for value in range(1, most + 1))
