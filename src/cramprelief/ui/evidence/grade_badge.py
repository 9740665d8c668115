# SPDX-License-Identifier: MIT
"""How sure we are, as a tag that wraps where it must: on cards and on the routine's page."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.routine.model import Grade
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.boxes import set_wrapping
from cramprelief.ui.kit.card import BADGES
from cramprelief.ui.kit.text import break_lines, longest_word
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import TextStyle

_STYLE: TextStyle = "captionb"


class GradeTag:
    """Measures and paints the tag of a grade of `routine.model.GRADES`, for widgets that paint themselves."""

    def __init__(self, look: Look, grade: Grade) -> None:
        self.look = look
        self.words = terms.grade(grade)
        self._kind, self._icon = terms.grade_badge(grade)

    def least(self) -> float:
        return longest_word(self.words, self.look.metrics(_STYLE)) + self._sides()

    def size(self, width: float) -> tuple[float, float]:
        """Width and height in a space of `width`."""
        lines, widest = self._lines(width)
        return min(width, widest + self._sides()), self.look.metrics(_STYLE).height() * len(lines) + 10

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        metrics, icon = self.look.metrics(_STYLE), self.look.grow(18, 0.6)
        fill, ink = BADGES[self._kind]
        wide, high = self.size(width)
        pill = QRectF(x, y, wide, high).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.color(ink), 1.5) if self.look.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color(fill))
        radius = min(pill.height() / 2, 16)
        painter.drawRoundedRect(pill, radius, radius)
        place = QRectF(x + 10, y + (high - icon) / 2, icon, icon)
        self.look.icons.paint(painter, self._icon, place, self.look.color(ink))
        painter.setFont(self.look.font(_STYLE))
        painter.setPen(self.look.color(ink))
        for number, line in enumerate(self._lines(width)[0]):
            painter.drawText(QPointF(x + 16 + icon, y + 5 + metrics.ascent() + number * metrics.height()), line)

    def _sides(self) -> float:
        return self.look.grow(18, 0.6) + 30

    def _lines(self, width: float) -> tuple[list[str], float]:
        return break_lines(self.words, self.look.font(_STYLE), width - self._sides())


class GradeBadge(QWidget):
    """The tag as a widget of its own."""

    def __init__(self, look: Look, grade: Grade) -> None:
        super().__init__()
        self._tag = GradeTag(look, grade)
        self.setAccessibleName(self._tag.words)
        set_wrapping(self, down=QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        wide, high = self._tag.size(10_000)
        return QSize(round(wide) + 1, round(high))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._tag.least()) + 1, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._tag.size(width)[1])

    def paintEvent(self, _event: object) -> None:
        self._tag.paint(QPainter(self), 0, 0, self.width())
