# SPDX-License-Identifier: MIT
"""Times as authors write them, the time that words take, and how hard the words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.routine import safety_words, words


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("8s", 8.0), ("2m", 120.0), ("1m30s", 90.0), ("90s", 90.0), ("0:30", None), ("30", None), ("", None), ("m", None),
     ("1m 30s", None), ("30S", None), ("1.5m", None), ("-5s", None), ("٣s", None)],
)  # fmt: skip
def test_a_time_is_written_in_one_way(text: str, seconds: float | None) -> None:
    assert words.parse_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "meant"),
    [("0:30", "30s"), ("1:30", "1m30s"), ("30", "30s"), ("30 s", "30s"), ("30 sec", "30s"), ("2 minutes", "2m"),
     ("1.5 min", "1m30s"), ("1,5 min", "1m30s"), ("1 min 30 sec", "1m30s"), ("soon", None), ("", None), ("0", "0s")],
)  # fmt: skip
def test_other_ways_are_understood_well_enough_to_suggest_the_right_one(text: str, meant: str | None) -> None:
    assert words.guess_duration(text) == meant


@given(st.integers(1, 5999))
def test_what_is_written_is_read_again(seconds: int) -> None:
    written = words.format_duration(seconds)
    assert words.parse_duration(written) == seconds
    assert words.guess_duration(written) == written


def test_the_time_that_words_take() -> None:
    assert words.seconds_to_take_in("Put both palms on the wall, as high as your head.") == pytest.approx(11 / 2.5)
    assert words.seconds_to_take_in("Hold. Keep your shoulder-width stance, don't lean.") == pytest.approx(7 / 2.5)
    assert words.automatic_seconds("Let go.") == 3.0
    assert words.automatic_seconds("Put both palms on the wall, as high as your head.") == 7.0


@pytest.mark.parametrize(
    ("word", "count"),
    [("calf", 1), ("toes", 1), ("your", 1), ("breathe", 1), ("slowly", 2), ("muscle", 2), ("ankle", 2), ("presses", 2),
     ("squeezed", 1), ("rested", 2), ("barely", 2), ("massage", 2), ("circulation", 4), ("varicose", 3), ("eyes", 1)],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert words.syllables(word) == count


def test_plain_words_are_easy_and_learned_words_are_hard() -> None:
    assert words.grade("Pull your toes up toward your face.") < 3
    assert words.grade("Slowly straighten that knee, foot to the ceiling.") < 5
    assert words.grade("Facilitate circulation by manual compression of the gastrocnemius.") > 10
    assert words.grade("Massage temperature.") == 0.0, "too short to tell"


@pytest.mark.parametrize(
    ("text", "found"),
    [("A bath of 42 °C.", "42 °C"), ("Warm water, 38 to 45 degrees.", "38 to 45 degrees"), ("Up to 110 °F.", "110 °F"),
     ("37-38 °C", None), ("100 °F", None), ("Bend your knee 90 degrees.", None), ("Never over 40 °C.", None),
     ("No bath over 45 °C.", None)],
)  # fmt: skip
def test_hot_water_is_found(text: str, found: str | None) -> None:
    assert safety_words.too_hot(text) == found
