# SPDX-License-Identifier: MIT
"""A diary of some months, for pictures: a person with night cramps that become rarer."""

from __future__ import annotations

from datetime import timedelta

from cramprelief.record.diary import Cramp, Event
from cramprelief.record.store import Store
from cramprelief.ui.gallery.stage import NIGHT

_DAYS = (1, 4, 9, 15, 19, 26, 30, 33, 38, 41, 44, 46, 51, 53, 57, 60, 62, 66, 68, 71, 73, 75, 78, 80, 83, 85)
"""How long ago each cramp was."""


def fill(store: Store) -> None:
    """Write it. Always the same one."""
    for number, days in enumerate(_DAYS):
        started = NIGHT.replace(hour=(2, 3, 4, 3, 23, 5)[number % 6], minute=number * 7 % 60) - timedelta(days=days)
        seconds = 70.0 + number * 37 % 160
        routine = "towel-calf-stretch" if number % 4 else "heel-push"
        cramp = Cramp(
            f"sample{number:04}",
            started,
            place="foot-arch" if number % 7 == 5 else "calf",
            side="right" if number % 3 == 1 else "left",
            situation="in-bed",
            seconds=seconds,
            eased_in=seconds,
            pain_before=6 + number % 3,
            pain_after=number % 4,
            helped=(routine,),
            note="Long walk the day before" if number % 8 == 2 else "",
        )
        store.diary.save(cramp)
        store.diary.append(cramp.id, Event(0.0, "start", routine))
