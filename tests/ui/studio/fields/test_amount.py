# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.ui.studio.fields import amount


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("45", "45s"), ("45 s", "45s"), ("45s", "45s"), ("1 min 30 s", "1m30s"), ("1:30", "1m30s"),
        ("1:30 min", "1m30s"),
        ("2 min", "2m"), ("2 minutes", "2m"), ("90 sec", "1m30s"), ("0", None), ("-5", None), ("a while", None),
        ("", None), ("31 min", None), ("8 times", None), ("auto", None),
    ],
)  # fmt: skip
def test_a_typed_time_is_written_as_the_file_has_it(typed: str, written: str | None) -> None:
    assert amount.written(typed) == written


def test_times_and_auto_only_where_they_may_stand() -> None:
    assert amount.written("8 times", counts=True) == "8 times"
    assert amount.written("8x", counts=True) == "8 times"
    assert amount.written("Auto", automatic=True) == "auto"


@given(st.integers(1, amount.LONGEST))
def test_what_is_shown_can_be_typed_again(seconds: int) -> None:
    held = amount.in_file(seconds)
    assert amount.seconds_of(held) == seconds
    assert amount.written(amount.shown(held)) == held


@given(st.integers(1, amount.LONGEST))
def test_a_step_up_is_longer_and_a_step_down_shorter(seconds: int) -> None:
    held = amount.in_file(seconds)
    up, down = amount.stepped(held, 1), amount.stepped(held, -1)
    assert up is None or (amount.seconds_of(up) or 0) > seconds
    assert down is None or (amount.seconds_of(down) or 0) < seconds
    assert (down is None) == (seconds == 1)


def test_steps_grow_with_the_time() -> None:
    assert [amount.stepped(each, 1) for each in ("19s", "20s", "45s", "2m", "8 times")] == [
        "20s", "25s", "50s", "2m15s", "9 times",
    ]  # fmt: skip
    assert [amount.stepped(each, -1) for each in ("20s", "25s", "47s", "2m15s", "1 times")] == [
        "19s", "20s", "45s", "2m", None,
    ]  # fmt: skip


def test_rounds() -> None:
    assert amount.rounds("3-5") == (3, 5)
    assert amount.rounds("4") == (4, 4)
    assert amount.rounds("some") is None
