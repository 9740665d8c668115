# SPDX-License-Identifier: MIT
"""A dated copy of the diary each week; the last five are kept.

When a copy was written is known by the day in its name. Where a wrong clock gave it a name of the future, by the file's
own time, and else by the newest cramp in it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from cramprelief.reading.probe import is_folder
from cramprelief.record.believed import is_believed_day
from cramprelief.record.database import copy_to, intact, open_database, take_place, told
from cramprelief.record.trouble import Trouble

EVERY = timedelta(days=7)
KEPT = 5


class Backup(NamedTuple):
    """A copy; `day` is when it was written, None where nothing in it can tell."""

    path: Path
    day: date | None


def backups(folder: Path, today: date) -> tuple[Backup, ...]:
    """The dated copies, the newest first; those of an unknown day stand last."""
    if not is_folder(folder):
        return ()
    found = [Backup(path, _written(path, today)) for path in folder.glob("diary-????-??-??.db") if _day(path)]
    return tuple(sorted(found, key=lambda one: (one.day or date.min, one.path.name), reverse=True))


def back_up(connection: sqlite3.Connection, folder: Path, today: date) -> Path | None:
    """Make this week's copy unless one is there, then drop the oldest ones. Raises `Trouble`."""
    newest = next((one.day for one in backups(folder, today) if one.day is not None), None)
    if newest is not None and today - newest < EVERY:
        return None
    return copy_now(connection, folder, today)


def copy_now(connection: sqlite3.Connection, folder: Path, today: date) -> Path:
    """Make a copy of today, then drop the oldest ones. Raises `Trouble`."""
    if not intact(connection):
        raise Trouble("damaged")
    target = folder / f"diary-{today.isoformat()}.db"
    copy_to(connection, target)
    with told():
        others = [one.path for one in backups(folder, today) if one.path != target]
        for old in (*others[KEPT - 1 :], *folder.glob("diary-*.db.part")):  # a part: its making was cut off
            old.unlink()
    return target


def last_good(folder: Path, today: date) -> Backup | None:
    """The newest copy that can be read."""
    for one in backups(folder, today):
        try:
            connection = open_database(one.path)
        except Trouble:
            continue
        try:
            if intact(connection):
                return one
        finally:
            connection.close()
    return None


def put_back(backup: Path, path: Path) -> None:
    """Put a copy of `backup` in the place of the diary at `path`. Raises `Trouble`."""
    fresh = path.with_name(f".{path.name}.mended")
    with closing(open_database(backup)) as connection:
        copy_to(connection, fresh)
    take_place(path, fresh)


def _written(path: Path, today: date) -> date | None:
    """When the copy was written, as far as its name, its file and its cramps can tell."""
    named = _day(path)
    if named is not None and is_believed_day(named, today):
        return named
    try:
        saved = datetime.fromtimestamp(path.stat().st_mtime).astimezone().date()
    except OSError:
        return None
    return saved if is_believed_day(saved, today) else _newest_in(path, today)


def _newest_in(path: Path, today: date) -> date | None:
    """The day of the newest cramp that can have been by now. Changes nothing in the file."""
    until = datetime.combine(today, time.max).timestamp()
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            row = connection.execute("SELECT max(epoch) FROM cramp WHERE epoch <= ?", (until,)).fetchone()
        day = datetime.fromtimestamp(row[0]).astimezone().date() if row and row[0] is not None else None
    except (sqlite3.Error, TypeError, ValueError, OverflowError, OSError):
        return None
    return day if day is not None and is_believed_day(day, today) else None


def _day(path: Path) -> date | None:
    try:
        return date.fromisoformat(path.stem.removeprefix("diary-"))
    except ValueError:
        return None
