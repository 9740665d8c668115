# SPDX-License-Identifier: MIT
"""Finds what is cut, hidden, overlapping, nameless or too small to hit in a laid-out widget tree.

Use: `assert lint(page) == []` after `page` was shown at its size and events were processed. A widget that lies on
purpose over others (focus ring, parts of the body map) sets the property `overlay` to True.
"""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSlider,
    QStackedWidget,
    QWidget,
)

from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.kit.sheet import Sheet

SLACK = 2
"""Pixels of rounding that are no fault."""


def lint(root: QWidget, target: int = 44) -> list[str]:
    """Findings in plain words; empty when all is well. `target` is the least size of a control in pixels."""
    sheets = [w for w in root.findChildren(Sheet) if w.isVisibleTo(root)]
    if sheets:
        root = sheets[-1]  # it covers the rest, which was looked at without it
    widgets = [w for w in root.findChildren(QWidget) if w.isVisibleTo(root) and not _inside_stock(w, root)]
    found: list[str] = []
    for widget in widgets:
        found += _outside(widget, root)
        found += _squeezed(widget)
        found += _cut(widget)
        found += _scrolls_on(widget)
        if isinstance(widget, QAbstractButton) and not widget.property("overlay"):
            found += _target(widget, target)
        if _is_control(widget) and not _spoken(widget):
            found.append(f"no accessible name: {_name(widget)}")
    found += _overlaps([w for w in widgets if _is_leaf(w, root)], root)
    return sorted(set(found))


def _outside(widget: QWidget, root: QWidget) -> list[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _in_viewport(widget):
        return []
    room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if widget.property("overlay") or widget.size().isEmpty() or room.contains(widget.geometry()):
        return []
    return [f"sticks out of its parent: {_name(widget)} {_box(widget.geometry())} in {_box(parent.rect())}"]


def _squeezed(widget: QWidget) -> list[str]:
    layout = widget.layout()
    window = widget.parentWidget()
    body = isinstance(window, QMainWindow) and window.centralWidget() is widget
    if layout is None or body or isinstance(widget, (QAbstractScrollArea, QStackedWidget)):
        return []  # the person chooses the size of a window; its pages scroll
    need = layout.minimumSize()
    if layout.hasHeightForWidth():
        need.setHeight(layout.minimumHeightForWidth(widget.width()))
    if need.height() <= widget.height() + SLACK and need.width() <= widget.width() + SLACK:
        return []
    return [f"squeezed: {_name(widget)} {widget.width()}x{widget.height()} needs {need.width()}x{need.height()}"]


def _cut(widget: QWidget) -> list[str]:
    if isinstance(widget, Fitted):
        return [f"words do not fit: {_name(widget)}"] if widget.text() and widget.overflows else []
    if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
        wide = widget.minimumSizeHint().width() if widget.wordWrap() else widget.sizeHint().width()
        high = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
    elif isinstance(widget, Pressable):
        wide = widget.minimumSizeHint().width()
        high = widget.heightForWidth(widget.width())
        high = high if widget.hasHeightForWidth() else widget.minimumSizeHint().height()
    else:
        return []
    found = []
    if wide > widget.width() + SLACK:
        found.append(f"cut in width: {_name(widget)} {widget.width()} < {wide}")
    if high > widget.height() + SLACK + 1:
        found.append(f"cut in height: {_name(widget)} {widget.height()} < {high}")
    return found


def _scrolls_on(widget: QWidget) -> list[str]:
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if content is None or not content.hasHeightForWidth():
        return []
    need = max(content.heightForWidth(content.width()), widget.viewport().height())
    return [f"scrolls on into nothing: {content.height()} > {need}"] if content.height() > need + SLACK else []


def _target(button: QAbstractButton, least: int) -> list[str]:
    if button.width() >= least and button.height() >= least:
        return []
    return [f"target under {least}: {_name(button)} {button.width()}x{button.height()}"]


def _overlaps(leaves: list[QWidget], root: QWidget) -> list[str]:
    placed = [(w, _global(w, root)) for w in leaves if not _overlay(w) and not w.size().isEmpty()]
    found = []
    for (a, place_a), (b, place_b) in combinations(placed, 2):
        shared = place_a & place_b
        apart = _viewport(a) is not _viewport(b) or a.isAncestorOf(b) or b.isAncestorOf(a)
        if shared.width() > SLACK and shared.height() > SLACK and not apart:
            found.append(f"overlap of {shared.width()}x{shared.height()}: {_name(a)} and {_name(b)}")
    return found


def _overlay(widget: QWidget) -> bool:
    """Lies over others on purpose and takes no press there."""
    through = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return bool(widget.property("overlay")) or through


def _is_leaf(widget: QWidget, root: QWidget) -> bool:
    return isinstance(widget, (QAbstractButton, QLabel, QLineEdit, QSlider)) or not any(
        child.isVisibleTo(root) for child in widget.findChildren(QWidget)
    )


def _is_control(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def _inside_stock(widget: QWidget, root: QWidget) -> bool:
    """Parts that Qt builds into its own widgets: a line edit in a combo box, scroll bars and their corners."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QAbstractScrollArea) and widget.objectName().startswith("qt_scrollarea_"):
            return True
        if parent.metaObject().className() in ("QComboBox", "QSpinBox", "QLineEdit", "QSlider", "QTimeEdit"):
            return True
        parent = parent.parentWidget()
    return widget.metaObject().className() in ("QScrollBar", "QComboBoxPrivateContainer")


def _viewport(widget: QWidget) -> QWidget | None:
    parent = widget.parentWidget()
    while parent is not None:
        grand = parent.parentWidget()
        if isinstance(grand, QAbstractScrollArea) and grand.viewport() is parent:
            return parent
        parent = grand
    return None


def _in_viewport(widget: QWidget) -> bool:
    """The content of a scroll area may be higher than it, never wider."""
    port = widget.parentWidget()
    area = port.parentWidget() if port is not None else None
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not port:
        return False
    return widget.width() <= port.width() + SLACK


def _global(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def _box(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}x{rect.height()}"


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = widget.accessibleName() or (text() if callable(text) else "") or widget.objectName()
    return f"{type(widget).__name__}({words[:50]!r})"
