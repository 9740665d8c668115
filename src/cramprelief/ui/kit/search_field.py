# SPDX-License-Identifier: MIT
"""A line to search in: a glass in front, and a cross that empties it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from cramprelief.ui.kit.button import Button
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress

_PAUSE = 120
"""Milliseconds after a key until the search is told, so that it does not run for each letter of a word."""


class SearchField(QLineEdit):
    """`asked(text)` comes a moment after the last key. Esc empties it; a second Esc leaves it to the window.

    `name` is read aloud; `hint` stands in the empty line, "Search" where none is given.
    """

    asked = Signal(str)

    def __init__(self, look: Look, name: str, hint: str = "") -> None:
        super().__init__()
        self.look = look
        self.setPlaceholderText(hint or self.tr("Search"))
        self.setAccessibleName(name)
        self.setProperty("search", "true")
        dress(self, look)
        self._clear = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Empty the search"))
        self._clear.setParent(self)
        self._clear.setProperty("overlay", True)
        self._clear.setVisible(False)
        self._clear.clicked.connect(self._empty)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(lambda: self.asked.emit(self.text()))
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self.ask_now)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self._restyle()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(220, super().sizeHint().width()), super().minimumSizeHint().height())

    def _restyle(self) -> None:
        self.setTextMargins(0, 0, self._clear.sizeHint().width(), 0)
        self.update()

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._timer.start()

    def ask_now(self) -> None:
        """Without waiting for the next key."""
        self._timer.stop()
        self.asked.emit(self.text())

    def _empty(self) -> None:
        self.clear()
        self.ask_now()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self._empty()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._clear.sizeHint()
        self._clear.setGeometry(self.width() - size.width() - 2, (self.height() - size.height()) // 2, *size.toTuple())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self.look.grow(22, 0.6)
        with QPainter(self) as painter:
            place = QRectF(self.look.grow(20), (self.height() - size) / 2, size, size)
            self.look.icons.paint(painter, "magnifying-glass", place, self.look.color("text2"))
