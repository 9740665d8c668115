# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.practice import PRACTICE, is_practice, practice_of, practised
from cramprelief.guide.session import Session
from cramprelief.guide.timeline import unroll
from cramprelief.routine.load import load


@pytest.fixture(scope="module")
def practice():
    library = load([places.bundled_routines()])
    return practice_of(library.routines[practised(PRACTICE)])


def test_it_takes_about_a_minute_and_shows_both_answers(practice):
    timeline = unroll(practice, Person(side="left"))
    assert 50 <= timeline.length <= 70
    said = [play.instruction for play in timeline.plays]
    assert "practice" in said[0]
    assert any("Not helping" in words for words in said[-2:])
    assert any("It eased" in words for words in said[-2:])
    assert practice.title == "Practice"
    assert is_practice(practice.id)


def test_no_clock_of_a_cramp_runs_and_nothing_asks(practice):
    session = Session(practice, Person(side="left"), {})
    session.send("start", 0.0)
    moments = [session.advance(second / 2) for second in range(150)]
    assert moments[-1].state == "finished"
    assert not any(moment.check_due or moment.ten_minutes or moment.cramp_seconds for moment in moments)


def test_it_leads_to_no_other_routine(practice):
    assert practice.then == practice.if_not_helping == ()
    session = Session(practice, Person(side="left"), {})
    assert all(choice.to is None or choice.to.startswith("#") for choice in session.choices())
