# SPDX-License-Identifier: MIT
"""A month to choose a day from: Qt's own, in our look, with our digits and the person's first day of the week."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPixmap, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from cramprelief.ui.theme.look import Look

_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
"""The words of the diary are English, so its months and digits are too, whatever the system's are."""
_ARROWS = {"qt_calendar_prevmonth": "caret-left", "qt_calendar_nextmonth": "caret-right"}


class MonthPicker(QCalendarWidget):
    """`said` tells of a day that was pressed, or chosen with Enter. Arrow keys move from day to day."""

    said = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self._today = QDate()
        self.setLocale(_ENGLISH)
        self.setGridVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setAccessibleName(name)
        view = self.findChild(QWidget, "qt_calendar_calendarview")
        if view is not None:
            view.setAccessibleName(name)
        for part, words in (
            ("qt_calendar_prevmonth", self.tr("Month before")), ("qt_calendar_nextmonth", self.tr("Next month")),
            ("qt_calendar_monthbutton", self.tr("Month")), ("qt_calendar_yearbutton", self.tr("Year")),
        ):  # fmt: skip
            button = self.findChild(QToolButton, part)
            if button is not None:
                button.setAccessibleName(words)
                button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda day: self.said.emit(_day(day)))
        self.activated.connect(lambda day: self.said.emit(_day(day)))
        look.changed.connect(self._restyle)
        self._restyle()

    def show_day(self, day: date, latest: date) -> None:
        self._today = _qdate(latest)
        self.setMaximumDate(_qdate(max(day, latest)))
        self.setSelectedDate(_qdate(day))

    def minimumSizeHint(self) -> QSize:
        """Each day is as large as a finger; a little narrower only where the window is."""
        return QSize(7 * 40, 8 * self.look.grow(44))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_days()

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        """The chosen day on a disc, today in a ring; days to come are faint, those of other months left out."""
        here = day if isinstance(day, QDate) else _qdate(day)
        if here.month() != self.monthShown() or here.year() != self.yearShown():
            return
        look = self.look
        chosen, possible = here == self.selectedDate(), here <= self.maximumDate()
        size = min(rect.width(), rect.height()) - 4
        disc = QRectF(0, 0, size, size)
        disc.moveCenter(QRectF(rect).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.color("primary") if chosen else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color("primary"), 2) if chosen or here == self._today else Qt.PenStyle.NoPen)
        if chosen or here == self._today:
            painter.drawEllipse(disc)
        painter.setFont(look.font("bodyb" if chosen else "body"))
        painter.setPen(look.color("on_primary") if chosen else look.color("text", 255 if possible else 90))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(here.day()))
        painter.restore()

    def _name_days(self) -> None:
        formats = QCalendarWidget.HorizontalHeaderFormat
        tight = self.width() / 7 < self.look.metrics("label").horizontalAdvance("Wed") + 8
        self.setHorizontalHeaderFormat(formats.SingleLetterDayNames if tight else formats.ShortDayNames)

    def _restyle(self) -> None:
        look = self.look
        self.setFirstDayOfWeek(Qt.DayOfWeek(look.times.first_day + 1))
        self._name_days()
        plain = QTextCharFormat()  # Qt paints Saturday and Sunday red, as if something were wrong
        plain.setForeground(look.color("text2"))
        for number in range(1, 8):
            self.setWeekdayTextFormat(Qt.DayOfWeek(number), plain)
        head = QTextCharFormat()
        head.setForeground(look.color("text2"))
        head.setFont(look.font("label"))
        head.setBackground(look.color("surface"))
        self.setHeaderTextFormat(head)
        for part, icon in _ARROWS.items():
            button = self.findChild(QToolButton, part)
            if button is not None:
                size = look.grow(22)
                pixmap: QPixmap = look.icons.pixmap(icon, size, look.color("text"), 2.0)
                button.setIcon(pixmap)
                button.setIconSize(QSize(size, size))
        self.updateGeometry()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
