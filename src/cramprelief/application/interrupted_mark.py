# SPDX-License-Identifier: MIT
"""A mark that a cramp is being guided, or was when the app ended: an empty file, known before the diary is read.

Not among the settings: the first frame is kept under them, and a mark that comes and goes would cost it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from cramprelief.reading.probe import is_there


class InterruptedMark:
    """True while it is set. It only keeps a place on the screen, so a folder that says no costs no more than that."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._set = is_there(file)

    def __bool__(self) -> bool:
        return self._set

    def set(self, on: bool) -> None:
        if on == self._set:
            return
        self._set = on
        with suppress(OSError):
            if on:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._file.touch()
            else:
                self._file.unlink(missing_ok=True)
