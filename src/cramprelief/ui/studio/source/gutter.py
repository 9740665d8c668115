# SPDX-License-Identifier: MIT
"""Beside the text: the number of each line, and a sign where something is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cramprelief.ui.studio.source.problem import ICONS, Gravity
from cramprelief.ui.theme.look import Look

_SIGN, _GAP = 18, 8


class Gutter(QWidget):
    """For the eye and the pointer: a screen reader hears the line's number and its fault from the text itself."""

    def __init__(self, look: Look, view: QPlainTextEdit) -> None:
        super().__init__(view)
        self.look, self._view = look, view
        self._signs: Mapping[int, Gravity] = {}
        self.setProperty("overlay", True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        view.updateRequest.connect(self._scrolled)
        look.changed.connect(self.update)

    def wanted_width(self, lines: int) -> int:
        """Pixels for this many lines."""
        digits = max(2, len(str(lines)))
        wide = self.look.metrics("codeb").horizontalAdvance("0") * digits
        return round(self._sign() + wide + _GAP * 2 + 4)

    def show_signs(self, signs: Mapping[int, Gravity]) -> None:
        """By the number of a line the gravest of what is wrong in it."""
        self._signs = signs
        self.update()

    def _sign(self) -> int:
        return self.look.grow(_SIGN, 0.7)

    def _scrolled(self, rect: QRect, down: int) -> None:
        if down:
            self.scroll(0, down)
        else:
            self.update(0, rect.y(), self.width(), rect.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The caret goes into the line."""
        cursor = self._view.cursorForPosition(event.position().toPoint())
        cursor.movePosition(cursor.MoveOperation.StartOfBlock)
        self._view.setTextCursor(cursor)
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        view, look = self._view, self.look
        here = view.textCursor().blockNumber()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            block = view.firstVisibleBlock()
            top = view.viewport().y()
            while block.isValid():
                place = view.blockBoundingGeometry(block).translated(view.contentOffset()).translated(0, top)
                if place.top() > event.rect().bottom():
                    break
                number = block.blockNumber() + 1
                sign = self._signs.get(number)
                high = view.fontMetrics().lineSpacing()
                icon, ink = ICONS[sign] if sign else ("", "text3")
                bold = sign is not None or number - 1 == here
                painter.setFont(look.font("codeb" if bold else "code"))
                painter.setPen(look.color("text2" if sign is None and bold else ink))
                room = QRectF(0, place.top(), self.width() - _GAP, high)
                painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
                if icon:
                    size = self._sign()
                    spot = QRectF(2, place.top() + (high - size) / 2, size, size)
                    look.icons.paint(painter, icon, spot, look.color(ink))
                block = block.next()
