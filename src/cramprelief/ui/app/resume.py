# SPDX-License-Identifier: MIT
"""A cramp that the app did not see the end of: offered once on Home, quietly, and else closed in the diary.

Nothing of it is looked at before the first frame, and what runs already goes on undisturbed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cramprelief.application.going_on import PlaceToGoOn, place_to_go_on, same_cramp
from cramprelief.reading.probe import is_there
from cramprelief.ui.shell.resume_bar import ResumeBar
from cramprelief.ui.state.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cramprelief.record.diary import Cramp, Event
    from cramprelief.record.store import Store
    from cramprelief.ui.shell.window import Window


class Resume(QObject):
    """Made after the first frame. `shown` carries the bar that Home is to show, or None when it is over."""

    shown = Signal(object)

    def __init__(self, parts: Parts, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._window = parts, window
        self._cramp: Cramp | None = None
        self._events: Sequence[Event] = ()
        self.bar: ResumeBar | None = None
        window.page_shown.connect(self._page_shown)

    def look(self) -> None:
        """Ask the diary, and offer what can be gone on with."""
        records = self._parts.records
        if records is None or not is_there(records.path):
            return
        self._cramp = records.read(lambda store: store.diary.unfinished(records.now()), None)
        if self._cramp is None:
            return
        name = self._cramp.id
        self._events = records.read(lambda store: store.diary.events(name), ())
        place = self._place()
        if place is None or self._window.current != "home":
            self._close()
            return
        bar = ResumeBar(self._parts.look)
        bar.show_question(self.tr("Go on with {0}, at “{1}”?").format(place.routine.title, place.show))
        bar.go_on.clicked.connect(self._go_on)
        bar.leave.clicked.connect(self._leave)
        self.bar = bar
        self.shown.emit(bar)

    def _place(self) -> PlaceToGoOn | None:
        parts, cramp = self._parts, self._cramp
        assert cramp is not None
        return place_to_go_on(cramp, self._events, parts.catalogue.triage, parts.preferences.profile)

    def _go_on(self) -> None:
        """The same cramp if it was left just now; else a new one from the same step."""
        place, cramp, parts = self._place(), self._cramp, self._parts
        assert place is not None and cramp is not None and parts.records is not None and parts.recording is not None
        since = same_cramp(cramp, self._events, parts.records.now())
        if since is None:
            self._close()
        before = ((), ()) if since is None else (place.tried, place.refused)
        if parts.playing.go_on(place.routine, place.person, place.step_id, since or 0.0, *before):
            if since is not None:
                today = parts.records.now().date().isoformat()
                parts.signs.tick(name for name, day in parts.preferences.doctors_page.signs.items() if day == today)
                parts.recording.take_up(cramp)
            self._put_away()
            parts.recording.expect("cramp")
            self._window.show_page("player")

    def _leave(self) -> None:
        """Not gone on with. Where nobody has said that it was a cramp, that is asked now."""
        recording, over = self._parts.recording, self._close()
        if over is not None and over.state == "unsure" and recording is not None:
            recording.ask(over)

    def _page_shown(self, name: str) -> None:
        """Another cramp begins: this one is over."""
        if name == "player":
            self._close()

    def _close(self) -> Cramp | None:
        """It ended when it was last heard of; whether it eased is not known. What is kept of it."""
        cramp, records = self._cramp, self._parts.records
        if cramp is None or records is None:
            return None
        from cramprelief.record.diary import closed

        over = closed(cramp, seconds=self._events[-1].at if self._events else 0.0, eased_in=None)
        if cramp.state == "unsure":
            over = replace(over, state="unsure")

        def keep(store: Store) -> None:
            store.diary.save(over)

        self._put_away()
        records.write(keep)
        return over

    def _put_away(self) -> None:
        self._cramp = None
        self._parts.interrupted.set(False)
        if self.bar is not None:
            self.bar = None
            self.shown.emit(None)
