# SPDX-License-Identifier: MIT
"""A cramp is found by what the diary shows of it, however it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from cramprelief.record.database import open_database
from cramprelief.record.diary import Cramp, Diary, Filter
from cramprelief.record.diary_search import ShownWords
from cramprelief.time_style import TimeStyle

TITLES = {"towel": "Towel calf stretch", "ubung": "Übung im Stehen"}
THEN = datetime(2026, 11, 22, 3, 12, tzinfo=timezone(timedelta(hours=1)))
SHOWN = ShownWords(lambda name: TITLES.get(name, name), now=THEN.replace(day=23, hour=9))


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    connection = open_database(tmp_path / "diary.sqlite3")
    diary = Diary(connection)
    diary.save(Cramp("thigh0001", THEN, place="thigh-back", side="both", note="Übungen im Bett"))
    diary.save(Cramp("calf00001", THEN - timedelta(days=200), place="calf", side="left", helped=("towel",)))
    diary.save(Cramp("toes00001", THEN - timedelta(days=3), place="toes", triggers=("Straße", "100 % Hitze_welle")))
    diary.save(Cramp("last00001", THEN.replace(day=23), place="hand"))
    yield diary
    connection.close()


def found(diary: Diary, words: str, shown: ShownWords = SHOWN) -> set[str]:
    cramps = diary.list(Filter(words, shown))
    assert diary.count(Filter(words, shown)) == len(cramps)
    assert [cramp for cramp, _ in diary.played(Filter(words, shown))] == list(cramps)
    return {cramp.id[:4] for cramp in cramps}


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("übungen", {"thig"}), ("UBUNGEN", {"thig"}), ("u\u0308bungen bett", {"thig"}),
        ("Back of thigh", {"thig"}), ("back of both thighs", {"thig"}), ("thigh", {"thig"}), ("both", {"thig"}),
        ("thigh-back", set()), ("hamstring", {"thig"}), ("left calf", {"calf"}), ("towel calf", {"calf"}),
        ("TOWEL", {"calf"}), ("22 nov", {"thig"}), ("November 2026", {"thig", "toes", "last"}),
        ("2026-11-22", {"thig"}),
        ("yesterday", {"thig"}), ("last night", {"last"}), ("sunday", {"thig"}),
        ("3:12", {"thig", "calf", "toes", "last"}), ("strasse", {"toes"}),
        ("100 %", {"toes"}), ("hitze_welle", {"toes"}), ("hitzeXwelle", set()), ("", {"thig", "calf", "toes", "last"}),
        ("calf toes", set()), ("'\"; DROP", set()),
    ],
)  # fmt: skip
def test_what_is_shown_is_found(diary: Diary, words: str, ids: set[str]) -> None:
    assert found(diary, words) == ids


def test_times_are_sought_as_they_are_shown(diary: Diary) -> None:
    halves = ShownWords(str, TimeStyle(half_days=True))
    assert found(diary, "3:12 am", halves) == {"thig", "calf", "toes", "last"}
    assert found(diary, "3:12 pm", halves) == found(diary, "3:12 pm") == set()


def test_a_change_is_found_at_once(diary: Diary) -> None:
    assert found(diary, "magnesium") == set()
    cramp = diary.get("calf00001")
    assert cramp is not None
    diary.save(Cramp(cramp.id, cramp.started, note="Magnésium"))
    assert found(diary, "magnesium") == {"calf"}


def test_a_day_to_come_is_found_too(diary: Diary) -> None:
    diary.save(Cramp("late00001", datetime(2031, 1, 1, 0, 5, tzinfo=timezone.utc), note="Übungen"))
    assert found(diary, "übungen 2031") == {"late"}
