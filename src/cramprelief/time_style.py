# SPDX-License-Identifier: MIT
"""How times of day are written and where a week begins: one style for every screen, paper and terminal.

The system or the person chooses it (`ui/theme/time_style.py`); whoever says a time is given it. Files keep ISO 8601.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

MONDAY, SATURDAY, SUNDAY = 0, 5, 6
"""Days as `date.weekday` counts them."""


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


PLAIN = TimeStyle()
"""24 hours and weeks from Monday: where nobody was asked."""


def _half(hour: int) -> str:
    return "am" if hour < 12 else "pm"
