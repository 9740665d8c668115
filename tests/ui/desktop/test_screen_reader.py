# SPDX-License-Identifier: MIT
"""Each step is told once: by the app's voice, or in its place by a screen reader that runs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cramprelief.ui.desktop import services
from cramprelief.ui.desktop.screen_reader import ScreenReader
from cramprelief.ui.desktop.spoken_name import SpokenName

WRITES_DOWN = """
import sys
with open(sys.argv[1], "a", buffering=1) as heard:
    print('{"is": "ready", "sound": "PulseAudio", "speech": null}', flush=True)
    for line in sys.stdin:
        heard.write(line)
"""
Open = Callable[..., Any]


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """The words that the app's voice spoke."""
    file = tmp_path / "heard"
    monkeypatch.setattr(services, "speaker_command", lambda: [sys.executable, "-c", WRITES_DOWN, str(file)])

    def words() -> list[str]:
        orders = [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []
        files = [Path(order.get("file", "")) for order in orders if order["do"] in ("play", "say")]
        return [file.stem for file in files if file.parent.name != "sounds"]

    return words


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers whether a reader runs before the test does."""
    monkeypatch.setattr(ScreenReader, "look", lambda self: None)


def start(open_app: Open, qtbot: QtBot, *, reader: bool, **wishes: object) -> Any:
    """The player, in front."""
    here = open_app("player", routine="heel-push", voice=True, speak_on_open=True, **wishes)
    here.app.window.activateWindow()
    qtbot.waitUntil(here.app.window.isActiveWindow)
    here.app.services.reader.tell(reader)
    return here


def button(here: Any) -> Any:
    return here.app.window.page("player").top.voice


def silent_but_for_sounds(qtbot: QtBot, here: Any, voice: Callable[[], list[str]]) -> bool:
    """After twelve seconds of the routine, once the process that makes the sound is there."""
    here.pass_time(12, 0.1)
    qtbot.waitUntil(lambda: here.app.services.voice.heard.known)
    return voice() == []


def test_without_a_reader_the_app_speaks(open_app: Open, voice: Callable[[], list[str]], qtbot: QtBot) -> None:
    here = start(open_app, qtbot, reader=False)
    here.pass_time(5, 0.1)
    qtbot.waitUntil(lambda: len(voice()) >= 1)
    assert button(here).isChecked() and button(here).text() == "Voice"


def test_a_reader_in_front_reads_in_place_of_the_app(
    open_app: Open, voice: Callable[[], list[str]], qtbot: QtBot
) -> None:
    here = start(open_app, qtbot, reader=True)
    assert silent_but_for_sounds(qtbot, here, voice)
    assert not button(here).isChecked()
    assert button(here).accessibleDescription() == "Your screen reader speaks"


def test_a_reader_reads_the_window_in_front_alone(open_app: Open, voice: Callable[[], list[str]], qtbot: QtBot) -> None:
    here = start(open_app, qtbot, reader=True)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    here.pass_time(60, 0.1)
    qtbot.waitUntil(lambda: len(voice()) >= 1)


def test_together_the_app_speaks_and_the_button_turns_it_back(
    open_app: Open, voice: Callable[[], list[str]], qtbot: QtBot
) -> None:
    here = start(open_app, qtbot, reader=True, voice_with_reader=True)
    here.pass_time(5, 0.1)
    qtbot.waitUntil(lambda: len(voice()) >= 1)
    assert button(here).isChecked()
    button(here).click()
    assert not button(here).isChecked() and here.app.preferences.wishes.voice
    assert not here.app.preferences.wishes.voice_with_reader
    button(here).click()
    assert button(here).isChecked() and here.app.preferences.wishes.voice_with_reader


def test_a_reader_may_come_and_go_meanwhile(open_app: Open, voice: Callable[[], list[str]], qtbot: QtBot) -> None:
    here = start(open_app, qtbot, reader=False)
    assert button(here).isChecked()
    here.app.services.reader.tell(True)
    assert not button(here).isChecked() and here.app.window.tell_reader is not None
    here.app.services.reader.tell(False)
    assert button(here).isChecked() and here.app.window.tell_reader is None


def test_nobody_speaks_before_it_is_known_who(open_app: Open, voice: Callable[[], list[str]], qtbot: QtBot) -> None:
    here = open_app("player", routine="heel-push", voice=True, speak_on_open=True)
    here.pass_time(0.5, 0.1)
    assert voice() == []
    here.app.services.reader.tell(False)
    here.pass_time(0.5, 0.1)
    qtbot.waitUntil(lambda: len(voice()) >= 1)


@pytest.fixture
def spoken(qtbot: QtBot) -> Any:
    """A window in front, and the names that it has taken, as `spoken(window)`."""

    class Named(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.names: list[str] = []
            self.fields = [QLineEdit(self), QLineEdit(self)]
            self.fields[0].setFocus()

        def setAccessibleName(self, name: str) -> None:
            self.names.append(name)
            super().setAccessibleName(name)

    window = Named()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_words_are_told_by_the_name_of_the_window_also_twice_the_same(spoken: Any, qtbot: QtBot) -> None:
    name = SpokenName(spoken)
    name.tell("Let go and rest.")
    assert spoken.names == []  # the reader still reads out the window that it found
    qtbot.waitUntil(lambda: bool(spoken.names), timeout=20_000)
    name.tell("Let go and rest.")
    name.tell("Half")
    assert [words.strip() for words in spoken.names] == ["Let go and rest.", "Let go and rest.", "Half"]
    assert len(set(spoken.names)) == 3  # else it would be no change


def test_words_wait_while_the_focus_moves(spoken: Any, qtbot: QtBot) -> None:
    name = SpokenName(spoken)
    name.tell("One")
    qtbot.waitUntil(lambda: spoken.names == ["One"], timeout=20_000)
    spoken.fields[1].setFocus()
    name.tell("Two")
    assert spoken.names == ["One"]
    qtbot.waitUntil(lambda: spoken.names == ["One", "Two"], timeout=20_000)


def test_behind_another_window_it_has_its_own_name(spoken: Any, qtbot: QtBot, qapp: QApplication) -> None:
    name = SpokenName(spoken)
    name.tell("One")
    qtbot.waitUntil(lambda: spoken.names == ["One"], timeout=20_000)
    qapp.sendEvent(spoken, QEvent(QEvent.Type.WindowDeactivate))
    assert spoken.names == ["One", ""]
    name.close()
