# SPDX-License-Identifier: MIT
"""A notification of the desktop where there is no icon beside the clock to tell it from (Linux, such as stock GNOME).

The portal is asked first, then the desktop's own service. By jeepney, as `global_shortcut`: Qt's binding cannot write
the unsigned numbers and the tables that both ask for. In a thread of its own, which then waits for the press.
"""

from __future__ import annotations

import contextlib
import socket
import sys
import threading
from collections import deque
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cramprelief.ui.desktop.keep_awake import has_bus

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

PORTAL = ("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Desktop", "org.freedesktop.portal.Notification")
SERVICE = ("/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications")
APP, ICON, ID = "cramprelief", "org.cramprelief.Cramprelief", "reminder"
ANSWER = 5.0
"""Seconds that the bus may take for an answer."""


class DesktopNotice(QObject):
    """One notification at a time; a new one takes the place of the one before."""

    pressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now: _Shown | None = None

    def tell(self, title: str, words: str) -> bool:
        """Show it. False where there is no bus to ask; whether the desktop shows it, nobody says."""
        if sys.platform in ("win32", "darwin") or not has_bus():
            return False
        self.take_back()
        shown = self._now = _Shown()
        threading.Thread(target=self._tell, args=(shown, title, words), daemon=True).start()
        return True

    def take_back(self) -> None:
        """What it was about is done."""
        shown, self._now = self._now, None
        if shown is None:
            return
        shown.wanted = False
        if shown.bus is not None:
            with contextlib.suppress(Exception):
                shown.bus.send(_withdrawal(shown.service, shown.name))
            with contextlib.suppress(OSError):
                shown.bus.sock.shutdown(socket.SHUT_RDWR)

    def _tell(self, shown: _Shown, title: str, words: str) -> None:
        # Whatever goes wrong over there: the window tells it as well.
        with contextlib.suppress(Exception):
            from jeepney import MatchRule, message_bus
            from jeepney.io.blocking import open_dbus_connection

            with open_dbus_connection("SESSION") as bus:
                presses: deque[Any] = deque()
                rules = [
                    MatchRule(type="signal", interface=each[2], member="ActionInvoked") for each in (PORTAL, SERVICE)
                ]
                for rule in rules:
                    bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=ANSWER)
                with bus.filter(rules[0], queue=presses), bus.filter(rules[1], queue=presses):
                    if not (_show_by_portal(bus, shown, title, words) or _show_by_service(bus, shown, title, words)):
                        return
                    shown.bus = bus
                    if not shown.wanted:  # taken back meanwhile
                        bus.send(_withdrawal(shown.service, shown.name))
                    while shown.wanted:
                        if bus.recv_until_filtered(presses).body[0] == shown.name and shown.wanted:
                            self.pressed.emit()


class _Shown:
    """One notification: who shows it, and its name there."""

    def __init__(self) -> None:
        self.wanted = True
        self.bus: DBusConnection | None = None
        self.service = PORTAL
        self.name: str | int = ID


def _show_by_portal(bus: DBusConnection, shown: _Shown, title: str, words: str) -> bool:
    """Its words are plain there."""
    notice = {"title": ("s", title), "body": ("s", words), "default-action": ("s", "open")}
    return _call(bus, PORTAL, "AddNotification", "sa{sv}", (shown.name, notice)) is not None


def _show_by_service(bus: DBusConnection, shown: _Shown, title: str, words: str) -> bool:
    """Its body may be read as markup, where the service says that it can."""
    able = _call(bus, SERVICE, "GetCapabilities", "", ())
    if able is not None and able and "body-markup" in able[0]:
        from html import escape

        words = escape(words, quote=False)
    body = (APP, 0, ICON, title, words, ["default", ""], {"desktop-entry": ("s", ICON)}, -1)
    answer = _call(bus, SERVICE, "Notify", "susssasa{sv}i", body)
    if not answer:
        return False
    shown.service, shown.name = SERVICE, int(answer[0])
    return True


def _call(
    bus: DBusConnection, service: tuple[str, str, str], method: str, signature: str, body: tuple[Any, ...]
) -> tuple[Any, ...] | None:
    """The answer; None where there is no such service, or it says no."""
    from jeepney import DBusAddress, MessageType, new_method_call

    path, name, interface = service
    call = new_method_call(DBusAddress(path, name, interface), method, signature or None, body)
    answer = bus.send_and_get_reply(call, timeout=ANSWER)
    return tuple(answer.body) if answer.header.message_type is MessageType.method_return else None


def _withdrawal(service: tuple[str, str, str], name: str | int) -> Any:
    from jeepney import DBusAddress, new_method_call

    path, at, interface = service
    method, signature = ("RemoveNotification", "s") if service == PORTAL else ("CloseNotification", "u")
    return new_method_call(DBusAddress(path, at, interface), method, signature, (name,))
