# SPDX-License-Identifier: MIT
"""The preview is read aloud where one asks for it, and is silent while it stands still or is out of sight."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from tests.ui.studio.preview.test_preview_panel import Previewed
from tests.ui.studio.written import HOLD, REST, ROUTINE

from cramprelief.ui.studio.preview import speaker

ROUTINE_READ = ROUTINE.replace("Hold still and breathe slowly.", "Quite unheard of words are read.")
WRITES_DOWN = """
import sys
with open(sys.argv[1], "a", buffering=1) as heard:
    print('{"is": "ready", "sound": SOUND, "speech": SPEECH}', flush=True)
    for line in sys.stdin:
        heard.write(line)
"""


@pytest.fixture
def listen(tmp_path, monkeypatch):
    """`listen(sound=, speech=)`: what the process that makes the sound is told; here a program that writes it down."""
    file = tmp_path / "heard"

    def begin(sound='"PulseAudio"', speech='"spd-say"'):
        code = WRITES_DOWN.replace("SOUND", sound).replace("SPEECH", speech)
        monkeypatch.setattr(speaker, "speaker_command", lambda: [sys.executable, "-c", code, str(file)])
        return lambda: [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []

    return begin


@pytest.fixture
def preview(qapp, open_app, laid_out):
    return lambda text: Previewed(qapp, open_app("home"), laid_out, text, (330, 760))


def said(orders):
    return [order.get("text") or Path(order.get("file", "")).stem for order in orders if order["do"] != "stop"]


def test_a_step_that_is_chosen_is_read_once_and_silence_comes_at_once(preview, listen, qtbot):
    orders = listen()
    on = preview(ROUTINE_READ)
    on.document.select(HOLD)
    on.press(on.panel.voice)
    qtbot.waitUntil(lambda: said(orders()) == ["Quite unheard of words are read."])
    on.write("{side} heel", "{side} foot")
    on.document.select(REST)
    qtbot.waitUntil(lambda: len(said(orders())) == 2)
    on.press(on.panel.play)
    on.pass_time(0.5)
    on.press(on.panel.voice)
    qtbot.waitUntil(lambda: orders()[-1]["do"] == "stop")
    count = len(orders())
    on.pass_time(20)
    assert len(orders()) == count


def test_out_of_sight_it_is_silent(preview, listen, qtbot):
    orders = listen()
    on = preview(ROUTINE_READ)
    on.press(on.panel.voice)
    qtbot.waitUntil(lambda: bool(said(orders())))
    on.page.hide()
    assert not on.panel.voice.isChecked()
    assert not on.panel.speaker.on


def test_where_nothing_can_be_heard_the_reason_is_told(preview, listen, qtbot):
    listen(sound="null", speech="null")
    on = preview(ROUTINE_READ)
    on.press(on.panel.voice)
    qtbot.waitUntil(lambda: on.panel.silent.isVisible())
    assert on.panel.silent.words.text()
    on.press(on.panel.voice)
    assert not on.panel.silent.isVisible()
