# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cramprelief.record.settings import Settings, load, save


@pytest.fixture
def path(tmp_path):
    return tmp_path / "home" / "settings.json"


def test_what_was_saved_comes_back(path):
    wishes = Settings(
        theme="night", text_size=1.5, side="left", place="calf", can_stand=False, situation="in-bed",
        conditions=("diabetes",), region="uk", voice=False, voice_volume=0.25, sound_volume=0.0, keep_open=True,
        reduced_motion=True, signs={"U2": "2026-11-22"}, signs_none="2026-11-20",
    )  # fmt: skip
    save(path, wishes)
    assert load(path).settings == wishes


def test_no_file_yet_means_the_defaults(path):
    assert load(path).settings == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b"null", b'"night"', b"[" * 100_000])
def test_a_damaged_file_is_set_aside_and_kept(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    first = load(path)
    assert first.settings == Settings()
    assert first.set_aside.read_bytes() == content
    assert not path.exists()
    path.write_bytes(content)
    assert load(path).set_aside not in (None, first.set_aside)


def test_a_wrong_value_takes_its_default_and_leaves_the_others(path):
    path.parent.mkdir()
    wrong = {"theme": "pink", "text_size": "big", "side": 3, "conditions": "all", "region": "X"}
    signs = {"signs": ["U2"], "signs_none": "soon"}
    path.write_text(json.dumps(wrong | signs | {"place": "toes", "voice": False}), encoding="utf-8")
    assert load(path).settings == Settings(place="toes", voice=False)


def test_text_size_stays_within_its_range(path):
    path.parent.mkdir()
    for given_size, expected in ((0.5, 1.0), (7, 2.0), (1.25, 1.25)):
        path.write_text(json.dumps({"text_size": given_size}), encoding="utf-8")
        assert load(path).settings.text_size == expected


def test_what_a_newer_version_added_survives(path):
    path.parent.mkdir()
    path.write_text('{"theme": "day", "lamp": {"hue": 3}}', encoding="utf-8")
    save(path, replace(load(path).settings, theme="night"))
    assert json.loads(path.read_text(encoding="utf-8"))["lamp"] == {"hue": 3}


def test_a_failed_save_leaves_the_old_file_whole(path, monkeypatch):
    save(path, Settings(theme="day"))
    monkeypatch.setattr("os.fsync", lambda _fd: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        save(path, Settings(theme="night"))
    assert load(path).settings.theme == "day"
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


KEYS = st.sampled_from(["theme", "text_size", "side", "conditions", "region", "voice", "reduced_motion"])
SCALARS = st.none() | st.booleans() | st.floats() | st.text(max_size=8)


@settings(max_examples=60)
@given(st.recursive(SCALARS, lambda x: st.lists(x) | st.dictionaries(KEYS, x)))
def test_whatever_the_file_says_there_are_settings(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    held = load(path).settings
    save(path, held)
    assert load(path).settings == held
