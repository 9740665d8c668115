# SPDX-License-Identifier: MIT
"""One thing to be heard, and what a listener of moments orders from it."""

from __future__ import annotations

from dataclasses import dataclass

CHIME, TICK, TONE, BEAT = "chime", "tick", "tone", "beat"

SOUND_SECONDS = {CHIME: 0.6, TICK: 0.14, TONE: 0.9, BEAT: 0.12}
"""How long each sound lasts at most; the files in assets/sounds are made to fit."""

LEVELS = {"instruction": 1.0, "count": 0.8, "time": 0.75, "next": 0.85, "check": 0.85, "breath": 0.45, "sound": 0.6}
"""How loud each role is, 0 to 1, as a part of the person's own volume."""


@dataclass(frozen=True, slots=True)
class Cue:
    """`words` are spoken and shown as a caption, `sound` is one of SOUND_SECONDS; a cue has exactly one of them.

    `at` is seconds into the play, `seconds` how long it is expected to last, `role` a key of LEVELS.
    """

    at: float
    seconds: float
    role: str
    words: str | None = None
    sound: str | None = None
    level: float = 1.0

    @property
    def end(self) -> float:
        return self.at + self.seconds


@dataclass(frozen=True, slots=True)
class Orders:
    """`stop`: silence what is heard now, at once. Then start the cues, in order, now."""

    stop: bool = False
    cues: tuple[Cue, ...] = ()
