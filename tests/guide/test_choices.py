# SPDX-License-Identifier: MIT
""" "Not helping" always has a way on, in the same order, in words that are true."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief import places
from cramprelief.guide.allowed import allowed
from cramprelief.guide.person import Person
from cramprelief.guide.safety import Safety
from cramprelief.guide.session import SAME_SHOWN, Session
from cramprelief.guide.tables import load_tables
from cramprelief.guide.triage import Triage
from cramprelief.routine.library import Library
from cramprelief.routine.load import load
from cramprelief.routine.model import Routine
from cramprelief.vocabulary import PLACES

ORDER = ("hurts", "no-change", "breathe", "not-a-cramp")


@pytest.fixture(scope="module")
def library() -> Library:
    return load([places.bundled_routines()])


@pytest.fixture(scope="module")
def triage(library: Library) -> Triage:
    tables = load_tables(places.assets() / "guide")
    return Triage(tables, library.routines, Safety(tables))


def ids(session: Session) -> tuple[str, ...]:
    return tuple(choice.id for choice in session.choices())


def walk(session: Session, now: float) -> Iterator[str]:
    """Take "it does not help" over and over."""
    for _ in range(12):
        now += 1
        session.send("not_helping", now)
        assert session.state == "choosing"
        assert ids(session) == tuple(each for each in ORDER if each in ids(session))
        assert ids(session)[0] == "hurts" and ids(session)[-1] == "not-a-cramp"
        way = next(choice for choice in session.choices() if choice.id == "no-change")
        session.send("switch", now, to=way.to)
        assert session.state == "playing"
        yield session.routine.id


@pytest.mark.parametrize(
    ("routine", "person"),
    [
        ("heel-push", Person("calf", "left", can_stand=False, situation="in-bed")),
        ("hand-and-forearm-stretch", Person("hand", "left")),
        ("pregnancy-night-cramp", Person("calf", "right", situation="pregnant")),
        ("calm-breath", Person(None, None)),
        ("toe-press-standing", Person("toes", "both")),
    ],
)
def test_it_never_runs_dry(library: Library, routine: str, person: Person) -> None:
    session = Session(library.routines[routine], person, library.routines)
    session.send("start", 100.0)
    last = routine
    for name in walk(session, 100.0):
        assert name != last and allowed(library.routines[name], person)
        last = name


def test_after_the_last_way_the_first_is_offered_again(library: Library) -> None:
    person = Person("hand", "left")
    session = Session(library.routines["hand-and-forearm-stretch"], person, library.routines)
    session.send("start", 100.0)
    ways = list(walk(session, 100.0))
    assert ways[:3] == ["calm-breath", "hand-and-forearm-stretch", "calm-breath"]


def test_a_minute_is_named_only_after_a_minute_of_this_routine(library: Library) -> None:
    session = Session(library.routines["heel-push"], Person("calf", "left"), library.routines)
    session.send("start", 100.0)
    session.send("not_helping", 102.0)
    assert session.choices()[1].title == "It does not help"
    session.send("continue", 110.0)
    for second in range(111, 175):
        session.advance(float(second))
    session.send("not_helping", 175.0)
    assert session.choices()[1].title == "No change after a minute"
    session.send("switch", 176.0, to=session.choices()[1].to)
    session.send("not_helping", 178.0)
    assert session.choices()[1].title == "It does not help"


def test_the_same_is_answered_for_a_while_and_goes_on(library: Library) -> None:
    session = Session(library.routines["heel-push"], Person("calf", "left"), library.routines)
    session.send("start", 100.0)
    moment = session.send("same", 102.0)
    assert (moment.state, moment.notice) == ("playing", "same")
    for second in range(103, 103 + round(SAME_SHOWN)):
        moment = session.advance(float(second))
    assert moment.notice is None


@pytest.mark.parametrize("kind", ["prevention", "aftercare"])
def test_what_is_for_no_cramp_asks_of_none(library: Library, kind: str) -> None:
    for routine in (each for each in library.routines.values() if each.kind == kind):
        session = Session(routine, Person("calf", "left"), library.routines)
        moment = session.send("start", 100.0)
        assert (moment.cramp, moment.tension, moment.cramp_seconds) == (False, 0.0, 0.0)
        session.send("not_helping", 101.0)
        assert ids(session) == ("hurts", "not-a-cramp")
        assert session.choices()[0].to is not None


def pictures(routine: Routine, person: Person) -> set[str]:
    session = Session(routine, person, {})
    return {play.figure.name for play in session.timeline.plays if play.figure is not None}


def test_calm_breath_looks_like_where_the_person_is(library: Library) -> None:
    calm = library.routines["calm-breath"]
    assert pictures(calm, Person(situation="in-bed")) == {"calm-bed"}
    assert pictures(calm, Person(situation="desk")) == {"calm-sit"}


SAID = ("hurts", "no-change", "breathe", "too_painful")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("can_stand", [True, False, None])
@given(data=st.data())
def test_what_was_refused_comes_again_only_after_all_else_and_never_at_once(
    library: Library, triage: Triage, place: str, can_stand: bool | None, data: st.DataObject
) -> None:
    person = Person(place, "left", can_stand)

    def others(someone: Person) -> list[str]:
        return [offer.routine_id for offer in triage.answer(someone).offers]

    first = others(person)[0]
    session = Session(library.routines[first], person, library.routines, others=others)
    now = 100.0
    session.send("start", now)
    refused: list[str] = []
    for _ in range(8):
        now += 1
        before = session.routine.id
        if data.draw(st.sampled_from(SAID)) == "too_painful" and session.send("too_painful", now).state == "playing":
            leads = session.routine.id
        else:
            session.send("not_helping", now)
            ways = [choice.to for choice in session.choices() if choice.to is not None and choice.to[0] != "#"]
            if not ways:  # where nothing but slow breaths is offered, no other way is left
                assert others(person) == ["calm-breath"]
                break
            leads = data.draw(st.sampled_from(ways))
            untried = set(others(person)) - set(session.tried)
            assert not untried or not set(ways) & {*refused, before}
            session.send("switch", now, to=leads)
        if leads == before:
            continue  # to a gentler step of the same
        assert place in library.routines[leads].relieves
        refused = [*(name for name in refused if name != before), before]
        assert session.refused == tuple(refused)


def test_it_hurts_more_and_breathing_does_not_lead_back_to_what_hurt(library: Library) -> None:
    session = Session(library.routines["heel-push"], Person("calf", "left", can_stand=False), library.routines)
    session.send("start", 100.0)
    session.send("not_helping", 102.0)
    session.send("switch", 103.0, to=session.choices()[0].to)
    assert session.routine.id == "calm-breath"
    session.send("not_helping", 105.0)
    assert [choice.to for choice in session.choices()][:2] == [None, "lying-toe-pull-and-cycle"]


def test_who_goes_back_has_refused_nothing(library: Library) -> None:
    session = Session(library.routines["heel-push"], Person("calf", "left"), library.routines)
    session.send("start", 100.0)
    session.send("not_helping", 102.0)
    session.send("continue", 103.0)
    assert session.refused == ()
    session.send("not_helping", 104.0)
    session.send("stop", 105.0)
    assert session.refused == ("heel-push",)


def test_whether_it_has_eased_is_asked_a_minute_into_what_is_tried(library: Library) -> None:
    session = Session(library.routines["heel-push"], Person("calf", "left"), library.routines)
    session.send("start", 0.0)
    for second in range(1, 58):
        assert not session.advance(float(second)).check_due
    session.send("not_helping", 58.0)
    session.send("switch", 58.0, to="towel-calf-stretch")
    for second in range(59, 118):
        assert not session.advance(float(second)).check_due, second
    assert session.advance(118.0).check_due
    assert session.advance(118.0).cramp_seconds == 118.0
