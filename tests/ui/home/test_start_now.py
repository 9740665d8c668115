# SPDX-License-Identifier: MIT
"""Start now means what the person has said by then: the chosen side, from the first round."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def home(open_app: Callable[..., Any]) -> Any:
    return open_app(place="calf", can_stand=False, situation="in-bed")


def test_the_chosen_side_is_kept_when_the_first_move_goes_on_in_the_player(home: Any) -> None:
    assert home.moment.routine_id == "heel-push"
    home.pass_time(2.0)
    home.press("Left")
    home.press("Start now")
    assert home.moment.side == "left"
    assert home.moment.elapsed == pytest.approx(2.0)
    assert home.app.recording.cramp.side == "left"


def test_what_ran_on_beside_the_questions_begins_anew(home: Any) -> None:
    while home.moment.repeat < 3:
        home.pass_time(2.0)
    home.press("Left")
    home.press("Start now")
    assert (home.moment.repeat, home.moment.play, home.moment.side) == (1, 0, "left")
