# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace

import pytest

from cramprelief.guide.moment import STATES
from cramprelief.guide.person import Person
from cramprelief.guide.session import NothingToPlayError, Session
from cramprelief.guide.transitions import EVENTS, TRANSITIONS
from cramprelief.routine.model import BREATHING, Adaptation, FigureRef, Repeat, Step

SIT = Step("sit", "do", "Sit down.", 6.0)
HOLD = Step("hold", "hold", "Hold your {side} foot.", 30.0)
REST = Step("rest", "rest", "Let go.", 10.0)
FRAME = 1 / 30


@pytest.fixture
def session_of(routine_of):
    """A session of these steps that has begun at the second 100."""

    def make(*steps, person=None, routines=(), **changes):
        routine = routine_of(*steps, **changes)
        session = Session(routine, person or Person(), {r.id: r for r in (routine, *routines)})
        session.send("start", 100.0)
        return session

    return make


def run(session, start, seconds, tick=FRAME):
    """Tick through `seconds`; the last moment."""
    moment = session.advance(start)
    for number in range(1, round(seconds / tick) + 1):
        moment = session.advance(start + number * tick)
    return moment


def play_on(session, now, seconds):
    """Half-second ticks to `now + seconds`; the new now and the moment there."""
    moment = run(session, now, seconds, 0.5)
    return now + seconds, moment


def test_every_pair_of_state_and_event_has_one_answer():
    assert set(TRANSITIONS) == {"ready", "playing", "paused", "choosing", "eased", "finished", "stopped"}
    assert {state for row in TRANSITIONS.values() for state in row.values()} <= set(TRANSITIONS)


def test_it_plays_by_itself_to_the_end(session_of):
    session = session_of(SIT, HOLD, REST)
    moment = run(session, 100.0, 10.0)
    assert (moment.step.id, round(moment.elapsed, 6), round(moment.remaining, 6)) == ("hold", 4.0, 26.0)
    assert (moment.step_index, moment.step_count, moment.play) == (1, 3, 1)
    assert (moment.next.id, moment.next_seconds) == ("rest", 10.0)
    moment = run(session, 110.0, 40.0)
    assert (moment.state, moment.remaining, moment.total_remaining) == ("finished", 0.0, 0.0)
    assert moment.done_fraction == (1.0, 1.0, 1.0)
    assert moment.total_elapsed == pytest.approx(46.0)


def test_a_pause_takes_no_time_from_the_step(session_of):
    session = session_of(SIT, HOLD)
    run(session, 100.0, 10.0)
    assert session.send("pause", 110.0).state == "paused"
    assert session.advance(5000.0).elapsed == pytest.approx(4.0)
    moment = session.send("resume", 5000.0)
    assert (moment.state, moment.elapsed) == ("playing", pytest.approx(4.0))
    assert run(session, 5000.0, 2.0).elapsed == pytest.approx(6.0)


def test_a_long_gap_without_a_tick_is_sleep_and_pauses_where_it_was(session_of):
    session = session_of(SIT, HOLD)
    run(session, 100.0, 10.0)
    moment = session.advance(110.0 + 3.5)
    assert (moment.state, moment.notice) == ("paused", "slept")
    assert moment.elapsed == pytest.approx(4.0)
    assert moment.cramp_seconds == pytest.approx(13.5)
    moment = session.send("resume", 120.0)
    assert (moment.state, moment.notice, moment.elapsed) == ("playing", None, pytest.approx(4.0))


def test_a_short_stall_is_caught_up_by_the_next_tick(session_of):
    session = session_of(SIT, HOLD)
    run(session, 100.0, 5.0)
    moment = session.advance(107.9)
    assert (moment.state, moment.step.id, moment.elapsed) == ("playing", "hold", pytest.approx(1.9))


def test_a_key_pressed_after_sleep_finds_the_session_paused(session_of):
    session = session_of(SIT, HOLD)
    run(session, 100.0, 1.0)
    assert session.send("next", 200.0).state == "paused"
    assert session.advance(200.0).step.id == "hold"


def test_a_clock_that_goes_back_changes_nothing(session_of):
    session = session_of(SIT, HOLD)
    run(session, 100.0, 8.0)
    assert session.advance(3.0) == session.advance(108.0)


