# SPDX-License-Identifier: MIT
"""Cramps a week: one bar a week, with a mark where a plan began."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from cramprelief.record import wording
from cramprelief.ui.charts.chart import Chart, ladder
from cramprelief.ui.theme.look import Look


class WeekBars(Chart):
    """`show_weeks` takes (first day, number) rows in order, and the days on which plans began with their titles."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, empty=self.tr("No cramps in this time."))
        self._weeks: tuple[tuple[date, int], ...] = ()
        self._began: tuple[tuple[date, str], ...] = ()

    def show_weeks(self, weeks: Sequence[tuple[date, int]], began: Sequence[tuple[date, str]] = ()) -> None:
        self._weeks = tuple(weeks)
        first = weeks[0][0] if weeks else date.max
        self._began = tuple((day, title) for day, title in began if first <= day)
        total = sum(number for _, number in weeks)
        words = self.tr("{0} in {1}.").format(wording.count(total, "cramp"), wording.count(len(weeks), "week"))
        if total:
            begin, most = max(weeks, key=lambda week: week[1])
            words += " " + self.tr("Most in the week of {0}: {1}.").format(wording.day(begin), most)
        for day, title in self._began:
            words += " " + self.tr("{0} began on {1}.").format(title, wording.day(day))
        rows = [(self.tr("Week of {0}").format(wording.day(begin)), str(number)) for begin, number in weeks]
        self.tell(self.tr("Cramps a week"), words, (self.tr("Week"), self.tr("Cramps")), rows)

    def has_data(self) -> bool:
        return any(number for _, number in self._weeks)

    def draw(self, painter: QPainter) -> None:
        look, metrics = self.look, self.look.metrics("caption")
        top_value, step = ladder(max(number for _, number in self._weeks))
        left = metrics.horizontalAdvance(str(top_value)) + 12
        top, bottom = metrics.height() * (1.3 if self._began else 0.6), metrics.height() + 8
        high, pitch = self.height() - top - bottom, (self.width() - left) / len(self._weeks)
        for value in range(0, top_value + 1, step):
            self.draw_level(painter, top + high * (1 - value / top_value), left, str(value))
        wide = max(2.0, min(pitch * 0.64, look.grow(40)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("chart"))
        for index, (_, number) in enumerate(self._weeks):
            if number:
                tall = high * number / top_value
                x = left + index * pitch + (pitch - wide) / 2
                painter.drawPath(_bar(QRectF(x, top + high - tall, wide, tall)))
        self._draw_labels(painter, left, top + high + 6, pitch)
        free = 0.0
        for day, _ in sorted(self._began):
            free = self._draw_beginning(painter, day, QRectF(left, top, pitch, high), free)

    def _draw_labels(self, painter: QPainter, left: float, y: float, pitch: float) -> None:
        metrics = self.look.metrics("caption")
        labels = [wording.day(begin) for begin, _ in self._weeks]
        every = self.label_step(labels, pitch)
        painter.setPen(self.look.color("text3"))
        for index in range(0, len(labels), every):
            wide = metrics.horizontalAdvance(labels[index])
            x = left + (index + 0.5) * pitch - wide / 2
            x = min(max(x, 0.0), self.width() - wide)
            painter.drawText(QPointF(x, y + metrics.ascent()), labels[index])

    def _draw_beginning(self, painter: QPainter, day: date, first: QRectF, free: float) -> float:
        """A dashed line with the word "Plan" at its head where that is `free`; from where it is free afterwards.

        `first` is the place of the first week.
        """
        index = next((i for i, (week, _) in enumerate(self._weeks) if week <= day < week + timedelta(days=7)), None)
        if index is None:
            return free
        metrics = self.look.metrics("captionb")
        x = first.x() + (index + (day - self._weeks[index][0]).days / 7) * first.width()
        painter.setPen(QPen(self.look.color("chart2"), 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, first.top()), QPointF(x, first.bottom()))
        words = self.tr("Plan")
        painter.setFont(self.look.font("captionb"))
        painter.setPen(self.look.color("text2"))
        wide = metrics.horizontalAdvance(words)
        at = min(max(x - wide / 2, 0.0), self.width() - wide)
        if at >= free:
            painter.drawText(QPointF(at, first.top() - 6), words)
            free = at + wide + 6
        painter.setFont(self.look.font("caption"))
        return free


def _bar(rect: QRectF) -> QPainterPath:
    """Round above, straight below."""
    radius = min(7.0, rect.width() / 2)
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(0, 0, 0, radius), radius, radius)
    clip = QPainterPath()
    clip.addRect(rect)
    return path.intersected(clip)
