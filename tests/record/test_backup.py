# SPDX-License-Identifier: MIT
"""The newest real copies are kept, whatever a wrong clock called the others; the one just made always is."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cramprelief.record.backup import EVERY, KEPT, back_up, backups, copy_now, last_good
from cramprelief.record.database import open_database
from cramprelief.record.diary import Diary, new_cramp

TODAY = date(2026, 11, 29)


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_database(tmp_path / "diary.sqlite3")
    yield connection
    connection.close()


def add(connection: sqlite3.Connection, day: date) -> None:
    started = datetime.combine(day, time(3), timezone.utc)
    Diary(connection).save(new_cramp(started, place="calf", side=None, situation=None))


def made(connection: sqlite3.Connection, folder: Path, name: date, written: date) -> Path:
    """A copy with the name and the file's time of a clock."""
    path = copy_now(connection, folder, name)
    stamp = datetime.combine(written, time(12)).timestamp()
    os.utime(path, (stamp, stamp))
    return path


def test_a_name_of_the_future_does_not_win(diary: sqlite3.Connection, tmp_path: Path) -> None:
    add(diary, date(2026, 9, 1))
    wrong = made(diary, tmp_path, date(2031, 1, 1), date(2031, 1, 1))
    for weeks in range(8):
        made(diary, tmp_path, TODAY - weeks * EVERY, TODAY - weeks * EVERY)
    new = copy_now(diary, tmp_path, TODAY)
    kept = backups(tmp_path, TODAY)
    assert new.exists() and kept[0].path == new and len(kept) == KEPT
    assert wrong not in [one.path for one in kept[:1]]
    found = last_good(tmp_path, TODAY)
    assert found is not None and found.path == new and found.day == TODAY


def test_the_copy_just_made_stands_beside_five_of_the_future(diary: sqlite3.Connection, tmp_path: Path) -> None:
    for year in range(5):
        made(diary, tmp_path, date(2031 + year, 1, 1), date(2031 + year, 1, 1))
    new = copy_now(diary, tmp_path, TODAY)
    assert new.exists() and backups(tmp_path, TODAY)[0].path == new and len(backups(tmp_path, TODAY)) == KEPT


def test_this_week_has_its_copy_although_one_of_the_future_is_there(diary: sqlite3.Connection, tmp_path: Path) -> None:
    made(diary, tmp_path, date(2031, 1, 1), date(2031, 1, 1))
    assert back_up(diary, tmp_path, TODAY) is not None
    assert back_up(diary, tmp_path, TODAY + timedelta(days=3)) is None
    assert back_up(diary, tmp_path, TODAY + EVERY) is not None


def test_a_wrong_name_is_dated_by_its_file_and_else_by_its_cramps(diary: sqlite3.Connection, tmp_path: Path) -> None:
    add(diary, date(2026, 10, 5))
    by_file = made(diary, tmp_path, date(2031, 1, 1), date(2026, 11, 20))
    by_cramps = made(diary, tmp_path, date(2032, 1, 1), date(2032, 1, 1))
    assert {one.path: one.day for one in backups(tmp_path, TODAY)} == {
        by_file: date(2026, 11, 20), by_cramps: date(2026, 10, 5),
    }  # fmt: skip


def test_nothing_else_in_the_folder_is_a_copy(tmp_path: Path) -> None:
    for name in ("diary-2026-13-40.db", "diary-today-or-so.db", "notes.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "diary-2031-01-01.db").write_bytes(b"no database" * 99)
    os.utime(tmp_path / "diary-2031-01-01.db", (2e9, 2e9))
    assert [(one.path.name, one.day) for one in backups(tmp_path, TODAY)] == [("diary-2031-01-01.db", None)]


@given(some.lists(some.dates(date(1970, 1, 1), date(2099, 12, 31)), unique=True, max_size=9))
def test_whatever_is_there_the_new_one_stays(tmp_path_factory: pytest.TempPathFactory, others: list[date]) -> None:
    folder = tmp_path_factory.mktemp("copies")
    for day in others:
        (folder / f"diary-{day.isoformat()}.db").write_bytes(b"")
        stamp = max(0.0, datetime.combine(day, time(12)).timestamp())
        os.utime(folder / f"diary-{day.isoformat()}.db", (stamp, stamp))
    connection = open_database(folder / "diary.sqlite3")
    new = copy_now(connection, folder, TODAY)
    connection.close()
    kept = [one.path for one in backups(folder, TODAY)]
    real = sorted(day for day in others if date(2020, 1, 1) <= day <= TODAY and day != TODAY)
    assert new in kept and len(kept) == min(KEPT, len({*others, TODAY}))
    assert {folder / f"diary-{day}.db" for day in real[-(KEPT - 1) :] if TODAY + timedelta(days=1) not in others} <= {
        *kept
    }
