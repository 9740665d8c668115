# SPDX-License-Identifier: MIT
"""A frame of a drag in the poser: from the mouse to the painted canvas, limits, handles and joint list and all."""

from __future__ import annotations

import math
import os
import sys
import time
from pathlib import Path
from statistics import median
from types import SimpleNamespace
from typing import Any, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FRAMES, FIRST = 130, 10
CASES = (
    ("wall-stretch", "lean", "near.knee"),
    ("towel-sit", "pulled", "near.hand"),
    ("chair-stand", "weight", "pelvis"),
)
SOLVE, FRAME = 1.0, 16.0
"""Milliseconds: the median of a body with its limits, and the 95th of a hundred whole frames."""


def panel_of(name: str, pose: str) -> Any:
    """The poser's pose panel with a canvas of 668 x 608."""
    from cramprelief import places
    from cramprelief.figure.library import FigureLibrary
    from cramprelief.ui.state.parts import Parts
    from cramprelief.ui.studio.poser.pose_panel import PosePanel
    from cramprelief.ui.studio.poser.work import FigureWork
    from cramprelief.ui.theme.look import Look

    folder = places.assets() / "figures"
    look, library = Look.bundled("day"), FigureLibrary([folder])
    text = (folder / f"{name}.yaml").read_text(encoding="utf-8")
    parts = cast(Parts, SimpleNamespace(look=look, figures=library))
    panel = PosePanel(parts, FigureWork(library, Path(f"{name}.yaml"), text), ("poses", pose), "calf")
    panel.arrange(wide=True)
    panel.resize(1280, 736)
    panel.show()
    return panel


def drag(name: str, pose: str, handle: str) -> tuple[list[float], list[float]]:
    """Milliseconds of work in every frame: of the body alone, and of all."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    panel = panel_of(name, pose)
    QApplication.processEvents()
    canvas, posing = panel.canvas, panel.posing
    canvas.resize(668, 608)
    start = canvas.handle(handle).geometry().center()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    solved: list[float] = []
    follow = posing.drag

    def timed(*words: Any, **more: Any) -> Any:
        begin = time.thread_time()
        done = follow(*words, **more)
        solved.append((time.thread_time() - begin) * 1000)
        return done

    posing.drag = timed
    whole = []
    for i in range(FRAMES):
        to = start + QPoint(round(30 * math.sin(i / 9)), round(16 * math.sin(i / 7)))
        begin = time.thread_time()
        QTest.mouseMove(canvas, to)
        canvas.repaint()
        whole.append((time.thread_time() - begin) * 1000)
    panel.hide()
    return solved[FIRST:], whole[FIRST:]


def main() -> int:
    from PySide6.QtWidgets import QApplication

    _application = QApplication.instance() or QApplication([])
    kept = True
    for name, pose, handle in CASES:
        solved, whole = drag(name, pose, handle)
        whole.sort()
        p95 = whole[int(len(whole) * 0.95)]
        kept = kept and median(solved) < SOLVE and p95 < FRAME
        print(
            f"{name}/{pose}, {handle}: body {median(solved):.2f} ms (at most {SOLVE:g}); frame {median(whole):.1f} ms, "
            f"95 of 100 within {p95:.1f} (at most {FRAME:g}), worst {whole[-1]:.1f}"
        )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
