# SPDX-License-Identifier: MIT
"""What can go wrong with the person's data, split by blame.

A `Trouble` is the world's fault (disk full, folder read-only, file damaged): it is told to the person in plain
words and guiding goes on. Anything else is a bug and stays an ordinary exception.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    import sqlite3  # the window knows this module before its first frame
    from pathlib import Path

TroubleKind = Literal["full", "read-only", "locked", "damaged", "newer", "unreachable"]
KINDS: tuple[TroubleKind, ...] = get_args(TroubleKind)

_WORDS: Mapping[TroubleKind, str] = {
    "full": "The disk is full. Your stretch goes on. Free some space, then try again.",
    "read-only": "The diary folder can't be written. Your stretch goes on. Look at the folder in Settings.",
    "locked": "Another window is using the diary. Your stretch goes on. Try again in a moment.",
    "damaged": "The diary file can't be read. Your stretch goes on. The Diary page offers your backup.",
    "newer": "This diary was made by a newer version. It stays as it is. Update the app to open it.",
    "unreachable": "The diary folder can't be reached. Your stretch goes on. Look at the folder in Settings.",
}


class Trouble(Exception):  # noqa: N818 - it is the world's fault, not an error of ours
    """A known failure of the person's storage. `str()` is the sentence to show."""

    def __init__(self, kind: TroubleKind, detail: str = "") -> None:
        super().__init__(_WORDS[kind])
        self.kind = kind
        self.detail = detail
        self.kept = False
        """Whether what could not be written lies safe in a spare file."""


def known(error: sqlite3.Error | OSError) -> Trouble | None:
    """The `Trouble` behind a low-level error, or None where the app asked wrongly: that is a bug.

    Whatever else SQLite says, it says of what stands in the file: then the file is damaged.
    """
    if isinstance(error, OSError):
        return Trouble(_os_kind(error), str(error))
    text = str(error).lower()
    for kind, signs in _SIGNS.items():
        if any(sign in text for sign in signs):
            return Trouble(kind, text)
    wrongly_asked = type(error).__name__ in ("ProgrammingError", "InterfaceError", "NotSupportedError")
    return None if wrongly_asked else Trouble("damaged", text)


_LITTLE = 64 * 1024
"""Bytes: with less room SQLite can't even open a file."""


def why_unreachable(folder: Path) -> TroubleKind:
    """The kind of trouble with a folder in which no file can be opened: SQLite says the same of all of them."""
    import os
    import shutil

    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return "unreachable"
    if not os.access(folder, os.W_OK):
        return "read-only"
    return "full" if free < _LITTLE else "unreachable"


_SIGNS: Mapping[TroubleKind, tuple[str, ...]] = {
    "full": ("disk is full", "database or disk is full"),
    "read-only": ("readonly", "read-only", "attempt to write"),
    "locked": ("locked", "busy"),
    "unreachable": ("unable to open", "disk i/o error"),
}


def _os_kind(error: OSError) -> TroubleKind:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "full"
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return "read-only"
    return "unreachable"
