# SPDX-License-Identifier: MIT
"""What Start begins and what plays by itself: never standing unasked, nothing while the hands are needed elsewhere."""

from __future__ import annotations

import pytest

from cramprelief.application.first_choice import (
    CoachMove,
    careful,
    first_move,
    move_after_answer,
    move_after_end,
    start_choice,
)
from cramprelief.guide.cramp_clock import CrampClock
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.session import Session
from cramprelief.guide.triage import Triage
from cramprelief.vocabulary import PLACES

SEATED = Person("calf", can_stand=False)
UNSAID = Person("calf", can_stand=None)


def names(triage: Triage, person: Person) -> list[str]:
    return [offer.routine_id for offer in triage.answer(person).offers]


@pytest.mark.parametrize("place", [*PLACES, None])
def test_nobody_is_made_to_stand_by_what_plays_by_itself(triage: Triage, place: str | None) -> None:
    person = careful(Person(place, can_stand=None))
    answer = triage.answer(person)
    move = first_move(answer)
    assert move.stops == answer.wait
    if answer.wait:
        return  # signs of an emergency come first there, and nothing plays by itself
    assert move.routine_id is not None
    assert triage.routines[move.routine_id].posture != ("standing",)


def test_who_said_that_they_can_stand_gets_the_standing_way(triage: Triage) -> None:
    assert first_move(triage.answer(careful(Person("calf", can_stand=True)))).routine_id == "wall-calf-stretch"


@pytest.mark.parametrize("situation", ["driving", "in-water", "after-injury"])
def test_at_the_wheel_in_water_and_after_a_fall_nothing_plays(triage: Triage, situation: str) -> None:
    person = careful(Person("calf", can_stand=None, situation=situation))
    answer = triage.answer(person)
    assert first_move(answer) == CoachMove(stops=True)
    assert move_after_answer(answer, person, "heel-push", triage.routines, waited=False) == CoachMove(stops=True)
    assert first_move(answer, "heel-push") == CoachMove("heel-push"), "who names a routine has asked for it"


def test_what_fits_the_answer_goes_on_and_what_does_not_gives_way(triage: Triage) -> None:
    answer = triage.answer(SEATED)
    assert move_after_answer(answer, SEATED, "heel-push", triage.routines, waited=False) == CoachMove()
    shin = Person("shin", can_stand=False)
    found = move_after_answer(triage.answer(shin), shin, "heel-push", triage.routines, waited=False)
    assert found == CoachMove("shin-stretch")


def test_slow_breathing_goes_on_only_where_nothing_else_is_left(triage: Triage) -> None:
    found = move_after_answer(triage.answer(SEATED), SEATED, "calm-breath", triage.routines, waited=False)
    assert found == CoachMove("heel-push")
    everywhere = Person("calf", can_stand=False, situation="after-injury")
    answer = triage.answer(everywhere)._replace(wait=False)
    assert move_after_answer(answer, everywhere, "calm-breath", triage.routines, waited=False) == CoachMove()


def test_once_the_wait_is_over_the_best_begins(triage: Triage) -> None:
    found = move_after_answer(triage.answer(SEATED), SEATED, None, triage.routines, waited=True)
    assert found == CoachMove("heel-push")
    assert move_after_answer(triage.answer(SEATED), SEATED, None, triage.routines, waited=False) == CoachMove()


def ended(triage: Triage, *, cramp_before: float = 0.0) -> Moment:
    """A routine at its end, in a cramp that lasted `cramp_before` seconds when it began."""
    clock = CrampClock(started=-cramp_before)
    session = Session(triage.routines["heel-push"], SEATED, triage.routines, cramp=clock, sleep_gap=10_000.0)
    session.send("start", 0.0)
    over = session.advance(250.0)
    assert over.state == "finished"
    return over


def test_when_it_is_over_the_next_way_comes_and_after_all_of_them_the_best_again(triage: Triage) -> None:
    answer, ways = triage.answer(SEATED), names(triage, SEATED)
    soon = ended(triage)
    assert move_after_end(answer, ways[:1], soon) == CoachMove(ways[1])
    assert move_after_end(answer, ways, soon) == CoachMove(ways[0])
    assert move_after_end(answer, ways, None) == CoachMove()


def test_after_ten_minutes_the_last_way_is_the_end(triage: Triage) -> None:
    late = ended(triage, cramp_before=600.0)
    assert late.ten_minutes
    assert move_after_end(triage.answer(SEATED), names(triage, SEATED), late) == CoachMove()


def test_start_begins_the_best_way_and_none_that_ran_to_its_end_already(triage: Triage) -> None:
    answer, ways = triage.answer(SEATED), names(triage, SEATED)
    assert start_choice(answer, SEATED).routine_id == ways[0]
    assert start_choice(answer, SEATED, ways[1], ways[:2]).routine_id == ways[1], "what runs goes on"
    assert start_choice(answer, SEATED, "gone", ways[:2]).routine_id == ways[2]
    assert start_choice(answer, SEATED, "gone", ways).routine_id == ways[0], "all of them ran: the best once more"


def test_while_nobody_said_that_they_can_stand_start_never_goes_on_to_a_standing_way(triage: Triage) -> None:
    answer = triage.answer(UNSAID)
    seated = [offer.routine_id for offer in answer.offers if offer.posture != "standing"]
    choice = start_choice(answer, UNSAID, seated[-1], seated)
    assert choice.offer.posture != "standing"


def test_after_a_fall_start_checks_the_signs_first(triage: Triage) -> None:
    hurt = Person("calf", can_stand=False, situation="after-injury")
    choice = start_choice(triage.answer(hurt), hurt)
    assert choice.check_first is not None and choice.check_first.card is not None
    assert choice.check_first.routine_id == choice.routine_id == "calm-breath"


def test_in_water_the_card_is_the_routine_and_nothing_comes_before_it(triage: Triage) -> None:
    swimmer = Person("calf", can_stand=None, situation="in-water")
    choice = start_choice(triage.answer(swimmer), swimmer)
    assert (choice.routine_id, choice.check_first) == ("cramp-in-water", None)
