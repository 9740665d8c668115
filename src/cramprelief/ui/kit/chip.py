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

_HURTS = Dress("pain_soft", "pain_ink", "pain_ink", "pain")

_SIGN_GAP, _EDGE = 6, 10


class Chip(Pressable):
    """A check box in the shape of a pill; with `one_of` a radio button among its siblings.

    `hurts` colours the chosen chip as pain. `height` is at 100 % text. Its width is the same chosen or not, so
    that nothing jumps.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str | None = None,
        *,
        checked: bool = False,
        one_of: bool = False,
        hurts: bool = False,
        height: int = 46,
        spread: bool = False,
        style: str = "bodyb",
        name: str | None = None,
    ) -> None:
        super().__init__(look, text, name=name)
        self._icon, self._hurts, self._height, self._style = icon, hurts, height, style
        self.setCheckable(True)
        self.setChecked(checked)
        self.setAutoExclusive(one_of)
        across = QSizePolicy.Policy.Expanding if spread else QSizePolicy.Policy.Maximum
        set_wrapping(self, across)

    def dress(self) -> Dress:
        return _HURTS if self._hurts and self.isChecked() else super().dress()

    def set_height(self, height: int) -> None:
        if height != self._height:
            self._height = height
            self._restyle()

    # Size

    def _room(self) -> float:
        """Pixels beside the words."""
        return self._sign() + _SIGN_GAP + 2 * (self.look.grow(15) if self._icon else _EDGE)

    def _sign(self) -> int:
        return self.look.grow(20 if self._icon else 18, 0.7)

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
        return max(self.look.grow(self._height), round(len(lines) * self.look.metrics(self._style).height() + 12))

    def _lines(self, width: float) -> list[str]:
        """All the words in one line where that fits, else wrapped."""
        room = width - self._sign() - _SIGN_GAP - 2 * _EDGE
        if self.look.metrics(self._style).horizontalAdvance(self.text()) <= room + 1:
            return [self.text()]
        return break_lines(self.text(), self.look.font(self._style), room)[0]

    # Paint

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        metrics, sign = self.look.metrics(self._style), self._sign()
        lines = self._lines(self.width())
        radius = self.height() / 2 if len(lines) == 1 else self.look.grow(self._height) / 2
        dress = self.paint_shape(painter, QRectF(self.rect()), radius)
        icon = "check" if self.isChecked() else self._icon
        widest = max(metrics.horizontalAdvance(line) for line in lines)
        x = (self.width() - widest - (sign + _SIGN_GAP if icon else 0)) / 2
        if icon:
            place = QRectF(x, (self.height() - sign) / 2, sign, sign)
            self.look.icons.paint(painter, icon, place, self.look.color(dress.ink))
            x += sign + _SIGN_GAP
        painter.setFont(self.look.font(self._style))
        painter.setPen(self.look.color(dress.ink))
        y = (self.height() - len(lines) * metrics.height()) / 2 + metrics.ascent()
        for line in lines:
            painter.drawText(QPointF(x, y), line)
            y += metrics.height()
