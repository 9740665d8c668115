# SPDX-License-Identifier: MIT
"""The quick way to an app that waits: at the same door as the long way, and never in its way."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.cli.knock import knocked, usual_doorbell

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there it is a pipe")


@pytest.fixture
def runtime(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("r")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.delenv("CRAMPRELIEF_HOME", raising=False)
    return folder


@pytest.mark.parametrize(
    "more", [{}, {"FLATPAK_ID": "org.example.App"}, {"CRAMPRELIEF_HOME": "elsewhere"}, {"XDG_RUNTIME_DIR": ""}]
)
def test_it_is_the_door_of_the_app_or_none(runtime, monkeypatch, more):
    for name, value in more.items():
        monkeypatch.setenv(name, value)
    assert usual_doorbell() in (None, places.doorbell())
    assert (usual_doorbell() is None) == bool({"CRAMPRELIEF_HOME", "XDG_RUNTIME_DIR"} & set(more))


@pytest.fixture
def door(runtime: Path) -> Iterator[list[bytes]]:
    """Somebody who answers what stands first in the list, and puts what was heard behind it."""
    path = Path(usual_doorbell() or "")
    path.parent.mkdir()
    said: list[bytes] = [b"taken\n"]
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()

        def answer() -> None:
            visitor, _ = listener.accept()
            with visitor:
                said.append(visitor.recv(1024))
                visitor.sendall(said[0])

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield said
        if thread.is_alive():  # nobody came
            with socket.socket(socket.AF_UNIX) as late:
                late.connect(str(path))
                late.sendall(b"\n")
                late.recv(16)
        thread.join(5)


def test_the_words_go_over_and_are_taken(door):
    assert knocked(["now", "calf", "--side", "left"])
    assert door[1:] == [b"words\x1fnow\x1fcalf\x1f--side\x1fleft\n"]


def test_what_the_app_refuses_goes_the_long_way(door):
    door[0] = b"refused\n"
    assert not knocked(["now", "calf"])


def test_words_over_two_lines_go_nowhere(door):
    assert not knocked(["now", "ca\nlf"])
    assert door[1:] == []


@pytest.mark.usefixtures("runtime")
def test_with_nobody_there_it_says_so():
    assert not knocked([])


def test_it_loads_neither_paths_nor_types_nor_sockets():
    code = "import sys; from cramprelief.cli.knock import knocked; knocked(['now']); print(*sys.modules)"
    clean = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=clean)
    assert {"pathlib", "typing", "re", "socket", "enum"}.isdisjoint(done.stdout.split())
