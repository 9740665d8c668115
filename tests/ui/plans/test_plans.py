# SPDX-License-Identifier: MIT
"""Plans: nothing begins before its gates are open, a missed day is a day of rest, and stopping can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.application.plan_offers import STRETCH
from cramprelief.guide.tables import load_tables
from cramprelief.record.diary import Cramp
from cramprelief.record.plans import Tick, new_plan
from cramprelief.record.progress import progress
from cramprelief.record.settings import PersonProfile
from cramprelief.record.store import Store
from cramprelief.routine.load import load
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.tile import Tile
from cramprelief.ui.kit.words import Words
from cramprelief.ui.plans.page import PlansPage
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.preferences import Preferences

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
LEFT = Qt.MouseButton.LeftButton
BEGUN = NOW.date() - timedelta(days=16)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    library = load([places.bundled_routines()])
    return Catalogue(lambda: library, load_tables(places.assets() / "guide"), None)


@pytest.fixture
def records(tmp_path: Path) -> DiaryFile:
    return DiaryFile(tmp_path / "diary.sqlite3", tmp_path / "backups", lambda: NOW)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.json")


def run_stretch(store: Store) -> None:
    plan = new_plan(STRETCH, BEGUN, {"bedtime": time(22)})
    store.plans.save(plan)
    for day in range(16):
        if day not in (5, 12):
            store.plans.tick(plan.id, Tick(BEGUN + timedelta(days=day), "day", "done"))


@pytest.fixture
def make_page(
    make_look: Callable,
    laid_out: Callable,
    catalogue: Catalogue,
    records: DiaryFile,
    preferences: Preferences,
    tmp_path: Path,
) -> Callable[..., PlansPage]:
    def make(scale: float = 1.0, size: tuple[int, int] = (1176, 800), show: str | None = None) -> PlansPage:
        page = PlansPage(make_look("day", scale), records, catalogue, preferences, lambda *_: str(tmp_path / "out.ics"))
        page.resize(*size)
        page.show_for(show)
        return laid_out(page, *size)

    return make


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1176, 800, 1.0), (420, 690, 1.0), (1176, 800, 2.0), (360, 490, 2.0)]
)
def test_nothing_is_cut_at_any_size(
    make_page: Callable, records: DiaryFile, width: int, height: int, scale: float
) -> None:
    assert lint(make_page(scale, (width, height), "bay-laurel-oil-rub")) == []
    assert records.write(run_stretch)
    assert lint(make_page(scale, (width, height))) == []


def test_a_missed_day_is_a_day_of_rest() -> None:
    plan = new_plan(STRETCH, BEGUN, {})
    ticks = [Tick(BEGUN, "day", "done"), Tick(BEGUN + timedelta(days=2), "day", "done")]
    found = progress(plan, ticks, BEGUN + timedelta(days=3), 42)
    assert found.marks[:5] == ("done", "rested", "done", "today", "ahead")
    assert (found.day, found.done, len(found.marks), found.over) == (4, 2, 42, False)


def test_an_open_plan_shows_the_last_four_weeks() -> None:
    found = progress(new_plan("x", date(2026, 1, 1), {}), [], date(2026, 3, 1), None)
    assert len(found.marks) == 28 and found.marks.count("today") == 1 and not found.over


def later(page: PlansPage, hours: float) -> None:
    """The person comes back to the plan after so many hours."""
    then = page.records.now() + timedelta(hours=hours)
    page.records.now = lambda: then
    page.show_for(page.offer.content.id)


def test_every_gate_must_be_answered_first(make_page: Callable, records: DiaryFile) -> None:
    page = make_page(show="bay-laurel-oil-rub")
    assert page.offer is not None
    *_, spot, _skin, _plants = page.offer.gates
    assert spot.gate.wait == 48 and not spot.answer.isEnabled()
    QTest.mouseClick(spot.begin, LEFT)
    later(page, hours=47.9)
    assert not page.offer.gates[1].answer.isEnabled()
    later(page, hours=0.2)
    for gate in page.offer.gates:
        assert not page.offer.start.isEnabled()
        gate.answer.click()
    page.offer.start.click()
    plans = records.read(lambda store: store.plans.list(), ())
    assert [(plan.programme, plan.state) for plan in plans] == [("bay-laurel-oil-rub", "running")]


def test_the_safer_choice_is_one_press_away(make_page: Callable) -> None:
    page = make_page(show="bay-laurel-oil-rub")
    page.offer.safer.emit("plain-oil-rub")
    assert page.offer.content.id == "plain-oil-rub"


def test_where_a_plan_is_from_is_one_press_away(make_page: Callable) -> None:
    page = make_page(show="bay-laurel-oil-rub")
    button = next(each for each in page.offer.findChildren(Button) if "source" in each.text())
    button.click()
    assert page.sources is not None and page.sources.isVisibleTo(page)


def test_a_condition_takes_a_plan_out_of_the_list(make_page: Callable, preferences: Preferences) -> None:
    preferences.change(PersonProfile, conditions=("daisy-allergy",))
    assert "bay-laurel-oil-rub" not in make_page().offers


@pytest.mark.parametrize("known", [{"conditions": ("pregnancy",)}, {"situation": "pregnant"}])
def test_a_plan_that_is_not_for_this_person_says_why_and_cannot_begin(
    make_page: Callable, preferences: Preferences, known: dict[str, Any]
) -> None:
    preferences.change(PersonProfile, **known)
    assert "lemon-juice-rub" not in make_page().offers
    page = make_page(show="lemon-juice-rub")  # a link of an article leads here
    assert page.offer is not None and not page.offer.start.isVisible() and page.offer.gates == []
    words = [words.text() for words in page.offer.findChildren(Words)]
    assert any(line.startswith("Not for you: Pregnant") for line in words)
    assert lint(page) == []


def test_honey_is_not_for_diabetes(make_page: Callable, preferences: Preferences) -> None:
    preferences.change(PersonProfile, conditions=("diabetes",))
    page = make_page(show="walnut-honey")
    assert "walnut-honey" not in page.offers and page.offer is not None and not page.offer.start.isVisible()


def test_todays_session_opens_the_player_and_is_ticked(make_page: Callable, records: DiaryFile, qtbot: object) -> None:
    assert records.write(run_stretch)
    page = make_page()
    with qtbot.waitSignal(page.play) as played:  # type: ignore[attr-defined]
        page.cards[0].play.emit("bedtime-stretch-standing")
    assert played.args == ["bedtime-stretch-standing"]
    QTest.mouseClick(page.cards[0].done, LEFT)
    assert page.cards[0].done.isChecked()


def test_stopping_can_be_undone(make_page: Callable, records: DiaryFile) -> None:
    assert records.write(run_stretch)
    page = make_page()
    page.cards[0].stop.click()
    assert page.cards == [] and page.stopped is not None
    QTest.mouseClick(page.stopped.undo, LEFT)
    assert [card.plan.state for card in page.cards] == ["running"]


def test_a_reason_for_stopping_is_kept_and_shown(make_page: Callable, records: DiaryFile) -> None:
    assert records.write(run_stretch)
    page = make_page()
    page.cards[0].stop.click()
    QTest.mouseClick(page.stopped.chips["hurt"], LEFT)
    shown = " ".join(word.text() for word in page.stopped.findChildren(Words))
    assert "Sharp or rising pain" in shown
    QTest.mouseClick(page.stopped.shut, LEFT)
    assert page.stopped is None
    assert any("stopped: It hurt or itched" in word.text() for word in page.findChildren(Words))
    assert lint(page) == []


def test_today_can_be_put_off_and_nothing_done_is_lost(make_page: Callable, records: DiaryFile) -> None:
    today = NOW.date()

    def begun(store: Store) -> None:
        plan = new_plan(STRETCH, today - timedelta(days=3), {"bedtime": time(22)})
        store.plans.save(plan)
        for number in (1, 2, 3):
            store.plans.tick(plan.id, Tick(plan.started + timedelta(days=number - 1), "day", "done", number))

    assert records.write(begun)
    page = make_page()
    QTest.mouseClick(page.cards[0].later, LEFT)
    plan = page.cards[0].plan
    assert plan.started == today - timedelta(days=2)
    ticks = records.read(lambda store: store.plans.ticks(plan.id), ())
    assert progress(plan, ticks, today + timedelta(days=1), 42).marks[:4] == ("done", "done", "done", "today")
    QTest.mouseClick(page.undo.undo, LEFT)
    assert page.cards[0].plan.started == today - timedelta(days=3)


def test_the_end_says_what_the_diary_knows(make_page: Callable, records: DiaryFile) -> None:
    started = NOW.date() - timedelta(days=43)

    def lived(store: Store) -> None:
        store.plans.save(new_plan(STRETCH, started, {}))
        for number, ago in enumerate([*range(46, 70, 3), *range(10, 40, 10)]):
            store.diary.save(Cramp(f"cramp{number:04}", NOW.replace(hour=2) - timedelta(days=ago), place="calf"))

    assert records.write(lived)
    page = make_page()
    words = [word.text() for word in page.cards[0].findChildren(Words)]
    assert any("0.5 during the plan, 2." in text and "in the four weeks before" in text for text in words)


def test_reminders_go_into_a_calendar_file(make_page: Callable, records: DiaryFile, tmp_path: Path) -> None:
    assert records.write(run_stretch)
    page = make_page()
    page.calendar.click()
    text = (tmp_path / "out.ics").read_text(encoding="utf-8")
    assert "SUMMARY:Bedtime stretch" in text and "DTSTART:20261106T220000" in text


def test_three_nights_in_a_week_offer_the_stretch_once(
    make_page: Callable, records: DiaryFile, preferences: Preferences
) -> None:
    def nights(store: Store) -> None:
        for number in range(3):
            started = NOW.replace(hour=2) - timedelta(days=number)
            store.diary.save(Cramp(f"cramp{number:04}", started, place="calf"))

    assert records.write(nights)
    make_page()
    assert preferences.reminders.stretch_offered == "2026-11-22"


@pytest.mark.parametrize(("can_stand", "wanted"), [(True, "standing"), (False, "seated")])
def test_the_routine_that_fits_is_started(
    make_page: Callable, records: DiaryFile, preferences: Preferences, can_stand: bool, wanted: str
) -> None:
    assert records.write(run_stretch)
    preferences.change(PersonProfile, can_stand=can_stand)
    page = make_page()
    begun: list[str] = []
    page.play.connect(begun.append)
    start = next(tile for tile in page.cards[0].findChildren(Tile) if tile.accessibleName().startswith("Start: "))
    QTest.mouseClick(start, LEFT)
    assert begun == [f"bedtime-stretch-{wanted}"]


def test_a_routine_played_to_its_end_ticks_its_day(open_app: Callable) -> None:
    opened = open_app("home")
    app = opened.app
    today = app.records.now().date()
    plan = new_plan(STRETCH, today, {})
    assert app.records.write(lambda store: store.plans.save(plan))
    app.start("bedtime-stretch-standing")
    for _ in range(60):
        if opened.moment.state != "playing":
            break
        app.playing.send("next")
    assert opened.moment.state == "finished"
    ticks = app.records.read(lambda store: store.plans.ticks(plan.id), ())
    assert [(tick.day, tick.outcome) for tick in ticks] == [(today, "done")]


@pytest.mark.parametrize(("conditions", "forms"), [((), {"standing", "seated"}), (("balance-problems",), {"seated"})])
def test_today_offers_each_form_that_fits_this_person(open_app, conditions, forms):
    opened = open_app("home", conditions=conditions)
    app = opened.app
    today = datetime.now().astimezone().date()
    assert app.records.write(lambda store: store.plans.save(new_plan(STRETCH, today, {})))
    app.window.show_page("plans")
    opened.settle()
    for form in ("standing", "seated"):
        names = [tile.accessibleName() for tile in app.window.page("plans").cards[0].findChildren(Tile)]
        assert any(form in name for name in names) == (form in forms)


def test_a_damaged_diary_is_mended_from_here_too(make_page: Callable, records: DiaryFile) -> None:
    records.path.write_bytes(b"no diary at all" * 500)
    page = make_page()
    assert page.trouble.isVisible()
    page.trouble.mender.click()
    assert not page.trouble.isVisible() and "The old file was kept" in page.undo.words()
