# SPDX-License-Identifier: MIT
"""The one SQLite file with the person's diary and plans: opened, migrated, checked, set aside when damaged.

What stands in the file is believed as little as any file of a stranger: its tables are looked at before they are used,
and a text that is no text is read as far as it goes.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path

from cramprelief.reading.probe import is_there
from cramprelief.record.trouble import Trouble, known, why_unreachable

VERSION = 1
"""`PRAGMA user_version` of this app. A file with a higher number is refused and left as it is."""

_SCHEMA = """
CREATE TABLE cramp (
    id TEXT PRIMARY KEY,
    started TEXT NOT NULL,          -- ISO 8601 with the offset the person lived in
    epoch REAL NOT NULL,            -- the same instant, seconds since 1970, for sorting
    rough INTEGER NOT NULL DEFAULT 0,  -- 1: remembered later, the time is "about"
    place TEXT, side TEXT, situation TEXT,
    state TEXT NOT NULL,            -- open | done
    seconds REAL,                   -- how long it lasted
    eased_in REAL,                  -- seconds from the first instruction to "it eased"; NULL: unknown
    pain_before INTEGER, pain_after INTEGER,
    helped TEXT NOT NULL DEFAULT '', triggers TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
    deleted REAL                    -- when it was deleted; NULL: it stands
);
CREATE INDEX cramp_epoch ON cramp (epoch);
CREATE TABLE event (
    cramp TEXT NOT NULL REFERENCES cramp (id) ON DELETE CASCADE,
    number INTEGER NOT NULL, at REAL NOT NULL, what TEXT NOT NULL,
    routine TEXT, step TEXT, detail TEXT,
    PRIMARY KEY (cramp, number)
) WITHOUT ROWID;
CREATE TABLE plan (
    id TEXT PRIMARY KEY, programme TEXT NOT NULL, started TEXT NOT NULL, state TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '', times TEXT NOT NULL DEFAULT '', changed TEXT NOT NULL
);
CREATE TABLE plan_day (
    plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    day TEXT NOT NULL, slot TEXT NOT NULL, outcome TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (plan, day, slot)
) WITHOUT ROWID;
"""

_PARTS = ("", "-wal", "-shm", "-journal")
"""What SQLite adds to the name of a file for what belongs to it."""

_MIGRATIONS: dict[int, str] = {}
"""From version n to n + 1. Before the first one runs, the file is copied beside itself."""


def open_database(path: Path, *, wait: float = 2.0) -> sqlite3.Connection:
    """Open or make the file at `path`, ready to use from this thread.

    `wait` is the longest time in seconds to wait for another writer. Raises `Trouble`.
    """
    try:
        with told():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _inherit(path)
            _make_private(path)
            connection = sqlite3.connect(path, timeout=wait, isolation_level=None)
            connection.text_factory = _text
            try:
                _prepare(connection, path)
            except BaseException:
                connection.close()
                raise
    except Trouble as trouble:
        if trouble.kind == "unreachable":
            raise Trouble(why_unreachable(path.parent), trouble.detail) from trouble
        raise
    return connection


@contextmanager
def told() -> Iterator[None]:
    """Turn known storage errors inside the block into `Trouble`; let bugs through."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite's own words for a damaged file hold what stands in it
        raise Trouble("damaged", repr(error)) from error
    except (sqlite3.Error, OSError) as error:
        trouble = known(error)
        if trouble is None:
            raise
        raise trouble from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, taking the write lock at once so that two windows never deadlock."""
    with told():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def intact(connection: sqlite3.Connection) -> bool:
    """Whether SQLite's own check finds nothing wrong, the indexes included: a row that one misses is in no list."""
    try:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def make_intact(connection: sqlite3.Connection) -> bool:
    """Whether it is intact, or is so once its indexes are built anew from the rows. For a thread of its own."""
    if intact(connection):
        return True
    try:
        connection.execute("REINDEX")
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False
    return intact(connection)


def set_aside(path: Path, stamp: str) -> Path:
    """Move a damaged file (and its journal files) out of the way, keeping it. Returns its new place. Raises `Trouble`.

    Ended at any moment, all of it lies at one of the two places.
    """
    target = beside(path, stamp)
    remove(path)
    return target