def test_half_an_hour_with_stalls_ends_within_one_frame_of_its_length(session_of):
    """Real milliseconds: frames of 33 ms; short stalls every ten seconds, one of 5 s every minute, resumed at once."""
    session = session_of(Repeat(18, 18, (replace(HOLD, seconds=90.0), REST)))
    now = 100_000
    asleep = tick = 0
    moment = session.advance(now / 1000)
    while moment.state != "finished":
        tick += 1
        step = 5000 if tick % 1800 == 0 else 2900 if tick % 300 == 0 else 33
        now += step
        moment = session.advance(now / 1000)
        if moment.state == "paused":
            assert moment.notice == "slept"
            asleep += step
            moment = session.send("resume", now / 1000)
    assert moment.total_elapsed == pytest.approx(1800.0, abs=1e-6)
    assert 0 <= (now - 100_000 - asleep) / 1000 - 1800.0 <= 2.9 + 1e-6
    assert session.history[-1].event == "end"
    assert session.history[-1].time - 100.0 - asleep / 1000 == pytest.approx(1800.0, abs=FRAME)


def test_next_and_back_keep_playing_and_stay_paused(session_of):
    session = session_of(SIT, HOLD, REST)
    assert session.send("next", 101.0).step.id == "hold"
    session.send("pause", 102.0)
    moment = session.send("next", 103.0)
    assert (moment.state, moment.step.id, moment.elapsed) == ("paused", "rest", 0.0)
    assert session.send("back", 103.5).step.id == "hold"
    assert session.send("back", 103.5).step.id == "sit"
    assert session.send("back", 103.5).step.id == "sit"


def test_next_on_the_last_step_finishes(session_of):
    session = session_of(SIT)
    assert session.send("next", 101.0).state == "finished"


def test_ten_seconds_more(session_of):
    session = session_of(HOLD, REST)
    moment = session.send("extend", 101.0)
    assert (moment.length, moment.remaining) == (40.0, 39.0)
    assert run(session, 101.0, 38.9).step.id == "hold"
    assert run(session, 139.9, 0.5).step.id == "rest"


def test_repeat_the_step_says_it_again(session_of):
    session = session_of(HOLD, REST)
    before = run(session, 100.0, 12.0)
    after = session.send("repeat_step", 112.0)
    assert (after.step.id, after.elapsed, after.play) == ("hold", 0.0, before.play)
    assert after.turn == before.turn + 1


def test_the_other_side_keeps_the_place(session_of):
    session = session_of(SIT, HOLD, person=Person(side="left"))
    before = run(session, 100.0, 10.0)
    after = session.send("mirror", 110.0)
    assert (before.instruction, after.instruction) == ("Hold your left foot.", "Hold your right foot.")
    assert (after.side, after.elapsed, after.turn) == ("right", pytest.approx(4.0), before.turn + 1)


def test_enough_leaves_a_range_from_its_lower_end_on(session_of):
    session = session_of(Repeat(2, 4, (HOLD,)), REST)
    assert not session.allows("enough")
    assert session.send("enough", 101.0).step.id == "hold"
    moment = session.send("next", 102.0)
    assert (moment.repeat, moment.repeats, moment.enough) == (2, 4, True)
    assert session.send("enough", 103.0).step.id == "rest"


def test_enough_in_the_last_group_finishes(session_of):
    session = session_of(Repeat(1, 4, (HOLD,)))
    assert session.send("enough", 101.0).state == "finished"


def test_a_wait_lasts_until_the_person_goes_on(session_of):
    session = session_of(Step("fill", "wait", "Fill a bowl."), REST)
    moment = run(session, 100.0, 100.0, 1.0)
    assert (moment.step.id, moment.remaining, moment.total_remaining) == ("fill", None, None)
    assert not session.allows("extend")
    assert session.send("continue", 201.0).step.id == "rest"
    assert session.send("continue", 202.0).step.id == "rest"


def test_counted_moves_count(session_of):
    session = session_of(Step("pinch", "move", "Pinch.", times=8, pace=30.0))
    assert [run(session, 100.0 + at, 0).count for at in (0, 1.9, 2.1, 3.9)] == [1, 1, 2, 2]
    assert session.advance(104.0).count_of == 8


