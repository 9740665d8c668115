# SPDX-License-Identifier: MIT
"""A clock that was wrong for one start silences nothing, makes nobody wait and costs nothing, once it is right."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cramprelief.reading.whole import remove_drafts
from cramprelief.record.agenda import Agenda
from cramprelief.record.believed import believed_day, is_believed, is_believed_day
from cramprelief.record.diary import Cramp, new_cramp
from cramprelief.record.plans import Tick, as_written, day_number, moved, new_plan, paused, resumed
from cramprelief.record.reminders import Reminder
from cramprelief.record.skin_test import patch_test
from cramprelief.record.store import Store, tend

ZONE = timezone(timedelta(hours=1))
TODAY = date(2026, 12, 1)
BED = Reminder("bed", time(22), "Bedtime stretch", date(2026, 11, 20))
AHEAD = [timedelta(days=1), timedelta(days=19), timedelta(days=365 * 5)]


def at(day: date, hour: int = 22, minute: int = 0, zone: timezone | ZoneInfo = ZONE) -> float:
    return datetime.combine(day, time(hour, minute), zone).timestamp()


def test_a_small_step_of_the_clock_is_no_wrong_clock() -> None:
    now = datetime(2026, 12, 1, 22, tzinfo=ZONE)
    assert is_believed(now + timedelta(minutes=4), now) and not is_believed(now + timedelta(minutes=6), now)
    assert is_believed(now, now.astimezone(timezone.utc))
    assert is_believed_day(TODAY + timedelta(days=1), TODAY) and not is_believed_day(TODAY + timedelta(days=2), TODAY)
    assert not is_believed_day(date(1970, 1, 1), TODAY)
    assert (believed_day("", TODAY), believed_day("2031-01-01", TODAY)) == (None, None)


@pytest.mark.parametrize("ahead", AHEAD)
def test_what_a_clock_ahead_told_is_told_again_at_the_right_time(ahead: timedelta) -> None:
    wrong = Agenda({"bed": TODAY - timedelta(days=1)}, at(TODAY - timedelta(days=1)))
    assert wrong.look([BED], at(TODAY + ahead), ZONE, None) == (BED,)
    right = Agenda(wrong.settled, wrong.looked)
    assert right.look([BED], at(TODAY, 10), ZONE, None) == ()
    assert right.look([BED], at(TODAY), ZONE, None) == (BED,)
    assert right.look([BED], at(TODAY, 22, 1), ZONE, None) == (), "once for its day"


@pytest.mark.parametrize("ahead", AHEAD)
def test_the_clock_may_be_set_right_while_the_app_is_open(ahead: timedelta) -> None:
    agenda = Agenda({})
    agenda.look([BED], at(TODAY + ahead), ZONE, None)
    agenda.put_off(BED, at(TODAY + ahead, 22, 10))
    assert agenda.look([BED], at(TODAY, 21, 40), ZONE, None) == ()
    assert agenda.look([BED], at(TODAY, 21, 50), ZONE, None) == (BED,), "what was put off keeps its ten minutes"
    assert agenda.look([BED], at(TODAY), ZONE, None) == (BED,)


def test_settings_of_an_older_version_know_no_last_look() -> None:
    assert Agenda({"bed": date(2026, 12, 20)}).look([BED], at(TODAY), ZONE, None) == (BED,)


def test_a_clock_of_1970_nags_nobody_afterwards() -> None:
    agenda = Agenda({"bed": TODAY}, at(TODAY))
    agenda.look([BED], at(date(1970, 1, 2)), ZONE, None)
    right = Agenda(agenda.settled, agenda.looked)
    told = [right.look([BED], at(TODAY + timedelta(days=n), 22, n), ZONE, None) for n in range(1, 5)]
    assert told == [(BED,)] * 4


def test_who_flies_west_is_not_told_twice() -> None:
    tokyo, angeles = ZoneInfo("Asia/Tokyo"), ZoneInfo("America/Los_Angeles")
    agenda = Agenda({})
    assert agenda.look([BED], at(TODAY, 22, 1, tokyo), tokyo, None) == (BED,)
    landed = Agenda(agenda.settled, agenda.looked)
    assert landed.look([BED], at(TODAY, 22, 30, angeles), angeles, None) == ()
    assert landed.look([BED], at(TODAY + timedelta(days=1), 22, 0, angeles), angeles, None) == (BED,)


@pytest.mark.parametrize("night", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_night_on_which_the_clocks_change_is_like_any_other(night: date) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    early = replace(BED, at=time(2, 30), first=date(2026, 1, 1))
    agenda = Agenda({"bed": night - timedelta(days=1)}, at(night - timedelta(days=1), 3, 0, berlin))
    told = []
    for minutes in range(6 * 60):
        told += agenda.look([early], at(night, 0, 0, berlin) + 60.0 * minutes, berlin, None)
    assert told == [early]


@pytest.mark.parametrize("ahead", AHEAD[1:])
def test_a_plan_begun_by_a_clock_ahead_begins_today(ahead: timedelta) -> None:
    plan = as_written(new_plan("stretch", TODAY + ahead, {"bedtime": time(22)}), TODAY)
    assert (plan.started, day_number(plan, TODAY)) == (TODAY, 1)


def test_a_plan_keeps_its_day_and_its_rest() -> None:
    wrong, begun = TODAY + timedelta(days=19), TODAY - timedelta(days=4)
    resting = as_written(paused(new_plan("stretch", begun, {}), wrong), TODAY)
    assert day_number(resting, TODAY) == 5 and resumed(resting, TODAY).started == begun
    went_on = as_written(resumed(paused(new_plan("stretch", begun, {}), TODAY), wrong), TODAY)
    assert day_number(went_on, TODAY) == 5
    assert as_written(new_plan("stretch", date(1970, 1, 1), {}), TODAY).started == TODAY


def test_a_plan_that_the_person_put_off_still_begins_later() -> None:
    later = moved(moved(new_plan("stretch", TODAY, {}), 1), 1)
    assert as_written(later, TODAY) == later


def test_the_next_start_keeps_it_and_the_days_go_on(tmp_path: Path) -> None:
    path, now = tmp_path / "diary.sqlite3", datetime.combine(TODAY, time(9), ZONE)
    store = Store.open(path)
    store.plans.save(new_plan("stretch", TODAY + timedelta(days=19), {}))
    store.plans.tick(store.plans.list()[0].id, Tick(TODAY + timedelta(days=19), "day", "done", 1))
    tend(path, tmp_path / "backups", now)
    (plan,) = store.plans.list(TODAY + timedelta(days=2))
    assert day_number(plan, TODAY + timedelta(days=2)) == 3
    assert store.plans.ticks(plan.id, TODAY) == () and len(store.plans.ticks(plan.id)) == 1
    store.close()


@pytest.mark.parametrize("wrong", [date(1970, 1, 1), date(2022, 1, 1)])
def test_a_clock_behind_changes_no_plan(tmp_path: Path, wrong: date) -> None:
    path = tmp_path / "diary.sqlite3"
    store = Store.open(path)
    plan = new_plan("stretch", TODAY, {})
    store.plans.save(plan)
    store.diary.save(new_cramp(datetime.combine(TODAY, time(3), ZONE), place=None, side=None, situation=None))
    tend(path, tmp_path / "backups", datetime.combine(wrong, time(9), ZONE))
    assert store.plans.list() == (plan,) and store.diary.count() == 1
    store.close()


@pytest.mark.parametrize("begun", [datetime(2026, 12, 20, 8, tzinfo=ZONE), datetime(1970, 1, 1, 1, tzinfo=ZONE)])
def test_a_skin_test_of_a_wrong_clock_is_begun_again(begun: datetime) -> None:
    tests, now = {"oil/skin": begun.isoformat()}, datetime(2026, 12, 1, 22, tzinfo=ZONE)
    assert patch_test(tests, "oil", "skin", 48, now) is None
    kept = patch_test({"oil/skin": now.isoformat()}, "oil", "skin", 48, now - timedelta(seconds=20))
    assert kept is not None and not kept.is_over(now)


def test_a_cramp_that_is_left_a_moment_ahead_is_still_gone_on_with(tmp_path: Path) -> None:
    store, now = Store.open(tmp_path / "diary.sqlite3"), datetime(2026, 12, 1, 3, tzinfo=ZONE)
    store.diary.save(Cramp("justnow01", now + timedelta(seconds=40), state="open"))
    store.diary.save(Cramp("neverwas1", now + timedelta(days=19), state="open"))
    found = store.diary.unfinished(now)
    assert found is not None and found.id == "justnow01"
    store.close()


def test_a_draft_of_a_clock_ahead_is_swept_away(tmp_path: Path) -> None:
    settings, draft = tmp_path / "settings.json", tmp_path / ".settings.json.123"
    draft.write_bytes(b"{}")
    ahead = datetime.now().timestamp() + 19 * 86400
    os.utime(draft, (ahead, ahead))
    remove_drafts(settings.parent)
    assert not draft.exists()
