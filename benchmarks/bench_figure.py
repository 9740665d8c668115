# SPDX-License-Identifier: MIT
"""What a picture costs at 800 x 600 device pixels: every move in motion, the first frame, and a plain widget.

Frames are counted in processor time, so that a busy machine tells the same as a quiet one.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from PySide6.QtGui import QImage, QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from cramprelief.figure.clock import StepClock  # noqa: E402
from cramprelief.figure.library import FigureLibrary  # noqa: E402
from cramprelief.routine.model import FigureRef  # noqa: E402
from cramprelief.ui.figure.view import FigureView  # noqa: E402
from cramprelief.ui.theme.look import Look  # noqa: E402

FRAME_MS = 4.0
FIRST_MS = 15.0
WIDTH, HEIGHT = 800, 600
FOLDERS = [ROOT / "assets" / "figures"]


class Plain(QWidget):
    """The least that a widget of this size can do: fill itself."""

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.end()


def painted(widget: QWidget, image: QImage) -> float:
    """Milliseconds of one painting into memory."""
    start = time.process_time()
    widget.render(image)
    return (time.process_time() - start) * 1000


def moving(view: FigureView, image: QImage, frames: int) -> float:
    """Median of a frame: pose, inverse kinematics, outlines and paint."""
    spent = []
    for i in range(frames):
        t = i * 0.09
        start = time.process_time()
        view.set_clock(StepClock("move", t, 60.0, breath=abs((t / 5) % 2 - 1), tension=0.9 - t / 30))
        view.render(image)
        spent.append((time.process_time() - start) * 1000)
    return statistics.median(spent)


def first_frame(look: Look, kept: Path) -> float:
    """A library that has read nothing yet, its kept figures being there: show and paint one step."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    start = time.perf_counter()
    view = FigureView(look, FigureLibrary(FOLDERS, kept))
    view.resize(WIDTH, HEIGHT)
    view.show_step(FigureRef("heel-push", None, "straighten"), "left", "calf")
    view.render(image)
    return (time.perf_counter() - start) * 1000


def main(words: list[str]) -> int:
    app = QApplication.instance() or QApplication([])
    frames = 12 if "--short" in words else 40
    look = Look.bundled("night")
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    plain = Plain()
    plain.resize(WIDTH, HEIGHT)
    empty = statistics.median(painted(plain, image) for _ in range(frames))
    library = FigureLibrary(FOLDERS)
    view = FigureView(look, library)
    view.resize(WIDTH, HEIGHT)
    costs: dict[str, float] = {}
    for name in library.files():
        figure = library.figure(name)
        for move in figure.moves if figure is not None else ():
            view.show_step(FigureRef(name, None, move), "left", "calf")
            moving(view, image, 6)
            costs[f"{name} {move}"] = moving(view, image, frames)
    with tempfile.TemporaryDirectory() as place:
        first_frame(look, Path(place))  # reads the YAML, and keeps what it read
        first = statistics.median(first_frame(look, Path(place)) for _ in range(5))
    middle = statistics.median(costs.values())
    print(f"{len(costs)} moves: a frame takes {middle:.1f} ms (at most {FRAME_MS:.0f}), a plain widget {empty:.2f} ms")
    print(f"that is {middle / empty:.0f}:1; at 24 frames a second {middle * 2.4:.0f} % of a core")
    for name in sorted(costs, key=lambda n: -costs[n])[:5]:
        print(f"  {costs[name]:.1f} ms  {name}")
    print(f"first frame with kept figures: {first:.1f} ms (at most {FIRST_MS:.0f})")
    del app
    return 0 if middle <= FRAME_MS and first <= FIRST_MS else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
