# SPDX-License-Identifier: MIT
"""How the diary says things: days, times, lengths, places. Plain English, the same on the screen and on paper."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from cramprelief.rounding import half_up
from cramprelief.time_style import TimeStyle
from cramprelief.vocabulary import PLACE_WORDS, SIDE_WORDS, capital

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

TRIGGERS = ("In bed", "Sport", "Long sitting", "Long standing", "Heat", "Alcohol", "New medicine")
"""What may have come before a cramp, offered to tick. The person may write others."""

LENGTHS = {"Under 1 min": 40.0, "1 to 3 min": 120.0, "3 to 10 min": 360.0, "Longer": 900.0}
"""Rough lengths for a cramp that is written down later, with the seconds that stand for each."""

_NIGHT_ENDS = 8


def spot(place: str | None, side: str | None) -> str:
    """ "Left calf", "Both calves", "Toes"; "Somewhere" where the place was not told.

    A place of another version of the app is said as its id.
    """
    if place in PLACE_WORDS:
        return capital(PLACE_WORDS[place].on(side))
    if place is None:
        return capital(SIDE_WORDS[side][1]) if side in SIDE_WORDS else "Somewhere"
    return capital(f"{side} {place}" if side else place)


def length(seconds: float) -> str:
    """ "0:48", "12:05" or "1 h 02" for a span."""
    whole = half_up(seconds)
    if whole >= 3600:
        return f"{whole // 3600} h {whole % 3600 // 60:02}"
    return f"{whole // 60}:{whole % 60:02}"


def spoken_length(seconds: float) -> str:
    """ "48 seconds", "2 minutes", "1 minute 50" for a screen reader."""
    minutes, rest = divmod(half_up(seconds), 60)
    if not minutes:
        return f"{rest} second{'' if rest == 1 else 's'}"
    words = f"{minutes} minute{'' if minutes == 1 else 's'}"
    return f"{words} {rest}" if rest else words


def day(then: date) -> str:
    """ "22 Nov"."""
    return f"{then.day} {MONTHS[then.month - 1]}"


def long_day(then: date) -> str:
    """ "22 November 2026"."""
    return f"{then.day} {LONG_MONTHS[then.month - 1]} {then.year}"


def backup_day(day: date | None) -> str:
    """ "22 November 2026", "an unknown day": when a copy of the diary was written."""
    return long_day(day) if day is not None else "an unknown day"


def weekday(then: date, today: date) -> str:
    """ "Today", "Yesterday", "Friday" within a week, else "Sat 14 Nov", with the year where it is another."""
    ago = (today - then).days
    if ago in (0, 1):
        return ("Today", "Yesterday")[ago]
    if 1 < ago < 7:
        return LONG_DAYS[then.weekday()]
    year = f" {then.year}" if then.year != today.year else ""
    return f"{DAYS[then.weekday()]} {day(then)}{year}"


def when(started: datetime, now: datetime) -> str:
    """ "Tonight", "Last night", else as `weekday`. A night lasts until 8 in the morning."""
    ago = (now.date() - started.date()).days
    if ago < 0:
        return weekday(started.date(), now.date())
    if started.hour < _NIGHT_ENDS and ago == 0:
        return "Tonight" if now.hour < _NIGHT_ENDS else "Last night"
    if started.hour >= 21 and ago == (1 if now.hour < 21 else 0):
        return "Last night" if ago and now.hour >= _NIGHT_ENDS else "Tonight"
    return weekday(started.date(), now.date())


def section(then: date, today: date, times: TimeStyle) -> str:
    """The heading of a list under which a day stands: "This week", "Last week", "Earlier in November", "May 2025".

    What lies ahead of today stands under "Later than today": a wrong clock or a slip wrote it.
    """
    week = times.week_of(today)
    if then > today:
        return "Later than today"
    if then >= week:
        return "This week"
    if then >= week - timedelta(days=7):
        return "Last week"
    name = LONG_MONTHS[then.month - 1]
    if (then.year, then.month) == (today.year, today.month):
        return f"Earlier in {name}"
    return name if then.year == today.year else f"{name} {then.year}"


def pain(before: int | None, after: int | None) -> str:
    """ "7 to 2", "7 of 10", "2 after", or ""."""
    if before is not None and after is not None:
        return f"{before} to {after}"
    if before is not None:
        return f"{before} of 10"
    return f"{after} after" if after is not None else ""


def about(words: str, rough: bool) -> str:
    """With "about" before what is only remembered: "about 3:00"."""
    return f"about {words}" if rough and words else words


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 cramp", "2 cramps"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
