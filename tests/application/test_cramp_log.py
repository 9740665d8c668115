# SPDX-License-Identifier: MIT
"""What of a session is written down: a cramp from the player on; nothing of a look, of practice or of prevention."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cramprelief.application.cramp_log import CrampLog, LogEntry
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.practice import practice_of
from cramprelief.guide.session import Session
from cramprelief.record.diary import Cramp
from cramprelief.routine.library import Library

LEFT = Person("calf", "left", can_stand=False, situation="in-bed")


class Played:
    """A session with its clock, and the log that follows it."""

    def __init__(self, library: Library, name: str = "heel-push", now: Any = None) -> None:
        self.library, self.log, self.at, self.wall = library, CrampLog(), 100.0, now
        self.play(name)

    def play(self, name: str, *, practice: bool = False) -> None:
        routine = self.library.routines[name]
        self.session = Session(practice_of(routine) if practice else routine, LEFT, self.library.routines)
        self.moment: Moment = self.session.send("start", self.at)

    def wait(self, seconds: float) -> LogEntry | None:
        for _ in range(round(seconds)):
            self.at += 1.0
            self.moment = self.session.advance(self.at)
        return self.log.follow(self.session, self.moment)

    def send(self, event: str, **more: Any) -> LogEntry | None:
        self.moment = self.session.send(event, self.at, **more)
        return self.log.follow(self.session, self.moment)

    def open_player(self) -> Cramp | None:
        return self.log.begin(self.session, self.moment, self.wall + timedelta(seconds=self.at - 100.0))


@pytest.fixture
def played(library: Library, diary: Any) -> Played:
    return Played(library, now=diary.now())


def what(entry: LogEntry | None) -> list[tuple[str, float]]:
    return [] if entry is None else [(event.what, event.at) for event in entry.events]


def test_a_look_leaves_no_trace(played: Played) -> None:
    assert played.wait(10) is None
    assert played.send("stop") is None
    assert played.log.cramp is None


def test_from_the_player_on_it_is_a_cramp_that_began_with_its_first_instruction(played: Played) -> None:
    played.wait(3)
    cramp = played.open_player()
    assert cramp is not None and cramp == played.log.cramp
    assert (cramp.started, cramp.state) == (played.wall, "unsure")
    assert (cramp.place, cramp.side, cramp.situation) == ("calf", "left", "in-bed")
    assert what(played.log.follow(played.session, played.moment))[:2] == [("start", 0.0), ("step", 0.0)]
    assert played.open_player() is None, "one at a time"


def test_what_ran_by_itself_before_was_not_tried(played: Played) -> None:
    played.wait(2)
    played.send("switch", to="towel-calf-stretch")
    played.open_player()
    entry = played.log.follow(played.session, played.moment)
    assert entry is not None and {event.routine for event in entry.events} == {"towel-calf-stretch"}


def test_what_prevents_a_cramp_is_none(library: Library, diary: Any) -> None:
    seated = (one for one in library.routines.values() if one.kind == "prevention" and "sitting" in one.posture)
    played = Played(library, next(seated).id, diary.now())
    assert played.open_player() is None and played.log.cramp is None


def test_practice_leaves_no_trace_also_in_a_cramp(played: Played) -> None:
    played.open_player()
    played.log.follow(played.session, played.moment)
    played.play("heel-push", practice=True)
    assert played.wait(10) is None and played.send("eased") is None
    assert played.log.cramp is not None and played.log.cramp.state == "unsure"
    practice = Played(played.library, now=played.wall)
    practice.play("heel-push", practice=True)
    assert practice.open_player() is None


def test_nothing_is_written_twice(played: Played) -> None:
    played.open_player()
    assert what(played.log.follow(played.session, played.moment))
    assert played.log.follow(played.session, played.moment) is None
    assert what(played.send("pause")) == [("pause", 0.0)]
    assert played.log.follow(played.session, played.moment) is None


def test_that_it_eased_closes_it_with_its_time(played: Played) -> None:
    played.open_player()
    played.wait(20)
    entry = played.send("eased")
    assert entry is not None and entry.cramp is not None
    assert (entry.cramp.state, entry.cramp.seconds, entry.cramp.eased_in) == ("done", 20.0, 20.0)
    assert played.log.cramp == entry.cramp


def test_stopped_it_is_over_and_nobody_knows_whether_it_eased(played: Played) -> None:
    played.open_player()
    played.wait(20)
    played.send("not_helping")
    entry = played.send("stop")
    assert entry is not None and entry.cramp is not None and played.log.cramp is None
    assert (entry.cramp.state, entry.cramp.seconds, entry.cramp.eased_in) == ("done", 20.0, None)


def test_stopped_without_a_word_nobody_knows_whether_it_was_one(played: Played) -> None:
    played.open_player()
    played.wait(200)
    entry = played.send("stop")
    assert entry is not None and entry.cramp is not None
    assert (entry.cramp.state, entry.cramp.seconds) == ("unsure", 200.0)
    yes = played.log.answer(entry.cramp, yes=True)
    assert yes is not None and (yes.state, yes.eased_in) == ("done", None)
    assert played.log.answer(entry.cramp, yes=False) is None


@pytest.mark.parametrize("word", ["same", "worse", "not_helping", "too_painful"])
def test_who_was_helped_and_says_how_it_is_has_a_cramp(played: Played, word: str) -> None:
    played.open_player()
    played.wait(5)
    entry = played.send(word)
    assert entry is not None and entry.cramp is not None and entry.cramp.state == "open"


def test_a_short_look_leaves_no_trace_and_a_long_one_may_be_a_cramp(played: Played) -> None:
    played.log.started_for = "look"
    assert played.open_player() is None and played.wait(59) is None and played.log.cramp is None
    assert played.send("not_helping") is None and played.send("stop") is None
    played.play("heel-push")
    assert played.open_player() is None
    entry = played.wait(61)
    assert entry is not None and played.log.cramp is not None and played.log.cramp.state == "unsure"
    assert what(entry)[:2] == [("start", 0.0), ("step", 0.0)], "all that happened, from its beginning"


def test_a_look_that_eased_was_a_cramp(played: Played) -> None:
    played.log.started_for = "look"
    played.open_player()
    played.wait(8)
    entry = played.send("eased")
    assert entry is not None and entry.cramp is not None
    assert (entry.cramp.state, entry.cramp.eased_in) == ("done", 8.0)


def test_of_a_test_nothing_is_written_also_in_a_cramp(played: Played) -> None:
    played.log.started_for = "test"
    assert played.open_player() is None
    assert played.wait(100) is None and played.send("eased") is None
    cramp = Played(played.library, now=played.wall)
    cramp.open_player()
    cramp.log.started_for = "test"
    cramp.play("arch-press-and-roll")
    assert cramp.wait(100) is None and cramp.send("eased") is None


def test_another_place_is_another_cramp(played: Played) -> None:
    first = played.open_player()
    played.wait(30)
    played.send("switch", to="arch-press-and-roll", person=Person("foot-arch", "left"))
    assert played.log.cramp is None, "the calf is over"
    second = played.open_player()
    assert first is not None and second is not None and second.id != first.id
    assert (second.place, second.started) == ("foot-arch", played.wall + timedelta(seconds=30))
    played.wait(20)
    entry = played.send("eased")
    assert entry is not None and entry.cramp is not None and entry.cramp.eased_in == 20.0


@pytest.mark.parametrize("later", [Person("foot-arch", "left"), Person("calf", "right")])
def test_another_place_after_a_stop_is_another_cramp(played: Played, later: Person) -> None:
    first = played.open_player()
    played.send("stop")
    name = "arch-press-and-roll" if later.place == "foot-arch" else "heel-push"
    played.session = Session(played.library.routines[name], later, played.library.routines)
    played.moment = played.session.send("start", played.at)
    second = played.open_player()
    assert first is not None and second is not None and second.id != first.id


def test_the_side_that_was_set_right_is_the_side(played: Played) -> None:
    played.open_player()
    entry = played.send("mirror")
    assert entry is not None and entry.cramp is not None and entry.cramp.side == "right"


def test_what_is_begun_from_a_list_is_where_its_routine_helps(library: Library, diary: Any) -> None:
    """The place that Home remembers is of another cramp."""
    played = Played(library, "shin-stretch", diary.now())
    cramp = played.open_player()
    assert cramp is not None and cramp.place == "shin"


def test_gone_on_with_it_is_open_again(played: Played) -> None:
    played.open_player()
    played.wait(5)
    played.send("not_helping")
    stopped = played.send("stop")
    played.play("heel-push")
    again = played.open_player()
    assert stopped is not None and again is not None
    assert (again.id, again.state, again.seconds) == (stopped.cramp_id, "open", None)
    entry = played.log.follow(played.session, played.moment)
    assert entry is not None
    assert entry.events[0].at == pytest.approx(5.0), "seconds count from the first instruction of this cramp"


def test_five_minutes_later_it_is_another(played: Played) -> None:
    first = played.open_player()
    played.send("stop")
    played.at += 301.0
    played.play("heel-push")
    second = played.open_player()
    assert first is not None and second is not None and second.id != first.id


def test_a_cramp_of_an_earlier_run_keeps_its_clock(played: Played) -> None:
    earlier = Cramp("earlier", played.wall - timedelta(seconds=90), place="calf", side="left", state="open")
    played.log.take_up(earlier, played.session, played.wall)
    entry = played.log.follow(played.session, played.moment)
    assert entry is not None and entry.cramp_id == "earlier"
    assert entry.events[0].at == pytest.approx(90.0)


def test_the_last_words_close_it_and_the_next_is_another(played: Played) -> None:
    first = played.open_player()
    last = played.log.close(pain=3, helped=("heel-push",))
    assert first is not None and last is not None
    assert (last.id, last.pain_after, last.helped) == (first.id, 3, ("heel-push",))
    assert played.log.close(pain=1, helped=()) is None and played.send("pause") is None
    second = played.open_player()
    assert second is not None and second.id != first.id


def test_what_is_not_wanted_is_forgotten(played: Played) -> None:
    cramp = played.open_player()
    assert played.log.forget() == cramp and played.log.cramp is None
    assert played.log.forget() is None and played.send("eased") is None
