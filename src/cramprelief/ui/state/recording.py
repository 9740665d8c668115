# SPDX-License-Identifier: MIT
"""Writes the cramp that is being guided into the diary, by itself. A guest: guiding never waits for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cramprelief.application.cramp_log import CrampLog
from cramprelief.application.guidance import StartedFor
from cramprelief.guide.moment import Moment
from cramprelief.ui.state.playing import Playing

if TYPE_CHECKING:
    from cramprelief.record.diary import Cramp
    from cramprelief.record.diary_writer import DiaryWriter
    from cramprelief.record.trouble import Trouble


class CrampRecording(QObject):
    """`make(told)` gives the recorder, at the first cramp. `now` is the wall clock, aware."""

    trouble = Signal(str)
    """What is wrong with the diary, in words; empty once everything is safe again."""
    changed = Signal()
    """The diary has another state than before."""
    unsure = Signal(object)
    """A `Cramp` is over of which nobody has said whether it was one."""

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
        self._log = CrampLog()
        self._saved = ""
        """The id of the cramp that the recorder knows."""
        self.trouble_words = ""
        """The last that `trouble` told."""
        playing.moment.connect(self._follow)

    @property
    def cramp(self) -> Cramp | None:
        """The cramp that is being written; None before the first, and after `close_cramp` or `discard`."""
        return self._log.cramp

    @property
    def is_test(self) -> bool:
        """What plays is a test of an own routine: nothing of it is written."""
        return self._log.started_for == "test"

    def expect(self, started_for: StartedFor) -> None:
        """Why what plays next, or what is shown large next, was started."""
        self._log.started_for = started_for

    def begin(self) -> None:
        """The player is open: from here on this may be a cramp. Nothing happens if it is one already."""
        session, moment = self._playing.session, self._playing.now
        cramp = self._log.begin(session, moment, self._now()) if session is not None and moment is not None else None
        if cramp is not None and moment is not None:
            self._save(cramp)
            self._follow(moment)

    def ask(self, cramp: Cramp) -> None:
        """`cramp`, of an earlier run, is over: was it one?"""
        self.unsure.emit(cramp)

    def answer(self, cramp: Cramp, *, yes: bool) -> None:
        """The person says whether `cramp`, which `unsure` told of, was one."""
        answered = self._log.answer(cramp, yes=yes)
        self._save(answered or cramp)
        if answered is None:
            self._writer().delete(cramp.id, self._now())
        self.changed.emit()

    def take_up(self, cramp: Cramp) -> None:
        """Go on writing a cramp of an earlier run; it is being played again."""
        session, moment = self._playing.session, self._playing.now
        if session is not None and moment is not None:
            self._log.take_up(cramp, session, self._now())
            self._save(cramp)
            self._follow(moment)

    def retry(self) -> None:
        """Try again to write what is not on the disk yet."""
        if self._recorder is not None:
            self._recorder.retry()

    def close_cramp(self, *, pain: int | None, helped: tuple[str, ...]) -> None:
        """The person's last words on it: pain 0 to 10 or None, ids of the routines that helped."""
        cramp = self._log.close(pain=pain, helped=helped)
        if cramp is not None:
            self._writer().save(cramp)
            self.changed.emit()

    def discard(self) -> None:
        """The person does not want this one in the diary."""
        cramp = self._log.forget()
        if cramp is not None:
            self._writer().delete(cramp.id, self._now())
            self.changed.emit()

    def forget(self) -> None:
        """The diary was erased, and this cramp with it."""
        self._log.forget()

    def close(self) -> None:
        """Write what is left and let the file go; the next cramp begins anew."""
        if self._recorder is not None:
            self._recorder.close()
            self._recorder = None

    def _follow(self, moment: Moment) -> None:
        session = self._playing.session
        entry = self._log.follow(session, moment) if session is not None else None
        if entry is None:
            return
        cramp = entry.cramp or self._log.cramp
        if cramp is not None and entry.cramp_id == cramp.id != self._saved:
            self._save(cramp)
        for event in entry.events:
            self._writer().append(entry.cramp_id, event)
        if entry.cramp is not None:
            self._save(entry.cramp)
            if entry.cramp.state == "unsure" and entry.cramp.seconds is not None:
                self.unsure.emit(entry.cramp)

    def _save(self, cramp: Cramp) -> None:
        self._saved = cramp.id
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
