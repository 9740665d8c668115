# SPDX-License-Identifier: MIT
"""What the diary says in numbers: for the charts, for the doctor's page and for choosing what helps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import TypeVar

from cramprelief.record.diary import Cramp, Event

_T = TypeVar("_T")

SOON = 120.0
"""Seconds: "eased within two minutes" counts as helped."""

PRIOR_EASED, PRIOR_TRIED = 2.0, 3.0
"""The rule starts as if each routine had helped 2 of 3 times, so that one bad night does not sink it."""


@dataclass(frozen=True, slots=True)
class Helped:
    """How often a routine eased a cramp of one place and side within `SOON`."""

    routine: str
    eased: int
    tried: int

    @property
    def estimate(self) -> float:
        """Mean of the Beta distribution with the prior above: 0 to 1."""
        return (self.eased + PRIOR_EASED) / (self.tried + PRIOR_TRIED)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The four large numbers. None where the diary cannot tell yet."""

    cramps: int
    a_week: float | None
    relief: float | None
    """Median seconds to relief."""
    hour: int | None
    """0 to 23, the local hour in which most cramps began."""
    place: tuple[str, str | None] | None
    place_count: int


def numbers(cramps: Sequence[Cramp], since: date, until: date) -> Numbers:
    """Over the days from `since` to before `until`."""
    weeks = max((until - since).days, 1) / 7
    times = [cramp.eased_in for cramp in cramps if cramp.eased_in is not None]
    hours = Counter(cramp.started.hour for cramp in cramps)
    spots = Counter((cramp.place, cramp.side) for cramp in cramps if cramp.place is not None)
    hour, spot = _most(hours), _most(spots)
    return Numbers(
        cramps=len(cramps),
        a_week=len(cramps) / weeks if cramps else None,
        relief=median(times) if times else None,
        hour=hour[0] if hour else None,
        place=spot[0] if spot else None,
        place_count=spot[1] if spot else 0,
    )


def each_week(cramps: Iterable[Cramp], since: date, until: date) -> tuple[tuple[date, int], ...]:
    """(Monday, number) for every week that touches the days, empty ones too."""
    counts = Counter(_monday(cramp.started.date()) for cramp in cramps)
    weeks = []
    monday = _monday(since)
    while monday < until:
        weeks.append((monday, counts[monday]))
        monday += timedelta(days=7)
    return tuple(weeks)


def each_day(cramps: Iterable[Cramp]) -> Mapping[date, int]:
    """Number of cramps on each local day that had one."""
    return Counter(cramp.started.date() for cramp in cramps)


def each_hour(cramps: Iterable[Cramp]) -> tuple[int, ...]:
    """24 numbers, local hours."""
    counts = Counter(cramp.started.hour for cramp in cramps if not cramp.rough)
    return tuple(counts[hour] for hour in range(24))


def each_place(cramps: Iterable[Cramp]) -> tuple[tuple[str, str | None, int], ...]:
    """(place, side, number), most first."""
    counts = Counter((cramp.place, cramp.side) for cramp in cramps if cramp.place)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))
    return tuple((str(place), side, number) for (place, side), number in ordered)


def relief_by_month(cramps: Iterable[Cramp]) -> tuple[tuple[date, float], ...]:
    """(first of the month, median seconds to relief), for months that know."""
    months: dict[date, list[float]] = {}
    for cramp in cramps:
        if cramp.eased_in is not None:
            months.setdefault(cramp.started.date().replace(day=1), []).append(cramp.eased_in)
    return tuple((month, median(times)) for month, times in sorted(months.items()))


def relief_by_week(cramps: Iterable[Cramp]) -> tuple[tuple[date, float], ...]:
    """(Monday, median seconds to relief), for weeks that know."""
    weeks: dict[date, list[float]] = {}
    for cramp in cramps:
        if cramp.eased_in is not None:
            weeks.setdefault(_monday(cramp.started.date()), []).append(cramp.eased_in)
    return tuple((monday, median(times)) for monday, times in sorted(weeks.items()))


def nights(cramps: Iterable[Cramp]) -> int:
    """Nights with at least one cramp, from 20:00 to 8:00; a night belongs to the day on which it began."""
    found = set()
    for cramp in cramps:
        if cramp.started.hour >= 20 or cramp.started.hour < 8:
            found.add((cramp.started - timedelta(hours=8)).date())
    return len(found)


@dataclass(frozen=True, slots=True)
class BeforeAndDuring:
    """Nights with cramps a week; `before` is None where the diary knows nothing of that time."""

    before: float | None
    during: float
    nights: int
    """All that were counted: few say little."""


BEFORE = timedelta(days=28)


def before_and_during(cramps: Iterable[Cramp], started: date, until: date) -> BeforeAndDuring:
    """Four weeks before a plan against its own days, `until` included."""
    cramps = list(cramps)
    earlier = [cramp for cramp in cramps if started - BEFORE <= cramp.started.date() < started]
    later = [cramp for cramp in cramps if started <= cramp.started.date() <= until]
    first = min((cramp.started.date() for cramp in cramps), default=started)
    weeks_before = min(BEFORE, started - first).days / 7
    weeks = max(1, (until - started).days + 1) / 7
    before = nights(earlier) / weeks_before if weeks_before >= 1 else None
    return BeforeAndDuring(before, nights(later) / weeks, nights(earlier) + nights(later))


def often_at_night(cramps: Iterable[Cramp], today: date) -> bool:
    """Three or more nights with cramps in the last seven: the bedtime stretch may be offered, once."""
    week = today - timedelta(days=7)
    return nights(cramp for cramp in cramps if week <= (cramp.started - timedelta(hours=8)).date() <= today) >= 3


def what_helped(played: Iterable[tuple[Cramp, Sequence[Event]]]) -> tuple[Helped, ...]:
    """For each routine that was played, best estimate first.

    The routine that was on the screen when the cramp eased gets the credit if that was soon after the cramp began;
    each routine played before it counts as tried.
    """
    eased: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for cramp, events in played:
        routines = [event.routine for event in events if event.routine]
        for routine in dict.fromkeys(routines):
            tried[routine] += 1
        if routines and cramp.eased_in is not None and cramp.eased_in <= SOON:
            eased[routines[-1]] += 1
    rows = [Helped(routine, eased[routine], count) for routine, count in tried.items()]
    return tuple(sorted(rows, key=lambda row: (-row.estimate, row.routine)))


def score(row: Helped) -> float:
    """-1 (never eased it) over 0 (not known yet) to 1 (always eased it), for ranking."""
    usual = PRIOR_EASED / PRIOR_TRIED
    above = row.estimate - usual
    return above / (1 - usual) if above >= 0 else above / usual


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _most(counts: Mapping[_T, int]) -> tuple[_T, int] | None:
    return min(counts.items(), key=lambda item: (-item[1], str(item[0]))) if counts else None


def span_of(key: str, today: date) -> tuple[date, date]:
    """(since, until) of the periods "weeks" (4), "months" (3) and "year", up to and with today."""
    days = {"weeks": 28, "months": 91, "year": 365}[key]
    until = today + timedelta(days=1)
    return until - timedelta(days=days), until
