# SPDX-License-Identifier: MIT
"""A cramp that the app did not see the end of is offered at the next start, and closed when nobody wants it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.record.diary import Cramp, Event, new_cramp
from cramprelief.record.store import Store
from cramprelief.routine.model import Routine


def interrupted(ago: float, routine: str = "towel-calf-stretch", step: str | None = None) -> str:
    """Leave an open cramp behind that was last heard of `ago` seconds ago, 40 seconds after it began."""
    store = Store.open(places.home() / "diary.sqlite3")
    started = datetime.now().astimezone() - timedelta(seconds=ago + 40)
    cramp = new_cramp(started, place="calf", side="left", situation="in-bed")
    store.diary.save(cramp)
    store.diary.append(cramp.id, Event(0.0, "start", routine, "x"))
    store.diary.append(cramp.id, Event(40.0, "step", routine, step, "left"))
    store.close()
    return cramp.id


def held(cramp_id: str) -> Cramp:
    store = Store.open(places.home() / "diary.sqlite3")
    found = store.diary.get(cramp_id)
    store.close()
    assert found is not None
    return found


@pytest.fixture
def later_step(open_app: Any) -> str:
    routine: Routine = open_app("home").app.catalogue.routines["towel-calf-stretch"]
    return [step.id for step in routine.steps if hasattr(step, "kind")][2]


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 1.0), (420, 760, 2.0)])
def test_it_goes_on_from_the_step_as_the_same_cramp(
    open_app: Any, later_step: str, width: int, height: int, scale: float
) -> None:
    cramp = interrupted(60, step=later_step)
    opened = open_app("home", place="calf", side="left", text_size=scale)
    opened.resize(width, height)
    assert opened.moment.state == "playing" and lint(opened.app.window) == []
    opened.press("Go on with")
    assert opened.app.window.current == "player"
    assert opened.moment.step.id == later_step
    assert 99 < opened.moment.cramp_seconds < 130
    opened.app.playing.send("eased")
    opened.app.recording.close()
    assert held(cramp).state == "done" and 99 < held(cramp).eased_in < 130


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 1.0), (420, 760, 2.0)])
def test_its_place_is_kept_from_the_first_frame_on_so_nothing_moves(
    open_app: Any, later_step: str, width: int, height: int, scale: float
) -> None:
    (places.home() / "left-open").touch()
    opened = open_app("home", text_size=scale)
    opened.resize(width, height)
    home = opened.app.window.page("home")
    without = [part.mapTo(home, QPoint(0, 0)) for part in (home.map, home.places, home.fits, home.start)]
    interrupted(60, step=later_step)
    opened.app.resume.look()
    opened.settle()
    assert opened.app.resume.bar.isVisible()
    assert [part.mapTo(home, QPoint(0, 0)) for part in (home.map, home.places, home.fits, home.start)] == without


def test_a_cramp_that_is_left_open_is_known_before_the_diary_is_read(open_app: Any) -> None:
    opened = open_app("home")
    assert not (places.home() / "left-open").exists()
    opened.press("Start now")
    assert (places.home() / "left-open").exists()
    opened.press("It eased")
    assert not (places.home() / "left-open").exists()


def test_left_alone_it_is_closed_and_not_offered_again(open_app: Any, later_step: str) -> None:
    cramp = interrupted(60, step=later_step)
    opened = open_app("home")
    opened.press("Leave it")
    assert (held(cramp).state, held(cramp).seconds, held(cramp).eased_in) == ("done", 40.0, None)
    assert open_app("home").app.resume.bar is None


def test_an_hour_later_the_step_is_offered_but_a_new_cramp_begins(open_app: Any, later_step: str) -> None:
    cramp = interrupted(3600, step=later_step)
    opened = open_app("home")
    opened.press("Go on with")
    assert opened.moment.step.id == later_step and opened.moment.cramp_seconds < 5
    assert held(cramp).state == "done"
    assert opened.app.recording.cramp.id != cramp


def test_another_cramp_ends_the_offer(open_app: Any, later_step: str) -> None:
    cramp = interrupted(60, step=later_step)
    opened = open_app("home")
    opened.press("Start now")
    assert opened.app.resume.bar is None and held(cramp).state == "done"


def test_what_is_not_there_any_more_is_not_offered(open_app: Any) -> None:
    cramp = interrupted(60, "a-routine-that-is-gone", "x")
    assert open_app("home").app.resume.bar is None
    assert held(cramp).state == "done"


def test_a_sign_that_was_ticked_in_this_cramp_still_holds(open_app: Any, later_step: str) -> None:
    interrupted(60, step=later_step)
    opened = open_app("home", place="calf", side="left", signs={"E1": datetime.now().date().isoformat()})
    opened.press("Go on with")
    assert (opened.app.window.current, opened.moment.state) == ("player", "paused")
    assert opened.button("Do not stretch.").isVisible()
