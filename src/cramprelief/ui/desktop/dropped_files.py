# SPDX-License-Identifier: MIT
"""Files that come from outside: dropped on the window, or opened by a double click where the system tells it so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget

from cramprelief.guide.quick import BUNDLE


class DroppedFiles(QObject):
    """`opened` carries the path of a bundle. Other files are not taken."""

    opened = Signal(str)

    def __init__(self, window: QWidget, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent) and event.file().endswith(BUNDLE):
            self.opened.emit(event.file())
            return True
        if watched is not self._window:
            return False
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if bundle_in(event.mimeData()):
                event.acceptProposedAction()
            return True
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = bundle_in(event.mimeData())
            if path:
                event.acceptProposedAction()
                self.opened.emit(path)
            return True
        return False


def bundle_in(held: QMimeData) -> str:
    """The path of the first bundle among what is dragged; "" where there is none."""
    paths = (url.toLocalFile() for url in held.urls() if url.isLocalFile())
    return next((path for path in paths if path.endswith(BUNDLE)), "")
