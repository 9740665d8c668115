# SPDX-License-Identifier: MIT
"""What a person with closed eyes hears from the first second to the last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from cramprelief.guide.moment import Moment
from cramprelief.routine.model import Step
from cramprelief.voice.conductor import caption
from cramprelief.voice.cue import BEAT, CHIME, TICK, TONE, Cue

Make = Callable[..., Moment]
REST = Step(id="rest", kind="rest", show="Let the leg rest.", seconds=10.0)


def rest_after(moment: Moment) -> Moment:
    return replace(moment, play=1, step=REST, kind="rest", instruction=REST.show, length=10.0, next_instruction=None)


def test_the_first_words_come_at_once_and_softly(moment: Make, listener: Any) -> None:
    listener.play(moment(total_elapsed=0.0), until=0.1)
    [(at, cue)] = listener.heard
    assert (at, cue.words) == (0.0, "Hold. Breathe smooth and soft.")
    assert cue.level == 0.5


def test_a_whole_hold_and_the_rest_after_it(moment: Make, listener: Any) -> None:
    hold = moment(next_instruction=REST.show)
    listener.play(hold)
    listener.play(rest_after(hold))
    assert [cue.words or cue.sound for _at, cue in listener.heard] == [
        "Hold. Breathe smooth and soft.", "Thirty seconds.", "Half-way.", "Ten seconds.", "Next.", REST.show,
        TICK, TICK, TONE, CHIME, REST.show, TICK, TICK, TONE,
    ]  # fmt: skip
    assert listener.at("Half-way.") == pytest.approx(15, abs=0.05)
    assert listener.at("Ten seconds.") == pytest.approx(20, abs=0.05)
    assert listener.at(TICK) == pytest.approx(27, abs=0.05)


def test_every_cue_is_ordered_within_a_frame_of_its_plan_and_none_overlaps(moment: Make, listener: Any) -> None:
    listener.play(moment(next_instruction=REST.show, breath=object()))
    for at, cue in listener.heard:
        assert at - cue.at == pytest.approx(0.025, abs=0.026)
    for (_at, first), (_later, second) in pairwise(listener.heard):
        assert first.end < second.at


def test_breath_is_spoken_for_two_breaths_in_the_gaps(moment: Make, listener: Any) -> None:
    listener.play(moment(length=60.0, breath=object()))
    breaths = [(round(at), cue.words, cue.level) for at, cue in listener.heard if cue.role == "breath"]
    assert [(at, words) for at, words, _level in breaths] == [
        (4, "Breathe out."), (10, "Breathe in."), (14, "Out."), (20, "In."),
    ]  # fmt: skip
    assert all(level < 0.5 for _at, _words, level in breaths)


def test_pausing_silences_at_once_and_going_on_repeats_a_cut_instruction(moment: Make, listener: Any) -> None:
    latest = listener.play(moment(), until=1.0)
    listener.hear(replace(latest, state="paused"))
    assert len(listener.stops) == 1
    listener.play(moment(), since=1.0, until=5.0)
    assert listener.words()[:2] == ["Hold. Breathe smooth and soft."] * 2


def test_going_on_after_the_instruction_does_not_repeat_it(moment: Make, listener: Any) -> None:
    latest = listener.play(moment(), until=12.0)
    listener.hear(replace(latest, state="paused"))
    listener.play(moment(), since=12.0)
    assert listener.words() == ["Hold. Breathe smooth and soft.", "Thirty seconds.", "Half-way.", "Ten seconds."]


def test_skipping_ahead_silences_the_old_step_first(moment: Make, listener: Any) -> None:
    latest = listener.play(moment(), until=1.0)
    listener.play(rest_after(latest), until=4.0)
    assert listener.stops == [pytest.approx(1.0, abs=0.05)]
    assert listener.words() == ["Hold. Breathe smooth and soft.", REST.show]


def test_ten_seconds_more_moves_the_end_and_says_nothing_twice(moment: Make, listener: Any) -> None:
    listener.play(moment(), until=25.0)
    listener.play(moment(length=40.0, remaining=15.0), since=25.0)
    assert listener.words().count("Hold. Breathe smooth and soft.") == 1
    assert listener.words().count("Ten seconds.") == 2
    assert listener.at(TICK) == pytest.approx(37, abs=0.1)


def test_starting_the_step_again_says_it_again(moment: Make, listener: Any) -> None:
    listener.play(moment(), until=8.0)
    listener.play(moment(), until=3.0)
    assert listener.words().count("Hold. Breathe smooth and soft.") == 2


def test_the_other_leg_is_announced(moment: Make, listener: Any) -> None:
    listener.play(moment(side="left", length=5.0), until=5.0)
    listener.play(moment(side="right", play=1), until=3.0)
    assert "Switch sides." in listener.words()


def test_slow_movements_are_counted_aloud_and_quick_ones_beat(moment: Make, listener: Any) -> None:
    slow = Step(id="pump", kind="move", show="Pump.", times=8, pace=30)
    for count in range(1, 9):
        listener.play(moment(step=slow, kind="move", instruction=slow.show, length=16.0, count=count, count_of=8),
                      since=(count - 1) * 2.0, until=count * 2.0)  # fmt: skip
    assert {"Three.", "Four.", "Five."} <= set(listener.words())
    quick = replace(slow, pace=60)
    latest = moment(play=1, step=quick, kind="move", length=18.0, count=4, count_of=18)
    listener.play(latest, since=4.0, until=8.0)
    listener.play(replace(latest, count=9), since=8.0, until=8.9)
    assert listener.heard[-1][1].sound == BEAT


def test_the_minute_check_waits_for_a_gap_and_is_asked_once(moment: Make, listener: Any) -> None:
    listener.play(moment(length=60.0), until=14.5)
    listener.play(moment(length=60.0, check_due=True), since=14.5, until=45.0)
    assert listener.words().count("Has it eased?") == 1


def test_ten_minutes_cut_in(moment: Make, listener: Any) -> None:
    listener.play(moment(), until=15.2)
    stops = len(listener.stops)
    listener.play(moment(ten_minutes=True), since=15.2, until=19.5)
    assert len(listener.stops) == stops + 1
    assert listener.words()[-1] == "This cramp has lasted ten minutes. Please get medical help."
    assert listener.words().count(listener.words()[-1]) == 1


@pytest.mark.parametrize(
    ("state", "words"),
    [("eased", "Good. Now rest."), ("finished", "That was the last step. Rest a little.")],
)
def test_the_end_has_its_word_once(moment: Make, listener: Any, state: str, words: str) -> None:
    latest = listener.play(moment(), until=12.0)
    for _again in range(3):
        listener.hear(replace(latest, state=state))
    assert listener.words()[-1] == words
    assert listener.words().count(words) == 1
    assert len(listener.stops) == 1


def test_say_again_cuts_in_with_the_instruction(moment: Make, listener: Any) -> None:
    latest = listener.play(moment(), until=12.0)
    orders = listener.conductor.again(latest)
    assert orders.stop
    assert [cue.words for cue in orders.cues] == ["Hold. Breathe smooth and soft."]


def test_a_late_start_drops_what_has_lost_its_meaning(moment: Make, listener: Any) -> None:
    listener.play(moment(), until=14.0)
    listener.play(moment(), since=17.0, until=19.0)
    assert "Half-way." not in listener.words()


def test_the_number_of_a_round_is_told_with_its_first_step_only(moment: Make, listener: Any) -> None:
    steps = ((0, 1), (1, 1), (2, 2), (3, 2))
    for play, repeat in steps:
        listener.play(moment(play=play, repeat=repeat, repeats=2, length=6.0), until=6.0)
    assert [words for words in listener.words() if " of " in words] == ["One of two.", "Two of two."]


def test_ten_seconds_is_never_said_when_fewer_are_left(moment: Make, listener: Any) -> None:
    listener.play(moment(length=10.0), until=10.0)
    assert "Ten seconds." not in listener.words()


def test_what_is_said_and_stands_nowhere_can_be_read(moment: Make) -> None:
    now = moment(repeats=3, next_instruction=REST.show)

    def read(words: str, role: str = "time", now: Moment = now) -> str | None:
        return caption(Cue(0.0, 1.0, role, words=words), now)

    assert read("Half-way.") == "Half-way."
    assert read("Hold it. Breathe.", "instruction") == "Hold it. Breathe."
    assert read(REST.show, "next") == f"Next: {REST.show}"
    on_the_screen = (now.instruction, "Next.", "One of three.", "Press space when you are ready.")
    assert [read(words) for words in on_the_screen] == [None] * 4
    assert read("Breathe in.", "breath") is None
    assert read("Three.", now=replace(now, count=3)) is None
    assert read("Has it eased?") is not None
    assert read("Has it eased?", now=replace(now, check_due=True)) is None
    assert caption(Cue(0.0, 1.0, "sound", sound=TICK), now) is None
