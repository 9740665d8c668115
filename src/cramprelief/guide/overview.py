# SPDX-License-Identifier: MIT
"""A routine laid out before it is played: its steps for this person, why any of them differs, and how long it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Literal

from cramprelief.guide.person import Person
from cramprelief.guide.timeline import unroll
from cramprelief.routine.length import minutes
from cramprelief.routine.model import Adaptation, Caution, Repeat, Routine, Step, Trait

RowState = Literal["plain", "changed", "skipped", "stopped"]


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step. Where `state` is "stopped", the routine ends here for this person.

    `step` has the changes in it. `because` is the condition that asks for them, `say` what the file says at a stop.
    `group` counts the groups of repeats from 1, 0 outside; `least` and `most` say how often the group is played.
    """

    step: Step
    state: RowState = "plain"
    because: Trait | None = None
    say: str | None = None
    group: int = 0
    least: int = 1
    most: int = 1


_NONE = Step("", "do", "")
_LETTERS = re.compile(r"[a-z]{3,}")


def minutes_for(routine: Routine, person: Person) -> int:
    """Whole minutes of what this person is given, rounded up, at least 1; of all of it where nothing is left."""
    seconds = unroll(routine, person).length
    return max(1, ceil(seconds / 60)) if seconds else minutes(routine)


def without(routine: Routine, person: Person) -> tuple[str, ...]:
    """Moves that the title names and that are left out for this person: "pinch" of "Pinch and weight shift".

    A step is known by the words of its id.
    """
    every = rows(routine, person)
    gone = _id_words(row for row in every if row.state in ("skipped", "stopped"))
    kept = _id_words(row for row in every if row.state in ("plain", "changed"))
    return tuple(word for word in _LETTERS.findall(routine.title.lower()) if word in gone - kept)


def rows(routine: Routine, person: Person) -> tuple[StepRow, ...]:
    """All steps in the order of the file, those left out too. Nothing comes after a step that ends the routine."""
    played = {step.id: step for step in unroll(routine, person).steps}
    found: list[StepRow] = []
    for row in _walk(routine.steps, StepRow(_NONE), [0], person):
        rule = _rule(row.step, person)
        because = row.because or (rule.when if rule else None)
        if row.step.id in played and not row.because:
            state: RowState = "changed" if rule is not None and played[row.step.id] != row.step else "plain"
            found.append(_with(row, played[row.step.id], state, because if state == "changed" else None))
            continue
        stops = rule is not None and rule.action == "stop" and not row.because
        found.append(_with(row, row.step, "stopped" if stops else "skipped", because, rule.say if rule else None))
        if stops:
            break
    return tuple(found)


def cautions(routine: Routine, person: Person) -> tuple[list[Caution], list[Caution]]:
    """The cautions that a condition of this person asks for, and those for everybody."""
    own = [each for each in routine.cautions if person.traits & set(each.when)]
    return own, [each for each in routine.cautions if not each.when]


def _id_words(some: Iterator[StepRow]) -> set[str]:
    return {word for row in some for word in _LETTERS.findall(row.step.id)}


def _with(row: StepRow, step: Step, state: RowState, because: Trait | None, say: str | None = None) -> StepRow:
    return StepRow(step, state, because, say, row.group, row.least, row.most)


def _rule(step: Step | Repeat, person: Person) -> Adaptation | None:
    """The rule that counts for this person: a stop before a skip, that before a change."""
    matching = [rule for rule in step.adapt if rule.when in person.traits]
    order = ("stop", "skip")
    return min(matching, key=lambda rule: order.index(rule.action) if rule.action in order else 2, default=None)


def _walk(items: tuple[Step | Repeat, ...], outer: StepRow, groups: list[int], person: Person) -> Iterator[StepRow]:
    for item in items:
        if isinstance(item, Step):
            yield StepRow(item, "plain", outer.because, None, outer.group, outer.least, outer.most)
            continue
        groups[0] += 1
        rule = _rule(item, person)
        because = outer.because or (rule.when if rule else None)
        inner = StepRow(_NONE, "plain", because, None, groups[0], item.least, item.most)
        yield from _walk(item.steps, inner, groups, person)
