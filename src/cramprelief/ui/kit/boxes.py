# SPDX-License-Identifier: MIT
"""Putting widgets together: columns, rows, and a layout that wraps."""

from __future__ import annotations

from collections.abc import Iterable

import shiboken6
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QWidget,
)

LIST = "arrows_move"
"""The property of a list of choices."""
Part = QWidget | QLayout | int | None
Margins = int | tuple[int, int, int, int]


def column(*parts: Part | tuple[Part, int], margin: Margins = 0, gap: int = 12) -> QBoxLayout:
    """A vertical layout. A part is a widget, a layout, pixels of space, or None for a stretch.

    (part, n) gives it the stretch factor n. `margin` is one number or (left, top, right, bottom).
    """
    return _fill(QBoxLayout(QBoxLayout.Direction.TopToBottom), parts, margin, gap)


def row(*parts: Part | tuple[Part, int], margin: Margins = 0, gap: int = 12) -> QBoxLayout:
    """A horizontal layout; parts as in `column`."""
    return _fill(QBoxLayout(QBoxLayout.Direction.LeftToRight), parts, margin, gap)


def _fill(layout: QBoxLayout, parts: Iterable[Part | tuple[Part, int]], margin: Margins, gap: int) -> QBoxLayout:
    layout.setContentsMargins(*((margin,) * 4 if isinstance(margin, int) else margin))
    layout.setSpacing(gap)
    for part in parts:
        item, stretch = part if isinstance(part, tuple) else (part, 0)
        if item is None:
            layout.addStretch(stretch or 1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item, stretch)
        else:
            layout.addWidget(item, stretch)
    return layout


def box(layout: QLayout) -> QWidget:
    """A plain widget that holds a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


class Fill(QWidget):
    """Takes all the room there is for `content` (a picture, a map), and asks for no more than `least` pixels of height.

    What a picture would like to have does not make a page scroll.
    """

    def __init__(self, content: QWidget, least: int) -> None:
        super().__init__()
        self._least = least
        content.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setLayout(column((content, 1)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_least(self, least: int) -> None:
        self._least = least
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._least)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class PlacedLayout(QLayout):
    """Base of layouts whose height follows their width: `_place` says where each item goes. `gap` is between them."""

    def __init__(self, widgets: Iterable[QWidget] = (), gap: int = 10) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """The height that the items take in the width of `rect`. With `move` they are put there."""
        raise NotImplementedError


class Flow(PlacedLayout):
    """Left to right, wrapping into further lines. The gap is the space between, both ways."""

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._shown():
            hint = item.sizeHint()
            hint.setWidth(min(hint.width(), max(rect.width(), item.minimumSize().width())))
            if line and x + hint.width() > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self._gap, 0
            if item.hasHeightForWidth():
                hint.setHeight(max(hint.height(), item.heightForWidth(hint.width())))
            if move:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + self._gap
            line = max(line, hint.height())
        return y + line - rect.y()


def flow(*widgets: QWidget, gap: int = 10) -> QWidget:
    """A widget with a Flow inside, as high as its lines need."""
    widget = box(Flow(widgets, gap))
    set_wrapping(widget)
    let_arrows_move(widget)
    return widget


def let_arrows_move(area: QWidget) -> None:
    """The buttons in `area` are a list of choices: see `kit.arrows`."""
    area.setProperty(LIST, True)


def set_wrapping(
    widget: QWidget,
    across: QSizePolicy.Policy = QSizePolicy.Policy.Preferred,
    down: QSizePolicy.Policy = QSizePolicy.Policy.Minimum,
) -> None:
    """Its height follows from its width, as its words or its parts wrap."""
    policy = QSizePolicy(across, down)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


def rearrange(widget: QWidget, layout: QLayout) -> None:
    """Give `widget` another layout of the widgets it has, for another breakpoint. Focus and state stay.

    A widget that the new layout leaves out must be hidden by the caller.
    """
    old = widget.layout()
    if old is not None:
        _empty(old)
        shiboken6.delete(old)
    widget.setLayout(layout)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            _empty(inner)
