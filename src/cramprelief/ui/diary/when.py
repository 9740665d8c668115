# SPDX-License-Identifier: MIT
"""When a cramp was: a day and a time to type, a month to choose from, and whether it is only "about" then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cramprelief.record.typed_time import read_day, read_time
from cramprelief.ui.diary.calendar import MonthPicker
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.check import CheckRow
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

_STEP = timedelta(minutes=5)


_Told = TypeVar("_Told")


class TypedField(QLineEdit, Generic[_Told]):
    """A value that is typed in the person's own way and shown in one: `read` and `write` go from words and back.

    Empty while it is not told. `said` comes with Enter, when the field is left, and with Up and Down, which move the
    value by `step`; `wrong` where the words can't be read.
    """

    said = Signal()
    wrong = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        read: Callable[[str], _Told | None],
        write: Callable[[_Told], str],
        step: Callable[[_Told, int], _Told],
    ) -> None:
        super().__init__()
        self.look = look
        self._read, self._write, self._step = read, write, step
        self._told: _Told | None = None
        self.setAccessibleName(name)
        self.setMaxLength(24)
        self.editingFinished.connect(self.take)

    def show_value(self, value: _Told | None) -> None:
        """Show it without telling of it; None empties the field."""
        self._told = value
        self.setText("" if value is None else self._write(value))
        self._mark(False)

    def value(self) -> _Told | None:
        """What stands there now; None where it is empty or can't be read."""
        return self._read(self.text())

    def refresh(self) -> None:
        """Show what is told anew, where the way of writing has changed."""
        if self._told is not None:
            self.show_value(self._told)

    def take(self) -> None:
        """Read what was typed and tell of it."""
        found, typed = self.value(), bool(self.text().strip())
        if found is None:
            self._mark(typed)
            if typed:
                self.wrong.emit()
            elif self._told is not None:
                self.show_value(self._told)  # emptied by mistake: what was told stays
            return
        changed = found != self._told
        self.show_value(found)
        if changed:
            self.said.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        found = self.value()
        if way is None or found is None:
            super().keyPressEvent(event)
            return
        self.setText(self._write(self._step(found, way)))
        self.take()

    def _mark(self, wrong: bool) -> None:
        if bool(self.property("invalid")) != wrong:
            self.setProperty("invalid", wrong)
            self.style().unpolish(self)
            self.style().polish(self)


