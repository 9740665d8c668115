# SPDX-License-Identifier: MIT
"""Single keys from a terminal, without Enter; nothing where there is no terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Protocol


class Keys(Protocol):
    """Where keys come from. `live` is False where no key can ever come."""

    live: bool

    def read(self, seconds: float) -> str:
        """The next key, or "" when `seconds` have passed without one."""


class NoKeys:
    """Only waits."""

    live = False

    def read(self, seconds: float) -> str:
        time.sleep(seconds)
        return ""

    def __enter__(self) -> NoKeys:
        return self

    def __exit__(self, *_: object) -> None:
        pass


class PosixKeys:
    """A terminal that hands over each key at once, put back as it was at the end."""

    live = True

    def __enter__(self) -> PosixKeys:
        import termios
        import tty

        self._file = sys.stdin.fileno()
        self._before = termios.tcgetattr(self._file)
        tty.setcbreak(self._file)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        import termios

        termios.tcsetattr(self._file, termios.TCSADRAIN, self._before)

    def read(self, seconds: float) -> str:
        import os
        import select

        if not select.select([self._file], [], [], seconds)[0]:
            return ""
        typed = os.read(self._file, 32).decode("utf-8", "replace")
        return {"\x1b[C": "n", "\x1b[D": "b", "": "q"}.get(typed, typed[:1])


class WindowsKeys:
    """The console of Windows, asked 20 times a second."""

    live = True

    def __enter__(self) -> WindowsKeys:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def read(self, seconds: float) -> str:
        if sys.platform != "win32":
            return ""
        import msvcrt

        end = time.monotonic() + seconds
        while True:
            if msvcrt.kbhit():
                return str(msvcrt.getwch())
            left = end - time.monotonic()
            if left <= 0:
                return ""
            time.sleep(min(0.05, left))


def keys_here() -> NoKeys | PosixKeys | WindowsKeys:
    """The keys of this process: live only where both input and output are a terminal."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        return NoKeys()
    return WindowsKeys() if sys.platform == "win32" else PosixKeys()
