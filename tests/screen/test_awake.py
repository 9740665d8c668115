# SPDX-License-Identifier: MIT
"""The desktop is asked not to blank, once, and is let go of at once: tried on a real bus."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cramprelief.ui.desktop.keep_awake import KeepAwake

SAVER = """
from gi.repository import Gio, GLib

XML = '''<node><interface name="org.freedesktop.ScreenSaver"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/>
</method></interface></node>'''

def asked(bus, sender, path, interface, method, words, call):
    print(method, *words.unpack(), flush=True)
    Gio.bus_watch_name_on_connection(bus, sender, 0, None, lambda *gone: print("gone", flush=True))
    call.return_value(GLib.Variant("(u)", (7,)))

def on_bus(bus, name):
    bus.register_object("/org/freedesktop/ScreenSaver", Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], asked)

Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.ScreenSaver", 0, on_bus,
                 lambda *ready: print("ready", flush=True), None)
GLib.MainLoop().run()
"""


@pytest.fixture
def saver(tmp_path: Path) -> Iterator[Path]:
    """What a screen saver on this bus was asked, line by line."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") or shutil.which("python3", path="/usr/bin") is None:
        pytest.skip("needs a session bus and the system's Python with gi")
    if subprocess.run(["/usr/bin/python3", "-c", "import gi"], capture_output=True).returncode:
        pytest.skip("needs python3-gi")
    heard = tmp_path / "heard"
    with heard.open("w") as out, subprocess.Popen(["/usr/bin/python3", "-c", SAVER], stdout=out) as process:
        yield heard
        process.kill()


def test_guiding_keeps_the_screen_on_and_lets_go(qtbot: QtBot, saver: Path) -> None:
    qtbot.waitUntil(lambda: "ready" in saver.read_text())
    awake = KeepAwake("Guiding through a cramp")
    awake.keep(True)
    awake.keep(True)
    qtbot.waitUntil(lambda: "Inhibit" in saver.read_text())
    awake.keep(False)
    qtbot.waitUntil(lambda: "gone" in saver.read_text())
    assert saver.read_text().splitlines() == ["ready", "Inhibit cramprelief Guiding through a cramp", "gone"]
