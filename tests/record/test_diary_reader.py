# SPDX-License-Identifier: MIT
"""An import takes what every screen can show, and names by number and field what it refuses."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from cramprelief.record.diary import Cramp, Event
from cramprelief.record.diary_reader import from_json
from cramprelief.record.exchange import to_json

NIGHT = datetime(2026, 3, 1, 3, 4, 5, tzinfo=timezone(timedelta(hours=-5)))


def rows(number: int) -> dict[str, Any]:
    entries = [
        (
            Cramp(f"cramp{each:05}", NIGHT, place="calf", side="left", situation="in-bed", seconds=90.0, note="a\nb"),
            (Event(0.0, "start", "heel-push"),),
        )
        for each in range(number)
    ]
    document: dict[str, Any] = json.loads(to_json(entries))
    return document


WRONG = [
    ("id", "short"), ("id", "x" * 65), ("id", "café12345"), ("id", 12345678), ("id", None),
    ("started", "2026-03-01T03:04:05"), ("started", "yesterday"), ("started", "0001-01-01T00:00:00+14:00"),
    ("started", 0), ("started", "9999-12-31T23:59:59+00:00"),
    ("about", 1), ("about", None), ("place", "neckk"), ("place", ["calf"]), ("place", ""), ("side", "middle"),
    ("side", 1), ("situation", "asleep"), ("state", "over"), ("state", None),
    ("seconds", -1), ("seconds", 1e300), ("seconds", True), ("seconds", "90"), ("seconds", 10**400),
    ("eased_in", -0.5), ("eased_in", [1]),
    ("pain_before", 11), ("pain_before", -1), ("pain_before", 7.5), ("pain_before", 10**400), ("pain_after", "7"),
    ("helped", "heel-push"), ("helped", [1]), ("helped", ["x" * 201]), ("helped", ["a"] * 51), ("helped", ["a\nb"]),
    ("triggers", ["a\x1b[2J"]), ("triggers", None), ("note", None), ("note", "x" * 10_001), ("note", "a\u202eb"),
    ("note", "a\ud800"), ("events", None), ("events", [1]), ("events", [{"at": 10**400, "what": "start"}]),
    ("events", [{"at": 1}]), ("events", [{"at": 1, "what": "x" * 5000}]),
    ("events", [{"at": 1, "what": "step", "routine": 5}]),
]  # fmt: skip


@pytest.mark.parametrize(("field", "value"), WRONG, ids=lambda value: ascii(value)[:24])
def test_one_wrong_field_refuses_its_cramp_alone(field: str, value: object) -> None:
    document = rows(3)
    document["cramps"][1][field] = value
    text = json.dumps(document)
    found = from_json(text)
    assert [cramp.id for cramp, _ in found.entries] == ["cramp00000", "cramp00002"]
    assert [(each.number, each.field) for each in found.refused] == [(2, field)]
    assert f"Cramp 2, “{field}”: must be" in str(found.refused[0])


@pytest.mark.parametrize(
    "text", ['{"format": "cramprelief-diary", "version": 1, "cramps": [{"id": Infinity}, 5, null]}']
)
def test_what_is_no_cramp_at_all(text: str) -> None:
    assert [each.number for each in from_json(text).refused] == [1, 2, 3]


def test_digits_without_end_in_the_file_itself() -> None:
    text = json.dumps(rows(2)).replace("90.0", "9" * 401, 1)
    found = from_json(text)
    assert [each.field for each in found.refused] == ["seconds"]
    assert len(found.entries) == 1


def test_a_field_that_is_missing_is_named() -> None:
    document = rows(1)
    del document["cramps"][0]["state"]
    assert [each.field for each in from_json(json.dumps(document)).refused] == ["state"]
