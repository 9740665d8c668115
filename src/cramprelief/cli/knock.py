# SPDX-License-Identifier: MIT
"""Rings at the usual doorbell with as little of Python as can be: no paths, no types, no `socket`.

Each of them takes as long as the whole answer does. What is out of the usual is left to `cli/ring.py`.
"""

from __future__ import annotations

import os
import sys

CONNECT, ANSWER = 0.3, 1.5
"""Seconds that the open app may take; then this start opens a window of its own."""
LONGEST_ANSWER = 16
TAKEN = b"taken\n"


def line_of(words: list[str]) -> bytes:
    """The words of a plain start or of a `now …`, as the open app reads them."""
    return "\x1f".join(["words", *words]).encode(errors="replace") + b"\n"


def usual_doorbell() -> str | None:
    """Where `places.doorbell` lies for most people; None where that takes more to know."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if sys.platform == "win32" or not runtime or os.environ.get("CRAMPRELIEF_HOME"):
        return None
    box = os.environ.get("FLATPAK_ID")
    return f"{runtime.rstrip('/')}/{f'app/{box}' if box else 'cramprelief'}/doorbell"


def knocked(words: list[str]) -> bool:
    """True where an app that waits has taken the words over. False also where that is not known for sure."""
    where, line = usual_doorbell(), line_of(words)
    if where is None or line.count(b"\n") != 1:
        return False
    import _socket

    visitor = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        visitor.settimeout(CONNECT)
        visitor.connect(where)
        visitor.settimeout(ANSWER)
        visitor.sendall(line)
        return visitor.recv(LONGEST_ANSWER) == TAKEN
    except (OSError, ValueError):
        return False
    finally:
        visitor.close()
