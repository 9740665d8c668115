# SPDX-License-Identifier: MIT
"""The spoken lines that come with the app: which text has a clip, and how long it is.

`assets/voice/<language>/manifest.json` is `{text: seconds}`; the clip of a text is named by the text's hash, so
that a changed text can never speak an old clip. `tools/render_voice.py` makes both.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cramprelief.reading.regular import read_regular

WORDS_A_SECOND = 2.4
"""How quickly a system's voice speaks, on the slow side: so plans leave it room."""


@dataclass(frozen=True, slots=True)
class Clips:
    """The clips of one language in `folder`. `seconds` tells the length of each text that has one."""

    folder: Path
    seconds: Mapping[str, float]

    def find(self, text: str) -> Path | None:
        """The file that speaks exactly this text; None where a system's voice has to."""
        return self.folder / file_name(text) if text in self.seconds else None

    def seconds_of(self, text: str) -> float:
        """How long it takes to speak the text, by clip or, by estimate, without."""
        known = self.seconds.get(text)
        return known if known is not None else estimate(text)


def estimate(text: str, speed: float = 1.0) -> float:
    """Seconds that a system's voice takes, at `speed` times its calm pace."""
    return 0.3 + len(text.split()) / (WORDS_A_SECOND * speed)


def read_clips(folder: Path) -> Clips:
    """The clips of a folder. A missing or damaged manifest means: no clips, and never an error."""
    try:
        listed = json.loads(read_regular(folder / "manifest.json", 1 << 20))
        return Clips(folder, {str(text): float(seconds) for text, seconds in listed.items()})
    except (OSError, ValueError, TypeError, AttributeError):
        return Clips(folder, {})


def file_name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16] + ".ogg"
