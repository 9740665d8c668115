# SPDX-License-Identifier: MIT
"""Plays a routine in real time into a sound server without a sound card, records it, and compares it with the plan.

Needs pulseaudio and parec; starts a server of its own and ends it. Promises: each word and tick begins within 50 ms of
its plan (apart from the constant delay of the sound system, which is printed), and nothing overlaps.
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
from dataclasses import dataclass, field
from itertools import pairwise

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.session import Session
from cramprelief.routine.library import load
from cramprelief.voice.clips import read_clips
from cramprelief.voice.conductor import Conductor
from cramprelief.voice.cue import Cue
from cramprelief.voice.here import speaker_command

RATE = 22050
FRAME = 110
"""Samples of 5 ms."""
LOUD = 120
"""Root mean square of a frame, of 32767, from which on something sounds."""
SETTLE = 4.0
"""Seconds in which the sound server without a card finds its pace."""
TICK = 1 / 30
TOLERANCE = 0.050


@dataclass
class Take:
    """One cue as it was ordered: when, and how long it should sound."""

    at: float
    cue: Cue
    problems: list[str] = field(default_factory=list)


def main(words: list[str]) -> int:
    if not shutil.which("pulseaudio") or not shutil.which("parec"):
        print("left out: needs pulseaudio and pulseaudio-utils")
        return 0
    limit = 40.0 if "--short" in words else 120.0
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(XDG_RUNTIME_DIR=folder, PULSE_RUNTIME_PATH=folder, HOME=folder)
        os.environ.pop("PULSE_SERVER", None)
        server = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "-L",
             f"module-null-sink sink_name=null rate={RATE} channels=1", "-L", "module-native-protocol-unix"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            time.sleep(1)
            takes, sound, began = perform(limit)
        finally:
            server.terminate()
            server.wait()
    return report(takes, onsets(sound), began)


def perform(limit: float) -> tuple[list[Take], array[int], float]:
    """The orders, what was recorded, and when the recording began, all on one clock."""
    recorded = bytearray()
    recorder = subprocess.Popen(
        ["parec", "-d", "null.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=10"],
        stdout=subprocess.PIPE,
    )
    speaker = subprocess.Popen(
        speaker_command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, bufsize=1
    )
    began: list[float] = []

    def record() -> None:
        assert recorder.stdout
        while block := recorder.stdout.read1(4096):
            began.append(time.monotonic() - len(recorded) / 2 / RATE)
            recorded.extend(block)

    threading.Thread(target=record, daemon=True).start()
    time.sleep(SETTLE)
    takes = orders(speaker, limit)
    time.sleep(2)
    recorder.terminate()
    speaker.terminate()
    return takes, array("h", bytes(recorded[: len(recorded) // 2 * 2])), statistics.median(began)


def orders(speaker: subprocess.Popen[str], limit: float) -> list[Take]:
    """Play the session's clock in real time and send what the conductor orders."""
    routines = load([places.bundled_routines()]).routines
    clips = read_clips(places.assets() / "voice" / "en")
    session = Session(routines["heel-push"], Person("calf", "left"), routines)
    conductor = Conductor(clips.seconds_of)
    takes: list[Take] = []
    start = time.monotonic()
    session.send("start", 0.0)
    while (now := time.monotonic() - start) < limit:
        moment = session.advance(now)
        for cue in conductor.follow(moment).cues:
            file = places.assets() / "sounds" / f"{cue.sound}.wav" if cue.sound else clips.find(cue.words or "")
            takes.append(Take(time.monotonic() - (moment.elapsed - cue.at), cue))
            assert speaker.stdin
            speaker.stdin.write(json.dumps({"do": "play", "id": len(takes), "file": str(file), "gain": 0.8}) + "\n")
        if moment.state != "playing":
            break
        time.sleep(max(0.0, TICK - (time.monotonic() - start - now)))
    return takes


def onsets(sound: array[int]) -> list[float]:
    """Seconds at which something begins to sound after a tenth of a second of silence."""
    found, quiet = [], 100
    for at in range(0, len(sound) - FRAME, FRAME):
        power = sum(value * value for value in sound[at : at + FRAME]) / FRAME
        if power > LOUD * LOUD:
            if quiet >= 20:
                found.append(at / RATE)
            quiet = 0
        else:
            quiet += 1
    return found


def report(takes: list[Take], heard: list[float], began: float) -> int:
    times = [began + onset for onset in heard]
    delays = []
    for take in takes:
        near = [time - take.at for time in times if -0.3 < time - take.at < 0.6]
        if near:
            delays.append(min(near, key=abs))
        else:
            take.problems.append("not heard")
    if not delays:
        print("nothing was heard")
        return 1
    constant = statistics.median(delays)
    spread = max(abs(delay - constant) for delay in delays)
    lost = [take.cue.words or take.cue.sound for take in takes if take.problems]
    overlaps = [pair for pair in pairwise(takes) if pair[0].at + pair[0].cue.seconds > pair[1].at]
    print(f"{len(takes)} cues ordered, {len(delays)} heard where they were planned, {len(overlaps)} overlaps")
    print(f"constant delay of the sound system {1000 * constant:.0f} ms; furthest from it {1000 * spread:.0f} ms")
    if lost:
        print(f"not heard: {lost}")
    return 0 if spread <= TOLERANCE and not overlaps and not lost else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
