# SPDX-License-Identifier: MIT
from __future__ import annotations

import csv
import io
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cramprelief.record.backup import back_up, backups, last_good, put_back
from cramprelief.record.database import open_database
from cramprelief.record.diary import Cramp, Diary, Event, new_cramp
from cramprelief.record.diary_reader import ExchangeError, from_json
from cramprelief.record.exchange import COLUMNS, to_csv, to_json

NIGHT = datetime(2026, 3, 1, 3, 4, 5, tzinfo=timezone(timedelta(hours=-5)))
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Cn", "Co")), max_size=20)
SHORT = st.none() | st.sampled_from(["calf", "toes"])
SIDE, SITUATION = st.none() | st.sampled_from(["left", "right"]), st.none() | st.sampled_from(["in-bed", "desk"])
SECONDS = st.none() | st.floats(0, 1e6)
CRAMPS = st.builds(
    Cramp, id=st.uuids().map(lambda value: value.hex),
    started=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(timezone.utc)),
    rough=st.booleans(), place=SHORT, side=SIDE, situation=SITUATION,
    state=st.sampled_from(["open", "done"]), seconds=SECONDS, eased_in=SECONDS,
    pain_before=st.none() | st.integers(0, 10), pain_after=st.none() | st.integers(0, 10),
    helped=st.lists(WORDS, max_size=2).map(tuple), triggers=st.lists(WORDS, max_size=2).map(tuple), note=WORDS,
)  # fmt: skip
EVENTS = st.lists(st.builds(Event, at=st.floats(0, 1e6), what=WORDS, routine=SHORT, step=SHORT, detail=SHORT))


@given(st.lists(st.tuples(CRAMPS, EVENTS), max_size=3))
@settings(max_examples=60)
def test_what_goes_out_comes_back_unchanged(entries: list[tuple[Cramp, list[Event]]]) -> None:
    found = from_json(to_json(entries))
    assert found.entries == tuple((cramp, tuple(events)) for cramp, events in entries)


ROW = to_json([(new_cramp(NIGHT, place="calf", side=None, situation=None), (Event(0.0, "start"),))])
KEYS = sorted(json.loads(ROW)["cramps"][0])
JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=8,
)  # fmt: skip


@given(
    JSON,
    st.sampled_from(
        sorted(json.loads(to_json([(new_cramp(NIGHT, place="calf", side=None, situation=None), ())]))["cramps"][0])
    ),
)
@settings(max_examples=120)
def test_a_foreign_file_is_refused_in_plain_words(value: object, key: str) -> None:
    row = json.loads(ROW)
    row["cramps"][0][key] = value
    for text in (json.dumps(value), json.dumps(row), "[" * 5000):
        try:
            from_json(text)
        except ExchangeError as error:
            assert str(error)


def test_a_table_is_safe_to_open_in_a_spreadsheet() -> None:
    cramp = Cramp("a" * 32, NIGHT, note='=HYPERLINK("x")\nsecond, line', helped=("rubbing", "walking"), eased_in=61.7)
    rows = list(csv.DictReader(io.StringIO(to_csv([cramp]), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["note"] == '\'=HYPERLINK("x")\nsecond, line'
    assert rows[0]["started"] == "2026-03-01T03:04:05-05:00"
    assert rows[0]["eased_in_seconds"] == "62"
    assert rows[0]["helped"] == "rubbing; walking"


def test_a_copy_a_week_and_five_in_all(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "diary.db")
    Diary(connection).save(new_cramp(NIGHT, place="calf", side="left", situation=None))
    folder = tmp_path / "backups"
    day = NIGHT.date()
    made = [back_up(connection, folder, day + timedelta(days=n)) for n in range(60)]
    connection.close()
    assert len([path for path in made if path]) == 9
    kept = backups(folder, day + timedelta(days=60))
    assert len(kept) == 5
    assert kept[0].path.stem == f"diary-{(day + timedelta(days=56)).isoformat()}"


def test_a_damaged_copy_is_passed_over_and_a_good_one_put_back(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "diary.db")
    cramp = new_cramp(NIGHT, place="calf", side="left", situation=None)
    Diary(connection).save(cramp)
    folder = tmp_path / "backups"
    good = back_up(connection, folder, NIGHT.date())
    connection.close()
    (folder / "diary-2027-01-01.db").write_bytes(b"\0" * 9000)
    found = last_good(folder, NIGHT.date())
    assert found is not None and found.path == good and found.day == NIGHT.date()
    put_back(folder / "diary-2026-03-01.db", tmp_path / "again.db")
    again = open_database(tmp_path / "again.db")
    assert Diary(again).list() == (cramp,)
    again.close()
