# SPDX-License-Identifier: MIT
"""What can be heard on this system, what is missing, and what to do about it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

ANSWER = 6.0
"""Seconds in which the process that makes the sound has told what it found."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The sound system and the speech program in use; None: there is none. Not `known`: nobody has looked yet.

    `player` False: what plays sound is not installed with the app.
    """

    sound: str | None = None
    speech: str | None = None
    known: bool = False
    player: bool = True

    @property
    def is_silent(self) -> bool:
        """Nothing can be heard at all."""
        return self.known and self.sound is None and self.speech is None


def heard_of(answer: Mapping[str, Any]) -> Heard:
    """What the process that makes the sound has found. Raises KeyError where it does not tell."""
    return Heard(answer["sound"], answer["speech"], known=True, player=bool(answer.get("player", True)))


def speaker_command() -> list[str]:
    """How to start `cramprelief.voice.speaker`; a frozen app starts itself with a word for it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--speaker"]
    return [sys.executable, "-m", "cramprelief.voice.speaker"]


def look() -> Heard:
    """Start that process, hear what it finds, end it. Takes up to ANSWER seconds."""
    try:
        done = subprocess.run(
            speaker_command(), input="", capture_output=True, text=True, timeout=ANSWER, check=False
        )  # fmt: skip
        found = json.loads(done.stdout.partition("\n")[0])
        return heard_of(found)
    except (OSError, subprocess.TimeoutExpired, ValueError, KeyError, TypeError):
        return Heard(known=True)


def lacks(heard: Heard) -> Iterator[str]:
    """One sentence for each part that is missing, with the cure."""
    if not heard.known:
        return
    if heard.sound is None and not heard.player:
        yield "No sound: install miniaudio (pip install miniaudio). Words stay on the screen."
    elif heard.sound is None:
        yield _NO_SOUND.get(sys.platform, "No sound device was found. Words stay on the screen.")
    if heard.speech is None:
        cure = _NO_SPEECH.get(sys.platform, "No speech program was found.")
        more = " The app's own routines do not need it; routines of yours stay silent."
        yield cure + (more if heard.sound is not None else "")


_NO_SOUND = {
    "linux": "No sound: install libpulse0 (or start PipeWire or PulseAudio). Words stay on the screen.",
}
_NO_SPEECH = {
    "linux": "No system voice: install speech-dispatcher or espeak-ng.",
}
