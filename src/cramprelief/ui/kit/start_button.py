# SPDX-License-Identifier: MIT
"""The one large button of Home and of the first run."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter
from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.boxes import set_wrapping
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.kit.text import break_lines
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_RADIUS, _LEFT, _GAP, _SIGN = 28, 26, 22, 72.0
_SMALLEST = 17
_SHADOW = QColor(20, 70, 58, 9)
"""Only by day: the one soft shadow of the app."""


class StartButton(Pressable):
    """A round play sign, large words, and a line that says what will start. Read aloud: "Start now: …"."""

    def __init__(self, look: Look, title: str, sub: str, *, height: int = 112) -> None:
        super().__init__(look, title, kind="primary")
        self._sub, self._height = sub, height
        set_wrapping(self, QSizePolicy.Policy.Expanding)
        self._say()

    def set_words(self, title: str, sub: str) -> None:
        if (title, sub) != (self.text(), self._sub):
            self.put_text(title)
            self._sub = sub
            self._say()
            self._restyle()

    def below(self) -> str:
        """The line that says what will start."""
        return self._sub

    def set_height(self, height: int) -> None:
        if height != self._height:
            self._height = height
            self._restyle()

    def _say(self) -> None:
        self.setAccessibleName(f"{self.text()}: {self._sub}" if self._sub else self.text())

    def sizeHint(self) -> QSize:
        return QSize(400, self.look.grow(self._height, 0.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.look.grow(self._height, 0.4))

    def heightForWidth(self, width: int) -> int:
        """Higher than usual only where the line below takes two."""
        usual = self.minimumSizeHint().height()
        title, below, lines = self._fit(width - _LEFT - min(_SIGN, usual * 0.54) - _GAP - 18)
        words = QFontMetricsF(title).capHeight() + 10 + len(lines) * QFontMetricsF(below).height()
        return max(usual, round(words + 30)) if lines[1:] else usual

    def _fit(self, room: float) -> tuple[QFont, QFont, list[str]]:
        """Fonts of title and line below, as large as fits in one line and in two, and the two lines themselves."""
        title, below = (self.look.font(style).pixelSize() for style in ("start", "bodyb"))
        while title > _SMALLEST and break_lines(self.text(), self.look.font_at(title, 700), room)[0][1:]:
            title -= 2
        font = self.look.font("bodyb")
        lines = break_lines(self._sub, font, room)[0] if self._sub else []
        while lines[2:] and below > _SMALLEST:
            below -= 1
            font = self.look.font_at(below, 600)
            lines = break_lines(self._sub, font, room)[0]
        return self.look.font_at(title, 700), font, lines

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = self._paint_ground(painter)
            size = min(_SIGN, rect.height() * 0.54)
            circle = QRectF(rect.x() + _LEFT, rect.center().y() - size / 2, size, size)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.color("on_primary"))
            painter.drawEllipse(circle)
            inset = size * 0.26
            sign = circle.adjusted(inset + size * 0.03, inset, -inset + size * 0.03, -inset)
            self.look.icons.paint(painter, "fill/play", sign, self.look.color("primary"))
            left = circle.right() + _GAP
            self._paint_words(painter, QRectF(left, rect.y(), rect.right() - left - 14, rect.height()))

    def _paint_ground(self, painter: QPainter) -> QRectF:
        look, rect = self.look, QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if look.theme_name == "day":
            painter.setBrush(_SHADOW)
            for step in range(6):
                painter.drawRoundedRect(rect.adjusted(3 - step, 4, -3 + step, 0), _RADIUS, _RADIUS)
            rect = rect.adjusted(0, 0, 0, -5)
        toward = 0.14 if self.isDown() else 0.06 if self.underMouse() else 0.0
        if look.contrast:
            painter.setBrush(look.mix("primary", "on_primary", toward))
        else:
            upper: ColorRole = "primary_hi" if look.dark else "primary"
            lower: ColorRole = "primary" if look.dark else "primary_hi"
            shade = QLinearGradient(rect.topLeft(), rect.bottomLeft())
            shade.setColorAt(0, look.mix(upper, "on_primary", toward))
            shade.setColorAt(1, look.mix(lower, "on_primary", toward))
            painter.setBrush(shade)
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        return rect

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        title, below, lines = self._fit(room.width())
        sub = QFontMetricsF(below)
        painter.setPen(self.look.color("on_primary"))
        painter.setFont(title)
        cap = painter.fontMetrics().capHeight()
        y = room.center().y() - (cap + (10 + len(lines) * sub.height() if lines else 0)) / 2
        painter.drawText(QPointF(room.x(), y + cap), self.text())
        painter.setFont(below)
        y += cap + 10
        for line in lines:
            painter.drawText(QPointF(room.x(), y + sub.ascent()), line)
            y += sub.height()
