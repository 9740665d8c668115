# SPDX-License-Identifier: MIT
"""Ctrl+C in the terminal, a terminal that closes, a computer that shuts down: the app hears it and can end in order.

Python runs a signal's handler only when Python runs again, which a window at rest may put off for hours. So the signal
is written into a socket that Qt watches.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class ShutdownSignals(QObject):
    """Listens from `listen` on. What the system ignores for this process, such as after `nohup`, stays ignored."""

    asked = Signal(int)
    """The exit code that a shell expects: 130 after Ctrl+C."""

    def listen(self) -> None:
        """Call once, in the main thread."""
        self._read, self._written = socket.socketpair()
        for end in (self._read, self._written):
            end.setblocking(False)
        signal.set_wakeup_fd(self._written.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, lambda *_: None)
        notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._told)

    def _told(self) -> None:
        self.asked.emit(128 + self._read.recv(1)[0])
