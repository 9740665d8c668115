# SPDX-License-Identifier: MIT
"""A choice of ways: the first begins by itself, a press takes another, and what is not for a person is not offered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cramprelief.guide.allowed import allowed
from cramprelief.guide.overview import rows
from cramprelief.guide.person import Person
from cramprelief.guide.session import Session
from cramprelief.guide.timeline import unroll
from cramprelief.routine.length import seconds_of
from cramprelief.routine.model import Adaptation, Repeat, Step, Way

SIT = Step("sit", "do", "Sit down.", 5.0)
HANG = Step("hang", "hold", "Hang your {side} leg.", 30.0)
PINCH = Step("pinch", "move", "Pinch softly.", times=5, pace=20.0, adapt=(Adaptation("neuropathy", "skip"),))
UP = Step("up", "hold", "Stand up slowly.", 20.0, posture="standing")
DOWN = Step("down", "do", "Sit down again.", 4.0)
STROKE = Step("stroke", "move", "Stroke the calf.", 20.0)
WAYS = (
    Way("hang", HANG.show, (HANG,)),
    Way("pinch", PINCH.show, (PINCH,)),
    Way("stand", "Stand for a while.", (UP, replace(DOWN, posture="standing"))),
)
CHOICE = Step("way", "choose", "Choose a way.", 8.0, ways=WAYS)


@pytest.fixture
def session_of(routine_of):
    def make(*steps, person=None, start=0.0, **changes):
        routine = routine_of(*steps, **changes)
        session = Session(routine, person or Person(side="left", can_stand=True), {routine.id: routine})
        session.send("start", start)
        return session

    return make


def passed(session, to):
    """The moment at `to`, ticked on the way as a clock ticks."""
    now = session.last_seen or 0.0
    while now < to:
        now = min(to, now + 1.0)
        moment = session.advance(now)
    return moment


def test_the_first_way_begins_by_itself_after_eight_seconds(session_of):
    session = session_of(SIT, CHOICE, STROKE)
    asks = passed(session, 5.0)
    assert (asks.kind, asks.instruction, asks.remaining) == ("choose", "Choose a way.", 8.0)
    assert [way.show for way in asks.ways] == ["Hang your left leg.", "Pinch softly.", "Stand for a while."]
    assert (asks.picked, asks.next_instruction) == ("hang", "Hang your left leg.")
    assert passed(session, 12.9).kind == "choose"
    assert passed(session, 13.0).instruction == "Hang your left leg."
    assert passed(session, 43.0).instruction == "Stroke the calf."
    assert passed(session, 44.0).step_count == 4


def test_a_press_begins_its_way_at_once_and_leads_on_to_the_same_step(session_of):
    session = session_of(SIT, CHOICE, STROKE)
    passed(session, 6.0)
    taken = session.send("pick", 6.0, to="stand")
    assert (taken.instruction, taken.elapsed, taken.turn) == ("Stand up slowly.", 0.0, 3)
    assert session.send("next", 7.0).instruction == "Sit down again."
    assert session.send("next", 8.0).instruction == "Stroke the calf."
    assert [h.detail for h in session.history if h.event == "pick"] == ["stand"]


def test_back_asks_again_and_what_was_taken_begins_by_itself_then(session_of):
    session = session_of(CHOICE, STROKE)
    session.send("pick", 1.0, to="pinch")
    again = session.send("back", 2.0)
    assert (again.kind, again.picked, again.ways[0].id) == ("choose", "pinch", "hang")
    assert session.send("next", 3.0).instruction == "Pinch softly."


def test_an_unknown_way_or_one_with_no_choice_standing_changes_nothing(session_of):
    session = session_of(SIT, CHOICE)
    assert session.send("pick", 1.0, to="hang").step.id == "sit"
    assert passed(session, 6.0).kind == "choose"
    assert session.send("pick", 6.0, to="nowhere").kind == "choose"
    assert session.send("pick", 6.5, to="").kind == "choose"


def test_a_choice_that_stands_still_goes_on_when_a_way_is_taken(session_of):
    session = session_of(CHOICE, STROKE)
    session.send("pause", 2.0)
    taken = session.send("pick", 60.0, to="pinch")
    assert (taken.state, taken.instruction, taken.elapsed) == ("playing", "Pinch softly.", 0.0)


@pytest.mark.parametrize(
    ("person", "left"),
    [
        (Person(can_stand=True), ["hang", "pinch", "stand"]),
        (Person(can_stand=False), ["hang", "pinch"]),
        (Person(can_stand=True, conditions=frozenset({"neuropathy"})), ["hang", "stand"]),
    ],
)
def test_what_is_not_for_a_person_is_not_offered(routine_of, person, left):
    play = unroll(routine_of(CHOICE), person).plays[0]
    assert [way.id for way in play.ways] == left


def test_one_way_that_is_left_comes_without_a_question(routine_of):
    person = Person(can_stand=False, conditions=frozenset({"neuropathy"}))
    routine = routine_of(CHOICE, STROKE)
    assert [play.step.id for play in unroll(routine, person).plays] == ["hang", "stroke"]
    assert [(row.step.id, row.state, row.letter) for row in rows(routine, person)] == [
        ("hang", "plain", ""), ("pinch", "skipped", ""), ("up", "skipped", ""), ("down", "skipped", ""),
        ("stroke", "plain", ""),
    ]  # fmt: skip


def test_who_has_said_where_it_hurts_is_not_offered_the_way_of_another_muscle(routine_of):
    calf, shin = (Way(name, name, (Step(name, "hold", "Hold.", 30.0, muscle=name),)) for name in ("calf", "shin"))
    rest = Way("rest", "Rest.", (Step("rest", "rest", "Rest.", 10.0),))

    def left(place, *ways):
        plays = unroll(routine_of(Step("way", "choose", "Choose.", 8.0, ways=ways)), Person(place)).plays
        return [way.id for way in plays[0].ways] or [plays[0].step.id]

    assert left("shin", calf, shin) == ["shin"], "one way is left: no question"
    assert left("shin", calf, shin, rest) == ["shin", "rest"]
    assert left("toes", calf, shin) == left(None, calf, shin) == ["calf", "shin"]


def test_a_way_that_would_end_the_routine_is_none_and_where_all_would_it_ends(routine_of):
    ends = tuple(Way(each.id, each.show, (replace(each, adapt=(Adaptation("child", "stop", "Ask first."),)),))
                 for each in (HANG, STROKE))  # fmt: skip
    child = Person(conditions=frozenset({"child"}))
    mixed = routine_of(replace(CHOICE, ways=(ends[0], WAYS[1])), DOWN)
    assert [play.step.id for play in unroll(mixed, child).plays] == ["pinch", "down"]
    stopped = unroll(routine_of(SIT, replace(CHOICE, ways=ends), DOWN), child)
    assert ([play.step.id for play in stopped.plays], stopped.ended_because) == (["sit"], "Ask first.")


def test_a_routine_of_which_no_way_is_left_is_not_offered(routine_of):
    only = replace(CHOICE, ways=(WAYS[1], replace(WAYS[1], id="too")))
    assert not allowed(routine_of(only), Person(conditions=frozenset({"neuropathy"})))
    assert allowed(routine_of(only), Person())


def test_each_side_and_each_round_asks_and_the_taken_way_stands_first_in_line(session_of):
    session = session_of(Repeat(2, 2, (CHOICE,)), person=Person(side="both", can_stand=True))
    sides = [(play.side, play.step.id) for play in session.timeline.plays]
    assert sides == [("left", "way"), ("left", "hang")] * 2 + [("right", "way"), ("right", "hang")] * 2
    session.send("next", 1.0)
    session.send("next", 2.0)
    assert session.send("pick", 3.0, to="pinch").play == 3
    assert session.send("next", 4.0).picked == "pinch"


def test_too_painful_may_lead_to_another_way_of_the_choice(session_of):
    hurts = replace(HANG, if_too_painful="#pinch")
    session = session_of(replace(CHOICE, ways=(Way("hang", hurts.show, (hurts,)), WAYS[1])), STROKE)
    session.send("next", 1.0)
    assert session.send("too_painful", 2.0).instruction == "Pinch softly."
    assert session.send("next", 4.0).instruction == "Stroke the calf."


def test_the_other_side_keeps_the_way_that_was_taken(session_of):
    session = session_of(CHOICE, STROKE)
    session.send("pick", 1.0, to="pinch")
    mirrored = session.send("mirror", 2.0)
    assert (mirrored.side, mirrored.instruction) == ("right", "Pinch softly.")


def test_a_plan_of_time_takes_the_longest_way(routine_of):
    assert seconds_of(routine_of(SIT, CHOICE, STROKE)) == 5 + 8 + 30 + 20


def test_the_overview_lists_every_way_with_its_letter(routine_of):
    found = rows(routine_of(SIT, CHOICE, STROKE), Person(can_stand=True))
    assert [(row.step.id, row.letter, row.way) for row in found] == [
        ("sit", "", ""), ("way", "", ""), ("hang", "a", ""), ("pinch", "b", ""),
        ("up", "c", "Stand for a while."), ("down", "c", ""), ("stroke", "", ""),
    ]  # fmt: skip
    assert {row.state for row in found} == {"plain"}


def test_a_condition_may_leave_out_the_whole_choice_or_change_its_words(routine_of):
    child = Person(conditions=frozenset({"child"}))
    skipped = routine_of(replace(CHOICE, adapt=(Adaptation("child", "skip"),)), STROKE)
    assert [play.step.id for play in unroll(skipped, child).plays] == ["stroke"]
    assert [(row.step.id, row.state) for row in rows(skipped, child)] == [("way", "skipped"), ("stroke", "plain")]
    other = replace(CHOICE, show="What feels good?", ways=WAYS[:2])
    changed = routine_of(replace(CHOICE, adapt=(Adaptation("child", "change", step=other),)))
    play = unroll(changed, child).plays[0]
    assert (play.instruction, len(play.ways)) == ("What feels good?", 2)
