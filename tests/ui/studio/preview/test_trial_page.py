# SPDX-License-Identifier: MIT
"""Try it: the real player, from which every way leads back, and of which nothing is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.ui.lint import lint
from tests.ui.studio.written import ROUTINE

from cramprelief.guide.person import Person
from cramprelief.routine.decode import decode
from cramprelief.ui.player.page import PlayerPage
from cramprelief.ui.studio.preview.trial_page import TrialPage, TrialStart

KEY = Qt.Key


@pytest.fixture
def trial(open_app):
    """The Studio's first page, and a trial that was begun on it."""

    def start(text=ROUTINE, person=None, *, helped=False, **settings):
        opened = open_app("home", **settings)
        opened.show("own")
        routine = decode("wall-stretch-slow.yaml", text.encode()).content
        assert routine is not None
        opened.show("trial", TrialStart(routine, person or Person(side="left"), helped, "own"))
        return opened

    return start


def page(opened):
    made = opened.app.window.page("trial")
    assert isinstance(made, TrialPage)
    return made


def pass_time(opened, seconds):
    for _ in range(round(seconds * 2)):
        opened.now += 0.5
        if page(opened).playing._ticker.running:
            page(opened).playing._ticker.tick()
    opened.settle()


def test_it_is_the_player_with_a_band(trial):
    opened = trial()
    player = page(opened).findChild(PlayerPage)
    assert player.instruction.text() == "Stand and face a wall."
    assert player.isVisible()
    assert page(opened).band.isVisible()
    assert page(opened)._words.text() == "Trial. Nothing goes into your diary."
    assert not opened.app.window.rail.isVisible()
    pass_time(opened, 7)
    assert player.instruction.text() == "Hold still and breathe slowly."
    opened.key(KEY.Key_Space)
    assert page(opened).playing.now.state == "paused"


@pytest.mark.parametrize(
    "leave",
    [
        lambda opened: opened.key(KEY.Key_Escape),
        lambda opened: opened.press("Stop"),
        lambda opened: opened.press("It eased"),
        lambda opened: opened.press("End the trial"),
        lambda opened: pass_time(opened, 600),
        lambda opened: (opened.key(KEY.Key_Space), opened.key(KEY.Key_Escape)),
    ],
)
def test_every_way_leads_back(trial, leave):
    opened = trial()
    leave(opened)
    assert opened.app.window.current == "own"
    assert page(opened).playing.now is None
    assert not page(opened).playing._ticker.running


def test_escape_shuts_the_keys_and_the_choices_first(trial):
    opened = trial()
    opened.key(KEY.Key_H)
    assert page(opened).playing.now.state == "choosing"
    opened.key(KEY.Key_Escape)
    assert opened.app.window.current == "trial"
    assert page(opened).playing.now.state == "playing"
    opened.key(KEY.Key_Question)
    opened.key(KEY.Key_Escape)
    assert opened.app.window.current == "trial"
    opened.key(KEY.Key_Escape)
    assert opened.app.window.current == "own"


def test_nothing_is_kept(trial):
    opened = trial()
    app = opened.app
    before = app.playing.now
    pass_time(opened, 30)
    opened.press("It eased")
    assert app.recording.cramp is None
    assert app.playing.now == before
    assert app.records.read(lambda store: store.diary.list(), ()) == ()
    assert not app.interrupted
    assert app.playing.refused == ()


def test_the_next_trial_knows_nothing_of_the_last(trial):
    opened = trial()
    opened.key(KEY.Key_H)
    start = page(opened)._start
    opened.key(KEY.Key_Escape)
    opened.key(KEY.Key_Escape)
    opened.show("trial", start)
    session = page(opened).playing.session
    assert (session.tried, session.refused) == ((session.routine.id,), ())
    assert page(opened).playing.now.instruction == "Stand and face a wall."


def test_it_is_played_for_who_is_chosen(trial):
    text = ROUTINE.replace("    do: 6s", "    helper: Stand behind them.\n    do: 6s")
    opened = trial(text, Person(side="right", conditions=frozenset({"pregnancy"})), helped=True)
    moment = page(opened).playing.now
    assert moment.instruction == "Stand behind them."
    opened.key(KEY.Key_Right)
    assert page(opened).playing.now.length == 20.0
    assert not opened.app.playing.helped


def test_the_warning_signs_are_the_real_ones_and_end_the_trial(trial):
    opened = trial()
    opened.press("Warning signs")
    assert opened.app.window.current == "warnings"
    assert page(opened).playing.now is None
    opened.press("Back")
    assert opened.app.window.current == "own"


@pytest.mark.parametrize(
    ("size", "text_size", "theme"),
    [((1280, 800), 1.0, "day"), ((900, 700), 2.0, "night"), ((420, 760), 1.0, "contrast"), ((420, 760), 1.5, "day")],
)
def test_nothing_is_cut_beside_the_band(trial, size, text_size, theme):
    opened = trial(text_size=text_size, theme=theme)
    opened.resize(*size)
    pass_time(opened, 10)
    assert lint(page(opened)) == []
