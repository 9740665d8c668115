# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cramprelief.guide.breathing import breath_at
from cramprelief.routine.model import BREATHING, Breathing

CALM = BREATHING["calm"]


def phases(pattern, blocks, step=0.01):
    """The phases of a whole step, each with its length, as they follow each other."""
    found = []
    total = sum(blocks)
    for tick in range(round(total / step)):
        phase = breath_at(pattern, tick * step, blocks).phase
        if found and found[-1][0] == phase:
            found[-1][1] += step
        else:
            found.append([phase, step])
    return [(phase, pytest.approx(seconds, abs=0.03)) for phase, seconds in found]


def test_thirty_seconds_are_three_calm_breaths_that_end_on_an_out_breath():
    assert phases(CALM, (30.0,)) == [("in", 4.0), ("out", 6.0)] * 3
    end = breath_at(CALM, 30.0, (30.0,))
    assert (end.phase, end.level, end.remaining) == ("out", pytest.approx(0), pytest.approx(0))


@pytest.mark.parametrize(
    ("length", "first"),
    [(15.0, ("out", 5.0)), (12.0, ("out", 2.0)), (17.0, ("out", 7.0)), (19.0, ("in", 3.0)), (5.0, ("out", 5.0))],
)
def test_what_is_left_over_comes_first(length, first):
    assert phases(CALM, (length,))[0] == first
    assert phases(CALM, (length,))[-1][0] == "out"


def test_the_level_is_a_half_sine():
    assert [round(breath_at(CALM, at, (10.0,)).level, 3) for at in (0, 2, 4, 7, 10)] == [0, 0.5, 1, 0.5, 0]


def test_ten_seconds_more_are_one_more_breath_and_do_not_disturb_the_running_one():
    assert phases(CALM, (30.0, 10.0)) == [("in", 4.0), ("out", 6.0)] * 4
    assert breath_at(BREATHING["easy"], 20.0, (24.0, 10.0)) == breath_at(BREATHING["easy"], 20.0, (24.0,))


def test_half_a_breath_fills_the_whole_step():
    out, inward = Breathing(0.0, 6.0), Breathing(4.0, 0.0)
    assert [round(breath_at(out, at, (10.0,)).level, 3) for at in (0, 5, 10)] == [1, 0.5, 0]
    assert [round(breath_at(inward, at, (10.0,)).level, 3) for at in (0, 5, 10)] == [0, 0.5, 1]
    assert phases(out, (10.0,)) == [("out", 10.0)]


@settings(deadline=None)
@given(
    st.floats(0.5, 20),
    st.floats(0.5, 20),
    st.lists(st.floats(0.01, 700), min_size=1, max_size=3),
    st.floats(0, 1),
)
def test_any_breath_of_any_step_is_a_breath(inward, outward, blocks, share):
    pattern = Breathing(inward, outward)
    breath = breath_at(pattern, share * sum(blocks), tuple(blocks))
    assert breath.phase in ("in", "out")
    assert -1e-9 <= breath.level <= 1 + 1e-9
    assert -1e-6 <= breath.remaining <= inward + outward + 2
    assert breath_at(pattern, sum(blocks), tuple(blocks)).phase == "out"
