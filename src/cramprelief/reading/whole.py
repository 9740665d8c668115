# SPDX-License-Identifier: MIT
"""A file is written whole or not at all, for this person alone, beside what a link leads to."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cramprelief.reading.probe import is_file

PRIVATE = 0o600
_PROCESS = re.compile(r"\.[0-9]{1,9}")
_OLD = 60.0
"""Seconds after which nobody is writing a draft any more; one from so far ahead was left by a wrong clock."""


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in the place of what is there. Raises OSError; then the old file is as it was."""

    def write(draft: Path) -> None:
        draft.write_bytes(data)

    make_whole(path, write)


def make_whole(path: Path, write: Callable[[Path], None]) -> None:
    """The same for who can only write to a file by its name: `write` fills an empty draft. Raises what it raises."""
    target = _target(path)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        draft.unlink(missing_ok=True)
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))
        write(draft)
        handle = os.open(draft, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def remove_drafts(folder: Path) -> None:
    """Remove what was being written when an app was killed: the name of a draft says which. Never raises."""
    now = time.time()
    with suppress(OSError):
        for draft in folder.glob(".*.*"):
            with suppress(OSError):
                if _PROCESS.fullmatch(draft.suffix) and is_file(draft) and is_left(draft, now):
                    draft.unlink()


def is_left(draft: Path, now: float) -> bool:
    """Whether nobody writes it any more; its name ends with the number of the process that did. Raises OSError."""
    return abs(now - draft.stat().st_mtime) > _OLD or not _runs(int(draft.suffix[1:]))


def _runs(process: int) -> bool:
    """Whether there is such a process; True where nobody may ask."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _target(path: Path) -> Path:
    """The file itself; raises OSError where what is there is none, such as a folder or a device."""
    target = Path(os.path.realpath(path))
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(target.stat().st_mode):
            raise OSError(errno.EINVAL, "it is not a file")
    return target
