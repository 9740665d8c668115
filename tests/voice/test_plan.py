# SPDX-License-Identifier: MIT
"""A plan never lets two things sound at once, and ends with its step."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.guide.moment import Moment
from cramprelief.voice.cue import CHIME, TICK, TONE
from cramprelief.voice.plan import plan

Make = Callable[..., Moment]


def seconds_of(words: str) -> float:
    return len(words.split()) / 2.5


def said(moment: Moment, **options: bool) -> list[str]:
    return [cue.words or cue.sound or "" for cue in plan(moment, seconds_of, **options)]


def test_a_hold_of_half_a_minute(moment: Make) -> None:
    step = moment(next_instruction="Step in. Let the leg rest.")
    assert said(step) == [
        CHIME, "Hold. Breathe smooth and soft.", "Thirty seconds.", "Half-way.", "Ten seconds.", "Next.",
        "Step in. Let the leg rest.", TICK, TICK, TONE,
    ]  # fmt: skip


@pytest.mark.parametrize("thousandths", range(900, 2600, 37))
def test_what_comes_next_is_never_lost_to_a_rounding(moment: Make, thousandths: int) -> None:
    step = moment(length=15.0, next_instruction="Step in.")
    assert "Step in." in [cue.words for cue in plan(step, lambda words: thousandths / 1000)]


def test_ticks_fall_on_the_last_three_seconds(moment: Make) -> None:
    ticks = [cue for cue in plan(moment(), seconds_of) if cue.sound in (TICK, TONE)]
    assert [cue.at for cue in ticks] == [27, 28, 29]
    assert ticks[-1].seconds > 3 * ticks[0].seconds
    assert ticks[-1].end <= 30


def test_getting_into_position_is_not_counted_down(moment: Make) -> None:
    assert TICK not in said(moment(kind="do", length=12.0))


def test_the_fuller_line_is_spoken_the_first_time_and_the_short_one_after(moment: Make) -> None:
    fuller = "Hold now. Let the heel sink. Breathe smooth and soft."
    assert fuller in said(moment(say=fuller, repeats=3))
    again = said(moment(say=fuller, repeat=2, repeats=3))
    assert again[1:3] == ["Two of three.", "Hold. Breathe smooth and soft."]


def test_a_short_step_keeps_its_instruction_and_drops_the_rest(moment: Make) -> None:
    fuller = "Hold now. Let the heel sink down to the floor. Breathe smooth and soft all the while."
    step = moment(say=fuller, repeat=1, repeats=3, length=4.0, next_instruction="Rest.")
    assert said(step, chime=False) == ["One of three.", "Hold. Breathe smooth and soft."]
    assert said(moment(repeats=3, length=2.2), chime=False) == ["Hold. Breathe smooth and soft."]


def test_an_instruction_that_outlasts_its_step_is_still_begun(moment: Make) -> None:
    assert said(moment(length=1.0), chime=False) == ["Hold. Breathe smooth and soft."]


def test_the_other_leg_is_announced(moment: Make) -> None:
    assert said(moment(side="right"), switched=True)[1:3] == ["Switch sides.", "Hold. Breathe smooth and soft."]


def test_a_step_that_waits_says_how_to_go_on(moment: Make) -> None:
    step = moment(kind="wait", length=None, remaining=None)
    assert said(step)[1:] == ["Hold. Breathe smooth and soft.", "Press space when you are ready."]


@given(
    length=st.floats(0.5, 400),
    kind=st.sampled_from(["do", "hold", "move", "rest"]),
    words=st.integers(1, 14),
    say=st.one_of(st.none(), st.integers(1, 30)),
    after=st.one_of(st.none(), st.integers(1, 14)),
    repeats=st.integers(1, 9),
    late=st.floats(0, 1),
    switched=st.booleans(),
    chime=st.booleans(),
)
def test_nothing_overlaps_and_nothing_passes_the_end(
    moment: Make, length: float, kind: str, words: int, say: int | None, after: int | None, repeats: int, late: float,
    switched: bool, chime: bool,
) -> None:  # fmt: skip
    step = moment(
        kind=kind, length=length, instruction="push " * words, say=say and "push " * say, repeats=repeats,
        next_instruction=after and "rest " * after, elapsed=late * length,
    )  # fmt: skip
    cues = plan(step, seconds_of, switched=switched, chime=chime)
    assert any(cue.role == "instruction" for cue in cues)
    for first, second in pairwise(cues):
        assert first.end < second.at
    for cue in cues:
        assert cue.at >= step.elapsed
        assert cue.end <= length or cue.role == "instruction"
