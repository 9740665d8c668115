# SPDX-License-Identifier: MIT
"""What helped before comes first and says so; what a condition forbids never comes, however often it helped."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.tables import load_tables
from cramprelief.record.diary import Cramp, Event
from cramprelief.record.store import Store
from cramprelief.routine.load import load
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.history import history_of, keep_backups

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def records(tmp_path: Path) -> DiaryFile:
    return DiaryFile(tmp_path / "diary.sqlite3", tmp_path / "backups", lambda: NOW)


@pytest.fixture
def catalogue(records: DiaryFile) -> Catalogue:
    library = load([places.bundled_routines()])
    made = Catalogue(lambda: library, load_tables(places.assets() / "guide"), None)
    made.learn_from(history_of(records))
    return made


def helped(routine: str, eased: int, tried: int) -> object:
    def work(store: Store) -> None:
        for number in range(tried):
            soon = 60.0 if number < eased else 600.0
            cramp = Cramp(f"cramp{number:04}", NOW - timedelta(days=number), place="calf", side="left", eased_in=soon)
            store.diary.save(cramp)
            store.diary.append(cramp.id, Event(0.0, "start", routine))

    return work


def test_without_a_diary_the_tables_decide(catalogue: Catalogue) -> None:
    person = Person(place="calf", side="left", can_stand=False)
    assert catalogue.answer(person) == catalogue.triage.answer(person)


def test_what_helped_comes_first_and_says_so(catalogue: Catalogue, records: DiaryFile) -> None:
    person = Person(place="calf", side="left", can_stand=False)
    second = catalogue.triage.answer(person).offers[1].routine_id
    assert records.write(helped(second, 8, 8))  # type: ignore[arg-type]
    first = catalogue.answer(person).offers[0]
    assert (first.routine_id, first.reason) == (second, "Helped you 8 of the last 8 times.")


def test_no_score_brings_back_what_is_forbidden(catalogue: Catalogue, records: DiaryFile) -> None:
    assert records.write(helped("lying-toe-pull-and-cycle", 8, 8))  # type: ignore[arg-type]
    person = Person(place="calf", side="left", can_stand=False, conditions=frozenset({"pregnancy"}))
    assert "lying-toe-pull-and-cycle" not in [offer.routine_id for offer in catalogue.answer(person).offers]


def test_a_copy_is_kept_each_week(records: DiaryFile) -> None:
    assert records.write(helped("heel-push", 1, 1))  # type: ignore[arg-type]
    for _ in range(2):
        keep_backups(records).join(10)
    assert [path.name for path in records.backups.glob("*.db")] == ["diary-2026-11-22.db"]
