# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

from cramprelief.record.database import intact, open_database
from cramprelief.record.diary import Diary, Event, new_cramp
from cramprelief.record.diary_writer import DiaryWriter
from cramprelief.record.trouble import Trouble

NIGHT = datetime(2026, 3, 1, 3, 4, tzinfo=timezone.utc)


def test_everything_is_on_the_disk_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "diary.db"
    recorder = DiaryWriter(path, lambda trouble: None)
    recorder.start()
    cramp = new_cramp(NIGHT, place="calf", side="left", situation=None)
    recorder.save(cramp)
    for n in range(50):
        recorder.append(cramp.id, Event(n, "step"))
    assert recorder.close()
    connection = open_database(path)
    assert len(Diary(connection).events(cramp.id)) == 50
    connection.close()


def test_work_waits_in_line_while_the_folder_is_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "data" / "diary.db"
    (tmp_path / "data").write_text("a file where the folder should be")
    heard: list[Trouble | None] = []
    recorder = DiaryWriter(path, heard.append)
    recorder.start()
    cramp = new_cramp(NIGHT, place="calf", side="left", situation=None)
    recorder.save(cramp)
    assert not recorder.close()
    assert recorder.pending == 1
    assert heard and heard[-1] is not None and heard[-1].kind == "unreachable"


WRITER = """
import sys
import time
from datetime import datetime, timezone
from pathlib import Path
from cramprelief.record.diary import Event, new_cramp
from cramprelief.record.diary_writer import DiaryWriter

def told(trouble):
    pass

recorder = DiaryWriter(Path(sys.argv[1]), told)
recorder.start()
number = 0
while True:
    cramp = new_cramp(datetime.now(timezone.utc), place="calf", side="left", situation=None)
    recorder.save(cramp)
    for n in range(20):
        recorder.append(cramp.id, Event(float(n), "step"))
    while recorder.pending:
        time.sleep(0.001)  # leave the writer its turn
    number += 1
    print(number, flush=True)
"""


def test_a_kill_at_any_moment_leaves_an_intact_diary_with_all_that_was_told_safe(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    chance = random.Random(7)
    safe = 0
    for _ in range(int(os.environ.get("CRAMPRELIEF_KILLS", "5"))):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)],
            stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        ) as writer:  # fmt: skip
            assert writer.stdout is not None
            told_safe = 0
            for _ in range(chance.randrange(1, 12)):
                told_safe = int(writer.stdout.readline())
            writer.send_signal(signal.SIGKILL)
        safe += told_safe
        connection = open_database(path)
        assert intact(connection)
        diary = Diary(connection)
        assert diary.count() >= safe
        assert diary.unfinished(datetime.now(timezone.utc)) is not None
        connection.close()
