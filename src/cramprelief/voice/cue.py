# SPDX-License-Identifier: MIT
"""One thing to be heard, and what a listener of moments orders from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

SoundName = Literal["chime", "tick", "tone", "beat"]
CHIME: SoundName = "chime"
TICK: SoundName = "tick"
TONE: SoundName = "tone"
BEAT: SoundName = "beat"

SOUND_SECONDS: Mapping[SoundName, float] = {CHIME: 0.6, TICK: 0.14, TONE: 0.9, BEAT: 0.12}
"""How long each sound lasts at most; the files in assets/sounds are made to fit."""

CueRole = Literal["instruction", "count", "time", "next", "check", "breath", "sound"]
LEVELS: Mapping[CueRole, float] = {
    "instruction": 1.0, "count": 0.8, "time": 0.75, "next": 0.85, "check": 0.85, "breath": 0.45, "sound": 0.6,
}  # fmt: skip
"""How loud each role is, 0 to 1, as a part of the person's own volume."""


@dataclass(frozen=True, slots=True)
class Cue:
    """`words` are spoken and shown as a caption, `sound` is heard; a cue has exactly one of them.

    `at` is seconds into the play, `seconds` how long it is expected to last.
    """

    at: float
    seconds: float
    role: CueRole
    words: str | None = None
    sound: SoundName | None = None
    level: float = 1.0

    @property
    def end(self) -> float:
        return self.at + self.seconds


@dataclass(frozen=True, slots=True)
class Orders:
    """`stop`: silence what is heard now, at once. Then start the cues, in order, now."""

    stop: bool = False
    cues: tuple[Cue, ...] = ()
