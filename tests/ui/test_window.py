# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.ticker import HIDDEN, MOVING, STILL
from cramprelief.ui.window import PLACE, Window


def test_pages_by_the_rail_and_back_by_escape(open_app):
    opened = open_app("home")
    opened.press("Settings")
    assert opened.app.window.current == "settings"
    opened.press("Learn")
    QTest.keyClick(opened.app.window, Qt.Key.Key_Escape)
    assert opened.app.window.current == "settings"
    QTest.keyClick(opened.app.window, Qt.Key.Key_Escape)
    assert opened.app.window.current == "home"


def test_text_size_by_keys(open_app):
    opened = open_app("home")
    for _ in range(3):
        opened.app.preferences.change(text_size=round(opened.app.preferences.now.text_size + 0.1, 2))
    assert opened.app.look.text_scale == pytest.approx(1.3)


@pytest.mark.parametrize(("start", "after"), [("night", "day"), ("day", "night")])
def test_the_theme_button_turns_day_and_night(open_app, start, after):
    opened = open_app("home", theme=start)
    opened.press("Daylight" if start == "night" else "Night")
    assert opened.app.look.theme_name == after
    assert opened.app.preferences.now.theme == after


def test_the_dimmer_of_the_player_darkens_and_is_remembered(open_app):
    opened = open_app("player", Person("calf"))
    opened.press("Dimmer")
    assert opened.app.look.theme_name == "dim"
    opened.press("Dimmer")
    assert opened.app.look.theme_name == "night"


def test_size_and_place_come_back(open_app):
    opened = open_app("home")
    opened.resize(700, 640)
    opened.app.window.close()
    again = Window()
    again.place(places.home() / PLACE)
    assert (again.width(), again.height()) == (700, 640)


@pytest.mark.parametrize("content", [b"", b"nonsense", bytes(90)])
def test_a_damaged_place_is_no_place(qapp, own_home, content):
    own_home.mkdir(parents=True, exist_ok=True)
    (own_home / PLACE).write_bytes(content)
    window = Window()
    window.place(own_home / PLACE)
    assert window.width() >= 360


def test_ticks_are_rare_when_nobody_looks_or_nothing_moves(open_app):
    opened = open_app("player", Person("calf"))
    timer = opened.app.ticker._timer
    assert timer.interval() == MOVING
    opened.app.window.hide()
    assert timer.interval() == HIDDEN
    opened.app.window.show()
    assert timer.interval() == MOVING
    opened.app.preferences.change(reduced_motion=True)
    assert timer.interval() == STILL


def test_a_narrow_window_has_its_bar_below_and_the_rest_under_more(open_app):
    opened = open_app("home")
    opened.resize(420, 760)
    bar = opened.app.window.rail
    assert bar.y() > 600
    assert opened.button("More").isVisible()


@pytest.mark.parametrize("page", ["home", "player", "library", "plans", "diary", "learn", "settings", "warnings"])
def test_a_question_mark_shows_the_keys_of_a_page(open_app, page):
    opened = open_app(page if page == "player" else "home", Person("calf"))
    window = opened.app.window
    if window.current != page:
        window.show_page(page)
    window.setFocus()
    QTest.keyClick(window.page(page), "?")
    opened.settle()
    assert [s for s in opened.app.window.findChildren(Sheet) if s.isVisible() and s.accessibleName() == "Keys"]
    opened.press("Close")
    assert not [s for s in opened.app.window.findChildren(Sheet) if s.isVisible() and s.accessibleName() == "Keys"]
