# SPDX-License-Identifier: MIT
"""Without a desktop that listens, keeping awake is no trouble."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cramprelief.ui.desktop.keep_awake import KeepAwake


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/to/be/found"])
def test_no_bus_is_no_trouble(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    awake = KeepAwake("Guiding")
    awake.keep(True)
    assert awake.kept
    awake.keep(False)
    assert not awake.kept
