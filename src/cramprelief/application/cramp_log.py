# SPDX-License-Identifier: MIT
"""What of a session is written into the diary, and what is not.

Only the person can say that something was a cramp. Until a word of theirs says so, what is guided is kept as "unsure":
safe on the disk, counted nowhere, and asked about once it is over. A test, practice, what prevents cramps and a short
look leave no trace; nor does what Home plays by itself. The table of it all stands in docs/DATA.md.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cramprelief.application.guidance import StartedFor, is_over
from cramprelief.guide.cramp_clock import CHECK_EVERY, NEW_CRAMP
from cramprelief.guide.practice import is_practice
from cramprelief.guide.session import place_of, same_place

if TYPE_CHECKING:
    from cramprelief.guide.moment import Moment
    from cramprelief.guide.session import Session
    from cramprelief.record.diary import Cramp, Event

LOOK = CHECK_EVERY
"""Seconds for which a routine is only looked at, where nothing says that it is for a cramp."""
_WORDS = ("same", "worse", "not_helping", "too_painful")
"""Who was helped and says one of these has a cramp; "eased" says so always."""


class LogEntry(NamedTuple):
    """What is to be written: `events` of the cramp `cramp_id`, then its new state where it has one."""

    cramp_id: str
    events: tuple[Event, ...] = ()
    cramp: Cramp | None = None


class CrampLog:
    """The cramp that is being written, one at a time. Every change gives what to write, nothing is written here."""

    def __init__(self) -> None:
        self.started_for: StartedFor = "cramp"
        """Of what plays, or is about to."""
        self._cramp: Cramp | None = None
        self._look: Cramp | None = None
        """What is looked at, as the cramp that it may turn out to be."""
        self._left: Cramp | None = None
        """The last that was stopped: taken up again where it goes on at the same place soon after."""
        self._session: Session | None = None
        self._said: str | None = None
        """The place that the person named when it began."""
        self._sure = False
        self._written = 0
        self._origin = 0.0

    @property
    def cramp(self) -> Cramp | None:
        """None before the first, once it was stopped, and after `close` or `forget`."""
        return self._cramp

    def begin(self, session: Session, moment: Moment, now: datetime) -> Cramp | None:
        """The player is open at `now` (aware): the cramp that begins, None where it is none or one runs already."""
        if self.started_for == "test" or session.routine.kind != "relief":
            return None
        if self._cramp is not None and self._cramp.state == "done" and session is not self._session:
            self._cramp = None  # it eased, and what begins now is another
        if self._cramp is not None:
            return None
        if is_over(moment):
            return None
        if self._look is not None and session is self._session:
            if self.started_for == "cramp":
                self._cramp, self._look = self._look, None
            return self._cramp
        found = self._taken_up(session, now) or self._new(session, moment, now)
        self._left = None
        if self.started_for == "look" and not self._sure:
            self._look = found
            return None
        self._cramp = found
        return found

    def take_up(self, cramp: Cramp, session: Session, now: datetime) -> None:
        """Go on with a cramp of an earlier run, which `session` plays again."""
        self.started_for, self._look, self._left = "cramp", None, None
        self._cramp = self._again(cramp, session, now)

    def follow(self, session: Session, moment: Moment) -> LogEntry | None:
        """What happened since the last time; None where there is nothing to write."""
        cramp = self._cramp or self._look
        if cramp is None or self.started_for == "test" or is_practice(moment.routine_id):
            return None
        if session.routine.kind != "relief" or (cramp.state == "done" and session is not self._session):
            return None
        if self._is_another(session, cramp):
            return self._end(cramp, session)
        if session is not self._session:
            self._session, self._written = session, 0
        history, before = session.history, self._written
        if len(history) <= before and self._look is None:
            return None
        self._sure = self._sure or any(self._tells(one.event) for one in history[before:])
        if self._look is not None and not self._sure and moment.cramp_seconds < LOOK:
            if is_over(moment):
                self._look = None
            return None
        self._cramp, self._look = cramp, None
        return self._entry(cramp, session, moment)

    def close(self, *, pain: int | None, helped: tuple[str, ...]) -> Cramp | None:
        """The person's last words on it: pain 0 to 10 or None, ids of the routines that helped."""
        cramp, self._cramp = self._cramp, None
        return None if cramp is None else replace(cramp, pain_after=pain, helped=helped)

    def forget(self) -> Cramp | None:
        """It is not wanted, or gone with the diary: what was being written."""
        cramp, self._cramp = self._cramp, None
        self._look = self._left = None
        return cramp

    def answer(self, cramp: Cramp, *, yes: bool) -> Cramp | None:
        """The person says whether `cramp` was one: as it is then, or None."""
        answered = replace(cramp, state="done") if yes else None
        if self._left is not None and self._left.id == cramp.id:
            self._left, self._sure = answered, yes
        return answered

    # What it is

    def _new(self, session: Session, moment: Moment, now: datetime) -> Cramp:
        from cramprelief.record.diary import new_cramp

        person, started = session.person, now - timedelta(seconds=moment.cramp_seconds)
        place = place_of(session.person, session.routine)
        self._session, self._said, self._sure = session, person.place, False
        self._written = _chosen(session)
        self._origin = session.history[0].time if session.history else 0.0
        begun = new_cramp(started, place=place, side=person.side, situation=person.situation)
        return replace(begun, state="unsure")

    def _taken_up(self, session: Session, now: datetime) -> Cramp | None:
        left, person = self._left, session.person
        if left is None or left.side != person.side or not same_place(left.place, person, session.routine):
            return None
        since = (now - left.started).total_seconds()
        if not 0 <= since - (left.seconds or 0.0) <= NEW_CRAMP:
            return None
        return self._again(left, session, now)

    def _again(self, cramp: Cramp, session: Session, now: datetime) -> Cramp:
        """`cramp`, open again, with the clock of its beginning."""
        self._session, self._said, self._written = session, session.person.place, 0
        self._sure = cramp.state != "unsure"
        since = (now - cramp.started).total_seconds()
        self._origin = (session.history[0].time if session.history else 0.0) - since
        return replace(cramp, state="open" if self._sure else "unsure", seconds=None, eased_in=None)

    def _is_another(self, session: Session, cramp: Cramp) -> bool:
        """It hurts at another place than the one that is written: that is another cramp."""
        if session is self._session and session.person.place == self._said:
            return False
        self._said = session.person.place
        return not same_place(cramp.place, session.person, session.routine)

    def _end(self, cramp: Cramp, session: Session) -> LogEntry | None:
        """The one before is over, as if it had been stopped when it was last heard of."""
        looked, self._look, self._cramp = self._cramp is None, None, None
        if looked or cramp.state == "done":
            return None
        from cramprelief.record.diary import closed

        over = closed(cramp, seconds=max(0.0, session.history[-1].time - self._origin), eased_in=None)
        return LogEntry(cramp.id, (), over if self._sure else replace(over, state="unsure"))

    def _tells(self, event: str) -> bool:
        return event == "eased" or (event in _WORDS and self.started_for == "cramp")

    def _entry(self, cramp: Cramp, session: Session, moment: Moment) -> LogEntry | None:
        from cramprelief.record.diary import Event

        history, before = session.history, self._written
        self._written = len(history)
        events = tuple(
            Event(max(0.0, one.time - self._origin), one.event, one.routine_id, one.step_id, one.detail or None)
            for one in history[before:]
        )
        changed = self._changed(cramp, session, moment)
        self._cramp = changed
        if moment.state == "stopped":
            self._left, self._cramp = changed, None
        return LogEntry(changed.id, events, changed if changed != cramp else None)

    def _changed(self, cramp: Cramp, session: Session, moment: Moment) -> Cramp:
        """The cramp as it is now: its side as it was set right, sure or not, running or over."""
        from cramprelief.record.diary import closed

        now = replace(cramp, side=session.person.side, place=cramp.place or place_of(session.person, session.routine))
        if is_over(moment):
            if cramp.state == "done":
                return now
            eased = moment.cramp_seconds if moment.state == "eased" else None
            over = closed(now, seconds=moment.cramp_seconds, eased_in=eased)
            return over if self._sure else replace(over, state="unsure")
        return replace(now, state="open" if self._sure else "unsure")


def _chosen(session: Session) -> int:
    """Where in its history the routine began that the person opened; what ran by itself before was not tried."""
    others = (n for n, each in enumerate(session.history, 1) if each.routine_id != session.routine.id)
    return max(others, default=0)
