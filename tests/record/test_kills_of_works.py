# SPDX-License-Identifier: MIT
"""Killed at any moment of an import, a move, a backup, a repair or a way back: nothing that was recorded is lost.

`CRAMPRELIEF_KILLS` says how often for each. After each the work is done again, as a person would.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from tests.record import killed_work

from cramprelief.record.backup import last_good
from cramprelief.record.database import intact, open_database
from cramprelief.record.diary import Cramp, Diary, Event
from cramprelief.record.exchange import to_json
from cramprelief.record.store import tend

KILLS = int(os.environ.get("CRAMPRELIEF_KILLS", "2"))
NIGHT = datetime(2026, 11, 30, 3, 10, tzinfo=timezone.utc)
OLD = {f"old{number:05}" for number in range(30)}
NEW = {f"new{number:05}" for number in range(30)}
WORKS = ("import", "backup", "repair", "go back", "move")
LASTS = 0.016
"""Seconds in which about half of the works come to their end on a common machine."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


def cramp(name: str) -> Cramp:
    began = NIGHT - timedelta(days=int(name[3:]), hours=5 if name in NEW else 0)
    return Cramp(
        name, began, place="calf", side="left", seconds=90.0, eased_in=60.0,
        helped=("heel-push",), note="a note " * 40,
    )  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with thirty cramps, a copy of last week, and a file with thirty others."""
    home = tmp_path_factory.mktemp("whole")
    with closing(open_database(home / "diary.sqlite3")) as connection:
        diary = Diary(connection)
        for name in sorted(OLD):
            diary.save(cramp(name))
            diary.append(name, Event(1.0, "step", "heel-push", "push"))
    tend(home / "diary.sqlite3", home / "backups", NIGHT)
    (home / "more.json").write_text(to_json([(cramp(name), ()) for name in sorted(NEW)]), encoding="utf-8")
    (home / "routines").mkdir()
    (home / "routines" / "mine.yaml").write_text("title: mine\n", encoding="utf-8")
    return home


def killed(work: str, home: Path, after: float) -> bool:
    """Whether it had come to its end before."""
    words = [sys.executable, killed_work.__file__, work, str(home)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("\n")
        process.stdin.flush()
        end = threading.Timer(after, process.kill)
        end.start()
        said = process.stdout.read()
        end.join()
    return said == "done\n"


def names(path: Path) -> set[str]:
    with closing(open_database(path)) as connection:
        assert intact(connection)
        return {each.id for each in Diary(connection).list()}


def damage(path: Path) -> None:
    """One row in the middle is no longer as SQLite wrote it: its page is lost, the rest can be read."""
    with closing(open_database(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 4096 // 2 * 4096)
        file.write(b"\0" * 4096)


@pytest.mark.parametrize("work", WORKS)
def test_nothing_recorded_is_lost(whole: Path, tmp_path: Path, work: str) -> None:
    chance = random.Random(work)
    ended = 0
    for number in range(KILLS):
        home = tmp_path / str(number) / "old"
        shutil.copytree(whole, home)
        diary = home / "diary.sqlite3"
        if work in ("repair", "go back"):
            damage(diary)
        ended += killed(work, home, chance.uniform(0, LASTS))
        if work == "move" and home.with_name("moved-to.txt").exists():
            assert names(home.with_name("new") / "diary.sqlite3") == OLD, number
            assert (home.with_name("new") / "routines" / "mine.yaml").read_text(encoding="utf-8") == "title: mine\n"
            continue
        if work == "import":
            assert names(diary) in (OLD, OLD | NEW), number
        elif work in ("backup", "move"):
            assert names(diary) == OLD, number
        good = last_good(home / "backups", killed_work.NOW.date())
        assert good is not None and names(good.path) == OLD, number
        if work != "move":
            killed_work.work(work, home)
            assert names(diary) == (OLD | NEW if work == "import" else OLD), number
        shutil.rmtree(home.parent)
    print(f"{work}: {KILLS} kills, {ended} after the end")
