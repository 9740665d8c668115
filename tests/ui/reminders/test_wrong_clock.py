# SPDX-License-Identifier: MIT
"""The clock was 19 days ahead, or years, for one start: nothing is silent or asked twice once it is right again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

import pytest

from cramprelief import places
from cramprelief.application.doctor_profile import profile
from cramprelief.record.diary import Cramp
from cramprelief.record.plans import new_plan
from cramprelief.record.settings import DoctorsPage, ReminderSettings
from cramprelief.record.store import Store
from cramprelief.ui.plans.page import PlansPage

ENDLESS = "pregnancy-ankle-set"
"""A plan without an end."""
EVENING = datetime.min


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the day on which the test runs: the suite may run over midnight."""
    now = datetime.now().astimezone().replace(hour=22, minute=0, second=10, microsecond=0)
    monkeypatch.setitem(globals(), "EVENING", now)


def one_start(open_app: Callable[..., Any], now: datetime, **settings: Any) -> Any:
    opened = open_app("home", welcomed=True, **settings)
    opened.app.records.now = lambda: now
    opened.app.window.show_page("library")
    opened.app.reminders.look()
    opened.settle()
    return opened


def bar_stands(opened: Any) -> bool:
    return bool(opened.app.reminders.told)


@pytest.mark.parametrize("ahead", [timedelta(days=19), timedelta(days=365 * 5), timedelta(days=-365 * 30)])
def test_a_plan_is_told_in_the_evening_after_a_start_with_a_wrong_clock(
    open_app: Callable[..., Any], ahead: timedelta
) -> None:
    store = Store.open(places.home() / "diary.sqlite3")
    store.plans.save(new_plan(ENDLESS, EVENING.date() - timedelta(days=9), {"bedtime": time(22)}))
    store.close()
    wrong = one_start(open_app, EVENING + ahead)
    wrong.close()
    right = one_start(open_app, EVENING, keep_settings=True)
    assert bar_stands(right)


def test_a_plan_begun_with_a_wrong_clock_begins_today(open_app: Callable[..., Any]) -> None:
    store = Store.open(places.home() / "diary.sqlite3")
    store.plans.save(new_plan("bedtime-stretch", EVENING.date() + timedelta(days=19), {"bedtime": time(22)}))
    store.close()
    opened = one_start(open_app, EVENING)
    assert bar_stands(opened)
    opened.show("plans")
    page = opened.app.window.page("plans")
    assert isinstance(page, PlansPage) and page.cards[0]._progress.day == 1


def test_the_stretch_is_offered_although_a_wrong_clock_did(open_app: Callable[..., Any]) -> None:
    store = Store.open(places.home() / "diary.sqlite3")
    for days in (1, 3, 5):
        store.diary.save(Cramp(f"cramp000{days}", EVENING.replace(hour=3) - timedelta(days=days), place="calf"))
    store.close()
    ahead = (EVENING + timedelta(days=19)).date().isoformat()
    opened = one_start(open_app, EVENING.replace(hour=20), stretch_offered=ahead)
    assert bar_stands(opened)
    assert opened.app.preferences.reminders.stretch_offered == EVENING.date().isoformat()


def test_a_ticked_sign_keeps_its_word_and_loses_its_day(open_app: Callable[..., Any]) -> None:
    opened = open_app("home", welcomed=True)
    sign = next(iter(opened.app.catalogue.safety.flags())).id
    ahead = (EVENING + timedelta(days=19)).date().isoformat()
    opened.app.preferences.change(DoctorsPage, signs={sign: ahead}, signs_none=ahead)
    (line,) = profile(opened.app.preferences, opened.app.catalogue, EVENING.date)().signs
    assert line.startswith("Day not known: ")


def test_a_skin_test_is_begun_again(open_app: Callable[..., Any]) -> None:
    opened = open_app("home", welcomed=True)
    opened.app.records.now = lambda: EVENING
    begun = (EVENING + timedelta(days=19)).isoformat(timespec="seconds")
    tests = {"lemon-juice-rub/patch-test": begun}
    opened.app.preferences.change(ReminderSettings, patch_tests=tests)
    opened.show("plans", "lemon-juice-rub")
    assert opened.button("It is on my skin now").isVisible()
