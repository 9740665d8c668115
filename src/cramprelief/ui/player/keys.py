# SPDX-License-Identifier: MIT
"""The player's single keys. Each has a button that does the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import Qt

from cramprelief.guide.transitions import SessionEvent

ScreenAction = Literal["press", "say_again", "voice", "dimmer", "helper", "keys", "escape"]
PlayerAction = SessionEvent | ScreenAction
"""An event of the session, or something of the screen."""

KEYS: Mapping[int, PlayerAction] = {
    Qt.Key.Key_Space: "press", Qt.Key.Key_Return: "press", Qt.Key.Key_Enter: "press", Qt.Key.Key_P: "press",
    Qt.Key.Key_Right: "next", Qt.Key.Key_N: "next", Qt.Key.Key_Left: "back",
    Qt.Key.Key_Plus: "extend", Qt.Key.Key_Equal: "extend",
    Qt.Key.Key_E: "eased", Qt.Key.Key_H: "not_helping", Qt.Key.Key_M: "mirror",
    Qt.Key.Key_R: "say_again", Qt.Key.Key_V: "voice", Qt.Key.Key_D: "dimmer",
    Qt.Key.Key_Question: "keys", Qt.Key.Key_F1: "keys", Qt.Key.Key_Escape: "escape",
}  # fmt: skip
"""By Qt's number of a key."""
