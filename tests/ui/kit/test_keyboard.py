# SPDX-License-Identifier: MIT
"""Which key is meant, on layouts of many scripts. Places are those of Linux, X counts 8 more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from cramprelief.ui.kit.keyboard import digit_meant, is_plain, key_meant

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
PAD = Qt.KeyboardModifier.KeypadModifier


def pressed(text: str, place: int, key: int | None = None, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """As X tells it: the number of a key is the capital that it writes."""
    number = ord(text.upper()[0]) if key is None and text else key or 0
    return QKeyEvent(QEvent.Type.KeyPress, number, modifiers, place + 8 if place else 0, 0, 0, text)


@pytest.mark.parametrize(
    ("text", "place", "letter"),
    [
        ("м", 47, "V"), ("в", 32, "D"), ("т", 49, "N"), ("у", 18, "E"), ("р", 35, "H"), ("ц", 17, "W"),  # Russian
        ("ε", 18, "E"), ("ς", 17, "W"), ("ν", 49, "N"), (";", 16, "Q"),  # Greek
        ("ק", 18, "E"), ("מ", 49, "N"), ("'", 17, "W"), ("/", 16, "Q"),  # Hebrew
        ("ث", 18, "E"), ("لا", 48, "B"), ("ص", 17, "W"),  # Arabic
        ("ำ", 18, "E"), ("ื", 49, "N"), ("้", 35, "H"),  # Thai
        ("い", 18, "E"), ("み", 49, "N"), ("Ｅ", 18, "E"),  # Japanese
        ("ü", 17, "W"),  # Azerbaijani
        ("z", 17, "Z"), ("a", 16, "A"), ("q", 30, "Q"), ("w", 44, "W"),  # French
        ("e", 32, "E"), ("h", 36, "H"), ("y", 44, "Y"),  # Dvorak, German
        ("E", 18, "E"), ("e", 0, "E"),
    ],
)  # fmt: skip
def test_a_letter_is_meant_by_itself_where_it_is_latin_else_by_its_place(text: str, place: int, letter: str) -> None:
    assert chr(key_meant(pressed(text, place))) == letter


def test_a_dead_key_in_the_place_of_a_letter_is_that_letter() -> None:
    assert key_meant(pressed("", 18, Qt.Key.Key_Dead_Acute)) == Qt.Key.Key_E
    assert key_meant(pressed("", 48, 0)) == Qt.Key.Key_B


@pytest.mark.parametrize(
    ("text", "place"), [(",", 50), (",", 17), ("'", 16), (".", 18), (";", 44), ("-", 7), ("=", 13)]
)
def test_a_sign_of_a_latin_layout_stays_a_sign(text: str, place: int) -> None:
    assert key_meant(pressed(text, place)) == ord(text)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_F1, Qt.Key.Key_Tab])
def test_a_key_that_writes_nothing_is_itself(key: Qt.Key) -> None:
    assert key_meant(pressed("", 105, key)) == key


@pytest.mark.parametrize("text", ["?", "؟", "？"])
def test_a_question_mark_of_any_script_is_one(text: str) -> None:
    assert key_meant(pressed(text, 53, modifiers=SHIFT)) == Qt.Key.Key_Question


@pytest.mark.parametrize(
    ("text", "place", "modifiers", "digit"),
    [
        ("7", 8, NONE, 7), ("7", 71, PAD, 7), ("7", 8, SHIFT, 7),  # US, keypad, French with Shift
        ("è", 8, NONE, 7), ("&", 2, NONE, 1), ("à", 11, NONE, 0), ("-", 7, NONE, 6),  # French
        ("ý", 8, NONE, 7), ("ě", 3, NONE, 2), ("+", 2, NONE, 1),  # Czech
        ("٧", 8, NONE, 7), ("۷", 8, NONE, 7), ("७", 8, NONE, 7), ("๗", 8, SHIFT, 7), ("７", 8, NONE, 7),
        ("ึ", 7, NONE, 6),  # Thai
        ("!", 2, SHIFT, None), ("e", 18, NONE, None), ("e", 8, NONE, None), ("", 105, NONE, None),
        ("½", 41, NONE, None),
    ],
)  # fmt: skip
def test_a_digit_is_meant_by_its_text_else_by_its_place(
    text: str, place: int, modifiers: Qt.KeyboardModifier, digit: int | None
) -> None:
    assert digit_meant(pressed(text, place, None if text else Qt.Key.Key_Left, modifiers)) == digit


@pytest.mark.parametrize(
    ("modifiers", "plain"),
    [(NONE, True), (SHIFT, True), (PAD, True), (Qt.KeyboardModifier.GroupSwitchModifier, True), (CTRL, False),
     (Qt.KeyboardModifier.AltModifier, False), (CTRL | SHIFT, False)],
)  # fmt: skip
def test_which_keys_are_pressed_alone(modifiers: Qt.KeyboardModifier, plain: bool) -> None:
    assert is_plain(pressed("e", 18, modifiers=modifiers)) is plain
