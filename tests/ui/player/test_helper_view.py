# SPDX-License-Identifier: MIT
"""The routine addressed to a partner: on the screen, aloud and for a screen reader."""

from __future__ import annotations

import pytest
from tests.ui.lint import lint

from cramprelief.ui.shell.announce import Announcer

LINE = "Help them straighten the sore knee."
OWN = "Straighten your knee."


def test_the_button_turns_the_player_to_the_helper_and_back(open_app):
    opened = open_app("player", routine="heel-push")
    player = opened.app.window.page("player")
    opened.press("A helper does it")
    assert player.instruction.text() == LINE
    assert OWN in player.own.text() and player.own.isVisible()
    opened.press("A helper does it")
    assert player.instruction.text() == OWN
    assert not player.own.isVisible()


def test_in_a_narrow_window_the_menu_has_it(open_app):
    opened = open_app("player", routine="heel-push")
    opened.resize(420, 760)
    opened.press("More")
    opened.press("A helper does it")
    assert opened.app.window.page("player").instruction.text() == LINE
    opened.press("More")
    opened.press("I do it myself")
    assert opened.app.window.page("player").instruction.text() == OWN


def test_it_holds_for_the_next_routine_and_is_not_kept(open_app):
    opened = open_app("home")
    opened.app.window.show_page("routine", "heel-push")
    opened.settle()
    opened.press("A helper does it")
    opened.press("Start")
    assert opened.moment.instruction == LINE
    opened.app.start("towel-calf-stretch")
    assert opened.app.playing.helped
    assert not open_app("home", keep_settings=True).app.playing.helped


def test_a_screen_reader_hears_the_helpers_line_once(open_app):
    opened = open_app("player", routine="heel-push")
    heard = []
    announcer = Announcer(heard.append)
    announcer.follow(opened.moment)
    opened.app.playing.moment.connect(announcer.follow)
    opened.press("A helper does it")
    opened.pass_time(1)
    assert heard == [OWN, LINE]


def test_the_voice_says_the_helpers_line_and_stops_the_other_first(open_app):
    from cramprelief.voice.conductor import Conductor

    opened = open_app("player", routine="heel-push")
    conductor = Conductor(lambda words: len(words) / 15)
    conductor.follow(opened.moment)
    opened.pass_time(0.5)
    opened.app.playing.set_helped(True)
    orders = conductor.follow(opened.moment)
    assert orders.stop
    said = [cue.words for cue in orders.cues]
    for _ in range(4):
        opened.pass_time(0.5)
        orders = conductor.follow(opened.moment)
        assert not orders.stop
        said += [cue.words for cue in orders.cues]
    assert [words for words in said if words] == [LINE]


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1280, 800, 1.0), (1366, 700, 1.0), (900, 700, 1.0), (800, 1000, 1.0), (420, 760, 1.0), (360, 560, 1.0),
     (1280, 800, 1.5), (1280, 800, 2.0), (420, 760, 1.5), (420, 760, 2.0), (360, 640, 2.0)],
)  # fmt: skip
def test_nothing_is_cut_at_any_size(open_app, width, height, scale):
    opened = open_app("player", routine="heel-push", text_size=scale)
    opened.app.playing.set_helped(True)
    for seconds in (9, 56):
        opened.pass_time(seconds, step=1.0)
        opened.resize(width, height)
        assert lint(opened.app.window) == []
    opened.app.window.show_page("routine", "heel-push")
    opened.resize(width, height)
    assert lint(opened.app.window) == []
