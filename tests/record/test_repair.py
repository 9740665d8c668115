# SPDX-License-Identifier: MIT
"""A damaged diary is made whole from what can be read of it and from the newest good copy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from cramprelief.record.database import open_database
from cramprelief.record.diary import Cramp, Diary, Event
from cramprelief.record.repair import is_sound, repair
from cramprelief.record.store import tend
from cramprelief.record.trouble import Trouble

NOW = datetime(2026, 11, 30, 3, 10, tzinfo=timezone.utc)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three hundred cramps, a copy of the first two hundred and ninety."""
    path = tmp_path / "diary.sqlite3"
    with closing(open_database(path)) as connection:
        diary = Diary(connection)
        entries = [
            (Cramp(f"cramp{each:05}", NOW - timedelta(hours=each), place="calf", note="n" * 60), (Event(0.0, "start"),))
            for each in range(300)
        ]
        diary.merge(entries[10:])
        tend(path, tmp_path / "backups", NOW)
        diary.merge(entries[:10])
    return path


def cramps(path: Path) -> set[str]:
    with closing(open_database(path)) as connection:
        return {cramp.id for cramp in Diary(connection).list()}


def test_a_whole_one_is_left_alone(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    assert is_sound(path)
    assert repair(path, tmp_path / "backups", NOW).aside is None
    assert path.read_bytes() == before
    assert repair(tmp_path / "nowhere.sqlite3", tmp_path / "backups", NOW).aside is None


def test_pages_in_the_middle_are_gone(path: Path, tmp_path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 8 : 4096 * 9] = bytes(4096)
    path.write_bytes(data)
    assert not is_sound(path)
    found = repair(path, tmp_path / "backups", NOW)
    assert found.read > 100
    assert cramps(path) >= {f"cramp{each:05}" for each in range(10, 300)}
    assert found.aside is not None
    assert found.aside.read_bytes()[: 4096 * 8] == bytes(data[: 4096 * 8])
    assert is_sound(path)


def test_a_renamed_column_costs_that_column_alone(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("ALTER TABLE cramp RENAME COLUMN note TO remark")
        raw.commit()
    assert repair(path, tmp_path / "nowhere", NOW).read == 300
    assert len(cramps(path)) == 300


def test_no_database_at_all_becomes_the_copy(path: Path, tmp_path: Path) -> None:
    path.write_text("Dear diary")
    found = repair(path, tmp_path / "backups", NOW)
    assert (found.read, found.copied) == (0, 290)
    assert found.copy is not None


def test_a_newer_one_is_not_touched(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")
        raw.commit()
    before = path.read_bytes()
    with pytest.raises(Trouble):
        repair(path, tmp_path / "backups", NOW)
    assert path.read_bytes() == before


def test_rows_that_nobody_can_read_are_no_harm(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE cramp SET started = 'yesterday' WHERE id = 'cramp00042'")
        raw.commit()
    with closing(open_database(path)) as connection:
        assert Diary(connection).unreadable() == 1
        assert len(Diary(connection).list()) == 299
    assert not is_sound(path)
    repair(path, tmp_path / "backups", NOW)
    assert len(cramps(path)) >= 299
