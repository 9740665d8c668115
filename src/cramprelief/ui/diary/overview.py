# SPDX-License-Identifier: MIT
"""The diary at a glance: four numbers and six charts for a period."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cramprelief.record import summary, wording
from cramprelief.record.diary import Cramp, Event
from cramprelief.rounding import one_decimal
from cramprelief.ui.charts.bars import WeekBars
from cramprelief.ui.charts.dial import HourDial
from cramprelief.ui.charts.heat import DayHeat, HeatKey
from cramprelief.ui.charts.line import ReliefLine
from cramprelief.ui.charts.panel import ChartPanel
from cramprelief.ui.charts.rows import ChartRow, ShareRows
from cramprelief.ui.kit.boxes import column, rearrange
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

_ROWS = 5
"""Most places or routines that a chart lists."""
_LONG = 120
"""Days from which on time to relief is drawn by the month."""


@dataclass(frozen=True, slots=True)
class Period:
    """What to show: the cramps from `since` to before `until`, those of the same span `before`, plans that `began`.

    `diary_began` is the day of the oldest cramp of all, None for an empty diary.
    """

    since: date
    until: date
    played: Sequence[tuple[Cramp, Sequence[Event]]]
    before: Sequence[Cramp]
    began: Sequence[tuple[date, str]] = ()
    diary_began: date | None = None


class _LargeNumber(Card):
    """One large number with its meaning and a note."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._value = Words(look, "", "kpi", wrap=True)
        self._words = Words(look, "", "label", "text2", wrap=True)
        self._note = Words(look, "", "captionb", "primary_ink", wrap=True)
        self.setLayout(column(self._value, self._words, self._note, margin=(20, 12, 16, 14), gap=0))

    def show_number(self, value: str, label: str, note: str, *, good: bool = False) -> None:
        self._value.setText(value)
        self._words.setText(label)
        self._note.setText(note or " ")
        self._note.restyle(role="primary_ink" if good else "text3")
        self.setAccessibleName(f"{label}: {value}. {note}")


