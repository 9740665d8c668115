# SPDX-License-Identifier: MIT
"""A request as one line between two starts of the app. What comes in is checked against the closed lists."""

from __future__ import annotations

from cramprelief.guide.person import Person
from cramprelief.guide.quick import quick_request
from cramprelief.guide.request import Request
from cramprelief.routine.model import CONDITIONS, SITUATIONS
from cramprelief.vocabulary import PLACES, SIDES

LONGEST = 4096
"""Bytes of a line; a longer one is refused unread."""
WORDS, BETWEEN = b"words", "\x1f"
"""A line may also hold the words of a quick command as they were typed: who sends them need not load the model."""
TAKEN, REFUSED = b"taken\n", b"refused\n"

_KEYS = {"screen", "routine", "speed", "speak", "place", "side", "can_stand", "situation", "conditions"}
_ID = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def write(request: Request) -> bytes:
    """The line that `read` turns into the same request."""
    import json

    person = request.person
    return json.dumps(
        {
            "screen": request.screen,
            "routine": request.routine_id,
            "speed": request.speed,
            "speak": request.speak_at_once,
            "place": person.place,
            "side": person.side,
            "can_stand": person.can_stand,
            "situation": person.situation,
            "conditions": sorted(person.conditions),
        }
    ).encode() + b"\n"  # fmt: skip


def read(line: bytes) -> Request | None:
    """The request of a line; None for anything that `write` or `cli.ring` would not have written. Never raises."""
    import json

    if len(line) > LONGEST:
        return None
    if line.startswith(WORDS):
        words = line.removesuffix(b"\n").decode(errors="replace").split(BETWEEN)
        return quick_request(words[1:]) if words[0] == WORDS.decode() else None
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or told.keys() != _KEYS or not _sound(told):
        return None
    person = Person(told["place"], told["side"], told["can_stand"], told["situation"], frozenset(told["conditions"]))
    return Request(told["screen"], person, told["routine"], float(told["speed"]), told["speak"])


def _sound(told: dict[str, object]) -> bool:
    conditions, routine, speed = told["conditions"], told["routine"], told["speed"]
    return (
        told["screen"] in ("home", "player")
        and all(told[key] is None or told[key] in known for key, known in _CLOSED)
        and isinstance(told["can_stand"], bool)
        and isinstance(told["speak"], bool)
        and isinstance(conditions, list)
        and all(isinstance(condition, str) and condition in CONDITIONS for condition in conditions)
        and (routine is None or (isinstance(routine, str) and 0 < len(routine) <= 64 and set(routine) <= _ID))
        and isinstance(speed, (int, float))
        and not isinstance(speed, bool)
        and 0 < speed <= 10_000
    )


_CLOSED = (("place", PLACES), ("side", SIDES), ("situation", SITUATIONS))
