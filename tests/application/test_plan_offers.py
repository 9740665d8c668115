# SPDX-License-Identifier: MIT
"""The bedtime stretch is offered once after bad nights, never against a condition, and no more than two plans."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from cramprelief.application.plan_offers import (
    MOST,
    STRETCH,
    offer_once,
    offer_today,
    often_at_night,
    plans_after,
    plans_to_begin,
)
from cramprelief.guide.person import Person
from cramprelief.guide.triage import Triage
from cramprelief.record.diary import Cramp
from cramprelief.record.plans import new_plan
from cramprelief.routine.library import Library


@pytest.fixture
def bad_nights(diary: Any) -> Any:
    for days in (1, 3, 5):
        then = diary.at.replace(hour=3) - timedelta(days=days)
        diary.store.diary.save(Cramp(f"cramp000{days}", then, place="calf", side="left"))
    return diary


def test_three_nights_in_a_week_are_often(diary: Any, bad_nights: Any) -> None:
    assert often_at_night(bad_nights)
    diary.at += timedelta(days=5)
    assert not often_at_night(diary)


def test_without_a_diary_nothing_is_often(diary: Any, bad_nights: Any) -> None:
    del bad_nights
    diary.path = diary.path.with_name("none.sqlite3")
    assert not often_at_night(diary)


def test_it_is_offered_once_and_stands_for_that_day(
    bad_nights: Any, settings: Callable[..., Any], library: Library
) -> None:
    kept = settings()
    assert offer_once(bad_nights, kept, library.programmes)
    assert kept.reminders.stretch_offered == bad_nights.at.date().isoformat()
    assert not offer_once(bad_nights, kept, library.programmes), "nobody is told twice"
    assert offer_today(bad_nights, kept, library.programmes), "on its page it stands for the day"
    bad_nights.at += timedelta(days=1)
    assert not offer_today(bad_nights, kept, library.programmes)


def test_after_good_nights_it_is_not_offered(diary: Any, settings: Callable[..., Any], library: Library) -> None:
    kept = settings()
    assert not offer_today(diary, kept, library.programmes) and kept.reminders.stretch_offered == ""


def test_who_follows_it_or_did_is_not_asked(bad_nights: Any, settings: Callable[..., Any], library: Library) -> None:
    bad_nights.store.plans.save(new_plan(STRETCH, bad_nights.at.date(), {}))
    assert not offer_today(bad_nights, settings(), library.programmes)


def test_it_is_not_offered_against_a_condition(bad_nights: Any, settings: Callable[..., Any], library: Library) -> None:
    for barred in library.programmes[STRETCH].avoid:
        assert not offer_today(bad_nights, settings(conditions=(barred,)), library.programmes)


def test_it_is_not_offered_where_its_file_is_gone(bad_nights: Any, settings: Callable[..., Any]) -> None:
    assert not offer_today(bad_nights, settings(), {})


def test_after_a_cramp_the_stretch_comes_first_where_nights_are_bad(triage: Triage, library: Library) -> None:
    walker = Person("calf", situation="after-exercise")
    assert STRETCH not in [plan.id for plan in plans_after(walker, triage, library.programmes, often=False)]
    found = [plan.id for plan in plans_after(walker, triage, library.programmes, often=True)]
    assert found[0] == STRETCH and len(found) <= MOST


def test_after_a_cramp_in_bed_it_stands_there_once(triage: Triage, library: Library) -> None:
    sleeper = Person("calf", situation="in-bed")
    found = [plan.id for plan in plans_after(sleeper, triage, library.programmes, often=True)]
    assert found.count(STRETCH) == 1


def test_after_a_cramp_no_plan_is_offered_against_a_condition(triage: Triage, library: Library) -> None:
    for barred in library.programmes[STRETCH].avoid:
        person = Person("calf", situation="in-bed", conditions=frozenset({barred}))
        for plan in plans_after(person, triage, library.programmes, often=True):
            assert not person.traits & set(plan.avoid)


def test_any_plan_may_be_begun_but_those_that_run_or_that_a_condition_forbids(library: Library) -> None:
    everything = {*library.programmes, *library.preparations}
    assert {one.id for one in plans_to_begin(library, (), Person())} == everything
    assert {one.id for one in plans_to_begin(library, (STRETCH,), Person())} == everything - {STRETCH}
    grades = [one.evidence.grade for one in plans_to_begin(library, (), Person())]
    assert grades == sorted(grades)
    for barred in library.programmes[STRETCH].avoid:
        assert STRETCH not in [one.id for one in plans_to_begin(library, (), Person(conditions=frozenset({barred})))]
