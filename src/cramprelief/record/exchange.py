# SPDX-License-Identifier: MIT
"""The diary in and out of files: CSV for tables, JSON for moving house, ICS for calendars; see docs/DATA.md."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from cramprelief.record.calendar_file import diary_to_icalendar
from cramprelief.record.diary import Cramp, Event
from cramprelief.record.diary_reader import FORMAT, VERSION, Imported, from_json
from cramprelief.rounding import half_up

COLUMNS = (
    "started", "about", "place", "side", "situation", "seconds", "eased_in_seconds", "pain_before", "pain_after",
    "helped", "triggers", "note",
)  # fmt: skip


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
    "ics": DiaryFormat(
        "iCalendar", "Calendar", lambda entries: diary_to_icalendar(cramp for cramp, _ in entries).encode()
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


def _number(value: float | None) -> str:
    return "" if value is None else str(half_up(value))


_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What begins a formula in a spreadsheet, in full width too."""
_UNSEEN = re.compile(r"^(?:\s|[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff])+")


def _plain(cell: object) -> str:
    """A cell that no spreadsheet takes for a formula: by its first sign, and by the first that is seen."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(("\t", "\r", "\n")) or _UNSEEN.sub("", text).startswith(_FORMULA) else text
