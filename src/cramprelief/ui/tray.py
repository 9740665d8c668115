# SPDX-License-Identifier: MIT
"""The icon beside the clock, while the app is kept open: relief is one press away, and so is the way out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request

SIZES = (16, 24, 32, 48, 64, 128)


def app_icon() -> QIcon:
    """The icon of the app, sharp at each size."""
    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(places.assets() / "app-icon" / f"{size}.png"))
    return icon


class Tray(QObject):
    """Shown by `show(True)` as soon as the desktop has a place for such icons."""

    asked = Signal(object)
    """A Request."""
    quit_asked = Signal()
    message_pressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        entries = (
            (self.tr("Calf cramp now"), Request("player", Person("calf"), speak_at_once=True)),
            (self.tr("Foot cramp now"), Request("player", Person("foot-arch"), speak_at_once=True)),
            (self.tr("Toe cramp now"), Request("player", Person("toes"), speak_at_once=True)),
            (self.tr("I cannot stand"), Request("player", Person(can_stand=False), speak_at_once=True)),
            (self.tr("Open cramprelief"), Request()),
        )
        for words, request in entries:
            self.menu.addAction(words).triggered.connect(lambda _on, request=request: self.asked.emit(request))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Quit")).triggered.connect(lambda _on: self.quit_asked.emit())
        self._icon = QSystemTrayIcon(app_icon(), self)
        self._icon.setToolTip(self.tr("cramprelief"))
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._pressed)
        self._icon.messageClicked.connect(self.message_pressed)

    def show(self, on: bool) -> None:
        """Where there is no such place yet, as at login, it comes as soon as there is; the next start of the app finds
        this one in any case."""
        self._icon.setVisible(on)

    def tell(self, title: str, words: str) -> bool:
        """A notification of the desktop; False where there is no icon to tell it from."""
        there = self._icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()
        if not there or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, words, app_icon())
        return True

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is QSystemTrayIcon.ActivationReason.Trigger:
            self.asked.emit(Request())
