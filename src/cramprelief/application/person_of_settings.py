# SPDX-License-Identifier: MIT
"""The person as far as they are known without asking: what lasts beyond this moment."""

from __future__ import annotations

from dataclasses import replace

from cramprelief.guide.person import Person
from cramprelief.record.settings import Settings

_LASTS = "pregnant"
"""The one situation that is still true tomorrow."""


def lasting(person: Person, place: str | None = None) -> Person:
    """Side and conditions as they are known. Whether one can stand and where one is are answers of the moment."""
    situation = _LASTS if person.situation == _LASTS else None
    return Person(place, person.side, True, situation, person.conditions)


def person_of(settings: Settings, place: str | None = None) -> Person:
    """For screens where there is time to read."""
    return lasting(Person(None, settings.side, True, settings.situation, frozenset(settings.conditions)), place)


def planner_of(settings: Settings) -> Person:
    """For the routines of a plan: who could not stand the last time is not asked to."""
    return replace(person_of(settings), can_stand=settings.can_stand)
