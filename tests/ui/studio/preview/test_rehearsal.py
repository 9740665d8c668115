# SPDX-License-Identifier: MIT
"""The session beside the text keeps step, round and second while the text changes under it."""

from __future__ import annotations

import pytest
from tests.ui.studio.written import HOLD, REST, ROUTINE

from cramprelief.guide.person import Person
from cramprelief.routine.decode import decode
from cramprelief.ui.studio.preview.rehearsal import Rehearsal, standing

LEFT = Person(side="left")


def routine(text=ROUTINE):
    content = decode("a.yaml", text.encode()).content
    assert content is not None
    return content


class Rehearsed:
    def __init__(self, text=ROUTINE):
        self.now = 500.0
        self.rehearsal = Rehearsal(lambda: self.now)
        self.rehearsal.see_as(LEFT, helped=False)
        self.rehearsal.show(routine(text))

    def where(self):
        moment = self.rehearsal.moment()
        return moment.instruction, moment.repeat, round(moment.elapsed, 2)

    def write(self, old, new):
        self.rehearsal.show(routine(ROUTINE.replace(old, new)))


@pytest.fixture
def on() -> Rehearsed:
    return Rehearsed()


def test_it_stands_at_the_first_step_and_goes_where_one_chooses(on):
    assert on.where() == ("Stand and face a wall.", 1, 0.0)
    on.rehearsal.go_to(REST)
    on.now += 50
    assert on.where() == ("Step in and rest.", 1, 0.0)
    on.rehearsal.go_to(())
    assert on.where() == ("Step in and rest.", 1, 0.0)


def test_it_runs_from_there_through_all_rounds_to_the_end(on):
    on.rehearsal.go_to(HOLD)
    on.rehearsal.run(True)
    on.now += 45 + 15 + 17
    assert on.where() == ("Hold still and breathe slowly.", 2, 17.0)
    on.rehearsal.run(False)
    on.now += 100
    assert on.where() == ("Hold still and breathe slowly.", 2, 17.0)
    on.rehearsal.run(True)
    on.now += 1000
    assert on.rehearsal.moment().state == "finished"
    assert not on.rehearsal.running
    on.rehearsal.run(True)
    assert on.where() == ("Hold still and breathe slowly.", 1, 0.0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Wall stretch, slow", "title: Another"),
        ("more: Your {side} heel", "more: Both heels"),
        ("    do: 6s\n", "    do: 9s\n"),
        ("  - id: face", "  - show: Breathe out.\n    do: 5s\n  - id: face"),
        ("  - id: face\n    show: Stand and face a wall.\n    do: 6s\n", "  - show: Sit down.\n    do: 6s\n"),
        ("hold: 45s", "hold: 60s"),
        ("show: Hold still and breathe slowly.", "show: Hold still and breathe slowly.\n        posture: standing"),
    ],
)
def test_a_change_moves_it_nowhere(on, old, new):
    on.rehearsal.go_to(HOLD)
    on.rehearsal.run(True)
    on.now += 45 + 15 + 17
    on.write(old, new)
    assert on.where() == ("Hold still and breathe slowly.", 2, 17.0)
    on.now += 3
    assert on.where()[2] == 20.0


def test_a_step_that_became_shorter_than_the_second_begins_anew(on):
    on.rehearsal.go_to(HOLD)
    on.rehearsal.run(True)
    on.now += 30
    on.write("hold: 45s", "hold: 20s")
    assert on.where() == ("Hold still and breathe slowly.", 1, 0.0)


def test_a_step_that_is_gone_gives_its_place_to_the_next(on):
    on.rehearsal.go_to(REST)
    gone = ROUTINE[ROUTINE.index("      - show: Step in") : ROUTINE.index("  - show: Walk")]
    on.write(gone, "")
    assert on.where()[0] == "Walk slowly around the room."


def test_each_person_sees_their_own(on):
    rehearsal = on.rehearsal
    rehearsal.go_to(HOLD)
    rehearsal.run(True)
    on.now += 10
    rehearsal.see_as(Person(side="right", conditions=frozenset({"pregnancy"})), helped=False)
    moment = rehearsal.moment()
    assert (moment.length, moment.elapsed, moment.side) == (20.0, 10.0, "right")
    rehearsal.see_as(Person(conditions=frozenset({"balance-problems"})), helped=False)
    assert rehearsal.left_out
    assert rehearsal.moment().instruction == "Step in and rest."
    rehearsal.see_as(LEFT, helped=False)
    assert not rehearsal.left_out
    assert rehearsal.moment().instruction == "Hold still and breathe slowly."


def test_who_may_not_have_it_is_named_and_where_nothing_is_left_nothing_is_shown(on):
    on.write("cautions:", "avoid: [asthma]\ncautions:")
    on.rehearsal.see_as(Person(conditions=frozenset({"asthma"})), helped=False)
    assert on.rehearsal.forbidden_by == "asthma"
    on.write("posture: standing", "posture: [standing, sitting]")
    on.rehearsal.show(None)
    assert on.rehearsal.moment() is None


def test_back_and_next_go_along_the_plays_and_stop_at_both_ends(on):
    rehearsal = on.rehearsal
    for _ in range(30):
        rehearsal.turn(1)
    assert rehearsal.moment().instruction == "Walk slowly around the room."
    assert rehearsal.moment().state == "playing"
    rehearsal.turn(-1)
    assert rehearsal.moment().repeat == 5
    for _ in range(30):
        rehearsal.turn(-1)
    assert on.where() == ("Stand and face a wall.", 1, 0.0)


def test_standing_still_is_told_as_a_pause(on):
    assert standing(on.rehearsal.moment()).state == "paused"
