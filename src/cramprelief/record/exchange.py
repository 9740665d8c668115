# SPDX-License-Identifier: MIT
"""The diary in and out of files: CSV for tables, JSON for moving house. docs/DATA.md describes both."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from cramprelief.reading.closed import is_one_of
from cramprelief.record.diary import STATES, Cramp, CrampState, Event
from cramprelief.rounding import half_up

FORMAT = "cramprelief-diary"
VERSION = 1
COLUMNS = (
    "started", "about", "place", "side", "situation", "seconds", "eased_in_seconds", "pain_before", "pain_after",
    "helped", "triggers", "note",
)  # fmt: skip


class ExchangeError(Exception):
    """The file is not a diary. `str()` says what is wrong, in words for the person."""


@dataclass(frozen=True, slots=True)
class Imported:
    """Cramps with their events, ready to be merged by id."""

    entries: tuple[tuple[Cramp, tuple[Event, ...]], ...]


Entries = Iterable[tuple[Cramp, Sequence[Event]]]


def to_csv(cramps: Iterable[Cramp]) -> str:
    """One row a cramp, oldest first; UTF-8 text with a header. A cell never starts a formula in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for cramp in sorted(cramps, key=lambda cramp: cramp.started):
        cells = (
            cramp.started.isoformat(timespec="seconds"), "yes" if cramp.rough else "", cramp.place, cramp.side,
            cramp.situation, _number(cramp.seconds), _number(cramp.eased_in), cramp.pain_before, cramp.pain_after,
            "; ".join(cramp.helped), "; ".join(cramp.triggers), cramp.note,
        )  # fmt: skip
        writer.writerow([_plain(cell) for cell in cells])
    return out.getvalue()


def to_json(entries: Entries) -> str:
    """Everything the diary holds, so that `from_json` gives it back unchanged."""
    document = {"format": FORMAT, "version": VERSION, "cramps": [_pack(cramp, events) for cramp, events in entries]}
    return json.dumps(document, ensure_ascii=False, indent=1)


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
    return Imported(tuple(_unpack(row, number) for number, row in enumerate(rows, 1)))


class DiaryFormat(NamedTuple):
    """A kind of file in which the diary leaves, and where `read` is given, comes in again."""

    name: str
    """As a dialog for files calls it."""
    words: str
    """English of the button that saves it, and its heading in docs/DATA.md."""
    write: Callable[[Entries], bytes]
    read: Callable[[bytes], Imported] | None = None
    """Raises `ExchangeError` or UnicodeDecodeError for another file."""


def _csv_file(entries: Entries) -> bytes:
    # A byte order mark, so that a spreadsheet reads it as UTF-8.
    return ("\ufeff" + to_csv(cramp for cramp, _ in entries)).encode()


FORMATS: Mapping[str, DiaryFormat] = {
    "csv": DiaryFormat("CSV", "Table (CSV)", _csv_file),
    "json": DiaryFormat(
        "JSON",
        "All (JSON)",
        lambda entries: to_json(entries).encode(),
        lambda content: from_json(content.decode("utf-8-sig")),
    ),
}
"""By the ending of its files, in the order of the buttons. What a new one needs stands in docs/ARCHITECTURE.md."""


def read_file(name: str, content: bytes) -> Imported:
    """What the file of this name holds, read by its ending; without a known one it is taken for JSON.

    Raises ExchangeError, and UnicodeDecodeError for what is no text.
    """
    chosen = FORMATS.get(name.rpartition(".")[2].lower())
    read = chosen.read if chosen is not None and chosen.read is not None else FORMATS["json"].read
    assert read is not None
    return read(content)


def _pack(cramp: Cramp, events: Sequence[Event]) -> dict[str, object]:
    return {
        "id": cramp.id, "started": cramp.started.isoformat(), "about": cramp.rough, "place": cramp.place,
        "side": cramp.side, "situation": cramp.situation, "state": cramp.state, "seconds": cramp.seconds,
        "eased_in": cramp.eased_in, "pain_before": cramp.pain_before, "pain_after": cramp.pain_after,
        "helped": list(cramp.helped), "triggers": list(cramp.triggers), "note": cramp.note,
        "events": [
            {"at": e.at, "what": e.what, "routine": e.routine, "step": e.step, "detail": e.detail} for e in events
        ],
    }  # fmt: skip


def _unpack(row: object, number: int) -> tuple[Cramp, tuple[Event, ...]]:
    if not isinstance(row, dict):
        raise ExchangeError(f"Cramp {number} in this file can't be read. Nothing was changed.")
    take = _Taker(row, number)
    started = datetime.fromisoformat(take("started", _date))
    cramp = Cramp(
        id=take("id", _id), started=started, rough=take("about", _flag), place=take("place", _words_or_none),
        side=take("side", _words_or_none), situation=take("situation", _words_or_none), state=take("state", _state),
        seconds=take("seconds", _seconds), eased_in=take("eased_in", _seconds), pain_before=take("pain_before", _pain),
        pain_after=take("pain_after", _pain), helped=tuple(take("helped", _list)),
        triggers=tuple(take("triggers", _list)), note=take("note", _text),
    )  # fmt: skip
    events = tuple(_event(entry, number) for entry in take("events", _rows))
    return cramp, events


def _event(entry: object, number: int) -> Event:
    take = _Taker(entry if isinstance(entry, dict) else {}, number)
    return Event(
        at=take("at", lambda value: _seconds(value) or 0.0),
        what=take("what", _text),
        routine=take("routine", _words_or_none),
        step=take("step", _words_or_none),
        detail=take("detail", _words_or_none),
    )


class _WrongError(ValueError):
    pass


@dataclass(frozen=True, slots=True)
class _Taker:
    row: Mapping[str, object]
    number: int

    def __call__(self, key: str, read: Callable[[object], Any]) -> Any:
        try:
            return read(self.row.get(key))
        except (TypeError, ValueError) as error:
            raise ExchangeError(
                f"Cramp {self.number} in this file has no usable “{key}”. Nothing was changed."
            ) from error


def _date(value: object) -> str:
    if not isinstance(value, str):
        raise _WrongError
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None or not 1900 <= moment.year <= 2200:
        raise _WrongError
    return value


def _id(value: object) -> str:
    if not isinstance(value, str) or not (8 <= len(value) <= 64) or not value.isalnum():
        raise _WrongError
    return value


def _state(value: object) -> CrampState:
    if not is_one_of(value, STATES):
        raise _WrongError
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _WrongError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > 100_000:
        raise _WrongError
    value.encode()  # half a surrogate pair can't be stored: UnicodeEncodeError is a ValueError
    return value


def _words_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _rows(value: object) -> list[object]:
    if not isinstance(value, list):
        raise _WrongError
    return value


def _list(value: object) -> list[str]:
    if not isinstance(value, list):
        raise _WrongError
    return [_text(item) for item in value]


def _seconds(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        raise _WrongError
    return float(value)


def _pain(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10:
        raise _WrongError
    return value


def _number(value: float | None) -> str:
    return "" if value is None else str(half_up(value))


def _plain(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t") else text
