# SPDX-License-Identifier: MIT
"""The diary: each cramp, written as it happens, each change one committed transaction."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from itertools import islice
from typing import Literal, get_args

from cramprelief.folding import fold
from cramprelief.reading.closed import is_one_of
from cramprelief.record.believed import EARLIEST, TOLERANCE
from cramprelief.record.database import told, transaction
from cramprelief.record.diary_search import PLAIN_WORDS, ShownWords

CrampState = Literal["open", "done", "unsure"]
STATES: tuple[CrampState, ...] = get_args(CrampState)
"""`unsure`: nobody has said yet whether it was a cramp. It is in no list and counts nowhere; see `Diary.unsure`."""
_DAY = 86400.0
LONGEST = 365 * _DAY
"""Seconds: nothing of a cramp takes longer, and every screen can show it."""
_COLUMNS = (
    "id, started, rough, place, side, situation, state, seconds, eased_in, pain_before, pain_after, "
    "helped, triggers, note"
)


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

    @property
    def length(self) -> float | None:
        """How long it lasted, as every list and figure says it: until it eased, else until its end was told."""
        return self.eased_in if self.eased_in is not None else self.seconds


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
    """Which cramps to list. Empty fields let everything through; all `words` must stand in what is `shown` of it.

    `since` to before `until` are local days as the person lived them, wherever they are now.
    """

    words: str = ""
    shown: ShownWords = PLAIN_WORDS
    place: str | None = None
    side: str | None = None
    since: date | None = None
    until: date | None = None


def new_cramp(started: datetime, *, place: str | None, side: str | None, situation: str | None) -> Cramp:
    """An open cramp that begins now. `started` must be aware."""
    if started.tzinfo is None:
        raise ValueError("a cramp's start needs a time zone")
    return Cramp(uuid.uuid4().hex, started, place=place, side=side, situation=situation, state="open")


_STRANGE = (
    "(typeof(id) != 'text' OR id = '' OR julianday(started) IS NULL OR substr(started, 1, 19)"
    " IS NOT strftime('%Y-%m-%dT%H:%M:%S', substr(started, 1, 19))"
    " OR substr(started, 1, 4) NOT BETWEEN '0002' AND '9998')"
)
"""Rows that may be unreadable: SQLite looks through a hundred thousand in a moment."""


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
        return tuple(event for row in rows if (event := _event(row)) is not None)

    def played(self, wanted: Filter | None = None, *, limit: int = 1000) -> tuple[tuple[Cramp, tuple[Event, ...]], ...]:
        """The newest cramps with their events, in one go."""
        cramps = self.list(wanted, limit=limit)
        where, values = self._where(wanted or Filter())
        with told():
            rows = self._db.execute(
                "SELECT cramp, at, what, routine, step, detail FROM event WHERE cramp IN (SELECT id FROM cramp WHERE"
                f" {where} ORDER BY epoch DESC, id LIMIT {int(limit)}) ORDER BY cramp, number",
                values,
            ).fetchall()
        events: dict[str, list[Event]] = {}
        for cramp_id, *row in rows:
            event = _event(row)
            if event is not None:
                events.setdefault(cramp_id, []).append(event)
        return tuple((cramp, tuple(events.get(cramp.id, ()))) for cramp in cramps)

    def get(self, cramp_id: str) -> Cramp | None:
        with told():
            row = self._db.execute(
                f"SELECT {_COLUMNS} FROM cramp WHERE id = ? AND deleted IS NULL", (cramp_id,)
            ).fetchone()
        return _cramp(row) if row else None

    def unreadable(self) -> int:
        """How many rows are damaged so that nobody can tell when they were. They stay in the file."""
        with told():
            rows = self._db.execute(
                f"SELECT {_COLUMNS} FROM cramp WHERE deleted IS NULL AND {_STRANGE}"  # few, where all is well none
            ).fetchall()
        return sum(_cramp(row) is None for row in rows)

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
                ((now - within).timestamp(), (now + TOLERANCE).timestamp()),
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
        """Newest first, without the rows that are `unreadable`."""
        where, values = self._where(wanted or Filter())
        page = f" LIMIT {int(limit)} OFFSET {int(offset)}" if limit is not None else ""
        with told():
            rows = self._db.execute(
                f"SELECT {_COLUMNS} FROM cramp WHERE {where} ORDER BY epoch DESC, id{page}", values
            ).fetchall()
        return tuple(cramp for row in rows if (cramp := _cramp(row)) is not None)

    def began(self) -> date | None:
        """The local day of the oldest cramp, from which on the diary can speak of every day; None where it is empty.

        One that a clock without a battery dated before `EARLIEST` does not count.
        """
        with told():
            rows = self._db.execute(
                "SELECT started FROM cramp WHERE deleted IS NULL AND epoch >= ? ORDER BY epoch", (_utc(EARLIEST),)
            )
            moments = (moment for row in rows if (moment := moment_of(row[0])) is not None)
            # A journey may have put a day before an earlier one.
            return min((moment.date() for moment in islice(moments, 50)), default=None)

    def count(self, wanted: Filter | None = None) -> int:
        where, values = self._where(wanted or Filter())
        with told():
            return int(self._db.execute(f"SELECT count(*) FROM cramp WHERE {where}", values).fetchone()[0])

    def _where(self, wanted: Filter) -> tuple[str, Sequence[object]]:
        words = fold(wanted.words).split()
        if words:
            holds = wanted.shown.holds(words)

            def found(*stored: bytes | None) -> bool:
                day, at, place, side, helped, triggers, note = map(_decoded, stored)
                try:
                    return holds(day or "", at or "", place, side, helped or "", triggers or "", note or "")
                except ValueError:  # no day, no time: a row that is unreadable
                    return False

            self._db.create_function("found", 7, found, deterministic=True)
        return _where(wanted, sought=bool(words))

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


def _where(wanted: Filter, *, sought: bool) -> tuple[str, list[object]]:
    """`sought`: SQLite knows a function `found` that looks for the words."""
    parts: list[str] = ["deleted IS NULL AND state <> 'unsure'"]
    values: list[object] = []
    for column, value in (("place", wanted.place), ("side", wanted.side)):
        if value is not None:
            parts.append(f"{column} = ?")
            values.append(value)
    # The index knows instants alone: it narrows, and the day as it was written decides.
    if wanted.since is not None:
        parts.append("epoch >= ? AND substr(started, 1, 10) >= ?")
        values += [_utc(wanted.since) - _DAY, wanted.since.isoformat()]
    if wanted.until is not None:
        parts.append("epoch < ? AND substr(started, 1, 10) < ?")
        values += [_utc(wanted.until) + _DAY, wanted.until.isoformat()]
    if sought:  # the last, for it costs the most
        sought_in = ("substr(started, 1, 10)", "substr(started, 12, 5)", "place", "side", "helped", "triggers", "note")
        # As bytes: one text that is no text would else end the search of all.
        parts.append(f"found({', '.join(f'CAST({each} AS BLOB)' for each in sought_in)})")
    return " AND ".join(parts), values


def _utc(day: date) -> float:
    return datetime.combine(day, time(), timezone.utc).timestamp()


def _join(words: tuple[str, ...]) -> str:
    return "\n".join(word.replace("\n", " ") for word in words)


def _split(text: object) -> tuple[str, ...]:
    return tuple(text.split("\n")) if isinstance(text, str) and text else ()


def _cramp(row: Sequence[object]) -> Cramp | None:
    """From the values of `_COLUMNS`. None where nobody can tell which cramp it is or when it was; whatever else is
    damaged counts as not told.
    """
    cramp_id, began, rough, place, side, situation, state, seconds, eased_in, before, after, *words = row
    helped, triggers, note = words
    started = moment_of(began)
    if started is None or not isinstance(cramp_id, str) or not cramp_id:
        return None
    return Cramp(
        cramp_id,
        started,
        bool(rough),
        _words(place),
        _words(side),
        _words(situation),
        state if is_one_of(state, STATES) else "done",
        _seconds(seconds),
        _seconds(eased_in),
        _pain(before),
        _pain(after),
        _split(helped),
        _split(triggers),
        note if isinstance(note, str) else "",
    )


def _event(row: Sequence[object]) -> Event | None:
    at, what, routine, step, detail = row
    seconds = _seconds(at)
    if seconds is None or not isinstance(what, str):
        return None
    return Event(seconds, what, _words(routine), _words(step), _words(detail))


def moment_of(stored: object) -> datetime | None:
    """When a cramp began, from the text in the file; aware. None where it is no time."""
    try:
        moment = datetime.fromisoformat(stored) if isinstance(stored, str) else None
    except ValueError:
        return None
    if moment is None or not 2 <= moment.year <= 9998:  # beyond, another zone may have no such year
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def _decoded(stored: bytes | None) -> str | None:
    return stored.decode("utf-8", "replace") if isinstance(stored, bytes) else None


def _words(stored: object) -> str | None:
    return stored if isinstance(stored, str) else None


def _seconds(stored: object) -> float | None:
    if isinstance(stored, bool) or not isinstance(stored, int | float) or not 0 <= stored < LONGEST:
        return None
    return stored


def _pain(stored: object) -> int | None:
    return stored if isinstance(stored, int) and 0 <= stored <= 10 else None
