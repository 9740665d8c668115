# SPDX-License-Identifier: MIT
"""The voice of the app, up to the pipe of the process that makes the sound."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cramprelief.guide.moment import Moment
from cramprelief.routine.model import Step
from cramprelief.ui.sound.process import SILENT_LIMIT, SoundProcess
from cramprelief.ui.sound.voice import Voice
from cramprelief.voice.capabilities import speaker_command
from cramprelief.voice.clips import Clips

HOLD = Step(id="hold", kind="hold", show="Hold. Breathe smooth and soft.", seconds=30.0)
MOMENT = Moment(
    state="playing", routine_id="wall", title="Wall calf stretch", step=HOLD, step_index=0, step_count=1, play=0,
    instruction=HOLD.show, more=None, say=None, helper=None, kind="hold", elapsed=0.0, remaining=30.0, length=30.0,
    repeat=1, repeats=1, enough=False, count=None, count_of=None, side=None, breath=None, tension=1.0, figure=None,
    previous_figure=None, next=None, next_instruction=None, next_figure=None, next_seconds=None, done_fraction=(0.0,),
    total_elapsed=100.0, total_remaining=30.0, cramp_seconds=0.0, check_due=False, ten_minutes=False, notice=None,
)  # fmt: skip

FULL = "Hold it there. Breathe smooth and soft."
SAYS_MORE = replace(MOMENT, say=FULL)

WRITES_DOWN = """
import sys
with open(sys.argv[1], "a", buffering=1) as heard:
    print('{"is": "ready", "sound": "PulseAudio", "speech": "spd-say"}', flush=True)
    for line in sys.stdin:
        heard.write(line)
        print('{"is": "pong"}', flush=True)
"""
HANGS = "import time; time.sleep(600)"


class Room:
    """A voice whose process is a program of the test, and a clock that the test turns."""

    def __init__(self, tmp_path: Path, command: list[str]) -> None:
        self.now = 0.0
        self.file = tmp_path / "heard"
        self.clips = Clips(tmp_path / "clips", {"Thirty seconds.": 1.0})
        self.process = SoundProcess(command, lambda: self.now)
        self.voice = Voice(self.clips, tmp_path / "sounds", self.process)
        self.captions: list[str] = []
        self.voice.captioned.connect(lambda words, _seconds, _moment: self.captions.append(words))

    def orders(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.file.read_text().splitlines()] if self.file.exists() else []


Open = Callable[..., Room]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    rooms = []

    def open_room(*code: str) -> Room:
        command = [sys.executable, "-c", *code, str(tmp_path / "heard")] if code else ["/nowhere/to/be/found"]
        rooms.append(Room(tmp_path, command))
        return rooms[-1]

    yield open_room
    for each in rooms:
        each.voice.close()


def test_a_line_is_said_by_its_clip_or_by_the_system_and_shown(room: Open, qtbot: QtBot, tmp_path: Path) -> None:
    here = room(WRITES_DOWN)
    here.voice.set_volumes(0.5, 0.2)
    here.voice.follow(SAYS_MORE)
    here.voice.follow(replace(SAYS_MORE, elapsed=5.0))
    here.voice.follow(replace(SAYS_MORE, elapsed=27.0))
    qtbot.waitUntil(lambda: len(here.orders()) == 2)
    assert here.orders() == [
        {"do": "say", "id": 1, "gain": 0.5, "text": FULL, "speed": 1.0, "language": None},
        {"do": "play", "id": 2, "gain": 0.12, "file": str(tmp_path / "sounds" / "tick.wav")},
    ]
    assert here.captions == [FULL]


def test_a_clip_goes_before_the_systems_voice(room: Open, qtbot: QtBot, tmp_path: Path) -> None:
    here = room(WRITES_DOWN)
    here.voice.follow(replace(MOMENT, instruction="Thirty seconds.", kind="do", length=8.0))
    qtbot.waitUntil(lambda: len(here.orders()) == 1)
    [order] = here.orders()
    assert Path(order["file"]) == here.clips.find("Thirty seconds.")


def hears(sound: str | None, speech: str | None) -> str:
    """The code of a process that has found these, and writes down its orders; speaking fails."""
    ready = json.dumps({"is": "ready", "sound": sound, "speech": speech})
    failed = '{"is": "failed", "id": %d, "speech": null}'
    return f"""
import json, sys
with open(sys.argv[1], "a", buffering=1) as heard:
    print({ready!r}, flush=True)
    for line in sys.stdin:
        heard.write(line)
        order = json.loads(line)
        if order["do"] == "say":
            print({failed!r} % order["id"], flush=True)
