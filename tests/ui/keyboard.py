# SPDX-License-Identifier: MIT
"""Walks a window with Tab alone and tells what that way never reaches, and where the focus is out of sight."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from tests.ui.looking import changed, in_sight, top

from cramprelief.ui.shell.window import Window

_MOST = 120
_RING, _SEEN = 8, 60
"""How far the focus ring reaches out of a widget, and how many pixels of it must be there."""


def walk(window: Window) -> list[tuple[QWidget, QRect, int]]:
    """Every stop of Tab until the way comes round: the widget, what is seen of it, how many pixels its focus has."""
    stops: list[tuple[QWidget, QRect, int]] = []
    seen: set[int] = set()
    window.focus_ring.by_key = True  # as the window does when it sees any key
    for _ in range(_MOST):
        here = window.focusWidget() or window
        if isinstance(here, QPlainTextEdit) and not here.tabChangesFocus():
            QTest.keyClick(here, Qt.Key.Key_Escape)  # Tab indents there; Esc, then Tab, leaves
        QTest.keyClick(here, Qt.Key.Key_Tab)
        for _ in range(3):
            QApplication.processEvents()
        here = window.focusWidget()
        if stops and here is stops[-1][0]:
            continue  # a text goes from link to link
        if here is None or id(here) in seen:
            break
        seen.add(id(here))
        rect = in_sight(here, window)
        stops.append((here, rect, _focus_pixels(window, rect)))
    return stops


def _focus_pixels(window: Window, rect: QRect) -> int:
    around = rect.adjusted(-_RING, -_RING, _RING, _RING) & window.rect()
    pictures = []
    for shown in (True, False):
        window.focus_ring.by_key = shown
        pictures.append(window.grab(around).toImage())
    window.focus_ring.by_key = True
    return changed(*pictures)


def keyboard_findings(window: Window) -> list[str]:
    """In plain words; empty when all is well."""
    stops = walk(window)
    reached = {id(widget) for widget, _, _ in stops}
    found = [] if stops else ["Tab goes nowhere"]
    for control in top(window).findChildren(QWidget):
        asks = isinstance(control, (QAbstractButton, QLineEdit)) and control.isEnabled()
        if asks and control.isVisibleTo(window) and id(control) not in reached and not _by_arrows(control, reached):
            found.append(f"not reached with keys: {_spoken(control)!r} ({type(control).__name__})")
    for widget, rect, pixels in stops:
        if rect.isEmpty() or pixels < _SEEN:
            lack = "out of sight" if rect.isEmpty() else "not to be seen"
            found.append(f"focus {lack}: {_spoken(widget)!r} ({type(widget).__name__})")
    return found


def _by_arrows(control: QWidget, reached: set[int]) -> bool:
    """Whether it belongs to a group, one of which is a tab stop, or is a part of a stop."""
    parent = control.parentWidget()
    while parent is not None:
        if id(parent) in reached or (isinstance(parent, QAbstractButton) and _by_arrows(parent, reached)):
            return True
        parent = parent.parentWidget()
    if not isinstance(control, QAbstractButton):
        return False
    group = control.group()
    if group is not None and group.exclusive():
        return any(id(button) in reached for button in group.buttons())
    beside = control.parentWidget()
    same = [b for b in beside.findChildren(type(control)) if b is not control] if beside is not None else []
    roving = control.focusPolicy() == Qt.FocusPolicy.ClickFocus or control.autoExclusive()
    return roving and any(id(button) in reached for button in same)


def _spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
