# SPDX-License-Identifier: MIT
"""The icon beside the clock, while the app is kept open: relief is one press away, and so is the way out."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request

LOOKS, WAIT = 24, 5000
"""How often a place for the icon is looked for, and milliseconds from look to look."""
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
        self._looks = 0
        self._again = QTimer(self, interval=WAIT, singleShot=True)
        self._again.timeout.connect(lambda: self.show(True))
        self._icon.activated.connect(self._pressed)
        self._icon.messageClicked.connect(self.message_pressed)

    def show(self, on: bool) -> None:
        """Where there is no such place, nothing happens; the next start of the app still finds this one.

        At login the place may come later than the app: it is looked for a while.
        """
        self._again.stop()
        there = QSystemTrayIcon.isSystemTrayAvailable()  # else Qt writes a warning
        self._icon.setVisible(on and there)
        if on and not there and self._looks < LOOKS:
            self._looks += 1
            self._again.start()

    @property
    def there(self) -> bool:
        """Whether the icon can be seen."""
        return self._icon.isVisible()

    def tell(self, title: str, words: str) -> bool:
        """A notification of the desktop; False where there is no icon to tell it from."""
        if not self._icon.isVisible() or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, words, app_icon())
        return True

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is QSystemTrayIcon.ActivationReason.Trigger:
            self.asked.emit(Request())
