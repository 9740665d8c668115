# SPDX-License-Identifier: MIT
"""A request as one line between two starts of the app. What comes in is checked against the closed lists."""

from __future__ import annotations

from cramprelief.guide.person import Person
from cramprelief.guide.quick import quick_request
from cramprelief.guide.request import Request, RequestScreen
from cramprelief.reading.closed import is_one_of
from cramprelief.routine.model import CONDITIONS, SITUATIONS
from cramprelief.vocabulary import PLACES, SIDES

LONGEST = 4096
"""Bytes of a line; a longer one is refused unread."""
WORDS, BETWEEN = b"words", "\x1f"
"""A line may also hold the words of a quick command as they were typed: who sends them need not load the model."""
TAKEN, REFUSED = b"taken\n", b"refused\n"

_KEYS = {"screen", "routine", "speed", "speak", "place", "side", "can_stand", "situation", "conditions", "file"}
_SCREENS: tuple[RequestScreen, ...] = ("home", "player", "bundle")
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
            "file": request.file,
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
    return _request(told) if isinstance(told, dict) and told.keys() == _KEYS else None


def _request(told: dict[str, object]) -> Request | None:
    """None where any value is not one that `write` would have written."""
    screen, routine, speed, speak = told["screen"], told["routine"], told["speed"], told["speak"]
    if not is_one_of(screen, _SCREENS) or not isinstance(speak, bool):
        return None
    if routine is not None and not (isinstance(routine, str) and 0 < len(routine) <= 64 and set(routine) <= _ID):
        return None
    if isinstance(speed, bool) or not isinstance(speed, (int, float)) or not 0 < speed <= 10_000:
        return None
    file = told["file"]
    if (file is None) == (screen == "bundle") or not (file is None or (isinstance(file, str) and "\0" not in file)):
        return None
    person = _person(told)
    return None if person is None else Request(screen, person, routine, float(speed), speak, file=file)


def _person(told: dict[str, object]) -> Person | None:
    place, side, situation, said = told["place"], told["side"], told["situation"], told["conditions"]
    if place is not None and not is_one_of(place, PLACES):
        return None
    if side is not None and not is_one_of(side, SIDES):
        return None
    if situation is not None and not is_one_of(situation, SITUATIONS):
        return None
    if not isinstance(told["can_stand"], bool) or not isinstance(said, list):
        return None
    conditions = [word for word in said if is_one_of(word, CONDITIONS)]
    if len(conditions) < len(said):
        return None
    return Person(place, side, told["can_stand"], situation, frozenset(conditions))
