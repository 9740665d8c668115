# SPDX-License-Identifier: MIT
"""The desktop lends a key through its portal: tried on a real bus, with a portal that says yes or no."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cramprelief.ui.desktop.global_shortcut import GlobalShortcut

PORTAL = """
import sys
from gi.repository import Gio, GLib

PATH, SHORTCUTS = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.GlobalShortcuts"
XML = '''<node><interface name="org.freedesktop.portal.GlobalShortcuts">
<method name="CreateSession"><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
<method name="BindShortcuts"><arg type="o" direction="in"/><arg type="a(sa{sv})" direction="in"/>
<arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
<property name="version" type="u" access="read"/>
</interface></node>'''
agrees = sys.argv[1] == "yes"

def asked(bus, sender, path, interface, method, words, call):
    words = words.unpack()
    print(method, flush=True)
    name = sender[1:].replace(".", "_")
    request = f"{PATH}/request/{name}/{words[-1]['handle_token']}"
    call.return_value(GLib.Variant("(o)", (request,)))
    results = {}
    if method == "BindShortcuts":
        [(key, more)] = words[1]
        print(key, more["description"], flush=True)
        lent = [(key, {"trigger_description": GLib.Variant("s", "Meta+C")})] if agrees else []
        results = {"shortcuts": GLib.Variant("a(sa{sv})", lent)}
        for session in ("/somebody/else", words[0]):
            press = (None, PATH, SHORTCUTS, "Activated", GLib.Variant("(osta{sv})", (session, key, 1, {})))
            GLib.timeout_add(100, lambda press=press: bus.emit_signal(*press) and False)
    answer = GLib.Variant("(ua{sv})", (0 if agrees or method == "CreateSession" else 1, results))
    bus.emit_signal(sender, request, "org.freedesktop.portal.Request", "Response", answer)

def on_bus(bus, name):
    there = Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0]
    bus.register_object(PATH, there, asked, lambda *what: GLib.Variant("u", 1), None)

Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.portal.Desktop", 0, on_bus,
                 lambda *ready: print("ready", flush=True), None)
GLib.MainLoop().run()
"""
Open = Callable[[str], Path]


@pytest.fixture
def portal(tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    """`portal("yes")`: what it was asked, line by line."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") or shutil.which("python3", path="/usr/bin") is None:
        pytest.skip("needs a session bus and the system's Python with gi")
    if subprocess.run(["/usr/bin/python3", "-c", "import gi"], capture_output=True).returncode:
        pytest.skip("needs python3-gi")
    heard, started = tmp_path / "heard", []

    def start(answer: str) -> Path:
        with heard.open("w") as out:
            started.append(subprocess.Popen(["/usr/bin/python3", "-c", PORTAL, answer], stdout=out))
        qtbot.waitUntil(lambda: "ready" in heard.read_text())
        return heard

    yield start
    for process in started:
        process.kill()
        process.wait()


def test_a_key_is_lent_and_its_press_brings_relief(qtbot: QtBot, portal: Open) -> None:
    heard = portal("yes")
    key = GlobalShortcut("Guide me out of a cramp")
    with qtbot.waitSignal(key.found) as found:
        key.look()
    assert found.args == [True]
    presses: list[bool] = []
    key.pressed.connect(lambda: presses.append(True))
    with qtbot.waitSignals([key.given, key.pressed]):
        key.given.connect(lambda words: presses.append(words == "Meta+C"))
        key.ask()
        key.ask()
    key.close()
    assert presses == [True, True]
    assert heard.read_text().splitlines() == [
        "ready", "CreateSession", "BindShortcuts", "relief Guide me out of a cramp",
    ]  # fmt: skip


def test_a_person_who_declines_is_heard(qtbot: QtBot, portal: Open) -> None:
    portal("no")
    key = GlobalShortcut("Guide me out of a cramp")
    with qtbot.waitSignal(key.given) as given:
        key.ask()
    assert given.args == [""]


def test_a_desktop_without_the_portal_lends_none(qtbot: QtBot) -> None:
    key = GlobalShortcut("Guide me out of a cramp")
    with qtbot.waitSignal(key.found, timeout=10_000) as found:
        key.look()
    assert found.args == [False]
    key.close()
