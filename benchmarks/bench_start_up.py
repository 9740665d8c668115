# SPDX-License-Identifier: MIT
"""`cramprelief now calf` to its first painted instruction, against an empty PySide6 window.

In pairs in the same run, with warm caches. The first frame holds the first instruction; the player follows, and how
long that takes is printed too.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
MOST = 1.3
PAIRS, SHORT_PAIRS = 10, 4

TELL = """
import json, os, resource, sys, time
def tell(modules=(), words=""):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"at": time.time(), "peak": peak, "modules": sorted(modules), "words": words}), flush=True)
    os._exit(0)
"""
EMPTY = (
    TELL
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: tell(sys.modules))
application = QApplication([])
label = Label("Push your heel away from you.")
label.resize(1280, 800)
label.show()
application.exec()
"""
)
OURS = (
    TELL
    + """
from cramprelief.guide.quick import quick_request
request = quick_request(["now", "calf"])
from cramprelief.cli import window as door
if door.missing_display():
    sys.exit(door.missing_display())
from cramprelief.ui.app import entry
class Window(entry.Window):
    def __init__(self):
        super().__init__()
        self.painted.connect(self.seen_by_the_person)
    def seen_by_the_person(self):
        from PySide6.QtWidgets import QLabel
        tell(sys.modules, " ".join(label.text() for label in self.findChildren(QLabel)))
WHICH
sys.exit(entry.run(request))
"""
)
FIRST = OURS.replace("WHICH", "entry.Window = Window")
WARM = OURS.replace(
    "WHICH",
    """
from PySide6.QtCore import QTimer
QTimer.singleShot(0, lambda: QTimer.singleShot(1500, tell))
""",
)
WHOLE = OURS.replace(
    "WHICH",
    """
from cramprelief.ui.app import first_frame
def whole(window):
    from cramprelief.ui.app.app import App
    App._settle = lambda app: None  # voice and diary come later: their processes would slow the next start measured
    clear(window)
    from PySide6.QtCore import QTimer
    window.repaint()
    QTimer.singleShot(0, lambda: tell(sys.modules, window.page("player").instruction.text()))
clear, first_frame.clear = first_frame.clear, whole
""",
)


def once(program: str, home: str) -> tuple[float, dict[str, Any]]:
    """Milliseconds from the start of the process to its first painted frame, and what it told."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "CRAMPRELIEF_HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.time()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=False)
    if done.returncode or not done.stdout.strip():
        sys.exit(f"The window did not open: {done.stderr.strip()}")
    told = json.loads(done.stdout.strip().splitlines()[-1])
    return (told["at"] - began) * 1000, told


def main(words: list[str]) -> int:
    pairs = SHORT_PAIRS if "--short" in words else PAIRS
    with tempfile.TemporaryDirectory() as home:
        for _ in range(3):
            once(WARM, home)  # warms the caches, ours and the system's
            time.sleep(1.0)  # what it started has to end, and files are trusted once they are two seconds old
        spent: dict[str, list[float]] = {"empty": [], "first": [], "whole": []}
        told: dict[str, dict[str, Any]] = {}
        programs = [("empty", EMPTY), ("first", FIRST), ("whole", WHOLE)]
        for number in range(pairs):
            turn = number % len(programs)  # none is always the one that follows a busy one
            for name, program in programs[turn:] + programs[:turn]:
                milliseconds, told[name] = once(program, home)
                spent[name].append(milliseconds)
    empty, first, whole = (statistics.median(spent[name]) for name in ("empty", "first", "whole"))
    ratios = [ours / plain for ours, plain in zip(spent["first"], spent["empty"], strict=True)]
    ratio = statistics.median(ratios)
    print(f"empty window {empty:.0f} ms, first instruction {first:.0f} ms, the whole player {whole:.0f} ms")
    print(f"ratio {ratio:.2f} (median of {pairs} pairs; at most {MOST}), from {min(ratios):.2f} to {max(ratios):.2f}")
    print(f"the first instruction: {told['first']['words']}")
    peaks = {name: told[name]["peak"] for name in told}
    memory = peaks["first"] / peaks["empty"]
    print(f"peak memory {peaks['first'] / 1024:.0f} MiB, {memory:.2f} of the empty window's; ", end="")
    print(f"with the whole player {peaks['whole'] / peaks['empty']:.2f}")
    more = sorted(set(told["first"]["modules"]) - set(told["empty"]["modules"]))
    print(f"modules before the first instruction: {len(more)} more than an empty window: {' '.join(more)}")
    same = told["first"]["words"].split() == told["whole"]["words"].split()
    if not same:
        print(f"The first frame does not say what the player says: {told['whole']['words']}")
    return 0 if ratio <= MOST and same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
