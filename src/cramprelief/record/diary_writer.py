# SPDX-License-Identifier: MIT
"""Writes a cramp to the diary while it happens, on a thread of its own: guiding never waits for a disk.

Work is done in the order it was asked for. What the diary can not take now goes into a spare file (record/spare.py)
and from there into the diary with the next work, or when `retry` asks for it. Where no spare can be written either, it
stays in line. The file is open only while something is written, so that a backup can take its place at any time.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cramprelief.record.trouble import Trouble

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from cramprelief.record.diary import Cramp, Diary, Event

_LOG = logging.getLogger(__name__)
Work = Callable[["Diary"], None]


class DiaryWriter:
    """One writer for one diary file.

    `told` is called on the writer's thread with a `Trouble`, or with None when all is in the diary. `spares` are the
    files for what it can not take.

    Nothing is opened before `start`; sqlite3 is imported on the writer's thread.
    """

    def __init__(self, path: Path, told: Callable[[Trouble | None], None], spares: Sequence[Path] = ()) -> None:
        self._path, self._spares = path, spares
        self._told = told
        self._line: deque[Work] = deque()
        self._wake = threading.Condition()
        self._ending = False
        self._asked, self._answered = 0, 0
        """How often there was something to try, and how many of these tries were made."""
        self._kept = 0
        self._sound = False
        """Whether the file was found whole since it was last in doubt."""
        self._latest: Cramp | None = None
        self._thread = threading.Thread(target=self._run, name="diary", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def save(self, cramp: Cramp) -> None:
        """Add a cramp or its new state."""
        self._latest = cramp
        self._add(lambda diary: diary.save(cramp))

    def append(self, cramp_id: str, event: Event) -> None:
        self._with_its_cramp(cramp_id, lambda diary: diary.append(cramp_id, event))

    def delete(self, cramp_id: str, now: datetime) -> None:
        """Take a cramp out of the diary; it can be restored for a while."""
        self._with_its_cramp(cramp_id, lambda diary: diary.delete(cramp_id, now))

    @property
    def pending(self) -> int:
        """How many changes are not yet in the diary."""
        return len(self._line) + self._kept

    def retry(self) -> None:
        """Try again after a `Trouble`."""
        with self._wake:
            self._asked += 1
            self._wake.notify()

    def close(self, timeout: float = 2.0) -> bool:
        """Write what is left and end. True if all is on the disk; waits at most `timeout` seconds."""
        with self._wake:
            self._ending = True
            self._wake.notify()
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._line

    def _add(self, work: Work) -> None:
        with self._wake:
            self._line.append(work)
            self._asked += 1
            self._wake.notify()

    def _with_its_cramp(self, cramp_id: str, work: Work) -> None:
        """The file may be another one than before: a backup, an empty one, a spare."""
        latest = self._latest

        def written(diary: Diary) -> None:
            if latest is not None and latest.id == cramp_id and not diary.known(cramp_id):
                diary.save(latest)
            work(diary)

        self._add(written)

    def _run(self) -> None:
        while True:
            with self._wake:
                while self._answered == self._asked and not self._ending:
                    self._wake.wait()
                ending, self._answered = self._ending, self._asked
            if self.pending:
                self._told(self._write())
            if ending:
                break

    def _write(self) -> Trouble | None:
        """Everything in line, into the diary or else into a spare; what is wrong with the diary."""
        from cramprelief.record.database import make_intact, open_database
        from cramprelief.record.spare import open_spares, take_in

        try:
            while True:
                connection = open_database(self._path)
                try:
                    if not self._sound:
                        # Once: a damaged file may take a row and never give it back.
                        self._sound = make_intact(connection)
                        if not self._sound:
                            raise Trouble("damaged")
                    here = _identity(self._path)
                    take_in(connection, self._spares)
                    written = self._empty_into(connection)
                    if _identity(self._path) == here:
                        break
                finally:
                    connection.close()
                # A backup took its place meanwhile: what was written is in the file that was set aside.
                self._line.extendleft(reversed(written))
                self._kept -= len(written)
        except Exception as error:  # whatever it is, this thread goes on: the next cramp needs it
            self._sound = False
            trouble = _trouble_of(error)
        else:
            self._kept = 0
            return None
        for spare in open_spares(self._spares):
            try:
                self._empty_into(spare)
                break
            except Exception as error:
                _trouble_of(error)
        trouble.kept = not self._line
        return trouble

    def _empty_into(self, connection: sqlite3.Connection) -> list[Work]:
        """Returns what was written. Raises `Trouble`; then the rest stays in line."""
        from cramprelief.record.diary import Diary

        diary, written = Diary(connection), []
        while self._line:
            work = self._line[0]
            try:
                work(diary)
            except Trouble:
                raise
            except Exception as error:
                # Nothing of the storage: tried again it would fail again, and what comes after it would never be
                # written.
                _LOG.error("A change could not be written to the diary", exc_info=error)
                self._line.popleft()
                continue
            written.append(self._line.popleft())
            self._kept += 1
        return written


def _trouble_of(error: Exception) -> Trouble:
    """What to tell; an error that nobody foresaw is logged as well, and told as a diary that can't be read."""
    if isinstance(error, Trouble):
        return error
    _LOG.error("The diary could not be written", exc_info=error)
    return Trouble("damaged", repr(error))


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands there now."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
