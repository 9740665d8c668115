# SPDX-License-Identifier: MIT
"""Time to relief: a line through the medians of weeks or months."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen

from cramprelief.record import wording
from cramprelief.ui.charts.chart import Chart, ladder
from cramprelief.ui.theme.look import Look


class ReliefLine(Chart):
    """`show_times` takes (day, seconds) in order; each point stands at its day."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, empty=self.tr("No times yet. Press “It eased” when it does."))
        self._points: tuple[tuple[date, float], ...] = ()

    def show_times(self, points: Sequence[tuple[date, float]]) -> None:
        self._points = tuple(points)
        words = self.tr("No times yet.")
        if points:
            words = self.tr("From {0} to {1}.").format(
                wording.spoken_length(points[0][1]), wording.spoken_length(points[-1][1])
            )
        if len(points) == 1:
            words = self.tr("Usually {0}.").format(wording.spoken_length(points[0][1]))
        rows = [(wording.day(day), wording.length(seconds)) for day, seconds in points]
        self.tell(self.tr("Time to relief"), words, (self.tr("From"), self.tr("Usual time")), rows)

    def draw(self, painter: QPainter) -> None:
        look, metrics = self.look, self.look.metrics("caption")
        most = max(seconds for _, seconds in self._points)
        unit, words = (60, "{0} min") if most > 60 else (15, "{0} s")
        top_value, step = ladder(most / unit)
        left = metrics.horizontalAdvance(words.format(top_value * (1 if unit == 60 else unit))) + 12
        top, bottom = metrics.height() * 0.6, metrics.height() + 8
        high, wide = self.height() - top - bottom, self.width() - left - 22
        for value in range(0, top_value + 1, step):
            shown = value if unit == 60 else value * unit
            self.draw_level(painter, top + high * (1 - value / top_value), left, words.format(shown) if value else "0")
        first, days = self._points[0][0], max((self._points[-1][0] - self._points[0][0]).days, 1)
        single = len(self._points) == 1
        spots = [
            QPointF(
                left + 8 + wide * (0.5 if single else (day - first).days / days),
                top + high * (1 - seconds / unit / top_value),
            )
            for day, seconds in self._points
        ]
        self._draw_line(painter, spots, top, top + high)
        self._draw_labels(painter, spots, top + high + 6)
        painter.setPen(QPen(look.color("chart"), 3))
        painter.setBrush(look.color("surface"))
        for spot in spots:
            radius = 5 if len(spots) <= 16 else 3
            painter.drawEllipse(spot, radius, radius)

    def _draw_line(self, painter: QPainter, spots: list[QPointF], top: float, base: float) -> None:
        if len(spots) < 2:
            return
        path = QPainterPath(spots[0])
        for spot in spots[1:]:
            path.lineTo(spot)
        area = QPainterPath(path)
        area.lineTo(spots[-1].x(), base)
        area.lineTo(spots[0].x(), base)
        fade = QLinearGradient(0, top, 0, base)
        fade.setColorAt(0, self.look.color("chart", 60))
        fade.setColorAt(1, self.look.color("chart", 0))
        painter.fillPath(area, fade)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(self.look.color("chart"), 3, Qt.PenStyle.SolidLine, cap, join))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _draw_labels(self, painter: QPainter, spots: list[QPointF], y: float) -> None:
        metrics = self.look.metrics("caption")
        painter.setPen(self.look.color("text3"))
        free = 0.0
        for (day, _), spot in zip(self._points, spots, strict=True):
            words = wording.day(day)
            wide = metrics.horizontalAdvance(words)
            x = min(max(spot.x() - wide / 2, 0.0), self.width() - wide)
            if x >= free:
                painter.drawText(QPointF(x, y + metrics.ascent()), words)
                free = x + wide + 12
