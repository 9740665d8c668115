# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from cramprelief.record.diary import Cramp, Event, new_cramp
from cramprelief.record.summary import (
    each_day,
    each_hour,
    each_place,
    each_week,
    nights,
    numbers,
    often_at_night,
    relief_by_month,
    what_helped,
)  # fmt: skip

MONDAY = datetime(2026, 3, 2, 3, 0, tzinfo=timezone.utc)


def cramp(day: int, hour: int = 3, place: str = "calf", side: str = "left", eased: float | None = 60.0) -> Cramp:
    started = MONDAY.replace(hour=hour) + timedelta(days=day)
    return replace(new_cramp(started, place=place, side=side, situation=None), state="done", eased_in=eased)


def test_an_empty_diary_says_nothing_rather_than_zero() -> None:
    found = numbers((), date(2026, 3, 2), date(2026, 3, 30))
    assert (found.cramps, found.a_week, found.relief, found.hour, found.place) == (0, None, None, None, None)


def test_the_four_numbers() -> None:
    cramps = [cramp(0), cramp(1, eased=120.0), cramp(8, hour=14, place="toes", eased=None), cramp(9, eased=90.0)]
    found = numbers(cramps, date(2026, 3, 2), date(2026, 3, 30))
    assert found.a_week == 1.0
    assert found.relief == 90.0
    assert found.hour == 3
    assert found.place == ("calf", "left")
    assert found.place_count == 3


def test_weeks_without_a_cramp_are_there_too() -> None:
    weeks = each_week([cramp(0), cramp(6), cramp(15)], date(2026, 3, 2), date(2026, 3, 30))
    assert [number for _, number in weeks] == [2, 0, 1, 0]
    assert weeks[0][0] == date(2026, 3, 2)


def test_days_hours_places_and_months() -> None:
    cramps = [cramp(0), cramp(0, hour=23), cramp(1, place="toes", side="right"), cramp(40, eased=30.0)]
    assert each_day(cramps)[date(2026, 3, 2)] == 2
    assert each_hour(cramps)[3] == 3 and each_hour(cramps)[23] == 1
    assert each_place(cramps)[0] == ("calf", "left", 3)
    assert relief_by_month(cramps) == ((date(2026, 3, 1), 60.0), (date(2026, 4, 1), 30.0))


def test_a_night_belongs_to_the_evening_on_which_it_began() -> None:
    assert nights([cramp(0, hour=23), cramp(1, hour=2)]) == 1
    assert nights([cramp(0, hour=14)]) == 0


def test_three_nights_in_a_week_are_often() -> None:
    cramps = [cramp(0), cramp(2), cramp(4)]
    assert often_at_night(cramps, date(2026, 3, 7))
    assert not often_at_night(cramps[:2], date(2026, 3, 7))
    assert not often_at_night(cramps, date(2026, 3, 20))


def test_the_routine_that_was_on_the_screen_gets_the_credit() -> None:
    def played(eased: float | None, *routines: str) -> tuple[Cramp, list[Event]]:
        return cramp(0, eased=eased), [Event(float(n), "step", routine) for n, routine in enumerate(routines)]

    rows = {
        row.routine: row
        for row in what_helped([
            played(50.0, "heel-push", "towel-calf-stretch"), played(80.0, "towel-calf-stretch"),
            played(400.0, "heel-push"), played(None, "heel-push"),
        ])
    }  # fmt: skip
    assert (rows["towel-calf-stretch"].eased, rows["towel-calf-stretch"].tried) == (2, 2)
    assert (rows["heel-push"].eased, rows["heel-push"].tried) == (0, 3)
    assert rows["towel-calf-stretch"].estimate == (2 + 2) / (2 + 3)
    assert rows["towel-calf-stretch"].estimate > 2 / 3 > rows["heel-push"].estimate
