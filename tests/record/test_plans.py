# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from cramprelief.record.database import open_database
from cramprelief.record.plans import (
    Plans,
    Tick,
    day_number,
    finished,
    is_over,
    last_day,
    new_plan,
    paused,
    resumed,
    stopped,
)  # fmt: skip

START = date(2026, 11, 1)


@pytest.fixture
def plans(tmp_path: Path):
    connection = open_database(tmp_path / "diary.db")
    yield Plans(connection)
    connection.close()


def test_a_plan_and_its_days_come_back(plans: Plans) -> None:
    plan = new_plan("bedtime-stretch", START, {"bedtime": time(22, 15), "morning": time(7, 5)})
    plans.save(plan)
    plans.tick(plan.id, Tick(START, "bedtime", "skipped"))
    plans.tick(plan.id, Tick(START, "bedtime", "done", 3))
    plans.tick(plan.id, Tick(START + timedelta(days=1), "bedtime", "done"))
    plans.untick(plan.id, START + timedelta(days=1), "bedtime")
    assert plans.list() == (plan,)
    assert plans.ticks(plan.id) == (Tick(START, "bedtime", "done", 3),)


def test_stopping_keeps_the_reason(plans: Plans) -> None:
    plan = new_plan("lemon-rub", START, {})
    plans.save(stopped(plan, START, "itch"))
    (found,) = plans.list()
    assert (found.state, found.reason) == ("stopped", "itch")


def test_days_of_rest_do_not_use_up_the_plan() -> None:
    plan = new_plan("bedtime-stretch", START, {})
    fifth = START + timedelta(days=4)
    resting = paused(plan, fifth)
    assert day_number(resting, fifth + timedelta(days=3)) == 5
    going = resumed(resting, fifth + timedelta(days=3))
    assert day_number(going, fifth + timedelta(days=4)) == 6
    assert last_day(going, 42) == START + timedelta(days=41 + 3)
    assert resumed(going, fifth) == going
    assert paused(finished(plan, fifth), fifth).state == "done"


def test_a_plan_is_over_after_its_last_day() -> None:
    plan = new_plan("bedtime-stretch", START, {})
    assert not is_over(plan, START + timedelta(days=41), 42)
    assert is_over(plan, START + timedelta(days=42), 42)
