# SPDX-License-Identifier: MIT
"""PySide6 6.12.0 on Python 3.10 and 3.11 drops a reference to True with each emit, and aborts within minutes."""

from __future__ import annotations

import subprocess
import sys

EMIT = """
import sys
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rings = Signal(bool)

bell = Bell()
bell.rings.connect(lambda loud: None)
bell.rings.emit(True)
before = sys.getrefcount(True), sys.getrefcount(None)
for _ in range(100):
    bell.rings.emit(True)
after = sys.getrefcount(True), sys.getrefcount(None)
print(min(now - then for now, then in zip(after, before)))
"""


def test_emitting_a_signal_keeps_the_references_of_true_and_none() -> None:
    done = subprocess.run([sys.executable, "-c", EMIT], capture_output=True, text=True, check=True)
    assert int(done.stdout) > -50