class WhenFields(QWidget):
    """`said` tells that the person gave another day, time or "about"; `now` is the clock, aware."""

    said = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.look, self._now = look, now
        self._day_label = Words(look, self.tr("Day"), "label", "text2", wrap=True)
        self._time_label = Words(look, self.tr("Time"), "label", "text2", wrap=True)
        self.day: TypedField[date] = TypedField(
            look, self.tr("Day"), self._read_day, lambda day: look.times.digits(day), _next_day
        )
        self.open = Button(look, "", "calendar-blank", size="small", name=self.tr("Choose the day in a calendar"))
        self.open.setCheckable(True)
        self.time: TypedField[time] = TypedField(
            look, self.tr("Time"), read_time, lambda at: look.times.clock(at), _later
        )
        self.about = CheckRow(look, self.tr("The time is a guess"))
        self.problem = Words(look, "", "bodyb", "danger_ink", wrap=True)
        self.month: MonthPicker | None = None
        self._columns = 2
        self.open.clicked.connect(self._show_month)
        self.day.said.connect(self._day_said)
        self.day.wrong.connect(self._say_wrong)
        self.time.said.connect(self._tell)
        self.time.wrong.connect(self._say_wrong)
        look.changed.connect(self._restyle)
        self._restyle()
        self.about.clicked.connect(lambda _on: self._tell())
        for part in (self._day_label, self._time_label, self.day, self.open, self.time, self.about, self.problem):
            part.setParent(self)
        self.problem.hide()
        self.arrange(2)

    def show_moment(self, day: date, at: time | None, *, rough: bool) -> None:
        """Show it without telling of it."""
        self.day.show_value(day)
        if self.month is not None:
            self.month.show_day(day, self._now().date())
        if not self.time.hasFocus() or self.time.value() != at:
            self.time.show_value(at)
        self.about.setChecked(rough)
        self.problem.hide()

    def shut_month(self) -> None:
        """Put the calendar away."""
        self.open.setChecked(False)
        self._show_month(False)

    def moment(self) -> datetime | None:
        """What is told, as an instant; None where no time is, or one that can't be."""
        day, at = self.day.value(), self.time.value()
        return None if day is None or at is None else at_local(day, at, self._now())

    def check(self) -> bool:
        """Whether day and time are told and have been; else what is missing is said, and the focus goes there."""
        moment, words = self.moment(), ""
        if moment is None:
            words = self._missing()
        elif moment > self._now():
            words = self.tr("That is later than now. Type when the cramp was.")
        self._say(words)
        if words:
            wrong = self.day if self.day.value() is None else self.time
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        return not words

    def arrange(self, columns: int) -> None:
        """Day and time beside each other, or one below the other."""
        self._columns = columns
        if columns > 1:
            day = column(self._day_label, row((self.day, 1), self.open, gap=8), gap=4)
        else:
            day = column(row((self._day_label, 1), self.open, gap=8), self.day, gap=4)
        at = column(self._time_label, self.time, gap=4)
        both = row((day, 3), (at, 2), gap=12) if columns > 1 else column(day, at, gap=10)
        month = [self.month] if self.month is not None else []
        rearrange(self, column(both, *month, self.about, self.problem, gap=8))

    # What the person does

    def _show_month(self, on: bool) -> None:
        if on and self.month is None:
            self.month = MonthPicker(self.look, self.tr("Calendar"))
            self.month.setParent(self)
            self.month.said.connect(self._chosen)
            self.arrange(self._columns)
        if self.month is not None:
            today = self._now().date()
            self.month.show_day(self.day.value() or today, today)
            self.month.setVisible(on)
            if on:
                self.month.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, day: date) -> None:
        self.day.show_value(day)
        self.shut_month()
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _day_said(self) -> None:
        day = self.day.value()
        if self.month is not None and day is not None:
            self.month.show_day(day, self._now().date())
        self._tell()

    def _tell(self) -> None:
        self._say("")
        self.said.emit()

    def _read_day(self, words: str) -> date | None:
        return read_day(words, self._now().date(), self.look.times)

    def _restyle(self) -> None:
        """The style of times may be another one."""
        self.time.setPlaceholderText(self.tr("Such as {0}").format(self.look.times.clock(time(3, 10))))
        for field in (self.day, self.time):
            if not field.hasFocus():
                field.refresh()

    def _missing(self) -> str:
        example = self.look.times.clock(time(3, 10))
        if self.day.value() is None:
            example = self.look.times.digits(self._now().date())
            return self.tr("This is no day. Type it such as {0}, or choose it in the calendar.").format(example)
        if self.time.text().strip():
            return self.tr("This is no time of day. Type it such as {0}.").format(example)
        return self.tr("Type the time, such as {0}. A guess will do.").format(example)

    def _say_wrong(self) -> None:
        self._say(self._missing())

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        for field in (self.day, self.time):
            field.setAccessibleDescription(words)


def _next_day(day: date, way: int) -> date:
    return day + timedelta(days=way)


def _later(at: time, way: int) -> time:
    return (datetime.combine(date(2000, 1, 2), at) + way * _STEP).time()


def at_local(day: date, at: time, now: datetime) -> datetime:
    """That time of that day where the person is, aware.

    On this machine's clock by the zone's own rules, for the offset of `now` may not be that of the day.
    """
    naive = datetime.combine(day, at)
    if now.utcoffset() == now.astimezone().utcoffset():
        try:
            return naive.astimezone()
        except (OSError, OverflowError, ValueError):
            pass  # years that the system's clock does not know
    return naive.replace(tzinfo=now.tzinfo)
