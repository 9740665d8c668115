# SPDX-License-Identifier: MIT
"""Whose turn it is: of starts that come at once one becomes the app, and the others wait until it answers.

The turn is a locked file beside the doorbell. The system lets it go when the process ends, however it ends.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cramprelief import places


def take_turn() -> bool:
    """True where this process is the app from now on until it ends; also where nobody can tell."""
    where = places.doorbell()
    if where is None:
        return True
    try:
        handle = _open(where)
    except OSError:
        return True
    try:
        _lock(handle)
    except OSError:
        os.close(handle)
        return False
    return True  # the file stays open, and with it the lock


def _open(where: str) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
    if sys.platform == "win32":
        places.home().mkdir(parents=True, exist_ok=True)
        return os.open(places.home() / "turn", flags)
    folder = Path(where).parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.open(folder / "turn", flags, 0o600)


def _lock(handle: int) -> None:
    """Raises OSError where another process has it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
