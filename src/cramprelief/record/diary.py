# SPDX-License-Identifier: MIT
"""The diary: each cramp, written as it happens, each change one committed transaction."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Any, Literal, get_args

from cramprelief.reading.closed import is_one_of
from cramprelief.record.database import told, transaction

CrampState = Literal["open", "done", "unsure"]
STATES: tuple[CrampState, ...] = get_args(CrampState)
"""`unsure`: nobody has said yet whether it was a cramp. It is in no list and counts nowhere; see `Diary.unsure`."""
_COLUMNS = (
    "id, started, rough, place, side, situation, state, seconds, eased_in, pain_before, pain_after, "
    "helped, triggers, note"
)

_SEARCHED = "note || ' ' || coalesce(side, '') || ' ' || coalesce(place, '') || ' ' || helped || ' ' || triggers"


@dataclass(frozen=True, slots=True)
class Cramp:
    """One cramp. `started` is aware. Seconds since the first instruction; pain is 0 to 10; None is "not told"."""

    id: str
    started: datetime
    rough: bool = False
    place: str | None = None
    side: str | None = None
    situation: str | None = None
    state: CrampState = "done"
    seconds: float | None = None
    eased_in: float | None = None
    pain_before: int | None = None
    pain_after: int | None = None
    helped: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened during a cramp: `at` seconds after its start, `what` in the session's words."""

    at: float
    what: str
    routine: str | None = None
    step: str | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which cramps to list. Empty fields let everything through; `words` are sought in note, side, place, help."""

    words: str = ""
    place: str | None = None
    side: str | None = None
    since: datetime | None = None
    until: datetime | None = None


def new_cramp(started: datetime, *, place: str | None, side: str | None, situation: str | None) -> Cramp:
    """An open cramp that begins now. `started` must be aware."""
    if started.tzinfo is None:
        raise ValueError("a cramp's start needs a time zone")
    return Cramp(uuid.uuid4().hex, started, place=place, side=side, situation=situation, state="open")


class Diary:
    """Reads and writes cramps on one connection, from one thread. Every method may raise `Trouble`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def save(self, cramp: Cramp) -> None:
        """Add the cramp, or put its new state in the place of the old one."""
        with transaction(self._db):
            self._put(cramp)

    def append(self, cramp_id: str, event: Event) -> None:
        """Write one event behind the others of its cramp."""
        with transaction(self._db):
            self._put_event(cramp_id, event)

    def merge(self, entries: Iterable[tuple[Cramp, Sequence[Event]]]) -> int:
        """Add the cramps that are not there yet, with their events, all or nothing; how many were new."""
        new = 0
        with transaction(self._db):
            for cramp, events in entries:
                if not self.known(cramp.id):
                    self._put(cramp)
                    for event in events:
                        self._put_event(cramp.id, event)
                    new += 1
        return new

    def _put(self, cramp: Cramp) -> None:
        row = (
            cramp.id, cramp.started.isoformat(), cramp.started.timestamp(), int(cramp.rough), cramp.place, cramp.side,
            cramp.situation, cramp.state, cramp.seconds, cramp.eased_in, cramp.pain_before, cramp.pain_after,
            _join(cramp.helped), _join(cramp.triggers), cramp.note,
        )  # fmt: skip
        self._db.execute(
            "INSERT INTO cramp (id, started, epoch, rough, place, side, situation, state, seconds, eased_in,"
            " pain_before, pain_after, helped, triggers, note) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
            " ON CONFLICT (id) DO UPDATE SET started=excluded.started, epoch=excluded.epoch, rough=excluded.rough,"
            " place=excluded.place, side=excluded.side, situation=excluded.situation, state=excluded.state,"
            " seconds=excluded.seconds, eased_in=excluded.eased_in, pain_before=excluded.pain_before,"
            " pain_after=excluded.pain_after, helped=excluded.helped, triggers=excluded.triggers,"
            " note=excluded.note",
            row,
        )

    def _put_event(self, cramp_id: str, event: Event) -> None:
        self._db.execute(
            "INSERT INTO event (cramp, number, at, what, routine, step, detail) VALUES (?,"
            " (SELECT coalesce(max(number), 0) + 1 FROM event WHERE cramp = ?), ?, ?, ?, ?, ?)",
            (cramp_id, cramp_id, event.at, event.what, event.routine, event.step, event.detail),
        )

    def events(self, cramp_id: str) -> tuple[Event, ...]:
        with told():
            rows = self._db.execute(
                "SELECT at, what, routine, step, detail FROM event WHERE cramp = ? ORDER BY number", (cramp_id,)
            ).fetchall()
        return tuple(Event(*row) for row in rows)

    def played(self, wanted: Filter | None = None, *, limit: int = 1000) -> tuple[tuple[Cramp, tuple[Event, ...]], ...]:
        """The newest cramps with their events, in one go."""
        cramps = self.list(wanted, limit=limit)
        where, values = _where(wanted or Filter())
        with told():
            rows = self._db.execute(
                "SELECT cramp, at, what, routine, step, detail FROM event WHERE cramp IN (SELECT id FROM cramp WHERE"
                f" {where} ORDER BY epoch DESC, id LIMIT {int(limit)}) ORDER BY cramp, number",
                values,
            ).fetchall()
        events: dict[str, list[Event]] = {}
        for cramp_id, *row in rows:
            events.setdefault(cramp_id, []).append(Event(*row))
        return tuple((cramp, tuple(events.get(cramp.id, ()))) for cramp in cramps)

    def get(self, cramp_id: str) -> Cramp | None:
        with told():
            row = self._db.execute(
                f"SELECT {_COLUMNS} FROM cramp WHERE id = ? AND deleted IS NULL", (cramp_id,)
            ).fetchone()
        return _cramp(row) if row else None

    def known(self, cramp_id: str) -> bool:
        """Whether the diary holds this cramp, deleted or not: what was deleted does not come back by an import."""
        with told():
            return self._db.execute("SELECT 1 FROM cramp WHERE id = ?", (cramp_id,)).fetchone() is not None

    def unfinished(self, now: datetime, *, within: timedelta = timedelta(hours=12)) -> Cramp | None:
        """The newest cramp that was never closed (the app was killed), if it began within the last hours."""
        with told():
            row = self._db.execute(
                f"SELECT {_COLUMNS} FROM cramp WHERE (state = 'open' OR (state = 'unsure' AND seconds IS NULL))"
                " AND deleted IS NULL AND epoch BETWEEN ? AND ? ORDER BY epoch DESC LIMIT 1",
                ((now - within).timestamp(), now.timestamp()),
            ).fetchone()
        return _cramp(row) if row else None

    def unsure(self) -> Cramp | None:
        """The newest that is over and of which nobody has said whether it was a cramp."""
        with told():
            row = self._db.execute(
                f"SELECT {_COLUMNS} FROM cramp WHERE state = 'unsure' AND seconds IS NOT NULL AND deleted IS NULL"
                " ORDER BY epoch DESC LIMIT 1"
            ).fetchone()
        return _cramp(row) if row else None

    def list(self, wanted: Filter | None = None, *, limit: int | None = None, offset: int = 0) -> tuple[Cramp, ...]:
        """Newest first."""
        where, values = _where(wanted or Filter())
        page = f" LIMIT {int(limit)} OFFSET {int(offset)}" if limit is not None else ""
        with told():
            rows = self._db.execute(
                f"SELECT {_COLUMNS} FROM cramp WHERE {where} ORDER BY epoch DESC, id{page}", values
            ).fetchall()
        return tuple(_cramp(row) for row in rows)

    def count(self, wanted: Filter | None = None) -> int:
        where, values = _where(wanted or Filter())
        with told():
            return int(self._db.execute(f"SELECT count(*) FROM cramp WHERE {where}", values).fetchone()[0])

    def delete(self, cramp_id: str, now: datetime) -> None:
        """Take the cramp out of every list. `restore` brings it back until `purge`."""
        with transaction(self._db):
            self._db.execute("UPDATE cramp SET deleted = ? WHERE id = ?", (now.timestamp(), cramp_id))

    def restore(self, cramp_id: str) -> None:
        with transaction(self._db):
            self._db.execute("UPDATE cramp SET deleted = NULL WHERE id = ?", (cramp_id,))

    def purge(self, now: datetime, *, after: timedelta = timedelta(days=30)) -> None:
        """Forget for good what was deleted longer ago than `after`."""
        with transaction(self._db):
            self._db.execute("DELETE FROM cramp WHERE deleted < ?", ((now - after).timestamp(),))


