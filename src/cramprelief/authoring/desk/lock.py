# SPDX-License-Identifier: MIT
"""A file is open in one window at a time. The system lets go of the lock of a window that died."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_FAR = 1 << 30
"""The byte that is locked lies behind all words, so that they can be read (Windows locks bytes for readers, too)."""


class Lock:
    """Held from `take` until `release`. Its file names the routine, and stays behind only where the app was killed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        return self._handle is not None

    def take(self, words: str) -> bool:
        """False where another window has it. A lock left by a dead one is taken over. Raises OSError."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self._file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        if not _lock(handle):
            os.close(handle)
            return False
        os.ftruncate(handle, 0)
        os.write(handle, words.encode())
        self._handle = handle
        return True

    def release(self) -> None:
        """Let go, and remove the file."""
        if self._handle is None:
            return
        with suppress(OSError):
            self._file.unlink()
        with suppress(OSError):
            os.close(self._handle)
        with suppress(OSError):  # Windows removes no file that is open
            self._file.unlink(missing_ok=True)
        self._handle = None


def is_locked(file: Path) -> bool:
    """Whether a window that lives holds this lock. Never raises."""
    try:
        handle = os.open(file, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    except OSError:
        return False
    try:
        return not _lock(handle)
    finally:
        os.close(handle)


def _lock(handle: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks keeps nobody out
    return True
