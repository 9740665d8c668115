# SPDX-License-Identifier: MIT
"""The person as the settings know them, for screens where there is time to read."""

from __future__ import annotations

from cramprelief.guide.person import Person
from cramprelief.record.settings import PersonProfile

_LASTS = "pregnant"
"""The one situation that is still true tomorrow."""


def person_of(profile: PersonProfile, place: str | None = None) -> Person:
    """Side and conditions as they are known. Whether one can stand and where one is are answers of the moment."""
    situation = _LASTS if profile.situation == _LASTS else None
    return Person(place, profile.side, True, situation, frozenset(profile.conditions))
