# SPDX-License-Identifier: MIT
"""A key that brings relief whatever has the focus, where the desktop lends one through its portal (Linux).

The portal is asked in a thread of its own: a bus or a desktop that does not answer holds up nobody. The desktop asks
the person which key it shall be, and keeps it. Talks to the bus by jeepney, since Qt's binding cannot write a list of
shortcuts; loaded only when it is asked for.
"""

from __future__ import annotations

import contextlib
import secrets
import socket
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SHORTCUTS, REQUEST = "org.freedesktop.portal.GlobalShortcuts", "org.freedesktop.portal.Request"
REGISTRY = "org.freedesktop.host.portal.Registry"
APP, RELIEF = "org.cramprelief.Cramprelief", "relief"
ANSWER = 5.0
"""Seconds that the bus may take for an answer; the person may take as long as they like."""


class GlobalShortcut(QObject):
    """`look` tells by `found` whether this desktop lends keys; `ask` asks for one and then waits for its presses."""

    found = Signal(bool)
    given = Signal(str)
    """The desktop has lent a key: its words for it, such as "Meta+C"; empty where the person declined."""
    pressed = Signal()

    def __init__(self, description: str, parent: QObject | None = None) -> None:
        """`description` is what the key does, for the desktop's own list of keys."""
        super().__init__(parent)
        self._description = description
        self._bus: DBusConnection | None = None
        self._asked = False

    def look(self) -> None:
        """Find out in the background."""
        threading.Thread(target=self._look, daemon=True).start()

    def ask(self) -> None:
        """Ask the desktop in the background; it asks the person where it has no key for this app yet."""
        if not self._asked:
            self._asked = True
            threading.Thread(target=self._ask, daemon=True).start()

    def close(self) -> None:
        """Give the key back."""
        bus, self._bus = self._bus, None
        if bus is not None:
            with contextlib.suppress(OSError):
                bus.sock.shutdown(socket.SHUT_RDWR)

    def _look(self) -> None:
        there = False
        with contextlib.suppress(Exception), _connect() as bus:
            there = _is_there(bus)
        self._tell(self.found, there)

    def _ask(self) -> None:
        # Whatever goes wrong over there: the key is an extra, and the app works without.
        with contextlib.suppress(Exception), _connect() as bus:
            self._bus = bus
            if _is_there(bus):
                self._listen(bus)
        self._bus, self._asked = None, False

    def _listen(self, bus: DBusConnection) -> None:
        from jeepney import MatchRule

        token = secrets.token_hex(8)
        options = {"session_handle_token": ("s", token)}
        if _request(bus, "CreateSession", "", (), options) is None:
            return
        session = f"{PATH}/session/{_own_name(bus)}/{token}"
        pressed = MatchRule(type="signal", interface=SHORTCUTS, member="Activated", path=PATH)
        _subscribe(bus, pressed)
        with bus.filter(pressed) as presses:
            wanted = [(RELIEF, {"description": ("s", self._description), "preferred_trigger": ("s", "LOGO+ALT+c")})]
            answer = _request(bus, "BindShortcuts", "oa(sa{sv})s", (session, wanted, ""), {}, patient=True)
            kept = answer["shortcuts"][1] if answer is not None and "shortcuts" in answer else []
            self._tell(self.given, next((str(more.get("trigger_description", ("s", ""))[1]) for _id, more in kept), ""))
            while answer is not None:
                press = bus.recv_until_filtered(presses)
                if press.body[:2] == (session, RELIEF):
                    self._tell(self.pressed)

    @staticmethod
    def _tell(signal: Any, *words: object) -> None:
        with contextlib.suppress(RuntimeError):  # the app has gone meanwhile
            signal.emit(*words)


def _connect() -> DBusConnection:
    """Raises where there is no bus, or no jeepney."""
    from jeepney.io.blocking import open_dbus_connection

    return open_dbus_connection("SESSION")


def _own_name(bus: DBusConnection) -> str:
    """As the portal writes it into paths."""
    return str(bus.unique_name).lstrip(":").replace(".", "_")


def _is_there(bus: DBusConnection) -> bool:
    from jeepney import DBusAddress, MessageType, Properties, new_method_call

    registry = DBusAddress(PATH, NAME, REGISTRY)
    # An app outside of a sandbox says who it is; older portals do not ask.
    bus.send_and_get_reply(new_method_call(registry, "Register", "sa{sv}", (APP, {})), timeout=ANSWER)
    version = Properties(DBusAddress(PATH, NAME, SHORTCUTS)).get("version")
    return bus.send_and_get_reply(version, timeout=ANSWER).header.message_type is MessageType.method_return


def _subscribe(bus: DBusConnection, rule: Any) -> None:
    from jeepney import message_bus

    bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=ANSWER)


def _request(
    bus: DBusConnection, method: str, signature: str, body: tuple[object, ...], options: dict[str, Any], *,
    patient: bool = False,
) -> dict[str, Any] | None:  # fmt: skip
    """Call the portal and wait for its answer, which comes by a signal. None where the person or it says no."""
    from jeepney import DBusAddress, MatchRule, new_method_call

    token = secrets.token_hex(8)
    path = f"{PATH}/request/{_own_name(bus)}/{token}"
    answered = MatchRule(type="signal", interface=REQUEST, member="Response", path=path)
    _subscribe(bus, answered)
    with bus.filter(answered) as answers:
        call = (*body, {**options, "handle_token": ("s", token)})
        portal = DBusAddress(PATH, NAME, SHORTCUTS)
        bus.send_and_get_reply(new_method_call(portal, method, f"{signature}a{{sv}}", call), timeout=ANSWER)
        code, results = bus.recv_until_filtered(answers, timeout=None if patient else ANSWER).body
    return results if code == 0 else None
