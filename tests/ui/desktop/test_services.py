# SPDX-License-Identifier: MIT
"""Voice and a second start in the whole app, by keys and buttons."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.ui.desktop import services
from cramprelief.ui.desktop.global_shortcut import GlobalShortcut
from cramprelief.ui.desktop.tray import Tray, app_icon

WRITES_DOWN = """
import sys
with open(sys.argv[1], "a", buffering=1) as heard:
    print('{"is": "ready", "sound": SOUND, "speech": null}', flush=True)
    for line in sys.stdin:
        heard.write(line)
"""
Open = Callable[..., Any]


@pytest.fixture
def orders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[dict[str, Any]]]:
    """What the process that makes the sound is told; here a program that only writes it down."""
    file = tmp_path / "heard"
    code = WRITES_DOWN.replace("SOUND", '"PulseAudio"')
    monkeypatch.setattr(services, "speaker_command", lambda: [sys.executable, "-c", code, str(file)])
    return lambda: [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def spoken(orders: list[dict[str, Any]]) -> list[str]:
    return [order.get("text") or Path(order.get("file", "")).stem for order in orders if order["do"] != "stop"]


def test_the_player_speaks_each_step(open_app: Open, orders: Open, qtbot: QtBot) -> None:
    here = open_app("player", routine="heel-push", voice=True, speak_on_open=True)
    here.pass_time(5, 0.1)
    qtbot.waitUntil(lambda: len(spoken(orders())) >= 3)
    first, chime, *_more = spoken(orders())
    assert first != chime == "chime"


def test_a_plain_start_is_silent_until_a_key_is_pressed(open_app: Open, orders: Open, qtbot: QtBot) -> None:
    here = open_app(voice=True)
    here.pass_time(3, 0.1)
    assert orders() == []
    window = here.app.window.windowHandle()
    qtbot.keyClick(window, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(spoken(orders())) >= 1)


def test_v_turns_the_voice_off_and_on_and_the_button_says_so(open_app: Open, orders: Open, qtbot: QtBot) -> None:
    here = open_app("player", routine="heel-push", voice=True, speak_on_open=True)
    assert here.button("Voice").isChecked()
    qtbot.waitUntil(lambda: len(orders()) >= 1)
    here.key(Qt.Key.Key_V)
    assert not here.button("Voice").isChecked()
    assert not here.app.preferences.wishes.voice
    qtbot.waitUntil(lambda: orders()[-1] == {"do": "stop"})
    before = len(orders())
    here.pass_time(5, 0.1)
    here.press("Voice")
    here.key(Qt.Key.Key_R)
    qtbot.waitUntil(lambda: len(orders()) > before)
    assert here.button("Voice").isChecked()


def test_a_silent_computer_is_told_on_the_button(open_app: Open, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    code = 'print(\'{"is": "ready", "sound": null, "speech": null}\', flush=True); input()'
    monkeypatch.setattr(services, "speaker_command", lambda: [sys.executable, "-c", code])
    here = open_app("player", routine="heel-push", voice=True)
    qtbot.waitUntil(lambda: here.app.services.voice.heard.known)
    button = here.button("No voice")
    assert "libpulse0" in button.toolTip() and "speech-dispatcher" in button.accessibleDescription()
    here.app.window.show_page("settings", "voice")
    shown = [words.text() for words in here.app.window.findChildren(QLabel) if words.isVisible()]
    assert [words.count("speech-dispatcher") for words in shown if "install" in words] == [1]


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_is_shown_at_once(open_app: Open, qtbot: QtBot) -> None:
    here = open_app()
    here.app.services.asked.emit(Request("player", Person("foot-arch"), speak_at_once=True))
    here.settle()
    assert here.app.window.current == "player"
    assert here.moment.state == "playing"
    assert "foot-arch" in here.app.catalogue.routines[here.moment.routine_id].relieves


@pytest.mark.qt_log_ignore("does not support raise")
def test_kept_open_the_window_is_put_away_and_comes_back_guiding(open_app: Open, qtbot: QtBot) -> None:
    here = open_app("player", routine="heel-push", keep_open=True)
    window = here.app.window
    window.close()
    assert not window.isVisible()
    assert here.moment.state == "stopped"
    assert not here.app.ticker.running
    here.app.services.asked.emit(Request("player", Person("calf")))
    assert window.isVisible()
    assert here.moment.state == "playing"
    window.keeps = False


def test_ctrl_q_ends_the_app_even_where_it_is_kept_open(open_app: Open, qtbot: QtBot) -> None:
    here = open_app(keep_open=True)
    qtbot.keyClick(here.app.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not here.app.window.isVisible()
    assert not here.app.ticker.running


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_tray_leads_into_relief_and_out(open_app: Open, qtbot: QtBot) -> None:
    here = open_app(keep_open=True)
    [tray] = here.app.findChildren(Tray)
    actions = {action.text(): action for action in tray.menu.actions()}
    actions["Toe cramp now"].trigger()
    assert here.app.window.current == "player"
    assert "toes" in here.app.catalogue.routines[here.moment.routine_id].relieves
    here.app.window.close()
    actions["Quit"].trigger()
    assert not here.app.ticker.running


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_key_of_the_desktop_brings_relief(open_app: Open, qtbot: QtBot) -> None:
    here = open_app(keep_open=True, global_key=True, place="calf")
    key = here.app.services.findChild(GlobalShortcut)
    key.pressed.emit()
    assert (here.app.window.current, here.moment.state) == ("player", "playing")
    key.given.emit("")
    assert not here.app.preferences.wishes.global_key
    here.app.window.keeps = False


@pytest.mark.parametrize(("theme", "gain"), [("day", 0.4), ("night", 0.2)])
def test_the_night_is_half_as_loud(open_app: Open, orders: Open, qtbot: QtBot, theme: str, gain: float) -> None:
    open_app("player", routine="heel-push", voice=True, voice_volume=0.8, speak_on_open=True, theme=theme)
    qtbot.waitUntil(lambda: spoken(orders()) != [])
    # The first words are said at half of the volume.
    assert next(order["gain"] for order in orders() if order["do"] != "stop") == gain


def test_the_icon_is_sharp_at_every_size(qtbot: QtBot) -> None:
    assert {size.width() for size in app_icon().availableSizes()} >= {16, 32, 64, 128}
