# SPDX-License-Identifier: MIT
"""The one timer of the app. It runs only while something plays."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

MOVING, BREATHING, STILL, HIDDEN = 41, 80, 100, 250
"""Milliseconds between ticks: while the body moves, while only breath and clock do, with reduced motion, and while
nobody can see the window. The eye needs no more, and each tick costs."""


class Ticker(QObject):
    """Emits `ticked(now)` with seconds of `clock`, a monotonic one. `speed` runs it faster, 1.0 is real time."""

    ticked = Signal(float)

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, speed: float = 1.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock, self._speed = clock, speed
        self._origin = clock()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(MOVING)
        self._timer.timeout.connect(self.tick)

    def another(self, parent: QObject) -> Ticker:
        """One beside it on the same clock, which runs by itself."""
        return Ticker(self._clock, self._speed, parent)

    @property
    def speed(self) -> float:
        return self._speed

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def now(self) -> float:
        """Seconds of the session's clock."""
        return self._origin + (self._clock() - self._origin) * self._speed

    def run(self, on: bool) -> None:
        if on and not self._timer.isActive():
            self._timer.start()
        elif not on:
            self._timer.stop()

    def set_interval(self, milliseconds: int) -> None:
        if milliseconds != self._timer.interval():
            self._timer.setInterval(milliseconds)

    def tick(self) -> None:
        """One tick now, as the timer does it."""
        self.ticked.emit(self.now())
