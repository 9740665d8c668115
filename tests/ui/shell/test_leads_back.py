# SPDX-License-Identifier: MIT
"""Stop leads back to where the routine was begun, and to Home only from Home."""

from __future__ import annotations

from typing import Any

import pytest

from cramprelief.guide.person import Person
from cramprelief.guide.request import Request


def begun_on(opened: Any, page: str, routine: str = "heel-push") -> None:
    opened.app.window.show_page(page)
    opened.settle()
    opened.app.start(routine)
    opened.pass_time(2)
    assert opened.app.window.current == "player"


@pytest.mark.parametrize("page", ["routine", "library", "plans", "learn", "own", "diary", "home", "settings"])
@pytest.mark.parametrize("routine", ["heel-push", "bedtime-stretch-seated", "cool-down"])
def test_stop_leads_back_to_where_it_was_begun(open_app: Any, page: str, routine: str) -> None:
    opened = open_app("home", place="calf")
    begun_on(opened, "learn")
    opened.app.playing.send("stop")
    begun_on(opened, page, routine)
    opened.app.playing.send("stop")
    opened.settle()
    assert opened.app.window.current == page


def test_what_is_switched_to_in_the_player_leads_to_where_the_first_was_begun(open_app: Any) -> None:
    opened = open_app("home", place="calf")
    begun_on(opened, "library")
    opened.app.start("towel-calf-stretch")
    opened.app.playing.send("stop")
    opened.settle()
    assert opened.app.window.current == "library"


def test_a_look_at_the_signs_on_the_way_changes_nothing(open_app: Any) -> None:
    opened = open_app("home", place="calf")
    opened.app.window.show_page("library")
    opened.app.signs.tick(["E1"])
    opened.app.start("heel-push")
    opened.settle()
    assert opened.app.window.current == "warnings"
    opened.press("Start anyway")
    assert opened.app.window.current == "player"
    opened.app.playing.send("stop")
    opened.settle()
    assert opened.app.window.current == "library"


def test_a_command_leads_to_home(open_app: Any) -> None:
    opened = open_app("home", place="calf")
    opened.app.window.show_page("learn")
    opened.app.navigation.show(Request("player", Person("calf", "left", False)))
    opened.pass_time(2)
    opened.app.playing.send("stop")
    opened.settle()
    assert opened.app.window.current == "home"
