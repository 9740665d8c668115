# SPDX-License-Identifier: MIT
"""The order of Tab on a page whose panels come, go and change places: as they stand, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def reading_order(root: QWidget) -> list[QWidget]:
    """Every stop of Tab in sight below `root`; of a group of radio buttons only the chosen one."""
    return [stop for stop in _stops(root, root) if stop.isEnabled() and not _left_out(stop)]


def _stops(widget: QWidget, root: QWidget) -> Iterator[QWidget]:
    if widget is not root and not widget.isVisibleTo(root):
        return
    if widget is not root and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    for inner in _inside(widget):
        yield from _stops(inner, root)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        yield from _there(widget.widget())
    elif isinstance(widget, QStackedWidget):
        yield from _there(widget.currentWidget())
    elif isinstance(widget, QSplitter):
        for at in range(widget.count()):
            yield from _there(widget.handle(at) if at else None)
            yield from _there(widget.widget(at))
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _laid_out(layout)
        else:  # such as the handles on a canvas, which lie where the figure has them
            yield from (child for child in widget.children() if isinstance(child, QWidget))


def _there(widget: QWidget | None) -> tuple[QWidget, ...]:
    return () if widget is None else (widget,)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.widget() if item is not None else None
        below = item.layout() if item is not None else None
        if inner is not None:
            yield inner
        elif below is not None:
            yield from _laid_out(below)


def _left_out(stop: QWidget) -> bool:
    if not isinstance(stop, QAbstractButton) or stop.isChecked():
        return False
    group = stop.group()
    return group is not None and group.exclusive() and group.checkedButton() is not None
