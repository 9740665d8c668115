# SPDX-License-Identifier: MIT
"""Where no window can open, the start and `doctor` say why and what to do, and the list that they go by is whole."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from cramprelief.cli import window
from cramprelief.cli.system_libraries import IMPORTED, NEEDED, PLATFORMS, X11, lack, lack_of_error

QT = Path(PySide6.__file__).parent / "Qt"
SYSTEM = {"libstdc++.so.6", "libm.so.6", "libgcc_s.so.1", "libc.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1"}
"""Whoever runs Python and pip's programs has these."""
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="a list of Linux libraries")


def asked_by(*files: Path) -> set[str]:
    """The libraries outside of Qt that these files name."""
    found = {
        name.decode() for file in files for name in re.findall(rb"\0(lib[\w+.-]+\.so\.\d+)(?=\0)", file.read_bytes())
    }
    return {name for name in found if not name.startswith(("libQt6", "libicu", "libpyside", "libshiboken"))} - SYSTEM


@on_linux
def test_the_list_holds_all_that_the_window_asks_for() -> None:
    if not QT.is_dir():
        pytest.skip("PySide6 of the distribution")
    modules = [QT / "lib" / f"libQt6{name}.so.6" for name in ("Core", "Gui", "Widgets", "DBus")]
    assert asked_by(*modules) <= {*IMPORTED}
    assert asked_by(QT / "plugins" / "platforms" / "libqxcb.so", QT / "lib" / "libQt6XcbQpa.so.6") <= {*IMPORTED, *X11}
    wayland = [QT / "plugins" / "platforms" / "libqwayland.so", QT / "lib" / "libQt6WaylandClient.so.6"]
    assert asked_by(*wayland) <= {*IMPORTED, *PLATFORMS["wayland"]}


def test_what_is_missing_is_named_with_its_cure() -> None:
    assert lack({"libxcb-cursor.so.0": "libxcb-cursor0"}).startswith("libxcb-cursor.so.0 is missing; install ")
    assert lack({"libxcb-cursor.so.0": "libxcb-cursor0"}).endswith("libxcb-cursor0")
    four = lack({f"lib{letter}.so.1": f"lib{letter}1" for letter in "abcd"})
    assert four.startswith("liba.so.1, libb.so.1, libc.so.1 and 1 more are missing; ")
    assert four.endswith("liba1 libb1 libc1 libd1")


@pytest.mark.parametrize(("error", "said"), [
    ("libnowhere.so.7: cannot open shared object file: No such file or directory", "libnowhere.so.7 cannot be loaded"),
    ("No module named 'PySide6'", "No module named 'PySide6'"),
])  # fmt: skip
def test_an_error_of_the_loader_is_said_plainly(error: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cramprelief.cli.system_libraries.loads", lambda library: True)
    assert lack_of_error(error) == said


def test_only_what_is_missing_for_the_screen_that_is_asked_for_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {"libxcb-cursor.so.0", "libwayland-cursor.so.0"}
    monkeypatch.setattr("cramprelief.cli.system_libraries.loads", lambda library: library not in gone)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert "libxcb-cursor0" in window.lack_of_screen("")
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland:x=1; xcb")
    assert window.platforms_asked() == ["wayland", "xcb"]
    assert "libwayland-cursor0" in window.lack_of_screen("")
    monkeypatch.setenv("QT_QPA_PLATFORM", "foo")
    said = 'Could not find the Qt platform plugin "foo" in ""'
    assert window.lack_of_screen(said) == "Qt has no kind of screen called 'foo'; unset QT_QPA_PLATFORM"


@pytest.mark.parametrize("words", [["now", "calf"], [], ["play", "heel-push"]])
@pytest.mark.parametrize("screen", ["linuxfb"])
@on_linux
def test_a_screen_that_is_not_there_ends_the_start_with_one_sentence(
    words: list[str], screen: str, own_home: Path
) -> None:
    if Path("/dev/fb0").exists():
        pytest.skip("this machine has such a screen")
    done = subprocess.run(
        [sys.executable, "-m", "cramprelief", *words], env={**os.environ, "QT_QPA_PLATFORM": screen},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    lines = [line for line in done.stderr.splitlines() if line.startswith("The window")]
    assert len(lines) == 1 and "--text" in lines[0] and "Traceback" not in done.stderr


def test_the_set_up_installs_by_the_same_list() -> None:
    setup = (Path(__file__).parents[2] / "setup" / "ready.py").read_text(encoding="utf-8")
    assert "system_libraries.py" in setup
    assert not [package for package in NEEDED.values() if f'"{package}"' in setup]
