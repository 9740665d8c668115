# SPDX-License-Identifier: MIT
"""A round choice that shows a check mark when chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.boxes import set_wrapping
from cramprelief.ui.kit.press import Dress, Pressable
from cramprelief.ui.kit.text import break_lines, longest_word
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import TextStyle

_HURTS = Dress("pain_soft", "pain_ink", "pain_ink", "pain")

_HEIGHT, _SIGN_GAP, _EDGE = 46, 6, 10
"""Pixels at 100 % text."""


class Chip(Pressable):
    """A check box in the shape of a pill; with `one_of` a radio button among its siblings.

    `hurts` colours the chosen chip as pain. Its width is the same chosen or not, so that nothing jumps.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        checked: bool = False,
        one_of: bool = False,
        hurts: bool = False,
        style: TextStyle = "bodyb",
    ) -> None:
        super().__init__(look, text)
        self._hurts, self._style = hurts, style
        self.setCheckable(True)
        self.setChecked(checked)
        self.setAutoExclusive(one_of)
        set_wrapping(self, QSizePolicy.Policy.Maximum)

    def dress(self) -> Dress:
        return _HURTS if self._hurts and self.isChecked() else super().dress()

    # Size

    def _room(self) -> float:
        """Pixels beside the words."""
        return self._sign() + _SIGN_GAP + 2 * _EDGE

    def _sign(self) -> int:
        return self.look.grow(18, 0.7)

    def sizeHint(self) -> QSize:
        wide = round(self.look.metrics(self._style).horizontalAdvance(self.text()) + self._room()) + 1
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        words = longest_word(self.text(), self.look.metrics(self._style))
        wide = round(words + self._sign() + _SIGN_GAP + 2 * _EDGE) + 1
        return QSize(wide, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return max(self.look.grow(_HEIGHT), round(len(lines) * self.look.metrics(self._style).height() + 12))

    def _lines(self, width: float) -> list[str]:
        """All the words in one line where that fits, else wrapped."""
        room = width - self._sign() - _SIGN_GAP - 2 * _EDGE
        if self.look.metrics(self._style).horizontalAdvance(self.text()) <= room + 1:
            return [self.text()]
        return break_lines(self.text(), self.look.font(self._style), room)[0]

    # Paint

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            metrics, sign = self.look.metrics(self._style), self._sign()
            lines = self._lines(self.width())
            radius = self.height() / 2 if len(lines) == 1 else self.look.grow(_HEIGHT) / 2
            dress = self.paint_shape(painter, QRectF(self.rect()), radius)
            widest = max(metrics.horizontalAdvance(line) for line in lines)
            x = (self.width() - widest - (sign + _SIGN_GAP if self.isChecked() else 0)) / 2
            if self.isChecked():
                place = QRectF(x, (self.height() - sign) / 2, sign, sign)
                self.look.icons.paint(painter, "check", place, self.look.color(dress.ink))
                x += sign + _SIGN_GAP
            painter.setFont(self.look.font(self._style))
            painter.setPen(self.look.color(dress.ink))
            y = (self.height() - len(lines) * metrics.height()) / 2 + metrics.ascent()
            for line in lines:
                painter.drawText(QPointF(x, y), line)
                y += metrics.height()
