# SPDX-License-Identifier: MIT
"""A question that nobody answers, for the hands are on the leg: it goes on by itself, says so, and asks again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from cramprelief import places
from cramprelief.guide.choices import CALM_BREATH
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.session import SAME_SHOWN, UNANSWERED, UNDECIDED, Session
from cramprelief.routine.library import Library
from cramprelief.routine.load import load
from cramprelief.routine.model import Routine, Step

CALF = Person("calf", "left")


class Played:
    def __init__(self, routines: Mapping[str, Routine], name: str = "heel-push") -> None:
        self.session = Session(routines[name], CALF, routines)
        self.at = 0.0
        self.moment: Moment = self.session.send("start", self.at)

    def wait(self, seconds: float, tick: float = 0.5) -> Moment:
        for _ in range(round(seconds / tick)):
            self.at += tick
            self.moment = self.session.advance(self.at)
        return self.moment

    def send(self, event: Any) -> Moment:
        self.moment = self.session.send(event, self.at)
        return self.moment

    def to_the_end(self) -> None:
        while self.moment.state != "finished":
            self.wait(0.5)


@pytest.fixture(scope="module")
def library() -> Library:
    return load([places.bundled_routines()])


@pytest.fixture
def played(library: Library) -> Played:
    return Played(library.routines)


def test_at_the_end_the_next_way_begins_by_itself_and_says_so(played: Played) -> None:
    played.to_the_end()
    following = next(choice.to for choice in played.session.choices() if choice.id == "no-change")
    assert played.moment.goes_on_in == UNANSWERED
    assert played.wait(UNANSWERED - 0.5).state == "finished"
    moment = played.wait(0.5)
    assert (moment.state, moment.routine_id, moment.notice) == ("playing", following, "went_on")
    assert played.wait(SAME_SHOWN).notice is None


def test_it_is_asked_again_a_minute_later_and_not_before(played: Played) -> None:
    played.to_the_end()
    played.wait(UNANSWERED)
    assert not any(played.wait(0.5).check_due for _ in range(118))
    assert played.wait(1.0).check_due


def test_what_has_no_other_way_begins_once_more(routine_of: Any) -> None:
    alone = routine_of(Step("hold", "hold", "Hold.", 10.0))
    played = Played({alone.id: alone}, alone.id)
    played.to_the_end()
    moment = played.wait(UNANSWERED)
    assert (moment.state, moment.routine_id, moment.notice) == ("playing", alone.id, "went_on")


@pytest.mark.parametrize("event", ["eased", "same", "stop", "again"])
def test_an_answer_is_an_answer(played: Played, event: str) -> None:
    played.to_the_end()
    played.wait(UNANSWERED - 1)
    name = played.moment.routine_id
    state = played.send(event).state
    assert played.wait(UNANSWERED).state == state and played.moment.routine_id == name


def test_what_is_going_on_unanswered_becomes_slow_breaths(played: Played) -> None:
    played.wait(5)
    played.send("not_helping")
    assert played.wait(UNDECIDED - 0.5).state == "choosing"
    moment = played.wait(0.5)
    assert (moment.state, moment.routine_id, moment.notice) == ("playing", CALM_BREATH, "went_on")


def test_a_pause_is_a_wish_and_waits(played: Played) -> None:
    played.wait(5)
    played.send("pause")
    assert played.wait(600).state == "paused"


def test_a_sleep_is_no_waiting(played: Played) -> None:
    played.to_the_end()
    played.wait(5)
    played.wait(3600.0, tick=3600.0)
    assert played.moment.state == "finished"
    assert played.wait(UNANSWERED - 5.5).state == "finished"
    assert played.wait(1).state == "playing"


def test_after_ten_minutes_the_last_way_is_the_end(played: Played) -> None:
    """The card has named help, and everything was tried."""
    seen = set()
    while played.at < 3600:
        seen.add(played.wait(5).routine_id)
    assert played.moment.state == "finished" and played.moment.goes_on_in is None
    assert len(seen) > 2


@pytest.mark.parametrize("kind", ["prevention", "aftercare"])
def test_without_a_cramp_nothing_goes_on_by_itself(library: Library, kind: str) -> None:
    name = next(one.id for one in library.routines.values() if one.id == "heel-push")
    quiet = replace(library.routines[name], kind=kind)
    session = Session(quiet, CALF, {quiet.id: quiet})
    at, moment = 0.0, session.send("start", 0.0)
    while moment.state != "finished":
        at += 0.5
        moment = session.advance(at)
    assert moment.goes_on_in is None
    assert all(session.advance(at + second).state == "finished" for second in range(120))