def test_the_muscle_cools_with_the_time_held(session_of):
    session = session_of(SIT, Repeat(2, 2, (HOLD, REST)))
    assert session.advance(100.0).tension == 1.0
    _, moment = play_on(session, 100.0, 21.0)
    assert moment.tension == pytest.approx(0.75)
    assert session.send("eased", 122.0).tension == 0.0


def test_holds_and_long_rests_breathe_and_moving_does_not(session_of):
    session = session_of(SIT, HOLD, REST, Step("shake", "move", "Shake.", 15.0))
    assert session.advance(101.0).breath is None
    assert session.send("next", 101.0).breath.phase == "in"
    assert session.send("next", 101.0).breath.phase == "in"
    assert session.send("next", 101.0).breath is None


def test_the_picture_before_is_known(session_of):
    session = session_of(replace(SIT, figure=FigureRef("a")), replace(HOLD, figure=FigureRef("b")))
    assert session.advance(100.0).previous_figure is None
    assert session.send("next", 101.0).previous_figure == FigureRef("a")


def test_too_painful_goes_to_the_gentler_way_at_once(session_of, routine_of):
    gentle = routine_of(REST, id="gentle", title="Gentle")
    session = session_of(replace(HOLD, if_too_painful="gentle"), routines=(gentle,))
    moment = session.send("too_painful", 102.0)
    assert (moment.state, moment.routine_id, moment.elapsed) == ("playing", "gentle", 0.0)
    assert moment.cramp_seconds == pytest.approx(2.0)
    assert [(h.event, h.step_id, h.detail) for h in session.history[-3:]] == [
        ("too_painful", "hold", "gentle"), ("switch", "hold", "gentle"), ("step", "rest", ""),
    ]  # fmt: skip


def test_too_painful_may_lead_to_a_step(session_of):
    session = session_of(replace(HOLD, if_too_painful="#rest"), SIT, REST)
    assert session.send("too_painful", 105.0).step.id == "rest"


def test_too_painful_without_a_way_stops_the_clock_and_asks(session_of, routine_of):
    gentle = routine_of(REST, id="gentle", avoid=("pregnancy",))
    person = Person(conditions=frozenset({"pregnancy"}))
    for target in ("gentle", "nowhere", "#nowhere"):
        session = session_of(replace(HOLD, if_too_painful=target), person=person, routines=(gentle,))
        assert session.send("too_painful", 102.0).state == "choosing"
        assert session.advance(900.0).elapsed == pytest.approx(2.0)
        assert [(c.id, c.to) for c in session.choices()] == [("hurts", None), ("not-a-cramp", None)]


def test_not_helping_offers_ways_that_are_allowed_and_new(session_of, routine_of):
    gentle = routine_of(REST, id="gentle", title="Gentle")
    forbidden = routine_of(REST, id="forbidden", avoid=("pregnancy",), if_not_helping=("further",))
    further = routine_of(REST, id="further", title="Further", if_not_helping=("test", "forbidden"))
    breath = routine_of(REST, id="calm-breath", title="Calm breath")
    session = session_of(
        replace(HOLD, if_too_painful="gentle"),
        person=Person(conditions=frozenset({"pregnancy"})),
        routines=(gentle, forbidden, further, breath),
        if_not_helping=("forbidden",),
    )
    assert session.send("not_helping", 103.0).state == "choosing"
    assert [(c.id, c.to) for c in session.choices()] == [
        ("hurts", "gentle"), ("no-change", "further"), ("breathe", "calm-breath"), ("not-a-cramp", None),
    ]  # fmt: skip
    assert session.send("continue", 300.0).elapsed == pytest.approx(3.0)
    session.send("not_helping", 301.0)
    moment = session.send("switch", 302.0, to="further")
    assert (moment.state, moment.routine_id) == ("playing", "further")
    session.send("not_helping", 303.0)
    assert [(c.id, c.to) for c in session.choices()] == [
        ("hurts", "calm-breath"), ("no-change", "calm-breath"), ("breathe", "calm-breath"), ("not-a-cramp", None),
    ]  # fmt: skip


def test_a_forbidden_routine_is_refused(session_of, routine_of):
    forbidden = routine_of(REST, id="forbidden", avoid=("pregnancy",))
    session = session_of(HOLD, person=Person(situation="pregnant"), routines=(forbidden,))
    assert session.send("switch", 101.0, to="forbidden").routine_id == "test"
    assert session.send("switch", 101.0, to=forbidden).routine_id == "test"
    assert session.send("switch", 101.0, to="nowhere").routine_id == "test"


