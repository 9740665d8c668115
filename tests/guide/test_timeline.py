# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace

import pytest

from cramprelief.guide.person import Person
from cramprelief.guide.sides import fill
from cramprelief.guide.timeline import unroll
from cramprelief.routine.model import Adaptation, FigureRef, Repeat, Step

HOLD = Step("hold", "hold", "Hold.", 30.0)
REST = Step("rest", "rest", "Let go.", 10.0)


def ids(timeline):
    return [play.step.id for play in timeline.plays]


def test_repeats_run_to_their_upper_end_and_offer_enough_from_the_lower(routine_of):
    timeline = unroll(routine_of(Repeat(3, 5, (HOLD, REST)), Step("end", "do", "Done.", 3.0)), Person())
    assert ids(timeline) == ["hold", "rest"] * 5 + ["end"]
    assert [(p.repeat, p.repeats) for p in timeline.plays[:4]] == [(1, 5), (1, 5), (2, 5), (2, 5)]
    assert [p.enough_to for p in timeline.plays] == [None] * 4 + [10] * 6 + [None]
    assert timeline.length == 5 * 40 + 3


def test_a_fixed_number_of_repeats_offers_no_enough(routine_of):
    assert {p.enough_to for p in unroll(routine_of(Repeat(4, 4, (HOLD,))), Person()).plays} == {None}


def test_a_nested_repeat_counts_its_own_rounds(routine_of):
    timeline = unroll(routine_of(Repeat(2, 2, (Repeat(3, 3, (HOLD,)), REST))), Person())
    assert [(p.step.id, p.repeat, p.repeats) for p in timeline.plays] == [
        ("hold", 1, 3), ("hold", 2, 3), ("hold", 3, 3), ("rest", 1, 2),
        ("hold", 1, 3), ("hold", 2, 3), ("hold", 3, 3), ("rest", 2, 2),
    ]  # fmt: skip


def test_a_step_that_is_played_often_has_one_place(routine_of):
    timeline = unroll(routine_of(Repeat(2, 2, (HOLD, REST)), Step("end", "do", "Done.", 3.0)), Person())
    assert [p.step_index for p in timeline.plays] == [0, 1, 0, 1, 2]
    assert [s.id for s in timeline.steps] == ["hold", "rest", "end"]


def test_neighbouring_each_steps_stay_together_for_one_leg_and_then_the_other(routine_of):
    back = Step("back", "do", "Put your {side} leg back.", 6.0, sides="each")
    lean = Step("lean", "hold", "Lean in.", 10.0, sides="each")
    timeline = unroll(routine_of(back, lean, REST), Person(side="right"))
    assert [(p.step.id, p.side) for p in timeline.plays] == [
        ("back", "right"), ("lean", "right"), ("back", "left"), ("lean", "left"), ("rest", "right"),
    ]  # fmt: skip
    assert timeline.plays[2].instruction == "Put your left leg back."


def test_both_sides_sore_means_one_after_the_other(routine_of):
    each = Step("each", "do", "Lift.", 2.0, sides="each")
    both = Step("both", "rest", "Rest both legs.", 5.0, sides="both")
    timeline = unroll(routine_of(HOLD, each, both), Person(side="both"))
    assert [(p.step.id, p.side) for p in timeline.plays] == [
        ("hold", "left"), ("each", "left"), ("both", None), ("hold", "right"), ("each", "right"), ("both", None),
    ]  # fmt: skip


def test_a_routine_for_each_leg_is_not_doubled_for_a_person_sore_on_both_sides(routine_of):
    each = Step("each", "hold", "Lean.", 10.0, sides="each")
    assert [p.side for p in unroll(routine_of(each), Person(side="both")).plays] == ["left", "right"]


@pytest.mark.parametrize(
    ("text", "left", "unknown"),
    [
        ("Push your {side} heel away.", "Push your left heel away.", "Push your heel away."),
        ("Bend your {other_side} knee.", "Bend your right knee.", "Bend your other knee."),
        ("Lift {side} heel.", "Lift left heel.", "Lift the heel."),
        ("{side} heel down.", "Left heel down.", "The heel down."),
        ("Rest.", "Rest.", "Rest."),
        ("Odd {braces} stay.", "Odd {braces} stay.", "Odd {braces} stay."),
    ],
)
def test_sentences_read_well_with_and_without_a_side(text, left, unknown):
    assert fill(text, "left") == left
    assert fill(text, None) == unknown
    assert fill(text, "both") == unknown


