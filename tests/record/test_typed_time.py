# SPDX-License-Identifier: MIT
"""Days and times are read as people type them, and what is shown can be typed."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cramprelief.record.typed_time import read_day, read_time
from cramprelief.time_style import SUNDAY, TimeStyle

HALVES = TimeStyle(half_days=True, first_day=SUNDAY, order="mdy", mark="/")
STYLES = some.builds(
    TimeStyle, some.booleans(), some.integers(0, 6), some.sampled_from(["dmy", "mdy", "ymd"]), some.sampled_from("./-")
)
TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("3", time(3)), ("3:10", time(3, 10)), ("3.10", time(3, 10)), ("0310", time(3, 10)), ("310", time(3, 10)),
     ("3 am", time(3)), ("3:10pm", time(15, 10)), ("12 a.m.", time(0)), ("15 Uhr", time(15)), ("15h30", time(15, 30)),
     ("noon", time(12)), ("24:00", time(0)), ("٣:١٠", time(3, 10)), ("３：１０", time(3, 10))],
)  # fmt: skip
def test_a_time_is_read_as_people_type_it(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "25", "3:61", "13 pm", "soon", "3:1", "-3", "3:10:20"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert read_time(typed) is None


@given(STYLES, some.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_what_is_shown_can_be_typed(style: TimeStyle, at: time) -> None:
    assert read_time(style.clock(at)) == at


@given(STYLES, some.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_that_is_shown_can_be_typed(style: TimeStyle, day: date) -> None:
    assert read_day(style.digits(day), TODAY, style) == day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("1.12.", date(2025, 12, 1)), ("1 Dec", date(2025, 12, 1)), ("Dec 1", date(2025, 12, 1)),
     ("Sun 1 March 2026", date(2026, 3, 1)), ("2026-02-03", date(2026, 2, 3)), ("yesterday", date(2026, 3, 3)),
     ("1.2.26", date(2026, 2, 1)), ("01022026", date(2026, 2, 1)), ("29.2.", date(2024, 2, 29)),
     ("٠١/٠٢/٢٠٢٦", date(2026, 2, 1)), ("31.2.2026", None), ("5", None), ("dec", None), ("", None)],
)  # fmt: skip
def test_a_day_is_read_as_people_type_it(typed: str, meant: date | None) -> None:
    assert read_day(typed, TODAY) == meant


def test_america_types_the_month_first() -> None:
    assert read_day("2/1", TODAY, HALVES) == date(2026, 2, 1) and HALVES.digits(TODAY) == "03/04/2026"


@given(STYLES, some.text(max_size=24), some.dates())
def test_nothing_that_is_typed_is_an_error(style: TimeStyle, typed: str, today: date) -> None:
    read_time(typed)
    read_day(typed, today, style)
