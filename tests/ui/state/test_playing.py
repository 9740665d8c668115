# SPDX-License-Identifier: MIT
"""The session that plays: what is kept from one routine to the next."""

from __future__ import annotations

import pytest

from cramprelief.guide.person import Person
from cramprelief.routine.model import Evidence, Routine, Step
from cramprelief.ui.state.playing import Playing
from cramprelief.ui.state.ticker import Ticker

PULL = Step("pull", "hold", "Pull your toes up.", 30.0, helper="Push the {side} toes up.")
REST = Step("rest", "rest", "Let go.", 10.0)
ROUTINES = {
    name: Routine(name, "relief", name, "", ("calf",), ("any",), Evidence("C", "note"), (PULL, REST))
    for name in ("one", "two", "three")
}


@pytest.fixture
def playing(qapp):
    return Playing(Ticker(lambda: 100.0), ROUTINES)


def test_what_goes_on_after_a_break_still_speaks_to_the_helper(playing):
    playing.set_helped(True)
    playing.go_on(ROUTINES["one"], Person(side="left"), "pull", 40.0)
    assert playing.now.instruction == "Push the left toes up."
    assert playing.now.cramp_seconds == 40.0


def test_what_was_tried_is_kept_through_a_cramp_in_the_order_of_trying(playing):
    for name in ("one", "two", "one", "three"):
        playing.begin(ROUTINES[name], Person())
    assert playing.session.tried == ("two", "one", "three")
    playing.forget_tried()
    assert playing.session.tried == ("three",)


def test_another_cramp_has_tried_nothing_yet(playing):
    playing.begin(ROUTINES["one"], Person())
    playing.send("eased")
    playing.begin(ROUTINES["two"], Person())
    assert playing.session.tried == ("two",)
