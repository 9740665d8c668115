# SPDX-License-Identifier: MIT
"""The settings and their file: what is saved comes back, whatever the file says."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cramprelief.figure.body.person import BUILDS, SKINS
from cramprelief.reading.whole import remove_drafts
from cramprelief.record.settings import KEYS, PersonProfile, Settings, Wishes
from cramprelief.record.settings_file import load, parse, save, settings_of

ALL: dict[str, Any] = {
    "theme": "night", "dimmer": True, "text_size": 1.5, "reduced_motion": True, "single_keys": False,
    "side": "left", "place": "calf", "can_stand": False, "situation": "in-bed", "conditions": ["diabetes"],
    "region": "uk", "voice": False, "system_voice": True, "voice_speed": 1.25, "captions": True,
    "voice_with_reader": True, "voice_volume": 0.25, "sound_volume": 0.0, "keep_open": True, "global_key": True,
    "name": "Jürgen", "medicines": ["a water pill"],
    "questions": ["Is it the pill?"], "signs": {"U2": "2026-11-22"}, "signs_none": "2026-11-20", "reminders": False,
    "looked": "2026-11-21T22:00:00+01:00", "stretch_offered": "2026-11-19", "clock": "12", "week_begins": "sunday",
    "patch_tests": {"oil/skin": "2026-11-18T08:00:00+01:00"},
    "quiet": ["22:00", "06:30"], "snooze": 25, "reminded": {"stretch/evening": "2026-11-21"}, "body": "straight",
    "skin": "deep", "speak_on_open": True, "welcomed": True, "healing_side": "left",
    "shunt_side": "right", "practice": "Practice Lind", "logo": "logo.png", "author": "A. Lind", "licence": "CC BY 4.0",
}  # fmt: skip
"""The file as the app has always written it, every key with another value than its default."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home" / "settings.json"


def read(content: object) -> Any:
    """What a file with this content holds, and what is wrong in it."""
    return parse(json.dumps(content).encode())


def test_the_file_of_every_version_is_read_and_written_alike(path: Path) -> None:
    assert set(ALL) == set(KEYS)
    held = settings_of(**ALL)
    assert held.wishes.theme == "night" and held.reminders.on is False and held.doctors_page.name == "Jürgen"
    save(path, held)
    assert json.loads(path.read_text(encoding="utf-8")) == ALL
    assert "Jürgen" in path.read_text(encoding="utf-8")
    assert load(path) == (held, (), None)


def test_no_file_yet_means_the_defaults(path: Path) -> None:
    assert load(path) == (Settings(), (), None)


