# SPDX-License-Identifier: MIT
"""The whole app, killed at any moment of guided sessions and edits. CRAMPRELIEF_KILLS says how often.

After each kill the file is intact, holds all that the app had told to be in it, and the next start offers to go on.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from cramprelief.record.database import intact, open_database
from cramprelief.record.diary import Diary
from cramprelief.record.plans import Plans
from cramprelief.record.settings_file import save, settings_of

KILLS = int(os.environ.get("CRAMPRELIEF_KILLS", "4"))
LIVED = Path(__file__).with_name("lived_app.py")


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_nothing_told_is_lost_and_the_cramp_is_offered_again(own_home: Path) -> None:
    save(own_home / "settings.json", settings_of(voice=False, welcomed=True))
    chance = random.Random(2026)
    told: dict[str, tuple[int, int]] = {}
    expected: bool | None = None
    offers = 0
    for number in range(KILLS):
        lines = lived(number, early=chance.random() < 0.1, more=chance.uniform(0, 0.6))
        if lines and "offered" in lines[0]:
            assert expected is None or lines[0]["offered"] == expected, f"kill {number}"
            offers += bool(lines[0]["offered"])
        for line in lines[1:]:
            told[line["id"]] = line["events"], line["note"]
        if not (own_home / "diary.sqlite3").exists():
            continue
        connection = open_database(own_home / "diary.sqlite3")
        assert intact(connection), f"kill {number}"
        diary = Diary(connection)
        for name, (events, note) in told.items():
            cramp = diary.get(name)
            assert len(diary.events(name)) >= events, f"kill {number}"
            # Ended between a delete and its restore, the cramp waits to be restored.
            assert diary.known(name) and (cramp is None or int(cramp.note or 0) >= note), f"kill {number}"
        Plans(connection).list()
        left = diary.unfinished(datetime.now().astimezone())
        expected = left is not None and any(event.what == "step" for event in diary.events(left.id))
        connection.close()
    assert told and (offers or KILLS < 10)
    print(f"{KILLS} kills, {len(told)} cramps told, gone on offered {offers} times")


def lived(seed: int, *, early: bool, more: float) -> list[Mapping[str, int]]:
    """What one life told before its end: `more` seconds after it told first, or, `early`, after it was begun."""
    with subprocess.Popen([sys.executable, LIVED, str(seed)], stdout=subprocess.PIPE, text=True) as app:
        assert app.stdout is not None
        first = "" if early else app.stdout.readline()
        end = threading.Timer(more, app.kill)
        end.start()
        rest = app.stdout.read()
        end.join()
    # The last line may be cut short.
    return [json.loads(line) for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
