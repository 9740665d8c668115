# SPDX-License-Identifier: MIT
from __future__ import annotations

import random
import time as time_module
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from cramprelief.record.agenda import Agenda
from cramprelief.record.calendar_file import to_icalendar
from cramprelief.record.reminders import GRACE, Quiet, Reminder, due, instant, next_due

FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
YEAR_END = date(2026, 12, 31)
TIMES = (time(0, 0), time(1, 30), time(2, 30), time(3, 0), time(22, 15), time(23, 59))
ALL = tuple(Reminder(f"r{number}", at, "Time to stretch", FIRST, LAST) for number, at in enumerate(TIMES))
DAYS = (LAST - FIRST).days + 1
OF_A_YEAR = tuple(Reminder(one.id, one.at, one.text, FIRST, YEAR_END) for one in ALL)


ZONES = ("Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Casablanca")
"""Half an hour, midnight, four changes a year: all the ways in which clocks change."""


@pytest.fixture(params=ZONES)
def here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[ZoneInfo]:
    """This machine stands in that zone."""
    monkeypatch.setenv("TZ", request.param)
    time_module.tzset()
    yield ZoneInfo(request.param)
    monkeypatch.undo()
    time_module.tzset()


@pytest.mark.skipif(not hasattr(time_module, "tzset"), reason="the zone of this machine stands")
def test_so_it_is_with_the_agenda_in_the_zone_of_this_machine(here: ZoneInfo) -> None:
    """As the window looks for a year: at least every half minute while awake, with naps and restarts."""
    chance = random.Random(str(here))
    now = datetime(2025, 12, 31, 12, tzinfo=here).timestamp()
    end = datetime(2027, 1, 2, tzinfo=here).timestamp()
    agenda = Agenda({})
    heard: Counter[tuple[str, date]] = Counter()
    while now < end:
        for reminder in agenda.look(OF_A_YEAR, now, None, None):
            heard[reminder.id, agenda.settled[reminder.id]] += 1
            late = now - instant(agenda.settled[reminder.id], reminder.at, here)
            assert 0 <= late <= 7000
        if chance.random() < 0.1:
            agenda = Agenda(agenda.settled)
        now += chance.choice([30, 30, 900, chance.uniform(1, 7000)])
    assert len(heard) == ((YEAR_END - FIRST).days + 1) * len(ALL) and set(heard.values()) == {1}


@pytest.mark.parametrize("zone", ZONES)
def test_each_reminder_comes_exactly_once_a_day_for_two_years(zone: str) -> None:
    place = ZoneInfo(zone)
    chance = random.Random(zone)
    now = datetime(2025, 12, 31, 12, tzinfo=place).timestamp()
    end = datetime(2028, 1, 2, tzinfo=place).timestamp()
    told: dict[str, date] = {}
    heard: Counter[tuple[str, date]] = Counter()
    while now < end:
        for row in due(ALL, told, now, place):
            assert row.tell
            assert 0 <= now - instant(row.day, row.reminder.at, place) <= 7000
            heard[row.reminder.id, row.day] += 1
            told[row.reminder.id] = row.day
        now += chance.uniform(1, 7000)
    assert len(heard) == DAYS * len(ALL)
    assert set(heard.values()) == {1}


def test_waiting_for_the_next_one_misses_none() -> None:
    place = ZoneInfo("America/New_York")
    now: float | None = datetime(2026, 3, 6, tzinfo=place).timestamp()
    told: dict[str, date] = {}
    rows = []
    while now is not None and now < datetime(2026, 3, 11, tzinfo=place).timestamp():
        for row in due(ALL, told, now, place):
            told[row.reminder.id] = row.day
            rows.append((row.reminder.id, row.day))
        now = next_due(ALL, told, now, place)
    assert Counter(day for _, day in rows if day >= date(2026, 3, 6)) == {
        date(2026, 3, 6) + timedelta(days=n): len(ALL) for n in range(5)
    }


def test_a_skipped_hour_and_a_repeated_hour() -> None:
    place = ZoneInfo("America/New_York")
    skipped = instant(date(2026, 3, 8), time(2, 30), place)
    assert datetime.fromtimestamp(skipped, place).time() == time(3, 30)
    repeated = instant(date(2026, 11, 1), time(1, 30), place)
    assert datetime.fromtimestamp(repeated, place).utcoffset() == timedelta(hours=-4)


def test_after_a_long_sleep_it_is_let_go_in_silence() -> None:
    place = timezone.utc
    at = instant(date(2026, 5, 1), time(22, 15), place)
    one = (ALL[4],)
    told = {"r4": date(2026, 4, 30)}
    assert [row.tell for row in due(one, told, at + GRACE - 1, place)] == [True]
    (late,) = due(one, told, at + 9 * 3600, place)
    assert not late.tell
    assert late.day == date(2026, 5, 1)


def test_travel_does_not_repeat_the_day() -> None:
    one = (ALL[4],)
    tokyo, paris = ZoneInfo("Asia/Tokyo"), ZoneInfo("Europe/Paris")
    now = instant(date(2026, 5, 1), time(22, 15), tokyo)
    (row,) = due(one, {"r4": date(2026, 4, 30)}, now, tokyo)
    told = {"r4": row.day}
    assert not [row for row in due(one, told, now + 8 * 3600, paris) if row.tell]


def test_quiet_hours_hush_what_is_late_but_not_the_chosen_time() -> None:
    quiet = Quiet(time(22, 0), time(7, 0))
    one = (ALL[4],)
    at = instant(date(2026, 5, 1), time(22, 15), timezone.utc)
    told = {"r4": date(2026, 4, 30)}
    assert [row.tell for row in due(one, told, at, timezone.utc, quiet)] == [True]
    assert [row.tell for row in due(one, told, at + 3600, timezone.utc, quiet)] == [False]


def test_the_calendar_file_follows_the_standard() -> None:
    text = to_icalendar(
        [
            Reminder(
                "plan-1", time(22, 15), "Stretch, then sleep; it is 3 minutes. " + "é" * 40, FIRST, date(2026, 2, 11)
            )
        ],
        datetime(2026, 1, 1, 12, tzinfo=timezone.utc),
    )
    lines = text.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    unfolded = text.replace("\r\n ", "")
    assert "DTSTART:20260101T221500\r\n" in unfolded
    assert "RRULE:FREQ=DAILY;COUNT=42\r\n" in unfolded
    assert "SUMMARY:Stretch\\, then sleep\\; it is 3 minutes. " + "é" * 40 + "\r\n" in unfolded
    assert text.endswith("END:VCALENDAR\r\n")
