# SPDX-License-Identifier: MIT
"""A hand-out as it comes out of the printer, a page at a time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.ui.storyboard.pages import Storyboard
from cramprelief.ui.theme.look import Look


class HandoutPreview(QWidget):
    """One sheet, as large as there is room. Drawn once for each page and size, as its pictures take a moment."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._board: Storyboard | None = None
        self._paper, self.page = "a4", 0
        self._drawn: tuple[tuple[object, ...], QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    @property
    def pages(self) -> int:
        return 0 if self._board is None else self._board.layout(self._paper).pages

    def show_board(self, board: Storyboard | None, paper: str) -> None:
        """Another hand-out; the page stays where it has that many."""
        self._board, self._paper, self._drawn = board, paper, None
        self.turn(0)

    def turn(self, by: int) -> None:
        self.page = max(0, min(self.page + by, self.pages - 1))
        title = "" if self._board is None else self._board.title
        words = self.tr("Preview of “{0}”, page {1} of {2}")
        self.setAccessibleName(words.format(title, self.page + 1, self.pages))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 280)

    def sizeHint(self) -> QSize:
        return QSize(380, 520)

    def paintEvent(self, _event: object) -> None:
        if self._board is None:
            return
        laid = self._board.layout(self._paper)
        scale = min((self.width() - 8) / laid.width, (self.height() - 10) / laid.height)
        if scale <= 0:
            return
        place = QRectF(0, 0, laid.width * scale, laid.height * scale)
        place.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for spread in (5, 3, 1):
                painter.setBrush(self.look.color("veil", 16))
                painter.drawRoundedRect(place.adjusted(-spread, 0, spread, spread + 1), 3, 3)
            painter.drawPixmap(place.topLeft(), self._sheet(scale, place.size().toSize()))
            if self.look.dark:  # a white sheet would glare at night
                painter.fillRect(place, self.look.color("veil", 96))
            painter.setPen(QPen(self.look.color("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)

    def _sheet(self, scale: float, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (id(self._board), self._paper, self.page, size.width(), size.height(), ratio)
        if self._drawn is None or self._drawn[0] != key:
            assert self._board is not None
            image = QPixmap(size * ratio)
            image.setDevicePixelRatio(ratio)
            image.fill(Qt.GlobalColor.white)
            with QPainter(image) as painter:
                painter.scale(scale, scale)
                self._board.paint_page(painter, self._board.layout(self._paper), self.page)
            self._drawn = key, image
        return self._drawn[1]
