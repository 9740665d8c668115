# SPDX-License-Identifier: MIT
"""The player's states and what leads from one to the other: state -> event -> state. All there is, in one table.

An event that has no place in a state changes nothing. `slept` and `end` come from the clock, all others from the
person. `jump` (to a step) and `switch` (to a routine) are where branches lead.
"""

from __future__ import annotations

_MOVES = ("next", "back", "extend", "repeat_step", "mirror", "enough", "same", "help_seen")

TRANSITIONS: dict[str, dict[str, str]] = {
    "ready": {"start": "playing", "mirror": "ready", "switch": "ready", "stop": "stopped"},
    "playing": {
        **dict.fromkeys(_MOVES, "playing"),
        "pause": "paused",
        "slept": "paused",
        "continue": "playing",
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

EVENTS = tuple(sorted({event for row in TRANSITIONS.values() for event in row}))
"""Every event there is."""
