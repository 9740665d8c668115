# SPDX-License-Identifier: MIT
"""The player's states and what leads from one to the other: state -> event -> state. All there is, in one table.

An event that has no place in a state changes nothing. `slept` and `end` come from the clock, all others from the
person. `jump` (to a step) and `switch` (to a routine) are where branches lead; `pick` takes one way of a choice.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from cramprelief.guide.moment import SessionState

SessionEvent = Literal[
    "again", "back", "continue", "eased", "end", "enough", "extend", "help_seen", "jump", "mirror", "next",
    "not_helping", "pause", "pick", "repeat_step", "resume", "same", "slept", "start", "stop", "switch", "too_painful",
    "worse",
]  # fmt: skip
EVENTS: tuple[SessionEvent, ...] = get_args(SessionEvent)
"""Every event there is."""

_MOVES: tuple[SessionEvent, ...] = (
    "next", "back", "extend", "repeat_step", "mirror", "enough", "same", "help_seen",
)  # fmt: skip

TRANSITIONS: Mapping[SessionState, Mapping[SessionEvent, SessionState]] = {
    "ready": {"start": "playing", "mirror": "ready", "switch": "ready", "stop": "stopped"},
    "playing": {
        **dict.fromkeys(_MOVES, "playing"),
        "pause": "paused",
        "slept": "paused",
        "continue": "playing",
        "pick": "playing",
        "jump": "playing",
        "switch": "playing",
        "too_painful": "choosing",
        "not_helping": "choosing",
        "worse": "choosing",
        "eased": "eased",
        "end": "finished",
        "stop": "stopped",
    },
    "paused": {
        **dict.fromkeys(_MOVES, "paused"),
        "resume": "playing",
        "continue": "playing",
        "pick": "playing",
        "jump": "playing",
        "switch": "playing",
        "too_painful": "choosing",
        "not_helping": "choosing",
        "worse": "choosing",
        "eased": "eased",
        "end": "finished",
        "stop": "stopped",
    },
    "choosing": {
        "mirror": "choosing",
        "help_seen": "choosing",
        "too_painful": "choosing",
        "resume": "playing",
        "continue": "playing",
        "jump": "playing",
        "switch": "playing",
        "eased": "eased",
        "stop": "stopped",
    },
    "finished": {
        "help_seen": "finished",
        "again": "playing",
        "back": "playing",
        "jump": "playing",
        "switch": "playing",
        "same": "choosing",
        "worse": "choosing",
        "not_helping": "choosing",
        "eased": "eased",
        "stop": "stopped",
    },
    "eased": {"again": "playing", "switch": "playing", "stop": "stopped"},
    "stopped": {"resume": "playing", "again": "playing", "switch": "playing"},
}
