# SPDX-License-Identifier: MIT
"""The whole app with its clock in our hands, for pictures of it and for the checks that look at every screen."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request, RequestScreen
from cramprelief.guide.transitions import SessionEvent
from cramprelief.record.settings import Settings, save
from cramprelief.ui.app.app import App
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.shell.page_name import PageName
from cramprelief.ui.shell.window import Window

_TICK = 2.0
"""Seconds of one tick; well under the gap that a session takes for a sleep of the computer."""


NIGHT = datetime(2026, 3, 4, 3, 12, tzinfo=timezone(timedelta(hours=1)))
"""The wall clock of all pictures: ten past three at night."""


class StagedApp:
    """`settings` are those of record.settings.Settings by name. They are written into `places.home()`: a folder of
    its own must be set before. The clock stands still but in `pass_time`. Call `close` at the end.
    """

    def __init__(
        self,
        application: QApplication,
        screen: RequestScreen = "home",
        person: Person | None = None,
        routine: str | None = None,
        **settings: Any,
    ) -> None:
        wishes: dict[str, Any] = {
            "theme": "night",
            "voice": False,
            "reduced_motion": False,
            "welcomed": True,
            **settings,
        }
        save(places.home() / "settings.json", Settings(**wishes))
        self._application, self.now = application, 1000.0
        self.app = App(application, Request(screen, person or Person(), routine), Window(), lambda: self.now)
        self.app.records.now = lambda: NIGHT
        self.app.open()
        self.settle()

    def settle(self) -> None:
        """Let layouts and paints that are due happen."""
        for _ in range(4):
            self._application.processEvents()

    def pass_time(self, seconds: float) -> None:
        """Let the session's clock run, tick by tick."""
        while seconds > 0:
            self.now += min(seconds, _TICK)
            seconds -= _TICK
            self.app.ticker.tick()
        self.settle()

    def show(self, page: PageName, argument: object = None) -> None:
        self.app.window.show_page(page, argument)
        self.settle()

    def send(self, event: SessionEvent) -> None:
        """An event of the session, as its button sends it."""
        self.app.playing.send(event)
        self.settle()

    def press(self, name: str) -> None:
        """Press the button in sight whose spoken name begins so. Raises LookupError where there is none."""
        window = self.app.window
        for button in window.findChildren(QAbstractButton):
            spoken = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
            if button.isVisibleTo(window) and spoken.startswith(name):
                button.click()
                self.settle()
                return
        raise LookupError(f"no button {name!r} in sight")

    def dress(self, theme: str, width: int, height: int, text_size: float) -> None:
        """Show it in a theme of theme/tokens.py, at a size in pixels and a text size of 1.0 to 2.0."""
        self.app.preferences.change(
            theme="night" if theme == "dim" else theme, dimmer=theme == "dim", text_size=text_size
        )
        self.app.window.resize(width, height)
        self.settle()

    def picture(self) -> QImage:
        """What the window shows once every fade is over, the small pictures that are drawn in idle time too."""
        for fade in self.app.window.findChildren(QVariantAnimation):
            fade.setCurrentTime(fade.duration())
        picture = self.app.window.grab().toImage()
        late = [each for each in self.app.window.findChildren(Thumbnails) if each.busy]
        if not late:
            return picture
        for each in late:
            each.finish()
        return self.app.window.grab().toImage()

    def show_focus(self) -> None:
        """As after a key: the focus can be seen."""
        self.app.window.focus_ring.by_key = True
        focus = self.app.window.focusWidget()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.TabFocusReason)
        self.settle()

    def close(self) -> None:
        self.app.window.keeps = False
        self.app.window.close()
        self.app.window.deleteLater()
        self.app.deleteLater()
        self.settle()
