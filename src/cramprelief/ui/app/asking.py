# SPDX-License-Identifier: MIT
"""Asks whether something was a cramp: after the stop, on the page that follows, and later on the diary's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cramprelief.reading.probe import is_there
from cramprelief.ui.state.parts import Parts

if TYPE_CHECKING:
    from cramprelief.record.diary import Cramp
    from cramprelief.ui.shell.message_bars import CrampQuestion
    from cramprelief.ui.shell.window import Window

_HELP = ("player", "warnings", "finished")
"""Nothing is asked where help is."""


class Asking(QObject):
    """Made after the first frame. One question at a time; what is not answered waits in the diary."""

    def __init__(self, parts: Parts, window: Window, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts, self._window = parts, window
        self._cramp: Cramp | None = None
        """Stopped just now, and not answered."""
        self._bar: CrampQuestion | None = None
        assert parts.recording is not None and parts.records is not None
        parts.recording.unsure.connect(self._hear)
        parts.records.erased.connect(self._put_away)
        window.page_shown.connect(self._page_shown)

    def _hear(self, cramp: Cramp) -> None:
        self._cramp = cramp
        if self._window.current not in _HELP:
            self._show(cramp)

    def _page_shown(self, name: str) -> None:
        if name in _HELP:
            if self._bar is not None:
                self._put_away()
        elif self._cramp is not None and self._bar is None:
            self._show(self._cramp)
        elif name == "diary" and self._bar is None:
            self._ask_of_earlier()

    def _ask_of_earlier(self) -> None:
        records = self._parts.records
        if records is None or self._window.banner is not None or not is_there(records.path):
            return
        cramp = records.read(lambda store: store.diary.unsure(), None)
        if cramp is not None:
            self._show(cramp)

    def _show(self, cramp: Cramp) -> None:
        from cramprelief.record.wording import when
        from cramprelief.ui.kit.place_words import place_said
        from cramprelief.ui.shell.message_bars import CrampQuestion

        assert self._parts.records is not None
        what = when(cramp.started, self._parts.records.now())
        if cramp.place is not None:
            what = self.tr("{0}, {1}").format(what, place_said(cramp.place, cramp.side))
        bar = CrampQuestion(self._parts.look, what)
        bar.answered.connect(lambda yes: self._answer(cramp, yes=yes))
        bar.later.connect(self._put_away)
        self._window.set_banner(bar)
        self._bar = bar

    def _answer(self, cramp: Cramp, *, yes: bool) -> None:
        assert self._parts.recording is not None
        self._put_away()
        self._parts.recording.answer(cramp, yes=yes)

    def _put_away(self) -> None:
        bar, self._bar, self._cramp = self._bar, None, None
        if bar is not None and self._window.banner is bar:
            self._window.set_banner(None)
