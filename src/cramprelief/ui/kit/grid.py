# SPDX-License-Identifier: MIT
"""Cards in columns of equal width, rows of equal height; arrows move between them, and Tab leaves them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.ui.kit.boxes import PlacedLayout, set_wrapping


class Columns(PlacedLayout):
    """As many columns as have `least` pixels each."""

    def __init__(self, least: int, gap: int, widgets: Iterable[QWidget] = ()) -> None:
        super().__init__(widgets, gap)
        self.least = least

    def sizeHint(self) -> QSize:
        return QSize(self.least, self.heightForWidth(self.least))

    def minimumSize(self) -> QSize:
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    def columns(self, width: int) -> int:
        return max(1, (width + self._gap) // (self.least + self._gap))

    def _place(self, rect: QRect, *, move: bool) -> int:
        columns = self.columns(rect.width())
        wide = (rect.width() - self._gap * (columns - 1)) // columns
        y = rect.y()
        for start in range(0, len(self._items), columns):
            line = self._items[start : start + columns]
            high = max(item.heightForWidth(wide) for item in line)
            if move:
                for place, item in enumerate(line):
                    item.setGeometry(QRect(rect.x() + place * (wide + self._gap), y, wide, high))
            y += high + self._gap
        return max(0, y - self._gap - rect.y())


class CardGrid(QWidget):
    """One tab stop. `least` is the narrowest card in pixels."""

    def __init__(self, least: int = 300, gap: int = 18) -> None:
        super().__init__()
        self._columns = Columns(least, gap)
        self._cards: list[QWidget] = []
        self.setLayout(self._columns)
        set_wrapping(self, down=QSizePolicy.Policy.Preferred)

    def set_least(self, least: int) -> None:
        if least != self._columns.least:
            self._columns.least = least
            self._columns.invalidate()

    def cards(self) -> list[QWidget]:
        return list(self._cards)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these in this order. Cards that were shown before and are not among them are hidden, not deleted."""
        while self._columns.count():
            self._columns.takeAt(0)
        for card in self._cards:
            card.setVisible(card in cards)
        previous: QWidget | None = None
        for card in cards:
            self._columns.addWidget(card)
            card.installEventFilter(self)
            card.show()
            if previous is not None:
                QWidget.setTabOrder(previous, card)
            previous = card
        self._cards = list(cards)
        if cards:
            self._rove(cards[0])
        self._columns.invalidate()
        self.updateGeometry()

    def _rove(self, card: QWidget) -> None:
        """Make this card the one that Tab comes to."""
        for each in self._cards:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is card else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched in self._cards and isinstance(event, QFocusEvent):
            self._rove(watched)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((i for i, card in enumerate(self._cards) if card.hasFocus()), None)
        across = self._columns.columns(self.width())
        last = len(self._cards) - 1
        moves = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -across, Qt.Key.Key_Down: across,
            Qt.Key.Key_Home: -last, Qt.Key.Key_End: last,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if here is None or key not in moves:
            event.ignore()
            return
        there = here + moves[key]
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            there = min(last, max(0, there))
        if 0 <= there <= last:
            self._cards[there].setFocus(Qt.FocusReason.TabFocusReason)
