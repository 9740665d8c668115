# SPDX-License-Identifier: MIT
"""The whole app with its clock in our hands, for pictures of it and for the checks that look at every screen."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from cramprelief import places
from cramprelief.application.page_name import PageName
from cramprelief.guide.request import Request
from cramprelief.guide.transitions import SessionEvent
from cramprelief.record.settings import Settings, ThemeChoice, Wishes
from cramprelief.record.settings_file import save
from cramprelief.ui.app.app import App
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.shell.window import Window
from cramprelief.ui.theme.tokens import Theme

NIGHT = datetime(2026, 3, 4, 3, 12, tzinfo=timezone(timedelta(hours=1)))
"""The wall clock of all pictures: ten past three at night."""


class StagedApp:
    """The session's clock `now`, in seconds, stands still but in `pass_time`. Call `close` at the end.

    `settings` are written into `places.home()`: a folder of its own must be set before. None takes those that lie
    there. `at` holds the wall clock of the diary still; None leaves it going.
    """

    def __init__(
        self, application: QApplication, request: Request, settings: Settings | None, at: datetime | None = None
    ) -> None:
        if settings is not None:
            save(places.home() / "settings.json", settings)
        self._application, self.now = application, 1000.0
        self.app = App(application, request, Window(), lambda: self.now)
        if at is not None:
            self.app.records.now = lambda: at
        self.app.open()
        self.settle()

    def settle(self) -> None:
        """Let layouts and paints that are due happen."""
        for _ in range(10):
            self._application.processEvents()

    def pass_time(self, seconds: float, step: float = 0.5) -> None:
        """Let the session's clock run, by `step` seconds a tick: well under what a session takes for a sleep."""
        for _ in range(round(seconds / step)):
            self.now += step
            self.app.ticker.tick()
        self.settle()

    def show(self, page: PageName, argument: object = None) -> None:
        self.app.window.show_page(page, argument)
        self.settle()

    def send(self, event: SessionEvent) -> None:
        """An event of the session, as its button sends it."""
        self.app.playing.send(event)
        self.settle()

    def button(self, name: str) -> QAbstractButton:
        """The button in sight with this spoken name, or else one whose name begins so. Raises LookupError."""
        window = self.app.window
        spoken = {
            QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name): button
            for button in window.findChildren(QAbstractButton)
            if button.isVisibleTo(window) and not button.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        }
        found = spoken.get(name) or next((b for words, b in spoken.items() if words.startswith(name)), None)
        if found is None:
            raise LookupError(f"no button {name!r} in sight, but {sorted(spoken)}")
        return found

    def press(self, name: str) -> None:
        """Press the `button` of this name."""
        self.button(name).click()
        self.settle()

    def resize(self, width: int, height: int) -> None:
        """Make the window this large, in pixels."""
        self.app.window.resize(width, height)
        self.settle()

    def dress(self, theme: Theme, width: int, height: int, text_size: float) -> None:
        """Show it in a theme of theme/tokens.py, at a size in pixels and a text size of 1.0 to 2.0."""
        wanted: ThemeChoice = "night" if theme == "dim" else theme
        self.app.preferences.change(Wishes, theme=wanted, dimmer=theme == "dim", text_size=text_size)
        self.resize(width, height)

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
