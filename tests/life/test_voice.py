# SPDX-License-Identifier: MIT
"""Each step is heard exactly once: from the app, or from a screen reader."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.life.surroundings import Surroundings
from tests.life.three_moves import STEPS, three_moves
from tests.life.waiting import until

alone = pytest.mark.xdist_group("reader")
"""No two readers of one user run at a time."""
OVER = "This routine is over."
Make = Callable[..., Surroundings]


def over(here: Surroundings) -> bool:
    """Whether the reader has come to the end of the routine."""
    return any(words.startswith(OVER) for words in here.reader_voiced)


def times_said(said: list[str]) -> list[int]:
    return [said.count(step) for step in STEPS]


@pytest.mark.parametrize(
    "bus", [pytest.param(True, marks=pytest.mark.quick, id="bus"), pytest.param(False, id="no bus")]
)
def test_the_app_speaks_also_where_the_accessibility_bus_runs(surroundings: Make, bus: bool) -> None:
    here = surroundings(sound=True, bus=bus)
    begin = here.heard.app.length
    app = here.start("now", "calf")
    here.opened(app)
    until(lambda: here.heard.app.length - begin >= 14, "14 seconds of the app")
    assert here.heard.app.loud(begin, begin + 14) >= 4.5
    assert here.close(app) == 0


@alone
@pytest.mark.quick
def test_a_reader_says_each_step_once_and_the_app_none(surroundings: Make) -> None:
    here = surroundings(reader=True)
    app = three_moves(here)
    until(lambda: over(here), "the end of the routine")
    here.stop_reader()
    assert times_said(here.reader_said) == times_said(here.reader_voiced) == [1, 1, 1]
    assert here.heard.app.loud() == 0
    assert here.heard.reader.loud() > 3
    assert here.close(app) == 0


@alone
def test_a_whole_built_in_routine_is_said_step_by_step(surroundings: Make) -> None:
    here = surroundings(reader=True)
    here.data.mkdir()
    (here.data / "settings.json").write_text(json.dumps({"welcomed": True, "sound_volume": 0}))
    app = here.start("play", "heel-push", "--speed", "2")
    here.opened(app)
    until(lambda: over(here), "the end of the routine", 300)
    here.stop_reader()
    said = [words for words in here.reader_said if words.endswith("of 6") or words == "Straighten your knee."]
    assert len(said) == len(set(said)) == 19, here.reader_said
    assert here.heard.app.loud() == 0
    assert here.close(app) == 0


@alone
def test_together_the_app_says_each_step_and_the_reader_none(surroundings: Make) -> None:
    here = surroundings(reader=True)
    app = three_moves(here, voice_with_reader=True)
    until(lambda: any("It eased" in words for words in here.reader_voiced), "the end of the routine")
    here.stop_reader()
    assert times_said(here.reader_said) == [0, 0, 0]
    assert here.heard.app.loud() > 4  # three lines, each about one and a half seconds
    assert here.close(app) == 0


@alone
def test_a_reader_that_comes_later_takes_over(surroundings: Make) -> None:
    here = surroundings(sound=True, bus=True)
    app = three_moves(here, first=40)
    here.start_reader()
    until(lambda: over(here), "the end of the routine", 180)
    here.stop_reader()
    assert times_said(here.reader_said)[2] == 1
    assert here.close(app) == 0


@alone
def test_a_reader_that_goes_hands_over(surroundings: Make) -> None:
    here = surroundings(reader=True)
    app = three_moves(here, first=40)
    until(lambda: STEPS[0] in here.reader_voiced, "the first step, read out")
    assert here.heard.app.loud() == 0
    here.stop_reader()
    until(lambda: here.heard.app.loud() > 1, "the app's own voice")
    assert here.close(app) == 0


@pytest.mark.quick
def test_what_the_desktop_says_of_a_reader_is_heeded_at_once(surroundings: Make) -> None:
    here = surroundings(sound=True, bus=True)
    here.desktop_says_reader(True)
    app = three_moves(here)
    until(lambda: here.shows("Let go and rest."), "the second step")
    assert here.heard.app.loud() == 0
    here.desktop_says_reader(False)
    gone = here.heard.app.length
    until(lambda: here.heard.app.loud(gone) > 0.5, "the app's own voice")
    assert here.close(app) == 0


@pytest.mark.quick
def test_a_bus_that_does_not_answer_holds_up_nobody(surroundings: Make, tmp_path: Path) -> None:
    here = surroundings(sound=True)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / "dead"))
        dead.listen()
        begin = here.heard.app.length
        app = here.start("now", "calf", DBUS_SESSION_BUS_ADDRESS=f"unix:path={tmp_path / 'dead'}")
        here.opened(app)
        until(lambda: here.heard.app.loud(begin) > 2, "the app's own voice")
        assert here.heard.app.sounds(begin)[0][0] - begin < 10
        assert here.close(app) == 0
