# SPDX-License-Identifier: MIT
"""Keeps the screen on while a person is guided, and lets go at once after. A guest: where it fails, nothing happens.

Linux: the desktop's own screen saver is asked over D-Bus on a connection of its own. Closing that connection lets go,
and so does a crash. Windows: the thread's execution state. macOS: `caffeinate`, bound to this process.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from cramprelief.reading.probe import is_there

CONNECTION = "cramprelief-awake"
SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")

_ES_CONTINUOUS = 0x80000000
_ES_DISPLAY_REQUIRED = 0x2
_ES_SYSTEM_REQUIRED = 0x1


class KeepAwake(QObject):
    """`keep(True)` while guiding, `keep(False)` otherwise; call it as often as you like."""

    def __init__(self, reason: str, parent: QObject | None = None) -> None:
        """`reason` is what the desktop tells the person when it is asked why it does not sleep."""
        super().__init__(parent)
        self._reason = reason
        self._kept = False
        self._caffeine: QProcess | None = None

    @property
    def kept(self) -> bool:
        return self._kept

    def keep(self, on: bool) -> None:
        if on == self._kept:
            return
        self._kept = on
        if sys.platform == "win32":
            _windows(on)
        elif sys.platform == "darwin":
            self._mac(on)
        elif has_bus():
            self._linux(on)

    def _linux(self, on: bool) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        if not on:
            QDBusConnection.disconnectFromBus(CONNECTION)
            return
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, CONNECTION)
        if bus.isConnected():
            call = QDBusMessage.createMethodCall(*SAVER, "Inhibit")
            call.setArguments(["cramprelief", self._reason])
            bus.send(call)

    def _mac(self, on: bool) -> None:
        if self._caffeine is not None:
            self._caffeine.kill()
            self._caffeine.deleteLater()
            self._caffeine = None
        if on:
            self._caffeine = QProcess(self)
            self._caffeine.start("caffeinate", ["-d", "-i", "-w", str(os.getpid())])


def _windows(on: bool) -> None:
    if sys.platform != "win32":
        return
    import ctypes

    flags = _ES_CONTINUOUS | (_ES_DISPLAY_REQUIRED | _ES_SYSTEM_REQUIRED if on else 0)
    ctypes.windll.kernel32.SetThreadExecutionState(flags)


def has_bus() -> bool:
    """Without a bus, asking for one may start one, and take its time."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or bool(runtime and is_there(Path(runtime) / "bus"))
