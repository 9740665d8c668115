# SPDX-License-Identifier: MIT
"""A cramp whose end the app did not see: what of it can be gone on with, and for how long it is the same."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from cramprelief.application.going_on import place_to_go_on, same_cramp
from cramprelief.guide.cramp_clock import NEW_CRAMP
from cramprelief.guide.person import Person
from cramprelief.guide.session import Session
from cramprelief.guide.timeline import unroll
from cramprelief.guide.triage import Triage
from cramprelief.record.diary import Cramp, Event, new_cramp
from cramprelief.record.settings import PersonProfile

BEGAN = datetime(2026, 11, 22, 3, 0, tzinfo=timezone.utc)


def cramp(place: str = "calf", side: str = "left") -> Cramp:
    return new_cramp(BEGAN, place=place, side=side, situation="in-bed")


def steps(triage: Triage, name: str = "heel-push") -> list[str]:
    """Ids of the steps as they come, each once."""
    return list(dict.fromkeys(play.step.id for play in unroll(triage.routines[name], Person()).plays if play.step.id))


def seen(at: float, step: str, routine: str = "heel-push") -> Event:
    return Event(at, "step", routine, step)


def test_it_goes_on_from_the_step_that_was_seen_last(triage: Triage) -> None:
    first, second = steps(triage)[:2]
    events = [seen(1, first), seen(8, second), Event(9, "pause", "heel-push")]
    found = place_to_go_on(cramp(), events, triage, PersonProfile(can_stand=False))
    assert found is not None
    assert (found.routine.id, found.step_id) == ("heel-push", second)
    assert (found.person.side, found.person.can_stand, found.person.situation) == ("left", False, "in-bed")
    assert found.show and not found.show.endswith(".")


def test_without_a_step_or_with_one_that_is_gone_there_is_nothing(triage: Triage) -> None:
    profile = PersonProfile()
    assert place_to_go_on(cramp(), [], triage, profile) is None
    assert place_to_go_on(cramp(), [Event(1, "start", "heel-push")], triage, profile) is None
    assert place_to_go_on(cramp(), [seen(1, "no-such-step")], triage, profile) is None
    assert place_to_go_on(cramp(), [seen(1, "push", "no-such-routine")], triage, profile) is None


def test_what_a_condition_forbids_since_then_is_not_gone_on_with(triage: Triage) -> None:
    name = "rub-massage-and-raise"
    events = [seen(3, steps(triage, name)[0], name)]
    condition = next(iter(triage.routines[name].avoid))
    assert place_to_go_on(cramp(), events, triage, PersonProfile(conditions=(condition,))) is None


def test_a_situation_that_is_no_word_of_ours_counts_as_none(triage: Triage) -> None:
    step = steps(triage)[0]
    strange = new_cramp(BEGAN, place="calf", side="right", situation="on-the-moon")
    found = place_to_go_on(strange, [seen(1, step)], triage, PersonProfile())
    assert found is not None and found.person.situation is None


def test_it_is_the_same_cramp_for_a_while_after_it_was_last_heard_of() -> None:
    events = [seen(40, "push")]
    just = BEGAN + timedelta(seconds=40 + NEW_CRAMP)
    assert same_cramp(cramp(), events, just) == 40 + NEW_CRAMP
    assert same_cramp(cramp(), events, just + timedelta(seconds=1)) is None
    assert same_cramp(cramp(), [], BEGAN + timedelta(seconds=5)) == 5


def test_what_was_tried_and_refused_before_is_known_again(triage: Triage) -> None:
    person = Person("calf", "left", False)
    session = Session(triage.routines["heel-push"], person, triage.routines)
    session.send("start", 1.0)
    session.send("not_helping", 5.0)
    session.send("continue", 6.0)
    assert session.refused == ()
    session.send("not_helping", 9.0)
    session.send("switch", 10.0, to="towel-calf-stretch")
    session.send("too_painful", 14.0)
    session.send("resume" if session.state == "choosing" else "pause", 15.0)
    events = [Event(one.time, one.event, one.routine_id, one.step_id, one.detail or None) for one in session.history]
    found = place_to_go_on(cramp(), events, triage, PersonProfile(can_stand=False))
    assert found is not None
    assert (found.tried, found.refused) == (session.tried, session.refused)
    assert "heel-push" in found.refused
