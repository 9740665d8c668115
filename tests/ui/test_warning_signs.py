# SPDX-License-Identifier: MIT
"""What is ticked on the page of warning signs is kept with its day and stands on the doctor's page, nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.record import wording
from cramprelief.record.settings import load
from cramprelief.ui.report_profile import profile


def kept() -> dict[str, str]:
    return dict(load(places.home() / "settings.json").settings.signs)


def told(opened: Any) -> tuple[str, ...]:
    return profile(opened.app.parts)().signs


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
