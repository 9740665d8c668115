# SPDX-License-Identifier: MIT
"""What of a session is written into the diary, and what is not.

A cramp is written down from the moment the player opens; the first move that runs on Home for somebody who only looks
around is nobody's cramp, and neither is practice.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cramprelief.application.guidance import is_over
from cramprelief.guide.practice import is_practice

if TYPE_CHECKING:
    from cramprelief.guide.moment import Moment
    from cramprelief.guide.session import Session
    from cramprelief.record.diary import Cramp, Event


class LogEntry(NamedTuple):
    """What is to be written: `events` of the cramp `cramp_id`, then its new state where it has one."""

    cramp_id: str
    events: tuple[Event, ...] = ()
    cramp: Cramp | None = None


class CrampLog:
    """The cramp that is being written, one at a time. Every change gives what to write, nothing is written here."""

    def __init__(self) -> None:
        self._cramp: Cramp | None = None
        self._session: Session | None = None
        self._written = 0
        self._origin = 0.0

    @property
    def cramp(self) -> Cramp | None:
        """None before the first, and after `close` or `forget`."""
        return self._cramp

    def begin(self, session: Session, moment: Moment, now: datetime) -> Cramp | None:
        """The player is open at `now` (aware): the cramp that begins, None where it is none or one runs already."""
        if self._cramp is not None or session.routine.kind != "relief":
            return None
        from cramprelief.record.diary import new_cramp

        person, started = session.person, now - timedelta(seconds=moment.cramp_seconds)
        self._cramp = new_cramp(started, place=person.place, side=person.side, situation=person.situation)
        self._session, self._written = session, _chosen(session)
        self._origin = session.history[0].time if session.history else 0.0
        return self._cramp

    def take_up(self, cramp: Cramp, session: Session, now: datetime) -> None:
        """Go on with a cramp of an earlier run, which `session` plays again."""
        self._cramp, self._session, self._written = cramp, session, 0
        since = (now - cramp.started).total_seconds()
        self._origin = (session.history[0].time if session.history else 0.0) - since

    def follow(self, session: Session, moment: Moment) -> LogEntry | None:
        """What happened since the last time; None where there is nothing to write."""
        cramp = self._cramp
        if cramp is None or is_practice(moment.routine_id):
            return None
        if session is not self._session:
            self._session, self._written = session, 0
        history, before = session.history, self._written
        self._written = len(history)
        if len(history) <= before:
            return None
        from cramprelief.record.diary import Event

        events = tuple(
            Event(max(0.0, one.time - self._origin), one.event, one.routine_id, one.step_id, one.detail or None)
            for one in history[before:]
        )
        changed = _changed(cramp, moment)
        self._cramp = changed or cramp
        return LogEntry(cramp.id, events, changed)

    def close(self, *, pain: int | None, helped: tuple[str, ...]) -> Cramp | None:
        """The person's last words on it: pain 0 to 10 or None, ids of the routines that helped."""
        cramp, self._cramp = self._cramp, None
        return None if cramp is None else replace(cramp, pain_after=pain, helped=helped)

    def forget(self) -> Cramp | None:
        """It is not wanted, or gone with the diary: what was being written."""
        cramp, self._cramp = self._cramp, None
        return cramp


def _changed(cramp: Cramp, moment: Moment) -> Cramp | None:
    """The cramp as it is over, or open again where the person goes on."""
    from cramprelief.record.diary import closed

    if is_over(moment) and cramp.state != "done":
        eased = moment.cramp_seconds if moment.state == "eased" else None
        return closed(cramp, seconds=moment.cramp_seconds, eased_in=eased)
    if moment.state == "playing" and moment.cramp and cramp.state == "done":
        return replace(cramp, state="open")
    return None


def _chosen(session: Session) -> int:
    """Where in its history the routine began that the person opened; what ran by itself before was not tried."""
    others = (n for n, each in enumerate(session.history, 1) if each.routine_id != session.routine.id)
    return max(others, default=0)