class Overview(QWidget):
    """`title_of` turns a routine's id into its title."""

    def __init__(self, look: Look, title_of: Callable[[str], str]) -> None:
        super().__init__()
        self.look, self._title_of = look, title_of
        self._a_week, self._relief, self._hour, self._place = (_LargeNumber(look) for _ in range(4))
        self.bars, self.heat, self.dial, self.line = WeekBars(look), DayHeat(look), HourDial(look), ReliefLine(look)
        self.places = ShareRows(look, role="chart2", empty=self.tr("No places told yet."))
        self.helped = ShareRows(look, empty=self.tr("Not known yet. Your next guided stretch will tell."))
        self.panels = (
            ChartPanel(look, self.tr("Cramps a week"), self.bars),
            ChartPanel(look, self.tr("Days"), self.heat, key=HeatKey(look)),
            ChartPanel(look, self.tr("Hour of the day"), self.dial),
            ChartPanel(look, self.tr("Places"), self.places, note=self.tr("Cramps")),
            ChartPanel(look, self.tr("What helped"), self.helped, note=self.tr("Within 2 min")),
            ChartPanel(look, self.tr("Time to relief"), self.line),
        )
        self._numbers = (self._a_week, self._relief, self._hour, self._place)
        for part in (*self._numbers, *self.panels):
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def arrange(self, *, across: int, columns: int) -> None:
        """So many numbers beside each other, and so many charts."""
        numbers = QGridLayout()
        for index, number in enumerate(self._numbers):
            numbers.addWidget(number, index // across, index % across)
        charts = QGridLayout()
        for index, panel in enumerate(self.panels):
            charts.addWidget(panel, index // columns, index % columns)
        for at in range(columns):
            charts.setColumnStretch(at, 1)
        for grid in (numbers, charts):
            grid.setSpacing(14)
            grid.setContentsMargins(0, 0, 0, 0)
        rearrange(self, column(numbers, (charts, 1), gap=14))

    def show_period(self, period: Period) -> None:
        cramps, times = [cramp for cramp, _ in period.played], self.look.times
        now = summary.numbers(cramps, period.since, period.until, period.diary_began)
        known = now.covered
        self._show_numbers(cramps, period, now)
        self.bars.show_weeks(summary.each_week(cramps, known.since, known.until, times), period.began)
        self.heat.show_days(summary.each_day(cramps), period.since, period.until, known.since)
        self.dial.show_hours(summary.each_hour(cramps))
        self._show_places(cramps)
        self._show_helped(period)
        long = (period.until - period.since).days > _LONG
        self.line.show_times(summary.relief_by_month(cramps) if long else summary.relief_by_week(cramps, times))
        for panel in self.panels:
            panel.refresh()

    def _show_numbers(self, cramps: Sequence[Cramp], period: Period, now: summary.Numbers) -> None:
        span = period.until - period.since
        then = summary.numbers(period.before, period.since - span, period.since, period.diary_began)
        value, label, note, less = str(now.cramps), self.tr("cramps"), "", False
        if now.a_week is not None:
            value, label = one_decimal(now.a_week), self.tr("cramps a week")
        if now.covered.clipped:
            note = self.tr("since {0}").format(wording.day(now.covered.since))
        elif now.a_week is not None and then.a_week is not None:
            note = self.tr("{0} the time before").format(one_decimal(then.a_week))
            less = now.a_week < then.a_week
        self._a_week.show_number(value, label, note, good=less)
        note, good = "", False
        if now.relief is not None and then.relief is not None and abs(then.relief - now.relief) >= 1:
            good = now.relief < then.relief
            span_words = wording.spoken_length(abs(then.relief - now.relief))
            note = (self.tr("{0} faster") if good else self.tr("{0} slower")).format(span_words)
        relief = wording.length(now.relief) if now.relief is not None else "–"
        self._relief.show_number(relief, self.tr("usual time to relief"), note, good=good)
        hour, note = "–", ""
        if now.hour is not None:
            hour = self.look.times.hour(now.hour)
            note = self.tr("{0} with cramps").format(wording.count(now.nights, "night"))
        self._hour.show_number(hour, self.tr("usual hour"), note)
        name, note = "–", ""
        if now.place is not None:
            name = wording.spot(now.place[0], None)
            side = {"left": self.tr("left side, "), "right": self.tr("right side, "), "both": self.tr("both, ")}
            told = sum(1 for cramp in cramps if cramp.place)
            note = side.get(now.place[1] or "", "") + self.tr("{0} of {1}").format(now.place_count, told)
        self._place.show_number(name, self.tr("usual place"), note)

    def _show_places(self, cramps: Sequence[Cramp]) -> None:
        found = summary.each_place(cramps)
        most = max((number for _, _, number in found), default=1)
        rows = [
            ChartRow(wording.spot(place, side), number / most, str(number)) for place, side, number in found[:_ROWS]
        ]
        words = self.tr("No places told yet.")
        if found:
            words = self.tr("Most in {0}: {1}.").format(rows[0].name.lower(), wording.count(found[0][2], "cramp"))
        self.places.show_rows(self.tr("Places"), words, (self.tr("Place"), self.tr("Cramps")), rows)

    def _show_helped(self, period: Period) -> None:
        found = summary.what_helped(period.played)[:_ROWS]
        rows = [
            ChartRow(
                self._title_of(one.routine), one.eased / one.tried, self.tr("{0} of {1}").format(one.eased, one.tried)
            )
            for one in found
        ]
        words = self.tr("Not known yet.")
        if rows:
            words = self.tr("{0} helped {1} times within two minutes.").format(rows[0].name, rows[0].value)
        head = (self.tr("Routine"), self.tr("Eased within 2 minutes"))
        self.helped.show_rows(self.tr("What helped"), words, head, rows)
