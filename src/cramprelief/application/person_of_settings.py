# SPDX-License-Identifier: MIT
"""The person as far as they are known without asking: what lasts beyond this moment."""

from __future__ import annotations

from dataclasses import replace

from cramprelief.guide.person import ELSEWHERE, Person
from cramprelief.record.settings import PersonProfile

_LASTS = "pregnant"
"""The one situation that is still true tomorrow."""


def lasting(person: Person, place: str | None = None) -> Person:
    """Side and conditions as they are known. Whether one can stand and where one is are answers of the moment.

    Which leg heals is asked with the side of a cramp; that it is no leg lasts.
    """
    situation = _LASTS if person.situation == _LASTS else None
    healing = ELSEWHERE if person.healing == ELSEWHERE else None
    return Person(place, person.side, True, situation, person.conditions, healing, person.shunt)


def person_of(profile: PersonProfile, place: str | None = None) -> Person:
    """For screens where there is time to read."""
    conditions = frozenset(profile.conditions)
    known = Person(None, profile.side, True, profile.situation, conditions, profile.healing_side, profile.shunt_side)
    return lasting(known, place)


def planner_of(profile: PersonProfile) -> Person:
    """For the routines of a plan: who could not stand the last time is not asked to."""
    return replace(person_of(profile), can_stand=profile.can_stand)
