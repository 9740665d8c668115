# SPDX-License-Identifier: MIT
"""What is ticked on the page of warning signs holds everywhere, and is kept with its day for the doctor's page."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cramprelief import places
from cramprelief.application.doctor_profile import profile
from cramprelief.guide.person import Person
from cramprelief.record import wording
from cramprelief.record.settings_file import load


def kept() -> dict[str, str]:
    return dict(load(places.home() / "settings.json").settings.doctors_page.signs)


def told(opened: Any) -> tuple[str, ...]:
    return profile(opened.app.preferences, opened.app.catalogue)().signs


def test_before_anybody_asked_nothing_is_claimed(open_app: Any) -> None:
    assert told(open_app("home")) == ()


def test_a_tick_is_kept_at_once_and_told_with_its_day(open_app: Any) -> None:
    opened = open_app("home")
    opened.app.window.show_page("warnings")
    opened.press("After an injury")
    assert list(kept().values()) == [date.today().isoformat()]
    assert told(opened)[0].startswith(f"{wording.long_day(date.today())}: After an injury")


def test_a_tick_by_mistake_leaves_what_was_there_before(open_app: Any) -> None:
    opened = open_app("home", signs={"U4": "2026-01-05"})
    opened.app.window.show_page("warnings")
    opened.press("After an injury")
    opened.press("After an injury")
    assert kept() == {"U4": "2026-01-05"}


def test_none_of_these_is_told_as_what_it_is(open_app: Any) -> None:
    opened = open_app("home", signs={"U4": "2026-01-05"})
    opened.app.window.show_page("warnings")
    opened.press("It is a cramp")
    first, second = told(opened)
    assert first == f"{wording.long_day(date.today())}: looked at all, none ticked."
    assert second.startswith("5 January 2026: ")


# A ticked sign holds on every page until it is unticked

CLOT = "One leg or arm is swollen"
LUNG = "Leg pain and you feel short of breath"


def sight(opened: Any, name: str) -> bool:
    try:
        opened.button(name)
    except LookupError:
        return False
    return True


def tick(opened: Any, sign: str) -> None:
    opened.app.window.show_page("warnings")
    opened.press(sign)


@pytest.mark.parametrize(
    ("sign", "bar"), [(LUNG, "Do not stretch. Call your local emergency number now."), (CLOT, "Stop here.")]
)
def test_home_shows_the_sign_in_the_place_of_start(open_app: Any, sign: str, bar: str) -> None:
    opened = open_app("home", place="calf", side="left", region="world")
    tick(opened, sign)
    opened.press("Home")
    assert opened.app.window.current == "home"
    assert sight(opened, bar) and not sight(opened, "Start now")
    assert opened.moment.state == "paused", "the first move does not go on by itself"


def test_a_sign_that_only_asks_for_a_visit_stops_nobody(open_app: Any) -> None:
    opened = open_app("home", place="calf", side="left")
    tick(opened, "Cramps began after a new medicine")
    opened.app.window.show_page("home")
    assert sight(opened, "Start now")


@pytest.mark.parametrize("size", [(1280, 800), (420, 760), (640, 400)])
def test_nothing_starts_before_the_person_has_said_so(open_app: Any, size: tuple[int, int]) -> None:
    opened = open_app("home", place="calf", side="left")
    opened.resize(*size)
    tick(opened, LUNG)
    opened.app.window.show_page("routine", "towel-calf-stretch")
    opened.press("Start")
    assert opened.app.window.current == "warnings"
    assert opened.moment.state != "playing"
    opened.press("Start anyway")
    assert opened.app.window.current == "player"
    assert (opened.moment.state, opened.moment.routine_id) == ("playing", "towel-calf-stretch")
    assert sight(opened, "Do not stretch.")
    opened.app.playing.send("stop")
    opened.settle()
    assert not sight(opened, "Start now"), "the next start asks again"


def test_untick_and_it_starts_as_ever(open_app: Any) -> None:
    opened = open_app("home", place="calf", side="left")
    tick(opened, LUNG)
    opened.app.window.show_page("home")
    opened.press("Do not stretch")
    opened.press(LUNG)
    opened.press("It is a cramp")
    assert (opened.app.window.current, opened.moment.state) == ("player", "playing")
    assert not sight(opened, "Do not stretch.")


def test_a_routine_stays_paused_with_the_sign_told(open_app: Any) -> None:
    opened = open_app("player", Person("calf", "left"))
    opened.pass_time(8)
    before = opened.moment.instruction
    opened.key(Qt.Key.Key_W)
    opened.press(LUNG)
    opened.press("Back")
    assert (opened.app.window.current, opened.moment.state) == ("player", "paused")
    for key in (Qt.Key.Key_P, Qt.Key.Key_Right):
        opened.key(key)
        assert opened.moment.state == "paused"
    assert opened.moment.instruction == before
    assert opened.app.window.page("player").instruction.text() == before
    opened.press("Go on anyway")
    assert opened.moment.state == "playing"
    assert sight(opened, "Do not stretch.")


def test_enter_in_the_sheet_leads_to_the_signs_not_on(open_app: Any) -> None:
    opened = open_app("player", Person("calf", "left"))
    opened.pass_time(8)
    opened.key(Qt.Key.Key_W)
    opened.press(LUNG)
    opened.press("Back")
    opened.key(Qt.Key.Key_Return)
    assert opened.app.window.current == "warnings"
    assert opened.moment.state == "paused"


def test_no_other_way_goes_on_either(open_app: Any) -> None:
    opened = open_app("player", Person("calf", "left"))
    opened.pass_time(8)
    opened.key("h")
    opened.press("This does not feel like a cramp")
    opened.press(CLOT)
    opened.press("Back")
    assert opened.moment.state == "choosing"
    opened.press("It does not help")
    assert opened.moment.state == "paused"


def test_a_new_sign_takes_back_go_on_anyway(open_app: Any) -> None:
    opened = open_app("player", Person("calf", "left"))
    opened.pass_time(8)
    opened.key(Qt.Key.Key_W)
    opened.press(CLOT)
    opened.press("Go on anyway")
    assert opened.moment.state == "playing"
    opened.press("Stop here.")
    opened.press(LUNG)
    opened.press("Back")
    assert opened.moment.state == "paused"


def test_the_ticks_are_still_there_when_the_page_comes_again(open_app: Any) -> None:
    opened = open_app("home", place="calf", side="left")
    tick(opened, CLOT)
    opened.app.window.show_page("home")
    opened.app.window.show_page("warnings")
    assert opened.button(CLOT).isChecked()


# What stands where

ADVERTISED = (
    "Leg pain and you feel",
    "Your leg or foot is suddenly cold",
    "After an injury",
    "One leg or arm is swollen",
)


@pytest.mark.parametrize("size", [(1280, 800), (420, 760)])
def test_what_home_names_is_in_sight_first(open_app: Any, size: tuple[int, int]) -> None:
    opened = open_app("home")
    opened.resize(*size)
    opened.app.window.show_page("warnings")
    opened.settle()
    window = opened.app.window
    for words in ADVERTISED:
        row = opened.button(words)
        assert row.mapTo(window, row.rect().bottomLeft()).y() <= window.height(), words


@pytest.mark.parametrize(("size", "text_size"), [((420, 760), 1.0), ((1280, 800), 2.0), ((420, 760), 2.0)])
def test_none_of_these_comes_after_the_signs(open_app: Any, size: tuple[int, int], text_size: float) -> None:
    opened = open_app("home", text_size=text_size)
    opened.resize(*size)
    opened.app.window.show_page("warnings")
    opened.settle()
    last, way_on = opened.button("Cramps began after a new medicine"), opened.button("It is a cramp")
    window = opened.app.window
    assert way_on.mapTo(window, way_on.rect().topLeft()).y() > last.mapTo(window, last.rect().bottomLeft()).y()


def test_the_answer_says_what_it_can_be_and_what_to_avoid(open_app: Any) -> None:
    opened = open_app("home")
    tick(opened, CLOT)
    words = [label.text() for label in opened.app.window.page("warnings").findChildren(QLabel) if label.isVisible()]
    assert any("This can be a blood clot" in each and "Only a doctor can tell." in each for each in words)
    assert "Do not rub or stretch it." in words


def test_nobody_who_passes_out_is_told_to_sit_up(open_app: Any) -> None:
    opened = open_app("home")
    tick(opened, "Whole body jerking")
    words = " ".join(
        each.text() for each in opened.app.window.page("warnings").findChildren(QLabel) if each.isVisible()
    )
    assert "Sit up" not in words and "hold nothing down" in words


def leave_by(opened: Any, way: str) -> None:
    page = opened.app.window.page("warnings")
    if way == "Esc":
        QTest.keyClick(page, Qt.Key.Key_Escape)
        opened.settle()
    else:
        opened.press(way)


@pytest.mark.parametrize("way", ["Esc", "Back", "Home"])
def test_the_first_move_goes_on_however_the_signs_are_left(open_app: Any, way: str) -> None:
    opened = open_app("home")
    assert opened.moment.state == "playing"
    opened.app.window.show_page("warnings")
    assert opened.moment.state == "paused"
    leave_by(opened, way)
    assert (opened.app.window.current, opened.moment.state) == ("home", "playing")


@pytest.mark.parametrize("way", ["Esc", "Back"])
def test_with_a_sign_ticked_no_stretch_goes_on_by_itself(open_app: Any, way: str) -> None:
    opened = open_app("player", Person("calf", "left"))
    opened.app.window.show_page("warnings", "player")
    opened.press("After an injury")
    leave_by(opened, way)
    assert (opened.app.window.current, opened.moment.state) == ("player", "paused")


def test_escape_leads_back_to_the_stretch(open_app: Any) -> None:
    opened = open_app("player", Person("calf", "left"))
    opened.app.window.show_page("warnings", "player")
    leave_by(opened, "Esc")
    assert (opened.app.window.current, opened.moment.state) == ("player", "playing")
