# SPDX-License-Identifier: MIT
"""Any damage to the diary's file: every page answers or tells, the next cramp is kept, nothing that was there goes.

`DAMAGED=5000` tries so many; without it there are few.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from cramprelief.record import summary
from cramprelief.record.database import open_database
from cramprelief.record.diary import Cramp, Diary, Event, Filter
from cramprelief.record.diary_reader import from_json
from cramprelief.record.diary_writer import DiaryWriter
from cramprelief.record.exchange import to_csv, to_json
from cramprelief.record.plans import Plan, Plans, Tick
from cramprelief.record.repair import repair
from cramprelief.record.report import About, report
from cramprelief.record.store import Store, go_back, tend
from cramprelief.record.trouble import Trouble

MANY = int(os.environ.get("DAMAGED", "120"))
NIGHT = datetime(2026, 11, 30, 3, 10, tzinfo=timezone.utc)
NEW = Cramp("cramp99999", NIGHT + timedelta(hours=1), place="calf", side="left")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a diary of forty cramps and a plan, and a backup."""
    home = tmp_path_factory.mktemp("whole")
    with closing(open_database(home / "diary.sqlite3")) as connection:
        diary = Diary(connection)
        for number in range(40):
            cramp = Cramp(
                f"cramp{number:05}", NIGHT - timedelta(days=number), place="calf", side="right", seconds=90.0 + number,
                eased_in=60.0, pain_before=7, pain_after=2, helped=("heel-push",), note=f"Übung im Bett {number}",
            )  # fmt: skip
            diary.save(cramp)
            diary.append(cramp.id, Event(0.0, "start", "heel-push"))
            diary.append(cramp.id, Event(12.0, "step", "heel-push", "push"))
        plans = Plans(connection)
        plans.save(Plan("plan1", "bedtime-stretch", date(2026, 11, 20), "running", "", {}))
        plans.tick("plan1", Tick(date(2026, 11, 21), "bedtime", "done"))
    tend(home / "diary.sqlite3", home / "backups", NIGHT)
    return home


def bits(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 3, 20, 200))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def cut(path: Path, chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[: chance.randrange(40_000)])


def overwritten(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    at, length = chance.randrange(len(data)), chance.choice((1, 16, 512, 4096))
    data[at : at + length] = chance.choice((bytes(length), chance.randbytes(length)))
    path.write_bytes(data)


VALUES = (
    "NULL", "''", "x'ff00fe'", "'x'", "-1", "1e308", "9e999", "-9223372036854775808", "CAST(x'48c328' AS TEXT)",
    "'2026-13-45'", "'9999-12-31T23:59:59+14:00'", "'0001-01-01T00:00:00-14:00'", "zeroblob(100)", "char(27)", "'a\nb'",
)  # fmt: skip
COLUMNS = {
    "cramp": "id started epoch rough place side situation state seconds eased_in pain_before pain_after helped triggers"
    " note deleted",
    "event": "at what routine step detail number cramp",
    "plan": "programme started state reason times changed id",
    "plan_day": "day slot outcome note",
}


def values(path: Path, chance: random.Random) -> None:
    with closing(sqlite3.connect(path)) as raw:
        for _ in range(chance.randint(1, 6)):
            table = chance.choice(list(COLUMNS))
            column = chance.choice(COLUMNS[table].split())
            with suppress(sqlite3.Error):
                raw.execute(f"UPDATE {table} SET {column} = {chance.choice(VALUES)} WHERE random() % 3 = 0")
        raw.commit()


def schema(path: Path, chance: random.Random) -> None:
    table = chance.choice(list(COLUMNS))
    column = chance.choice(COLUMNS[table].split())
    with closing(sqlite3.connect(path)) as raw, suppress(sqlite3.Error):
        raw.execute(
            chance.choice(
                (
                    f"DROP TABLE {table}",
                    f"ALTER TABLE {table} RENAME COLUMN {column} TO other",
                    f"ALTER TABLE {table} DROP COLUMN {column}",
                    f"ALTER TABLE {table} RENAME TO other",
                    f"PRAGMA user_version = {chance.choice((0, -1, 7))}",
                    "CREATE TABLE shoes (id)",
                    f"CREATE TRIGGER t AFTER INSERT ON {table} BEGIN DELETE FROM cramp; END",
                )
            )
        )
        raw.commit()


def dumped(path: Path, chance: random.Random) -> None:
    with closing(sqlite3.connect(path)) as old:
        lines = [line for line in old.iterdump() if chance.random() > 0.02]
    path.unlink()
    with closing(sqlite3.connect(path)) as new, suppress(sqlite3.Error):
        new.executescript("\n".join(lines))


WAYS: tuple[Callable[[Path, random.Random], None], ...] = (bits, cut, overwritten, values, schema, dumped)


def pages(path: Path) -> None:
    """Everything that a page asks of the diary."""
    store = Store.open(path)
    try:
        diary = store.diary
        cramps, played = diary.list(), diary.played(limit=100)
        for cramp in cramps:
            diary.events(cramp.id)
        diary.unfinished(NIGHT)
        diary.count()
        diary.unreadable()
        diary.list(Filter(words="im bett"))
        diary.played(Filter(words="right calf", since=date(2026, 11, 1)), limit=5)
        since, until = date(2026, 9, 1), date(2026, 12, 1)
        summary.numbers(cramps, since, until, diary.began())
        summary.each_week(cramps, since, until)
        summary.what_helped(played)
        report([each for each in played if since <= each[0].started.date() < until], since, until, About())
        to_csv(cramps)
        found = from_json(to_json(played))
        assert len(found.entries) + len(found.refused) == len(played)
        for plan in store.plans.list(until):
            store.plans.ticks(plan.id, until)
    finally:
        store.close()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_nothing_raises_and_the_next_cramp_is_kept(
    whole: Path, tmp_path: Path, way: Callable[[Path, random.Random], None]
) -> None:
    told: Counter[str] = Counter()
    for number in range(max(1, MANY // len(WAYS))):
        chance = random.Random(f"{way.__name__} {number}")
        home = tmp_path / str(number)
        shutil.copytree(whole, home)
        path = home / "diary.sqlite3"
        way(path, chance)
        try:
            pages(path)
            told["read"] += 1
        except Trouble as trouble:
            told[trouble.kind] += 1
        kept(path, home)
        with suppress(Trouble):
            good = go_back(path, home / "backups", NIGHT)
            assert good is not None
            pages(path)
            assert list(home.glob("diary-damaged-*"))
        shutil.rmtree(home)
    print(dict(told))
    assert set(told) <= {"read", "damaged", "newer"}


def kept(path: Path, home: Path) -> None:
    """A cramp of now is in the diary or in the spare file, or comes back with a repair."""
    answered = threading.Event()
    writer = DiaryWriter(path, lambda _trouble: answered.set(), [home / "unsaved.sqlite3"])
    writer.start()
    writer.save(NEW)
    assert answered.wait(30)
    assert writer.close(30)
    if not any(holds(file) for file in (path, home / "unsaved.sqlite3")):
        # A flipped bit may let a row in and hide it from its index or from its list.
        repair(path, home / "backups", NIGHT)
        assert holds(path)


def holds(file: Path) -> bool:
    if file.exists():
        with suppress(Trouble), closing(open_database(file)) as connection:
            return NEW.id in [cramp.id for cramp in Diary(connection).list()]
    return False
