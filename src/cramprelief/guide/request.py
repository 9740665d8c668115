# SPDX-License-Identifier: MIT
"""What a command line, a desktop action or a second start asks the window to show."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from cramprelief.guide.person import Person

RequestScreen = Literal["home", "player", "away", "bundle", "screenshots"]


@dataclass(frozen=True, slots=True)
class Request:
    """`screen`: "home" (guiding beside the questions), "player" (at once), "away" (ready, no window), "bundle" (a file
    that was shared, to be looked through) or "screenshots".

    `routine_id` None leaves the choice to triage (or to the safe first move). `speed` runs the session's clock
    faster: 1 is real time. `speak_at_once` is False for a plain start, which stays silent until the first key or press.
    """

    screen: RequestScreen = "home"
    person: Person = field(default_factory=Person)
    routine_id: str | None = None
    speed: float = 1.0
    speak_at_once: bool = False
    output: str | None = None
    """Where `screenshots` go; None for every other screen."""
    file: str | None = None
    """The whole path of the `bundle`; None for every other screen."""
