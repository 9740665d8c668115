# SPDX-License-Identifier: MIT
"""A value between a minus and a plus, each large enough to hit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.boxes import row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.theme.look import Look


class Stepper(Card):
    """`stepped(-1 or 1)` tells of a press; the owner then calls `show_value`. `name` says what is changed.

    Up and Down do the same where one of the two buttons has the focus.
    """

    stepped = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, border="control", radius=14, width=2.0)
        self._name = name
        self.less = Button(look, "", "minus", kind="ghost", size="small", name=name)
        self.more = Button(look, "", "plus", kind="ghost", size="small", name=name)
        self._value = Words(look, "", "body", wrap=True, align=CENTRE)
        self.less.clicked.connect(lambda: self.stepped.emit(-1))
        self.more.clicked.connect(lambda: self.stepped.emit(1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setLayout(row(self.less, (self._value, 1), self.more, margin=(4, 4, 4, 4), gap=2))

    def show_value(self, words: str, *, less: bool = True, more: bool = True) -> None:
        """`less` and `more`: whether a further step is possible that way."""
        self._value.setText(words)
        self.less.setEnabled(less)
        self.more.setEnabled(more)
        self.less.setAccessibleName(self.tr("{0}: less. Now {1}").format(self._name, words))
        self.more.setAccessibleName(self.tr("{0}: more. Now {1}").format(self._name, words))

    def value(self) -> str:
        return self._value.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.more.isEnabled():
            self.stepped.emit(1)
        elif event.key() == Qt.Key.Key_Down and self.less.isEnabled():
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)
