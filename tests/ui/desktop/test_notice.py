# SPDX-License-Identifier: MIT
"""Notifications without an icon beside the clock: by the portal, else by the desktop's service, on a bus of our own."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cramprelief.ui.desktop.notice import PORTAL, SERVICE, DesktopNotice

pytest.importorskip("jeepney")
pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon")


class Desktop:
    """Takes one of the two names on the bus, keeps what it was asked for, and can press."""

    def __init__(self, address: str, service: tuple[str, str, str], markup: bool = True) -> None:
        from jeepney import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.service, self.markup = service, markup
        self.asked: list[tuple[str, Any]] = []
        self.bus = open_dbus_connection(address)
        self.bus.send_and_get_reply(message_bus.RequestName(service[1]), timeout=5)
        threading.Thread(target=self._serve, name="desktop", daemon=True).start()

    def _serve(self) -> None:
        """Until the bus ends."""
        with suppress(OSError, EOFError):
            self._answer_all()
        self.bus.close()

    def _answer_all(self) -> None:
        from jeepney import HeaderFields, MessageType, new_error, new_method_return

        while True:
            message = self.bus.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            fields = message.header.fields
            if fields.get(HeaderFields.interface) != self.service[2]:
                self.bus.send(new_error(message, "org.freedesktop.DBus.Error.UnknownInterface"))
                continue
            method = fields[HeaderFields.member]
            self.asked.append((method, message.body))
            if method == "GetCapabilities":
                self.bus.send(new_method_return(message, "as", (["body-markup"] if self.markup else [],)))
            elif method == "Notify":
                self.bus.send(new_method_return(message, "u", (7,)))
            else:
                self.bus.send(new_method_return(message))

    def press(self) -> None:
        from jeepney import DBusAddress, new_signal

        place = DBusAddress(self.service[0], self.service[1], self.service[2])
        if self.service == PORTAL:
            self.bus.send(new_signal(place, "ActionInvoked", "ssav", ("reminder", "default", [])))
        else:
            self.bus.send(new_signal(place, "ActionInvoked", "us", (7, "default")))

    def got(self, method: str) -> Any:
        return next((body for name, body in self.asked if name == method), None)


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    config = tmp_path / "bus.conf"
    config.write_text(
        f"<busconfig><type>session</type><listen>unix:path={tmp_path}/bus</listen><policy context='default'>"
        "<allow send_destination='*'/><allow own='*'/><allow receive_sender='*'/></policy></busconfig>"
    )
    daemon = subprocess.Popen(
        ["dbus-daemon", "--nofork", f"--config-file={config}", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    found = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", found)
    yield found
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()
    for thread in threading.enumerate():
        if thread.name == "desktop":
            thread.join(5)


@pytest.fixture
def notice(qtbot: QtBot) -> Iterator[DesktopNotice]:
    one = DesktopNotice()
    yield one
    one.take_back()


def test_the_portal_shows_it_and_a_press_comes_back(address: str, notice: DesktopNotice, qtbot: QtBot) -> None:
    desktop = Desktop(address, PORTAL)
    assert notice.tell("<b>Stretch</b> & rest", "Press to begin.")
    qtbot.waitUntil(lambda: desktop.got("AddNotification") is not None)
    _name, words = desktop.got("AddNotification")
    assert words["title"] == ("s", "<b>Stretch</b> & rest") and words["body"] == ("s", "Press to begin.")
    with qtbot.waitSignal(notice.pressed):
        desktop.press()
    notice.take_back()
    qtbot.waitUntil(lambda: desktop.got("RemoveNotification") == ("reminder",))


@pytest.mark.parametrize(("markup", "body"), [(True, "a &lt;b&gt; &amp; c"), (False, "a <b> & c")])
def test_without_the_portal_the_desktops_service_shows_it(
    address: str, notice: DesktopNotice, qtbot: QtBot, markup: bool, body: str
) -> None:
    desktop = Desktop(address, SERVICE, markup)
    assert notice.tell("Stretch & rest", "a <b> & c")
    qtbot.waitUntil(lambda: desktop.got("Notify") is not None)
    asked = desktop.got("Notify")
    assert asked[3:6] == ("Stretch & rest", body, ["default", ""])
    with qtbot.waitSignal(notice.pressed):
        desktop.press()
    notice.take_back()
    qtbot.waitUntil(lambda: desktop.got("CloseNotification") == (7,))


def test_a_bus_where_nobody_shows_it_is_no_trouble(address: str, notice: DesktopNotice, qtbot: QtBot) -> None:
    assert notice.tell("Stretch", "Press to begin.")
    notice.take_back()


def test_without_a_bus_nothing_is_told(
    notice: DesktopNotice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not notice.tell("Stretch", "Press to begin.")


@pytest.mark.qt_log_ignore("does not support raise")
def test_closing_without_an_icon_says_once_where_the_app_went(address: str, open_app: Any, qtbot: QtBot) -> None:
    desktop = Desktop(address, PORTAL)
    opened = open_app("home", keep_open=True)
    opened.app.window.close()
    qtbot.waitUntil(lambda: desktop.got("AddNotification") is not None)
    assert "still ready" in desktop.got("AddNotification")[1]["title"][1]
    assert not opened.app.window.isVisible()
    with qtbot.waitSignal(opened.app.services.reminder_pressed):
        desktop.press()
    assert opened.app.window.isVisible()
    desktop.asked.clear()
    opened.app.window.close()
    opened.settle()
    assert desktop.got("AddNotification") is None
