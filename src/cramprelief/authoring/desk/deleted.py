# SPDX-License-Identifier: MIT
"""Deleted files, kept for thirty days. Each lies in a folder named by the instant, under the path that it had."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cramprelief.authoring.desk.where import (
    REMOVED,
    STUDIO,
    free_name,
    inside,
    time_name,
    time_of,
    working_copy,
)
from cramprelief.reading.probe import is_file, is_there
from cramprelief.routine.library import ENDINGS

KEPT_DAYS = 30


@dataclass(frozen=True, slots=True)
class Deleted:
    """One deleted file: `aside` is where it lies now, `path` where it was."""

    when: datetime
    path: Path
    aside: Path


class DeletedFiles:
    """Those of one folder of routines."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self._folder, self._clock = folder, clock

    def delete(self, path: Path) -> Deleted:
        """Put a file aside, with the changes to it that wait. Raises OSError; then nothing is changed."""
        when = self._clock()
        shelf = self._folder / REMOVED
        while is_there(shelf / time_name(when)):
            when += timedelta(microseconds=1)
        target = shelf / time_name(when)
        aside = target / inside(self._folder, path)
        aside.parent.mkdir(parents=True)
        try:
            path.replace(aside)
        except OSError:
            shutil.rmtree(target, ignore_errors=True)
            raise
        waits = working_copy(self._folder, path)
        with suppress(OSError):
            if is_file(waits):
                kept = target / STUDIO / inside(self._folder, path)
                kept.parent.mkdir(parents=True, exist_ok=True)
                waits.replace(kept)
        return Deleted(when, path, aside)

    def restore(self, deleted: Deleted) -> Path:
        """Bring a file back; under another name where its own is taken meanwhile. Raises OSError."""
        target = free_name(deleted.path)
        target.parent.mkdir(parents=True, exist_ok=True)
        deleted.aside.replace(target)
        box = self._box(deleted)
        with suppress(OSError):
            if box is not None:
                waited = box / STUDIO / inside(box, deleted.aside)
                if is_file(waited):
                    waits = working_copy(self._folder, target)
                    waits.parent.mkdir(parents=True, exist_ok=True)
                    waited.replace(waits)
                shutil.rmtree(box, ignore_errors=True)
        return target

    def all(self) -> tuple[Deleted, ...]:
        """The last one first; what is older than thirty days goes now. Never raises."""
        found: list[Deleted] = []
        now = self._clock()
        with suppress(OSError):
            for entry in (self._folder / REMOVED).iterdir():
                when = time_of(entry.name)
                if when is None:
                    found += self._plain(entry)
                elif now - when > timedelta(days=KEPT_DAYS):
                    shutil.rmtree(entry, ignore_errors=True)
                else:
                    found += [Deleted(when, self._folder / inside(entry, file), file) for file in _files(entry)]
        return tuple(sorted(found, key=lambda one: one.when, reverse=True))

    def _plain(self, entry: Path) -> list[Deleted]:
        """A file that an earlier version of the app has put aside, dated by when that was."""
        if not entry.name.endswith(ENDINGS) or not is_file(entry):
            return []
        state = entry.stat()
        when = datetime.fromtimestamp(max(state.st_mtime, state.st_ctime), timezone.utc)
        return [Deleted(when, self._folder / entry.name, entry)]

    def _box(self, deleted: Deleted) -> Path | None:
        shelf = self._folder / REMOVED
        first = inside(shelf, deleted.aside).parts[0]
        return shelf / first if time_of(first) is not None else None


def _files(box: Path) -> list[Path]:
    return [
        file
        for file in sorted(box.rglob("*"))
        if file.name.endswith(ENDINGS) and STUDIO not in file.relative_to(box).parts and is_file(file)
    ]
