# SPDX-License-Identifier: MIT
from __future__ import annotations

import io
from dataclasses import replace

import pytest

from cramprelief.cli.text_player import TICK, TextPlayer
from cramprelief.guide.firm_pull import STOP_WHOLE
from cramprelief.guide.person import Person
from cramprelief.guide.session import Session
from cramprelief.routine.model import Adaptation, Caution, Evidence, Repeat, Routine, Step

SIT = Step("sit", "do", "Sit down.", 6.0)
HOLD = Step("hold", "hold", "Hold.", 30.0, more="Soft and slow.")
REST = Step("rest", "rest", "Let go.", 5.0)


class Script:
    """Keys pressed at given seconds, on a clock that moves only when somebody waits for a key."""

    def __init__(self, keys=(), live=True, stalls=()):
        self.live = live
        self._keys = list(keys)
        self._stalls = dict(stalls)
        self.now = 0.0

    def clock(self):
        return self.now

    def read(self, seconds):
        self.now += seconds
        for at in [at for at in self._stalls if at <= self.now]:
            self.now += self._stalls.pop(at)
        if self._keys and self._keys[0][0] <= self.now:
            return self._keys.pop(0)[1]
        return ""


def routine(*steps, **changes):
    given = {"id": "test", "kind": "relief", "title": "Test", "summary": "", "relieves": ("calf",)}
    given |= {"posture": ("any",), "evidence": Evidence("B", "")}
    return Routine(**(given | {"steps": steps} | changes))


def play(script, *steps, speed=1.0, others=(), **changes):
    """What the terminal shows, and the session."""
    first = routine(*steps, **changes)
    session = Session(first, Person(), {r.id: r for r in (first, *others)})
    out = io.StringIO()
    player = TextPlayer(
        session, out, script, speed=speed, clock=script.clock, warning_signs=lambda: ["Do not stretch. Call 112 now."]
    )
    assert player.run() == 0
    return out.getvalue(), session


def test_plain_lines_tell_the_whole_routine():
    text, _ = play(Script(live=False), SIT, Repeat(2, 2, (HOLD, REST)))
    lines = text.splitlines()
    assert lines[:5] == [
        "[1/3] Sit down.  (0:06)",
        "[2/3] Hold.  (hold 0:30, 1 of 2)",
        "      Soft and slow.",
        "      Breathe in, 0:30 left",
        "      Breathe out, 0:26 left",
    ]
    assert sum(line.startswith("      Breathe in") for line in lines) == 6
    assert "[2/3] Hold.  (hold 0:30, 2 of 2)" in lines
    assert lines[-1] == "That was all."
    assert "\x1b" not in text and "\r" not in text


def test_a_clock_of_a_thousand_times_passes_over_no_instruction():
    text, _ = play(Script(live=False), SIT, Repeat(5, 5, (HOLD, REST)), speed=1000.0)
    assert [text.count(word) for word in ("Sit down.", "Hold.", "Let go.")] == [1, 5, 5]


def test_real_time_is_real():
    script = Script(live=False)
    play(script, SIT, HOLD)
    assert script.now == pytest.approx(36.0, abs=2 * TICK)


def test_keys_pause_and_go_on():
    script = Script([(2.0, " "), (100.0, " ")])
    text, session = play(Script([(2.0, " "), (100.0, " "), (105.0, "q")]), SIT, HOLD)
    assert "Paused. Space to go on" in text
    assert [h.event for h in session.history if h.event in ("pause", "resume")] == ["pause", "resume"]
    assert script.live


def test_the_drawn_line_never_wraps(monkeypatch):
    monkeypatch.setenv("COLUMNS", "30")
    text, _ = play(Script([(12.0, "q")]), SIT, Repeat(2, 2, (HOLD, REST)))
    drawn = [part for line in text.split("\n")[1:] for part in line.split("\r")[1:-1]]
    assert drawn and max(map(len, drawn)) <= 29


def test_it_eased_ends_with_what_may_follow():
    after = routine(REST, id="after", kind="aftercare")
    text, session = play(Script([(8.0, "e")]), SIT, HOLD, others=(after,), then=("after",))
    assert session.state == "eased"
    assert text.endswith("Good that it eased.\nNext, if you like:\n  cramprelief play after\n")


