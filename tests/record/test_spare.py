# SPDX-License-Identifier: MIT
"""What the diary can't take goes into a spare file, and from there into the diary: nothing that happened is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from cramprelief.record.database import open_database
from cramprelief.record.diary import Cramp, Diary, Event, closed, new_cramp
from cramprelief.record.diary_writer import DiaryWriter
from cramprelief.record.plans import Tick, new_plan
from cramprelief.record.store import Store, go_back, tend, wipe
from cramprelief.record.trouble import Trouble

NIGHT = datetime(2026, 3, 1, 3, 4, tzinfo=timezone.utc)
STEP = Event(4.0, "step", "heel-push", "pull-up")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "diary.sqlite3"


@pytest.fixture
def spares(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "home" / "unsaved.sqlite3", tmp_path / "temporary" / "unsaved.sqlite3"


def cramp(minutes: int = 0) -> Cramp:
    return new_cramp(NIGHT + timedelta(minutes=minutes), place="calf", side="left", situation=None)


def write(path: Path, spares: tuple[Path, ...], *works: object) -> list[Trouble | None]:
    """A recorder's whole life: cramps and their events; what it told."""
    heard: list[Trouble | None] = []
    recorder = DiaryWriter(path, heard.append, spares)
    recorder.start()
    last = ""
    for work in works:
        if isinstance(work, Cramp):
            last = work.id
            recorder.save(work)
        elif isinstance(work, Event):
            recorder.append(last, work)
        else:
            recorder.delete(last, NIGHT)
    assert recorder.close() == (not heard or heard[-1] is None or heard[-1].kept)
    return heard


def held(path: Path) -> list[tuple[Cramp, tuple[Event, ...]]]:
    store = Store.open(path)
    found = list(store.diary.played())
    store.close()
    return found


