# SPDX-License-Identifier: MIT
"""A screen of its own with a window manager and a session bus, and starts in it, timed to the painted words."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
_PATIENCE = 10.0
NEEDED = {"Xvfb": "xvfb", "openbox": "openbox", "dbus-daemon": "dbus", "wmctrl": "wmctrl"}
"""Programs, each with Debian's package that brings it; `setup/life.sh` installs them."""

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
START = (
    TELL
    + """
from cramprelief.cli.ring import words_taken
from cramprelief.guide.quick import quick_request
asked = WORDS
if words_taken(asked):
    sys.exit("somebody is there")
request = quick_request(asked)
from cramprelief.cli import window as door
from cramprelief.ui.app import entry
class Window(entry.Window):
    def __init__(self):
        super().__init__()
        self.painted.connect(self.seen_by_the_person)
    def seen_by_the_person(self):
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QLabel
        first = [label.text() for label in self.findChildren(QLabel) if label.parent() is self]
        words = " ".join(first) if first else self.page(self.current).first_words().text()
        THEN
entry.Window = Window
sys.exit(door.open_window(request))
"""
)


RESIDENT = """
import os, sys, time
from cramprelief.guide.request import Request
from cramprelief.cli import window as door
from cramprelief.ui.app import entry
file = sys.argv.pop()
class Window(entry.Window):
    def paintEvent(self, event):
        super().paintEvent(event)
        from PySide6.QtCore import QTimer
        QTimer.singleShot(0, self.tell)
    def tell(self):
        if self.isVisible() and self.current == "player":
            words = self.page("player").first_words().text()
            with open(file, "a") as out:
                out.write(f"{time.time()}\\t{words}\\n")
entry.Window = Window
sys.exit(door.open_window(Request("away")))
"""
"""An app that waits to be rung at, and writes when its window with the instruction was painted."""


RING = "import sys; from cramprelief.__main__ import main; sys.exit(main())"
"""What the command on the path does."""


class Told(NamedTuple):
    """`milliseconds` from the start of the process to its first painted frame; what stood there; KiB at the peak."""

    milliseconds: float
    words: str
    peak: int
    modules: tuple[str, ...] = ()


WHOLE = START.replace(
    "THEN",
    """
        window = self
        from cramprelief.ui.app.app import App
        App._settle = lambda app: None  # voice and diary come later: their processes would slow the next start
        def look():
            if window.current is None:
                QTimer.singleShot(0, look)
                return
            window.repaint()
            QTimer.singleShot(0, lambda: tell(sys.modules, window.page(window.current).first_words().text()))
        QTimer.singleShot(0, look)
""",
).replace("WORDS", repr(["now", "calf"]))
"""The whole player with its figure, not its words alone."""


def start(words: list[str], *, stays: float | None = None) -> str:
    """A program that starts the app with these words, tells its first frame and ends; `stays`: seconds after that."""
    now = "tell(sys.modules, words)"
    then = now if stays is None else f"QTimer.singleShot({round(1000 * stays)}, lambda: {now})"
    return START.replace("WORDS", repr(words)).replace("THEN", then)


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment of a new screen of 1400 by 900. Ends the benchmark where the machine lacks a program."""
    lacks = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    if lacks:
        sys.exit(f"This needs {' '.join(lacks)}; sh setup/life.sh brings it.")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        read, write = os.pipe()
        display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"], pass_fds=[write],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        stack.callback(_end, display)
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--print-address=1", "--nofork"], stdout=subprocess.PIPE, text=True,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        stack.callback(_end, bus)
        assert bus.stdout is not None
        run = folder / "run"
        run.mkdir(mode=0o700)
        environment = {
            **os.environ, "DISPLAY": f":{number}", "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
            "XDG_RUNTIME_DIR": str(run), "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "xcb",
        }  # fmt: skip
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment.pop("WAYLAND_DISPLAY", None)
        manager = subprocess.Popen(
            ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )  # fmt: skip
        stack.callback(_end, manager)
        time.sleep(0.5)
        yield environment


def once(program: str, environment: dict[str, str], home: Path) -> Told:
    """Run a program that tells of itself."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False,
        env={**environment, "CRAMPRELIEF_HOME": str(home)},
    )  # fmt: skip
    if done.returncode or not done.stdout.strip():
        sys.exit(f"The window did not open: {done.stderr.strip()}")
    told: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return Told((told["at"] - began) * 1000, told["words"], told["peak"], tuple(told["modules"]))


class Resident:
    """An app that waits. `ring` gives milliseconds from the command to the painted instruction, and its words."""

    def __init__(self, here: dict[str, str], home: Path, idle: float = 6.0) -> None:
        """`idle`: seconds that it has been waiting, as after a login."""
        self._environment = {**here, "XDG_DATA_HOME": str(home)}
        self._environment.pop("CRAMPRELIEF_HOME", None)
        home.mkdir(parents=True, exist_ok=True)
        self._told = home / "painted.txt"
        self._process = subprocess.Popen([sys.executable, "-c", RESIDENT, str(self._told)], env=self._environment)
        time.sleep(idle)

    def ring(self) -> tuple[float, str]:
        self._told.write_text("")
        began = time.time()
        subprocess.run([sys.executable, "-c", RING, "now", "calf"], env=self._environment, check=True)
        while not self._told.read_text().endswith("\n"):
            if time.time() - began > _PATIENCE:
                sys.exit("The app that waited showed nothing.")
            time.sleep(0.005)
        at, _, words = self._told.read_text().splitlines()[0].partition("\t")
        return (float(at) - began) * 1000, words

    def put_away(self) -> None:
        """Close its window, as the person does."""
        subprocess.run(["wmctrl", "-c", "cramprelief"], check=True, env=self._environment)
        time.sleep(1.5)

    def end(self) -> None:
        self._process.terminate()
        self._process.wait(10)


def _end(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    process.wait(10)
