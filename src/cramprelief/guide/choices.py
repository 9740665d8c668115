# SPDX-License-Identifier: MIT
"""What a person may do when it is not helping. Only ways that the conditions allow, and that were not yet tried."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from cramprelief.guide.allowed import allowed
from cramprelief.guide.person import Person
from cramprelief.guide.timeline import Timeline
from cramprelief.routine.model import Routine, Step

CALM_BREATH = "calm-breath"
"""The routine that nothing forbids."""
FIRST_MOVE = "heel-push"
"""The safe first move for every leg cramp: no hands, no standing. It runs before anything is known."""


class Choice(NamedTuple):
    """`id` is a message id: "hurts", "no-change", "breathe" or "not-a-cramp".

    `to` is what `Session.send("switch", …, to=…)` takes: a routine's id, or "#step-id". None leads to the warning
    signs. `title` is the person's own words, `leads_to` says what comes.
    """

    id: str
    title: str
    leads_to: str
    to: str | None


def choices(
    timeline: Timeline, step: Step, person: Person, routines: Mapping[str, Routine], tried: Collection[str]
) -> tuple[Choice, ...]:
    """At most four, the warning signs always last."""
    found: list[Choice] = []
    routine = timeline.routine
    gentle = gentler(timeline, step, person, routines)
    if gentle is not None:
        where = routines.get(gentle)
        leads_to = f"Stop this one. {where.title} instead" if where else "Go to the gentler step"
        found.append(Choice("hurts", "It hurts more when I do this", leads_to, gentle))
    other = next_way(routine, person, routines, tried)
    if gentle is None and other is not None and other.id == CALM_BREATH:
        # Pain always has an answer: let go, and breathe.
        found.append(Choice("hurts", "It hurts more when I do this", "Stop this one. Breathe slowly", CALM_BREATH))
    if other is not None and other.id != gentle:
        found.append(Choice("no-change", "No change after a minute", f"Try the next way: {other.title}", other.id))
    breath = routines.get(CALM_BREATH)
    if breath is not None and CALM_BREATH not in (routine.id, gentle, other and other.id):
        found.append(Choice("breathe", "I just want to breathe", "No stretch. Slow, soft breaths", CALM_BREATH))
    signs = "Swollen, hot, numb, weak, or chest pain"
    return (*found, Choice("not-a-cramp", "This does not feel like a cramp", signs, None))


def first_move(person: Person, routines: Mapping[str, Routine]) -> Routine | None:
    """What to guide before any question is answered; None only where both files are missing."""
    found = (routines.get(name) for name in (FIRST_MOVE, CALM_BREATH))
    return next((routine for routine in found if routine is not None and allowed(routine, person)), None)


def gentler(timeline: Timeline, step: Step, person: Person, routines: Mapping[str, Routine]) -> str | None:
    """Where "too painful" leads from this step: "#step-id" or the id of a routine that is allowed; None for nowhere."""
    target = step.if_too_painful
    if target is None:
        return None
    if target.startswith("#"):
        return target if any(s.id == target[1:] for s in timeline.steps) else None
    found = routines.get(target)
    return target if found is not None and allowed(found, person) else None


def next_way(
    routine: Routine, person: Person, routines: Mapping[str, Routine], tried: Collection[str]
) -> Routine | None:
    """The next routine along `if_not_helping`, nearest first. It ends: no routine comes twice."""
    waiting = list(routine.if_not_helping)
    seen = {routine.id}
    while waiting:
        name = waiting.pop(0)
        found = routines.get(name)
        if name in seen or found is None:
            continue
        seen.add(name)
        if name not in tried and allowed(found, person):
            return found
        waiting.extend(found.if_not_helping)
    return None


def aftercare(routine: Routine, person: Person, routines: Mapping[str, Routine]) -> tuple[Routine, ...]:
    """What may follow when it has eased, in the routine's own order."""
    found = (routines.get(name) for name in routine.then)
    return tuple(r for r in found if r is not None and allowed(r, person))
