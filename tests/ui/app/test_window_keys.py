# SPDX-License-Identifier: MIT
"""The keys of the screens under layouts of other scripts, as the window gets them from the desktop."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from cramprelief.guide.person import Person

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
CALF = Person("calf", "left", can_stand=False)


def press(opened: Any, text: str, place: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """The key in this place (of Linux) that writes `text`."""
    key = ord(text.upper()[0])
    QApplication.sendEvent(
        opened.app.window.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, key, modifiers, place + 8, 0, 0, text)
    )
    opened.settle()


@pytest.fixture
def player(open_app: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    opened = open_app("player", CALF)
    opened.app.window.activateWindow()
    opened.app.window.page("player").first_focus().setFocus()
    opened.settle()
    return opened


def test_the_player_under_a_russian_layout(player: Any) -> None:
    before = player.app.preferences.wishes
    press(player, "в", 32)
    assert player.app.preferences.wishes.dimmer is not before.dimmer
    press(player, "м", 47)
    assert player.app.preferences.wishes.voice is not before.voice
    press(player, "т", 49)
    assert player.moment.play == 1
    press(player, "р", 35)
    assert player.moment.state == "choosing"
    press(player, "у", 18)
    assert player.moment.state == "choosing", "a sheet has its own keys"


def test_choices_under_a_french_layout(player: Any) -> None:
    press(player, "h", 35)
    press(player, "&", 2)
    assert player.moment.state == "playing"


def test_pause_and_ease_under_a_hebrew_layout(player: Any) -> None:
    press(player, "פ", 25)
    assert player.moment.state == "paused"
    press(player, "ק", 18)
    assert player.moment.state == "eased"


@pytest.mark.parametrize(("text", "place"), [("7", 8), ("è", 8), ("ý", 8), ("٧", 8), ("７", 8)])
def test_the_pain_scale_under_any_layout(player: Any, text: str, place: int) -> None:
    press(player, "e", 18)
    press(player, text, place)
    assert player.app.window.page("finished").scale.value() == 7


def test_home_under_an_arabic_layout(open_app: Any) -> None:
    opened = open_app("home")
    home = opened.app.window.page("home")
    for text, place, side in (("م", 38, "left"), ("ق", 19, "right"), ("لا", 48, "both")):
        press(opened, text, place)
        assert home.person.side == side
    press(opened, "غ", 21)
    assert home.person.can_stand is True
    press(opened, "ى", 49)
    assert home.person.can_stand is False


def test_keys_of_the_window_under_other_layouts(open_app: Any) -> None:
    opened = open_app("home")
    theme = opened.app.look.theme_name
    press(opened, "в", 32, CTRL)
    assert opened.app.look.theme_name != theme
    press(opened, "é", 3, CTRL)
    assert opened.app.window.current == opened.app.window.rail_names()[1]
    press(opened, "ц", 17)
    assert opened.app.window.current == "warnings"


def test_where_one_writes_a_letter_is_a_letter(open_app: Any) -> None:
    opened = open_app("home")
    opened.app.window.show_page("library")
    opened.app.window.focus_search()
    opened.settle()
    press(opened, "ц", 17)
    assert opened.app.window.current == "library"
    assert QApplication.focusWidget().text() == "ц"
