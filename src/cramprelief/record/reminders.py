# SPDX-License-Identifier: MIT
"""When to remind: pure logic over instants and local calendar days, right across clock changes, sleep and travel.

A reminder is a local time of day. It belongs to a local date and is told once for that date, whatever the clocks do:
a time that a spring change skips comes at the instant at which it would have been, a time that an autumn change
repeats comes the first time. After a sleep a reminder that is older than `GRACE` is let go in silence.
Instants are seconds since 1970.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

GRACE = 2 * 3600.0
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reminder:
    """Each day from `first` to `last` (None: without end) at the local time `at`. `text` is what to say."""

    id: str
    at: time
    text: str
    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Quiet:
    """Local hours in which nothing late or snoozed is told. The person's own chosen times always stand."""

    begin: time
    end: time

    def holds(self, moment: time) -> bool:
        if self.begin <= self.end:
            return self.begin <= moment < self.end
        return moment >= self.begin or moment < self.end


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder whose time has come for the local date `day`; `tell` is False where it is let go in silence."""

    reminder: Reminder
    day: date
    tell: bool


def due(
    reminders: Iterable[Reminder],
    told: Mapping[str, date],
    now: float,
    zone: tzinfo | None,
    quiet: Quiet | None = None,
) -> tuple[Due, ...]:
    """What to tell at `now`. `told` has the last date settled for each reminder; settle every row that comes back.

    `zone` None is the machine's own zone.
    """
    found = []
    clock = datetime.fromtimestamp(now, zone).time()
    for reminder in reminders:
        day = _latest_day(reminder, now, zone)
        if day is None or day <= told.get(reminder.id, date.min):
            continue
        late = now - instant(day, reminder.at, zone)
        hushed = quiet is not None and late > 60 and quiet.holds(clock)
        found.append(Due(reminder, day, tell=late <= GRACE and not hushed))
    return tuple(found)


def next_due(reminders: Iterable[Reminder], told: Mapping[str, date], now: float, zone: tzinfo | None) -> float | None:
    """The next instant after `now` at which something becomes due, so that one timer can wait for it."""
    today = datetime.fromtimestamp(now, zone).date()
    instants = []
    for reminder in reminders:
        for day in (today - _DAY, today, today + _DAY, max(reminder.first, today)):
            then = instant(day, reminder.at, zone)
            if then > now and _runs(reminder, day) and day > told.get(reminder.id, date.min):
                instants.append(then)
    return min(instants, default=None)


def instant(day: date, at: time, zone: tzinfo | None) -> float:
    """The first instant at which the local clock shows that time (or would have shown it)."""
    return datetime.combine(day, at, zone).replace(fold=0).timestamp()


def _latest_day(reminder: Reminder, now: float, zone: tzinfo | None) -> date | None:
    today = datetime.fromtimestamp(now, zone).date()
    for day in (today + _DAY, today, today - _DAY):
        if _runs(reminder, day) and instant(day, reminder.at, zone) <= now:
            return day
    return None


def _runs(reminder: Reminder, day: date) -> bool:
    return reminder.first <= day and (reminder.last is None or day <= reminder.last)
