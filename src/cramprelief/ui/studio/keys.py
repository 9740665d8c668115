# SPDX-License-Identifier: MIT
"""Keys that belong to the whole document, also where a text field would like to have them for itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def is_of_document(event: QEvent) -> bool:
    """Whether a field must let this key pass: undo and redo go over all views, not over the letters of one field.

    A field asks in `event` and there says `event.ignore(); return False`; the page's own shortcut then acts.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        return True
    held = event.modifiers() & (_CTRL | _SHIFT | Qt.KeyboardModifier.AltModifier)
    return held in (_CTRL, _CTRL | _SHIFT) and event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Y)
