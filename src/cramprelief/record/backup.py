# SPDX-License-Identifier: MIT
"""A dated copy of the diary each week; the last five are kept."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from pathlib import Path

from cramprelief.record.database import copy_to, intact, open_database, told
from cramprelief.record.trouble import Trouble

EVERY = timedelta(days=7)
KEPT = 5


def backups(folder: Path) -> tuple[Path, ...]:
    """The dated copies, newest first."""
    if not folder.is_dir():
        return ()
    return tuple(sorted((path for path in folder.glob("diary-????-??-??.db") if _day(path)), reverse=True))


def back_up(connection: sqlite3.Connection, folder: Path, today: date) -> Path | None:
    """Make this week's copy unless one is there, then drop the oldest ones. Raises `Trouble`."""
    newest = next(iter(backups(folder)), None)
    if newest is not None:
        day = _day(newest)
        if day is not None and timedelta(0) <= today - day < EVERY:
            return None
    return copy_now(connection, folder, today)


def copy_now(connection: sqlite3.Connection, folder: Path, today: date) -> Path:
    """Make a copy of today, then drop the oldest ones. Raises `Trouble`."""
    if not intact(connection):
        raise Trouble("damaged")
    target = folder / f"diary-{today.isoformat()}.db"
    copy_to(connection, target)
    with told():
        for old in backups(folder)[KEPT:]:
            old.unlink()
    return target


def last_good(folder: Path) -> Path | None:
    """The newest copy that can be read."""
    for path in backups(folder):
        try:
            connection = open_database(path)
        except Trouble:
            continue
        try:
            if intact(connection):
                return path
        finally:
            connection.close()
    return None


def put_back(backup: Path, path: Path) -> None:
    """Make a copy of `backup` the diary at `path`. Whatever stands there must have been set aside before."""
    if path.exists():
        raise FileExistsError(path)
    connection = open_database(backup)
    try:
        copy_to(connection, path)
    finally:
        connection.close()


def _day(path: Path) -> date | None:
    try:
        return date.fromisoformat(path.stem.removeprefix("diary-"))
    except ValueError:
        return None
