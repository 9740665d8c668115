# SPDX-License-Identifier: MIT
"""What is due now and what was put off: each told once, hushed in quiet hours, whatever the clocks do."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

from cramprelief.record.agenda import Agenda
from cramprelief.record.plans import new_plan
from cramprelief.record.progress import patch_reminder, stage_reminders
from cramprelief.record.reminders import Quiet, Reminder
from cramprelief.record.skin_test import PatchTest, patch_test

ZONE = timezone(timedelta(hours=1))
BED = Reminder("bed", time(22), "Bedtime stretch", date(2026, 11, 20))
QUIET = Quiet(time(23), time(7))


def at(hour: int, minute: int = 0, day: int = 22) -> float:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE).timestamp()


def test_it_is_told_once_for_its_day() -> None:
    agenda = Agenda({"bed": date(2026, 11, 21)})
    assert agenda.look([BED], at(21, 59), ZONE, QUIET) == ()
    assert agenda.look([BED], at(22), ZONE, QUIET) == (BED,)
    assert agenda.look([BED], at(22, 1), ZONE, QUIET) == ()
    assert agenda.settled == {"bed": date(2026, 11, 22)}
    assert Agenda(agenda.settled).look([BED], at(22, 30), ZONE, QUIET) == ()


def test_put_off_it_comes_again_once() -> None:
    agenda = Agenda({})
    agenda.look([BED], at(22), ZONE, QUIET)
    agenda.put_off(BED, at(22, 10))
    assert agenda.look([BED], at(22, 9), ZONE, QUIET) == ()
    assert agenda.look([BED], at(22, 10), ZONE, QUIET) == (BED,)
    assert agenda.look([BED], at(22, 20), ZONE, QUIET) == ()


def test_put_off_into_quiet_hours_it_is_let_go() -> None:
    agenda = Agenda({})
    agenda.look([BED], at(22), ZONE, QUIET)
    agenda.put_off(BED, at(23))
    assert agenda.look([BED], at(23), ZONE, QUIET) == ()
    assert agenda.look([BED], at(7, 5, day=23), ZONE, QUIET) == ()


def test_put_off_a_plan_that_ends_meanwhile_is_silent() -> None:
    agenda = Agenda({})
    agenda.look([BED], at(22), ZONE, None)
    agenda.put_off(BED, at(22, 10))
    assert agenda.look([], at(22, 10), ZONE, None) == ()
    assert agenda.settled == {}


def test_a_preparation_asks_on_its_days() -> None:
    plan = new_plan("oil", date(2026, 11, 10), {})
    look, strain = stage_reminders(plan, [("look", 8, "Half way."), ("strain", 15, "Ready.")])
    assert (look.first, look.last, strain.first) == (date(2026, 11, 17), date(2026, 11, 17), date(2026, 11, 24))


def test_a_patch_test_is_over_by_the_clock_and_says_so() -> None:
    begun = datetime(2026, 11, 20, 21, 40, tzinfo=ZONE)
    test = patch_test({"mustard/patch": begun.isoformat()}, "mustard", "patch", 48, begun)
    assert test == PatchTest(begun, 48) and patch_test({}, "mustard", "patch", 48, begun) is None
    assert not test.is_over(begun + timedelta(hours=47, minutes=59)) and test.is_over(begun + timedelta(hours=48))
    told = patch_reminder("mustard/patch", test, "Look.", ZONE)
    assert Agenda({}).look([told], at(21, 40), ZONE, QUIET) == (told,)
