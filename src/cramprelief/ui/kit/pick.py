# SPDX-License-Identifier: MIT
"""A choice from a list, with its sign painted in the theme's colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from cramprelief.ui.theme.look import Look


class Pick(QComboBox):
    """One of many. `chosen(key)` tells of a choice by the person; `name` is read aloud."""

    chosen = Signal(object)

    def __init__(self, look: Look, name: str, items: Sequence[tuple[str | None, str]]) -> None:
        super().__init__()
        self.look = look
        self._keys = [key for key, _ in items]
        self.addItems([words for _, words in items])
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda index: self.chosen.emit(self._keys[index]))

    def set_items(self, items: Sequence[tuple[str | None, str]]) -> None:
        """Offer others; what is shown then is the first, until `set_key`. Tells nothing."""
        keys, words = [key for key, _ in items], [each for _, each in items]
        if keys != self._keys or words != [self.itemText(at) for at in range(self.count())]:
            self._keys = keys
            self.clear()
            self.addItems(words)

    def key(self) -> str | None:
        return self._keys[self.currentIndex()]

    def set_key(self, key: str | None) -> None:
        """Show a choice without telling of it."""
        self.setCurrentIndex(self._keys.index(key))

    def minimumSizeHint(self) -> QSize:
        """It may become narrower than its longest entry: the list shows them in full."""
        return QSize(self.look.grow(120), super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change an answer."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self.look.grow(20, 0.7)
        place = QRectF(self.width() - size - self.look.grow(12), (self.height() - size) / 2, size, size)
        self.look.icons.paint(QPainter(self), "caret-down", place, self.look.color("text2"))