"""


KNOWN = replace(MOMENT, instruction="Thirty seconds.", kind="do", length=8.0)


def test_the_systems_voice_reads_all_where_the_person_chose_it_at_their_pace(room: Open, qtbot: QtBot) -> None:
    here = room(WRITES_DOWN)
    here.voice.set_choice(system=True, speed=0.8)
    here.voice.follow(KNOWN)
    qtbot.waitUntil(lambda: len(here.orders()) == 1)
    [order] = here.orders()
    assert (order["do"], order["text"], order["speed"], order["language"]) == ("say", "Thirty seconds.", 0.8, "en")


def test_what_the_person_chose_and_is_not_there_gives_way_to_the_clip(room: Open, qtbot: QtBot) -> None:
    here = room(hears("PulseAudio", None))
    here.voice.set_choice(system=True, speed=1.0)
    with qtbot.waitSignal(here.voice.changed):
        here.voice.prepare()
    here.voice.follow(KNOWN)
    qtbot.waitUntil(lambda: len(here.orders()) == 1)
    assert [order["do"] for order in here.orders()] == ["play"]


def test_words_that_the_systems_voice_did_not_speak_are_played(room: Open, qtbot: QtBot) -> None:
    here = room(hears("PulseAudio", "spd-say"))
    here.voice.set_choice(system=True, speed=1.0)
    here.voice.follow(KNOWN)
    qtbot.waitUntil(lambda: len(here.orders()) == 2)
    assert [order["do"] for order in here.orders()] == ["say", "play"]


def test_without_a_sound_device_the_systems_voice_reads_the_clips_too(room: Open, qtbot: QtBot) -> None:
    here = room(hears(None, "spd-say"))
    with qtbot.waitSignal(here.voice.changed):
        here.voice.prepare()
    here.voice.follow(KNOWN)
    qtbot.waitUntil(lambda: len(here.orders()) == 1)
    assert [order["do"] for order in here.orders()] == ["say"]


def test_it_can_be_tried_also_while_muted(room: Open, qtbot: QtBot) -> None:
    here = room(WRITES_DOWN)
    here.voice.set_muted(True)
    here.voice.sample()
    qtbot.waitUntil(lambda: len(here.orders()) == 1)
    assert here.orders()[0]["text"] == "Good. Now rest."


def test_pausing_stops_at_once(room: Open, qtbot: QtBot) -> None:
    here = room(WRITES_DOWN)
    here.voice.follow(MOMENT)
    here.voice.follow(replace(MOMENT, elapsed=0.5, state="paused"))
    qtbot.waitUntil(lambda: len(here.orders()) == 2)
    assert here.orders()[-1] == {"do": "stop"}


def test_muted_it_shows_what_it_would_say(room: Open, qtbot: QtBot) -> None:
    here = room(WRITES_DOWN)
    here.voice.set_muted(True)
    here.voice.follow(SAYS_MORE)
    here.voice.set_muted(False)
    here.voice.again()
    qtbot.waitUntil(lambda: len(here.orders()) == 1)
    assert [order["do"] for order in here.orders()] == ["say"]
    assert here.captions == [FULL, FULL]


def test_a_plain_start_is_silent_until_the_first_press(room: Open, qtbot: QtBot) -> None:
    here = room(WRITES_DOWN)
    here.voice.wait()
    here.voice.follow(MOMENT)
    here.voice.follow(replace(MOMENT, elapsed=5.0))
    assert not here.process.running
    here.voice.wake()
    here.voice.wake()
    qtbot.waitUntil(lambda: len(here.orders()) == 1)
    assert [order["do"] for order in here.orders()] == ["say"]


def test_with_a_screen_reader_only_sounds_are_heard(room: Open, qtbot: QtBot) -> None:
    here = room(WRITES_DOWN)
    here.voice.set_speaks(False)
    here.voice.follow(MOMENT)
    here.voice.follow(replace(MOMENT, elapsed=27.0))
    qtbot.waitUntil(lambda: len(here.orders()) == 1)
    assert here.orders()[0]["file"].endswith("tick.wav")


def test_it_tells_what_can_be_heard(room: Open, qtbot: QtBot) -> None:
    here = room(WRITES_DOWN)
    with qtbot.waitSignal(here.voice.changed):
        here.voice.prepare()
    assert (here.voice.heard.sound, here.voice.heard.speech) == ("PulseAudio", "spd-say")


def test_a_process_that_hangs_is_ended_twice_and_then_given_up(room: Open, qtbot: QtBot) -> None:
    here = room(HANGS)
    gone = []
    here.process.gone.connect(lambda: gone.append(True))
    for _start in range(2):
        here.voice.follow(SAYS_MORE)
        here.now += SILENT_LIMIT + 1
        here.voice.follow(replace(SAYS_MORE, elapsed=10.0))
        qtbot.waitUntil(lambda: not here.process.running)
        here.voice.again()
    assert gone == [True]
    assert here.process.given_up
    assert here.voice.heard.known
    here.voice.again()
    assert here.captions[-1] == FULL


def test_a_process_that_cannot_start_is_no_trouble(room: Open, qtbot: QtBot) -> None:
    here = room()
    with qtbot.waitSignal(here.voice.changed):
        here.voice.follow(SAYS_MORE)
    assert here.captions == [FULL]
    assert here.voice.heard.sound is None


def test_the_real_process_answers(qtbot: QtBot) -> None:
    process = SoundProcess(speaker_command(), lambda: 0.0)
    with qtbot.waitSignal(process.answered, timeout=20_000) as answer:
        process.start()
    assert answer.args[0]["is"] == "ready"
    process.close()
