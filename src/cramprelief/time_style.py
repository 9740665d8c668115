# SPDX-License-Identifier: MIT
"""How times of day are written and where a week begins: one style for every screen, paper and terminal.

The system or the person chooses it (`ui/theme/time_style.py`); whoever says a time is given it. Files keep ISO 8601.
"""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

MONDAY, SATURDAY, SUNDAY = 0, 5, 6
"""Days as `date.weekday` counts them."""

_TYPED = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[:.,h]\s*|\s+)?(?P<minute>\d{2})?\s*(?:h|uhr|o'?clock)?\s*(?P<half>[ap])?\.?(?:m\.?)?"
)
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class TimeStyle(NamedTuple):
    """`half_days`: 3:12 am and pm, else 24 hours. `first_day` is the first of a week, 0 Monday to 6 Sunday.

    `order` is how a day is typed in digits, "dmy", "mdy" or "ymd", with `mark` between them.
    """

    half_days: bool = False
    first_day: int = MONDAY
    order: str = "dmy"
    mark: str = "."

    def clock(self, moment: datetime | time) -> str:
        """ "15:12" or "3:12 pm"."""
        if not self.half_days:
            return f"{moment.hour}:{moment.minute:02}"
        return f"{moment.hour % 12 or 12}:{moment.minute:02} {_half(moment.hour)}"

    def hour(self, number: int) -> str:
        """An hour from 0 to 24 as a place on the clock: "15:00" or "3 pm"."""
        number %= 24
        return f"{number % 12 or 12} {_half(number)}" if self.half_days else f"{number}:00"

    def hours(self, first: int, last: int) -> str:
        """From hour to hour: "2:00 to 3:00", "2 to 3 am", "11 am to 12 pm"."""
        begin = self.hour(first)
        if self.half_days and _half(first % 24) == _half(last % 24):
            begin = begin.partition(" ")[0]
        return f"{begin} to {self.hour(last)}"

    def week_of(self, day: date) -> date:
        """The first day of the week in which `day` lies."""
        return day - timedelta(days=(day.weekday() - self.first_day) % 7)

    def weekdays(self) -> tuple[int, ...]:
        """The days of a week in order, as `date.weekday` counts them."""
        return tuple((self.first_day + at) % 7 for at in range(7))

    def digits(self, day: date) -> str:
        """ "22.11.2026", as it can be typed."""
        parts = {"d": f"{day.day:02}", "m": f"{day.month:02}", "y": f"{day.year:04}"}
        return self.mark.join(parts[kind] for kind in self.order)

    def read_day(self, words: str, today: date) -> date | None:
        """The day that a person typed: "22.11.2026", "22/11", "22 Nov", "2026-11-22", "yesterday".

        Without a year it is the last such day until today. None where it can't be one.
        """
        from cramprelief.folding import fold

        text = fold(words).strip()
        if text in ("today", "yesterday"):
            return today - timedelta(days=("today", "yesterday").index(text))
        parts = [part for part in re.findall(r"\d+|[^\W\d_]+", text) if part[:3] not in _DAYS]
        names = [_MONTHS.index(part[:3]) + 1 for part in parts if part[:3] in _MONTHS]
        numbers = [part for part in parts if part.isdigit()]
        if len(names) > 1 or len(names) + len(numbers) != len(parts):
            return None
        if len(parts) == 1 and len(parts[0]) in (4, 8):  # typed without marks: 2211, 22112026
            numbers = _cut(parts[0], self.order)
        found = {"m": names[0]} if names else {}
        kinds = [kind for kind in _order(numbers, len(names), self.order) if kind not in found]
        if len(kinds) != len(numbers) or any(len(part) > 4 for part in numbers):
            return None
        found.update(zip(kinds, map(int, numbers), strict=True))
        return _day_of(found, today)

    def read(self, words: str) -> time | None:
        """The time of day that a person typed, in either style: "3:10", "3.10", "0310", "3 am", "15 h", "noon".

        None where it can't be one.
        """
        from cramprelief.folding import fold

        text = fold(words).strip()
        if text in _NAMED:
            return _NAMED[text]
        digits = re.sub(r"^(\d{1,2})(\d{2})(?!\d)", r"\1:\2", text)
        found = _TYPED.fullmatch(digits)
        if found is None:
            return None
        hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
        if half:
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if half == "p" else 0)
        elif (hour, minute) == (24, 0):
            hour = 0
        return time(hour, minute) if hour < 24 and minute < 60 else None


PLAIN = TimeStyle()
"""24 hours and weeks from Monday: where nobody was asked."""


def _order(numbers: list[str], names: int, usual: str) -> str:
    """Which is day, month and year; a number of four digits is the year wherever it stands."""
    if len(numbers) + names < 3:
        return usual.replace("y", "")
    if len(numbers[0]) == 4:
        return "ymd"
    return "dmy" if len(numbers[-1]) == 4 and usual == "ymd" else usual


def _cut(digits: str, order: str) -> list[str]:
    """Digits without marks as day, month and perhaps year."""
    if len(digits) == 8 and order == "ymd":
        return [digits[:4], digits[4:6], digits[6:]]
    return [part for part in (digits[:2], digits[2:4], digits[4:]) if part]


def _day_of(found: dict[str, int], today: date) -> date | None:
    """From day, month and perhaps year; a year of two digits is the last such one."""
    year = found.get("y")
    if year is not None and year < 100:
        year += today.year // 100 * 100
        year -= 100 if year > today.year else 0
    try:
        if year is not None:
            return date(year, found["m"], found["d"])
        for near in range(today.year, today.year - 8, -1):
            if (found["m"], found["d"]) == (2, 29) and not isleap(near):
                continue
            day = date(near, found["m"], found["d"])
            if day <= today:
                return day
    except ValueError:
        return None
    return None


def _half(hour: int) -> str:
    return "am" if hour < 12 else "pm"
