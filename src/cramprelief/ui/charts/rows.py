# SPDX-License-Identifier: MIT
"""Shares as rows: places with their number, routines with "6 of 8"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent

from cramprelief.ui.charts.chart import Chart
from cramprelief.ui.kit.text import break_lines
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_GAP = 14


@dataclass(frozen=True, slots=True)
class ChartRow:
    """`share` is 0 to 1 of the bar's length, `value` the words at its end."""

    name: str
    share: float
    value: str


class ShareRows(Chart):
    """As many rows as given, each a name, a bar and a value. `role` is the colour of the bars."""

    def __init__(self, look: Look, *, role: ColorRole = "chart", empty: str = "") -> None:
        super().__init__(look, height=60, empty=empty)
        self._role = role
        self._rows: tuple[ChartRow, ...] = ()

    def show_rows(self, name: str, summary: str, head: Sequence[str], rows: Sequence[ChartRow]) -> None:
        self._rows = tuple(rows)
        self.tell(name, summary, head, [(row.name, row.value) for row in rows])

    def _row_height(self) -> int:
        return round(max(self.look.grow(34), self.look.metrics("label").height() * 1.15 * self._most_lines()))

    def _most_lines(self) -> int:
        return 2 if self._narrow() and any(len(row.name) > 16 for row in self._rows) else 1

    def _narrow(self) -> bool:
        return self.width() < self.look.grow(300, 1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # names may take two lines now, or one again

    def minimumSizeHint(self) -> QSize:
        rows = max(len(self._rows), 2)
        return QSize(120, rows * self._row_height())

    def sizeHint(self) -> QSize:
        return QSize(280, self.minimumSizeHint().height())

    def draw(self, painter: QPainter) -> None:
        look, metrics = self.look, self.look.metrics("label")
        names = max(metrics.horizontalAdvance(row.name) for row in self._rows)
        values = max(metrics.horizontalAdvance(row.value) for row in self._rows)
        left = min(names, self.width() * 0.48) + _GAP
        wide = max(self.width() - left - values - 10, 20.0)
        pitch = min(self.height() / len(self._rows), look.grow(46))
        thick = min(16.0, pitch * 0.44)
        painter.setFont(look.font("label"))
        for index, row in enumerate(self._rows):
            y = index * pitch
            lines = break_lines(row.name, look.font("label"), left - _GAP)[0][:2]
            painter.setPen(look.color("text"))
            first = y + (pitch - len(lines) * metrics.height()) / 2
            for number, line in enumerate(lines):
                place = QRectF(0, first + number * metrics.height(), left - _GAP + 2, metrics.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
            self._draw_bar(painter, QRectF(left, y + (pitch - thick) / 2, wide, thick), row.share)
            painter.setPen(look.color("text2"))
            place = QRectF(self.width() - values - 4, y, values + 4, pitch)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.value)

    def _draw_bar(self, painter: QPainter, rect: QRectF, share: float) -> None:
        look, round_ = self.look, rect.height() / 2
        painter.setPen(QPen(look.color("line"), 1) if look.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ring_track"))
        painter.drawRoundedRect(rect, round_, round_)
        if share > 0:
            painter.setBrush(look.color(self._role))
            filled = QRectF(rect.x(), rect.y(), max(rect.height(), rect.width() * min(share, 1.0)), rect.height())
            painter.drawRoundedRect(filled, round_, round_)
