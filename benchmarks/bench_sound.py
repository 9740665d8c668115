# SPDX-License-Identifier: MIT
"""Plays routines in real time into a sound server without a sound card, records them, and compares with the plan.

Needs pulseaudio and parec; starts a server of its own and ends it. Three captures: a bundled routine by its clips, and
a routine of a person's own, which has none, by Speech Dispatcher and by espeak-ng. Promises: each word and tick is
heard within 50 ms of its plan (apart from the constant delay of the sound system, which is printed), nothing overlaps,
and the words are within 3 LUFS of each other; a program of the system is given 250 ms and 5 LUFS.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from loudness import loudness

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.session import Session
from cramprelief.routine.load import load
from cramprelief.routine.model import Routine
from cramprelief.voice.capabilities import speaker_command
from cramprelief.voice.clips import Clips, read_clips
from cramprelief.voice.conductor import Conductor
from cramprelief.voice.cue import Cue
from cramprelief.voice.mixer import louder
from cramprelief.voice.speaker import Device

RATE = 22050
FRAME = 110
"""Samples of 5 ms."""
LOUD = 120
"""Root mean square of a frame, of 32767, from which on something sounds."""
PAUSE = 10
"""Silent frames after which a sound is a new one."""
SETTLE = 4.0
"""Seconds in which the sound server without a card finds its pace."""
TICK = 1 / 30
BY_CLIPS, BY_PROGRAM = (0.050, 3.0), (0.250, 5.0)
"""Seconds from the plan, apart from a constant delay; LUFS between the softest and the loudest words of one level."""
GAIN = 0.8

OWN = """
format: 1
kind: relief
title: Evening rub
summary: The calf gets a rub before the light goes out.
relieves: [calf]
posture: sitting
needs: []
evidence: {grade: C, note: "A folk remedy, not tested."}
cautions: [{say: Stop at sharp or rising pain.}]
breathing: calm
steps:
  - {id: sit, show: Come and sit at the edge of the mattress., do: 7s}
  - {id: oil, show: Warm a little oil between your palms., do: 8s}
  - {id: rub, show: Stroke the calf upward with flat hands., hold: 30s, muscle: calf}
  - {id: lay, show: Lay the leg down and breathe., rest: 12s}
author: A person
"""


@dataclass
class Take:
    """One cue as it was ordered: when it should be heard, and the file that is played; None for a program's words."""

    at: float
    cue: Cue
    file: Path | None

    @cached_property
    def lead(self) -> float:
        """Seconds until the file, as loud as it was ordered, is as loud as `onsets` wants it."""
        if self.file is None:
            return 0.0
        found = loud_frames(louder(Device.samples(str(self.file)), GAIN * self.cue.level))
        return next((at * FRAME / RATE for at, loud in enumerate(found) if loud), 0.0)


@dataclass
class Capture:
    """What was ordered, what the process said about it (when, what), and what was recorded since `began`."""

    takes: list[Take]
    answers: list[tuple[float, dict[str, object]]]
    sound: array[int]
    began: float

    def cut(self, since: float, seconds: float) -> array[int]:
        first = max(0, round((since - self.began) * RATE))
        return self.sound[first : first + round(seconds * RATE)]


def main(words: list[str]) -> int:
    if not shutil.which("pulseaudio") or not shutil.which("parec"):
        print("left out: needs pulseaudio and pulseaudio-utils")
        return 0
    limit = 40.0 if "--short" in words else 600.0
    clips = read_clips(places.assets() / "voice" / "en")
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "evening-rub.yaml").write_text(OWN, encoding="utf-8")
        routines = load([places.bundled_routines(), Path(folder)]).routines
        captures = [("clips", "heel-push", clips, BY_CLIPS)]
        for engine in ("spd-say", "espeak-ng"):
            if shutil.which(engine):
                captures.append((engine, "evening-rub", Clips(Path(), {}), BY_PROGRAM))
            else:
                print(f"left out: {engine} is not installed")
        for engine, name, spoken, tolerance in captures:
            print(f"\n{routines[name].title}, by {engine}")
            with Server(folder, engine):
                capture = perform(routines[name], routines, spoken, limit)
            kept = report(capture, *tolerance) and kept
    return 0 if kept else 1


class Server:
    """A sound server of our own, and a search path on which `engine` is the only speech program."""

    def __init__(self, folder: str, engine: str) -> None:
        self._home = tempfile.mkdtemp(dir=folder)
        programs = Path(self._home) / "bin"
        programs.mkdir()
        if program := shutil.which(engine):
            (programs / engine).symlink_to(program)
        self._before = dict(os.environ)
        for name in ("PULSE_SERVER", "DBUS_SESSION_BUS_ADDRESS"):
            os.environ.pop(name, None)
        os.environ.update(XDG_RUNTIME_DIR=self._home, PULSE_RUNTIME_PATH=self._home, HOME=self._home)
        self._programs = str(programs)

    def __enter__(self) -> None:
        self._server = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "-L",
             f"module-null-sink sink_name=null rate={RATE} channels=1", "-L", "module-native-protocol-unix"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(1)
        os.environ["SPEAKER_PATH"] = self._programs

    def __exit__(self, *trouble: object) -> None:
        for file in (Path(self._home) / "speech-dispatcher" / "pid").glob("*.pid"):
            os.kill(int(file.read_text()), 15)
        self._server.terminate()
        self._server.wait()
        os.environ.clear()
        os.environ.update(self._before)


