# SPDX-License-Identifier: MIT
"""What a person may do when it is not helping. Only ways that the conditions allow, that are for the place where it
hurts, and that were not yet tried. What was refused in this cramp comes again only after all else.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from cramprelief.guide.allowed import allowed_here
from cramprelief.guide.person import Person
from cramprelief.guide.timeline import Timeline
from cramprelief.routine.model import Routine, Step

CALM_BREATH = "calm-breath"
"""The routine that nothing forbids."""
FOOT_FLAT = "foot-flat-and-rest"
"""The routine that pulls no side of a leg."""
FIRST_MOVE = "heel-push"
"""The safe first move for every leg cramp: no hands, no standing. It runs before anything is known."""


MINUTE = 60.0
"""Seconds of one routine after which a person can say that a minute changed nothing."""


ChoiceId = Literal["hurts", "no-change", "breathe", "not-a-cramp"]


class Choice(NamedTuple):
    """`to` is what `Session.send("switch", …, to=…)` takes: a routine's id, or "#step-id". None leads to the warning
    signs. `title` is the person's own words, `leads_to` says what comes.
    """

    id: ChoiceId
    title: str
    leads_to: str
    to: str | None


def choices(
    timeline: Timeline,
    step: Step,
    person: Person,
    routines: Mapping[str, Routine],
    tried: Collection[str],
    seconds: float = MINUTE,
    refused: Sequence[str] = (),
    others: Sequence[str] = (),
) -> tuple[Choice, ...]:
    """At most four, always in the same order, the warning signs last; while there is a cramp there is a way on.

    `tried` in the order of trying, `seconds` for which this routine was played, `refused` in the order of refusing,
    `others` what else may be offered to this person, best first.
    """
    routine = timeline.routine
    fresh = next_way(routine, person, routines, tried, others)
    spared = frozenset(refused) if fresh is not None else frozenset[str]()
    hurts = _hurts(timeline, step, person, routines, refused, calm=CALM_BREATH not in spared)
    found = [hurts]
    if routine.kind == "relief":
        found += _no_change(routine, person, routines, tried, hurts.to, seconds, refused, others)
        if CALM_BREATH in routines and routine.id != CALM_BREATH and CALM_BREATH not in spared:
            found.append(Choice("breathe", "I just want to breathe", "No stretch. Slow, soft breaths", CALM_BREATH))
    signs = "Swollen, hot, numb, weak, or chest pain"
    title = "This does not feel like a cramp" if routine.kind == "relief" else "It does not feel right"
    return (*found, Choice("not-a-cramp", title, signs, None))


def _hurts(
    timeline: Timeline,
    step: Step,
    person: Person,
    routines: Mapping[str, Routine],
    refused: Collection[str],
    *,
    calm: bool,
) -> Choice:
    """Pain always has an answer: what is gentler, or else slow breaths, or else the warning signs."""
    title = "It hurts more when I do this"
    gentle = gentler(timeline, step, person, routines, refused)
    if gentle is not None:
        where = routines.get(gentle)
        leads_to = f"Stop this one. {where.title} instead" if where else "Go to the gentler step"
        return Choice("hurts", title, leads_to, gentle)
    if timeline.routine.kind != "relief":
        following = _step_after(timeline, step)
        if following is None:
            return Choice("hurts", title, "Check the warning signs", None)
        return Choice("hurts", title, "Leave this step out", f"#{following.id}")
    if calm and CALM_BREATH in routines and timeline.routine.id != CALM_BREATH:
        return Choice("hurts", title, "Stop this one. Breathe slowly", CALM_BREATH)
    return Choice("hurts", "It hurts more", "Check the warning signs", None)


def _step_after(timeline: Timeline, step: Step) -> Step | None:
    """None after the last."""
    names = [each.id for each in timeline.steps]
    place = names.index(step.id) + 1 if step.id in names else len(names)
    return timeline.steps[place] if place < len(names) else None


def _no_change(
    routine: Routine,
    person: Person,
    routines: Mapping[str, Routine],
    tried: Collection[str],
    gentle: str | None,
    seconds: float,
    refused: Sequence[str],
    others: Sequence[str],
) -> list[Choice]:
    """The next way, or, when all were tried, one of them once more."""
    title = "No change after a minute" if seconds >= MINUTE else "It does not help"
    other = next_way(routine, person, routines, tried, others)
    if other is not None and other.id == gentle and gentle != CALM_BREATH:
        other = next_way(routine, person, routines, (*tried, other.id), others) or other
    if other is not None:
        return [Choice("no-change", title, f"Try the next way: {other.title}", other.id)]
    again = once_more(routine, person, routines, tried, refused)
    if again is None:
        return []
    leads_to = f"Try this again: {again.title}" if again.id in tried else f"Try the next way: {again.title}"
    return [Choice("no-change", title, leads_to, again.id)]


def once_more(
    routine: Routine,
    person: Person,
    routines: Mapping[str, Routine],
    tried: Collection[str],
    refused: Sequence[str] = (),
) -> Routine | None:
    """When the last way was tried: the first that was tried, or else the safe first move, or else slow breaths.

    What was refused comes after the rest, what was refused last the very last.
    """
    names = dict.fromkeys((*(name for name in tried if name != CALM_BREATH), FIRST_MOVE, CALM_BREATH))
    in_order = (*(name for name in names if name not in refused), *refused)
    found = (routines.get(name) for name in in_order if name != routine.id)
    ways = (r for r in found if r is not None and allowed_here(r, person) and _same_place(r, routine, person))
    return next(ways, None)


def _same_place(way: Routine, routine: Routine, person: Person) -> bool:
    """It is for where the cramp is; slow breaths are for everywhere, so that they tell nothing of the place."""
    place = person.place
    if way.id == CALM_BREATH:
        return True
    if place is None:
        return bool(set(way.relieves) & set(routine.relieves))
    return place in way.relieves


def first_move(person: Person, routines: Mapping[str, Routine]) -> Routine | None:
    """What to guide before any question is answered; None only where both files are missing."""
    found = (routines.get(name) for name in (FIRST_MOVE, CALM_BREATH))
    return next((routine for routine in found if routine is not None and allowed_here(routine, person)), None)


def gentler(
    timeline: Timeline,
    step: Step,
    person: Person,
    routines: Mapping[str, Routine],
    refused: Collection[str] = (),
) -> str | None:
    """Where "too painful" leads from this step: "#step-id" or the id of a routine that is allowed; None for nowhere."""
    target = step.if_too_painful
    if target is None:
        return None
    if target.startswith("#"):
        return target if timeline.way_to(target[1:]) is not None else None
    found = routines.get(target)
    if found is None or target in refused or not allowed_here(found, person):
        return None
    return target if timeline.routine.kind != "relief" or _same_place(found, timeline.routine, person) else None


def next_way(
    routine: Routine,
    person: Person,
    routines: Mapping[str, Routine],
    tried: Collection[str],
    others: Sequence[str] = (),
) -> Routine | None:
    """The next routine along `if_not_helping`, nearest first: of this one, then of those tried, then of `others`.

    It ends: no routine comes twice.
    """
    before = (routines[name] for name in tried if name in routines)
    waiting = [*routine.if_not_helping, *(name for each in before for name in each.if_not_helping), *others]
    seen = {routine.id}
    while waiting:
        name = waiting.pop(0)
        found = routines.get(name)
        if name in seen or found is None:
            continue
        seen.add(name)
        if name not in tried and allowed_here(found, person) and _same_place(found, routine, person):
            return found
        waiting.extend(found.if_not_helping)
    return None


def aftercare(routine: Routine, person: Person, routines: Mapping[str, Routine]) -> tuple[Routine, ...]:
    """What may follow when it has eased, in the routine's own order."""
    found = (routines.get(name) for name in routine.then)
    return tuple(r for r in found if r is not None and allowed_here(r, person))
