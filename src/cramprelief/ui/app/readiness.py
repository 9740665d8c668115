# SPDX-License-Identifier: MIT
"""An app that waits is ready: what its first ring needs is loaded, and the player was built and painted once unseen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer

from cramprelief.guide.person import Person
from cramprelief.ui.shell.window import Window
from cramprelief.ui.state.parts import Parts

PAUSE = 600
"""Milliseconds between two pieces of work: a ring in between waits for one of them at most."""


class Readiness(QObject):
    """Does it piece by piece while nobody is there, and stops where somebody came."""

    def __init__(self, parts: Parts, window: Window, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts, self._window = parts, window
        self._work: Iterator[Callable[[], object]] = iter((self._load, self._build, self._answer, self._rehearse))
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.step)
        self._timer.start()

    def step(self) -> bool:
        """The next piece. False where none is left, or the window was asked for meanwhile."""
        work = None if self._window.isVisible() else next(self._work, None)
        if work is None:
            self._timer.stop()
            return False
        work()
        return True

    def _load(self) -> None:
        """What a cramp is written with; Qt's drawings of icons."""

        import cramprelief.record.diary_writer
        import cramprelief.record.spare
        import cramprelief.record.summary  # noqa: F401

    def _build(self) -> None:
        self._window.page("player")

    def _answer(self) -> None:
        self._parts.catalogue.answer(self._parts.answers.now)

    def _rehearse(self) -> None:
        """A player of its own, with a clock that stands still: type, figure and outlines are kept from then on."""
        from cramprelief.ui.player.page import PlayerPage
        from cramprelief.ui.state.playing import Playing
        from cramprelief.ui.state.ticker import Ticker

        parts = self._parts
        offers = parts.catalogue.answer(parts.answers.now).offers
        if not offers:
            return
        playing = Playing(Ticker(lambda: 0.0), parts.catalogue.routines)
        page = PlayerPage(replace(parts, playing=playing))
        page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        page.resize(self._window.size())
        with suppress(KeyError):
            playing.begin(parts.catalogue.routines[offers[0].routine_id], Person(parts.answers.now.place))
            page.show()
            page.grab()
        playing.send("stop")
        page.hide()
        page.deleteLater()
        playing.deleteLater()
