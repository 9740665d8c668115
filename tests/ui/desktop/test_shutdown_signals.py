# SPDX-License-Identifier: MIT
"""Whoever presses Ctrl+C in the terminal gets an end in order, not a traceback."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cramprelief import places

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are elsewhere")


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_app_in_order(
    qtbot: QtBot, name: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRAMPRELIEF_HOME", str(tmp_path_factory.mktemp("h")))
    number = getattr(signal, name)
    with subprocess.Popen([sys.executable, "-m", "cramprelief", "now", "calf"], stderr=subprocess.PIPE) as process:
        try:
            assert process.stderr is not None
            qtbot.waitUntil(lambda: Path(places.doorbell() or "").exists(), timeout=60_000)
            process.send_signal(number)
            assert (process.wait(timeout=60), process.stderr.read()) == (128 + number, b"")
        finally:
            process.kill()
    assert not Path(places.doorbell() or "").exists()
    with sqlite3.connect(places.home() / "diary.sqlite3") as diary:
        assert diary.execute("pragma integrity_check").fetchone() == ("ok",)
    diary.close()
    assert not (places.home() / "run" / "doorbell").exists()
