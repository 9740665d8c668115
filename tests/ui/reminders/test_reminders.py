# SPDX-License-Identifier: MIT
"""Reminders come in the window while nobody has a cramp, can be put off, and lead to what they speak of."""

from __future__ import annotations

import time as time_module
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.record.diary import Cramp
from cramprelief.record.plans import Tick, new_plan
from cramprelief.record.settings import PersonProfile
from cramprelief.record.store import Store
from cramprelief.ui.kit.words import Words

EVENING = datetime.now().astimezone().replace(hour=22, minute=0, second=10, microsecond=0)


@pytest.fixture
def open_at_bedtime(open_app: Callable[..., Any]) -> Callable[..., Any]:
    """The app with a bedtime stretch that runs, at its time in the evening."""

    def start(**settings: Any) -> Any:
        store = Store.open(places.home() / "diary.sqlite3")
        store.plans.save(new_plan("bedtime-stretch", EVENING.date() - timedelta(days=3), {"bedtime": time(22)}))
        store.close()
        opened = open_app("home", welcomed=True, **settings)
        opened.app.records.now = lambda: EVENING
        opened.app.window.show_page("library")
        opened.app.reminders.look()
        opened.settle()
        return opened

    return start


def after(opened: Any, minutes: float) -> None:
    now = opened.app.records.now() + timedelta(minutes=minutes)
    opened.app.records.now = lambda: now
    opened.app.reminders.look()
    opened.settle()


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 1.0), (420, 760, 2.0)])
def test_it_stands_above_the_page_and_cuts_nothing(
    open_at_bedtime: Callable[..., Any], width: int, height: int, scale: float
) -> None:
    opened = open_at_bedtime(text_size=scale)
    opened.resize(width, height)
    assert opened.app.window.banner.isVisible() and lint(opened.app.window.banner) == []


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 1.0), (420, 760, 2.0)])
def test_it_moves_nothing_under_the_finger_and_has_its_place_on_the_next_page(
    open_app: Callable[..., Any], width: int, height: int, scale: float
) -> None:
    opened = open_app("home", welcomed=True, text_size=scale)
    opened.resize(width, height)
    window = opened.app.window
    window.show_page("settings", "reminders")
    opened.settle()
    page = window.page("settings")
    before = page.geometry(), [child.geometry() for child in page.findChildren(QWidget)]
    opened.app.reminders.try_one()
    opened.settle()
    assert (page.geometry(), [child.geometry() for child in page.findChildren(QWidget)]) == before
    assert window.banner.isVisible() and lint(window.banner) == []
    window.show_page("library")
    opened.settle()
    library, banner = window.page("library"), window.banner
    assert library.mapTo(window, QPoint(0, 0)).y() >= banner.y() + banner.height()
    opened.press("Not today")
    assert library.mapTo(window, QPoint(0, 0)).y() == 0


def at_home(opened: Any) -> None:
    """It was put off, and Home guides by itself when it comes again."""
    opened.press("Remind me again")
    after(opened, 9)
    opened.app.window.show_page("home")
    opened.app.coach.begin()


def test_home_that_guides_is_left_in_peace(open_app: Callable[..., Any], open_at_bedtime: Any) -> None:
    opened = open_at_bedtime()
    at_home(opened)
    after(opened, 2)
    assert opened.app.window.banner is None
    opened.app.window.show_page("library")
    after(opened, 1)
    assert opened.app.window.banner is not None


def test_minutes_without_a_press_are_nobodys_cramp(open_app: Callable[..., Any], open_at_bedtime: Any) -> None:
    opened = open_at_bedtime()
    at_home(opened)
    after(opened, 2.5)
    assert opened.app.window.banner is None and opened.moment.state == "playing"
    after(opened, 0.6)
    assert opened.app.window.banner is not None
    assert opened.moment.state == "playing", "it comes quietly"
    home, banner = opened.app.window.page("home"), opened.app.window.banner
    assert home.mapTo(opened.app.window, QPoint(0, 0)).y() >= banner.y() + banner.height(), "it covers nothing"


