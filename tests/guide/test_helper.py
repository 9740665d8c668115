# SPDX-License-Identifier: MIT
from __future__ import annotations

from cramprelief.guide.person import Person
from cramprelief.guide.session import Session
from cramprelief.routine.model import Step

PULL = Step("pull", "hold", "Pull your toes up.", 30.0, more="Your calf lets go.", helper="Push the {side} toes up.")
REST = Step("rest", "rest", "Let go.", 10.0)


def begun(routine_of, *steps, helped=False):
    routine = routine_of(*steps)
    session = Session(routine, Person(side="left"), {routine.id: routine}, helped=helped)
    return session, session.send("start", 0.0)


def test_the_helper_reads_the_helpers_line_and_the_persons_own_stands_below(routine_of):
    session, moment = begun(routine_of, PULL, REST, helped=True)
    assert (moment.instruction, moment.own, moment.more) == ("Push the left toes up.", "Pull your toes up.", None)
    moment = session.send("next", 1.0)
    assert (moment.instruction, moment.own) == ("Let go.", None)


def test_addressing_the_helper_gives_the_words_anew_and_leaves_the_clock_alone(routine_of):
    session, before = begun(routine_of, PULL, REST)
    moment = session.address(2.0, helper=True)
    assert moment.instruction == "Push the left toes up."
    assert (moment.turn, moment.elapsed, moment.state) == (before.turn + 1, 2.0, "playing")
    back = session.address(2.5, helper=False)
    assert (back.instruction, back.more, back.own) == ("Pull your toes up.", "Your calf lets go.", None)
    assert [each.event for each in session.history] == ["start", "step"]


def test_what_comes_next_is_told_to_the_helper_too(routine_of):
    _, moment = begun(routine_of, REST, PULL, helped=True)
    assert moment.next_instruction == "Push the left toes up."


def test_a_routine_says_whether_it_has_words_for_a_helper(routine_of):
    assert begun(routine_of, PULL)[0].for_helper
    assert not begun(routine_of, REST)[0].for_helper
