# SPDX-License-Identifier: MIT
"""The diary after ten years, 20,000 cramps: opens within 1.5 times an empty one plus 150 ms, filters within 100 ms."""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from PySide6.QtWidgets import QApplication

from cramprelief.record.database import open_database
from cramprelief.record.store import Store
from cramprelief.ui.diary.page import DiaryPage
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import wear

CRAMPS = 20_000
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=timezone.utc)
RATIO, EXTRA_MS, FILTER_MS = 1.5, 150.0, 100.0


def fill(path: Path) -> None:
    connection = open_database(path)
    chance = random.Random(7)
    connection.execute("BEGIN")
    for number in range(CRAMPS):
        then = NOW - timedelta(seconds=chance.uniform(0, 10 * 365 * 86400))
        helped = chance.choice(["towel", "wall", "rub"])
        connection.execute(
            "INSERT INTO cramp (id, started, epoch, place, side, state, seconds, eased_in, helped, note)"
            " VALUES (?,?,?,?,?,'done',?,?,?,?)",
            (f"cramp{number:06}", then.isoformat(), then.timestamp(), chance.choice(["calf", "toes", "shin"]),
             chance.choice(["left", "right"]), 90.0, 90.0, helped, "blanket" if number % 500 == 0 else ""),
        )  # fmt: skip
        connection.execute("INSERT INTO event VALUES (?,1,0,'start',?,NULL,NULL)", (f"cramp{number:06}", helped))
    connection.execute("COMMIT")
    connection.close()


def spent_ms(app: QApplication, work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    app.processEvents()
    return (time.perf_counter() - start) * 1000


def opening(app: QApplication, look: Look, records: DiaryFile) -> tuple[float, DiaryPage]:
    """Milliseconds from nothing to the first painted page."""
    pages: list[DiaryPage] = []

    def open_page() -> None:
        page = DiaryPage(look, records, str)
        page.resize(1176, 800)
        page.show_for(None)
        page.show()
        pages.append(page)

    spent = spent_ms(app, open_page)
    return spent, pages[0]


def main(words: list[str]) -> int:
    times = 3 if "--short" in words else 9
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look.bundled("day")
    wear(app, look)
    with tempfile.TemporaryDirectory() as place:
        full = DiaryFile(Path(place) / "full.sqlite3", Path(place) / "b", lambda: NOW)
        empty = DiaryFile(Path(place) / "empty.sqlite3", Path(place) / "b", lambda: NOW)
        fill(full.path)
        Store.open(empty.path).close()
        opening(app, look, empty)[1].close()
        none, many = [], []
        for _ in range(times):
            for records, found in ((empty, none), (full, many)):
                spent, page = opening(app, look, records)
                found.append(spent)
                page.close()
        page.show_for("list")
        app.processEvents()
        typed = []
        for text in ("blanket", "towel", "nothing at all", "") * times:
            page.list.search.setText(text)
            typed.append(spent_ms(app, page.list.run_filter))
        for records in (full, empty):
            records.close()
        page.close()
    first, last, slowest = statistics.median(none), statistics.median(many), max(typed)
    limit = RATIO * first + EXTRA_MS
    print(f"opening: empty {first:.0f} ms, {CRAMPS} cramps {last:.0f} ms (at most {limit:.0f})")
    print(f"filter: {statistics.median(typed):.0f} ms, slowest {slowest:.0f} ms (at most {FILTER_MS:.0f})")
    return 0 if last <= limit and statistics.median(typed) <= FILTER_MS else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
