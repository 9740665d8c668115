# SPDX-License-Identifier: MIT
"""The player's single keys. Each has a button that does the same."""

from __future__ import annotations

from PySide6.QtCore import Qt

KEYS = {
    Qt.Key.Key_Space: "press", Qt.Key.Key_Return: "press", Qt.Key.Key_Enter: "press", Qt.Key.Key_P: "press",
    Qt.Key.Key_Right: "next", Qt.Key.Key_N: "next", Qt.Key.Key_Left: "back",
    Qt.Key.Key_Plus: "extend", Qt.Key.Key_Equal: "extend",
    Qt.Key.Key_E: "eased", Qt.Key.Key_H: "not_helping", Qt.Key.Key_M: "mirror",
    Qt.Key.Key_R: "say_again", Qt.Key.Key_V: "voice", Qt.Key.Key_D: "dimmer",
    Qt.Key.Key_Question: "keys", Qt.Key.Key_F1: "keys", Qt.Key.Key_Escape: "escape",
}  # fmt: skip
"""Key to an event of the session, or to something of the screen."""
