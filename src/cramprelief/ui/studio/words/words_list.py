# SPDX-License-Identifier: MIT
"""The words that fit, over the text: each with what it means. The focus stays in the text."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cramprelief.ui.kit.scroll import SlimBar
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.studio.words.completion import Fitting, FittingWord
from cramprelief.ui.theme.look import Look

_MOST, _WIDE, _NAME = 6, 460, 0.42
"""Rows in sight; pixels of width at 100 % text; the most of it that names take."""
_PAD = 12


class _WordRows(QStyledItemDelegate):
    """Paints a word and, beside it, its meaning."""

    def __init__(self, look: Look, parent: WordsList) -> None:
        super().__init__(parent)
        self._look, self._list = look, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, self._list.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, word = self._look, self._list.word(index.row())
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(QPen(look.color("primary"), 2) if look.contrast else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("primary_soft"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)
        names = self._list.names_width()
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.setFont(look.font("codeb"))
        painter.setPen(look.color("primary_ink" if chosen else "text"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        name = look.metrics("codeb").elidedText(word.name, Qt.TextElideMode.ElideRight, names)
        painter.drawText(room, left, name)
        room.setLeft(room.left() + names + _PAD)
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("primary_ink" if chosen else "text2"))
        meaning = look.metrics("caption").elidedText(word.meaning, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, left, meaning)
        painter.restore()


class WordsList(QListWidget):
    """Over the window of `host`, at the caret. `picked(word)` tells which one is to be written."""

    picked = Signal(object)

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self.look, self._host = look, host
        self._words: tuple[FittingWord, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Words that fit here"))
        self.setProperty("overlay", True)
        self.setItemDelegate(_WordRows(look, self))
        self.setUniformItemSizes(True)
        self.itemClicked.connect(lambda _item: self._pick())
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _restyle(self) -> None:
        fill, line = self.look.color("raised").name(), self.look.color("control").name()
        self.setStyleSheet(
            f"QListWidget {{ background: {fill}; border: 2px solid {line}; border-radius: 12px; padding: 4px; }}"
        )

    def row_height(self) -> int:
        return max(44, round(self.look.metrics("codeb").height() + 18))

    def names_width(self) -> int:
        metrics = self.look.metrics("codeb")
        widest = max((metrics.horizontalAdvance(word.name) for word in self._words), default=0.0)
        return round(min(widest + 4, self.width() * _NAME))

    def word(self, number: int) -> FittingWord:
        return self._words[number]

    def show_words(self, fitting: Fitting, caret: QRect) -> None:
        """Offer them at `caret`, the box of the word in the host's pixels; nothing to offer hides the list."""
        if not fitting.words:
            self.hide()
            return
        before = self.currentRow() if self._words == fitting.words else 0
        if self._words != fitting.words:
            self._words = fitting.words
            self.clear()
            for word in self._words:
                item = QListWidgetItem(f"{word.name}. {word.meaning}" if word.meaning else word.name)
                self.addItem(item)
        if self.parentWidget() is not self._host.window():
            self.setParent(self._host.window())  # it may lie over the panels beside the text
        self._place(caret.translated(self._host.mapTo(self._host.window(), QPoint(0, 0))))
        self.show()
        self.raise_()
        self.setCurrentRow(max(0, before))
        self._say()

    def _place(self, caret: QRect) -> None:
        high = self.row_height() * min(_MOST, len(self._words)) + 12
        room = self._host.window().size()
        wide = min(self.look.grow(_WIDE), room.width() - 16)
        x = max(8, min(caret.left() - _PAD - 6, room.width() - wide - 8))
        below = caret.bottom() + 4
        y = below if below + high <= room.height() or caret.top() < high + 4 else caret.top() - high - 4
        high = min(high, room.height() - y - 4) if y == below else high
        self.setGeometry(QRect(QPoint(x, y), QSize(wide, max(self.row_height() + 12, high))))

    def takes_key(self, event: QKeyEvent) -> bool:
        """A key that the list has a use for while it is open."""
        if not self.isVisible():
            return False
        key, count = event.key(), self.count()
        moves = {
            Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_MOST, Qt.Key.Key_PageDown: _MOST,
        }  # fmt: skip
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go((self.currentRow() + moves[Qt.Key(key)]) % count)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go(max(0, min(count - 1, self.currentRow() + moves[Qt.Key(key)])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._pick()
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _go(self, row: int) -> None:
        self.setCurrentRow(row)
        self._say()

    def _say(self) -> None:
        item = self.currentItem()
        if item is not None:
            place = self.tr("{0} of {1}").format(self.currentRow() + 1, self.count())
            announce(self, f"{item.text()} {place}")

    def _pick(self) -> None:
        word = self._words[self.currentRow()]
        self.hide()
        self.picked.emit(word)