@pytest.mark.parametrize("press", ["key", "mouse"])
def test_a_press_is_somebody(open_app: Callable[..., Any], open_at_bedtime: Any, press: str) -> None:
    opened = open_at_bedtime()
    at_home(opened)
    after(opened, 2.5)
    handle = opened.app.window.windowHandle()
    if press == "key":
        QTest.keyClick(handle, Qt.Key.Key_Shift)
    else:
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))
    after(opened, 2.5)
    assert opened.app.window.banner is None
    after(opened, 0.6)
    assert opened.app.window.banner is not None


def test_a_cramp_that_was_left_is_over_after_half_an_hour(open_app: Callable[..., Any], open_at_bedtime: Any) -> None:
    opened = open_at_bedtime()
    opened.press("Remind me again")
    opened.app.start("heel-push")
    opened.app.playing.send("eased")
    after(opened, 29)
    assert opened.app.reminders.told is None
    after(opened, 2)
    assert opened.app.reminders.told is not None


def test_what_was_done_goes_away(open_app: Callable[..., Any], open_at_bedtime: Any) -> None:
    opened = open_at_bedtime()
    assert opened.app.window.banner is not None

    def tick(store: Store) -> None:
        plan = store.plans.list()[0]
        store.plans.tick(plan.id, Tick(EVENING.date(), "bedtime", "done"))

    opened.app.records.write(tick)
    opened.settle()
    assert opened.app.window.banner is None and opened.app.reminders.told is None


def test_what_is_planned_no_more_goes_away(open_app: Callable[..., Any], open_at_bedtime: Any) -> None:
    opened = open_at_bedtime()
    opened.app.records.write(lambda store: store.plans.save(replace(store.plans.list()[0], state="paused")))
    opened.settle()
    assert opened.app.window.banner is None


@pytest.mark.parametrize("page", ["plans", "settings", "library", "learn", "diary"])
@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 1.0), (420, 760, 2.0)])
def test_no_title_is_covered(
    open_app: Callable[..., Any], open_at_bedtime: Any, page: str, width: int, height: int, scale: float
) -> None:
    opened = open_at_bedtime(text_size=scale)
    opened.press("Remind me again")
    opened.resize(width, height)
    opened.app.window.show_page(page)
    after(opened, 11)
    window = opened.app.window
    banner = window.banner
    assert banner is not None and banner.isVisible()
    shown = QRect(banner.mapTo(window, QPoint(0, 0)), banner.size())
    heads = [
        label for label in window.page(page).findChildren(Words)
        if label.isVisible() and label.mapTo(window, QPoint(0, 0)).y() < height / 3
    ]  # fmt: skip
    assert heads
    for label in heads:
        assert not QRect(label.mapTo(window, QPoint(0, 0)), label.size()).intersects(shown), label.text()


def test_a_press_starts_the_routine_of_the_plan(open_at_bedtime: Callable[..., Any]) -> None:
    opened = open_at_bedtime()
    opened.press("Start: Bedtime stretch")
    assert opened.app.window.current == "player"
    assert opened.moment.routine_id == "bedtime-stretch-standing"
    assert opened.app.window.banner is None


def test_put_off_it_comes_again_and_left_it_does_not(open_at_bedtime: Callable[..., Any]) -> None:
    opened = open_at_bedtime()
    opened.press("Remind me again in 10 minutes")
    assert opened.app.window.banner is None
    after(opened, 9)
    assert opened.app.window.banner is None
    after(opened, 1.5)
    opened.press("Not today")
    after(opened, 30)
    assert opened.app.window.banner is None


def test_it_is_told_once_a_day_also_over_a_restart(open_app: Callable[..., Any], open_at_bedtime: Any) -> None:
    open_at_bedtime()
    again = open_app("home", keep_settings=True)
    again.app.records.now = lambda: EVENING + timedelta(minutes=5)
    again.app.reminders.look()
    assert again.app.window.banner is None


def test_nobody_is_reminded_in_a_cramp(open_at_bedtime: Callable[..., Any]) -> None:
    opened = open_at_bedtime()
    opened.press("Remind me again")
    opened.app.start("towel-calf-stretch")
    after(opened, 15)
    assert opened.app.window.banner is None


def test_two_at_the_same_time_come_one_after_the_other(open_app: Callable[..., Any], open_at_bedtime: Any) -> None:
    store = Store.open(places.home() / "diary.sqlite3")
    store.plans.save(new_plan("plain-oil-rub", EVENING.date(), {"bedtime": time(22)}))
    store.close()
    opened = open_at_bedtime()
    words = set()
    for _ in range(2):
        words.add(opened.app.reminders.told.reminder.text)
        opened.press("Not today")
    assert len(words) == 2 and opened.app.window.banner is None


