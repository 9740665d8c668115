# SPDX-License-Identifier: MIT
"""What the person keeps is theirs alone: older versions left files that others on the computer could read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from cramprelief.reading.probe import is_folder

FILE, FOLDER = 0o600, 0o700
_OURS = ("backups", "cache", "diary", "left-open", "moved-to", "run", "settings", "turn", "unsaved", "window")
"""How names of what the app keeps begin. The person's own routines are for handing on."""
_DEPTH = 3


def make_private(home: Path) -> None:
    """Take from all others every right to what the app keeps in the person's folder, and to the folder itself where
    nothing else lies in it.

    Links are not followed, and what is somebody else's stays. Never raises. For a thread of its own.
    """
    if os.name != "posix":
        return
    with suppress(OSError):
        home = home.resolve()
        entries = [each for each in home.iterdir() if not each.name.startswith(".")]
        ours = [each for each in entries if each.name.startswith(_OURS)]
        if ours and all(each in ours or each.name == "routines" for each in entries):
            _close(home)
        for path in ours:
            for each in (path, *_below(path, _DEPTH)):
                _close(each)


def _close(path: Path) -> None:
    with suppress(OSError):
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode) or found.st_uid != os.getuid():
            return
        wanted = FOLDER if stat.S_ISDIR(found.st_mode) else FILE
        if found.st_mode & 0o077:
            path.chmod(wanted)


def _below(folder: Path, depth: int) -> Iterator[Path]:
    if folder.is_symlink() or not is_folder(folder):
        return
    with suppress(OSError):
        for path in folder.iterdir():
            yield path
            if depth:
                yield from _below(path, depth - 1)
