# SPDX-License-Identifier: MIT
"""Whether a screen reader speaks for itself here. Asked after the first frame, and never waited for."""

from __future__ import annotations

import contextlib
import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QGuiApplication

from cramprelief.ui.desktop.keep_awake import has_bus
from cramprelief.voice.screen_reader import ReaderWatch

LATEST = 1000
"""Milliseconds for the first answer. A desktop that has not answered by then has no reader, until it says so."""


class ScreenReader(QObject):
    """`known` False: nobody has answered yet. Elsewhere than on Linux Qt itself knows."""

    changed = Signal()
    _told = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: bool | None = None
        self._watch: ReaderWatch | None = None
        self._told.connect(self.tell)

    @property
    def known(self) -> bool:
        return self._runs is not None

    @property
    def runs(self) -> bool:
        if sys.platform in ("win32", "darwin"):
            return QAccessible.isActive()
        return bool(self._runs)

    def look(self) -> None:
        """Find out in the background, and go on watching. Where nobody can be asked it is known at once."""
        on_screen = QGuiApplication.platformName() not in ("offscreen", "minimal")
        if sys.platform in ("win32", "darwin") or not on_screen or not has_bus():
            self._runs = False
            return
        self._watch = ReaderWatch(self._tell_from_thread)
        self._watch.start()
        QTimer.singleShot(LATEST, self, self._give_up)

    def tell(self, runs: bool) -> None:
        """It runs, or no longer."""
        if runs is not self._runs:
            self._runs = runs
            self.changed.emit()

    def close(self) -> None:
        if self._watch is not None:
            self._watch.close()

    def _tell_from_thread(self, runs: bool) -> None:
        with contextlib.suppress(RuntimeError):  # the app has gone meanwhile
            self._told.emit(runs)

    def _give_up(self) -> None:
        if not self.known:
            self.tell(False)
