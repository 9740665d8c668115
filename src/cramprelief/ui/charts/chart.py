# SPDX-License-Identifier: MIT
"""What all charts share: a picture with a name, a sentence and a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The numbers behind a chart, as words."""

    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


class Chart(QWidget):
    """Paints in `draw`. `empty` is what to say in the place of a picture with nothing in it."""

    def __init__(self, look: Look, *, height: int = 160, empty: str = "") -> None:
        super().__init__()
        self.look = look
        self.table = ChartTable()
        self.summary = ""
        self._height, self._empty = height, empty
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._restyle)

    def tell(self, name: str, summary: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """What a screen reader hears, and the table."""
        self.summary = summary
        self.table = ChartTable(tuple(head), tuple(tuple(row) for row in rows))
        self.setAccessibleName(f"{name}. {summary}")
        self.updateGeometry()
        self.update()

    def has_data(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self.table.rows)

    def draw(self, painter: QPainter) -> None:
        """Paint the chart; called only when `has_data`."""

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.look.grow(self._height))

    def sizeHint(self) -> QSize:
        return QSize(280, self.look.grow(self._height))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.look.font("caption"))
            if self.has_data():
                self.draw(painter)
                return
            painter.setFont(self.look.font("body"))
            painter.setPen(self.look.color("text2"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()), flags, self._empty)

    # For axes

    def draw_level(self, painter: QPainter, y: float, left: float, words: str) -> None:
        """A hairline across at `y` with its number before it."""
        metrics = self.look.metrics("caption")
        painter.setPen(QPen(self.look.color("line"), 1))
        painter.drawLine(round(left), round(y), self.width(), round(y))
        painter.setPen(self.look.color("text3"))
        place = QRectF(0, y - metrics.height() / 2, left - 8, metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def label_step(self, labels: Sequence[str], pitch: float) -> int:
        """Every how many labels one may stand so that none touches the next."""
        metrics = self.look.metrics("caption")
        widest = max((metrics.horizontalAdvance(label) for label in labels), default=0) + 10
        return max(1, -int(-widest // max(pitch, 0.1)))


def ladder(most: float) -> tuple[int, int]:
    """(top, step) of an axis with two to four whole steps for values up to `most`."""
    for step in (1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000):
        if most <= 4 * step:
            return max(step * 2, -int(-most // step) * step), step
    return round(most), max(1, round(most / 4))
