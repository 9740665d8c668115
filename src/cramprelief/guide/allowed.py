# SPDX-License-Identifier: MIT
"""What a person's conditions forbid. Asked for every offer and again at every branch."""

from __future__ import annotations

from cramprelief.guide.person import DIALYSIS, HEALING, Person
from cramprelief.guide.timeline import anything_left
from cramprelief.routine.harm import HIP, forbids_hip, given
from cramprelief.routine.model import CANNOT_STAND, WITHHELD, Routine
from cramprelief.vocabulary import PLACE_WORDS

_WITHOUT_STANDING = frozenset({"sitting", "lying", "any", "in-water"})


def forbidden_by(routine: Routine, person: Person) -> str | None:
    """The condition (or `cannot-stand`, or WITHHELD) that forbids this routine; None where nothing does."""
    if routine.withheld:
        return WITHHELD
    for trait in routine.avoid:
        if trait in person.traits and not (trait == DIALYSIS and person.other_arm and _for_arm(routine)):
            return person.said_for(trait)
    if HIP in person.traits and forbids_hip(routine):
        return HIP
    if person.other_leg_heals and _works_both(routine):
        return next(iter(sorted(person.heals)))
    if person.stands is False and not _WITHOUT_STANDING & set(routine.posture):
        return CANNOT_STAND
    return None


def _for_arm(routine: Routine) -> bool:
    return all(PLACE_WORDS[place].limb == "arm" for place in routine.relieves if place in PLACE_WORDS)


def allowed(routine: Routine, person: Person) -> bool:
    """Nothing forbids it, and after all `adapt` rules there is still something to do."""
    return forbidden_by(routine, person) is None and anything_left(routine, person)


def has_room(routine: Routine, person: Person) -> bool:
    """Where the person is there is room for one of its postures."""
    return not person.no_posture or not person.no_posture >= set(routine.posture)


def allowed_here(routine: Routine, person: Person) -> bool:
    """Allowed, and there is room for it: asked for what the app itself leads to."""
    return has_room(routine, person) and allowed(routine, person)


def _works_both(routine: Routine) -> bool:
    """It is not for a healing leg, and would work that one too."""
    steps = given(routine.steps, ())
    return bool(HEALING & set(routine.avoid)) and any(step.muscle and step.sides != "affected" for step in steps)
