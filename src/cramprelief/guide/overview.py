# SPDX-License-Identifier: MIT
"""A routine laid out before it is played: its steps for this person, why any of them differs, and how long it is."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil
from typing import Literal

from cramprelief.guide.firm_pull import of_every_stretch
from cramprelief.guide.numb_feet import of_numb_feet
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
    `letter` is "a", "b" … in the ways of a choice, which stands before them; `way` names one that has several steps,
    on the first of these.
    """

    step: Step
    state: RowState = "plain"
    because: Trait | None = None
    say: str | None = None
    group: int = 0
    least: int = 1
    most: int = 1
    letter: str = ""
    way: str = ""


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
    played = _played(routine, person)
    found: list[StepRow] = []
    for row in _Walk(person, played).along(routine.steps, StepRow(_NONE)):
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


def _played(routine: Routine, person: Person) -> dict[str, Step]:
    """The steps that this person may be given, whichever way of a choice they take."""
    first = unroll(routine, person)
    found = {step.id: step for step in first.steps}
    others = {(play.step.id, way.id) for play in first.plays for way in play.ways if way.id != play.picked}
    for choice, way in others:
        found |= {step.id: step for step in unroll(routine, person, {choice: way}).steps}
    return found


def cautions(routine: Routine, person: Person) -> tuple[list[Caution], list[Caution]]:
    """The cautions that a condition of this person asks for, and those for everybody."""
    own = [each for each in (*of_numb_feet(routine), *routine.cautions) if person.traits & set(each.when)]
    everybody = [each for each in routine.cautions if not each.when]
    return own, [*everybody, *(Caution(say) for say in of_every_stretch(routine, person))]


def _id_words(some: Iterator[StepRow]) -> set[str]:
    return {word for row in some for word in _LETTERS.findall(row.step.id)}


def _with(row: StepRow, step: Step, state: RowState, because: Trait | None, say: str | None = None) -> StepRow:
    return replace(row, step=step, state=state, because=because, say=say)


def _rule(step: Step | Repeat, person: Person) -> Adaptation | None:
    """The rule that counts for this person: a stop before a skip, that before a change."""
    matching = [rule for rule in step.adapt if rule.when in person.traits]
    order = ("stop", "skip")
    return min(matching, key=lambda rule: order.index(rule.action) if rule.action in order else 2, default=None)


class _Walk:
    """Goes through the steps of a file. `played` are those that this person may be given."""

    def __init__(self, person: Person, played: Mapping[str, Step]) -> None:
        self._person, self._played = person, played
        self._groups = 0

    def along(self, items: tuple[Step | Repeat, ...], outer: StepRow) -> Iterator[StepRow]:
        for item in items:
            rule = _rule(item, self._person)
            if isinstance(item, Step):
                left_out = outer.because is not None or (rule is not None and rule.action != "change")
                yield from self._step(item, replace(outer, step=item), left_out)
                continue
            self._groups += 1
            because = outer.because or (rule.when if rule else None)
            inner = StepRow(_NONE, because=because, group=self._groups, least=item.least, most=item.most)
            yield from self.along(item.steps, inner)

    def _step(self, step: Step, row: StepRow, left_out: bool) -> Iterator[StepRow]:
        """A choice and its ways; the one way that is left is taken without a question."""
        asked = step.id in self._played
        if asked or left_out or not step.ways:
            yield row
        ways = () if left_out else self._played.get(step.id, step).ways
        for letter, way in zip(string.ascii_lowercase, ways, strict=False):
            for number, each in enumerate(way.steps):
                named = way.show if number == 0 and len(way.steps) > 1 else ""
                yield replace(row, step=each, letter=letter, way=named) if asked else replace(row, step=each)