def test_every_default_is_right_itself(path: Path) -> None:
    save(path, Settings())
    assert load(path) == (Settings(), (), None)
    for key in KEYS.values():
        assert getattr(getattr(Settings(), key.section), key.field) == key.default


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b"null", b'"night"', b"[" * 100_000, b'{"a": ' * 5_000]
)
def test_a_damaged_file_is_set_aside_and_kept(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    first = load(path)
    assert first.settings == Settings()
    assert first.set_aside is not None and first.set_aside.read_bytes() == content
    assert not path.exists()
    path.write_bytes(content)
    assert load(path).set_aside not in (None, first.set_aside)


@pytest.mark.parametrize(
    ("key", "wrong", "words"),
    [
        ("theme", "pink", "must be one of auto, day, night, contrast"),
        ("text_size", "big", "must be a number from 1 to 2"),
        ("text_size", float("nan"), "must be a number from 1 to 2"),
        ("reduced_motion", 0, "must be true or false, or null"),
        ("voice", "true", "must be true or false"),
        ("voice_speed", True, "must be one of 0.8, 1.0, 1.25"),
        ("voice_volume", 1.5, "must be a number from 0 to 1"),
        ("side", 3, "must be one of left, right, both, or null"),
        ("region", "X", 'must be the id of a country such as "uk", or null'),
        ("snooze", 0, "must be a whole number from 1 to 240"),
        ("quiet", ["23:00"], 'must be two times of day such as ["23:00", "07:00"], or an empty list'),
        ("quiet", ["23:00+01:00", "07:00"], 'must be two times of day such as ["23:00", "07:00"], or an empty list'),
        ("signs", ["U2"], "must be a table in which each name has a day such as 2026-11-22"),
        ("signs_none", "soon", 'must be a day such as 2026-11-22, or ""'),
    ],
)
def test_a_wrong_value_takes_its_default_leaves_the_others_and_is_named(key: str, wrong: object, words: str) -> None:
    found = read({key: wrong, "place": "toes", "captions": True})
    assert found.settings == Settings(Wishes(captions=True), PersonProfile(place="toes"))
    assert found.faults == (f'"{key}": {words}',)


@pytest.mark.parametrize(
    ("key", "written", "kept"),
    [
        ("text_size", 0.5, 1.0),
        ("text_size", 7, 2.0),
        ("name", "Ann\ud800", "Ann?"),
        ("name", "A" * 300, "A" * 200),
        ("medicines", ["iron", 3, "b" * 2000], ("iron", "b" * 1000)),
        ("conditions", ["asthma", "gout", "diabetes"], ("diabetes", "asthma")),
        ("signs", {"U2": "2026-11-22", "U3": "soon", "U4\ud800": "2026-11-22"}, {"U2": "2026-11-22"}),
        ("patch_tests", {"a/b": "2026-11-22T03:12:00"}, {}),
    ],
)
def test_what_is_right_in_a_wrong_value_is_kept(key: str, written: object, kept: object) -> None:
    found = read({key: written})
    assert getattr(getattr(found.settings, KEYS[key].section), KEYS[key].field) == kept
    assert len(found.faults) == 1


def test_the_newest_settled_reminders_are_kept_without_a_word() -> None:
    found = read({"reminded": {f"r{number}": "2026-11-22" for number in range(250)}})
    assert not found.faults and list(found.settings.reminders.reminded) == [f"r{number}" for number in range(50, 250)]


def test_every_build_and_skin_that_can_be_drawn_may_stand_there() -> None:
    for build in BUILDS:
        for skin in SKINS:
            assert settings_of(body=build, skin=skin).wishes[5:7] == (build, skin)


def test_what_a_newer_version_added_survives(path: Path) -> None:
    path.write_text('{"theme": "day", "lamp": {"hue": 3, "name": "\\ud800"}}', encoding="utf-8")
    held = load(path).settings
    save(path, held._replace(wishes=Wishes(theme="night")))
    written = json.loads(path.read_text(encoding="utf-8"))
    assert written["lamp"] == {"hue": 3, "name": "\ud800"} and written["theme"] == "night"


def test_what_nests_too_deep_to_be_written_again_is_left_out_and_named(path: Path) -> None:
    path.write_text('{"lamp": ' + "[" * 500 + "]" * 500 + ', "theme": "day"}', encoding="utf-8")
    held = load(path)
    assert held == (Settings(Wishes(theme="day")), ('"lamp": must not nest more than 32 deep',), None)
    save(path, held.settings)


def test_settings_by_name_refuse_what_is_not_right() -> None:
    for wrong in ({"theem": "day"}, {"theme": "pink"}):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            settings_of(**wrong)


def test_forgetting_the_person_keeps_how_the_app_looks_sounds_and_reminds() -> None:
    left = settings_of(**ALL).without_person()
    assert left == settings_of(
        **{
            name: value
            for name, value in ALL.items()
            if KEYS[name].section == "wishes" or name in ("can_stand", "reminders", "quiet", "snooze")
        }
    )


def test_a_failed_save_leaves_the_old_file_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(path, settings_of(theme="day"))
    monkeypatch.setattr("os.fsync", lambda _fd: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        save(path, settings_of(theme="night"))
    assert load(path).settings.wishes.theme == "day"
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_drafts_of_a_start_that_was_killed_are_removed(path: Path) -> None:
    save(path, Settings())
    names = (".settings.json.123456789", f".settings.json.{os.getpid()}", ".settings.json.bak", "settings.json.125")
    old, fresh, others = path.with_name(names[0]), path.with_name(names[1]), [path.with_name(n) for n in names[2:]]
    for file in (old, fresh, *others):
        file.write_text("{", encoding="utf-8")
    long_ago = time.time() - 61
    for file in (old, *others):
        os.utime(file, (long_ago, long_ago))
    remove_drafts(path.parent)
    assert not old.exists()
    assert all(file.exists() for file in (path, fresh, *others))
    remove_drafts(path.parent / "nowhere")


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
LEAVES |= st.text(st.characters(categories=["Cs", "L", "N"]), max_size=8)
LEAVES |= st.sampled_from([leaf for value in ALL.values() for leaf in (value if isinstance(value, list) else [value])])
NAMES = st.sampled_from([*KEYS, "U2", "lamp"]) | st.text(max_size=4)
CONTENT = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6))


@settings(max_examples=300)
@given(CONTENT | st.dictionaries(NAMES, CONTENT, max_size=12))
def test_whatever_the_file_says_there_are_settings_and_they_come_back(
    tmp_path_factory: pytest.TempPathFactory, content: object
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    held = load(path).settings
    save(path, held)
    again = load(path)
    assert again.settings[:4] == held[:4]
    assert json.dumps(dict(again.settings.other)) == json.dumps(dict(held.other))  # as text: NaN does not equal itself
    assert not again.faults and again.set_aside is None


@settings(max_examples=100)
@given(st.binary(max_size=40))
def test_no_bytes_raise(data: bytes) -> None:
    parse(data)
