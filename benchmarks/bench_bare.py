# SPDX-License-Identifier: MIT
"""Guides on a bare machine: no sound device, no libpulse, no speech program, no D-Bus, each alone and all together, and
with speech programs that hang for ever.

Promises: nothing is written to the console, the first frame comes at most 100 ms later than with all there, once the
window is complete the event loop never stands still for more than 50 ms, and a program that hangs is given up.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

LATER, STILL = 0.100, 0.050
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
  - repeat: 4
    steps:
      - {id: rub, show: Stroke the calf upward with flat hands., hold: 9s, muscle: calf}
      - {id: lay, show: Lay the leg down and breathe., rest: 9s}
author: A person
"""
GUIDE = """
import json, sys, time
began = time.time()
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from cramprelief.guide.request import Request
from cramprelief.ui.app import app as made
from cramprelief.ui.app import entry
from cramprelief.ui.shell import window

file, lasting = sys.argv.pop(), float(sys.argv.pop())
told = {}
run = QApplication.exec
init, paint = made.App.__init__, window.Window.paintEvent

def see(self, event):
    paint(self, event)
    told.setdefault("painted", time.time())

def keep(self, *words):
    init(self, *words)
    told["app"] = self

def watch():
    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=4)
    last = [time.perf_counter()]
    told["still"] = 0.0

    def tick():
        now = time.perf_counter()
        told["still"] = max(told["still"], now - last[0])
        last[0] = now

    timer.timeout.connect(tick)
    timer.start()
    told["timer"] = timer

def end():
    app = told["app"]
    heard, now = app.guests.voice.heard, app.playing.now
    with open(file, "w") as out:
        json.dump({"painted": told["painted"], "still": told["still"], "heard": [heard.sound, heard.speech],
                   "state": now.state, "elapsed": now.total_elapsed}, out)
    app.quit()

def guide(*_):
    QTimer.singleShot(3000, watch)
    QTimer.singleShot(round(1000 * lasting), end)
    return run()

window.Window.paintEvent, made.App.__init__, QApplication.exec = see, keep, guide
sys.exit(entry.run(Request("player", routine_id="evening-rub", speak_at_once=True)))
"""


def main(words: list[str]) -> int:
    rounds, hanging = (2, 30.0) if "--short" in words else (5, 60.0)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder))
        room.guide({}, 5.0)  # fills the caches
        whole = [room.guide({}, 7.0) for _ in range(rounds)]
        usual = min(run["first"] for run in whole)
        print(f"all there: first frame after {1000 * usual:.0f} ms")
        kept = tell("all there", whole, usual)
        alone = {
            "no sound device": room.no_device(), "no libpulse": room.hidden("libpulse.so.0", "libpulse.so"),
            "no speech program": room.hanging(),
            "a D-Bus that is gone": {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/none"},
            "no D-Bus": room.no_bus(),
        }  # fmt: skip
        together: dict[str, str | None] = {}
        for lack in alone.values():
            libraries = [lack.get("LD_LIBRARY_PATH"), together.get("LD_LIBRARY_PATH")]
            together |= lack | {"LD_LIBRARY_PATH": ":".join(filter(None, libraries)) or None}
        for name, lack in {**alone, "all of it": together}.items():
            runs = [room.guide(lack, 7.0) for _ in range(rounds)]
            kept = tell(name, runs, usual) and kept
        hangs = [room.guide(room.hanging("spd-say", "espeak-ng"), hanging) for _ in range(2)]
        kept = tell("speech programs that hang", hangs, usual) and kept
        for run in hangs:
            if run["heard"][1] is not None:
                print(f"  not given up after {hanging:.0f} s: {run['heard'][1]}")
                kept = False
    return 0 if kept else 1


def tell(name: str, runs: list[dict[str, Any]], usual: float) -> bool:
    # What holds it up does so in each run; other programs on the machine do so now and then.
    first = min(run["first"] for run in runs)
    still = min(run["still"] for run in runs)
    said = sorted({run["console"] for run in runs} - {""})
    print(f"{name}: first frame {1000 * (first - usual):+.0f} ms, event loop still for at most {1000 * still:.0f} ms, "
          f"hears {runs[-1]['heard']}")  # fmt: skip
    for words in said:
        print(f"  on the console: {words}")
    guides = all(run["state"] == "playing" for run in runs)
    return guides and not said and first - usual <= LATER and still <= STILL


class Room:
    """Starts the app in a process of its own, with something missing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._home = folder / "home"
        (self._home / "routines").mkdir(parents=True)
        (self._home / "routines" / "evening-rub.yaml").write_text(OWN, encoding="utf-8")

    def guide(self, lack: dict[str, str | None], lasting: float) -> dict[str, Any]:
        """`lack`: variables of the environment; None takes one away. What the app told, and the console."""
        environment = {**os.environ, "CRAMPRELIEF_HOME": str(self._home), **lack}
        told = self._folder / "told.json"
        began = time.time()
        done = subprocess.run(
            [sys.executable, "-c", GUIDE, str(lasting), str(told)], capture_output=True, text=True, check=False,
            env={name: value for name, value in environment.items() if value is not None},
        )  # fmt: skip
        found = (
            json.loads(told.read_text())
            if done.returncode == 0
            else {"painted": 0, "still": 9, "heard": [], "state": "failed"}
        )
        return {**found, "first": found["painted"] - began, "console": (done.stdout + done.stderr).strip()}

    def no_device(self) -> dict[str, str | None]:
        return {"PULSE_SERVER": f"unix:{self._folder}/none", "PIPEWIRE_RUNTIME_DIR": str(self._folder)}

    def hidden(self, *libraries: str) -> dict[str, str | None]:
        """An empty file in front of a library hides it."""
        folder = self._folder / libraries[0]
        folder.mkdir(exist_ok=True)
        for library in libraries:
            (folder / library).touch()
        return {"LD_LIBRARY_PATH": str(folder)}

    def no_bus(self) -> dict[str, str | None]:
        return {"DBUS_SESSION_BUS_ADDRESS": None, "XDG_RUNTIME_DIR": None}

    def hanging(self, *names: str) -> dict[str, str | None]:
        """A search path on which only these programs are found, and sleep."""
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        for name in names:
            program = folder / name
            program.write_text(f"#!/bin/sh\nexec {shutil.which('sleep')} 600\n")
            program.chmod(0o755)
        return {"PATH": str(folder)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
