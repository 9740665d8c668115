# SPDX-License-Identifier: MIT
"""Writes a cramp to the diary while it happens, on a thread of its own: guiding never waits for a disk.

Work is done in the order it was asked for. A failure is kept for `troubles` and the work stays in line, so that
nothing is lost when the disk has room again: `retry` tries once more, `pending` tells what is not yet safe.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cramprelief.record.trouble import Trouble

if TYPE_CHECKING:
    from datetime import datetime

    from cramprelief.record.diary import Cramp, Diary, Event

Work = Callable[["Diary"], None]


class Recorder:
    """One writer for one diary file.

    `told` is called on the writer's thread with a `Trouble`, or with None when all is safe.

    Nothing is opened before `start`; sqlite3 is imported on the writer's thread.
    """

    def __init__(self, path: Path, told: Callable[[Trouble | None], None]) -> None:
        self._path = path
        self._told = told
        self._line: deque[Work] = deque()
        self._wake = threading.Condition()
        self._ending = False
        self._stuck = False
        self._thread = threading.Thread(target=self._run, name="diary", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def save(self, cramp: Cramp) -> None:
        """Add a cramp or its new state."""
        self._add(lambda diary: diary.save(cramp))

    def append(self, cramp_id: str, event: Event) -> None:
        self._add(lambda diary: diary.append(cramp_id, event))

    def delete(self, cramp_id: str, now: datetime) -> None:
        """Take a cramp out of the diary; it can be restored for a while."""
        self._add(lambda diary: diary.delete(cramp_id, now))

    @property
    def pending(self) -> int:
        """How many changes are not yet on the disk."""
        return len(self._line)

    def retry(self) -> None:
        """Try again after a `Trouble`."""
        with self._wake:
            self._stuck = False
            self._wake.notify()

    def close(self, timeout: float = 2.0) -> bool:
        """Write what is left and end. True if everything is safe; waits at most `timeout` seconds."""
        with self._wake:
            self._ending, self._stuck = True, False
            self._wake.notify()
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._line

    def _add(self, work: Work) -> None:
        with self._wake:
            self._line.append(work)
            self._stuck = False
            self._wake.notify()

    def _run(self) -> None:
        from cramprelief.record.database import open_database
        from cramprelief.record.diary import Diary

        connection = None
        while True:
            with self._wake:
                while (self._stuck or not self._line) and not self._ending:
                    self._wake.wait()
                if not self._line:
                    break
                work = self._line[0]
            try:
                if connection is None:
                    connection = open_database(self._path)
                work(Diary(connection))
            except Trouble as trouble:
                if connection is not None:
                    connection.close()
                    connection = None
                with self._wake:
                    self._stuck = True
                    give_up = self._ending
                self._told(trouble)
                if give_up:
                    break
                continue
            with self._wake:
                self._line.popleft()
                safe = not self._line
            if safe:
                self._told(None)
        if connection is not None:
            connection.close()