def test_not_helping_lists_ways_and_takes_one():
    other = routine(REST, id="other", title="Other way", kind="prevention")
    text, session = play(Script([(8.0, "h"), (9.0, "2")]), SIT, HOLD, others=(other,), if_not_helping=("other",))
    assert "  2  It does not help. Try the next way: Other way." in text
    assert (session.routine.id, session.state) == ("other", "finished")


def test_not_a_cramp_shows_the_warning_signs_and_back_goes_on():
    text, session = play(Script([(8.0, "h"), (9.0, "1"), (10.0, "b"), (12.0, "q")]), SIT, HOLD)
    assert "Do not stretch. Call 112 now." in text
    assert session.history[-2].event == "continue"


def test_ten_seconds_more_next_and_back():
    _, session = play(Script([(1.0, "+"), (2.0, "n"), (3.0, "b"), (4.0, "q")]), SIT, HOLD)
    assert [h.event for h in session.history if h.event != "step"] == ["start", "extend", "next", "back", "stop"]


def test_the_end_of_relief_is_asked_about():
    text, session = play(Script([(40.0, "e")]), HOLD)
    assert "Has it eased?" in text
    assert session.state == "eased"


def test_a_sleeping_computer_is_waited_for():
    text, _ = play(Script([(20.0, " "), (50.0, "q")], stalls={2.0: 10.0}), SIT, HOLD)
    assert "You were away. It waited for you. Space to go on." in text


def test_without_keys_it_goes_on_by_itself_after_sleep():
    script = Script(live=False, stalls={2.0: 100.0})
    _, session = play(script, SIT, HOLD)
    assert session.state == "finished"
    assert script.now == pytest.approx(136.0, abs=4 * TICK)


def test_where_nobody_can_press_a_key_a_step_that_waits_goes_on():
    fill = Step("fill", "wait", "Fill the bowl.")
    text, session = play(Script(live=False), fill, REST)
    assert "Let go." in text
    assert session.state == "finished"
    text, session = play(Script([(300.0, "q")]), fill, REST)
    assert "[2/2]" not in text, "somebody can: it waits"


def test_a_routine_that_was_played_to_its_end_names_the_next_way():
    other = routine(REST, id="other", title="Other way")
    text, _ = play(Script(live=False), SIT, others=(other,), if_not_helping=("other",))
    assert text.endswith("That was all.\nNot eased? Try: cramprelief play other\n")


def test_ten_minutes_are_told_once():
    text, _ = play(Script(live=False), Repeat(25, 25, (HOLD,)), speed=20.0)
    assert text.count("Get medical help today.") == 1


def test_without_an_answer_it_goes_on_by_itself():
    other = routine(SIT, id="other", title="Other")
    text, session = play(Script([(60.0, "e")]), SIT, others=(other,))
    lines = [line.strip() for line in text.replace("\r", "\n").splitlines()]
    assert "Hands busy? It goes on by itself in 20 seconds." in lines
    assert "No answer, so it goes on by itself." in lines
    assert session.state == "eased"


def test_what_is_to_be_minded_comes_before_the_first_step():
    text, _ = play(
        Script(live=False), replace(HOLD, muscle="calf", more="Feel the pull."), cautions=(Caution("Go slow."),)
    )
    first = text.index("[1/1] Hold.")
    assert "Caution: Go slow." in text[:first] and f"Caution: {STOP_WHOLE}" in text[:first]


@pytest.mark.parametrize("live", [True, False])
def test_why_it_ends_is_said_where_it_ends(live):
    """Whoever must stop is told why, before anything else goes on by itself."""
    words = "Stop here and rest."
    ends = replace(HOLD, adapt=(Adaptation("pregnancy", "stop", say=words),))
    first = routine(SIT, ends)
    session = Session(first, Person(conditions=frozenset({"pregnancy"})), {"test": first})
    out = io.StringIO()
    script = Script([(8.0, "q")] if live else [], live=live)
    TextPlayer(session, out, script, clock=script.clock).run()
    assert out.getvalue().count(words) == 1
