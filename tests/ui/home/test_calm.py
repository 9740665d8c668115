# SPDX-License-Identifier: MIT
"""When it has eased Home is calm, with one large way back; and where nothing runs it never says that something does."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from tests.ui.lint import lint

from cramprelief.guide.person import Person
from cramprelief.record.plans import new_plan
from cramprelief.ui.kit.fitted import Fitted

BED = Person("calf", "left", False, "in-bed")
ALARMS = ("Swollen", "chest pain", "Call", "warning signs", "emergency", "First choice", "follow the words")


def said(opened: Any) -> str:
    home = opened.app.window.page("home")
    found = [part for kind in (QLabel, QAbstractButton, Fitted) for part in home.findChildren(kind)]
    return " | ".join(part.text() or part.accessibleName() for part in found if part.isVisibleTo(home))


def eased(opened: Any, leave: str = "Save and rest") -> Any:
    if opened.app.window.current == "home":
        opened.press("Start now")
    opened.pass_time(20)
    opened.app.playing.send("eased")
    opened.settle()
    opened.press(leave)
    assert opened.app.window.current == "home"
    return opened


@pytest.mark.parametrize("leave", ["Save and rest", "Don't save this one"])
@pytest.mark.parametrize("screen", ["home", "player"])
def test_after_it_eased_home_is_calm_and_names_what_may_follow(open_app: Any, leave: str, screen: str) -> None:
    opened = eased(open_app(screen, BED if screen == "player" else None, place="calf", side="left"), leave)
    words = said(opened)
    assert "Rest now" in words
    assert not [alarm for alarm in ALARMS if alarm in words]
    assert "Where does it hurt?" not in words
    assert "Bed-edge tap and stroke" in words
    assert not opened.app.ticker.running


def test_tonights_plan_stands_there(open_app: Any) -> None:
    opened = open_app("home", place="calf")
    today = opened.app.records.now().date()
    opened.app.records.write(lambda store: store.plans.save(new_plan("shoe-check", today, {"morning": time(8)})))
    eased(opened)
    assert "Your plan for tonight" in said(opened)
    opened.press(opened.app.parts.title_of("shoe-check"))
    assert opened.app.window.current == "plans"


@pytest.mark.parametrize("way", ["press", "enter"])
def test_one_press_leads_back_into_help(open_app: Any, way: str) -> None:
    opened = eased(open_app("home", place="calf", side="left"))
    assert opened.app.window.focusWidget() is opened.app.window.page("home").calm.start
    helped = opened.moment.routine_id
    if way == "press":
        opened.press("It came back")
    else:
        opened.key(Qt.Key.Key_Return)
    assert (opened.app.window.current, opened.moment.routine_id, opened.moment.state) == ("player", helped, "playing")
    opened.app.playing.send("stop")
    opened.settle()
    assert "Where does it hurt?" in said(opened)


def test_it_stays_calm_after_what_follows_and_after_a_look_around(open_app: Any) -> None:
    opened = eased(open_app("home", place="calf", side="left"))
    opened.press("Massage, then raise")
    opened.pass_time(2)
    opened.app.playing.send("stop")
    opened.settle()
    opened.app.window.show_page("library")
    opened.app.window.show_page("home")
    opened.settle()
    assert "Rest now" in said(opened)


def test_somewhere_else_leads_to_the_questions(open_app: Any) -> None:
    opened = eased(open_app("home", place="calf", side="left"))
    opened.press("It hurts somewhere else")
    assert "Where does it hurt?" in said(opened)
    assert "follow the words" not in said(opened)
    opened.press("Hand")
    assert opened.app.answers.now.side is None


def test_with_a_sign_ticked_nobody_is_told_to_rest(open_app: Any) -> None:
    opened = eased(open_app("home", place="calf", side="left"))
    opened.app.signs.tick(["E1"])
    opened.settle()
    words = said(opened)
    assert "Rest now" not in words
    assert "First choice" not in words and "Helped you" not in words


@pytest.mark.parametrize("event", ["", "stop", "pause"])
def test_home_says_that_something_runs_only_while_it_does(open_app: Any, event: str) -> None:
    opened = open_app("home", place="calf", welcomed=True)
    assert "follow the words" in said(opened)
    if event:
        opened.app.playing.send(event)
    else:
        opened.app.window.show_page("library")
        opened.app.window.show_page("home")
    opened.settle()
    assert "follow the words" not in said(opened)
    if event == "pause":
        opened.app.playing.send("resume")
        opened.settle()
        assert "follow the words" in said(opened)


def test_after_a_sign_is_ticked_nothing_still_says_first_choice(open_app: Any) -> None:
    opened = open_app("home", place="calf", welcomed=True)
    opened.app.playing.send("stop")
    opened.settle()
    assert "First choice" in said(opened)
    opened.app.signs.tick(["U2"])
    opened.settle()
    assert "First choice" not in said(opened)
    opened.app.signs.tick([])
    opened.settle()
    assert "First choice" in said(opened)


SIZES = ((1280, 800, 1.0), (900, 640, 1.0), (420, 760, 1.0), (420, 760, 2.0), (360, 560, 2.0))


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_cut(open_app: Any, width: int, height: int, scale: float) -> None:
    opened = eased(open_app("home", place="thigh-front", side="both", text_size=scale))
    opened.resize(width, height)
    assert lint(opened.app.window.page("home")) == []
    assert opened.app.window.page("home").calm.start.isVisible()
