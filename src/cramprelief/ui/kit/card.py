# SPDX-License-Identifier: MIT
"""Quiet surfaces and signs: card, rule, badge, icon, the app's mark."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QWidget

from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

BadgeKind = Literal["plain", "primary", "pain", "caution", "danger"]
BADGES: dict[BadgeKind, tuple[ColorRole, ColorRole]] = {
    "plain": ("sunken", "text2"),
    "primary": ("primary_soft", "primary_ink"),
    "pain": ("pain_soft", "pain_ink"),
    "caution": ("caution_soft", "caution_ink"),
    "danger": ("danger_soft", "danger_ink"),
}
"""Fill and ink."""


class Card(QFrame):
    """A rounded panel around a layout."""

    def __init__(
        self,
        look: Look,
        layout: QLayout | None = None,
        *,
        fill: ColorRole | None = "surface",
        border: ColorRole | None = "line",
        radius: int = 22,
        width: float = 1.0,
    ) -> None:
        super().__init__()
        self.look = look
        self._fill, self._border, self._radius, self._line = fill, border, radius, width
        self._below = 0
        if layout is not None:
            self.setLayout(layout)
        look.changed.connect(self.update)

    @property
    def ground(self) -> ColorRole:
        """What one sees through what lies on it."""
        return self._fill or "bg"

    def set_dress(self, *, fill: ColorRole | None, border: ColorRole | None) -> None:
        self._fill, self._border = fill, border
        self.update()

    def set_below(self, pixels: int) -> None:
        """Leave so much free under the panel: for one that comes and goes above a page's edge."""
        self._below = pixels
        self.setContentsMargins(0, 0, 0, pixels)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            border: ColorRole | None = self._border or ("line" if self.look.contrast and self._fill else None)
            width = 2.0 if self.look.contrast else self._line
            painter.setPen(QPen(self.look.color(border), width) if border else Qt.PenStyle.NoPen)
            painter.setBrush(self.look.color(self._fill) if self._fill else Qt.BrushStyle.NoBrush)
            edge = max(0.75, width / 2)
            panel = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge - self._below)
            painter.drawRoundedRect(panel, self._radius, self._radius)


class Separator(QWidget):
    """A hairline from side to side."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setFixedHeight(2)
        look.changed.connect(self.update)

    def paintEvent(self, _event: object) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 2 if self.look.contrast else 1, self.look.color("line"))


class Icon(QWidget):
    """An icon beside words that say the same: screen readers pass over it."""

    def __init__(self, look: Look, name: str, size: int = 24, role: ColorRole = "text") -> None:
        super().__init__()
        self.look = look
        self._name, self._size, self._role = name, size, role
        self._restyle()
        look.changed.connect(self._restyle)

    def set_icon(self, name: str, role: ColorRole | None = None) -> None:
        self._name, self._role = name, role or self._role
        self.update()

    def _restyle(self) -> None:
        self.setFixedSize(self.look.grow(self._size, 0.7), self.look.grow(self._size, 0.7))
        self.update()

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            self.look.icons.paint(painter, self._name, QRectF(self.rect()), self.look.color(self._role))


class Badge(QWidget):
    """A small tag."""

    def __init__(self, look: Look, text: str, kind: BadgeKind = "plain", icon: str | None = None) -> None:
        super().__init__()
        self.look = look
        self._text, self._kind, self._icon = text, kind, icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def show_words(self, text: str, kind: BadgeKind = "plain", icon: str | None = None) -> None:
        """Other words, in another kind."""
        self._text, self._kind, self._icon = text, kind, icon
        self.setAccessibleName(text)
        self._restyle()

    def sizeHint(self) -> QSize:
        metrics = self.look.metrics("captionb")
        icon = self.look.grow(18, 0.6) + 5 if self._icon else 0
        return QSize(round(metrics.horizontalAdvance(self._text) + 24 + icon), round(metrics.height() + 8))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: object) -> None:
        fill, ink = BADGES[self._kind]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.look.color(ink), 1.5) if self.look.contrast else Qt.PenStyle.NoPen)
            painter.setBrush(self.look.color(fill))
            rect = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
            x = 12.0
            if self._icon:
                size = self.look.grow(18, 0.6)
                place = QRectF(x - 2, (self.height() - size) / 2, size, size)
                self.look.icons.paint(painter, self._icon, place, self.look.color(ink))
                x += size + 3
            metrics = self.look.metrics("captionb")
            painter.setFont(self.look.font("captionb"))
            painter.setPen(self.look.color(ink))
            painter.drawText(QPointF(x, (self.height() + metrics.ascent() - metrics.descent()) / 2), self._text)


class Mark(QWidget):
    """The app's mark: a wave that calms down."""

    def __init__(self, look: Look, size: int = 44) -> None:
        super().__init__()
        self.look = look
        self.setFixedSize(size, size)
        look.changed.connect(self.update)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            s = self.width() / 44
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.color("primary"))
            painter.drawRoundedRect(QRectF(self.rect()), 12 * s, 12 * s)
            path = QPainterPath(QPointF(9 * s, 28 * s))
            path.cubicTo(13 * s, 28 * s, 12 * s, 12 * s, 16 * s, 12 * s)
            path.cubicTo(20 * s, 12 * s, 19 * s, 32 * s, 23 * s, 32 * s)
            path.cubicTo(26 * s, 32 * s, 25 * s, 20 * s, 28 * s, 20 * s)
            path.cubicTo(31 * s, 20 * s, 31 * s, 25 * s, 35 * s, 25 * s)
            pen = QPen(self.look.color("on_primary"), 3.2 * s, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
