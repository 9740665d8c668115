# SPDX-License-Identifier: MIT
"""What the diary says in numbers: for the charts, for the doctor's page and for choosing what helps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import NamedTuple, TypeVar

from cramprelief.record.diary import Cramp, Event
from cramprelief.time_style import PLAIN, TimeStyle

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


class Covered(NamedTuple):
    """The days of a period of which the diary can speak: from `since` to before `until`, none before it began."""

    since: date
    until: date
    clipped: bool
    """Whether the period asked for began before the diary did."""

    @property
    def days(self) -> int:
        return (self.until - self.since).days

    def a_week(self, number: int) -> float | None:
        """So many a week; None below a week, of which nobody can say what a usual one is like."""
        return number * 7 / self.days if self.days >= 7 else None

    def nights_a_week(self, number: int) -> float | None:
        """As `a_week`; the night before the first day may be one too many."""
        found = self.a_week(number)
        return None if found is None else min(7.0, found)


def covered(since: date, until: date, began: date | None) -> Covered:
    """`began` is the day of the diary's oldest cramp (`Diary.began`), None for an empty one.

    One that begins only after these days says nothing of them, as an empty one.
    """
    first = max(since, began) if began is not None and began < until else since
    return Covered(first, until, first > since)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The large numbers. None where the diary cannot tell yet."""

    cramps: int
    nights: int
    covered: Covered
    a_week: float | None
    """Cramps a week of the days that are covered."""
    nights_a_week: float | None
    pain_before: float | None
    """Medians, 0 to 10."""
    pain_after: float | None
    relief: float | None
    """Median seconds to relief."""
    hour: int | None
    """0 to 23, the local hour in which most cramps began."""
    place: tuple[str, str | None] | None
    place_count: int


def numbers(cramps: Sequence[Cramp], since: date, until: date, began: date | None = None) -> Numbers:
    """Over the days from `since` to before `until`; all `cramps` lie in them.

    `began` as for `covered`, by default the day of the oldest of these cramps.
    """
    if began is None:
        began = min((cramp.started.date() for cramp in cramps), default=None)
    span, begun = covered(since, until, began), began is not None and began < until
    spots = Counter((cramp.place, cramp.side) for cramp in cramps if cramp.place is not None)
    hours, spot, held = each_hour(cramps), _most(spots), nights(cramps)
    return Numbers(
        cramps=len(cramps),
        nights=held,
        covered=span,
        a_week=span.a_week(len(cramps)) if begun else None,
        nights_a_week=span.nights_a_week(held) if begun else None,
        pain_before=_median(cramp.pain_before for cramp in cramps),
        pain_after=_median(cramp.pain_after for cramp in cramps),
        relief=_median(cramp.eased_in for cramp in cramps),
        hour=max(range(24), key=lambda hour: hours[hour]) if cramps else None,
        place=spot[0] if spot else None,
        place_count=spot[1] if spot else 0,
    )


def each_week(
    cramps: Iterable[Cramp], since: date, until: date, times: TimeStyle = PLAIN
) -> tuple[tuple[date, int], ...]:
    """(first day, number) for every week that touches the days, empty ones too."""
    counts = Counter(times.week_of(cramp.started.date()) for cramp in cramps)
    weeks = []
    week = times.week_of(since)
    while week < until:
        weeks.append((week, counts[week]))
        week += timedelta(days=7)
    return tuple(weeks)


def each_day(cramps: Iterable[Cramp]) -> Mapping[date, int]:
    """Number of cramps on each local day that had one."""
    return Counter(cramp.started.date() for cramp in cramps)


def each_hour(cramps: Iterable[Cramp]) -> tuple[int, ...]:
    """24 numbers, local hours. A cramp of "about 3:00" counts in the hour that the person told."""
    counts = Counter(cramp.started.hour for cramp in cramps)
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


def relief_by_week(cramps: Iterable[Cramp], times: TimeStyle = PLAIN) -> tuple[tuple[date, float], ...]:
    """(first day of the week, median seconds to relief), for weeks that know."""
    weeks: dict[date, list[float]] = {}
    for cramp in cramps:
        if cramp.eased_in is not None:
            weeks.setdefault(times.week_of(cramp.started.date()), []).append(cramp.eased_in)
    return tuple((week, median(found)) for week, found in sorted(weeks.items()))


def nights(cramps: Iterable[Cramp]) -> int:
    """Nights with at least one cramp, from 20:00 to 8:00; a night belongs to the day on which it began."""
    return len(_nights(cramps))


def _nights(cramps: Iterable[Cramp]) -> set[date]:
    at_night = (cramp.started for cramp in cramps if cramp.started.hour >= 20 or cramp.started.hour < 8)
    return {(started - timedelta(hours=8)).date() for started in at_night}


@dataclass(frozen=True, slots=True)
class BeforeAndDuring:
    """Nights with cramps a week; `before` is None where the diary knows nothing of that time."""

    before: float | None
    during: float
    nights: int
    """All that were counted: few say little."""


BEFORE = timedelta(days=28)


def before_and_during(
    cramps: Iterable[Cramp], started: date, until: date, began: date | None = None
) -> BeforeAndDuring:
    """Four weeks before a plan against its own nights, that of `until` included.

    `began` as for `covered`, by default the day of the oldest of these cramps.
    """
    cramps = list(cramps)
    if began is None:
        began = min((cramp.started.date() for cramp in cramps), default=None)
    held = _nights(cramps)
    earlier = sum(1 for night in held if started - BEFORE <= night < started)
    later = sum(1 for night in held if started <= night <= until)
    before = covered(started - BEFORE, started, began) if began is not None and began < started else None
    during = covered(started, until + timedelta(days=1), started)
    return BeforeAndDuring(
        before.nights_a_week(earlier) if before is not None else None,
        min(7.0, later * 7 / max(1, during.days)),
        earlier + later,
    )


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


def _median(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if known else None


def _most(counts: Mapping[_T, int]) -> tuple[_T, int] | None:
    return min(counts.items(), key=lambda item: (-item[1], str(item[0]))) if counts else None


def span_of(key: str, today: date) -> tuple[date, date]:
    """(since, until) of the periods "weeks" (4), "months" (3) and "year", up to and with today."""
    days = {"weeks": 28, "months": 91, "year": 365}[key]
    until = today + timedelta(days=1)
    return until - timedelta(days=days), until