def test_what_is_done_already_is_not_reminded_of(open_app: Callable[..., Any], open_at_bedtime: Any) -> None:
    store = Store.open(places.home() / "diary.sqlite3")
    plan = new_plan("bedtime-stretch", EVENING.date(), {"bedtime": time(22)})
    store.plans.save(plan)
    store.plans.tick(plan.id, Tick(EVENING.date(), "day", "done"))
    store.close()
    opened = open_app("home", welcomed=True)
    opened.app.records.now = lambda: EVENING
    opened.app.window.show_page("library")
    opened.app.reminders.look()
    assert opened.app.window.banner is None


@pytest.mark.skipif(not hasattr(time_module, "tzset"), reason="the zone of this machine stands")
def test_the_night_in_which_the_clocks_change(open_app: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """At half past two there is no half past two: it comes at half past three, though quiet hours hush what is late."""
    monkeypatch.setenv("TZ", "America/New_York")
    time_module.tzset()
    try:
        store = Store.open(places.home() / "diary.sqlite3")
        store.plans.save(new_plan("bedtime-stretch", date(2026, 3, 1), {"bedtime": time(2, 30)}))
        store.close()
        opened = open_app("home", welcomed=True)
        opened.app.window.show_page("library")
        heard = []
        start = datetime(2026, 3, 8, 6, 0, tzinfo=timezone.utc)  # one in the morning
        for half in range(2 * 60 * 4):
            opened.app.records.now = lambda half=half: (start + timedelta(seconds=30 * half)).astimezone()
            opened.app.reminders.look()
            if opened.app.reminders.told is not None:
                heard.append(opened.app.records.now().strftime("%H:%M:%S"))
                opened.press("Not today")
        assert heard == ["03:30:00"]
    finally:
        monkeypatch.undo()
        time_module.tzset()


def nights_with_cramps() -> None:
    store = Store.open(places.home() / "diary.sqlite3")
    for days in (1, 3, 5):
        then = EVENING.replace(hour=3) - timedelta(days=days)
        store.diary.save(Cramp(f"cramp000{days}", then, place="calf", side="left"))
    store.close()


def test_after_three_nights_the_bedtime_stretch_is_offered_once(open_app: Callable[..., Any]) -> None:
    nights_with_cramps()
    opened = open_app("home", welcomed=True)
    opened.app.window.show_page("library")
    opened.app.records.now = lambda: EVENING.replace(hour=3)
    opened.app.reminders.look()
    assert opened.app.window.banner is None  # at night nobody is asked
    opened.app.records.now = lambda: EVENING.replace(hour=9)
    opened.app.reminders.look()
    assert lint(opened.app.window.banner) == [] and not opened.app.window.banner.later.isVisible()
    opened.press("Open: Three nights")
    assert (
        opened.app.window.current == "plans" and opened.app.window.page("plans").offer.content.id == "bedtime-stretch"
    )
    after(opened, 60)
    assert opened.app.window.banner is None


def test_it_is_not_offered_where_a_condition_forbids_it(open_app: Callable[..., Any]) -> None:
    nights_with_cramps()
    opened = open_app("home", welcomed=True)
    avoid = opened.app.catalogue.library.programmes["bedtime-stretch"].avoid
    opened.app.preferences.change(PersonProfile, conditions=tuple(avoid[:1]))
    opened.app.window.show_page("library")
    opened.app.records.now = lambda: EVENING.replace(hour=9)
    opened.app.reminders.look()
    assert opened.app.window.banner is None


def test_switched_off_there_are_none(open_at_bedtime: Callable[..., Any]) -> None:
    assert open_at_bedtime(reminders=False).app.window.banner is None


def test_one_can_be_tried_from_the_settings(open_app: Callable[..., Any]) -> None:
    opened = open_app("home", welcomed=True)
    opened.app.window.show_page("settings", "reminders")
    opened.settle()
    opened.press("Try one")
    assert opened.app.window.banner.isVisible()
    opened.press("Open: ")
    assert opened.app.window.current == "plans"