def spoil(path: Path, how: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if how == "newer":
        connection = open_database(path)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
    elif how == "folder":
        path.mkdir()
    else:
        path.write_bytes(b"no diary at all" * 500)


@pytest.mark.parametrize("how", ["damaged", "newer", "folder"])
def test_it_waits_beside_the_diary_and_joins_the_next_one(path: Path, spares: tuple[Path, Path], how: str) -> None:
    spoil(path, how)
    one = cramp()
    heard = write(path, spares, one, STEP, STEP, closed(one, seconds=60.0, eased_in=60.0))
    assert heard[-1] is not None and heard[-1].kept and spares[0].exists()
    path.rename(path.with_name("aside"))
    other = cramp(9)
    assert set(write(path, spares, other, STEP)) == {None}
    assert [(c.id, c.state, len(events)) for c, events in held(path)] == [(other.id, "open", 1), (one.id, "done", 2)]
    assert not any(spare.exists() for spare in spares)


def test_a_folder_that_can_not_be_written_leaves_the_other_place(path: Path, spares: tuple[Path, Path]) -> None:
    path.parent.write_text("a file where the folder should be", encoding="utf-8")
    one = cramp()
    assert all(trouble is not None for trouble in write(path, spares, one, STEP))
    path.parent.unlink()
    store = Store.open(path)
    store.take_in(spares)
    store.close()
    assert held(path) == [(one, (STEP,))] and not spares[1].exists()


def test_the_second_half_of_a_cramp_joins_the_first(path: Path, spares: tuple[Path, Path]) -> None:
    one = cramp()
    write(path, spares, one, STEP)
    path.rename(path.with_name("away"))
    spoil(path, "damaged")
    over, later = closed(one, seconds=90.0, eased_in=80.0), replace(STEP, at=70.0, step="hold")
    write(path, spares, over, later)
    path.with_name("away").replace(path)
    store = Store.open(path)
    kept = spares[0].read_bytes()
    store.take_in(spares)
    spares[0].write_bytes(kept)  # ended between taking it in and removing it, it is taken in again
    store.take_in(spares)
    store.close()
    assert held(path) == [(over, (STEP, later))]


def test_a_cramp_that_nobody_wants_does_not_come_back(path: Path, spares: tuple[Path, Path]) -> None:
    one = cramp()
    write(path, spares, one, STEP)
    path.rename(path.with_name("away"))
    spoil(path, "damaged")
    write(path, spares, one, None)
    path.with_name("away").replace(path)
    store = Store.open(path)
    store.take_in(spares)
    store.close()
    assert held(path) == []


def test_a_spare_that_is_damaged_stands_in_nobodys_way(path: Path, spares: tuple[Path, Path]) -> None:
    spoil(spares[0], "damaged")
    assert set(write(path, spares, cramp())) == {None}
    assert len(held(path)) == 1 and len(list(path.parent.glob("unsaved-damaged-*"))) == 1


def test_a_cramp_under_way_outlives_an_erased_diary_and_a_backup(path: Path, tmp_path: Path) -> None:
    heard: list[Trouble | None] = []
    recorder = DiaryWriter(path, heard.append)
    one = cramp()
    store = Store.open(path)
    recorder.save(one)
    recorder.start()
    tend(path, tmp_path / "backups", NIGHT)
    store.erase()
    store.close()
    recorder.append(one.id, STEP)
    go_back(path, tmp_path / "backups", NIGHT)
    recorder.append(one.id, STEP)
    assert recorder.close()
    assert {c.id for c, _ in held(path)} == {one.id} and set(heard) == {None}


@pytest.mark.parametrize("damaged", [False, True])
def test_erasing_leaves_nothing_anywhere(path: Path, spares: tuple[Path, Path], tmp_path: Path, damaged: bool) -> None:
    secret = replace(cramp(), note="very private words")
    for file in (path, spares[1], path.with_name("diary-damaged-1.sqlite3")):
        connection = open_database(file)
        Diary(connection).save(secret)
        connection.close()
    store = Store.open(path)
    plan = new_plan("bedtime-stretch", NIGHT.date(), {})
    store.plans.save(replace(plan, reason="very private words"))
    store.plans.tick(plan.id, Tick(NIGHT.date(), "bedtime", "done"))
    store.back_up(tmp_path / "backups", NIGHT.date())
    store.close()
    if damaged:
        path.write_bytes(b"very private words" * 500)
    for name in ("settings.damaged-1.json", ".settings.json.123"):
        path.with_name(name).write_bytes(b"very private words")
    wipe(path, tmp_path / "backups", spares)
    rest = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert not any(b"very private words" in file.read_bytes() for file in rest)
    store = Store.open(path)
    assert store.plans.list() == () and store.diary.count() == 0
    store.close()


def test_what_was_deleted_long_ago_is_forgotten(path: Path, tmp_path: Path) -> None:
    store = Store.open(path)
    one = cramp()
    store.diary.save(one)
    store.diary.delete(one.id, NIGHT)
    tend(path, tmp_path / "backups", NIGHT + timedelta(days=29))
    assert store.diary.known(one.id)
    tend(path, tmp_path / "backups", NIGHT + timedelta(days=31))
    assert not store.diary.known(one.id)
    store.close()


def test_an_import_is_all_or_nothing(path: Path) -> None:
    store = Store.open(path)
    entries = [(cramp(), (STEP,)), (cramp(1), (replace(STEP, what=None),))]  # type: ignore[arg-type]
    with pytest.raises(Trouble):
        store.diary.merge(entries)
    assert store.diary.count() == 0
    assert (store.diary.merge(entries[:1]), store.diary.merge(entries[:1])) == (1, 0)
    store.close()


def test_a_backup_that_is_put_back_while_something_is_written_gets_it_too(path: Path, tmp_path: Path) -> None:
    """The writer has the old file open at the moment in which another one takes its place."""
    one = cramp()
    Store.open(path).close()
    tend(path, tmp_path / "backups", NIGHT)
    recorder = DiaryWriter(path, lambda _trouble: None)
    recorder.save(one)
    swapped: list[bool] = []

    def swap(diary: Diary) -> None:
        if not swapped:
            swapped.append(True)
            go_back(path, tmp_path / "backups", NIGHT)

    recorder._add(swap)  # no work of its own is slow enough to meet the swap
    recorder.append(one.id, STEP)
    recorder.start()
    assert recorder.close()
    assert {c.id for c, _ in held(path)} == {one.id} and recorder.pending == 0
