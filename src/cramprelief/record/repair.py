# SPDX-License-Identifier: MIT
"""A damaged diary made whole: row by row what can be read of it, then what only the newest good copy still has."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple

from cramprelief.reading.probe import is_there
from cramprelief.record import backup, database
from cramprelief.record.diary import Diary, moment_of
from cramprelief.record.trouble import Trouble

_TABLES = ("cramp", "event", "plan", "plan_day")
_KEYED = ("cramp", "plan")
"""Tables with a rowid, by which one can go on beyond a damaged page."""
_FARTHEST = 1 << 20
"""Rows that are looked for beyond one that cannot be read."""


class Repaired(NamedTuple):
    """`read` cramps came out of the damaged file, `copied` more out of the copy of `day`. `aside` is where the damaged
    file lies now; None where nothing had to be mended."""

    read: int
    copied: int
    aside: Path | None
    copy: backup.Backup | None


def repair(path: Path, folder: Path, now: datetime) -> Repaired:
    """Mend the diary at `path` with the copies in `folder`; `now` is aware. Nobody else may write meanwhile.

    Raises `Trouble`; then the file is as it was. One of a newer version is not touched.
    """
    if is_sound(path):
        return Repaired(0, 0, None, None)
    fresh = path.with_name(f".{path.name}.mended")
    database.remove(fresh)
    copy = backup.last_good(folder, now.date())
    try:
        with closing(database.open_database(fresh)) as target:
            for table in _TABLES:
                _fill(target, table, path)
            read = Diary(target).count()
            if copy is not None:
                _fill_from_copy(target, copy.path)
            copied = Diary(target).count() - read
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        aside = database.beside(path, f"{now:%Y%m%d-%H%M%S}")
        database.take_place(path, fresh)
    finally:
        database.remove(fresh)
    return Repaired(read, copied, aside, copy)


def is_sound(path: Path) -> bool:
    """Whether the diary is all right, or there is none. Raises `Trouble` for another reason than damage."""
    if not is_there(path):
        return True
    try:
        with closing(database.open_database(path)) as connection:
            return database.make_intact(connection) and not Diary(connection).unreadable()
    except Trouble as trouble:
        if trouble.kind != "damaged":
            raise
        return False


def _fill(target: sqlite3.Connection, table: str, damaged: Path) -> None:
    """Every row of one table that can be read and that fits."""
    columns = [row[1] for row in target.execute(f"PRAGMA table_info({table})")]
    with database.transaction(target):
        for row in _rows(damaged, table):
            if table == "cramp" and not _dated(row):
                continue  # it stays in the damaged file; the copy may have it whole
            names = [name for name in columns if name in row]
            marks = ", ".join("?" * len(names))
            with suppress(sqlite3.Error):
                target.execute(
                    f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})",
                    [row[name] for name in names],
                )


def _dated(row: dict[str, object]) -> bool:
    """Whether it can be told when the cramp was; by its second time where the first is lost."""
    if moment_of(row.get("started")) is not None:
        return True
    epoch = row.get("epoch")
    try:
        moment = datetime.fromtimestamp(epoch, timezone.utc) if isinstance(epoch, float) else None
    except (ValueError, OverflowError, OSError):
        return False
    row["started"] = moment.isoformat() if moment is not None else None
    return moment_of(row["started"]) is not None


def _rows(damaged: Path, table: str) -> Iterator[dict[str, object]]:
    """All that can be read, some twice: from the first on, past what cannot be read; from the last back; and, where an
    index still knows them, one by one. Never raises."""
    try:
        source = sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return
    with closing(source):
        source.text_factory = lambda stored: stored.decode("utf-8", "replace")
        if table not in _KEYED:
            yield from _asked(source, f"SELECT * FROM {table}")
            return
        after, step = -1, 1
        while step < _FARTHEST:
            for row in _asked(source, f"SELECT rowid AS at, * FROM {table} WHERE rowid > {after} ORDER BY rowid"):
                at, step = row.pop("at"), 1
                after = at if isinstance(at, int) else after
                yield row
            after, step = after + step, step * 2
        yield from _asked(source, f"SELECT * FROM {table} ORDER BY rowid DESC")
        for row in _asked(source, f"SELECT id FROM {table}"):
            yield from _asked(source, f"SELECT * FROM {table} WHERE id = ?", row["id"])


def _asked(source: sqlite3.Connection, question: str, *values: object) -> Iterator[dict[str, object]]:
    """The rows up to the first that cannot be read."""
    try:
        found = source.execute(question, values)
        names = [each[0] for each in found.description]
        for row in found:
            yield dict(zip(names, row, strict=True))
    except (sqlite3.Error, ValueError, TypeError, OverflowError):
        return


def _fill_from_copy(target: sqlite3.Connection, copy: Path) -> None:
    """What the copy has and the damaged file did not give."""
    with database.told():
        target.execute("ATTACH ? AS copy", (str(copy),))
        try:
            with database.transaction(target):
                for table in _TABLES:
                    target.execute(f"INSERT OR IGNORE INTO main.{table} SELECT * FROM copy.{table}")
        finally:
            target.execute("DETACH copy")