def test_an_answer_in_the_middle_keeps_the_place(session_of):
    session = session_of(SIT, HOLD)
    run(session, 100.0, 10.0)
    moment = session.send("switch", 110.0, person=Person(place="calf", side="right"))
    assert (moment.step.id, moment.elapsed, moment.instruction) == (
        "hold", pytest.approx(4.0), "Hold your right foot.",
    )  # fmt: skip


def test_an_answer_that_forbids_the_routine_changes_nothing(session_of):
    session = session_of(HOLD, avoid=("pregnancy",))
    session.send("switch", 101.0, person=Person(situation="pregnant"))
    assert session.person == Person()


def test_eased_offers_what_may_follow(session_of, routine_of):
    after = routine_of(REST, id="after", kind="aftercare")
    not_now = routine_of(REST, id="not-now", kind="aftercare", avoid=("pregnancy",))
    session = session_of(
        HOLD, person=Person(situation="pregnant"), routines=(after, not_now), then=("not-now", "after")
    )
    assert session.send("eased", 130.0).state == "eased"
    assert [r.id for r in session.aftercare()] == ["after"]
    moment = session.send("switch", 131.0, to="after")
    assert (moment.state, moment.routine_id, moment.cramp_seconds) == ("playing", "after", 30.0)
    assert not run(session, 131.0, 5.0).check_due


def test_it_came_back_is_a_new_cramp(session_of):
    session = session_of(HOLD)
    session.send("eased", 120.0)
    moment = session.send("again", 500.0)
    assert (moment.state, moment.elapsed, moment.cramp_seconds) == ("playing", 0.0, 0.0)


def test_a_stopped_session_can_go_on(session_of):
    session = session_of(HOLD)
    run(session, 100.0, 5.0)
    assert session.send("stop", 105.0).state == "stopped"
    moment = session.send("resume", 130.0)
    assert (moment.state, moment.elapsed) == ("playing", pytest.approx(5.0))


def test_a_condition_that_ends_the_routine_says_why(session_of):
    stop = Adaptation("child", "stop", say="Ask a grown-up to go on.")
    session = session_of(SIT, replace(HOLD, adapt=(stop,)), person=Person(conditions=frozenset({"child"})))
    assert session.advance(100.0).ended_because is None
    moment = run(session, 100.0, 6.1)
    assert (moment.state, moment.ended_because) == ("finished", "Ask a grown-up to go on.")


def test_history_tells_what_happened_and_when(session_of):
    session = session_of(SIT, HOLD)
    run(session, 100.0, 7.0)
    session.send("pause", 107.0)
    session.send("resume", 110.0)
    session.send("eased", 112.0)
    assert [(h.time, h.event, h.step_id) for h in session.history] == [
        (100.0, "start", "sit"), (100.0, "step", "sit"), (106.0, "step", "hold"),
        (107.0, "pause", "hold"), (110.0, "resume", "hold"), (112.0, "eased", "hold"),
    ]  # fmt: skip


def test_what_has_no_place_changes_nothing(session_of):
    for state, leads_here in (("stopped", "stop"), ("eased", "eased")):
        session = session_of(HOLD)
        before = session.send(leads_here, 101.0)
        history = session.history
        for event in set(EVENTS) - set(TRANSITIONS[state]):
            assert not session.allows(event)
            assert session.send(event, 101.0) == before
        assert session.history == history


def test_an_unknown_event_is_a_mistake_of_the_programmer(session_of):
    with pytest.raises(ValueError, match="no such event"):
        session_of(HOLD).send("explode", 101.0)


def test_a_routine_of_which_nothing_is_left_is_refused(routine_of):
    routine = routine_of(replace(HOLD, posture="standing"))
    with pytest.raises(NothingToPlayError):
        Session(routine, Person(can_stand=False), {})


def test_a_routine_without_breathing_shows_no_breath(session_of):
    session = session_of(HOLD, breathing=BREATHING["none"])
    assert session.advance(101.0).breath is None


def test_every_state_has_its_row_and_every_event_a_place_in_one():
    assert set(TRANSITIONS) == set(STATES)
    assert {event for row in TRANSITIONS.values() for event in row} == set(EVENTS)
