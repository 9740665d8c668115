# SPDX-License-Identifier: MIT
"""The person's diary and plans behind one door, for reading and editing from one thread."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

from cramprelief.record import backup, database
from cramprelief.record.diary import Diary
from cramprelief.record.plans import Plans

WAIT = 0.4
"""Seconds that a page may wait for another writer before it tells the person."""


class Store:
    """One open file. Every use may raise `Trouble`; after one, close it and open another."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.diary = Diary(connection)
        self.plans = Plans(connection)

    @classmethod
    def open(cls, path: Path, wait: float = WAIT) -> Store:
        """Raises `Trouble`."""
        return cls(database.open_database(path, wait=wait))

    def copy_to(self, target: Path) -> None:
        """A complete copy of the file. Raises `Trouble`."""
        database.copy_to(self._connection, target)

    def close(self) -> None:
        self._connection.close()


def keep_backup(path: Path, folder: Path, today: date) -> Path | None:
    """This week's copy, where there is a diary and none was made yet. Raises `Trouble`. For a thread of its own."""
    if not path.exists():
        return None
    connection = database.open_database(path)
    try:
        return backup.back_up(connection, folder, today)
    finally:
        connection.close()


def go_back(path: Path, folder: Path, stamp: str) -> Path | None:
    """Set a damaged diary aside and put the last good copy in its place; None where there is no copy.

    The damaged file stays beside it under another name with `stamp`. Raises `Trouble`.
    """
    good = backup.last_good(folder)
    if path.exists():
        database.set_aside(path, stamp)
    if good is not None:
        backup.put_back(good, path)
    return good
