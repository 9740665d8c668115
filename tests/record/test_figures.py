# SPDX-License-Identifier: MIT
"""Every figure of the overview, its charts and the doctor's page comes out the same, and none speaks of days before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cramprelief.record import summary
from cramprelief.record.diary import Cramp
from cramprelief.record.report import About, Report, report
from cramprelief.record.summary import before_and_during, covered, numbers
from cramprelief.time_style import PLAIN, SUNDAY, TimeStyle

TODAY = date(2026, 11, 30)
SINCE, UNTIL = TODAY - timedelta(days=90), TODAY + timedelta(days=1)
ZONE = timezone(timedelta(hours=1))


def cramp(day: date, hour: int = 3, **fields: object) -> Cramp:
    started = datetime.combine(day, time(hour), ZONE)
    return replace(Cramp(f"c{day:%Y%m%d}{hour:02}", started, place="calf", side="left"), **fields)


def page(cramps: list[Cramp], began: date | None = None, times: TimeStyle = PLAIN) -> Report:
    return report([(one, ()) for one in cramps], SINCE, UNTIL, About(), times=times, began=began)


FIVE = [cramp(TODAY - timedelta(days=n)) for n in range(5)]


def test_five_cramps_in_five_nights() -> None:
    found = page(FIVE)
    assert found.period.startswith("26 November 2026 to 30 November 2026 · 5 days, since the diary began")
    assert found.numbers[:2] == (("5", "cramps"), ("5", "nights with cramps since 26 Nov"))
    assert sum(number for _, number in found.weeks) == 5 and len(found.weeks) == 2
    held = numbers(FIVE, SINCE, UNTIL)
    assert (held.a_week, held.nights, held.covered.days) == (None, 5, 5)


def test_a_fortnight_is_told_as_a_rate_of_its_own_days() -> None:
    cramps = [cramp(TODAY - timedelta(days=n)) for n in (0, 4, 13)]
    assert page(cramps).numbers[1] == ("1.5", "nights a week since 17 Nov")


def test_an_old_diary_covers_the_whole_time() -> None:
    found = page(FIVE, began=date(2020, 5, 1))
    assert found.numbers[1] == ("0.4", "nights a week") and "since" not in found.period


def test_a_quiet_time_is_no_unknown_time() -> None:
    assert page([], began=date(2025, 1, 1)).numbers == (("0", "cramps"), ("0.0", "nights a week"))
    assert page([]).numbers == (("0", "cramps"),)


def test_a_diary_of_days_to_come_says_nothing_of_these() -> None:
    found = page([], began=date(2031, 1, 1))
    assert found.numbers == (("0", "cramps"),) and found.period.endswith("· 13 weeks")
    assert before_and_during([], TODAY - timedelta(days=13), TODAY, TODAY).before is None


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [((6, 7), (), "7"), ((6, 7), (2, 3), "7 to 3"), ((), (7,), "7"), ((8,), (0,), "8 to 0")],
)
def test_usual_pain_is_rounded_as_people_do(before: tuple[int, ...], after: tuple[int, ...], shown: str) -> None:
    cramps = [cramp(TODAY, hour, pain_before=pain) for hour, pain in enumerate(before)]
    cramps += [cramp(TODAY - timedelta(days=1), hour, pain_after=pain) for hour, pain in enumerate(after)]
    assert [value for value, label in page(cramps).numbers if "pain" in label] == [shown]


def test_pain_after_alone_stands_in_its_line() -> None:
    assert [line.pain for line in page([cramp(TODAY, pain_after=7)]).entries] == ["7 after"]


def test_about_three_is_counted_at_three_everywhere() -> None:
    rough = [cramp(TODAY, rough=True), cramp(TODAY - timedelta(days=1), rough=True)]
    bars = {bar.name: bar.value for bar in page(rough).hours}
    assert bars["3:00 to 6:00"] == "2" and summary.each_hour(rough)[3] == 2
    assert numbers(rough, SINCE, UNTIL).hour == 3
    assert {line.time for line in page(rough).entries} == {"about 3:00"}
    halves = page(rough, times=TimeStyle(half_days=True))
    assert {line.time for line in halves.entries} == {"about 3:00 am"} and halves.hours[1].name == "3 to 6 am"


def test_weeks_begin_as_the_person_has_them() -> None:
    sundays = page(FIVE, times=TimeStyle(first_day=SUNDAY))
    assert [day for day, _ in sundays.weeks] == [date(2026, 11, 22), date(2026, 11, 29)]


def test_a_plan_is_compared_with_the_days_that_the_diary_knows() -> None:
    started = TODAY - timedelta(days=13)
    cramps = [cramp(started - timedelta(days=n)) for n in (3, 5)]
    assert before_and_during(cramps, started, TODAY).before is None, "five days are no usual week"
    known = before_and_during(cramps, started, TODAY, date(2024, 1, 1))
    assert (known.before, known.during) == (0.5, 0.0)


def test_a_night_over_the_border_is_counted_once() -> None:
    started = TODAY - timedelta(days=13)
    night = [cramp(started - timedelta(days=1), 23), cramp(started, 2)]
    found = before_and_during(night, started, TODAY, date(2024, 1, 1))
    assert (found.nights, found.during) == (1, 0.0)


SPOTS = some.sampled_from([("calf", "left"), ("calf", "both"), ("thigh-back", None), (None, None)])
CRAMPS = some.lists(
    some.builds(
        lambda day, minute, spot, pains, length, eased, rough: Cramp(
            f"x{day}{minute}", datetime.combine(SINCE + timedelta(days=day), time(minute // 60, minute % 60), ZONE),
            rough, *spot, seconds=length, eased_in=length if eased else None, pain_before=pains[0], pain_after=pains[1],
        ),
        some.integers(0, 90), some.integers(0, 1439), SPOTS,
        some.tuples(some.none() | some.integers(0, 10), some.none() | some.integers(0, 10)),
        some.none() | some.floats(0, 4000), some.booleans(), some.booleans(),
    ),
    max_size=30,
)  # fmt: skip


@given(CRAMPS, some.none() | some.dates(date(2024, 1, 1), TODAY), some.integers(0, 6))
def test_all_figures_agree(cramps: list[Cramp], older: date | None, first_day: int) -> None:
    began = min([one.started.date() for one in cramps] + ([older] if older else []), default=None)
    times = TimeStyle(first_day=first_day)
    held, shown = numbers(cramps, SINCE, UNTIL, began), page(cramps, began, times)
    span = covered(SINCE, UNTIL, began)
    many = len(cramps)
    assert held.cramps == many == sum(summary.each_hour(cramps)) == sum(summary.each_day(cramps).values())
    assert sum(number for _, number in summary.each_week(cramps, span.since, span.until, times)) == many
    assert shown.numbers[0][0] == str(many) == str(sum(number for _, number in shown.weeks))
    assert sum(int(bar.value) for bar in shown.hours) == many
    assert sum(int(bar.value) for bar in shown.places) == sum(1 for one in cramps if one.place)
    assert sum(int(bar.value) for bar in shown.lengths) == sum(1 for one in cramps if one.length is not None)
    assert held.nights <= many and (held.nights_a_week is None or 0 <= held.nights_a_week <= 7)
    if held.hour is not None:
        assert summary.each_hour(cramps)[held.hour] == max(summary.each_hour(cramps))
    if began is not None and began > SINCE:
        assert span.since == began and "since the diary began" in shown.period
    if held.a_week is not None:
        assert held.a_week * held.covered.days == pytest.approx(many * 7)
