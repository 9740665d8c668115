# SPDX-License-Identifier: MIT
"""Which plans are followed, what counts for them, and what the nights before and during one say."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from cramprelief.application.plan_review import content_of, counts_for, followed_plans, review
from cramprelief.record.diary import Cramp
from cramprelief.record.plans import Tick, finished, new_plan, paused, stopped
from cramprelief.routine.library import Library

BEGUN = date(2026, 10, 1)


def test_what_runs_and_what_rests_is_followed_and_what_is_over_is_not(diary: Any, library: Library) -> None:
    begun = [new_plan("bedtime-stretch", BEGUN + timedelta(days=days), {}) for days in range(4)]
    runs, rests, left, done = begun
    for plan in (runs, paused(rests, BEGUN), stopped(left, BEGUN), finished(done, BEGUN)):
        diary.store.plans.save(plan)
    assert [one.plan.id for one in followed_plans(diary, library)] == [rests.id, runs.id]


def test_what_was_done_comes_with_it(diary: Any, library: Library) -> None:
    plan = new_plan("bedtime-stretch", BEGUN, {})
    diary.store.plans.save(plan)
    diary.store.plans.tick(plan.id, Tick(BEGUN, "day", "done", 1))
    (found,) = followed_plans(diary, library)
    assert found.ticks == (Tick(BEGUN, "day", "done", 1),)
    assert found.content is library.programmes["bedtime-stretch"]


def test_a_plan_whose_file_is_gone_is_left_out(diary: Any, library: Library) -> None:
    diary.store.plans.save(new_plan("no-such-plan", BEGUN, {}))
    assert followed_plans(diary, library) == []


def test_plans_and_preparations_are_found_by_their_ids(library: Library) -> None:
    for name in (*library.programmes, *library.preparations):
        found = content_of(library, name)
        assert found is not None and found.id == name
    assert content_of(library, "heel-push") is None


def test_a_routine_counts_for_the_plans_that_it_is_part_of(library: Library) -> None:
    assert "bedtime-stretch" in counts_for("bedtime-stretch-standing", library.programmes)
    assert counts_for("heel-push", {}) == frozenset()


def cramp_at_night(diary: Any, day: date) -> None:
    then = datetime.combine(day, time(23)).astimezone()
    diary.store.diary.save(Cramp(f"cramp-{day}", then, place="calf", side="left"))


def test_nights_before_and_during_are_compared(diary: Any, library: Library) -> None:
    content, plan = library.programmes["bedtime-stretch"], new_plan("bedtime-stretch", BEGUN, {})
    for days in range(1, 29, 2):
        cramp_at_night(diary, BEGUN - timedelta(days=days))
    for days in range(0, 42, 14):
        cramp_at_night(diary, BEGUN + timedelta(days=days))
    found = review(plan, content, diary)
    assert found is not None and found.before is not None
    assert found.before > found.during > 0 and not found.few


def test_it_says_so_where_the_diary_knows_little(diary: Any, library: Library) -> None:
    content, plan = library.programmes["bedtime-stretch"], new_plan("bedtime-stretch", BEGUN, {})
    found = review(plan, content, diary)
    assert found is not None and (found.during, found.before, found.few) == (0.0, None, True)


def test_what_has_no_end_is_not_reviewed(diary: Any, library: Library) -> None:
    made = next(iter(library.preparations.values()))
    assert review(new_plan(made.id, BEGUN, {}), made, diary) is None
    for open_ended in (one for one in library.programmes.values() if one.days is None):
        assert review(new_plan(open_ended.id, BEGUN, {}), open_ended, diary) is None