def closed(cramp: Cramp, *, seconds: float, eased_in: float | None) -> Cramp:
    """The same cramp, over."""
    return replace(cramp, state="done", seconds=seconds, eased_in=eased_in)


def _where(wanted: Filter) -> tuple[str, list[object]]:
    parts: list[str] = ["deleted IS NULL AND state <> 'unsure'"]
    values: list[object] = []
    for word in wanted.words.split():
        parts.append(f"({_SEARCHED}) LIKE ? ESCAPE '\\'")
        values.append("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
    for column, value in (("place", wanted.place), ("side", wanted.side)):
        if value is not None:
            parts.append(f"{column} = ?")
            values.append(value)
    if wanted.since is not None:
        parts.append("epoch >= ?")
        values.append(wanted.since.timestamp())
    if wanted.until is not None:
        parts.append("epoch < ?")
        values.append(wanted.until.timestamp())
    return " AND ".join(parts), values


def _join(words: tuple[str, ...]) -> str:
    return "\n".join(word.replace("\n", " ") for word in words)


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _cramp(row: tuple[Any, ...]) -> Cramp:
    """From the values of `_COLUMNS`; Any, for a row of SQLite has no types."""
    cramp_id, began, rough, place, side, situation, state, seconds, eased_in, before, after, *words = row
    helped, triggers, note = words
    started = datetime.fromisoformat(began)
    return Cramp(
        cramp_id,
        started if started.tzinfo else started.replace(tzinfo=timezone.utc),
        bool(rough),
        place,
        side,
        situation,
        state if is_one_of(state, STATES) else "done",
        seconds,
        eased_in,
        before,
        after,
        _split(helped),
        _split(triggers),
        note,
    )
