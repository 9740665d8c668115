# SPDX-License-Identifier: MIT
"""Bytes of a regular file, and never more than asked for: a pipe, a device or a folder is refused, not waited for."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

MAX_TEXT = 256 * 1024
"""Bytes that a file of words may have: a routine, a figure, an article, a table."""
MAX_SETTINGS = 1 << 20
MAX_DIARY = 64 << 20
"""Bytes of a diary that comes back from another computer: some 200,000 cramps."""

_FLAGS = os.O_RDONLY
for _name in ("O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NONBLOCK"):
    _FLAGS |= getattr(os, _name, 0)


def read_words(path: Path) -> bytes:
    """The bytes of a file of words; of one that is too large one byte too many. Raises OSError like `read_regular`."""
    return read_regular(path, MAX_TEXT + 1, cut=True)


def read_regular(path: Path, limit: int, *, cut: bool = False) -> bytes:
    """The whole file, or its first `limit` bytes where it may be `cut`.

    Raises OSError, its `strerror` in plain words where the file is of another kind or larger than `limit`; also for
    a name that no file can have.
    """
    try:
        _demand_regular(path.stat())  # before it is opened: opening a device may do something
        handle = os.open(path, _FLAGS)
    except ValueError as error:
        raise OSError(errno.EINVAL, "no file can have this name") from error
    try:
        state = os.fstat(handle)
        _demand_regular(state)
        parts, left = [], limit + 1
        while left and (part := os.read(handle, min(left, 1 << 20))):
            parts.append(part)
            left -= len(part)
    finally:
        os.close(handle)
    if left:
        return b"".join(parts)
    if not cut:
        raise OSError(errno.EFBIG, f"it is larger than {_size(limit)}")
    return b"".join(parts)[:limit]


def _demand_regular(state: os.stat_result) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not stat.S_ISREG(state.st_mode):
        raise OSError(errno.EINVAL, "it is not a file")


def _size(limit: int) -> str:
    return f"{limit // 1048576} MB" if limit >= 1048576 else f"{limit // 1024} KB"
