# SPDX-License-Identifier: MIT
"""A round button that opens a short list; once something is chosen it says so and carries a cross that lets it go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMenu, QSizePolicy

from cramprelief.ui.kit.boxes import set_wrapping
from cramprelief.ui.kit.press import CHOSEN, Dress, Pressable
from cramprelief.ui.kit.text import break_lines, longest_word, menu_words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress as wear_sheet

_PAD, _GAP = 18, 10


class FilterChip(Pressable):
    """`chosen(key)` tells of a choice by the person, an empty key that it was let go. `items` are (key, words)."""

    chosen = Signal(str)

    def __init__(self, look: Look, label: str, items: Sequence[tuple[str, str]]) -> None:
        super().__init__(look, label)
        self._label, self._items = label, tuple(items)
        self._key = ""
        self.menu = QMenu(self)
        self.menu.setAccessibleName(label)
        wear_sheet(self.menu, look)
        for key, words in self._items:
            action = self.menu.addAction(menu_words(words))
            action.triggered.connect(lambda _=False, key=key: self._choose(key))
        set_wrapping(self, QSizePolicy.Policy.Maximum)
        self.clicked.connect(self._press)
        self._say()

    @property
    def current(self) -> str:
        """The chosen key, or nothing."""
        return self._key

    def set_current(self, key: str) -> None:
        """Show a choice without telling of it."""
        if key != self._key:
            self._key = key
            self._say()
            self._restyle()

    def _choose(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)

    def _press(self) -> None:
        if self._key:
            self._choose("")
        else:
            self.menu.setMinimumWidth(min(self.width(), 400))
            self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _say(self) -> None:
        words = dict(self._items).get(self._key)
        self.put_text(words or self._label)
        if words:
            self.setAccessibleName(self.tr("{0}: {1}. Press to let go").format(self._label, words))
        else:
            self.setAccessibleName(self.tr("{0}: any").format(self._label))

    def dress(self) -> Dress:
        return CHOSEN if self._key else super().dress()

    def _sides(self) -> float:
        return 2 * self.look.grow(_PAD) + self.look.grow(18, 0.7) + _GAP

    def sizeHint(self) -> QSize:
        metrics = self.look.metrics("bodyb")
        high = max(self.look.grow(46), round(metrics.height() + 14))
        return QSize(round(metrics.horizontalAdvance(self.text()) + self._sides() + 2), high)

    def minimumSizeHint(self) -> QSize:
        widest = longest_word(self.text(), self.look.metrics("bodyb"))
        return QSize(round(widest + self._sides() + 2), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = break_lines(self.text(), self.look.font("bodyb"), width - self._sides())[0]
        return max(self.sizeHint().height(), round(len(lines) * self.look.metrics("bodyb").height() + 14))

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            dress = self.paint_shape(painter, QRectF(self.rect()), self.look.grow(23))
            metrics, sign = self.look.metrics("bodyb"), self.look.grow(18, 0.7)
            painter.setFont(self.look.font("bodyb"))
            painter.setPen(self.look.color(dress.ink))
            lines = break_lines(self.text(), self.look.font("bodyb"), self.width() - self._sides() + 1)[0]
            y = (self.height() - len(lines) * metrics.height()) / 2 + metrics.ascent()
            for line in lines:
                painter.drawText(QPointF(self.look.grow(_PAD), y), line)
                y += metrics.height()
            place = QRectF(self.width() - self.look.grow(_PAD) - sign, (self.height() - sign) / 2, sign, sign)
            self.look.icons.paint(painter, "x" if self._key else "caret-down", place, self.look.color(dress.ink))