def beside(path: Path, stamp: str) -> Path:
    """Keep a damaged file, with its journal files, under another name too. Raises `Trouble`."""
    target = path.with_name(f"{path.stem}-damaged-{stamp}{path.suffix}")
    with told():
        for suffix in _PARTS:
            part, kept = path.with_name(path.name + suffix), target.with_name(target.name + suffix)
            if is_there(part) and not is_there(kept):
                try:
                    os.link(part, kept)
                except OSError:  # a disk that knows no second name for a file
                    shutil.copy2(part, kept)
    return target


def take_place(path: Path, fresh: Path) -> None:
    """Put a whole, closed database in the place of `path`, which goes. Raises `Trouble`.

    Ended at any moment, the old one stands there, or the new one does as soon as it is opened.
    """
    with told():
        fresh.replace(_heir(path))
        _inherit(path)


def _heir(path: Path) -> Path:
    return path.with_name(f".{path.name}.whole")


def _inherit(path: Path) -> None:
    """Finish what `take_place` began. A journal of the old file must never be read into the new one."""
    heir = _heir(path)
    if not is_there(heir):
        return
    for suffix in _PARTS[1:]:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    with suppress(FileNotFoundError):  # another start did it
        heir.replace(path)


def empty(connection: sqlite3.Connection) -> None:
    """Delete every row, and what is left of them in the file. Raises `Trouble`."""
    with transaction(connection):
        for table in ("event", "cramp", "plan_day", "plan"):
            connection.execute(f"DELETE FROM {table}")
    with told():
        connection.execute("VACUUM")
        # The write-ahead log still holds the old pages until it is folded in and cut to nothing.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def remove(path: Path) -> None:
    """Delete a file of SQLite's with what belongs to it; a missing one is no fault. Raises `Trouble`."""
    with told():
        for suffix in _PARTS:
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """A complete, consistent copy, written under a temporary name first. Raises `Trouble`."""
    with told():
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = target.with_name(target.name + ".part")
        part.unlink(missing_ok=True)
        _make_private(part)
        copy = sqlite3.connect(part)
        try:
            connection.backup(copy)
        finally:
            copy.close()
        part.replace(target)


def _make_private(path: Path) -> None:
    """A new file is this person's alone from its first byte on; SQLite gives its journals the same rights."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _text(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise Trouble("newer", f"version {version}")
    connection.execute("PRAGMA trusted_schema = OFF")
    found = _tables(connection)
    if version == 0 and found and found == _tables_of(VERSION):
        # All is there but the number: a file that was rebuilt from a dump.
        connection.execute(f"PRAGMA user_version = {VERSION}")
        version = VERSION
    if version < 0 or found != (_tables_of(version) if version else {}):
        raise Trouble("damaged", f"version {version}, but other tables: {', '.join(found) or 'none'}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what was told safe outlives a power cut too
    connection.execute("PRAGMA foreign_keys = ON")
    if version == VERSION:
        return
    if version:
        copy_to(connection, path.with_name(f"{path.stem}-before-version-{VERSION}{path.suffix}"))
    with transaction(connection):
        # Another window may have made the tables while this one waited for the lock.
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        for statement in _statements(version):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _tables(connection: sqlite3.Connection) -> dict[str, frozenset[str]]:
    """The tables with the names of their columns; a view or a trigger, which only a stranger makes, as one without."""
    made = connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite%'").fetchall()
    found: dict[str, frozenset[str]] = {}
    for kind, name in made:
        if kind == "table":
            rows = connection.execute("SELECT name FROM pragma_table_info(?)", (name,)).fetchall()
            found[str(name)] = frozenset(str(row[0]) for row in rows)
        elif kind != "index":
            found[f"{kind} {name}"] = frozenset()
    return found


@cache
def _tables_of(version: int) -> dict[str, frozenset[str]]:
    """The tables of a version of ours."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for script in (_SCHEMA, *(_MIGRATIONS[each] for each in range(1, version))):
            connection.executescript(script)
        return _tables(connection)


def _statements(version: int) -> list[str]:
    if version == VERSION:
        return []
    scripts = [_SCHEMA] if version == 0 else [_MIGRATIONS[n] for n in range(version, VERSION)]
    found = []
    for script in scripts:
        lines = [line.partition("--")[0] for line in script.splitlines()]
        found += [part for part in "\n".join(lines).split(";") if part.strip()]
    return found
