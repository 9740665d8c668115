# SPDX-License-Identifier: MIT
"""Arrow keys move through every list of choices, and choose nothing."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from cramprelief.guide.person import Person

DOWN, UP, LEFT, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right


def focus(opened: Any) -> str:
    held = opened.app.window.focusWidget()
    return held.text() if isinstance(held, QAbstractButton) else ""


@pytest.mark.parametrize(("on", "back"), [(DOWN, UP), (RIGHT, LEFT)])
def test_not_helping(open_app: Any, on: Qt.Key, back: Qt.Key) -> None:
    opened = open_app("player", Person("calf", "left", False))
    opened.pass_time(20)
    opened.key("h")
    titles = [choice.title for choice in opened.app.playing.choices()]
    seen = [focus(opened)]
    for _ in titles:
        opened.key(on)
        seen.append(focus(opened))
    assert seen == [*titles, "Back to where you were"]
    opened.key(on)
    assert focus(opened) == "Back to where you were"
    opened.key(back)
    assert focus(opened) == titles[-1]
    assert opened.moment.state == "choosing"


def test_what_fits_on_home(open_app: Any) -> None:
    opened = open_app("home", welcomed=True)
    opened.button("In bed").setFocus()
    for key, there in ((RIGHT, "Exercising"), (DOWN, "Driving"), (LEFT, "At a desk"), (UP, "In bed"), (UP, "In bed")):
        opened.key(key)
        assert focus(opened) == there
    assert opened.app.answers.now.situation is None


def test_the_warning_signs(open_app: Any) -> None:
    opened = open_app("home")
    opened.app.window.show_page("warnings")
    opened.settle()
    first = focus(opened)
    seen = [first]
    for _ in range(8):
        opened.key(DOWN)
        seen.append(focus(opened))
    assert len(set(seen)) == 9 and "" not in seen
    for _ in range(8):
        opened.key(UP)
    assert focus(opened) == first
    assert not opened.app.signs.names


def test_what_helped_and_the_filters(open_app: Any) -> None:
    opened = open_app("player", Person("calf", "left", False))
    opened.app.playing.send("not_helping")
    opened.app.playing.send("switch", to="towel-calf-stretch")
    opened.app.playing.send("eased")
    opened.settle()
    opened.button("Heel push").setFocus()
    opened.key(RIGHT)
    assert focus(opened) == opened.app.parts.title_of("towel-calf-stretch")
    opened.app.window.show_page("library")
    opened.settle()
    chips = [chip for chip in opened.app.window.page("library").filters.chips.values() if chip.isVisible()]
    chips[0].setFocus()
    opened.key(RIGHT)
    assert chips[1].hasFocus()
