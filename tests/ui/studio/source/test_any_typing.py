# SPDX-License-Identifier: MIT
"""Whatever is typed in whatever order: what is shown is the document's text, and Undo leads back byte for byte."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QMimeData, Qt
from tests.ui.studio.written import ROUTINE

from cramprelief.ui.studio.source.mirror import Mirror

KEY = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
KEYS = (
    (KEY.Key_Return, None), (KEY.Key_Backspace, None), (KEY.Key_Delete, None), (KEY.Key_Tab, None),
    (KEY.Key_Tab, SHIFT), (KEY.Key_Slash, CTRL), (KEY.Key_Up, ALT), (KEY.Key_Down, ALT), (KEY.Key_Home, SHIFT),
    (KEY.Key_Down, SHIFT), (KEY.Key_Right, None), (KEY.Key_Backspace, CTRL), (KEY.Key_X, CTRL), (KEY.Key_V, CTRL),
)  # fmt: skip
WORDS = ("a", ": ", "- ", "#", "'", '"', "{", "]", "  ", "hold: 5s")
PASTED = ("one\r\ntwo\n", "😀", "  - show: B\n    do: 5s\n", "\t", "\u2029x", "é\u00a0z")


@pytest.mark.parametrize("seed", range(6))
def test_what_is_shown_is_the_text_and_undo_leads_all_the_way_back(write, seed):
    dice = random.Random(seed)
    text = (ROUTINE if seed % 2 else ROUTINE.replace("\n", "\r\n")).replace("Tuesday", "Tuesday 😀")
    on = write(text)
    for _ in range(60):
        if dice.random() < 0.3:
            on.view.set_caret(dice.randrange(len(on.view.shown) + 1))
        kind = dice.random()
        if kind < 0.45:
            on.keys(dice.choice(WORDS))
        elif kind < 0.8:
            key, held = dice.choice(KEYS)
            on.key(key, *([] if held is None else [held]))
        elif kind < 0.88:
            data = QMimeData()
            data.setText(dice.choice(PASTED))
            on.view.insertFromMimeData(data)
        elif kind < 0.94:
            on.compose(commit=dice.choice("é漢"))
        else:
            (on.document.undo if dice.random() < 0.7 else on.document.redo)()
        on.panel.words.hide()
        assert on.view._raw() == on.view.shown == Mirror(on.text).shown
    while on.document.undo_name:
        on.document.undo()
    assert on.text == text
    assert on.view._raw() == Mirror(text).shown
