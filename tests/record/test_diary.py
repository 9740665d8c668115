# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from cramprelief.record.database import copy_to, intact, open_database, set_aside
from cramprelief.record.diary import Cramp, Diary, Event, Filter, closed, new_cramp
from cramprelief.record.trouble import Trouble

NIGHT = datetime(2026, 3, 1, 3, 4, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def diary(tmp_path: Path):
    connection = open_database(tmp_path / "diary.db")
    yield Diary(connection)
    connection.close()


def test_a_cramp_comes_back_as_it_was_saved(diary: Diary) -> None:
    cramp = new_cramp(NIGHT, place="calf", side="left", situation="in-bed")
    diary.save(cramp)
    done = replace(
        closed(cramp, seconds=131.5, eased_in=108.0), pain_before=8, pain_after=2,
        helped=("towel-calf-stretch", "breathing"), triggers=("long walk",), note="Ça va, 10 % & done_now",
    )  # fmt: skip
    diary.save(done)
    assert diary.get(cramp.id) == done
    assert diary.list() == (done,)
    assert diary.get(cramp.id).started.utcoffset() == timedelta(hours=2)


def test_events_keep_their_order(diary: Diary) -> None:
    cramp = new_cramp(NIGHT, place="calf", side="left", situation=None)
    diary.save(cramp)
    happened = [Event(float(n), "step", "heel-push", f"step-{n}") for n in range(5)]
    for event in happened:
        diary.append(cramp.id, event)
    assert diary.events(cramp.id) == tuple(happened)


def test_an_unfinished_cramp_is_offered_for_some_hours(diary: Diary) -> None:
    cramp = new_cramp(NIGHT, place="calf", side="left", situation=None)
    diary.save(cramp)
    assert diary.unfinished(NIGHT + timedelta(minutes=5)) == cramp
    assert diary.unfinished(NIGHT + timedelta(hours=13)) is None
    diary.save(closed(cramp, seconds=60, eased_in=None))
    assert diary.unfinished(NIGHT + timedelta(minutes=5)) is None


def test_deleting_can_be_undone_and_purging_is_for_good(diary: Diary) -> None:
    cramp = new_cramp(NIGHT, place="toes", side="right", situation=None)
    diary.save(cramp)
    diary.append(cramp.id, Event(0.0, "start", "toe-rub-and-pull"))
    diary.delete(cramp.id, NIGHT)
    assert diary.list() == ()
    diary.restore(cramp.id)
    assert diary.list() == (cramp,)
    diary.delete(cramp.id, NIGHT)
    diary.purge(NIGHT + timedelta(days=31))
    diary.restore(cramp.id)
    assert diary.list() == ()
    assert diary.events(cramp.id) == ()


def test_filters_look_into_words_place_side_and_time(diary: Diary) -> None:
    one = replace(new_cramp(NIGHT, place="calf", side="left", situation=None), note="after 100% effort")
    two = replace(new_cramp(NIGHT + timedelta(days=3), place="toes", side="left", situation=None), note="tight shoes")
    diary.save(one)
    diary.save(two)
    assert diary.list(Filter(words="shoes TIGHT")) == (two,)
    assert diary.list(Filter(words="100%")) == (one,)
    assert diary.list(Filter(words="left calf")) == (one,)
    assert diary.list(Filter(words="1__%")) == ()
    assert diary.list(Filter(place="calf", side="left")) == (one,)
    assert diary.list(Filter(since=NIGHT.date() + timedelta(days=1))) == (two,)
    assert diary.count(Filter(until=NIGHT.date() + timedelta(days=1))) == 1
    assert diary.list(limit=1, offset=1) == (one,)


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    connection = open_database(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(Trouble) as caught:
        open_database(path)
    assert caught.value.kind == "newer"
    assert path.read_bytes() == before


def test_a_damaged_file_is_told_and_can_be_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    path.write_bytes(b"this was a diary once" * 400)
    with pytest.raises(Trouble) as caught:
        open_database(path)
    assert caught.value.kind == "damaged"
    kept = set_aside(path, "2026-03-01")
    assert kept.read_bytes().startswith(b"this was a diary once")
    connection = open_database(path)
    assert Diary(connection).list() == ()
    connection.close()


def test_a_copy_is_complete(diary: Diary, tmp_path: Path) -> None:
    cramp = new_cramp(NIGHT, place="calf", side="left", situation=None)
    diary.save(cramp)
    connection = open_database(tmp_path / "diary.db")
    copy_to(connection, tmp_path / "backups" / "copy.db")
    connection.close()
    copy = open_database(tmp_path / "backups" / "copy.db")
    assert intact(copy)
    assert Diary(copy).list() == (cramp,)
    copy.close()


def test_two_windows_write_side_by_side(tmp_path: Path) -> None:
    one, two = (open_database(tmp_path / "diary.db") for _ in range(2))
    first = new_cramp(NIGHT, place="calf", side="left", situation=None)
    second = new_cramp(NIGHT + timedelta(hours=1), place="toes", side="left", situation=None)
    Diary(one).save(first)
    Diary(two).save(second)
    assert Diary(one).list() == (second, first)
    one.close()
    two.close()


def test_a_lock_that_does_not_go_away_is_told(tmp_path: Path) -> None:
    one = open_database(tmp_path / "diary.db")
    two = open_database(tmp_path / "diary.db", wait=0.01)
    one.execute("BEGIN IMMEDIATE")
    with pytest.raises(Trouble) as caught:
        Diary(two).save(new_cramp(NIGHT, place="calf", side="left", situation=None))
    assert caught.value.kind == "locked"
    one.execute("ROLLBACK")
    one.close()
    two.close()


def test_a_start_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        new_cramp(datetime(2026, 3, 1), place="calf", side="left", situation=None)


def test_days_are_those_that_the_person_lived(diary: Diary) -> None:
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    tokyo = timezone(timedelta(hours=9))
    days = [
        datetime(2026, 9, 1, 0, 30, tzinfo=summer), datetime(2026, 8, 31, 23, 30, tzinfo=summer),
        datetime(2026, 9, 1, 0, 10, tzinfo=tokyo), datetime(2026, 11, 30, 23, 59, tzinfo=winter),
    ]  # fmt: skip
    for number, started in enumerate(days):
        diary.save(Cramp(f"lived{number:04}", started))
    found = diary.list(Filter(since=date(2026, 9, 1), until=date(2026, 12, 1)))
    assert {cramp.id for cramp in found} == {"lived0000", "lived0002", "lived0003"}
    assert diary.began() == date(2026, 8, 31)


def test_a_clock_without_a_battery_does_not_begin_the_diary(diary: Diary) -> None:
    assert diary.began() is None
    diary.save(Cramp("nineteen70", datetime(1970, 1, 1, 0, 4, tzinfo=timezone.utc)))
    assert diary.began() is None
    diary.save(Cramp("nowadays01", datetime(2026, 11, 30, 3, tzinfo=timezone.utc)))
    assert diary.began() == date(2026, 11, 30)
