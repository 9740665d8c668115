# SPDX-License-Identifier: MIT
"""A tick with its words, and a switch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.boxes import set_wrapping
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.kit.text import break_lines, longest_word
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import TextStyle


class CheckRow(Pressable):
    """A check box over the whole row. Words wrap; bold when ticked, with room kept for it."""

    def __init__(
        self, look: Look, text: str, sub: str | None = None, *, checked: bool = False, large: bool = False
    ) -> None:
        super().__init__(look, text, kind="ghost")
        self._sub = sub
        self._style: TextStyle = "lead" if large else "body"
        self._bold: TextStyle = "leadb" if large else "bodyb"
        self.setCheckable(True)
        self.setChecked(checked)
        if sub:
            self.setAccessibleDescription(sub)
        set_wrapping(self, QSizePolicy.Policy.Expanding)

    def _left(self) -> int:
        return self.look.grow(26, 0.5) + 16

    def _lines(self, width: float) -> tuple[list[str], list[str]]:
        words = break_lines(self.text(), self.look.font(self._bold), width - self._left())[0]
        sub = break_lines(self._sub, self.look.font("caption"), width - self._left())[0] if self._sub else []
        return words, sub

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, sub = self._lines(width)
        high = len(words) * self.look.metrics(self._bold).height()
        high += len(sub) * self.look.metrics("caption").height()
        return max(self.look.grow(46), round(high + 14))

    def sizeHint(self) -> QSize:
        width = round(self.look.metrics(self._bold).horizontalAdvance(self.text())) + self._left() + 4
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        words = longest_word(self.text(), self.look.metrics(self._bold))
        sub = longest_word(self._sub or "", self.look.metrics("caption"))
        return QSize(round(max(words, sub)) + self._left() + 4, self.look.grow(46))

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.look.color("text", 14))
                painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
            self._paint_box(painter)
            words, sub = self._lines(self.width())
            style = self._bold if self.isChecked() else self._style
            a, b = self.look.metrics(style), self.look.metrics("caption")
            y = (self.height() - len(words) * a.height() - len(sub) * b.height()) / 2
            for lines, font, metrics, ink in (
                (words, self.look.font(style), a, self.look.color("text")),
                (sub, self.look.font("caption"), b, self.look.color("text3")),
            ):
                painter.setFont(font)
                painter.setPen(ink)
                for line in lines:
                    painter.drawText(QPointF(self._left(), y + metrics.ascent()), line)
                    y += metrics.height()

    def _paint_box(self, painter: QPainter) -> None:
        size, on = self.look.grow(26, 0.5), self.isChecked()
        rect = QRectF(2, (self.height() - size) / 2, size, size)
        painter.setPen(QPen(self.look.color("primary" if on else "control"), 2))
        painter.setBrush(self.look.color("primary" if on else "surface"))
        painter.drawRoundedRect(rect, 8, 8)
        if on:
            self.look.icons.paint(painter, "check", rect.adjusted(4, 4, -4, -4), self.look.color("on_primary"))


class Toggle(Pressable):
    """A switch with no words of its own: `name` says what it turns on."""

    def __init__(self, look: Look, name: str, *, on: bool = False) -> None:
        super().__init__(look, "", name=name)
        self.setCheckable(True)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.look.grow(68), self.look.grow(44))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            high = self.look.grow(34)
            rect = QRectF(2, (self.height() - high) / 2, self.width() - 4, high)
            on = self.isChecked()
            painter.setPen(QPen(self.look.color("primary" if on else "control"), 2))
            painter.setBrush(self.look.color("primary" if on else "surface"))
            painter.drawRoundedRect(rect, high / 2, high / 2)
            size = high - 8
            knob = QRectF(rect.right() - size - 4 if on else rect.left() + 4, rect.top() + 4, size, size)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.color("on_primary" if on else "control"))
            painter.drawEllipse(knob)
            if on:
                inner = size * 0.2
                place = knob.adjusted(inner, inner, -inner, -inner)
                self.look.icons.paint(painter, "check", place, self.look.color("primary"))
