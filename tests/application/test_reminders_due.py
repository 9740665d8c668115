# SPDX-License-Identifier: MIT
"""Which reminders there are and which of them is due."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from cramprelief.application.plan_review import FollowedPlan, content_of
from cramprelief.application.reminders_due import agenda_of, due, is_quiet, of_patch_tests, of_plans, quiet_hours
from cramprelief.record.plans import Tick, new_plan, paused
from cramprelief.routine.library import Library

EVENING = datetime(2026, 11, 22, 22, 0, 10).astimezone()
TODAY = EVENING.date()


def followed(library: Library, name: str, *, times: Any = None, ticks: tuple[Tick, ...] = ()) -> FollowedPlan:
    content = content_of(library, name)
    assert content is not None
    return FollowedPlan(new_plan(name, TODAY - timedelta(days=3), times or {"bedtime": time(22)}), content, ticks)


def anyone(_routine: str) -> bool:
    return True


def test_a_running_plan_reminds_at_its_times_and_leads_to_a_routine_that_fits(library: Library) -> None:
    plan = followed(library, "bedtime-stretch", times={"morning": time(8), "bedtime": time(22)})
    first, second = [name for task in library.programmes["bedtime-stretch"].tasks for name in task.routines][:2]
    assert {one.reminder.at for one in of_plans([plan], TODAY, anyone)} == {time(8), time(22)}
    assert {one.routine for one in of_plans([plan], TODAY, anyone)} == {first}
    assert {one.routine for one in of_plans([plan], TODAY, lambda name: name != first)} == {second}
    assert {one.routine for one in of_plans([plan], TODAY, lambda _name: False)} == {None}, "the plan itself opens"


def test_a_plan_that_rests_reminds_of_nothing(library: Library) -> None:
    plan, content, ticks = followed(library, "bedtime-stretch")
    assert of_plans([FollowedPlan(paused(plan, TODAY), content, ticks)], TODAY, anyone) == []


def test_a_preparation_reminds_of_its_stages_and_leads_to_the_plan(library: Library) -> None:
    name = next(name for name, one in library.preparations.items() if any(stage.remind for stage in one.stages))
    found = of_plans([followed(library, name)], TODAY, anyone)
    assert found and all((one.plan, one.routine) == (name, None) for one in found)


def test_what_is_done_today_is_settled_in_silence(library: Library) -> None:
    done = followed(library, "bedtime-stretch", ticks=(Tick(TODAY, "day", "done", 4),))
    agenda = agenda_of({})
    planned = of_plans([done], TODAY, anyone)
    assert due(agenda, planned, EVENING, None) == []
    assert set(agenda.settled.values()) == {TODAY}, "nor is it told later this day"
    skipped = followed(library, "bedtime-stretch", ticks=(Tick(TODAY, "day", "skipped", 4),))
    earlier = followed(library, "bedtime-stretch", ticks=(Tick(TODAY - timedelta(days=1), "day", "done", 3),))
    assert len(due(agenda_of({}), of_plans([skipped, earlier], TODAY, anyone), EVENING, None)) == 2


def test_of_a_plan_with_two_times_a_day_each_is_told(library: Library) -> None:
    times = {"morning": time(8), "bedtime": time(22)}
    twice = followed(library, "bedtime-stretch", times=times, ticks=(Tick(TODAY, "day", "done", 4),))
    assert [one.reminder.at for one in due(agenda_of({}), of_plans([twice], TODAY, anyone), EVENING, None)] == [
        time(22)
    ]


def test_each_is_told_once_for_its_day_also_after_a_restart(library: Library) -> None:
    planned, agenda = of_plans([followed(library, "bedtime-stretch")], TODAY, anyone), agenda_of({})
    assert due(agenda, planned, EVENING, None) == planned
    assert due(agenda, planned, EVENING + timedelta(minutes=1), None) == []
    kept = agenda_of({name: day.isoformat() for name, day in agenda.settled.items()})
    assert due(kept, planned, EVENING + timedelta(minutes=1), None) == []
    assert due(kept, planned, EVENING + timedelta(days=1), None) == planned


def test_what_is_late_and_falls_into_the_quiet_hours_is_let_go(library: Library) -> None:
    planned, quiet = of_plans([followed(library, "bedtime-stretch")], TODAY, anyone), quiet_hours(("23:00", "07:00"))
    assert due(agenda_of({}), planned, EVENING + timedelta(minutes=90), quiet) == []
    assert due(agenda_of({}), planned, EVENING + timedelta(minutes=30), quiet) == planned
    chosen = of_plans([followed(library, "bedtime-stretch", times={"bedtime": time(23, 30)})], TODAY, anyone)
    assert due(agenda_of({}), chosen, EVENING.replace(hour=23, minute=30), quiet) == chosen, "their own time stands"


@pytest.mark.parametrize(
    ("hours", "at", "quiet"),
    [
        (("23:00", "07:00"), time(3), True),
        (("23:00", "07:00"), time(7), False),
        (("13:00", "15:00"), time(14), True),
        ((), time(3), False),
    ],
)
def test_quiet_hours_go_over_midnight_and_may_be_none(hours: tuple[str, ...], at: time, quiet: bool) -> None:
    assert is_quiet(hours, datetime.combine(TODAY, at).astimezone()) is quiet


def test_a_patch_test_asks_for_a_look_when_its_hours_are_over(library: Library) -> None:
    begun = EVENING - timedelta(hours=48)
    tests = {"lemon-juice-rub/patch-test": begun.isoformat()}
    planned = of_patch_tests(tests, library.programmes.values(), "Look.", EVENING)
    assert [(one.plan, one.routine, one.reminder.text) for one in planned] == [("lemon-juice-rub", None, "Look.")]
    assert due(agenda_of({}), planned, EVENING, None) == planned
    assert due(agenda_of({}), planned, EVENING - timedelta(hours=1), None) == []
    assert of_patch_tests({}, library.programmes.values(), "Look.", EVENING) == []


def test_settled_days_are_read_as_the_settings_keep_them() -> None:
    assert agenda_of({"one": "2026-11-22"}).settled == {"one": date(2026, 11, 22)}
