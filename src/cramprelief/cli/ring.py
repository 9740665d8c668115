# SPDX-License-Identifier: MIT
"""Rings at the app that is already open: it guides at once, and this start ends without having loaded Qt.

The words of a person in pain go over as they are, before anything else is loaded; what they mean is found out there.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from cramprelief import places
from cramprelief.cli.knock import ANSWER, CONNECT, LONGEST_ANSWER, TAKEN, line_of
from cramprelief.cli.turn import take_turn
from cramprelief.reading.probe import is_there

if TYPE_CHECKING:
    from cramprelief.guide.request import Request

PATIENCE, PAUSE = 8.0, 0.05
"""Seconds that a start waits for the one before it, which shows its window already, and between two tries."""


def words_taken(words: list[str]) -> bool:
    """True where an open app has taken over a plain start or a `now …`. Words that it does not know it refuses."""
    line = line_of(words)
    return line.count(b"\n") == 1 and _answer(line) == TAKEN


def request_taken(request: Request) -> bool:
    """True where an open app has taken the request over, or is there already where none is to be shown.

    Else this start is the app now. Where another start has just become it, it is rung at until it answers; one that
    does not answer within PATIENCE is not waited for, since somebody waits for help here.
    """
    if request.screen == "screenshots":
        return False
    if not _somebody_there() and take_turn():
        return False
    from cramprelief.guide.handover import write

    line, until = write(request), time.monotonic() + PATIENCE
    while True:
        answer = _answer(line)
        if answer:
            return answer == TAKEN or request.screen == "away"
        if take_turn() or time.monotonic() > until:
            return False
        time.sleep(PAUSE)


def _somebody_there() -> bool:
    where = places.doorbell()
    return where is not None and (sys.platform == "win32" or is_there(Path(where)))


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
