# SPDX-License-Identifier: MIT
"""What a key means on whatever layout: a letter by itself where it is Latin, else by its place; a digit likewise.

A place is counted as Linux counts it (evdev), for a keyboard that is labelled as in the United States.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_X_ABOVE = 8
"""X and Wayland count a place so much higher."""
_ROWS = {2: "1234567890", 16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
_PLACES = {first + n: key for first, keys in _ROWS.items() for n, key in enumerate(keys)}
_ON_MAC = dict(
    zip(
        (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 26, 28, 29, 31, 32, 34,
         35, 37, 38, 40, 45, 46),
        "ASDFHGZXCVBQWERYT123465978" "0OUIPLJKNM", strict=True,
    )
)  # fmt: skip
"""There a key is told by its virtual number, not by its place's."""
_SIGNS = {("W", "'"), ("Q", "/"), ("Q", ";"), ("Q", ",")}
"""Places of a letter where Hebrew, Greek and Bulgarian write a sign that no Latin layout writes there."""
_QUESTION = "؟՞？"
_PLUS = "＋"


def key_meant(event: QKeyEvent) -> int:
    """Qt's number of the key that is meant: of a letter from A to Z, a sign, or a key such as Escape."""
    key, text = event.key(), event.text()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return key
    sign = text or (chr(key) if 0x80 <= key < 0x11_0000 else "")
    if sign and sign in _QUESTION:
        return Qt.Key.Key_Question.value
    if sign == _PLUS:
        return Qt.Key.Key_Plus.value
    if 0xFF21 <= key <= 0xFF3A:  # full-width
        return key - 0xFF21 + Qt.Key.Key_A
    place = _place(event)
    foreign = key == 0 or key == Qt.Key.Key_unknown or 0x80 <= key < 0x100_0000
    if place.isalpha() and (foreign or _is_dead(key) or (place, sign or _char(key)) in _SIGNS):
        return ord(place)
    return key


def digit_meant(event: QKeyEvent) -> int | None:
    """0 to 9: by its text where that is a digit of any script, else by its place in the upper row; None for neither."""
    text, key = event.text(), event.key()
    if len(text) == 1 and text.isdecimal():
        return int(text)
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return key - Qt.Key.Key_0
    place = _place(event)
    shifted = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if not place.isdecimal() or shifted or Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return None
    return int(place)


def is_plain(event: QKeyEvent) -> bool:
    """Pressed alone, or only with Shift, a lock or a shift of the layout."""
    more = Qt.KeyboardModifier
    return not event.modifiers() & ~(more.KeypadModifier | more.ShiftModifier | more.GroupSwitchModifier)


def _place(event: QKeyEvent) -> str:
    """What stands on an American keyboard in this place; empty for other places, and where none is told."""
    if sys.platform == "darwin":
        return _ON_MAC.get(event.nativeVirtualKey(), "") if event.nativeScanCode() else ""
    return _PLACES.get(event.nativeScanCode() - (0 if sys.platform == "win32" else _X_ABOVE), "")


def _is_dead(key: int) -> bool:
    return Qt.Key.Key_Dead_Grave <= key <= Qt.Key.Key_Dead_Longsolidusoverlay


def _char(key: int) -> str:
    return chr(key) if 0x20 <= key < 0x80 else ""
