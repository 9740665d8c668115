# SPDX-License-Identifier: MIT
"""Writes the cramp that is being guided into the diary, by itself. A guest: guiding never waits for it.

A cramp is written down from the moment the player opens; the first move that runs on Home for somebody who only looks
around is nobody's cramp.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cramprelief.guide.moment import Moment
from cramprelief.guide.practice import is_practice
from cramprelief.ui.state.playing import Playing

if TYPE_CHECKING:
    from cramprelief.guide.session import Session
    from cramprelief.record.diary import Cramp
    from cramprelief.record.diary_writer import DiaryWriter
    from cramprelief.record.trouble import Trouble

_OVER = ("eased", "stopped")


class CrampRecording(QObject):
    """`make(told)` gives the recorder, at the first cramp. `now` is the wall clock, aware."""

    trouble = Signal(str)
    """What is wrong with the diary, in words; empty once everything is safe again."""
    changed = Signal()
    """The diary has another state than before."""

    def __init__(
        self,
        playing: Playing,
        make: Callable[[Callable[[Trouble | None], None]], DiaryWriter],
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._playing, self._make, self._now = playing, make, now
        self._recorder: DiaryWriter | None = None
        self._cramp: Cramp | None = None
        self._written = 0
        self._session: object = None
        self.trouble_words = ""
        """The last that `trouble` told."""
        self._origin = 0.0
        playing.moment.connect(self._follow)

    @property
    def cramp(self) -> Cramp | None:
        """The cramp that is being written; None before the first, and after `close_cramp` or `discard`."""
        return self._cramp

    def begin(self) -> None:
        """The player is open: from here on this is a cramp. Nothing happens if it is one already."""
        session, moment = self._playing.session, self._playing.now
        if session is None or moment is None or self._cramp is not None or session.routine.kind != "relief":
            return
        from cramprelief.record.diary import new_cramp

        person = session.person
        started = self._now() - timedelta(seconds=moment.cramp_seconds)
        self._cramp = new_cramp(started, place=person.place, side=person.side, situation=person.situation)
        self._session, self._written = session, _chosen(session)
        self._origin = session.history[0].time if session.history else 0.0
        self._save(self._cramp)
        self._follow(moment)

    def take_up(self, cramp: Cramp) -> None:
        """Go on writing a cramp of an earlier run; it is being played again."""
        session, moment = self._playing.session, self._playing.now
        if session is None or moment is None:
            return
        self._cramp, self._session, self._written = cramp, session, 0
        since = (self._now() - cramp.started).total_seconds()
        self._origin = (session.history[0].time if session.history else 0.0) - since
        self._save(cramp)
        self._follow(moment)

    def retry(self) -> None:
        """Try again to write what is not on the disk yet."""
        if self._recorder is not None:
            self._recorder.retry()

    def close_cramp(self, *, pain: int | None, helped: tuple[str, ...]) -> None:
        """The person's last words on it: pain 0 to 10 or None, ids of the routines that helped."""
        if self._cramp is not None:
            self._save(replace(self._cramp, pain_after=pain, helped=helped))
            self._cramp = None
            self.changed.emit()

    def discard(self) -> None:
        """The person does not want this one in the diary."""
        if self._cramp is not None:
            self._writer().delete(self._cramp.id, self._now())
            self._cramp = None
            self.changed.emit()

    def forget(self) -> None:
        """The diary was erased, and this cramp with it."""
        self._cramp = None

    def close(self) -> None:
        """Write what is left and let the file go; the next cramp begins anew."""
        if self._recorder is not None:
            self._recorder.close()
            self._recorder = None

    def _follow(self, moment: Moment) -> None:
        session, cramp = self._playing.session, self._cramp
        if cramp is None or session is None or is_practice(moment.routine_id):
            return
        if session is not self._session:
            self._session, self._written = session, 0
        for happening in session.history[self._written :]:
            from cramprelief.record.diary import Event

            at = max(0.0, happening.time - self._origin)
            event = Event(at, happening.event, happening.routine_id, happening.step_id, happening.detail or None)
            self._writer().append(cramp.id, event)
        news = len(session.history) > self._written
        self._written = len(session.history)
        if news and moment.state in _OVER and cramp.state != "done":
            from cramprelief.record.diary import closed

            eased = moment.cramp_seconds if moment.state == "eased" else None
            self._cramp = closed(cramp, seconds=moment.cramp_seconds, eased_in=eased)
            self._save(self._cramp)
        elif news and moment.state == "playing" and moment.cramp and cramp.state == "done":
            self._cramp = replace(cramp, state="open")
            self._save(self._cramp)

    def _save(self, cramp: Cramp) -> None:
        self._writer().save(cramp)

    def _writer(self) -> DiaryWriter:
        if self._recorder is None:
            self._recorder = self._make(self._told)
            self._recorder.start()
        return self._recorder

    def _told(self, trouble: Trouble | None) -> None:
        """On the writer's thread: a signal carries it over."""
        self.trouble_words = "" if trouble is None else str(trouble)
        if trouble is not None and trouble.kept:
            self.trouble_words += " " + self.tr("This cramp is kept aside. It joins the diary later.")
        self.trouble.emit(self.trouble_words)


def _chosen(session: Session) -> int:
    """Where in its history the routine began that the person opened; what ran by itself before was not tried."""
    others = (n for n, each in enumerate(session.history, 1) if each.routine_id != session.routine.id)
    return max(others, default=0)
