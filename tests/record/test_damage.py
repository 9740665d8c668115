# SPDX-License-Identifier: MIT
"""Whatever stands in the diary's file: told, never raised, and the writer goes on."""

from __future__ import annotations

import sqlite3
import stat
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

import pytest

from cramprelief.record.database import VERSION, open_database
from cramprelief.record.diary import Cramp, Diary, Event
from cramprelief.record.diary_writer import DiaryWriter
from cramprelief.record.store import Store
from cramprelief.record.trouble import Trouble

NIGHT = datetime(2026, 11, 30, 3, 10, tzinfo=timezone.utc)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A diary with ten cramps."""
    path = tmp_path / "home" / "diary.sqlite3"
    with closing(open_database(path)) as connection:
        diary = Diary(connection)
        for number in range(10):
            diary.save(Cramp(f"cramp{number:05}", NIGHT, place="calf", note="Übung " * number))
            diary.append(f"cramp{number:05}", Event(0.0, "start", "heel-push"))
    return path


def run(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return change


def rebuilt(path: Path) -> None:
    with closing(sqlite3.connect(path)) as old:
        lines = "\n".join(old.iterdump())
    for file in path.parent.glob("diary*"):
        file.unlink()
    with closing(sqlite3.connect(path)) as new:
        new.executescript(lines)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


FOREIGN = "DROP TABLE event", "DROP TABLE cramp", "CREATE TABLE cramp (id INTEGER, shoe TEXT)"
WATCHED = "CREATE TRIGGER gone AFTER INSERT ON cramp BEGIN DELETE FROM cramp; END"
DAMAGE = {
    "a foreign table": run(*FOREIGN),
    "a foreign table without a version": run(*FOREIGN, "PRAGMA user_version = 0"),
    "no tables": run("DROP TABLE event", "DROP TABLE cramp", "DROP TABLE plan_day", "DROP TABLE plan"),
    "one table less": run("DROP TABLE plan_day"),
    "a renamed column": run("ALTER TABLE cramp RENAME COLUMN note TO remark"),
    "a column more": run("ALTER TABLE cramp ADD COLUMN shoe TEXT"),
    "a trigger": run(WATCHED),
    "a view": run("CREATE VIEW seen AS SELECT * FROM cramp"),
    "a negative version": run("PRAGMA user_version = -3"),
    "cut": cut,
    "no database": lambda path: path.write_text("Dear diary"),
    "zeros": lambda path: path.write_bytes(bytes(8192)),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_diary_is_told_and_the_cramp_kept(path: Path, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    damage(path)
    before = path.read_bytes()
    with pytest.raises(Trouble) as told:
        Store.open(path)
    assert told.value.kind == "damaged"
    spare = path.with_name("unsaved.sqlite3")
    heard: list[Trouble | None] = []
    done = threading.Event()
    writer = DiaryWriter(path, lambda trouble: (heard.append(trouble), done.set())[-1], [spare])
    writer.start()
    writer.save(Cramp("cramp99999", NIGHT))
    assert done.wait(20)
    assert writer.close()
    assert heard[-1] is not None
    assert (heard[-1].kind, heard[-1].kept) == ("damaged", True)
    with closing(open_database(spare)) as connection:
        assert Diary(connection).known("cramp99999")
    assert path.read_bytes() == before  # it stays as it was, for whoever can mend it


def test_a_diary_rebuilt_from_a_dump_is_adopted(path: Path) -> None:
    rebuilt(path)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (0,)
    with closing(open_database(path)) as connection:
        assert Diary(connection).count() == 10
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_a_file_of_a_newer_version_stays_as_it_is(path: Path) -> None:
    run("CREATE TABLE later (id)", f"PRAGMA user_version = {VERSION + 1}")(path)
    with pytest.raises(Trouble) as told:
        Store.open(path)
    assert told.value.kind == "newer"


@pytest.mark.parametrize("column", ["note", "place", "helped", "triggers", "side", "situation"])
def test_a_text_that_is_no_text_is_read_as_far_as_it_goes(path: Path, column: str) -> None:
    run(f"UPDATE cramp SET {column} = CAST(x'48c328ff' AS TEXT) WHERE id = 'cramp00003'")(path)
    with closing(open_database(path)) as connection:
        assert len(Diary(connection).list()) == 10
        assert "\ufffd" in str(Diary(connection).get("cramp00003"))


def test_a_new_diary_is_this_persons_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "diary.sqlite3"
    with closing(open_database(path)) as connection:
        Diary(connection).save(Cramp("cramp00001", NIGHT))
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_writer_outlives_what_nobody_foresaw(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[Trouble | None] = []
    done = threading.Event()

    def told(trouble: Trouble | None) -> None:
        heard.append(trouble)
        done.set()

    writer = DiaryWriter(path, told, [path.with_name("unsaved.sqlite3")])
    writer.start()
    writer.append("cramp00001", Event(0.0, object(), "heel-push"))  # type: ignore[arg-type]
    writer.save(Cramp("cramp77777", NIGHT))
    assert done.wait(20)
    assert writer.close()
    assert "could not be written" in caplog.text
    with closing(open_database(path)) as connection:
        assert Diary(connection).known("cramp77777")
