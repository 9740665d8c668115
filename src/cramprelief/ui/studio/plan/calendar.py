# SPDX-License-Identifier: MIT
"""The days of a plan as a calendar, beside its form: what stands on each, and in full on the one that is chosen."""

from __future__ import annotations

from calendar import day_name
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.record.wording import LONG_MONTHS
from cramprelief.routine.programme import Programme
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.card import Badge, Card
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.fields.choice_fields import PickField
from cramprelief.ui.studio.plan import days
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_GAP = 5
_DOTS: tuple[ColorRole, ...] = ("primary", "chart2", "text2")
"""The colours of the first three tasks."""


class DayGrid(QWidget):
    """`chosen(day)` of the plan. Arrows go from day to day, Home and End to the first and the last."""

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.plan: Programme | None = None
        self.begins = date.min
        self.day = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_plan(self, plan: Programme, begins: date, day: int) -> None:
        self.plan, self.begins = plan, begins
        self.day = min(day, days.days_of(plan))
        self.setAccessibleName(self.said(self.day))
        self.updateGeometry()
        self.update()

    def said(self, day: int) -> str:
        """ "Day 7, Tuesday, 1 task, checkpoint"."""
        if self.plan is None:
            return ""
        tasks, checkpoints = len(days.tasks_on(self.plan, day)), len(days.checkpoints_on(self.plan, day))
        parts = [self.tr("Day {0}").format(day), day_name[self.date_of(day).weekday()]]
        parts.append(self.tr("1 task") if tasks == 1 else self.tr("{0} tasks").format(tasks))
        return ", ".join([*parts, *([self.tr("checkpoint")] if checkpoints else [])])

    def date_of(self, day: int) -> date:
        return self.begins + timedelta(days=day - 1)

    # Size

    def _first(self) -> int:
        """How many days of the first week lie before the plan."""
        return (self.begins - self.look.times.week_of(self.begins)).days

    def _weeks(self) -> int:
        return -(-(self._first() + (days.days_of(self.plan) if self.plan is not None else 7)) // 7)

    def _head(self) -> int:
        return round(self.look.metrics("captionb").height()) + 6

    def _high(self) -> int:
        return max(44, round(self.look.metrics("captionb").height()) + 32)

    def sizeHint(self) -> QSize:
        return QSize(280, self._head() + self._weeks() * (self._high() + _GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def _place(self, day: int) -> QRectF:
        wide = (self.width() - 6 * _GAP) / 7
        down, across = divmod(self._first() + day - 1, 7)
        return QRectF(across * (wide + _GAP), self._head() + down * (self._high() + _GAP), wide, self._high())

    # What the person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.plan is not None:
            for day in range(1, days.days_of(self.plan) + 1):
                if self._place(day).contains(event.position()):
                    self._choose(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = days.days_of(self.plan) if self.plan is not None else 1
        ways = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7,
            Qt.Key.Key_Home: -last, Qt.Key.Key_End: last,
        }  # fmt: skip
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self._choose(min(last, max(1, self.day + way)))

    def _choose(self, day: int) -> None:
        self.day = day
        self.setAccessibleName(self.said(day))
        self.update()
        announce(self, self.said(day))
        self.chosen.emit(day)

    # Paint

    def paintEvent(self, _event: object) -> None:
        if self.plan is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.look.font("captionb"))
            painter.setPen(self.look.color("text2"))
            wide = (self.width() - 6 * _GAP) / 7
            for at, number in enumerate(self.look.times.weekdays()):
                place = QRectF(at * (wide + _GAP), 0, wide, self._head() - 4)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, day_name[number][0])
            first, last = self._first(), days.days_of(self.plan)
            for cell in range(self._weeks() * 7):
                day = cell - first + 1
                if 1 <= day <= last:
                    self._paint_day(painter, self._place(day), day, self.plan)
                else:
                    painter.setPen(QPen(self.look.color("line"), 1, Qt.PenStyle.DashLine))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(self._place(day).adjusted(1, 1, -1, -1), 9, 9)

    def _paint_day(self, painter: QPainter, place: QRectF, day: int, plan: Programme) -> None:
        check, on = bool(days.checkpoints_on(plan, day)), day == self.day
        painter.setPen(QPen(self.look.color("primary" if on else "line"), 2 if on else 1))
        painter.setBrush(self.look.color("primary_soft" if check else "surface"))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 9, 9)
        painter.setPen(self.look.color("primary_ink" if check else "text"))
        painter.setFont(self.look.font("captionb"))
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(place.adjusted(0, 5, 0, 0), middle, str(day))
        dots = [plan.tasks.index(task) for task in days.tasks_on(plan, day)][: len(_DOTS)]
        x, y = place.center().x() - (len(dots) * 9 + (14 if check else 0)) / 2 + 4.5, place.bottom() - 13
        painter.setPen(Qt.PenStyle.NoPen)
        for number in dots:
            painter.setBrush(self.look.color(_DOTS[min(number, len(_DOTS) - 1)]))
            painter.drawEllipse(QPointF(x, y), 3.6, 3.6)
            x += 9
        if check:
            painter.setBrush(self.look.color("primary_ink"))
            painter.drawPath(_diamond(QPointF(x + 3, y)))


