# SPDX-License-Identifier: MIT
"""The days: a column a week, a square a day, darker for more. Numbers stand in the squares where they fit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.record import wording
from cramprelief.ui.charts.chart import Chart
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

MOST = 4
"""Squares do not get darker beyond this number."""
_LARGEST = 30
_ROLES: tuple[ColorRole, ...] = ("heat0", "heat1", "heat2", "heat3", "heat4")
"""By the number of cramps that day."""


class DayHeat(Chart):
    """Shows the days from `since` to before `until`. Drawn when empty too: a calm field is good news.

    Days before `began`, of which the diary knows nothing, have a dot instead of a square.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts: Mapping[date, int] = {}
        self._first = self._since = self._until = self._began = date.min
        self._weeks = 0

    def show_days(self, counts: Mapping[date, int], since: date, until: date, began: date | None = None) -> None:
        self._counts, self._since, self._until = counts, since, until
        self._began = max(since, began or since)
        self._first = self.look.times.week_of(since)
        self._weeks = -(-(until - self._first).days // 7)
        held = sum(1 for day in counts if since <= day < until)
        words = self.tr("{0} of {1} with cramps.").format(held, wording.count((until - self._began).days, "day"))
        if self._began > since:
            words += " " + self.tr("Your diary began on {0}.").format(wording.day(self._began))
        rows = [
            (f"{wording.DAYS[day.weekday()]} {wording.long_day(day)}", str(number))
            for day, number in sorted(counts.items(), reverse=True)
            if since <= day < until
        ]
        self.tell(self.tr("Days"), words, (self.tr("Day"), self.tr("Cramps")), rows)

    def has_data(self) -> bool:
        return self._weeks > 0

    def draw(self, painter: QPainter) -> None:
        look, metrics = self.look, self.look.metrics("caption")
        left, top = metrics.horizontalAdvance("Wed") + 10, metrics.height() + 4
        gap = 5 if self._weeks <= 20 else 2

        def fits(bands: int) -> float:
            weeks = -(-self._weeks // bands)
            return min((self.width() - left) / weeks - gap, (self.height() / bands - top) / 7 - gap)

        # A year in a small place stands in two or three bands, so that a day stays large enough to see.
        bands = max((1, 2, 3), key=fits)
        weeks = -(-self._weeks // bands)
        size = max(3.0, min(fits(bands), look.grow(_LARGEST)))
        pitch = size + gap
        shift = max(0.0, (self.width() - left - weeks * pitch) / 2)
        for band in range(bands):
            painter.save()
            painter.translate(shift, band * (top + 7 * pitch + 2))
            first = band * weeks
            self._draw_names(painter, QRectF(left, top, self.width() - shift - left, pitch), first, weeks)
            for offset in range(7 * first, min(7 * (first + weeks), (self._until - self._first).days)):
                day = self._first + timedelta(days=offset)
                if day >= self._since:
                    week, weekday = divmod(offset - 7 * first, 7)
                    place = QRectF(left + week * pitch, top + weekday * pitch, size, size)
                    if day < self._began:
                        self._draw_unknown(painter, place)
                    else:
                        self._draw_day(painter, place, self._counts.get(day, 0))
            painter.restore()

    def _draw_names(self, painter: QPainter, place: QRectF, first: int, weeks: int) -> None:
        """Days at the left of a band of `weeks` from number `first`, months above; `place` is its first row."""
        metrics, pitch = self.look.metrics("caption"), place.height()
        painter.setPen(self.look.color("text3"))
        every = 1 if pitch >= metrics.height() * 1.6 else 2 if pitch * 2 >= metrics.height() else 3
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        for weekday in range(0, 7, every):
            at = QRectF(0, place.top() + weekday * pitch, place.left(), pitch - 4)
            painter.drawText(at, flags, wording.DAYS[(self._first + timedelta(days=weekday)).weekday()])
        begins = [self._first + timedelta(days=7 * (first + week)) for week in range(min(weeks, self._weeks - first))]
        starts = [week for week, begin in enumerate(begins) if begin.day <= 7]
        if begins and (not starts or starts[0] * pitch >= metrics.horizontalAdvance("Mar") + 8):
            starts.insert(0, 0)  # the month that was under way, where its name leaves room for the next
        free = 0.0
        for week in starts:
            name = wording.MONTHS[begins[week].month - 1]
            wide = metrics.horizontalAdvance(name)
            x = min(place.left() + week * pitch, place.right() - wide)
            if x >= free:
                painter.drawText(QPointF(x, metrics.ascent()), name)
                free = x + wide + 8

    def _draw_unknown(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("control"))
        radius = max(1.0, place.width() * 0.08)
        painter.drawEllipse(place.center(), radius, radius)

    def _draw_day(self, painter: QPainter, place: QRectF, number: int) -> None:
        look = self.look
        painter.setBrush(look.color(_ROLES[min(number, MOST)]))
        painter.setPen(QPen(look.color("line"), 1) if number == 0 else Qt.PenStyle.NoPen)
        radius = min(5.0, place.width() * 0.25)
        painter.drawRoundedRect(place, radius, radius)
        metrics = look.metrics("captionb")
        if number > 1 and place.width() >= metrics.height():
            painter.setFont(look.font("captionb"))
            painter.setPen(_ink(look, min(number, MOST)))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))
            painter.setFont(look.font("caption"))


class HeatKey(QWidget):
    """What the squares mean."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Squares: none, one, two, three, four or more cramps that day"))
        look.changed.connect(self.updateGeometry)

    def _pitch(self) -> float:
        return self.look.metrics("caption").horizontalAdvance("4+") + 24

    def sizeHint(self) -> QSize:
        return QSize(round(4 * self._pitch()), round(self.look.metrics("caption").height() + 2))

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.look.font("caption"))
            for index, words in enumerate(("0", "1", "2", "3+")):
                x = index * self._pitch()
                painter.setBrush(self.look.color(_ROLES[index]))
                painter.setPen(QPen(self.look.color("line"), 1) if index == 0 else Qt.PenStyle.NoPen)
                painter.drawRoundedRect(QRectF(x, (self.height() - 14) / 2, 14, 14), 4, 4)
                painter.setPen(self.look.color("text3"))
                painter.drawText(QRectF(x + 18, 0, self._pitch(), self.height()), Qt.AlignmentFlag.AlignVCenter, words)


def _ink(look: Look, number: int) -> QColor:
    """Words on a square: whichever of the two inks stands out more."""
    fill = look.color(_ROLES[number]).lightnessF()
    text, back = look.color("text"), look.color("surface")
    return max((text, back), key=lambda ink: abs(ink.lightnessF() - fill))
