# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.record.settings import Wishes
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.shell.window import PLACE, Window
from cramprelief.ui.state.ticker import HIDDEN, MOVING, STILL


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
        opened.app.preferences.change(Wishes, text_size=round(opened.app.preferences.wishes.text_size + 0.1, 2))
    assert opened.app.look.text_scale == pytest.approx(1.3)


@pytest.mark.parametrize(("start", "after"), [("night", "day"), ("day", "night")])
def test_the_theme_button_turns_day_and_night(open_app, start, after):
    opened = open_app("home", theme=start)
    opened.press("Daylight" if start == "night" else "Night")
    assert opened.app.look.theme_name == after
    assert opened.app.preferences.wishes.theme == after


def test_with_an_automatic_theme_the_button_holds_for_this_session_only(open_app):
    opened = open_app("home", theme="auto")
    before = opened.app.look.theme_name
    for _ in range(2):
        opened.press("Daylight" if opened.app.look.dark else "Night")
    assert opened.app.look.theme_name == before
    opened.press("Daylight" if opened.app.look.dark else "Night")
    assert opened.app.look.theme_name != before
    opened.app.preferences.change(Wishes, text_size=1.1)
    assert opened.app.look.theme_name != before and opened.app.preferences.wishes.theme == "auto"
    assert open_app("home", keep_settings=True).app.look.theme_name == before


@pytest.mark.parametrize(
    ("page", "lit"), [("own", "Routines"), ("routine", "Routines"), ("report", "Diary"), ("library", "Routines")]
)
def test_the_rail_shows_where_a_page_belongs(open_app, page, lit):
    opened = open_app("home")
    opened.app.window.show_page(page, "wall-calf-stretch" if page == "routine" else None)
    opened.settle()
    assert [b.text() for b in opened.app.window.rail.buttons() if b.isChecked()] == [lit]


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
@pytest.mark.parametrize("width", [360, 420])
@pytest.mark.parametrize("page", ["plans", "learn", "settings"])
def test_more_is_lit_for_what_stands_under_it_and_its_menu_stays_inside(open_app, width, page):
    opened = open_app("home")
    opened.resize(width, 700)
    opened.press("More")
    menu = opened.app.window.findChild(QMenu)
    window = opened.app.window
    left = menu.mapToGlobal(menu.rect().topLeft()).x() - window.mapToGlobal(window.rect().topLeft()).x()
    assert left >= 0 and left + menu.width() <= width
    menu.close()
    assert [b.text() for b in window.rail.buttons() if b.isChecked()] == ["Home"]
    window.show_page(page)
    assert [b.text() for b in window.rail.buttons() if b.isChecked()] == ["More"]


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
    opened.app.ticker.tick()
    assert timer.interval() == MOVING
    opened.app.window.hide()
    assert timer.interval() == HIDDEN
    opened.app.window.show()
    assert timer.interval() == MOVING
    opened.app.preferences.change(Wishes, reduced_motion=True)
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
