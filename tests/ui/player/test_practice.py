# SPDX-License-Identifier: MIT
"""One minute of practice: offered once, never in the way, never in the diary."""

from __future__ import annotations

import pytest
from tests.ui.lint import lint

from cramprelief.record.settings import PersonProfile

OFFER = "No cramp now?"


def in_sight(opened, name):
    try:
        return opened.button(name)
    except LookupError:
        return None


def test_the_first_run_offers_it_while_it_guides_already_and_only_once(open_app):
    first = open_app("home")
    assert first.moment.state == "playing"
    assert in_sight(first, OFFER)
    first.press("Calf")
    assert in_sight(first, OFFER)  # nothing moves under the finger
    first.press("Plans")
    first.press("Home")
    assert not in_sight(first, OFFER)
    first.app.preferences.change(PersonProfile, place=None)
    assert not in_sight(open_app("home", keep_settings=True), OFFER)


def test_it_plays_to_a_calm_end_and_writes_nothing(open_app):
    opened = open_app("home")
    opened.press(OFFER)
    assert opened.app.window.current == "player"
    opened.press("Not helping")
    opened.press("Back to the practice")
    assert opened.moment.state == "playing"
    opened.pass_time(75)
    assert opened.moment.state == "finished"
    opened.press("Done")
    assert opened.app.window.current == "home"
    assert opened.app.recording.cramp is None


def test_it_eased_ends_it_without_questions(open_app):
    opened = open_app("home")
    opened.press(OFFER)
    opened.press("It eased")
    assert opened.app.window.current == "player"
    opened.press("Done")
    assert opened.app.window.current == "home"


def test_a_real_cramp_after_it_is_new(open_app):
    opened = open_app("home")
    opened.press(OFFER)
    opened.pass_time(30)
    opened.app.start("heel-push")
    opened.pass_time(2)
    assert opened.moment.routine_id == "heel-push"
    assert opened.moment.cramp_seconds == pytest.approx(2)
    assert opened.app.playing.session.tried == ("heel-push",)
    assert opened.app.recording.cramp is not None


def test_the_settings_have_it(open_app):
    opened = open_app("home", welcomed=True)
    opened.app.window.show_page("settings")
    opened.settle()
    opened.press("Start the practice")
    assert opened.app.playing.practising


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 1.0), (420, 760, 2.0)])
def test_nothing_is_cut(open_app, width, height, scale):
    opened = open_app("home", text_size=scale)
    opened.resize(width, height)
    assert lint(opened.app.window) == []
    opened.press(OFFER)
    opened.pass_time(3)
    assert lint(opened.app.window) == []
    for event in ("not_helping", "eased"):
        opened.app.playing.send(event)
        opened.settle()
        assert lint(opened.app.window) == []
