# SPDX-License-Identifier: MIT
"""Which saved dates are believed: what is later than now was written by a wrong clock, and so was what is too early.

The one rule for everything that keeps a date: plans, told reminders, snoozes, skin tests, offers, ticked signs,
backups. What is not believed counts as not said, or as written now; whoever reads it says which, so that nothing is
silenced and nothing asks again and again. Nothing is deleted for it: this clock may be the wrong one.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

TOLERANCE = timedelta(minutes=5)
"""How far ahead an instant may lie: two clocks never agree, and each correction moves one a little."""
EARLIEST = date(2020, 1, 1)
"""Before this day there was no app to write anything: a computer without a battery begins in 1970 or 2000."""


def is_believed(moment: datetime, now: datetime) -> bool:
    """Whether this instant can have been written before `now`. Both are aware."""
    return moment.date() >= EARLIEST and moment <= now + TOLERANCE


def is_believed_day(day: date, today: date) -> bool:
    """Whether this local day can have been written until `today`.

    A day ahead still is believed: who flies west lands on the day before.
    """
    return EARLIEST <= day <= today + timedelta(days=1)


def believed_day(words: str, today: date) -> date | None:
    """The day of a saved ISO date; None where nothing was saved, or a wrong clock wrote it."""
    if not words:
        return None
    day = date.fromisoformat(words)
    return day if is_believed_day(day, today) else None
