# SPDX-License-Identifier: MIT
"""Every line that the app can speak has its clip, and no clip speaks another text."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.routine.load import load
from cramprelief.voice.clips import file_name, read_clips
from cramprelief.voice.cue import SOUND_SECONDS
from cramprelief.voice.script import script

FOLDER = places.assets() / "voice" / "en"


def test_every_line_of_every_bundled_routine_has_a_clip() -> None:
    spoken = read_clips(FOLDER).seconds
    missing = [text for text in script(load([places.bundled_routines()]).routines.values()) if text not in spoken]
    assert not missing, f"run tools/render_voice.py: {missing}"


def test_the_manifest_and_the_files_are_the_same_set() -> None:
    assert {file_name(text) for text in read_clips(FOLDER).seconds} == {path.name for path in FOLDER.glob("*.ogg")}


def test_the_clips_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.ogg")) < 6_500_000


@pytest.mark.parametrize("name", SOUND_SECONDS)
def test_each_sound_is_no_longer_than_its_place(name: str) -> None:
    with wave.open(str(places.assets() / "sounds" / f"{name}.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() <= SOUND_SECONDS[name]
        assert (sound.getnchannels(), sound.getframerate()) == (1, 22050)


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"Hold.": "long"}', "\x00"])
def test_a_damaged_manifest_means_no_clips(tmp_path: Path, damage: str) -> None:
    (tmp_path / "manifest.json").write_text(damage, encoding="utf-8")
    clips = read_clips(tmp_path)
    assert clips.find("Hold.") is None
    assert 0.5 < clips.seconds_of("Hold.") < 1


def test_a_text_without_a_clip_is_timed_by_its_words() -> None:
    clips = read_clips(FOLDER)
    assert clips.seconds_of("one two three four five six") > clips.seconds_of("one two")
