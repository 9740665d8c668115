# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from cramprelief import places
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.record.settings import Settings, save
from cramprelief.ui.app.app import App
from cramprelief.ui.shell.window import Window
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import wear


@pytest.fixture(autouse=True)
def swept(second_start: None) -> Iterator[None]:
    """Afterwards what shall be deleted is gone: outside its own loop Qt keeps it, and polishes it at every start."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def make_look(qapp: QApplication) -> Callable[..., Look]:
    """A look that the app wears: `make_look("night", 1.5)`."""

    def make(theme: str = "night", text_scale: float = 1.0, **more: object) -> Look:
        look = Look.bundled(theme, text_scale, **more)
        wear(qapp, look)
        return look

    return make


@pytest.fixture
def laid_out(qapp: QApplication) -> Iterator[Callable[..., QWidget]]:
    """Show a widget at a size, without a window manager's say, and let its layout settle."""
    shown: list[QWidget] = []

    def show(widget: QWidget, width: int, height: int) -> QWidget:
        shown.append(widget)
        widget.resize(width, height)
        widget.show()
        for _ in range(3):
            qapp.processEvents()
        return widget

    yield show
    for widget in shown:
        widget.close()
        widget.deleteLater()
    qapp.processEvents()


class Clock:
    """A monotonic clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Opened:
    """The whole app in its window, with a clock that stands still until the test moves it."""

    def __init__(self, qapp: QApplication, app: App, clock: Clock) -> None:
        self.qapp, self.app, self.clock = qapp, app, clock

    @property
    def moment(self) -> Moment:
        assert self.app.playing.now is not None
        return self.app.playing.now

    def settle(self) -> None:
        for _ in range(4):
            self.qapp.processEvents()

    def resize(self, width: int, height: int) -> None:
        self.app.window.resize(width, height)
        self.settle()

    def pass_time(self, seconds: float, step: float = 0.5) -> None:
        """Let the session's clock run, tick by tick."""
        for _ in range(round(seconds / step)):
            self.clock.now += step
            self.app.ticker.tick()
        self.settle()

    def button(self, name: str) -> QAbstractButton:
        """The visible button with this spoken name, or else one whose name begins so."""
        window = self.app.window
        spoken = {
            QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name): button
            for button in window.findChildren(QAbstractButton)
            if button.isVisibleTo(window) and not button.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        }
        found = spoken.get(name) or next((b for words, b in spoken.items() if words.startswith(name)), None)
        assert found is not None, f"no button {name!r} in sight, but {sorted(spoken)}"
        return found

    def press(self, name: str) -> None:
        """Click as a person does: in the middle of the button."""
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key: Qt.Key | str) -> None:
        """Press a key where the focus is."""
        target = self.app.window.focusWidget() or self.app.window
        QTest.keyClick(target, key)
        self.settle()


@pytest.fixture
def open_app(qapp: QApplication) -> Iterator[Callable[..., Opened]]:
    """`open_app("player", place="calf", text_size=1.5)`: settings by name, the request's screen first."""
    opened: list[Opened] = []

    def start(
        screen: str = "home", person: Person | None = None, routine: str | None = None, **settings: Any
    ) -> Opened:
        if not settings.pop("keep_settings", False):
            save(places.home() / "settings.json", Settings(**({"theme": "night", "voice": False} | settings)))
        clock = Clock()
        window = Window()
        app = App(qapp, Request(screen, person or Person(), routine), window, clock)
        app.open()
        one = Opened(qapp, app, clock)
        opened.append(one)
        one.resize(1280, 800)
        return one

    yield start
    for one in opened:
        one.app.window.close()
        assert not one.app.ticker.running
        one.app.window.deleteLater()
        one.app.deleteLater()
    qapp.processEvents()
