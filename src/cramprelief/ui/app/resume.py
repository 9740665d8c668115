# SPDX-License-Identifier: MIT
"""A cramp that the app did not see the end of: offered once on Home, quietly, and else closed in the diary.

Nothing of it is looked at before the first frame, and what runs already goes on undisturbed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cramprelief.guide.cramp_clock import NEW_CRAMP
from cramprelief.guide.person import Person
from cramprelief.guide.sides import fill
from cramprelief.guide.timeline import unroll
from cramprelief.reading.closed import is_one_of
from cramprelief.routine.model import SITUATIONS
from cramprelief.ui.shell.resume_bar import ResumeBar
from cramprelief.ui.state.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cramprelief.record.diary import Cramp, Event
    from cramprelief.record.store import Store
    from cramprelief.routine.model import Routine
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
        if records is None or not records.path.exists():
            return
        self._cramp = records.read(lambda store: store.diary.unfinished(records.now()), None)
        if self._cramp is None:
            return
        name = self._cramp.id
        self._events = records.read(lambda store: store.diary.events(name), ())
        words = self._words()
        if words is None or self._window.current != "home":
            self._close()
            return
        bar = ResumeBar(self._parts.look)
        bar.show_question(words)
        bar.go_on.clicked.connect(self._go_on)
        bar.leave.clicked.connect(self._close)
        self.bar = bar
        self.shown.emit(bar)

    def _place(self) -> tuple[Routine, str] | None:
        """Routine and step that were on the screen last."""
        for event in reversed(self._events):
            routine = self._parts.catalogue.routines.get(event.routine or "")
            if event.what == "step" and routine is not None and event.step:
                return routine, event.step
        return None

    def _person(self) -> Person:
        profile, cramp = self._parts.preferences.profile, self._cramp
        assert cramp is not None
        situation = cramp.situation if is_one_of(cramp.situation, SITUATIONS) else None
        return Person(cramp.place, cramp.side, profile.can_stand, situation, frozenset(profile.conditions))

    def _words(self) -> str | None:
        place = self._place()
        if place is None or not self._parts.catalogue.triage.allows(place[0].id, self._person()):
            return None
        plays = unroll(place[0], self._person()).plays
        step = next((play.step for play in plays if play.step.id == place[1]), None)
        return (
            None
            if step is None
            else self.tr("Go on from “{0}”?").format(fill(step.show, self._person().side).split(". ")[0].rstrip("."))
        )

    def _go_on(self) -> None:
        """The same cramp if it was left just now; else a new one from the same step: nobody can tell any more."""
        place, cramp, person = self._place(), self._cramp, self._person()
        parts = self._parts
        assert place is not None and cramp is not None and parts.records is not None and parts.recording is not None
        since = (parts.records.now() - cramp.started).total_seconds()
        same = since - self._events[-1].at <= NEW_CRAMP
        if not same:
            self._close()
        if parts.playing.go_on(place[0], person, place[1], since if same else 0.0):
            if same:
                today = parts.records.now().date().isoformat()
                parts.signs.tick(name for name, day in parts.preferences.doctors_page.signs.items() if day == today)
                parts.recording.take_up(cramp)
            self._put_away()
            self._window.show_page("player")

    def _page_shown(self, name: str) -> None:
        """Another cramp begins: this one is over."""
        if name == "player":
            self._close()

    def _close(self) -> None:
        """It ended when it was last heard of; whether it eased is not known."""
        cramp, records = self._cramp, self._parts.records
        if cramp is None or records is None:
            return
        from cramprelief.record.diary import closed

        over = closed(cramp, seconds=self._events[-1].at if self._events else 0.0, eased_in=None)

        def keep(store: Store) -> None:
            store.diary.save(over)

        self._put_away()
        records.write(keep)

    def _put_away(self) -> None:
        self._cramp = None
        self._parts.interrupted.set(False)
        if self.bar is not None:
            self.bar = None
            self.shown.emit(None)
