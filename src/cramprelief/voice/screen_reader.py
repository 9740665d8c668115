# SPDX-License-Identifier: MIT
"""Whether a screen reader runs on this Linux desktop. That the accessibility bus runs says nothing: most start it.

Asked are the desktop (`org.a11y.Status`), which hears of the readers that it starts itself, and the accessibility bus,
on which a reader is that was started by hand. Nothing is started by asking. The bus may hang: call it from a thread.
"""

from __future__ import annotations

import contextlib
import os
import select
import socket
import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cramprelief.reading.regular import read_regular

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

READERS = ("orca", "odilia")
"""Names of the processes that read the screen aloud."""
ANSWER = 3.0
"""Seconds that a bus may take for an answer."""
BURST = 0.3
"""Seconds of quiet after a change before anybody is asked again: a reader that starts says many things at once."""
BUS, PATH, STATUS = "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status"
_ITS_OWN = "org.freedesktop.DBus"


class ReaderWatch:
    """Tells by `tell(running)`, from a thread of its own, at first and whenever it has changed."""

    def __init__(self, tell: Callable[[bool], None]) -> None:
        self._tell = tell
        self._told: bool | None = None
        self._closed = False
        self._buses: list[_Bus] = []

    def start(self) -> None:
        threading.Thread(target=self._run, daemon=True).start()

    def close(self) -> None:
        self._closed = True
        for bus in list(self._buses):
            bus.cut()

    def _run(self) -> None:
        # Whatever goes wrong over there, nobody is held up. A bus that goes away takes its readers with it.
        with contextlib.suppress(Exception):
            self._watch()
        for bus in self._buses:
            bus.cut()
        self._say(False)

    def _watch(self) -> None:
        session = self._join("SESSION", f"type='signal',path='{PATH}',member='PropertiesChanged'")
        session.hear_of_names(BUS)
        around: _Bus | None = None
        while not self._closed:
            enabled = _is_enabled(session)
            if enabled:
                self._say(True)
            try:
                around = around or self._accessibility_bus(session)
                self._say(enabled or (around is not None and _has_reader(around)))
                _wait([session] if around is None else [session, around])
            except OSError:
                if around is None:
                    raise
                self._buses.remove(around)  # it has gone; the next one is another
                around = None

    def _join(self, address: str, *rules: str) -> _Bus:
        bus = _Bus(address, rules)
        self._buses.append(bus)
        return bus

    def _accessibility_bus(self, session: _Bus) -> _Bus | None:
        address = os.environ.get("AT_SPI_BUS_ADDRESS") or session.ask(BUS, PATH, BUS, "GetAddress")
        if not isinstance(address, str) or not address:
            return None
        bus = self._join(address)
        bus.hear_of_names()
        return bus

    def _say(self, runs: bool) -> None:
        if runs is not self._told and not self._closed:
            self._told = runs
            self._tell(runs)


class _Bus:
    """A connection. What it hears without having asked is counted by `heard`."""

    def __init__(self, address: str, rules: tuple[str, ...]) -> None:
        from jeepney import MatchRule
        from jeepney.io.blocking import open_dbus_connection

        self._connection: DBusConnection = open_dbus_connection(address)
        self.heard: deque[Message] = deque(maxlen=1)
        self._filter = self._connection.filter(MatchRule(type="signal"), queue=self.heard)
        self.socket: socket.socket = self._connection.sock
        for rule in rules:
            self.ask(_ITS_OWN, "/org/freedesktop/DBus", _ITS_OWN, "AddMatch", "s", (rule,))
        self.heard.clear()

    def hear_of_names(self, name: str = "") -> None:
        """Hear when this name, or any, comes or goes."""
        rule = f"type='signal',sender='{_ITS_OWN}',member='NameOwnerChanged'" + (f",arg0='{name}'" if name else "")
        self.ask(_ITS_OWN, "/org/freedesktop/DBus", _ITS_OWN, "AddMatch", "s", (rule,))
        self.heard.clear()

    def ask(self, name: str, path: str, interface: str, member: str, signature: str = "", body: Any = ()) -> object:
        """The first value of the answer; None where there is nobody, or an error. Raises OSError."""
        from jeepney import DBusAddress, MessageFlag, MessageType, new_method_call

        call = new_method_call(DBusAddress(path, name, interface), member, signature, body)
        call.header.flags = MessageFlag.no_auto_start
        answer = self._connection.send_and_get_reply(call, timeout=ANSWER)
        if answer.header.message_type is not MessageType.method_return or not answer.body:
            return None
        value: object = answer.body[0]
        return value

    def drain(self) -> None:
        """Take in what has come. Raises OSError where the bus has gone."""
        with contextlib.suppress(TimeoutError):
            while True:
                self._connection.recv_messages(timeout=0)

    def cut(self) -> None:
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)


def _is_enabled(session: _Bus) -> bool:
    """What the desktop says: a variant, which is its type and its value."""
    value = session.ask(BUS, PATH, "org.freedesktop.DBus.Properties", "Get", "ss", (STATUS, "ScreenReaderEnabled"))
    return isinstance(value, tuple) and value[1] is True


def _has_reader(around: _Bus) -> bool:
    """Whether one of those on the accessibility bus is a process that reads the screen."""
    names = around.ask(_ITS_OWN, "/org/freedesktop/DBus", _ITS_OWN, "ListNames")
    for name in names if isinstance(names, list) else ():
        if name.startswith(":"):
            number = around.ask(
                _ITS_OWN, "/org/freedesktop/DBus", _ITS_OWN, "GetConnectionUnixProcessID", "s", (name,)
            )  # fmt: skip
            if isinstance(number, int) and _name_of(number) in READERS:
                return True
    return False


def _name_of(process: int) -> str:
    try:
        return read_regular(Path(f"/proc/{process}/comm"), 64).decode().strip()
    except (OSError, ValueError):
        return ""


def _wait(buses: list[_Bus]) -> None:
    """Until something has changed on one of them, and it is quiet again. Raises OSError where one has gone."""
    while not any(bus.heard for bus in buses):
        select.select([bus.socket for bus in buses], [], [])
        for bus in buses:
            bus.drain()
    while True:
        for bus in buses:
            bus.drain()
            bus.heard.clear()
        if not select.select([bus.socket for bus in buses], [], [], BURST)[0]:
            return
