# SPDX-License-Identifier: MIT
"""Times and days are written in one style, and read in any that a person types."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cramprelief.time_style import SATURDAY, SUNDAY, TimeStyle

PLAIN, HALVES = TimeStyle(), TimeStyle(half_days=True, first_day=SUNDAY, order="mdy", mark="/")
STYLES = some.builds(
    TimeStyle, some.booleans(), some.integers(0, 6), some.sampled_from(["dmy", "mdy", "ymd"]), some.sampled_from("./-")
)
TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("at", "plain", "halves"),
    [(time(0, 5), "0:05", "12:05 am"), (time(3, 12), "3:12", "3:12 am"), (time(12), "12:00", "12:00 pm"),
     (time(23, 59), "23:59", "11:59 pm")],
)  # fmt: skip
def test_a_time_of_day(at: time, plain: str, halves: str) -> None:
    assert (PLAIN.clock(at), HALVES.clock(at)) == (plain, halves)


def test_hours() -> None:
    assert [PLAIN.hours(2, 3), PLAIN.hours(22, 24)] == ["2:00 to 3:00", "22:00 to 0:00"]
    assert [HALVES.hours(2, 3), HALVES.hours(11, 12), HALVES.hours(22, 24)] == [
        "2 to 3 am", "11 am to 12 pm", "10 pm to 12 am",
    ]  # fmt: skip


@given(STYLES, some.dates(), some.integers(0, 6))
def test_a_week_begins_on_its_first_day(style: TimeStyle, day: date, first: int) -> None:
    del first
    begin = style.week_of(day)
    assert begin.weekday() == style.first_day and 0 <= (day - begin).days < 7
    assert style.weekdays()[0] == style.first_day and sorted(style.weekdays()) == list(range(7))


def test_weeks_of_egypt_and_america() -> None:
    wednesday = date(2026, 3, 4)
    assert TimeStyle(first_day=SATURDAY).week_of(wednesday) == date(2026, 2, 28)
    assert TimeStyle(first_day=SUNDAY).week_of(wednesday) == date(2026, 3, 1)
