# SPDX-License-Identifier: MIT
"""What the player costs while it plays: one painted frame, and the processor at thirty frames a second."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cramprelief.record.settings import Wishes

if TYPE_CHECKING:
    from cramprelief.ui.app.app import App
    from cramprelief.ui.shell.window import Window

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
FRAME_MS, CPU = 8.0, 0.25
WARM_UP = 1.0


def main(words: list[str]) -> int:
    seconds = 6.0 if "--short" in words else 40.0
    with tempfile.TemporaryDirectory() as home:
        os.environ["CRAMPRELIEF_HOME"] = home
        return measure(seconds)


def measure(seconds: float) -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from cramprelief.guide.person import Person
    from cramprelief.guide.request import Request
    from cramprelief.ui.app.app import App
    from cramprelief.ui.shell.window import Window

    application = QApplication([])
    window = Window()
    window.resize(1280, 800)
    app = App(application, Request("player", Person("calf", "left"), "wall-calf-stretch"), window)
    app.preferences.change(Wishes, voice=False)
    app.open()
    spent: dict[str, float] = {}

    def begin() -> None:
        spent["wall"], spent["cpu"] = time.perf_counter(), time.process_time()

    def end() -> None:
        spent["wall"] = time.perf_counter() - spent["wall"]
        spent["cpu"] = time.process_time() - spent["cpu"]
        application.exit()  # not quit, which closes the window

    QTimer.singleShot(int(WARM_UP * 1000), begin)
    QTimer.singleShot(int((WARM_UP + seconds) * 1000), end)
    application.exec()
    app.ticker.run(False)
    share = spent["cpu"] / spent["wall"]
    frames = painted(app, window)
    median, most = statistics.median(frames), sorted(frames)[int(len(frames) * 0.95)]
    print(f"playing for {seconds:.0f} s: {share:.0%} of one core (at most {CPU:.0%})")
    print(f"a frame of ring, breath and figure: {median:.1f} ms, 19 of 20 under {most:.1f} ms (at most {FRAME_MS:.0f})")
    return 0 if share <= CPU and median <= FRAME_MS else 1


def painted(app: App, window: Window) -> list[float]:
    """Milliseconds of processor for a tick and for painting ring, breath and figure, each time anew."""
    player: Any = window.page("player")
    now = app.ticker.now()
    frames = []
    for number in range(20 * 30):
        began = time.process_time()
        app.ticker.ticked.emit(now + number / 30)
        player.ring.repaint()
        player.figure.repaint()
        frames.append((time.process_time() - began) * 1000)
    return frames


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
