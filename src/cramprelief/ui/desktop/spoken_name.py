# SPDX-License-Identifier: MIT
"""Tells a screen reader words by the name of the window: each Orca reads that out when it changes.

Announcements are dropped by Orca before its version 45, and later ones would read both.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

SETTLING = 1500
"""Milliseconds in which a reader still takes in a window that came to the front, or another focus; it takes longer to
read them out."""


class SpokenName(QObject):
    """Tells words by the window's name, once each. Behind other windows it has its own name.

    Words wait while the reader takes in a window or a focus: with them it also takes in the window's name, and then
    says the words twice or, for it knows them already, not at all.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._words: list[str] = []
        self._settling = QTimer(self, singleShot=True)
        self._settling.timeout.connect(self._say)
        window.installEventFilter(self)
        self._application().focusChanged.connect(self._refocused)
        if window.isActiveWindow():
            self._settling.start(SETTLING)

    def tell(self, words: str) -> None:
        self._words.append(words)
        if not self._settling.isActive():
            self._say()

    def close(self) -> None:
        """Say no more; the window has its own name again."""
        self._settling.stop()
        self._window.removeEventFilter(self)
        self._application().focusChanged.disconnect(self._refocused)
        self._window.setAccessibleName("")
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._settling.start(SETTLING)
        elif event.type() == QEvent.Type.WindowDeactivate:
            self._settling.stop()
            self._words.clear()
            self._window.setAccessibleName("")
        return False

    @staticmethod
    def _application() -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application

    def _refocused(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._window.isActiveWindow():
            self._settling.start(SETTLING)

    def _say(self) -> None:
        for words in self._words:
            # The same words once more are no change, but for a blank that nobody hears.
            again = self._window.accessibleName() == words
            self._window.setAccessibleName(words + " " * again)
        self._words.clear()