def perform(routine: Routine, routines: dict[str, Routine], clips: Clips, limit: float) -> Capture:
    """Plays the routine, all on one clock."""
    recorded, answers, began = bytearray(), [], []
    recorder = subprocess.Popen(
        ["parec", "-d", "null.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=10"],
        stdout=subprocess.PIPE,
    )
    speaker = subprocess.Popen(
        speaker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
        env={**os.environ, "PATH": os.environ["SPEAKER_PATH"]},
    )  # fmt: skip

    def record() -> None:
        assert recorder.stdout
        while block := recorder.stdout.read1(4096):
            began.append(time.monotonic() - len(recorded) / 2 / RATE)
            recorded.extend(block)

    def listen() -> None:
        assert speaker.stdout
        for line in speaker.stdout:
            answers.append((time.monotonic(), json.loads(line)))

    for work in (record, listen):
        threading.Thread(target=work, daemon=True).start()
    time.sleep(SETTLE)

    def send(order: dict[str, object]) -> None:
        assert speaker.stdin
        speaker.stdin.write(json.dumps(order) + "\n")

    takes = orders(Session(routine, Person("calf", "left"), routines), clips, send, limit)
    time.sleep(3)
    recorder.terminate()
    speaker.terminate()
    return Capture(takes, answers, array("h", bytes(recorded[: len(recorded) // 2 * 2])), statistics.median(began))


def orders(session: Session, clips: Clips, send: Callable[[dict[str, object]], None], limit: float) -> list[Take]:
    """Play the session's clock in real time and send what the conductor orders."""
    conductor = Conductor(clips.seconds_of)
    takes: list[Take] = []
    start = time.monotonic()
    session.send("start", 0.0)
    while (now := time.monotonic() - start) < limit:
        moment = session.advance(now)
        told = conductor.follow(moment)
        if told.stop:
            send({"do": "stop"})
        for cue in told.cues:
            at = time.monotonic() - (moment.elapsed - cue.at)
            order = {"id": len(takes), "gain": GAIN * cue.level}
            sound = places.assets() / "sounds" / f"{cue.sound}.wav" if cue.sound else clips.find(cue.words or "")
            send({"do": "play", **order, "file": str(sound)} if sound else {"do": "say", **order, "text": cue.words})
            takes.append(Take(at, cue, sound))
        if moment.state != "playing":
            break
        time.sleep(max(0.0, TICK - (time.monotonic() - start - now)))
    return takes


def loud_frames(sound: array[int]) -> Iterator[bool]:
    """For each frame, whether something sounds."""
    for at in range(0, len(sound) - FRAME, FRAME):
        yield sum(value * value for value in sound[at : at + FRAME]) > LOUD * LOUD * FRAME


def onsets(capture: Capture) -> list[float]:
    """When something begins to sound after a pause."""
    found, quiet = [], 100
    for number, loud in enumerate(loud_frames(capture.sound)):
        if loud:
            if quiet >= PAUSE:
                found.append(capture.began + number * FRAME / RATE)
            quiet = 0
        else:
            quiet += 1
    return found


def report(capture: Capture, tolerance: float, unevenness: float) -> bool:
    """Prints how well the plan was kept; whether all promises were."""
    heard = onsets(capture)
    near = {
        number: [time - take.at - take.lead for time in heard if -0.3 < time - take.at - take.lead < 0.6]
        for number, take in enumerate(capture.takes)
    }
    usual = statistics.median(min(delays, key=abs) for delays in near.values() if delays) if any(near.values()) else 0.0
    found = {number: min(delays, key=lambda delay: abs(delay - usual)) for number, delays in near.items() if delays}
    if not found:
        print("nothing was heard")
        return False
    lost = [take.cue.words or take.cue.sound for number, take in enumerate(capture.takes) if number not in found]
    spoken = [number for number in found if capture.takes[number].cue.words]
    groups = ((True, spoken), (False, [number for number in found if number not in spoken]))
    constant = {words: statistics.median(found[number] for number in group) for words, group in groups if group}
    spread = max(abs(delay - constant[number in spoken]) for number, delay in found.items())
    crossing = overlaps(capture)
    delays = ", ".join(f"{'words' if words else 'sounds'} {1000 * delay:.0f} ms" for words, delay in constant.items())
    print(f"{len(capture.takes)} cues ordered, {len(found)} heard where they were planned, {len(crossing)} overlaps")
    print(f"constant delay: {delays}; furthest from it {1000 * spread:.0f} ms, promised at most {1000 * tolerance:.0f}")
    even = evenness([(capture.takes[number], found[number]) for number in spoken], capture)
    for trouble, what in ((lost, "not heard"), (crossing, "overlap")):
        if trouble:
            print(f"{what}: {trouble}")
    return spread <= tolerance and even <= unevenness and not crossing and not lost


def overlaps(capture: Capture) -> list[str]:
    """Cues that had not ended, as the process tells, when the next one began."""
    began, ended = ({answer["id"]: at for at, answer in capture.answers if answer["is"] == what}
                    for what in ("started", "ended"))  # fmt: skip
    late = [n for n in range(len(capture.takes) - 1) if n in ended and ended[n] > began.get(n + 1, ended[n])]
    return [str(capture.takes[n].cue.words or capture.takes[n].cue.sound) for n in late]


def evenness(spoken: list[tuple[Take, float]], capture: Capture) -> float:
    """LUFS between the softest and the loudest words, each at the level that it was ordered with taken out."""
    by_level: dict[float, list[float]] = {}
    for take, delay in spoken:
        level = loudness(capture.cut(take.at + take.lead + delay, take.cue.seconds), RATE)
        by_level.setdefault(take.cue.level, []).append(level)
    for level, found in sorted(by_level.items(), reverse=True):
        print(f"  level {level:.2f}: {len(found)} words, {min(found):.1f} to {max(found):.1f} LUFS")
    return max(max(found) - min(found) for found in by_level.values())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
