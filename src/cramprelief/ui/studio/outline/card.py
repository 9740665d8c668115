# SPDX-License-Identifier: MIT
"""How a step or the head of a group is painted: as a card with its words, or in the strip as number and picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from cramprelief.figure.model import ASPECT
from cramprelief.ui.figure.card import radius_of
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.text import break_lines
from cramprelief.ui.studio.outline.rows import Row
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole, TextStyle

GAP = 7
"""Pixels between two cards."""
INSET = 13
"""Pixels that a group moves its steps to the right."""
BAR = 5
_RADIUS = 14
_GRIP = 26
_EDGE = 10
_LARGE = 1.3


class CardPaint:
    """Measures and paints rows. `strip`: number and picture alone; `grip`: dots show that a card can be dragged."""

    def __init__(self, look: Look, pictures: Thumbnails, *, grip: bool = True) -> None:
        self.look, self.pictures, self.grip = look, pictures, grip
        self.strip = False

    def picture_size(self) -> QSize:
        high = self.look.grow(44 if self.strip else 52, 0.4)
        return QSize(round(high * ASPECT), high)

    def height(self, row: Row, wide: int) -> int:
        """Of the row with its gap, in a list of this width."""
        if row.kind != "step":
            return round(self.look.metrics("label").height()) + 6 + GAP
        if self.strip:
            picture = self.picture_size()
            number = round(self.look.metrics("label").height()) if self._stacked else 0
            return picture.height() + number + 18 + GAP
        lines = len(self._lines(row, wide))
        words = lines * self.look.metrics("label").lineSpacing() + self.look.metrics("caption").lineSpacing()
        return round(max(self.picture_size().height(), words)) + 22 + GAP

    @property
    def _stacked(self) -> bool:
        """Whether the number stands above its picture: large text has no room beside it."""
        return self.look.text_scale > _LARGE

    def _left(self, row: Row) -> int:
        return INSET * row.depth if not self.strip else (BAR + 5) * min(1, row.depth)

    def paint(
        self, painter: QPainter, place: QRectF, row: Row, widget: QWidget, *, on: bool, marked: bool, bars: bool = True
    ) -> None:
        """`on`: it is chosen; `marked`: it is one of several that are selected; `bars`: with those of its groups."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if bars:
            self._paint_bars(painter, place, row)
        inner = place.adjusted(self._left(row), 0, 0, -GAP)
        if row.kind == "step":
            self._paint_step(painter, inner, row, widget, on=on, marked=marked)
        else:
            self._paint_head(painter, inner if bars else inner.adjusted(-BAR - 8, 0, 0, 0), row, on=on, marked=marked)

    def _paint_bars(self, painter: QPainter, place: QRectF, row: Row) -> None:
        """A bar along each group that the row stands in; a group's own begins at its head."""
        depth = row.depth + (row.kind != "step")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("primary"))
        for level in range(min(depth, 1) if self.strip else depth):
            begins = row.kind != "step" and level == row.depth
            ends = depth - level <= row.ends
            top = place.top() - (0 if begins else GAP)
            bottom = place.bottom() - (GAP if ends else 0)
            bar = QRectF(place.left() + level * INSET, top, BAR, bottom - top)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)

    def _paint_head(self, painter: QPainter, place: QRectF, row: Row, *, on: bool, marked: bool) -> None:
        if on or marked:
            painter.setPen(QPen(self.look.color("primary"), 2) if on else Qt.PenStyle.NoPen)
            painter.setBrush(self.look.color("primary_soft"))
            painter.drawRoundedRect(place.adjusted(BAR + 4, 1, -1, -1), 10, 10)
        size = self.look.grow(18 if self.strip else 20, 0.7)
        left = place.left() + BAR + (6 if self.strip else 10)
        sign = "repeat" if row.kind == "group" else "arrows-split"
        where = QRectF(left, place.center().y() - size / 2, size, size)
        self.look.icons.paint(painter, sign, where, self.look.color("primary_ink"))
        style: TextStyle = "captionb" if self.strip else "label"
        metrics = self.look.metrics(style)
        painter.setFont(self.look.font(style))
        painter.setPen(self.look.color("primary_ink"))
        left += size + 5
        said = row.length if self.strip and row.length else row.words
        words = metrics.elidedText(said, Qt.TextElideMode.ElideRight, place.right() - left)
        painter.drawText(QPointF(left, place.center().y() + (metrics.ascent() - metrics.descent()) / 2), words)

    def _paint_step(
        self, painter: QPainter, place: QRectF, row: Row, widget: QWidget, *, on: bool, marked: bool
    ) -> None:
        look = self.look
        bold = on or look.contrast
        painter.setPen(QPen(look.color("primary" if on else "line"), 2 if bold else 1))
        painter.setBrush(look.color("primary_soft" if on or marked else "surface"))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        if self.strip:
            self._paint_slim(painter, place, row, widget, on=on)
            return
        ink: ColorRole = "primary_ink" if on else "text"
        if self.grip:
            self._paint_grip(painter, place, on=on)
        left = place.left() + (_GRIP if self.grip else _EDGE)
        size = self.picture_size()
        picture = QRectF(left, place.center().y() - size.height() / 2, size.width(), size.height())
        self._paint_picture(painter, picture, row, widget)
        left += size.width() + _EDGE
        label, caption = look.metrics("label"), look.metrics("caption")
        lines = self._lines(row, round(place.width()) + self._left(row))
        y = place.center().y() - (len(lines) * label.lineSpacing() + caption.lineSpacing()) / 2
        painter.setFont(look.font("label"))
        painter.setPen(look.color(ink))
        for line in lines:
            painter.drawText(QPointF(left, y + label.ascent()), line)
            y += label.lineSpacing()
        if row.errors:
            sign = look.grow(18, 0.7)
            look.icons.paint(painter, "warning-circle", QRectF(left, y, sign, sign), look.color("danger_ink"))
            left += sign + 5
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("primary_ink" if on else "text2"))
        painter.drawText(QPointF(left, y + caption.ascent()), row.length)

    def _paint_slim(self, painter: QPainter, place: QRectF, row: Row, widget: QWidget, *, on: bool) -> None:
        look, size = self.look, self.picture_size()
        metrics = look.metrics("label")
        stacked = self._stacked
        room = place.width() if stacked else place.width() - size.width() - 8
        painter.setFont(look.font("label"))
        painter.setPen(look.color("primary_ink" if on else "text"))
        high = metrics.height()
        sign = look.grow(18, 0.7) if row.errors else 0
        top = place.top() + 4 if stacked else place.center().y() - (high + sign) / 2
        number = QRectF(place.left() + 2, top, room - (sign if stacked else 0), high)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(row.number))
        if row.errors:
            at = (
                QPointF(number.right() - sign, top + (high - sign) / 2) if stacked
                else QPointF(number.center().x() - sign / 2, number.bottom())
            )  # fmt: skip
            look.icons.paint(painter, "warning-circle", QRectF(at.x(), at.y(), sign, sign), look.color("danger_ink"))
        x = place.center().x() - size.width() / 2 if stacked else place.right() - size.width() - 6
        y = number.bottom() + 2 if stacked else place.center().y() - size.height() / 2
        self._paint_picture(painter, QRectF(x, y, size.width(), size.height()), row, widget)

    def _paint_grip(self, painter: QPainter, place: QRectF, *, on: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("primary_ink" if on else "control"))
        for down in (-6, 0, 6):
            for across in (11, 17):
                painter.drawEllipse(QPointF(place.left() + across, place.center().y() + down), 1.6, 1.6)

    def _paint_picture(self, painter: QPainter, place: QRectF, row: Row, widget: QWidget) -> None:
        found: QPixmap | None = self.pictures.picture(row.still, place.size().toSize(), widget)
        if found is not None:
            painter.drawPixmap(place.topLeft(), found)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("stage2"))
        painter.drawRoundedRect(place, radius_of(place), radius_of(place))

    def _lines(self, row: Row, wide: int) -> list[str]:
        """The words of a card: two lines at most, the last one cut where there are more."""
        used = self._left(row) + (_GRIP if self.grip else _EDGE) + self.picture_size().width() + _EDGE + 8
        room = max(40, wide - used)
        words = f"{row.number}. {row.words}"
        metrics = self.look.metrics("label")
        lines = break_lines(words, self.look.font("label"), room)[0]
        if len(lines) > 2:
            rest = words[words.index(lines[1], len(lines[0])) :] if lines[1] in words else lines[1]
            lines = [lines[0], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)]
        return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room + 1) for line in lines]
