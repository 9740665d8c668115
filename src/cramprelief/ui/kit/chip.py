# SPDX-License-Identifier: MIT
"""A round choice that shows a check mark when chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.press import Dress, Pressable
from cramprelief.ui.theme.look import Look

_HURTS = Dress("pain_soft", "pain_ink", "pain_ink", "pain")


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
        across = QSizePolicy.Policy.Expanding if spread else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def dress(self) -> Dress:
        return _HURTS if self._hurts and self.isChecked() else super().dress()

    def set_height(self, height: int) -> None:
        if height != self._height:
            self._height = height
            self._restyle()

    def sizeHint(self) -> QSize:
        metrics = self.look.metrics(self._style)
        words = metrics.horizontalAdvance(self.text()) + self._sign() + self.look.grow(8)
        height = max(self.look.grow(self._height), round(metrics.height() + 12))
        return QSize(round(words + 2 * self.look.grow(15)), height)

    def minimumSizeHint(self) -> QSize:
        metrics = self.look.metrics(self._style)
        words = metrics.horizontalAdvance(self.text()) + self._sign() + self.look.grow(8)
        return QSize(round(words + 24), self.sizeHint().height())

    def _sign(self) -> int:
        return self.look.grow(20, 0.7)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        dress = self.paint_shape(painter, QRectF(self.rect()), self.height() / 2)
        metrics, sign = self.look.metrics(self._style), self._sign()
        icon = "check" if self.isChecked() else self._icon
        words = metrics.horizontalAdvance(self.text())
        x = (self.width() - words - (sign + self.look.grow(8) if icon else 0)) / 2
        if icon:
            place = QRectF(x, (self.height() - sign) / 2, sign, sign)
            self.look.icons.paint(painter, icon, place, self.look.color(dress.ink))
            x += sign + self.look.grow(8)
        painter.setFont(self.look.font(self._style))
        painter.setPen(self.look.color(dress.ink))
        painter.drawText(QPointF(x, (self.height() + metrics.ascent() - metrics.descent()) / 2), self.text())
