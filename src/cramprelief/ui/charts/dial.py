# SPDX-License-Identifier: MIT
"""The hour of the day: a clock of 24 hours with a wedge for each."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from cramprelief.ui.charts.chart import Chart
from cramprelief.ui.theme.look import Look

_FULL = 15.0
"""Degrees of an hour."""


class HourDial(Chart):
    """Midnight above, noon below. The area of a wedge is its number of cramps; the longest has another colour."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, height=190, empty=self.tr("No cramps in this time."))
        self._counts: tuple[int, ...] = (0,) * 24

    def show_hours(self, counts: Sequence[int]) -> None:
        """`counts` are 24 numbers."""
        self._counts = tuple(counts)
        total, times = sum(counts), self.look.times
        words = self.tr("No cramps in this time.")
        if total:
            top = max(range(24), key=lambda number: counts[number])
            night = sum(counts[20:]) + sum(counts[:8])
            words = self.tr("Most between {0} and {1}: {2} of {3}. {4} at night.").format(
                times.hour(top), times.hour(top + 1), counts[top], total, night
            )
        rows = [(times.hours(number, number + 1), str(count)) for number, count in enumerate(counts) if count]
        self.tell(self.tr("Hour of the day"), words, (self.tr("Hour"), self.tr("Cramps")), rows)

    def draw(self, painter: QPainter) -> None:
        look, metrics = self.look, self.look.metrics("captionb")
        side = max(metrics.horizontalAdvance(self.look.times.hour(number)) for number in (6, 18)) + 12
        across = min(self.width() - 2 * side, self.height() - 2 * metrics.height() - 8)
        centre, outer = QPointF(self.width() / 2, self.height() / 2), across / 2
        inner = across * 0.17
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("sunken"))
        painter.drawEllipse(centre, outer, outer)
        most = max(self._counts)
        for number, count in enumerate(self._counts):
            if count:
                reach = inner + (outer - inner) * math.sqrt(count / most)
                painter.setBrush(look.color("chart2" if count == most else "chart"))
                painter.drawPath(_wedge(centre, reach, number))
        painter.setBrush(look.color("surface"))
        painter.drawEllipse(centre, inner, inner)
        painter.setPen(QPen(look.color("control"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, outer, outer)
        self._draw_words(painter, centre, outer)

    def _draw_words(self, painter: QPainter, centre: QPointF, outer: float) -> None:
        metrics = self.look.metrics("captionb")
        painter.setFont(self.look.font("captionb"))
        painter.setPen(self.look.color("text2"))
        for number, dx, dy in ((0, 0, -1), (6, 1, 0), (12, 0, 1), (18, -1, 0)):
            words = self.look.times.hour(number)
            wide, high = metrics.horizontalAdvance(words) + 2, metrics.height()
            x = centre.x() + dx * (outer + 8 + wide / 2) - wide / 2
            y = centre.y() + dy * (outer + 2 + high / 2) - high / 2
            painter.drawText(QRectF(x, y, wide, high), Qt.AlignmentFlag.AlignCenter, words)


def _wedge(centre: QPointF, reach: float, number: int) -> QPainterPath:
    path = QPainterPath(centre)
    box = QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)
    path.arcTo(box, 90 - (number + 1) * _FULL + 0.8, _FULL - 1.6)
    path.closeSubpath()
    return path
