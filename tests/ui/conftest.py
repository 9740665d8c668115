# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.record.settings_file import settings_of
from cramprelief.ui.gallery.stage import StagedApp
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


class Opened(StagedApp):
    """A staged app, pressed as a person does it: with the mouse and with keys."""

    @property
    def moment(self) -> Moment:
        assert self.app.playing.now is not None
        return self.app.playing.now

    def pass_time(self, seconds: float, step: float = 0.5) -> None:
        """Painted once, at the end: Qt's progress bar would paint at every tick."""
        window = self.app.window
        painted = window.updatesEnabled()
        window.setUpdatesEnabled(False)
        for _ in range(round(seconds / step)):
            self.now += step
            self.app.ticker.tick()
        window.setUpdatesEnabled(painted)
        self.settle()

    def press(self, name: str) -> None:
        """Click in the middle of the button."""
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
        kept = settings.pop("keep_settings", False)
        wishes = None if kept else settings_of(**({"theme": "night", "voice": False} | settings))
        one = Opened(qapp, Request(screen, person or Person(), routine), wishes)
        opened.append(one)
        one.resize(1280, 800)
        return one

    yield start
    for one in opened:
        one.close()
        assert not one.app.ticker.running
