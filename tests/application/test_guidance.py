# SPDX-License-Identifier: MIT
"""What a start of a routine means and where guiding leads."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from cramprelief.application import guidance
from cramprelief.application.first_choice import CheckFirst, start_choice
from cramprelief.application.guidance import GuidedStart, Refused
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.practice import PRACTICE, is_practice, practice_of
from cramprelief.guide.session import Session
from cramprelief.guide.triage import Triage
from cramprelief.routine.model import CONDITIONS, SITUATIONS
from cramprelief.vocabulary import PLACES

SEATED = Person("calf", "left", can_stand=False)
PAGES = ("home", "player", "warnings", "finished", "library", "diary", "settings")


def start(triage: Triage, name: str, said: Person = SEATED, running: Moment | None = None, **more: Any) -> Any:
    given: dict[str, Any] = {"page": "home", "held": False, "recorded": False, **more}
    return guidance.start(name, said, triage, running, **given)


class Played:
    """A routine as it plays: its moments."""

    def __init__(self, triage: Triage, name: str, person: Person = SEATED) -> None:
        routine = practice_of(triage.routines["heel-push"]) if name == PRACTICE else triage.routines[name]
        self.session = Session(routine, person, triage.routines, sleep_gap=10_000.0)
        self.first = self.session.send("start", 0.0)

    def after(self, seconds: float) -> Moment:
        return self.session.advance(seconds)

    def then(self, event: str) -> Moment:
        return self.session.send(event, 1.0)


def test_a_warning_sign_that_holds_stands_before_everything(triage: Triage) -> None:
    for name in ("heel-push", PRACTICE, "no-such-routine"):
        assert start(triage, name, held=True) == CheckFirst(None, name)


def test_a_routine_that_is_not_there_changes_nothing(triage: Triage) -> None:
    assert start(triage, "no-such-routine") is None
    assert start(triage, "practice:no-such-routine") is None


def test_what_a_condition_forbids_is_shown_and_not_played(triage: Triage) -> None:
    barred = next((one.id, trait) for one in triage.routines.values() for trait in one.avoid if trait in CONDITIONS)
    assert start(triage, barred[0], Person(conditions=frozenset({barred[1]}))) == Refused(barred[0])


def test_who_cannot_stand_now_may_still_ask_for_a_standing_routine_by_name(triage: Triage) -> None:
    assert isinstance(start(triage, "wall-calf-stretch"), GuidedStart)


def test_what_lasts_is_known_at_each_start_and_what_is_of_the_moment_is_not(triage: Triage) -> None:
    barred = next(one.id for one in triage.routines.values() if "pregnancy" in one.avoid)
    assert start(triage, barred, Person(situation="pregnant")) == Refused(barred)
    hurt = next(one.id for one in triage.routines.values() if "recent-leg-injury" in one.avoid)
    assert isinstance(start(triage, hurt, Person(situation="after-injury")), GuidedStart)


def test_nothing_runs_so_it_begins(triage: Triage) -> None:
    assert start(triage, "heel-push") == GuidedStart(triage.routines["heel-push"], SEATED, "begin", "home")


def test_it_is_played_for_another_person_where_one_is_given(triage: Triage) -> None:
    other = Person("calf", "right", can_stand=True)
    assert start(triage, "heel-push", person=other).person == other


def test_what_runs_already_is_joined_where_it_is(triage: Triage) -> None:
    running = Played(triage, "heel-push").after(2.0)
    assert start(triage, "heel-push", running=running).how == "join"


def test_what_ran_on_beside_the_questions_begins_anew_but_a_cramp_under_way_is_joined(triage: Triage) -> None:
    played = Played(triage, "heel-push")
    running = next(m for m in (played.after(t / 2) for t in range(400)) if m.repeat > 1)
    assert start(triage, "heel-push", running=running).how == "begin"
    assert start(triage, "heel-push", running=running, recorded=True).how == "join"


def test_another_routine_is_switched_to_and_so_is_one_that_is_played_to_its_end(triage: Triage) -> None:
    played = Played(triage, "heel-push")
    assert start(triage, "towel-calf-stretch", running=played.after(1.0)).how == "switch"
    over = played.after(5000.0)
    assert over.state == "finished"
    assert start(triage, "heel-push", running=over).how == "switch"


@pytest.mark.parametrize(("said", "side"), [("both", "left"), ("right", "right"), (None, None)])
def test_practice_is_for_one_side_and_leads_back(triage: Triage, said: str | None, side: str | None) -> None:
    decided = start(triage, PRACTICE, Person("calf", said), page="settings")
    assert is_practice(decided.routine.id) and decided.routine.kind != "relief"
    assert (decided.person.side, decided.how, decided.back) == (side, "begin", "settings")


def test_it_leads_back_to_where_it_was_begun(triage: Triage) -> None:
    name = next(one.id for one in triage.routines.values() if one.kind == "prevention")
    for page in PAGES:
        wanted = None if page in ("player", "warnings") else page
        assert start(triage, name, Person(), page=page).back == wanted
        wanted = None if page == "finished" else wanted
        assert start(triage, "heel-push", Person(), page=page).back == wanted


@pytest.mark.parametrize("said", [Person("hand", "both"), Person("thigh-front", "left")])
def test_a_routine_for_another_place_takes_no_side_from_the_place_that_was_said(triage: Triage, said: Person) -> None:
    for routine in triage.routines.values():
        if said.place in routine.relieves:
            assert guidance.at_its_place(said, routine) == said
            continue
        whom = guidance.at_its_place(said, routine)
        assert whom.side is None
        assert whom.place == (routine.relieves[0] if len(routine.relieves) == 1 else None)
        begun = start(triage, routine.id, said)
        assert not isinstance(begun, GuidedStart) or begun.person == whom


def test_a_command_that_names_a_routine_gets_it(triage: Triage) -> None:
    hurt = Person("calf", situation="after-injury")
    assert guidance.command("heel-push", hurt, triage.answer(hurt)) == "heel-push"


def test_a_command_and_start_now_begin_the_same(triage: Triage) -> None:
    for place, situation, can in product([*PLACES, None], [*SITUATIONS, None], [True, False, None]):
        person = guidance.as_commanded(Person(place, can_stand=can, situation=situation))
        answer = triage.answer(person)
        choice = start_choice(answer, person)
        assert guidance.command(None, person, answer) == (choice.check_first or choice.routine_id)


def test_a_command_names_what_does_not_hold(triage: Triage) -> None:
    del triage
    assert guidance.as_commanded(Person(can_stand=None)).can_stand is True
    assert guidance.as_commanded(Person(can_stand=False)).can_stand is False


@pytest.mark.parametrize(
    ("name", "event", "page"),
    [
        ("heel-push", "eased", "finished"),
        ("heel-push", "stop", "library"),
        ("heel-push", "pause", None),
        (PRACTICE, "eased", None),
        (PRACTICE, "stop", "library"),
    ],
)
def test_the_page_after_the_player(triage: Triage, name: str, event: str, page: str | None) -> None:
    moment = Played(triage, name).then(event)
    assert guidance.page_after(moment, "player", "library") == page
    assert guidance.page_after(moment, "home", "library") is None


def test_after_a_routine_for_no_cramp_comes_the_page_it_was_begun_on(triage: Triage) -> None:
    name = next(one.id for one in triage.routines.values() if one.kind == "prevention")
    for event in ("eased", "stop"):
        moment = Played(triage, name, Person()).then(event)
        if guidance.is_over(moment):
            assert guidance.page_after(moment, "player", "plans") == "plans"


def test_what_ran_beside_the_questions_is_followed_by_the_next_way(triage: Triage) -> None:
    over = Played(triage, "heel-push").after(5000.0)
    assert guidance.goes_on_by_itself(over, "home", recorded=False)
    assert not guidance.goes_on_by_itself(over, "home", recorded=True)
    assert not guidance.goes_on_by_itself(over, "player", recorded=False)


def test_a_look_around_ends_what_ran_by_itself_and_never_a_cramp() -> None:
    assert [page for page in PAGES if guidance.is_left(page, recorded=False)] == ["library", "diary", "settings"]
    assert not any(guidance.is_left(page, recorded=True) for page in PAGES)


def test_nobody_is_disturbed_in_a_cramp_or_where_it_may_be_one() -> None:
    def free(*, playing: bool, recorded: bool) -> list[str]:
        return [page for page in PAGES if guidance.may_disturb(page, playing=playing, recorded=recorded)]

    assert free(playing=False, recorded=False) == ["home", "library", "diary", "settings"]
    assert free(playing=True, recorded=False) == ["library", "diary", "settings"]
    assert free(playing=True, recorded=True) == []
