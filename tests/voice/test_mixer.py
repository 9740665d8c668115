# SPDX-License-Identifier: MIT
"""One sound at a time, whole, without a click."""

from __future__ import annotations

from array import array
from itertools import pairwise
from typing import Any

import pytest

from cramprelief.voice.mixer import FADE, Mixer, louder


def take(mixer: Mixer, *wanted: int) -> array[int]:
    frames = mixer.frames()
    next(frames)
    heard = array("h")
    for number in wanted:
        heard.frombytes(frames.send(number))
    return heard


def queue(mixer: Mixer, samples: list[int], told: list[Any], name: str) -> None:
    mixer.play(array("h", samples), 1.0, lambda: told.append(("started", name)), lambda: told.append(("ended", name)))


def test_silence_is_as_long_as_asked() -> None:
    assert take(Mixer(), 7) == array("h", [0] * 7)


@pytest.mark.parametrize("blocks", [(8,), (3, 5), (1,) * 8])
def test_sounds_follow_one_another_whole(blocks: tuple[int, ...]) -> None:
    mixer, told = Mixer(), []
    queue(mixer, [1, 2, 3], told, "a")
    queue(mixer, [4, 5], told, "b")
    assert list(take(mixer, *blocks)) == [1, 2, 3, 4, 5, 0, 0, 0]
    assert told == [("started", "a"), ("ended", "a"), ("started", "b"), ("ended", "b")]


def test_a_stopped_sound_dies_away_and_the_rest_is_forgotten() -> None:
    mixer, told = Mixer(), []
    queue(mixer, [1000] * 9000, told, "a")
    queue(mixer, [1000] * 9000, told, "b")
    frames = mixer.frames()
    next(frames)
    frames.send(100)
    mixer.stop()
    tail = array("h")
    tail.frombytes(frames.send(FADE + 10))
    steps = [before - after for before, after in pairwise(tail)]
    assert max(steps) <= 1000 // FADE + 1
    assert min(steps) >= 0
    assert list(tail[FADE:]) == [0] * 10
    assert told == [("started", "a"), ("ended", "a")]


def test_silence_is_counted_and_ends_with_a_sound() -> None:
    mixer = Mixer()
    take(mixer, 22050)
    assert mixer.silent_seconds == 1.0
    queue(mixer, [1], [], "a")
    take(mixer, 10)
    assert mixer.silent_seconds == 0


def test_each_sound_has_its_own_loudness() -> None:
    mixer = Mixer()
    for gain in (0.5, 0.25):
        mixer.play(array("h", [1000, -1000]), gain, lambda: None, lambda: None)
    assert list(take(mixer, 3, 2)) == [500, -500, 250, -250, 0]


def test_gain_never_overflows() -> None:
    assert list(louder(array("h", [32767, -32768, 100]), 3.0)) == [32767, -32768, 100]
    assert list(louder(array("h", [1000, -1000]), 0.5)) == [500, -500]
