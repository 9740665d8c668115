# SPDX-License-Identifier: MIT
"""A disk that runs full, a folder that may not be written: told as `Trouble`, and nothing that was safe is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cramprelief.record.database import intact, open_database
from cramprelief.record.diary import Diary
from cramprelief.record.trouble import Trouble

_FILL = """
import resource, sys
from datetime import datetime, timezone
from pathlib import Path
from cramprelief.record.diary import Cramp
from cramprelief.record.store import Store
from cramprelief.record.trouble import Trouble
store = Store.open(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
safe = 0
try:
    while True:
        store.diary.save(Cramp(f"cramp{safe:05}", datetime(2026, 11, 22, tzinfo=timezone.utc), note="n" * 800))
        safe += 1
except Trouble as trouble:
    print(safe, trouble.kind)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_is_told_and_nothing_safe_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    done = subprocess.run(
        [sys.executable, "-c", _FILL, str(path)], capture_output=True, text=True, timeout=60, check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    safe, kind = done.stdout.split()
    assert int(safe) > 5 and kind in ("full", "unreachable")
    connection = open_database(path)
    assert intact(connection)
    assert Diary(connection).count() == int(safe)
    connection.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="an administrator may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(Trouble):
        open_database(folder / "diary.sqlite3")


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder", encoding="utf-8")
    with pytest.raises(Trouble):
        open_database(tmp_path / "home" / "diary.sqlite3")
