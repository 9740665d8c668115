# SPDX-License-Identifier: MIT
"""The days of a plan as dots, a row a week: done, rested, today, ahead. Shape and mark differ, not only colour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.record import wording
from cramprelief.ui.theme.look import Look


class PlanDays(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._marks: tuple[str, ...] = ()
        self._week, self._begin = 1, date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        look.changed.connect(self.updateGeometry)

    def show_marks(self, marks: Sequence[str], begin: date, first: int) -> None:
        """`begin` is the day of the first mark, `first` its number in the plan."""
        self._marks, self._begin, self._week = tuple(marks), begin, (first - 1) // 7 + 1
        done, rested = self._marks.count("done"), self._marks.count("rested")
        words = self.tr("{0} done, {1} rested, {2} ahead").format(done, rested, len(marks) - done - rested)
        self.setAccessibleName(self.tr("Calendar. {0}.").format(words))
        self.updateGeometry()
        self.update()

    def _rows(self) -> int:
        return -(-len(self._marks) // 7)

    def _row(self) -> int:
        return self.look.grow(42, 0.5)

    def minimumSizeHint(self) -> QSize:
        head = self.look.metrics("captionb").height() + 10
        return QSize(200, round(head + self._rows() * self._row()))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, _event: object) -> None:
        look = self.look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            metrics = look.metrics("captionb")
            label = self.tr("Week {0}") if self.width() > look.px(17) * 22 else "{0}"
            left, top = metrics.horizontalAdvance(label.format(10)) + 18, metrics.height() + 10
            pitch = (self.width() - left) / 7
            painter.setFont(look.font("captionb"))
            painter.setPen(look.color("text3"))
            letters = 3 if pitch > metrics.horizontalAdvance("Wed") + 4 else 1
            for at in range(7):
                name = wording.DAYS[(self._begin + timedelta(days=at)).weekday()][:letters]
                painter.drawText(
                    QRectF(left + at * pitch, 0, pitch, metrics.height()), Qt.AlignmentFlag.AlignCenter, name
                )
            for week in range(self._rows()):
                marks = self._marks[week * 7 : week * 7 + 7]
                y = top + week * self._row()
                if "today" in marks:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(look.color("sunken"))
                    painter.drawRoundedRect(QRectF(0, y + 1, self.width(), self._row() - 2), 14, 14)
                painter.setPen(look.color("text" if "today" in marks else "text3"))
                painter.drawText(
                    QRectF(10, y, left, self._row()), Qt.AlignmentFlag.AlignVCenter, label.format(self._week + week)
                )
                size = min(pitch, self._row()) - 9
                for at, mark in enumerate(marks):
                    x = left + at * pitch + (pitch - size) / 2
                    self._paint_mark(painter, QRectF(x, y + (self._row() - size) / 2, size, size), mark)

    def _paint_mark(self, painter: QPainter, rect: QRectF, mark: str) -> None:
        look, size, middle = self.look, rect.width(), rect.center()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("primary"))
            painter.drawEllipse(rect)
            inset = round(size * 0.24)
            look.icons.paint(painter, "check", rect.adjusted(inset, inset, -inset, -inset), look.color("on_primary"))
        elif mark == "rested":
            painter.setPen(QPen(look.color("control"), 2))
            painter.drawLine(QPointF(middle.x() - size * 0.2, middle.y()), QPointF(middle.x() + size * 0.2, middle.y()))
        elif mark == "today":
            painter.setPen(QPen(look.color("primary"), 3))
            painter.setBrush(look.color("primary_soft"))
            painter.drawEllipse(rect)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("primary"))
            painter.drawEllipse(middle, size * 0.17, size * 0.17)
        else:
            painter.setPen(QPen(look.color("control"), 1.6))
            painter.drawEllipse(rect.adjusted(size * 0.2, size * 0.2, -size * 0.2, -size * 0.2))
