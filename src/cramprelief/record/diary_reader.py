# SPDX-License-Identifier: MIT
"""A diary in JSON, as `exchange.to_json` writes it → cramps. What a screen could not show is refused, cramp by cramp.

A cramp with one wrong field is left out and named by its number and the field; all others come in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from cramprelief.reading.characters import hidden
from cramprelief.reading.closed import is_one_of
from cramprelief.record.diary import LONGEST, STATES, Cramp, CrampState, Event
from cramprelief.routine.model import SITUATIONS
from cramprelief.vocabulary import PLACES, SIDES

FORMAT = "cramprelief-diary"
VERSION = 1
MOST_WORDS, MOST_NOTE, MOST_ITEMS, MOST_EVENTS = 200, 10_000, 50, 10_000
"""Letters of a word and of a note; helps and triggers; events of one cramp."""


class ExchangeError(Exception):
    """The file is not a diary. `str()` says what is wrong, in words for the person."""


class RefusedCramp(NamedTuple):
    """A cramp of the file that was left out: its number from 1 on, the field, and what that field must be."""

    number: int
    field: str
    must_be: str

    def __str__(self) -> str:
        return f"Cramp {self.number}, “{self.field}”: must be {self.must_be}."


@dataclass(frozen=True, slots=True)
class Imported:
    """Cramps with their events, ready to be merged by id, and what was refused."""

    entries: tuple[tuple[Cramp, tuple[Event, ...]], ...]
    refused: tuple[RefusedCramp, ...] = ()


def from_json(text: str) -> Imported:
    """Raises `ExchangeError` for anything that is not a diary written by `to_json`."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ExchangeError("This is not a diary file. Choose a file that was saved with Export.") from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ExchangeError("This is not a diary file. Choose a file that was saved with Export.")
    if document.get("version") != VERSION:
        raise ExchangeError("This file was made by a newer version. Update the app, then try again.")
    rows = document.get("cramps")
    if not isinstance(rows, list):
        raise ExchangeError("The list of cramps is missing in this file. Nothing was changed.")
    entries, refused = [], []
    for number, row in enumerate(rows, 1):
        try:
            entries.append(_cramp(row if isinstance(row, dict) else {}))
        except _WrongError as wrong:
            refused.append(RefusedCramp(number, wrong.field, wrong.must_be))
    return Imported(tuple(entries), tuple(refused))


class _WrongError(Exception):
    def __init__(self, field: str, must_be: str) -> None:
        super().__init__(field)
        self.field, self.must_be = field, must_be


class _Field(NamedTuple):
    """What a field must be, in words, and its value; `read` raises ValueError or TypeError for another."""

    must_be: str
    read: Callable[[Any], Any]


def _cramp(row: Mapping[str, object]) -> tuple[Cramp, tuple[Event, ...]]:
    values = {name: _taken(row, name, field) for name, field in _CRAMP.items()}
    events = _taken(row, "events", _LIST_OF_EVENTS)
    return (
        Cramp(**{_ATTRIBUTES.get(name, name): value for name, value in values.items()}),
        tuple(
            Event(**{name: _taken(event, name, field, "events") for name, field in _EVENT.items()}) for event in events
        ),
    )


def _taken(row: Mapping[str, object], name: str, field: _Field, shown: str | None = None) -> Any:
    try:
        return field.read(row.get(name))
    except (TypeError, ValueError, OverflowError) as error:
        raise _WrongError(shown or name, field.must_be) from error


def _check(holds: bool) -> None:
    if not holds:
        raise ValueError


def _id(value: object) -> str:
    _check(isinstance(value, str) and 8 <= len(value) <= 64 and value.isascii() and value.isalnum())
    return str(value)


def _started(value: object) -> datetime:
    _check(isinstance(value, str) and len(value) < 50)
    moment = datetime.fromisoformat(str(value))
    _check(moment.tzinfo is not None and 1900 <= moment.year <= 2200)
    return moment


def _flag(value: object) -> bool:
    _check(isinstance(value, bool))
    return bool(value)


def _state(value: object) -> CrampState:
    if not is_one_of(value, STATES):
        raise ValueError
    return value


def _words(value: object, most: int = MOST_WORDS, lines: bool = False) -> str:
    _check(isinstance(value, str))
    text = str(value)
    _check(len(text) <= most and hidden(text) is None and (lines or "\n" not in text))
    return text


def _or_none(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else read(value)


def _one_of(names: tuple[str, ...]) -> _Field:
    def read(value: object) -> str:
        _check(isinstance(value, str) and value in names)
        return str(value)

    return _Field(f"one of {', '.join(names)}, or null", _or_none(read))


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LONGEST:
        raise ValueError
    return float(value)


def _pain(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10:
        raise ValueError
    return value


def _list(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST_ITEMS:
        raise ValueError
    return tuple(_words(item) for item in value)


def _events(value: object) -> list[Mapping[str, object]]:
    if not isinstance(value, list) or len(value) > MOST_EVENTS or not all(isinstance(each, dict) for each in value):
        raise ValueError
    return value


_SECONDS = _Field(f"seconds from 0 to {LONGEST:.0f}, or null", _or_none(_seconds))
_PAIN = _Field("a whole number from 0 to 10, or null", _or_none(_pain))
_LIST = _Field(f"a list of at most {MOST_ITEMS} texts of at most {MOST_WORDS} letters, each in one line", _list)
_WORDS = _Field(f"a text of at most {MOST_WORDS} letters in one line, or null", _or_none(_words))
_ATTRIBUTES = {"about": "rough"}
_CRAMP = {
    "id": _Field("8 to 64 letters and digits", _id),
    "started": _Field("a day and time with its offset, from 1900 to 2200", _started),
    "about": _Field("true or false", _flag),
    "place": _one_of(PLACES),
    "side": _one_of(SIDES),
    "situation": _one_of(SITUATIONS),
    "state": _Field(f"one of {', '.join(STATES)}", _state),
    "seconds": _SECONDS,
    "eased_in": _SECONDS,
    "pain_before": _PAIN,
    "pain_after": _PAIN,
    "helped": _LIST,
    "triggers": _LIST,
    "note": _Field(f"a text of at most {MOST_NOTE} letters", lambda value: _words(value, MOST_NOTE, lines=True)),
}
_EVENT = {
    "at": _Field("what happened, each with its seconds", _seconds),
    "what": _Field(f"what happened, each with a text of at most {MOST_WORDS} letters", _words),
    "routine": _WORDS,
    "step": _WORDS,
    "detail": _WORDS,
}
_LIST_OF_EVENTS = _Field(f"a list of at most {MOST_EVENTS} tables", _events)
