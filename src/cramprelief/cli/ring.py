# SPDX-License-Identifier: MIT
"""Rings at the app that is already open: it guides at once, and this start ends without having loaded Qt.

The words of a person in pain go over as they are, before anything else is loaded; what they mean is found out there.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cramprelief import places

if TYPE_CHECKING:
    from cramprelief.guide.request import Request

CONNECT, ANSWER = 0.3, 1.5
"""Seconds that the open app may take; then this start opens a window of its own."""
TAKEN = b"taken\n"
LONGEST_ANSWER = 16


def words_taken(words: list[str]) -> bool:
    """True where an open app has taken over a plain start or a `now …`. Words that it does not know it refuses."""
    line = "\x1f".join(["words", *words]).encode(errors="replace") + b"\n"
    return line.count(b"\n") == 1 and _answer(line) == TAKEN


def request_taken(request: Request) -> bool:
    """True where an open app has taken the request over, or is there already where none is to be shown."""
    if request.screen == "screenshots" or not _somebody_there():
        return False
    from cramprelief.guide.handover import write

    answer = _answer(write(request))
    return answer != b"" if request.screen == "away" else answer == TAKEN


def _somebody_there() -> bool:
    where = places.doorbell()
    return where is not None and (sys.platform == "win32" or Path(where).exists())


def _answer(line: bytes) -> bytes:
    """What the open app says to it; nothing where there is none."""
    where = places.doorbell()
    if where is None or not _somebody_there():
        return b""
    return _by_pipe(rf"\\.\pipe\{where}", line) if sys.platform == "win32" else _by_socket(where, line)


def _by_socket(path: str, line: bytes) -> bytes:
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as visitor:
        visitor.settimeout(CONNECT)
        try:
            visitor.connect(path)
            visitor.settimeout(ANSWER)
            visitor.sendall(line)
            return visitor.recv(LONGEST_ANSWER)
        except OSError:
            return b""


def _by_pipe(name: str, line: bytes) -> bytes:
    try:
        with open(name, "r+b", buffering=0) as visitor:  # noqa: PTH123
            visitor.write(line)
            return visitor.read(LONGEST_ANSWER)
    except OSError:
        return b""
