# SPDX-License-Identifier: MIT
"""The folder moves whole or not at all, is found again, and is never lost while its disk is away."""

from __future__ import annotations

import os
import socket
from datetime import datetime, timezone
from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.record.diary import Cramp
from cramprelief.record.diary_writer import DiaryWriter
from cramprelief.record.moving import MoveError, move, target_in
from cramprelief.record.settings_file import load, save, settings_of
from cramprelief.record.store import Store
from cramprelief.record.trouble import Trouble

NIGHT = datetime(2026, 3, 1, 3, 4, tzinfo=timezone.utc)


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The usual folder with a diary of one cramp, settings, a backup and a routine."""
    monkeypatch.delenv("CRAMPRELIEF_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("sys.platform", "linux")
    home = places.home()
    add(home, "cramp0001")
    save(home / "settings.json", settings_of(name="Ann"))
    (home / "routines").mkdir()
    (home / "routines" / "mine.yaml").write_text("id: mine", encoding="utf-8")
    (home / "cache").mkdir()
    return home


def add(home: Path, name: str) -> None:
    store = Store.open(home / "diary.sqlite3")
    store.diary.save(Cramp(name, NIGHT, place="calf", side="left"))
    store.back_up(home / "backups", NIGHT.date())
    store.close()


def cramps(home: Path) -> set[str]:
    store = Store.open(home / "diary.sqlite3")
    store.take_in(places.spares())
    found = {cramp.id for cramp in store.diary.list()}
    store.close()
    return found


def test_all_of_it_moves_and_is_found_again(usual: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "photo.jpg").touch()
    target = target_in(stick, usual)
    move(usual, target, places.point_to)
    assert target == places.home() == stick / "cramprelief"
    assert cramps(target) == {"cramp0001"} and load(target / "settings.json").settings.doctors_page.name == "Ann"
    assert {path.name for path in target.iterdir()} >= {"diary.sqlite3", "settings.json", "backups", "routines"}
    assert [path.name for path in usual.iterdir()] == ["moved-to.txt"]
    move(target, target_in(usual, target), places.point_to)
    assert places.home() == usual and cramps(usual) == {"cramp0001"} and not (usual / "moved-to.txt").exists()


def test_while_its_disk_is_away_nothing_is_lost(usual: Path, tmp_path: Path) -> None:
    target = target_in(tmp_path / "stick", usual)
    move(usual, target, places.point_to)
    target.rename(tmp_path / "drawer")
    assert places.home() == usual and places.moved_to() == target
    add(places.home(), "cramp0002")
    (tmp_path / "drawer").rename(target)
    assert places.home() == target and cramps(target) == {"cramp0001", "cramp0002"}


def test_where_it_fails_all_stays_as_it_was(usual: Path, tmp_path: Path) -> None:
    def no_room(_target: Path) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(Trouble, match="full"):
        move(usual, tmp_path / "new", no_room)
    assert not (tmp_path / "new").exists()
    assert places.home() == usual and cramps(usual) == {"cramp0001"}


def test_a_folder_that_will_not_do_is_told(usual: Path, tmp_path: Path) -> None:
    add(tmp_path / "other", "cramp0009")
    file = tmp_path / "file"
    file.touch()
    for chosen in (usual, usual / "inside", tmp_path / "other" / "diary.sqlite3", file):
        with pytest.raises(MoveError):
            target_in(chosen, usual)
    (tmp_path / "taken").mkdir()
    add(tmp_path / "taken" / "cramprelief", "cramp0009")
    with pytest.raises(MoveError, match="has a diary already"):
        target_in(tmp_path / "taken", usual)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_editors_leave_behind_never_blocks(usual: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    routines = usual / "routines"
    (routines / ".#mine.yaml").symlink_to("me@host.1:2")
    os.mkfifo(routines / "pipe.yaml")
    with socket.socket(socket.AF_UNIX) as listener:
        monkeypatch.chdir(routines)  # the path of a socket is short
        listener.bind("s")
    dots = tmp_path / "dots" / "settings.json"
    dots.parent.mkdir()
    (usual / "settings.json").rename(dots)
    (usual / "settings.json").symlink_to(dots)
    target = tmp_path / "stick" / "cramprelief"
    move(usual, target, places.point_to)
    assert cramps(target) == {"cramp0001"}
    assert sorted(path.name for path in (target / "routines").iterdir()) == ["mine.yaml"]
    assert (target / "settings.json").is_symlink()
    assert load(target / "settings.json").settings.doctors_page.name == "Ann"
    assert dots.exists()


def test_a_folder_that_is_a_link_keeps_its_spare_beside_the_diary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "home").symlink_to(tmp_path / "real")
    monkeypatch.setenv("CRAMPRELIEF_HOME", str(tmp_path / "home"))
    (places.home() / "diary.sqlite3").write_text("Dear diary")
    writer = DiaryWriter(places.home() / "diary.sqlite3", lambda _: None, places.spares())
    writer.start()
    writer.save(Cramp("cramp0002", NIGHT))
    assert writer.close(20)
    assert (tmp_path / "real" / "unsaved.sqlite3").exists()
