# SPDX-License-Identifier: MIT
"""Samples one after the other, never two at once, silence between; stopped without a click."""

from __future__ import annotations

import threading
from array import array
from collections import deque
from collections.abc import Callable, Generator

RATE = 22050
"""Frames a second of all clips and sounds; mono, 16 bit. The sound system converts for its device."""
FADE = round(0.05 * RATE)
"""Frames in which a stopped sound dies away."""

Told = Callable[[], None]


class Mixer:
    """Filled by one thread, emptied by the sound system's."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queue: deque[tuple[array[int], float, Told, Told]] = deque()
        self._current: array[int] | None = None
        self._gain = 1.0
        self._position = 0
        self._ended: Told = _nothing
        self._silent = 0

    def play(self, samples: array[int], gain: float, started: Told, ended: Told) -> None:
        """After what sounds now, at `gain`, 0 to 1. `started` and `ended` are called from the sound system's thread."""
        with self._lock:
            self._queue.append((samples, gain, started, ended))

    @property
    def silent_seconds(self) -> float:
        """How long nothing has been heard, in played time."""
        return self._silent / RATE

    def stop(self) -> None:
        """Let what sounds die away, and forget the rest."""
        with self._lock:
            self._queue.clear()
            if self._current is not None:
                tail = self._current[self._position : self._position + FADE]
                self._current = array("h", (value * (FADE - at) // FADE for at, value in enumerate(tail)))
                self._position = 0

    def frames(self) -> Generator[bytes, int, None]:
        """What the sound system asks for: send it a number of frames, get as many."""
        wanted = yield b""
        while True:
            wanted = yield self._take(wanted)

    def _take(self, wanted: int) -> bytes:
        with self._lock:
            block = array("h")
            while len(block) < wanted and self._go_on():
                assert self._current is not None
                piece = self._current[self._position : self._position + wanted - len(block)]
                self._position += len(piece)
                block += louder(piece, self._gain)  # piece by piece: a long line begins as soon as a short one
            self._silent = 0 if block else self._silent + wanted
            return block.tobytes() + bytes(2 * (wanted - len(block)))

    def _go_on(self) -> bool:
        """Make sure that something is under way; False where there is nothing to play."""
        if self._current is not None and self._position >= len(self._current):
            self._current = None
            self._ended()
        if self._current is None and self._queue:
            self._current, self._gain, started, self._ended = self._queue.popleft()
            self._position = 0
            started()
        return self._current is not None


def _nothing() -> None:
    pass


def louder(samples: array[int], gain: float) -> array[int]:
    """The samples at `gain`, 0 to 1."""
    scale = round(max(0.0, min(1.0, gain)) * 256)
    return array("h", (value * scale >> 8 for value in samples))
