# SPDX-License-Identifier: MIT
"""A second start rings at the app that is open."""

from __future__ import annotations

import socket
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from cramprelief import places
from cramprelief.cli.ring import request_taken, words_taken
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.ui.desktop.single_instance import SingleInstance

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes have no file")

SECOND_START = """
import sys
from cramprelief.__main__ import main
code = main()
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6", "yaml", "sqlite3"))]
sys.exit(code)
"""


@pytest.fixture
def where(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("CRAMPRELIEF_HOME", str(tmp_path_factory.mktemp("h")))
    path = places.doorbell()
    assert path is not None
    return path


@pytest.fixture
def bell(qtbot: QtBot, where: str) -> Iterator[SingleInstance]:
    doorbell = SingleInstance(where)
    assert doorbell.listen()
    yield doorbell
    doorbell.close()


@pytest.mark.usefixtures("unmeasured")
def test_now_calf_is_taken_over_without_loading_qt(qtbot: QtBot, bell: SingleInstance) -> None:
    start = QProcess()
    with qtbot.waitSignals([bell.rung, start.finished], timeout=20_000):
        heard = []
        bell.rung.connect(heard.append)
        start.start(sys.executable, ["-c", SECOND_START, "now", "calf", "--side", "left"])
    assert heard == [Request("player", Person("calf", "left"), speak_at_once=True)]
    assert start.exitCode() == 0, start.readAllStandardError().data().decode()


def test_only_this_user_can_ring(bell: SingleInstance, where: str) -> None:
    assert stat.S_IMODE(Path(where).parent.stat().st_mode) == 0o700
    assert not stat.S_IMODE(Path(where).stat().st_mode) & 0o077


def test_a_second_app_does_not_listen_beside_the_first(bell: SingleInstance, where: str) -> None:
    assert not SingleInstance(where).listen()


def test_a_socket_left_behind_is_cleaned_up(qtbot: QtBot, where: str) -> None:
    Path(where).parent.mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(where)
    doorbell = SingleInstance(where)
    assert doorbell.listen()
    doorbell.close()
    assert not Path(where).exists()


@pytest.mark.parametrize(
    "words", [b"rm -rf\n", b"words\x1fdance\n", b"words\x1fnow\x1fnose\n", b"x" * 5000, b'{"screen": "player"}\n']
)
def test_strange_words_do_nothing(qtbot: QtBot, bell: SingleInstance, where: str, words: bytes) -> None:
    heard = []
    bell.rung.connect(heard.append)
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(where)
        line.sendall(words)
        line.setblocking(False)
        answer = bytearray()

        def closed() -> bool:
            try:
                piece = line.recv(100)
            except BlockingIOError:
                return False
            except ConnectionResetError:
                return True
            answer.extend(piece)
            return not piece

        qtbot.waitUntil(closed)
    assert answer in (b"refused\n", b"")
    assert heard == []


def test_a_start_that_only_waits_ends_where_an_app_is_open_and_shows_nothing(
    qtbot: QtBot, bell: SingleInstance
) -> None:
    heard: list[Request] = []
    bell.rung.connect(heard.append)
    code = "import sys; from cramprelief.__main__ import main; sys.exit(main())"
    start = QProcess()
    with qtbot.waitSignal(start.finished, timeout=20_000):
        start.start(sys.executable, ["-c", code, "wait"])
    assert (start.exitCode(), heard) == (0, [])


def test_a_dead_socket_lets_a_start_go_its_own_way(where: str) -> None:
    Path(where).parent.mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(where)
    assert not request_taken(Request())
    assert not words_taken([])


def test_a_path_too_long_for_a_socket_means_no_doorbell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRAMPRELIEF_HOME", "/tmp/" + "long/" * 30)
    assert places.doorbell() is None


def test_each_start_of_a_flatpak_finds_the_same_door(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CRAMPRELIEF_HOME")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/1000")
    monkeypatch.delenv("FLATPAK_ID", raising=False)
    assert places.doorbell() == "/run/user/1000/cramprelief/doorbell"
    monkeypatch.setenv("FLATPAK_ID", "org.cramprelief.Cramprelief")
    assert places.doorbell() == "/run/user/1000/app/org.cramprelief.Cramprelief/doorbell"
