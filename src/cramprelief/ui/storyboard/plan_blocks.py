# SPDX-License-Identifier: MIT
"""The parts of a plan's sheet: headings with lines and boxes to tick, and the calendar with a week in a row."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from cramprelief.ui.storyboard.plan_words import PlanDay, PlanLine
from cramprelief.ui.storyboard.sheet import PrintSheet

_BOX = 44.0
_DAY_HIGH = 118.0
WEEKS = 16
"""As many as stand together on a page."""
_BETWEEN = 14.0


class PlanLines:
    """A heading, if it opens a part, and one line with what belongs to it."""

    def __init__(self, title: str, line: PlanLine) -> None:
        self.title, self.line = title, line

    def height(self, sheet: PrintSheet, width: float) -> float:
        return self._lay(PrintSheet(sheet.look, sheet.fonts), 0, 0, width)

    def paint(self, sheet: PrintSheet, x: float, y: float, width: float) -> None:
        self._lay(sheet, x, y, width)

    def _lay(self, sheet: PrintSheet, x: float, y: float, width: float) -> float:
        start, line = y, self.line
        if self.title:
            y += sheet.text(self.title, "head", "primary", x, y, width) + 10
        if line.when:
            y += sheet.text(line.when, "time", "primary", x, y, width)
        y += sheet.text(line.show, "bodyb", "text", x, y, width) + 4
        for words in line.more:
            y += sheet.text(words, "body", "text2", x, y, width) + 4
        return self._ticks(sheet, x, y, width) - start

    def _ticks(self, sheet: PrintSheet, x: float, y: float, width: float) -> float:
        """A box before each line, side by side where many are short; where they end."""
        left, half, ticks = _BOX + 22, (width - 40) / 2, self.line.ticks
        columns = 2 if len(ticks) > 3 and all(sheet.width(words, "body") < half - left for words in ticks) else 1
        wide = half if columns == 2 else width
        rows = -(-len(ticks) // columns)
        for row in range(rows):
            high = _BOX + 12
            for column, words in enumerate(ticks[row::rows]):
                at = x + column * (wide + 40)
                tick_box(sheet, at, y + 6)
                high = max(high, sheet.text(words, "body", "text", at + left, y, wide - left) + 8)
            y += high
        return y


class Calendar:
    """Weeks of seven days side by side, each day with its number and its boxes; `legend` says what these mean."""

    def __init__(self, legend: str, days: tuple[PlanDay, ...]) -> None:
        self.legend, self.days = legend, days

    def height(self, sheet: PrintSheet, width: float) -> float:
        weeks = -(-len(self.days) // 7)
        return self._head(PrintSheet(sheet.look, sheet.fonts), 0, 0, width) + weeks * (_DAY_HIGH + _BETWEEN)

    def paint(self, sheet: PrintSheet, x: float, y: float, width: float) -> None:
        y += self._head(sheet, x, y, width)
        cell = (width - 6 * _BETWEEN) / 7
        for place, day in enumerate(self.days):
            week, column = divmod(place, 7)
            spot = QRectF(x + column * (cell + _BETWEEN), y + week * (_DAY_HIGH + _BETWEEN), cell, _DAY_HIGH)
            sheet.box(spot, None, "line", 16)
            self._number(sheet, day, spot)
            wide = day.boxes * _BOX + max(0, day.boxes - 1) * 10
            for box in range(day.boxes):
                tick_box(sheet, spot.center().x() - wide / 2 + box * (_BOX + 10), spot.bottom() - _BOX - 12)

    def _head(self, sheet: PrintSheet, x: float, y: float, width: float) -> float:
        high = sheet.text("Tick it off", "head", "primary", x, y, width) + 6
        return high + sheet.text(self.legend, "body", "text2", x, y + high, width) + 16

    def _number(self, sheet: PrintSheet, day: PlanDay, spot: QRectF) -> None:
        words = str(day.number)
        wide = sheet.width(words, "bodyb")
        left = spot.center().x() - wide / 2
        if day.checkpoint and sheet.painter is not None:
            sheet.painter.setPen(QPen(sheet.look.color("primary"), 5))
            sheet.painter.setBrush(Qt.BrushStyle.NoBrush)
            side = max(wide + 26, 54.0)
            sheet.painter.drawRoundedRect(QRectF(spot.center().x() - side / 2, spot.y() + 5, side, 52), 26, 26)
        sheet.text(words, "bodyb", "text", left, spot.y() + 8, wide + 10)


def tick_box(sheet: PrintSheet, x: float, y: float) -> None:
    """An empty box to tick with a pen."""
    sheet.box(QRectF(x, y, _BOX, _BOX), None, "control", 8, 4)
