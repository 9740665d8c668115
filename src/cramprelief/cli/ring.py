# SPDX-License-Identifier: MIT
"""Rings at the app that is already open: it guides at once, and this start ends without having loaded Qt."""

from __future__ import annotations

import sys
from pathlib import Path

from cramprelief import places
from cramprelief.guide.request import Request

CONNECT, ANSWER = 0.3, 1.5
"""Seconds that the open app may take; then this start opens a window of its own."""


def answered(request: Request) -> bool:
    """True where an open app has taken the request over."""
    where = places.doorbell()
    if where is None or request.screen == "screenshots":
        return False
    if sys.platform == "win32":
        return _by_pipe(rf"\\.\pipe\{where}", request)
    return Path(where).exists() and _by_socket(where, request)


def _by_socket(path: str, request: Request) -> bool:
    import socket

    from cramprelief.guide.handover import TAKEN, write

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(CONNECT)
        try:
            line.connect(path)
            line.settimeout(ANSWER)
            line.sendall(write(request))
            return line.recv(len(TAKEN)) == TAKEN
        except OSError:
            return False


def _by_pipe(name: str, request: Request) -> bool:
    from cramprelief.guide.handover import TAKEN, write

    try:
        with open(name, "r+b", buffering=0) as line:  # noqa: PTH123  (a pipe is not a path)
            line.write(write(request))
            return line.read(len(TAKEN)) == TAKEN
    except OSError:
        return False