def test_counted_moves_follow_their_pace(routine_of):
    slow = Step("pinch", "move", "Pinch.", times=8)
    quick = Step("tap", "move", "Tap.", times=10, pace=60.0)
    timeline = unroll(routine_of(slow, quick, Step("fill", "wait", "Fill the bowl.")), Person())
    assert [p.seconds for p in timeline.plays] == [24.0, 10.0, None]


def test_standing_steps_are_left_out_for_a_person_who_cannot_stand(routine_of):
    stand = Step("stand", "do", "Stand up.", 6.0, posture="standing")
    routine = routine_of(HOLD, stand)
    assert ids(unroll(routine, Person())) == ["hold", "stand"]
    assert ids(unroll(routine, Person(can_stand=False))) == ["hold"]


def test_a_standing_step_with_a_seated_form_stays(routine_of):
    stand = Step("press", "hold", "Stand and press.", 20.0, posture="standing")
    seated = replace(stand, show="Sit and press.", posture="sitting")
    routine = routine_of(replace(stand, adapt=(Adaptation("cannot-stand", "change", step=seated),)))
    assert [p.instruction for p in unroll(routine, Person(can_stand=False)).plays] == ["Sit and press."]


def test_conditions_skip_change_and_stop(routine_of):
    skip = Adaptation("varicose-veins", "skip")
    change = Adaptation("diabetes", "change", step=replace(HOLD, show="Hold softly.", seconds=10.0))
    stop = Adaptation("clot-before", "stop", say="Do not rub a leg that had a clot.")
    routine = routine_of(REST, replace(HOLD, adapt=(change, skip, stop)), Step("end", "do", "Done.", 3.0))
    assert ids(unroll(routine, Person())) == ["rest", "hold", "end"]
    assert ids(unroll(routine, Person(conditions=frozenset({"varicose-veins", "diabetes"})))) == ["rest", "end"]
    changed = unroll(routine, Person(conditions=frozenset({"diabetes"})))
    assert (changed.plays[1].instruction, changed.plays[1].seconds) == ("Hold softly.", 10.0)
    stopped = unroll(routine, Person(conditions=frozenset({"varicose-veins", "clot-before"})))
    assert ids(stopped) == ["rest"]
    assert stopped.ended_because == "Do not rub a leg that had a clot."


def test_two_changes_are_both_made_and_the_first_wins_a_quarrel(routine_of):
    first = Adaptation("diabetes", "change", step=replace(HOLD, show="Softly.", seconds=10.0))
    second = Adaptation("child", "change", step=replace(HOLD, show="Short.", more="Ask a grown-up.", seconds=5.0))
    routine = routine_of(replace(HOLD, adapt=(first, second)))
    play = unroll(routine, Person(conditions=frozenset({"diabetes", "child"}))).plays[0]
    assert (play.instruction, play.more, play.seconds) == ("Softly.", "Ask a grown-up.", 10.0)


def test_a_group_is_skipped(routine_of):
    routine = routine_of(REST, Repeat(2, 2, (HOLD,), adapt=(Adaptation("child", "skip"),)))
    assert ids(unroll(routine, Person(conditions=frozenset({"child"})))) == ["rest"]


def test_the_situation_speaks_for_the_condition_that_it_means(routine_of):
    routine = routine_of(REST, replace(HOLD, adapt=(Adaptation("pregnancy", "skip"),)))
    assert ids(unroll(routine, Person(situation="pregnant"))) == ["rest"]


def test_nothing_may_be_left(routine_of):
    routine = routine_of(replace(HOLD, adapt=(Adaptation("child", "skip"),)))
    assert unroll(routine, Person(conditions=frozenset({"child"}))).plays == ()


def test_a_step_without_a_picture_takes_that_of_the_routine(routine_of):
    own = FigureRef("own")
    routine = routine_of(HOLD, replace(REST, figure=own), figure=FigureRef("default"))
    assert [p.figure for p in unroll(routine, Person()).plays] == [FigureRef("default"), own]
