# SPDX-License-Identifier: MIT
"""The person as the settings know them, for screens where there is time to read."""

from __future__ import annotations

from cramprelief.guide.person import Person
from cramprelief.record.settings import Settings

_LASTS = "pregnant"
"""The one situation that is still true tomorrow."""


def person_of(settings: Settings, place: str | None = None) -> Person:
    """Side and conditions as they are known. Whether one can stand and where one is are answers of the moment."""
    situation = _LASTS if settings.situation == _LASTS else None
    return Person(place, settings.side, True, situation, frozenset(settings.conditions))
