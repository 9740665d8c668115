# SPDX-License-Identifier: MIT
"""Whatever a routine holds and whatever a person presses: no exception, no time below zero, no forbidden step."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cramprelief.guide.allowed import allowed
from cramprelief.guide.moment import STATES
from cramprelief.guide.person import Person
from cramprelief.guide.session import NothingToPlayError, Session
from cramprelief.guide.timeline import anything_left, unroll
from cramprelief.guide.transitions import EVENTS, TRANSITIONS
from cramprelief.routine.model import (
    BREATHING,
    CANNOT_STAND,
    Adaptation,
    Breathing,
    Evidence,
    Repeat,
    Routine,
    Step,
    Way,
)
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.vocabulary import POSTURES, SIDES

CONDITIONS = ("pregnancy", "diabetes", "child")
IDS = ("one", "two", "three")
breathings = st.sampled_from([*BREATHING.values(), Breathing(0.0, 6.0), Breathing(4.0, 0.0), Breathing(3.3, 7.1)])
conditions = st.sets(st.sampled_from(CONDITIONS), max_size=2).map(frozenset)


@st.composite
def plain_steps(draw):
    kind = draw(st.sampled_from(sorted(STEP_KINDS)))
    counted = kind == "move" and draw(st.booleans())
    return Step(
        id=draw(st.sampled_from("abcdefgh")),
        kind=kind,
        show=draw(st.sampled_from(["Push your {side} heel away.", "{other_side} leg up.", "Hold.", "{odd}"])),
        seconds=None if kind == "wait" or counted else draw(st.floats(0, 200)),
        times=draw(st.integers(1, 30)) if counted else None,
        pace=draw(st.none() | st.floats(1, 200)) if kind == "move" else None,
        posture=draw(st.none() | st.sampled_from(POSTURES)),
        breathe=draw(st.none() | breathings),
        sides=draw(st.sampled_from(["affected", "both", "each"])),
        if_too_painful=draw(st.none() | st.sampled_from([*IDS, "#a", "#h", "nowhere"])),
    )


@st.composite
def steps(draw):
    step = draw(plain_steps())
    if step.kind == "choose":
        inner = plain_steps().filter(lambda each: each.kind != "choose")
        ways = draw(st.lists(st.lists(inner, min_size=1, max_size=2), min_size=1, max_size=3))
        step = replace(step, ways=tuple(Way(way[0].id, way[0].show, tuple(way)) for way in ways))
    if draw(st.integers(0, 3)):
        return step
    changed = replace(draw(plain_steps()), id=step.id)
    action = draw(st.sampled_from(["skip", "stop", "change"]))
    when = draw(st.sampled_from([*CONDITIONS, CANNOT_STAND]))
    rule = Adaptation(when, action, "Because.", changed if action == "change" else None)
    return replace(step, adapt=(rule,))


@st.composite
def repeats(draw, children):
    least = draw(st.integers(1, 3))
    return Repeat(least, least + draw(st.integers(0, 2)), tuple(draw(st.lists(children, min_size=1, max_size=3))))


@st.composite
def routines(draw, id):
    inner = steps() | repeats(steps())
    return Routine(
        id=id,
        kind=draw(st.sampled_from(["relief", "prevention", "aftercare"])),
        title=id,
        summary="",
        relieves=("calf",),
        posture=tuple(draw(st.sets(st.sampled_from(POSTURES), min_size=1, max_size=2))),
        evidence=Evidence("B", ""),
        steps=tuple(draw(st.lists(steps() | repeats(inner), min_size=1, max_size=3))),
        avoid=tuple(draw(conditions)),
        breathing=draw(breathings),
        then=tuple(draw(st.lists(st.sampled_from(IDS), max_size=2))),
        if_not_helping=tuple(draw(st.lists(st.sampled_from(IDS), max_size=2))),
    )


shelves = st.tuples(*(routines(id) for id in IDS)).map(lambda found: {r.id: r for r in found})
people = st.builds(
    Person, st.just("calf"), st.none() | st.sampled_from(SIDES), st.booleans(), st.just(None), conditions
)
targets = st.none() | st.sampled_from([*IDS, "#a", "#h", "nowhere", ""])
deeds = st.one_of(
    st.tuples(st.just("advance"), st.floats(0, 12), st.none(), st.none()),
    st.tuples(st.sampled_from(EVENTS), st.floats(0, 4), targets, st.none() | people),
    st.tuples(st.just("switch"), st.floats(0, 4), targets, st.none() | people),
    st.tuples(st.just("pick"), st.floats(0, 4), st.sampled_from("abcdefgh"), st.none()),
)


def check(moment, session):
    assert moment.state in STATES
    assert moment.remaining is None or moment.remaining >= 0
    assert moment.total_remaining is None or moment.total_remaining >= 0
    assert moment.length is None or 0 <= moment.elapsed <= moment.length + 1e-6
    assert all(0 <= share <= 1 for share in moment.done_fraction)
    assert len(moment.done_fraction) == moment.step_count > moment.step_index >= 0
    assert -1e-9 <= moment.tension <= 1
    assert 1 <= moment.repeat <= moment.repeats
    assert moment.count is None or 1 <= moment.count <= moment.count_of
    assert moment.breath is None or -1e-6 <= moment.breath.level <= 1 + 1e-6
    assert moment.cramp_seconds >= 0
    assert allowed(session.routine, session.person)
    assert session.person.can_stand or moment.step.posture != "standing"


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(shelves, people, st.lists(deeds, max_size=20))
def test_anything_may_happen(shelf, person, happenings):
    first = next((routine for routine in shelf.values() if allowed(routine, person)), None)
    if first is None:
        return
    session = Session(first, person, shelf)
    now, before = 50.0, session.advance(50.0)
    before = session.send("start", now)
    for deed, seconds, target, changed in happenings:
        now += seconds
        state_before = session.advance(now).state
        history, active = len(session.history), before.total_elapsed
        if deed == "advance":
            moment = session.advance(now)
        else:
            moment = session.send(deed, now, to=target, person=changed)
            noted = [h.event for h in session.history[history:] if h.event != "step"]
            ways = {TRANSITIONS[state_before][event] for event in noted if event in TRANSITIONS[state_before]}
            assert moment.state in ways | {state_before, "finished"}
        check(moment, session)
        assert moment.total_elapsed >= active - 1e-9
        assert session.advance(now) == moment
        assert session.choices()[-1].id == "not-a-cramp"
        for choice in session.choices()[:-1]:
            if choice.to is None:
                continue
            assert choice.to.startswith("#") or allowed(shelf[choice.to], session.person)
        before = moment


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(routines("one"), people, st.lists(st.floats(0, 2.9), max_size=60))
def test_left_alone_it_only_goes_forward(routine, person, gaps):
    try:
        session = Session(routine, person, {})
    except NothingToPlayError:
        assert not anything_left(routine, person)
        return
    now, before = 0.0, session.send("start", 0.0)
    for gap in gaps:
        now += gap
        moment = session.advance(now)
        assert (moment.play, moment.elapsed) >= (before.play, before.elapsed) or moment.play > before.play
        if moment.play == before.play:
            assert all(new >= old - 1e-9 for new, old in zip(moment.done_fraction, before.done_fraction, strict=True))
        assert moment.tension <= before.tension + 1e-9
        before = moment


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(routines("one"), people)
def test_something_is_left_exactly_when_there_is_a_play(routine, person):
    assert anything_left(routine, person) == bool(unroll(routine, person).plays)
