# SPDX-License-Identifier: MIT
"""Every screen at every breakpoint, theme and text size: nothing cut, nothing lost, nothing too small."""

from __future__ import annotations

import pytest
from tests.ui.lint import lint

SIZES = [(1280, 800), (1366, 700), (900, 700), (800, 1000), (420, 760), (360, 560)]
FRAMED = (1240, 745, 2.0)
"""A full window of a 1280 x 800 screen, less its frame and the desktop's bar."""
LARGE = [
    (1280, 800, 1.5),
    (1280, 800, 2.0),
    FRAMED,
    (1140, 720, 2.0),
    (420, 760, 1.5),
    (420, 760, 2.0),
    (360, 640, 2.0),
]
EVERY = [(*size, 1.0) for size in SIZES] + LARGE


def findings(opened, width, height):
    opened.resize(width, height)
    return lint(opened.app.window)


@pytest.mark.parametrize(("width", "height", "scale"), EVERY)
def test_player_and_its_sheets(open_app, width, height, scale):
    opened = open_app("player", place="calf", side="left", text_size=scale)
    opened.pass_time(46, step=2.0)
    assert findings(opened, width, height) == []
    opened.pass_time(17, step=1.0)
    assert opened.moment.check_due
    assert findings(opened, width, height) == []
    for event, back in (("pause", "resume"), ("not_helping", "resume")):
        opened.app.playing.send(event)
        assert findings(opened, width, height) == [], event
        opened.app.playing.send(back)
    while opened.moment.state == "playing":
        opened.pass_time(2.5, step=2.5)
    assert opened.moment.state == "finished"
    assert findings(opened, width, height) == []


def test_the_largest_text_in_a_framed_window_keeps_picture_and_answers_in_sight(open_app):
    width, height, scale = FRAMED
    opened = open_app("player", place="calf", side="left", text_size=scale)
    opened.resize(width, height)
    page = opened.app.window.page("player")
    assert page.figure.isVisible() and page.figure.height() > height * 0.25
    assert page.controls.height() < height * 0.2


@pytest.mark.parametrize(("width", "height", "scale"), EVERY)
def test_home(open_app, width, height, scale):
    opened = open_app("home", text_size=scale, situation="in-bed", place="calf", side="left")
    opened.pass_time(12)
    assert findings(opened, width, height) == []


@pytest.mark.parametrize(("width", "height", "scale"), EVERY)
def test_warning_signs(open_app, width, height, scale):
    opened = open_app("player", place="calf", text_size=scale)
    opened.app.window.show_page("warnings", "player")
    assert findings(opened, width, height) == []
    opened.press("After an injury")
    assert findings(opened, width, height) == []


@pytest.mark.parametrize(("width", "height", "scale"), EVERY)
def test_finished(open_app, width, height, scale):
    opened = open_app("player", place="calf", side="left", text_size=scale)
    opened.pass_time(60)
    opened.app.playing.send("eased")
    assert findings(opened, width, height) == []
