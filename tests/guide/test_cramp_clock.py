# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from cramprelief.guide.person import Person
from cramprelief.guide.session import Session
from cramprelief.routine.model import Repeat, Step
from cramprelief.vocabulary import PLACES

HOLD = Step("hold", "hold", "Hold.", 30.0)


@pytest.fixture
def session(routine_of):
    """Twenty minutes of holding, begun at second 0, and a second routine to go to."""
    first, second = routine_of(Repeat(40, 40, (HOLD,))), routine_of(Repeat(40, 40, (HOLD,)), id="second")
    session = Session(first, Person(), {"test": first, "second": second})
    session.send("start", 0.0)
    return session


def run(session, start, end):
    """One tick a second; the seconds at which the check was on the screen, and the last moment."""
    shown = [now for now in range(start, end + 1) if session.advance(float(now)).check_due]
    return shown, session.advance(float(end))


def test_each_minute_a_check_is_shown_for_fifteen_seconds_and_stops_nothing(session):
    shown, moment = run(session, 0, 130)
    assert shown == [*range(60, 75), *range(120, 131)]
    assert (moment.state, moment.elapsed) == ("playing", 10.0)


def test_an_answer_takes_the_check_away_and_the_hold_goes_on(session):
    run(session, 0, 62)
    moment = session.send("same", 63.0)
    assert (moment.state, moment.check_due, moment.elapsed) == ("playing", False, 3.0)
    shown, _ = run(session, 63, 121)
    assert shown == [120, 121]


def test_worse_stops_the_clock_of_the_step_and_asks(session):
    run(session, 0, 62)
    assert session.send("worse", 62.0).state == "choosing"


def test_ten_minutes_bring_the_card_once(session):
    assert not run(session, 0, 599)[1].ten_minutes
    assert run(session, 599, 605)[1].ten_minutes
    assert not session.send("help_seen", 606.0).ten_minutes
    assert not run(session, 606, 700)[1].ten_minutes


@pytest.mark.parametrize(
    ("person", "relieves", "situations", "due"),
    [
        (Person("calf"), ("calf",), ("anywhere",), True),
        (Person("jaw"), ("jaw",), ("anywhere",), True),
        (Person("side-stitch"), ("side-stitch",), ("anywhere",), True),
        (Person("chest"), PLACES, ("anywhere",), True),
        (Person(), PLACES, ("anywhere",), True),
        (Person(), ("period",), ("anywhere",), False),
        (Person("period"), PLACES, ("anywhere",), False),
        (Person("back"), ("back",), ("anywhere",), False),
        (Person("neck"), PLACES, ("anywhere",), False),
        (Person("calf", situation="child-night"), ("calf",), ("anywhere",), False),
        (Person("calf"), ("calf",), ("child-night",), False),
    ],
)
def test_ten_minutes_are_a_line_for_cramps_alone(routine_of, person, relieves, situations, due):
    """Period pain, a stiff back and a growing child's legs may last: a false alarm at night is believed but once."""
    routine = routine_of(Repeat(40, 40, (HOLD,)), relieves=relieves, situations=situations)
    session = Session(routine, person, {"test": routine})
    session.send("start", 0.0)
    assert run(session, 0, 700)[1].ten_minutes is due


def test_the_clock_survives_pauses_and_another_routine(session):
    run(session, 0, 300)
    session.send("pause", 300.0)
    session.advance(400.0)
    session.send("switch", 400.0, to="second")
    moment = run(session, 400, 601)[1]
    assert (moment.routine_id, moment.cramp_seconds, moment.ten_minutes) == ("second", 601.0, True)


def test_another_session_can_go_on_with_the_same_cramp(session, routine_of):
    run(session, 0, 100)
    later = Session(routine_of(HOLD, id="later"), Person(), {}, cramp=session.cramp, tried=session.tried)
    assert later.send("start", 110.0).cramp_seconds == 110.0
    assert later.tried == ("test", "later")


def test_a_cramp_that_eased_is_over(session):
    run(session, 0, 100)
    session.send("eased", 100.0)
    moment = session.advance(2000.0)
    assert (moment.cramp_seconds, moment.check_due, moment.ten_minutes) == (100.0, False, False)


def test_the_end_of_a_routine_asks_too(routine_of):
    session = Session(routine_of(HOLD), Person(), {})
    session.send("start", 0.0)
    shown, moment = run(session, 0, 49)
    assert moment.state == "finished"
    assert shown == list(range(30, 45))
    assert session.send("same", 49.5).state == "choosing"


@pytest.mark.parametrize("kind", ["prevention", "aftercare"])
def test_without_a_cramp_there_is_no_clock(routine_of, kind):
    session = Session(routine_of(Repeat(40, 40, (HOLD,)), kind=kind), Person(), {})
    session.send("start", 0.0)
    shown, moment = run(session, 0, 700)
    assert (shown, moment.cramp_seconds, moment.ten_minutes) == ([], 0.0, False)


@pytest.mark.parametrize(("away", "seconds"), [(290.0, 390.0), (310.0, 0.0)])
def test_after_five_minutes_without_guiding_it_is_a_new_cramp(session, away, seconds):
    run(session, 0, 100)
    session.send("stop", 100.0)
    assert session.send("resume", 100.0 + away).cramp_seconds == seconds


def test_an_app_that_was_left_open_raises_no_alarm(routine_of):
    """The first move plays by itself at the start; who comes back much later has not had a cramp all the time."""
    first, second = routine_of(HOLD), routine_of(HOLD, id="second")
    session = Session(first, Person(), {"second": second})
    session.send("start", 0.0)
    run(session, 0, 40)
    assert not session.advance(5000.0).ten_minutes
    moment = session.send("switch", 5001.0, to="second")
    assert (moment.cramp_seconds, moment.ten_minutes) == (0.0, False)


def test_a_night_of_sleep_is_no_cramp(session):
    run(session, 0, 100)
    assert not session.advance(30_000.0).ten_minutes
    assert session.send("resume", 30_001.0).cramp_seconds == 0.0
