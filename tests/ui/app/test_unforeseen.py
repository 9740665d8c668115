# SPDX-License-Identifier: MIT
"""An error in the middle of painting is logged, and the window lives on."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
from contextlib import suppress
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from cramprelief.ui.app.unforeseen import outlive_errors

class Broken(QWidget):
    def paintEvent(self, event):
        with QPainter(self) as painter:
            painter.save()
            raise ZeroDivisionError("in the middle")

outlive_errors()
application = QApplication([])
parent = QWidget()
child = Broken(parent)
child.resize(90, 90)
parent.show()
for _ in range(20):
    with suppress(ZeroDivisionError):
        application.processEvents()
    with suppress(ZeroDivisionError):
        parent.grab()
    child.update()
QTimer.singleShot(50, application.quit)
application.exec()
print("alive")
"""


def test_a_painter_that_fails_ends_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
    assert "in the middle" in done.stderr
