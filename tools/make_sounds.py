# SPDX-License-Identifier: MIT
"""Makes assets/sounds: the chime of a new step, the ticks of its last seconds, the beat of a movement.

    python tools/make_sounds.py

Warm and short: low fundamentals, few partials, an attack slow enough that nobody starts up from it. The same
script always gives the same bytes.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from cramprelief import places

RATE = 22050


@dataclass(frozen=True)
class Note:
    """A struck bar of wood: hertz, when it starts, how long it rings (to a hundredth), how long the attack takes."""

    pitch: float
    at: float
    ring: float
    attack: float
    loudness: float
    partials: tuple[tuple[float, float], ...] = ((1.0, 1.0), (3.93, 0.18), (9.2, 0.03))


SOUNDS = {
    "chime": (0.58, [Note(392.0, 0.0, 0.50, 0.030, 0.42), Note(523.25, 0.10, 0.46, 0.030, 0.36)]),
    "tick": (0.13, [Note(523.25, 0.0, 0.11, 0.008, 0.34)]),
    "tone": (0.88, [Note(392.0, 0.0, 0.86, 0.025, 0.40), Note(587.33, 0.0, 0.80, 0.040, 0.22)]),
    "beat": (0.11, [Note(196.0, 0.0, 0.10, 0.008, 0.45, ((1.0, 1.0), (2.0, 0.25)))]),
}


def samples(seconds: float, notes: list[Note]) -> array[int]:
    mixed = [sum(level(note, frame / RATE) for note in notes) for frame in range(round(seconds * RATE))]
    release = round(0.02 * RATE)
    for frame in range(release):
        mixed[-1 - frame] *= frame / release
    return array("h", (round(32000 * math.tanh(value)) for value in mixed))


def level(note: Note, now: float) -> float:
    """How far the note swings at `now` seconds."""
    since = now - note.at
    if since < 0:
        return 0.0
    attack = 0.5 - 0.5 * math.cos(math.pi * min(1.0, since / note.attack))
    swing = sum(
        part * math.exp(-4.6 * since * ratio**0.5 / note.ring) * math.sin(2 * math.pi * note.pitch * ratio * since)
        for ratio, part in note.partials
    )
    return note.loudness * attack * swing


def main() -> None:
    folder = places.assets() / "sounds"
    folder.mkdir(exist_ok=True)
    for name, (seconds, notes) in SOUNDS.items():
        data = samples(seconds, notes)
        if sys.byteorder == "big":
            data.byteswap()
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(data.tobytes())


if __name__ == "__main__":
    main()
