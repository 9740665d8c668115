# SPDX-License-Identifier: MIT
"""An app that waits has its player built and painted before anybody rings."""

from __future__ import annotations

import pytest

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.ui.app.readiness import Readiness
from cramprelief.ui.player.page import PlayerPage


def players(opened):
    return opened.app.window.findChildren(PlayerPage)


def test_an_app_that_waits_gets_ready_and_nobody_sees_or_hears_it(open_app):
    opened = open_app("away")
    ready = opened.app.findChild(Readiness)
    assert ready is not None
    assert players(opened) == []
    while ready.step():
        opened.settle()
    assert len(players(opened)) == 1
    assert not opened.app.window.isVisible()
    assert not opened.app.playing.active
    assert opened.app.recording.cramp is None
    assert not (places.home() / "left-open").exists()


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_ring_in_between_guides_at_once_and_ends_the_work(open_app):
    opened = open_app("away")
    ready = opened.app.findChild(Readiness)
    ready.step()
    opened.app.take(Request("player", Person("calf")))
    opened.settle()
    assert opened.moment.state == "playing"
    assert not ready.step()
    assert opened.moment.instruction == opened.app.window.page("player").first_words().text()


def test_a_window_that_is_open_has_no_need_of_it(open_app):
    assert open_app("home").app.findChild(Readiness) is None
