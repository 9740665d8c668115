# SPDX-License-Identifier: MIT
"""The diary as the pages ask it: with patience, or only at a glance."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

from PySide6.QtTest import QSignalSpy

from cramprelief.record.diary import Cramp
from cramprelief.ui.state.diary_file import DiaryFile

NOW = datetime(2026, 12, 1, 3, 0, tzinfo=timezone.utc)


def test_a_glance_waits_for_nobody_and_tells_nothing(tmp_path: Path, qapp: object) -> None:
    records = DiaryFile(tmp_path / "diary.sqlite3", tmp_path / "backups", lambda: NOW)
    assert records.write(lambda store: store.diary.save(Cramp("cramp0001", NOW, place="calf")))
    assert records.glance(lambda store: store.diary.count(), -1) == 1
    records.close()
    told = QSignalSpy(records.troubled)
    with closing(sqlite3.connect(records.path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert records.glance(lambda store: store.diary.count(), -1) == -1
    assert told.count() == 0 and records.trouble is None
    assert records.glance(lambda store: store.diary.count(), -1) == 1
    records.close()
