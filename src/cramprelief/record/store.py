# SPDX-License-Identifier: MIT
"""The person's diary and plans behind one door, for reading and editing from one thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from cramprelief.reading.probe import is_file, is_there
from cramprelief.record import backup, database
from cramprelief.record.diary import Diary
from cramprelief.record.plans import Plans
from cramprelief.record.spare import take_in
from cramprelief.record.trouble import Trouble

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

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Within it nobody else is waited for: what another writer holds is a `Trouble` at once."""
        self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {round(WAIT * 1000)}")

    def back_up(self, folder: Path, today: date) -> Path:
        """A dated copy into `folder`. Raises `Trouble`."""
        return backup.copy_now(self._connection, folder, today)

    def take_in(self, spares: Iterable[Path]) -> None:
        """Bring in what lies in spare files. Raises `Trouble`."""
        take_in(self._connection, spares)

    def erase(self) -> None:
        """Forget diary and plans, at once and for good. Raises `Trouble`."""
        database.empty(self._connection)

    def close(self) -> None:
        self._connection.close()


def tend(path: Path, folder: Path, now: datetime) -> Path | None:
    """Forget what was deleted long ago, and make this week's copy where none was made yet. `now` is aware.

    Raises `Trouble`. For a thread of its own.
    """
    if not is_there(path):
        return None
    connection = database.open_database(path)
    try:
        Diary(connection).purge(now)
        Plans(connection).put_right(now.date())
        return backup.back_up(connection, folder, now.date())
    finally:
        connection.close()


def go_back(path: Path, folder: Path, now: datetime) -> backup.Backup | None:
    """Set a damaged diary aside and put the last good copy in its place; None where there is no copy.

    The damaged file stays beside it under another name with `now` in it. Raises `Trouble`.
    """
    good = backup.last_good(folder, now.date())
    stamp = f"{now:%Y%m%d-%H%M%S}"
    if good is not None:
        database.beside(path, stamp)
        backup.put_back(good.path, path)
    elif is_there(path):
        database.set_aside(path, stamp)
    return good


def wipe(path: Path, folder: Path, spares: Sequence[Path]) -> None:
    """Forget diary and plans for good, with every copy: backups, spares, files that were set aside. Raises `Trouble`.

    A file that can't be read goes as it is.
    """
    try:
        store = Store.open(path)
        try:
            store.erase()
        finally:
            store.close()
    except Trouble as trouble:
        if trouble.kind not in ("damaged", "newer"):
            raise
        database.remove(path)
    copies = [*folder.glob("diary-*"), *path.parent.glob(f"{path.stem}-*"), *path.parent.glob("settings.damaged-*")]
    copies += [*path.parent.glob(".settings.json.*"), *path.parent.glob(f".{path.name}.*")]
    copies += spares
    for spare in spares:
        copies += spare.parent.glob(f"{spare.stem}-damaged-*")
    for copy in copies:
        if is_file(copy):
            database.remove(copy)
