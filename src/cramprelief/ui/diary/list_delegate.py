# SPDX-License-Identifier: MIT
"""How a cramp looks in the list: day and time, place and help, pain, length."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cramprelief.record import wording
from cramprelief.record.diary import Cramp
from cramprelief.ui.diary.list_model import CRAMP, HEADING, helped_words, length_words, pain_words
from cramprelief.ui.kit.scroll import SlimBar, by_finger
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole, TextStyle

Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP = 18, 10


class _Rows(QStyledItemDelegate):
    def __init__(self, look: Look, records: DiaryFile, title_of: Callable[[str], str]) -> None:
        super().__init__()
        self.look, self._records, self._title_of = look, records, title_of

    def _two_lines(self) -> float:
        return self.look.metrics("bodyb").height() + self.look.metrics("label").height() + 20

    def _narrow(self, width: float) -> bool:
        return width < self.look.px(17) * 27

    def _card(self, width: float) -> float:
        lines = self.look.metrics("label").height() if self._narrow(width) else 0
        return max(self.look.grow(60), self._two_lines() + lines)

    def _head(self, index: Index) -> float:
        return self.look.metrics("h3").height() + 20 if index.data(HEADING) else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width() or 400
        return QSize(120, round(self._head(index) + self._card(width) + _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, cramp = self.look, index.data(CRAMP)
        rect = QRectF(option.rect)
        state = option.state
        head = self._head(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if head:
            painter.setFont(look.font("h3"))
            painter.setPen(look.color("text"))
            painter.drawText(QPointF(rect.x() + 2, rect.y() + 10 + look.metrics("h3").ascent()), index.data(HEADING))
        card = QRectF(rect.x() + 1, rect.y() + head, rect.width() - 4, rect.height() - head - _GAP)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(look.color("primary" if chosen else "line"), 2 if chosen or look.contrast else 1))
        painter.setBrush(look.color("primary_soft") if chosen else look.mix("surface", "text", 0.04 if hover else 0))
        painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 16, 16)
        (self._paint_narrow if self._narrow(rect.width()) else self._paint_wide)(painter, card, cramp, chosen)
        painter.restore()

    def _paint_wide(self, painter: QPainter, card: QRectF, cramp: Cramp, chosen: bool) -> None:
        look = self.look
        ink: ColorRole = "primary_ink" if chosen else "text"
        ink2: ColorRole = "primary_ink" if chosen else "text2"
        longest = ("Wed 22 Nov 2028", "Yesterday", "Wednesday")
        days = max(look.metrics("bodyb").horizontalAdvance(words) for words in longest) + 18
        times = look.metrics("bodyb").horizontalAdvance("about 12:00") + 8
        pains = look.metrics("bodyb").horizontalAdvance("10 to 10") + 16
        x, caret = card.x() + _PAD, look.grow(20, 0.7)
        middle = card.right() - _PAD - caret - times - pains - x - days - 8
        self._two(painter, QRectF(x, card.y(), days, card.height()), self._day(cramp), self._time(cramp), ink, ink2)
        place = wording.spot(cramp.place, cramp.side)
        helped = helped_words(cramp, self._title_of)
        self._two(painter, QRectF(x + days, card.y(), middle, card.height()), place, helped, ink, ink2)
        painter.setFont(look.font("bodyb"))
        painter.setPen(look.color(ink))
        at = x + days + middle + 8
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(at, card.y(), pains, card.height()), flags, pain_words(cramp))
        painter.drawText(QRectF(at + pains, card.y(), times, card.height()), flags, length_words(cramp))
        place_ = QRectF(card.right() - 10 - caret, card.center().y() - caret / 2, caret, caret)
        look.icons.paint(painter, "caret-right", place_, look.color(ink2))

    def _paint_narrow(self, painter: QPainter, card: QRectF, cramp: Cramp, chosen: bool) -> None:
        look = self.look
        ink: ColorRole = "primary_ink" if chosen else "text"
        ink2: ColorRole = "primary_ink" if chosen else "text2"
        wide = card.width() - 2 * _PAD
        facts = "  ·  ".join(part for part in (self._time(cramp), pain_words(cramp), length_words(cramp)) if part)
        lines: tuple[tuple[str, TextStyle, ColorRole], ...] = (
            (f"{self._day(cramp)}, {wording.spot(cramp.place, cramp.side).lower()}", "bodyb", ink),
            (facts, "label", ink2),
            (helped_words(cramp, self._title_of), "label", ink2),
        )
        shown = [line for line in lines if line[0]]
        high = sum(look.metrics(style).height() for _, style, _ in shown)
        y = card.center().y() - high / 2
        for words, style, role in shown:
            metrics = look.metrics(style)
            painter.setFont(look.font(style))
            painter.setPen(look.color(role))
            text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QPointF(card.x() + _PAD, y + metrics.ascent()), text)
            y += metrics.height()

    def _two(self, painter: QPainter, place: QRectF, first: str, second: str, ink: ColorRole, ink2: ColorRole) -> None:
        look = self.look
        lines: list[tuple[str, TextStyle, ColorRole]] = [(first, "bodyb", ink)]
        if second:
            lines.append((second, "label", ink2))
        y = place.center().y() - sum(look.metrics(style).height() for _, style, _ in lines) / 2
        for words, style, role in lines:
            metrics = look.metrics(style)
            painter.setFont(look.font(style))
            painter.setPen(look.color(role))
            text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width() - 8)
            painter.drawText(QPointF(place.x(), y + metrics.ascent()), text)
            y += metrics.height()

    def _day(self, cramp: Cramp) -> str:
        return wording.when(cramp.started, self._records.now())

    def _time(self, cramp: Cramp) -> str:
        return wording.about(self.look.times.clock(cramp.started), cramp.rough)


class CrampRows(QListView):
    """Arrows move, Enter or a click opens, Delete deletes."""

    opened = Signal(object)
    """The `Cramp` to show."""
    delete_asked = Signal(object)

    def __init__(self, look: Look, records: DiaryFile, title_of: Callable[[str], str]) -> None:
        super().__init__()
        self.look = look
        self.setItemDelegate(_Rows(look, records, title_of))
        self._rows = self.itemDelegate()  # the view does not own it
        self.setVerticalScrollBar(SlimBar(look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setStyleSheet("QListView { background: transparent; border: 0; }")
        self.setAccessibleName(self.tr("Cramps"))
        by_finger(self)
        self.clicked.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(index.data(CRAMP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.delete_asked.emit(index.data(CRAMP))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
