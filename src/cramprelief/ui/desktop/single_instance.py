# SPDX-License-Identifier: MIT
"""The open app's doorbell: a second start hands its request over here and ends.

A plain socket, looked after by one notifier and one timer: what Qt makes for each visitor stays in memory after it,
and the app that waits for a cramp is rung at for months.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from cramprelief.guide.handover import LONGEST, REFUSED, TAKEN, read

KNOCK = 0.1
"""Seconds in which another app that is open answers."""
AT_ONCE, PATIENCE = 16, 1.5
"""How many visitors are heard at a time, the others wait outside; seconds that one has to say its words."""
LOOK = 2
"""Milliseconds between two looks at who has come in."""


class SingleInstance(QObject):
    """Only this user can ring. `where` is `places.doorbell()`."""

    rung = Signal(object)
    """A Request."""

    def __init__(
        self, where: str, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._where, self._clock = where, clock
        self._door: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._visitors: dict[socket.socket, tuple[bytearray, float]] = {}
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)

    def listen(self) -> bool:
        """False where another app that is open listens already, or where nobody can listen."""
        folder = Path(self._where).parent
        door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
            if _is_answered(self._where):
                raise FileExistsError(self._where)
            # What an app left behind that ended without a word.
            Path(self._where).unlink(missing_ok=True)
            door.bind(self._where)
            Path(self._where).chmod(0o600)
            door.listen(64)
            door.setblocking(False)
        except OSError:
            door.close()
            return False
        self._door = door
        self._notifier = QSocketNotifier(door.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._welcome)
        return True

    def close(self) -> None:
        """Hear nobody any more."""
        self._timer.stop()
        for visitor in list(self._visitors):
            self._see_off(visitor)
        if self._door is not None and self._notifier is not None:
            self._notifier.setEnabled(False)
            self._door.close()
            self._door = None
            with suppress(OSError):
                Path(self._where).unlink()

    def _welcome(self) -> None:
        assert self._door is not None
        assert self._notifier is not None
        try:
            while len(self._visitors) < AT_ONCE:
                visitor, _ = self._door.accept()
                visitor.setblocking(False)
                self._visitors[visitor] = bytearray(), self._clock() + PATIENCE
        except OSError:
            pass
        self._notifier.setEnabled(len(self._visitors) < AT_ONCE)
        self._look()
        if self._visitors:
            self._timer.start()

    def _look(self) -> None:
        for visitor, (words, until) in list(self._visitors.items()):
            try:
                piece = visitor.recv(LONGEST)
            except BlockingIOError:
                if self._clock() > until:
                    self._see_off(visitor)
                continue
            except OSError:
                piece = b""
            words += piece
            if b"\n" in words:
                self._answer(visitor, bytes(words[: words.index(b"\n") + 1]))
            if not piece or b"\n" in words or len(words) > LONGEST:
                self._see_off(visitor)
        if not self._visitors:
            self._timer.stop()
        if self._notifier is not None and self._door is not None:
            self._notifier.setEnabled(True)

    def _answer(self, visitor: socket.socket, line: bytes) -> None:
        request = read(line)
        with suppress(OSError):
            visitor.sendall(TAKEN if request else REFUSED)
        if request is not None:
            self._see_off(visitor)
            self.rung.emit(request)

    def _see_off(self, visitor: socket.socket) -> None:
        self._visitors.pop(visitor, None)
        visitor.close()


def _is_answered(where: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(KNOCK)
        return line.connect_ex(where) == 0
