# SPDX-License-Identifier: MIT
"""How it is now, 0 to 10: eleven buttons, a face above every second one. Face, number and word say the same."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from cramprelief.ui.kit.boxes import rearrange
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.theme.look import Look

_FACE = 44
MOST = 10


class _PainNumber(Pressable):
    """One number of the scale."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__(look, str(number))
        self._number, self._high = number, 48
        words = {0: self.tr("{0} of 10, no pain"), MOST: self.tr("{0} of 10, worst pain")}
        self.setAccessibleName(words.get(number, self.tr("{0} of 10")).format(number))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        metrics = self.look.metrics("buttonl")
        wide = max(44, round(metrics.horizontalAdvance("10") + 14))
        return QSize(wide, round(max(self._high, metrics.height() + 18) + self._face() + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_high(self, pixels: int) -> None:
        """The least height of the button below its face."""
        self._high = pixels
        self.updateGeometry()

    def _face(self) -> int:
        return self.look.grow(_FACE, 0.4)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            on, look = self.isChecked(), self.look
            top = self._face() + 8
            rect = QRectF(0, top, self.width(), self.height() - top)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            hovered = 0.07 if self.underMouse() and not on else 0.0
            painter.setPen(QPen(look.color("primary" if on else "control"), 2))
            painter.setBrush(look.mix("primary", "on_primary", hovered) if on else look.mix("surface", "text", hovered))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 14, 14)
            painter.setFont(look.font("buttonl"))
            painter.setPen(look.color("on_primary" if on else "text"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
            if self._number % 2 == 0:
                size = min(self._face(), self.width())
                self._paint_face(painter, QRectF((self.width() - size) / 2, 0, size, size), self._number / MOST)

    def _paint_face(self, painter: QPainter, rect: QRectF, pain: float) -> None:
        look, on = self.look, self.isChecked()
        ink = look.color("primary_ink" if on else "text2")
        painter.setPen(QPen(look.color("primary") if on else ink, 2.6))
        painter.setBrush(look.color("primary_soft") if on else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(2, 2, -2, -2))
        centre, size = rect.center(), rect.width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for side in (-1, 1):
            painter.drawEllipse(
                QPointF(centre.x() + side * size * 0.16, centre.y() - size * 0.09), size * 0.055, size * 0.055
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        curve = (0.5 - pain) * size * 0.34
        mouth = QPainterPath(QPointF(centre.x() - size * 0.19, centre.y() + size * 0.17 - curve * 0.4))
        mouth.quadTo(
            QPointF(centre.x(), centre.y() + size * 0.17 + curve),
            QPointF(centre.x() + size * 0.19, centre.y() + size * 0.17 - curve * 0.4),
        )
        painter.drawPath(mouth)
        if pain > 0.55:
            raised = (pain - 0.5) * size * 0.2
            for side in (-1, 1):
                outer = QPointF(centre.x() + side * size * 0.26, centre.y() - size * 0.17)
                painter.drawLine(outer, QPointF(centre.x() + side * size * 0.10, outer.y() - raised))


class PainScale(QWidget):
    """A group of radio buttons that answer `question`. `told` carries the number that the person chose."""

    told = Signal(int)

    def __init__(self, look: Look, question: str) -> None:
        super().__init__()
        self.look = look
        self._group = QButtonGroup(self)
        self._numbers = [_PainNumber(look, number) for number in range(MOST + 1)]
        for number, button in enumerate(self._numbers):
            button.setParent(self)
            self._group.addButton(button, number)
        self._group.idClicked.connect(self.told)
        self._columns = 0
        self.setAccessibleName(question)
        self.set_columns(MOST + 1)

    def set_columns(self, columns: int) -> None:
        """11 in one row, 6 in two, 4 in three."""
        if columns == self._columns:
            return
        self._columns = columns
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6 if columns > 6 else 4)
        for number, button in enumerate(self._numbers):
            grid.addWidget(button, number // columns, number % columns)
        rearrange(self, grid)

    def set_high(self, pixels: int) -> None:
        """Higher buttons where there is room."""
        for button in self._numbers:
            button.set_high(pixels)

    def value(self) -> int | None:
        number = self._group.checkedId()
        return number if number >= 0 else None

    def set_value(self, number: int | None) -> None:
        """Mark a number, or none. Tells nothing."""
        self._group.setExclusive(False)
        for at, button in enumerate(self._numbers):
            button.setChecked(at == number)
        self._group.setExclusive(True)
