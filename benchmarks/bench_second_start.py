# SPDX-License-Identifier: MIT
"""`cramprelief now calf` while the app is kept open: from the command to the first painted instruction.

Promise: at most half of the time in which an empty PySide6 window paints, in the same run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, application.quit)
label = Label("empty")
label.show()
application.exec()
"""


def main(words: list[str]) -> int:
    rounds = 3 if "--short" in words else 10
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as home:
        os.environ["CRAMPRELIEF_HOME"] = home
        (Path(home) / "settings.json").write_text('{"keep_open": true, "voice": false}', encoding="utf-8")
        again = prepare()
        again()
        pairs = [(again(), start([sys.executable, "-c", EMPTY])) for _round in range(rounds)]
    second, empty = zip(*pairs, strict=True)
    ratio = statistics.median(second) / statistics.median(empty)
    print(
        f"second start {1000 * statistics.median(second):.0f} ms, empty window {1000 * statistics.median(empty):.0f} ms"
    )
    print(f"ratio {ratio:.2f}, promised at most 0.50")
    return 0 if ratio <= 0.5 else 1


def prepare() -> SecondStart:
    """The app, open and put away, in this process."""
    from PySide6.QtWidgets import QApplication

    from cramprelief.guide.request import Request
    from cramprelief.ui.app.app import App
    from cramprelief.ui.shell.window import Window

    application = QApplication.instance() or QApplication([])
    app = App(application, Request(), Window())
    app.open()
    while app.services is None:
        application.processEvents()
    return SecondStart(application, app)


class SecondStart:
    """One second start, measured in seconds until the instruction has been painted."""

    def __init__(self, application: object, app: object) -> None:
        self._application, self._app = application, app

    def __call__(self) -> float:
        window = self._app.window
        window.close()
        self._application.processEvents()
        began = time.perf_counter()
        command = subprocess.Popen([sys.executable, "-m", "cramprelief", "now", "calf"])
        while not window.isVisible():
            self._application.processEvents()
        window.grab()
        taken = time.perf_counter() - began
        command.wait()
        return taken


def start(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
