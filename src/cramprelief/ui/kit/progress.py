# SPDX-License-Identifier: MIT
"""How far it has come: steps as segments, repeats as dots."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from cramprelief.ui.theme.look import Look

_GAP = 6
_LEAP = 2
"""Pixels by which a segment grows at once: each of its paints costs all of them."""
_SMALLEST_DOT = 12


class SegmentBar(QProgressBar):
    """One segment a step, each filled by its share done. Read aloud: "Step 2 of 4"."""

    def __init__(self, look: Look, height: int = 10) -> None:
        super().__init__()
        self.look = look
        self._done: tuple[int, ...] = ()
        self.setTextVisible(False)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_steps(self, index: int, done: Sequence[float]) -> None:
        """`index` is the present step, 0-based; `done` the share of each step, 0 to 1."""
        wide = self.width() / max(1, len(done))
        steps = max(1, min(200, round(wide / _LEAP)))
        shares = tuple(round(share * steps) * 200 // steps for share in done)
        if shares == self._done and self.value() == index + 1:
            return
        self._done = shares
        self.setRange(0, max(1, len(shares)))
        self.setValue(index + 1)
        name = self.tr("Step {0} of {1}").format(index + 1, len(shares))
        if name != self.accessibleName():
            self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.height())

    def paintEvent(self, _event: object) -> None:
        count = len(self._done)
        if not count:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.look.color("line"), 1) if self.look.contrast else Qt.PenStyle.NoPen)
            gap = _GAP if self.width() / count > 20 else 3
            wide, high = (self.width() - gap * (count - 1)) / count, self.height()
            track, fill = self.look.color("ring_track"), self.look.color("primary")
            for index, share in enumerate(self._done):
                rect = QRectF(index * (wide + gap), 0, wide, high)
                painter.setBrush(track)
                painter.drawRoundedRect(rect, high / 2, high / 2)
                if share:
                    rect.setWidth(min(wide, max(high, wide * share / 200)))
                    painter.setBrush(fill)
                    painter.drawRoundedRect(rect, high / 2, high / 2)


class RepDots(QWidget):
    """Repeats as dots: done ones ticked, the present one ringed. Many become two rows. Read aloud: "2 of 3"."""

    def __init__(self, look: Look, size: int = 26) -> None:
        super().__init__()
        self.look = look
        self._size = size
        self._now, self._total = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def show_repeat(self, now: int, total: int) -> None:
        """`now` is 1-based."""
        if (now, total) != (self._now, self._total):
            self._now, self._total = now, total
            self.setAccessibleName(self.tr("{0} of {1}").format(now, total))
            self._restyle()

    def _wished(self) -> int:
        return self.look.grow(self._size if self._total <= 6 else round(self._size * 0.7), 0.5)

    def _dot(self) -> int:
        """As wished, or smaller where there is less room."""
        return max(_SMALLEST_DOT, min(self._wished(), int((self.width() - 6) / 1.5 / max(1, self._columns()))))

    def _columns(self) -> int:
        return self._total if self._total <= 6 else (self._total + 1) // 2

    def sizeHint(self) -> QSize:
        rows = -(-self._total // max(1, self._columns()))
        step = self._wished() * 1.5
        return QSize(round(self._columns() * step + 6), round(self._wished() + 8 + max(0, rows - 1) * step))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._columns() * _SMALLEST_DOT * 1.5 + 6), self.sizeHint().height())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in range(self._total):
                line, place = divmod(index, self._columns())
                self._paint_dot(painter, index + 1, 3 + place * self._dot() * 1.5, 4 + line * self._dot() * 1.5)

    def _paint_dot(self, painter: QPainter, number: int, x: float, y: float) -> None:
        size, look = self._dot(), self.look
        rect = QRectF(x, y, size, size)
        if number < self._now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("primary"))
            painter.drawEllipse(rect)
            inset = round(size * 0.16)
            look.icons.paint(painter, "check", rect.adjusted(inset, inset, -inset, -inset), look.color("on_primary"))
        elif number == self._now:
            painter.setPen(QPen(look.color("primary"), 3.5))
            painter.setBrush(look.color("primary_soft"))
            painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("primary"))
            painter.drawEllipse(rect.adjusted(size * 0.3, size * 0.3, -size * 0.3, -size * 0.3))
        else:
            painter.setPen(QPen(look.color("control"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
