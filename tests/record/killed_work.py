# SPDX-License-Identifier: MIT
"""One work on the person's records, for test_kills_of_works.py: `killed_work.py WORK HOME`, ended at any moment.

It says "ready" on stdout, waits for a line on stdin, works, and says "done".
"""

from __future__ import annotations

import sys
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

from cramprelief.record import moving
from cramprelief.record.diary_reader import from_json
from cramprelief.record.repair import repair
from cramprelief.record.store import Store, go_back

NOW = datetime(2026, 12, 1, 4, 0, tzinfo=timezone.utc)


def work(name: str, home: Path) -> None:
    path, folder = home / "diary.sqlite3", home / "backups"
    if name == "import":
        found = from_json((home / "more.json").read_text(encoding="utf-8"))
        with closing(Store.open(path)) as store:
            store.diary.merge(found.entries)
    elif name == "backup":
        with closing(Store.open(path)) as store:
            store.back_up(folder, NOW.date())
    elif name == "repair":
        repair(path, folder, NOW)
    elif name == "go back":
        go_back(path, folder, NOW)
    elif name == "move":
        target = home.with_name("new")
        moving.move(home, target, lambda to: (home.with_name("moved-to.txt")).write_text(str(to), encoding="utf-8"))


if __name__ == "__main__":
    print("ready", flush=True)
    sys.stdin.readline()
    work(sys.argv[1], Path(sys.argv[2]))
    print("done", flush=True)
