# SPDX-License-Identifier: MIT
"""Where Tab goes: the way of a person who uses the keyboard alone."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible


def spoken(widget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def walk(opened, presses: int) -> list[str]:
    """The names that have the focus, first the present one."""
    names = [spoken(opened.app.window.focusWidget())]
    for _ in range(presses):
        opened.key(Qt.Key.Key_Tab)
        names.append(spoken(opened.app.window.focusWidget()))
    return names


@pytest.mark.parametrize("size", [(1280, 800), (420, 760)])
def test_home_begins_at_start_now_then_comes_the_calf(open_app, size):
    opened = open_app("home")
    opened.resize(*size)
    start, second = walk(opened, 1)
    assert start.startswith("Start now")
    assert second == "Left calf"


@pytest.mark.parametrize("size", [(1280, 800), (900, 640), (420, 760)])
def test_start_now_comes_again_after_the_last_question_and_tab_goes_round_both_ways(open_app, size):
    opened = open_app("home", welcomed=True)
    opened.resize(*size)
    names = walk(opened, 40)
    last = names.index("In bed")
    again = next(n for n, name in enumerate(names) if n > last and name.startswith("Start now"))
    assert {"Left calf", "Calf", "Left"} <= set(names[:last])
    assert {*names[last:again]} <= {
        "In bed",
        "Exercising",
        "In water",
        "Pregnant",
        "At a desk",
        "Driving",
        "After a fall",
        "More",
    }
    assert names[again + 1] == "Show it large"
    assert names[again + 2].startswith(("Swollen", "Warning signs"))
    assert "Routines" in names[again:] and names[again:].count("Left calf") <= 1
    opened.button("Show it large").setFocus()
    opened.key(Qt.Key.Key_Backtab)
    assert spoken(opened.app.window.focusWidget()).startswith("Start now")
    opened.key(Qt.Key.Key_Backtab)
    assert spoken(opened.app.window.focusWidget()) == "More"


@pytest.mark.parametrize("size", [(1280, 800), (900, 640), (420, 760)])
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_every_round_comes_to_the_same_stops(open_app, size, key):
    opened = open_app("home", welcomed=True)
    opened.resize(*size)
    names = []
    for _ in range(160):
        opened.key(key)
        names.append(spoken(opened.app.window.focusWidget()))
    rounds = [n for n, name in enumerate(names) if name == "In bed"]
    assert len(rounds) >= 4
    each = [names[a:b] for a, b in itertools.pairwise(rounds)]
    assert all(one == each[0] for one in each)
    assert {"Left calf", "Show it large", "Routines"} <= set(each[0])


def test_home_begins_at_the_chosen_area(open_app):
    opened = open_app("home", place="shin", side="right")
    assert walk(opened, 1)[1] == "Right shin"


def test_the_turned_body_is_still_the_second_stop(open_app):
    opened = open_app("home")
    opened.resize(420, 760)
    opened.press("Front")
    opened.button("Start now").setFocus()
    assert walk(opened, 1)[1] == "Left shin"


def test_after_arrows_in_the_map_tab_leaves_it(open_app):
    opened = open_app("home")
    walk(opened, 1)
    opened.key(Qt.Key.Key_Right)
    assert spoken(opened.app.window.focusWidget()) == "Right calf"
    opened.key(Qt.Key.Key_Tab)
    assert spoken(opened.app.window.focusWidget()) == "Calf"


def test_not_helping_begins_at_its_first_answer(open_app):
    opened = open_app("player", place="calf", side="left")
    opened.pass_time(70)
    opened.key("h")
    names = walk(opened, 4)
    first = opened.app.playing.choices()[0].title
    assert names[0].startswith(first)
    assert names[-1].startswith("Back to where you were")
