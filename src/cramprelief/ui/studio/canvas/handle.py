# SPDX-License-Identifier: MIT
"""A place on the canvas that can be grabbed: a slider for keys and screen readers; the canvas paints it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSlider, QWidget

REACH = 22
"""Pixels round a handle that count as on it."""


class Handle(QSlider):
    """`pressed_key` tells of a key of the poser; `stepped` of a value that a screen reader sets."""

    pressed_key = Signal(str, QKeyEvent)
    stepped = Signal(str, int)
    entered = Signal(str)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.key = key
        self.setRange(-3000, 3000)
        self.setStyleSheet("QSlider { min-height: 0; }")  # of one size with any text
        self.setFixedSize(2 * REACH, 2 * REACH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._showing = False
        self.valueChanged.connect(self._changed)

    def show_at(self, place: QPointF, name: str, low: float, high: float, value: float) -> None:
        """Where it lies on the canvas, what is read aloud, and the number of its joint or its height."""
        canvas = self.parentWidget()
        x, y = round(place.x()) - REACH, round(place.y()) - REACH
        if canvas is not None:  # whole within it, also at its edge
            x, y = max(0, min(canvas.width() - 2 * REACH, x)), max(0, min(canvas.height() - 2 * REACH, y))
        self.move(x, y)
        self._showing = True
        self.setRange(round(low), round(high))
        self.setValue(round(value))
        self._showing = False
        if self.accessibleName() != name:
            self.setAccessibleName(name)

    def _changed(self, value: int) -> None:
        if not self._showing:
            self.stepped.emit(self.key, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.pressed_key.emit(self.key, event)

    def focusInEvent(self, event: object) -> None:
        self.entered.emit(self.key)
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the canvas paints all handles at once, in the order of the body."""
