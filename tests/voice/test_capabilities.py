# SPDX-License-Identifier: MIT
"""Each missing part is named once, with its cure."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cramprelief.voice import capabilities
from cramprelief.voice.capabilities import Heard, lacks, look


def test_where_all_is_there_nothing_is_said() -> None:
    assert list(lacks(Heard("PulseAudio", "spd-say", known=True))) == []
    assert list(lacks(Heard())) == []


@pytest.mark.skipif(sys.platform != "linux", reason="the cures differ")
def test_each_missing_part_has_a_cure() -> None:
    sound, speech = lacks(Heard(known=True))
    assert "libpulse0" in sound
    assert "speech-dispatcher" in speech


def test_without_the_part_that_plays_the_cure_is_another() -> None:
    sound, _speech = lacks(Heard(known=True, player=False))
    assert "miniaudio" in sound
    assert "libpulse0" not in sound


def test_looking_asks_the_real_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert look().known
    assert look().speech is None


def test_a_process_that_does_not_answer_means_nothing_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capabilities, "speaker_command", lambda: ["/nowhere/to/be/found"])
    assert look() == Heard(known=True)
