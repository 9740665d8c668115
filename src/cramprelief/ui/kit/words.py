# SPDX-License-Identifier: MIT
"""A label in a style of the theme and a colour role."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from cramprelief.ui.kit.boxes import set_wrapping
from cramprelief.ui.kit.text import break_lines, longest_word
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole, TextStyle

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Words(QLabel):
    """Plain text. `wrap` lets it take several lines.

    It has no accessible name on purpose: a screen reader reads the text itself.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        style: TextStyle = "body",
        role: ColorRole = "text",
        *,
        wrap: bool = False,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        super().__init__(text)
        self.look = look
        self._style, self._role = style, role
        self._marks: tuple[tuple[int, int], ...] = ()
        self._broken: tuple[tuple[str, int, int], list[str]] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setAlignment(align)
        if wrap:
            set_wrapping(self, QSizePolicy.Policy.Expanding)
        self._restyle()
        look.changed.connect(self._restyle)

    def restyle(self, style: TextStyle | None = None, role: ColorRole | None = None) -> None:
        """Change the style or the colour role."""
        self._style, self._role = style or self._style, role or self._role
        self._restyle()

    def sizeHint(self) -> QSize:
        """Wrapping words ask for one line; how many they need at their width is for `heightForWidth` to say.

        Qt guesses a width of its own and asks for its lines, which leaves holes below words that got more width.
        """
        hint = super().sizeHint()
        return QSize(hint.width(), self._one_line()) if self.wordWrap() else hint

    def minimumSizeHint(self) -> QSize:
        """Wrapping words may become as narrow as their longest word, and no narrower."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        return QSize(round(longest_word(self.text(), self.look.metrics(self._style)) + 1), self._one_line())

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return super().heightForWidth(width)
        return math.ceil(len(self._lines(width)) * self._step()) if self.text() else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Wrapping words are drawn line by line, as `break_lines` breaks them: Qt leaves a last word alone."""
        if not self.wordWrap():
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.palette().color(self.foregroundRole()))
            lines, step, align = self._lines(self.width()), self._step(), self.alignment()
            metrics = self.look.metrics(self._style)
            share = (
                0.5 if align & Qt.AlignmentFlag.AlignVCenter else 1.0 if align & Qt.AlignmentFlag.AlignBottom else 0.0
            )
            y = (self.height() - step * len(lines)) * share + metrics.ascent()
            beside = (
                0.5 if align & Qt.AlignmentFlag.AlignHCenter else 1.0 if align & Qt.AlignmentFlag.AlignRight else 0.0
            )
            at = 0
            for line in lines:
                x = (self.width() - metrics.horizontalAdvance(line)) * beside if beside else 0.0
                if self._marks:
                    at = max(at, self.text().find(line, at))
                    self._paint_marked(painter, line, at, QPointF(x, y))
                    at += len(line)
                else:
                    painter.drawText(QPointF(x, y), line)
                y += step

    @property
    def pixels(self) -> int:
        """The size of its type."""
        return self.font().pixelSize()

    def placed_lines(self) -> list[tuple[str, float, float, float, float]]:
        """The lines of wrapping words as they stand, from the top: words, and x, y, width and height of their box."""
        metrics, step = self.look.metrics(self._style), self._step()
        lines = self._lines(self.width())
        y = (self.height() - step * len(lines)) / 2
        return [
            (line, 0.0, y + number * step, metrics.horizontalAdvance(line) + 4, step)
            for number, line in enumerate(lines)
        ]

    def mark(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Show these parts of wrapping words, from one letter to before another, in a stronger ink."""
        self._marks = tuple(ranges)
        self.update()

    def _paint_marked(self, painter: QPainter, line: str, first: int, place: QPointF) -> None:
        """The line that begins with the letter `first` of the words: its marks first, so that they cover no letter."""
        metrics, plain = self.look.metrics(self._style), painter.pen()
        inside = [(max(0, start - first), min(len(line), end - first)) for start, end in self._marks]
        inside = [(start, end) for start, end in inside if start < end]
        for start, end in inside:
            x = place.x() + metrics.horizontalAdvance(line[:start])
            wide = metrics.horizontalAdvance(line[start:end])
            ground = QRectF(x, place.y() - metrics.ascent(), wide, metrics.ascent() + metrics.descent())
            painter.fillRect(ground, self.look.color("primary_soft"))
        painter.drawText(place, line)
        painter.setPen(self.look.color("primary_ink"))
        for start, end in inside:
            painter.drawText(QPointF(place.x() + metrics.horizontalAdvance(line[:start]), place.y()), line[start:end])
        painter.setPen(plain)

    def _lines(self, width: int) -> list[str]:
        key = (self.text(), width, self.font().pixelSize())
        if self._broken is None or self._broken[0] != key:
            self._broken = (key, break_lines(self.text(), self.font(), width)[0])
        return self._broken[1]

    def _step(self) -> float:
        return self.look.metrics(self._style).lineSpacing()

    def _one_line(self) -> int:
        return math.ceil(self._step()) if self.text() else 0

    def changeEvent(self, event: QEvent) -> None:
        """A page's new style sheet gives its labels the colours back that they had under the old one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour()

    def _colour(self) -> None:
        palette, wanted = self.palette(), self.look.color(self._role)
        if palette.color(QPalette.ColorRole.WindowText) != wanted:
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)

    def _restyle(self) -> None:
        self._colour()
        self.setFont(self.look.font(self._style))
        self.updateGeometry()
