# SPDX-License-Identifier: MIT
"""A picture with its words below, to be chosen: a template, a routine to copy, a ready step."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from cramprelief.figure.model import ASPECT
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnails
from cramprelief.ui.kit.boxes import set_wrapping
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.kit.text import break_lines
from cramprelief.ui.theme.look import Look

_PAD, _RADIUS = 8, 16


class PictureTile(Pressable):
    """`count` is how often it was taken; from 1 on it is shown in its corner."""

    def __init__(
        self, look: Look, pictures: Thumbnails, still: StillPicture | None, title: str, sub: str = "",
        icon: str = "calendar-check",
    ) -> None:  # fmt: skip
        super().__init__(look, title, kind="quiet", name=f"{title}, {sub}" if sub else None)
        self._pictures, self._still, self._sub, self._icon = pictures, still, sub, icon
        self.count = 0
        set_wrapping(self, QSizePolicy.Policy.Expanding)

    def set_count(self, count: int) -> None:
        if count != self.count:
            self.count = count
            self.update()

    # Size

    def _lines(self, width: float) -> tuple[list[str], list[str]]:
        sub = break_lines(self._sub, self.look.font("caption"), width)[0] if self._sub else []
        return break_lines(self.text(), self.look.font("label"), width)[0], sub

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        wide = max(60, width - 2 * _PAD)
        title, sub = self._lines(wide - 4)
        words = len(title) * self.look.metrics("label").height() + len(sub) * self.look.metrics("caption").height()
        return round(_PAD + wide / ASPECT + 6 + words + _PAD)

    def sizeHint(self) -> QSize:
        return QSize(180, self.heightForWidth(180))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 60)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            dress = self.paint_shape(painter, QRectF(self.rect()), _RADIUS)
            wide = self.width() - 2 * _PAD
            size = QSize(wide, round(wide / ASPECT))
            place = QRectF(_PAD, _PAD, size.width(), size.height())
            self._paint_picture(painter, place, size)
            title, sub = self._lines(wide - 4)
            y = place.bottom() + 6
            for lines, style, role in ((title, "label", dress.ink), (sub, "caption", dress.ink2)):
                metrics = self.look.metrics(style)  # type: ignore[arg-type]  # both are styles
                painter.setFont(self.look.font(style))  # type: ignore[arg-type]  # both are styles
                painter.setPen(self.look.color(role))
                for line in lines:
                    painter.drawText(QPointF(_PAD + 2, y + metrics.ascent()), line)
                    y += metrics.height()
            if self.count:
                self._paint_count(painter, place)

    def _paint_picture(self, painter: QPainter, place: QRectF, size: QSize) -> None:
        found = self._pictures.picture(self._still, size, self) if self._still is not None else None
        if found is not None:
            painter.drawPixmap(place.topLeft(), found)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("stage2"))
        painter.drawRoundedRect(place, 12, 12)
        if self._still is None:
            icon = min(size.width(), size.height()) * 0.4
            at = QRectF(place.center().x() - icon / 2, place.center().y() - icon / 2, icon, icon)
            self.look.icons.paint(painter, self._icon, at, self.look.color("text2"))

    def _paint_count(self, painter: QPainter, place: QRectF) -> None:
        words = str(self.count)
        metrics = self.look.metrics("bodyb")
        high = metrics.height() + 6
        wide = max(high, metrics.horizontalAdvance(words) + 16)
        rect = QRectF(place.right() - wide - 6, place.top() + 6, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("primary"))
        painter.drawRoundedRect(rect, high / 2, high / 2)
        painter.setFont(self.look.font("bodyb"))
        painter.setPen(self.look.color("on_primary"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
