# SPDX-License-Identifier: MIT
"""Killed at any moment of adding a bundle, all of it is there or nothing. CRAMPRELIEF_KILLS says how often.

Also stepped through: after each single thing that it does to the disk.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.authoring.bundle import killed_add
from tests.authoring.bundle.sharing import SET, Person, held, packed, put, routine

from cramprelief.authoring.bundle import add as adding
from cramprelief.authoring.bundle.add import add, finish

KILLS = int(os.environ.get("CRAMPRELIEF_KILLS", "4"))
LASTS = 0.012
"""Seconds in which about all of the adding is done on a common machine."""
MINE = {"pull.yaml": routine("Mine"), "other.yaml": routine("Other")}


@pytest.fixture
def bundle(tmp_path: Path) -> bytes:
    return packed(put(tmp_path / "author", SET), "programmes/evening.yaml")


def after(bundle: bytes, tmp_path: Path) -> dict[str, bytes]:
    """The folder as it is when nobody kills."""
    person = Person(put(tmp_path / "whole", MINE))
    person.add(bundle, "pull.yaml")
    return held(person.folder)


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_all_of_it_is_there_or_nothing(bundle: bytes, tmp_path: Path) -> None:
    file, whole = tmp_path / "some.cramprelief", after(bundle, tmp_path)
    file.write_bytes(bundle)
    chance = random.Random(2026)
    for number in range(KILLS):
        own = put(tmp_path / str(number), MINE)
        _run(file, own, chance.uniform(0, LASTS))
        finish(own)
        assert held(own) in (MINE, whole), f"kill {number}"
        Person(own).add(bundle, "pull.yaml")
        assert held(own) == whole, f"kill {number}"


def _run(file: Path, own: Path, seconds: float) -> None:
    words = [sys.executable, killed_add.__file__, str(file), str(own)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("\n")
        process.stdin.flush()
        end = threading.Timer(seconds, process.kill)
        end.start()
        process.stdout.read()
        end.join()


class _KilledError(BaseException):
    """Ends the process where it stands: nothing that comes after may run."""


def states(bundle: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder after each file or folder that was made, moved or removed, as a killed process would leave it."""
    person = Person(put(tmp_path / "stepped", MINE))
    placement = person.placed(bundle, "pull.yaml")
    snapshots = tmp_path / "snapshots"

    def watched(name: str) -> None:
        real = getattr(os, name)

        def act(*args: object, **more: object) -> object:
            done = real(*args, **more)
            shutil.copytree(person.folder, snapshots / str(len(list(snapshots.iterdir()))))
            return done

        monkeypatch.setattr(os, name, act)

    snapshots.mkdir()
    with monkeypatch.context() as watching:
        monkeypatch = watching
        for name in ("replace", "fsync", "unlink"):
            watched(name)
        add(placement, person.folder)
    yield from sorted(snapshots.iterdir(), key=lambda each: int(each.name))


def test_after_each_thing_that_it_does(bundle: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, seen = after(bundle, tmp_path), set()
    monkeypatch.setattr(adding, "is_left", lambda _path, _now: True)  # its process has ended
    for state in states(bundle, tmp_path, monkeypatch):
        finish(state)
        assert held(state) in (MINE, whole), state.name
        seen.add(held(state) == whole)
    assert seen == {True, False}


def test_what_another_process_adds_just_now_is_left_alone(bundle: bytes, tmp_path: Path) -> None:
    own = put(tmp_path / "own", {f"{adding.ASIDE}.{os.getppid()}/0": b"x", **MINE})
    finish(own)
    assert held(own) == {f"{adding.ASIDE}.{os.getppid()}/0": b"x", **MINE}


@pytest.mark.parametrize("told", [b"", b"{", b"[[1]]", b'[["0", "../out.yaml", false]]', b'[["../x", "a.yaml", true]]'])
def test_a_list_that_is_none_is_thrown_away(told: bytes, tmp_path: Path) -> None:
    own = put(tmp_path / "own", {f"{adding.ASIDE}.99999999/list.json": told, f"{adding.ASIDE}.99999999/0": b"x"})
    finish(own)
    assert held(own) == {} and held(tmp_path) == {}
