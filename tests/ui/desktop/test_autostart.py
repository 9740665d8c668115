# SPDX-License-Identifier: MIT
"""Starting with the computer: an entry that the desktop reads, gone without a trace when it is turned off."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.ui.desktop import autostart
from cramprelief.ui.desktop.global_shortcut import GlobalShortcut
from cramprelief.ui.settings.start import Start
from cramprelief.ui.state.preferences import Preferences

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the places differ")


@pytest.fixture(autouse=True)
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "configuration"))
    monkeypatch.delenv("FLATPAK_ID", raising=False)
    return tmp_path / "configuration" / "autostart" / "org.cramprelief.Cramprelief.desktop"


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.json")


def press(toggle: Any) -> None:
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)


def test_it_is_off_at_first_and_leaves_nothing_behind(entry: Path) -> None:
    assert not autostart.is_on()
    autostart.turn(True)
    assert autostart.is_on()
    autostart.turn(False)
    autostart.turn(False)
    assert not entry.exists()


def test_what_is_written_starts_the_app_whatever_its_path(
    entry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / 'my "apps" 100% $HOME' / "cramprelief"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho started with $*\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    autostart.turn(True)
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", str(entry)], check=True)
    [line] = [line for line in entry.read_text().splitlines() if line.startswith("Exec=")]
    # As the specification reads it: first the entry's own escapes, then the quotes of the command.
    command = line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout == "started with wait\n"


def test_the_settings_turn_it_on_with_the_app_kept_ready_and_off_with_it(
    make_look: Callable, laid_out: Callable, preferences: Preferences
) -> None:
    page = laid_out(Start(make_look("day"), preferences), 800, 600)
    press(page.at_login)
    assert (autostart.is_on(), preferences.wishes.keep_open) == (True, True)
    press(page.ready)
    assert (autostart.is_on(), preferences.wishes.keep_open) == (False, False)
    assert not page.at_login.isChecked()


def test_a_key_is_offered_where_the_desktop_lends_one_and_keeps_the_app_ready(
    make_look: Callable, laid_out: Callable, preferences: Preferences
) -> None:
    page = laid_out(Start(make_look("day"), preferences), 800, 600)
    assert not page.key.isVisible()
    page.findChild(GlobalShortcut).found.emit(True)
    press(page.key)
    assert (preferences.wishes.global_key, preferences.wishes.keep_open) == (True, True)
    press(page.ready)
    assert not page.key.isChecked()


def test_a_folder_that_says_no_is_told_plainly(
    make_look: Callable, laid_out: Callable, preferences: Preferences, entry: Path
) -> None:
    entry.parent.parent.mkdir()
    entry.parent.write_text("a file where the folder should be")
    page = laid_out(Start(make_look("day"), preferences), 800, 600)
    press(page.at_login)
    assert not page.at_login.isChecked()
    assert "The app works as before" in " ".join(
        words.text() for words in page.findChildren(type(page._trouble)) if words.isVisible()
    )


@pytest.mark.qt_log_ignore("does not support raise")
def test_waiting_shows_no_window_and_is_silent_until_it_is_asked(open_app: Callable) -> None:
    here = open_app("away")
    window = here.app.window
    assert not window.isVisible()
    assert not here.app.ticker.running
    assert here.app.preferences.wishes.keep_open
    here.app.services.asked.emit(Request("player", Person("calf"), speak_at_once=True))
    here.settle()
    assert window.isVisible()
    assert (window.current, here.moment.state, here.moment.play) == ("player", "playing", 0)
    window.keeps = False