def _diamond(middle: QPointF) -> QPainterPath:
    path = QPainterPath(middle - QPointF(0, 6))
    for corner in (QPointF(6, 0), QPointF(0, 6), QPointF(-6, 0)):
        path.lineTo(middle + corner)
    path.closeSubpath()
    return path


def _begin(day: date) -> str:
    """ "Wednesday, 4 March"."""
    return f"{day_name[day.weekday()]}, {day.day} {LONG_MONTHS[day.month - 1]}"


class _Sign(QWidget):
    """The mark of a task or a checkpoint, beside its words."""

    def __init__(self, look: Look, number: int | None) -> None:
        super().__init__()
        self.look, self._number = look, number
        self.setFixedSize(16, 20)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            middle = QPointF(8, 10)
            if self._number is None:
                painter.setBrush(self.look.color("primary_ink"))
                painter.drawPath(_diamond(middle))
            else:
                painter.setBrush(self.look.color(_DOTS[min(self._number, len(_DOTS) - 1)]))
                painter.drawEllipse(middle, 5, 5)


class PlanCalendar(Card):
    """Follows the document: of the last good version of its text."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument, today: date) -> None:
        super().__init__(look)
        self._parts, self._document = parts, document
        self._length = Words(look, "", "h3", wrap=True)
        self._minutes = Badge(look, "", "primary", "clock")
        offered = [today + timedelta(days=at) for at in range(7)]
        choices = tuple((day.isoformat(), _begin(day)) for day in offered)
        self.begins = PickField(look, self.tr("Begins on"), choices)
        self.begins.show_key(choices[0][0])
        self.grid = DayGrid(look)
        self._day = Words(look, "", "h3", wrap=True)
        self._lines = QWidget()
        self._shown: tuple[object, ...] | None = None
        card = Card(look, column(self._day, self._lines, margin=(14, 10, 14, 12), gap=6), fill="sunken", border=None,
                    radius=16)  # fmt: skip
        inside = column(
            row((self._length, 1), self._minutes, gap=8), self.begins, self.grid, card, None, margin=(0, 0, 4, 0),
            gap=9,
        )  # fmt: skip
        self.setLayout(column(Scroll(look, box(inside)), margin=(14, 12, 10, 12)))
        self.begins.chosen.connect(lambda _: self.refresh())
        self.grid.chosen.connect(lambda _: self.refresh())
        document.checked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        plan = self._document.good
        if not isinstance(plan, Programme):
            self._length.setText(self.tr("The days show here once the plan can be read."))
            for part in (self._minutes, self.begins, self.grid, self._lines, self._day):
                part.hide()
            return
        for part in (self.begins, self.grid, self._lines, self._day):
            part.show()
        weeks, rest = divmod(days.days_of(plan), 7)
        self._length.setText(
            self.tr("Without an end") if plan.days is None
            else self.tr("{0} days").format(plan.days) if rest or not weeks
            else self.tr("1 week") if weeks == 1 else self.tr("{0} weeks").format(weeks)
        )  # fmt: skip
        minutes = days.minutes_a_day(plan, self._parts.catalogue.routines)
        self._minutes.show_words(self.tr("About {0} min a day").format(minutes), "primary", "clock")
        self._minutes.setVisible(bool(minutes))
        self.grid.show_plan(plan, date.fromisoformat(self.begins.key() or ""), self.grid.day)
        self._show_day(plan)

    def _show_day(self, plan: Programme) -> None:
        day = self.grid.day
        weekday = day_name[self.grid.date_of(day).weekday()]
        self._day.setText(self.tr("Day {0}, {1}").format(day, weekday))
        lines: list[tuple[int | None, str]] = [(plan.tasks.index(each), each.show) for each in days.tasks_on(plan, day)]
        lines += [(None, each.show) for each in days.checkpoints_on(plan, day)]
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        for old in self._lines.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        rows = [
            row(_Sign(self.look, sign), (Words(self.look, words, "body", wrap=True), 1), gap=8) for sign, words in lines
        ]
        if not rows:
            rows = [row((Words(self.look, self.tr("Nothing on this day."), "body", "text2", wrap=True), 1))]
        rearrange(self._lines, column(*rows, gap=6))
