# SPDX-License-Identifier: MIT
"""The column beside the text: plays from the chosen step, stays where it is, and shows what each person would see."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.lint import lint
from tests.ui.studio.written import HOLD, REST, ROUTINE, opened

from cramprelief.authoring.splice import Splice
from cramprelief.ui.kit.boxes import row
from cramprelief.ui.studio.preview.panel import PreviewPanel
from cramprelief.ui.theme.sheet import dress

LEFT_BUTTON = Qt.MouseButton.LeftButton


class Previewed:
    """The preview of a document, its clock in our hands."""

    def __init__(self, app, stage, laid_out, text, size):
        self.app, self.stage = app, stage
        self.document = opened(text)
        self.page = QWidget()
        dress(self.page, stage.app.look)
        self.panel = PreviewPanel(stage.app.look, stage.app.parts, self.document)
        self.page.setLayout(row(self.panel))
        laid_out(self.page, *size)

    def settle(self):
        for _ in range(3):
            self.app.processEvents()

    def press(self, button):
        QTest.mouseClick(button, LEFT_BUTTON)
        self.settle()

    def pass_time(self, seconds):
        self.stage.now += seconds
        self.panel._ticker.tick()
        self.settle()

    def write(self, old, new):
        assert self.document.text.count(old) == 1
        start = self.document.text.index(old)
        self.document.apply("x", Splice(start, start + len(old), new))
        self.document.settle()
        self.settle()

    def see_as(self, key):
        self.panel.who.set_key(key)
        self.panel.who.chosen.emit(key)
        self.settle()

    @property
    def words(self):
        return self.panel.stage.instruction.text()


@pytest.fixture
def preview(qapp, open_app, laid_out):
    def start(text=ROUTINE, size=(330, 760), **settings):
        return Previewed(qapp, open_app("home", **settings), laid_out, text, size)

    return start


def test_it_stands_at_the_chosen_step_until_it_is_played(preview):
    on = preview()
    assert on.words == "Stand and face a wall."
    on.document.select(HOLD)
    assert on.words == "Hold still and breathe slowly."
    assert on.panel.stage.more.text() == "Your left heel stays on the floor."
    on.pass_time(20)
    assert on.panel.stage.ring.value() == 45
    on.press(on.panel.play)
    on.pass_time(17)
    assert on.panel.stage.ring.value() == 28
    assert on.panel.play.accessibleName() == "Pause the preview"
    on.press(on.panel.play)
    on.pass_time(17)
    assert on.panel.stage.ring.value() == 28


def test_it_keeps_its_place_through_every_change(preview):
    on = preview()
    on.document.select(HOLD)
    on.panel.play_or_pause()
    on.pass_time(17)
    on.write("Your {side} heel", "The {side} heel")
    assert on.panel.stage.more.text() == "The left heel stays on the floor."
    on.write("  - id: face", "  - show: Breathe out.\n    do: 5s\n  - id: face")
    on.write("hold: 45s", "hold: 50s")
    assert on.words == "Hold still and breathe slowly."
    assert on.panel.stage.ring.value() == 33
    on.pass_time(3)
    assert on.panel.stage.ring.value() == 30


def test_while_the_text_is_broken_the_last_good_one_stays(preview):
    on = preview()
    on.document.select(HOLD)
    line = ROUTINE[: ROUTINE.index("hold: 45s")].count("\n") + 1
    on.write("hold: 45s", "hold: x")
    assert on.panel.before.words.text() == f"As of before line {line}."
    assert on.panel.before.isVisible()
    assert on.words == "Hold still and breathe slowly."
    on.write("hold: x", "hold: 30s")
    assert not on.panel.before.isVisible()
    assert on.panel.stage.ring.value() == 30


def test_either_side_and_both_times_of_day(preview):
    on = preview(theme="day")
    on.document.select(HOLD)
    on.press(on.panel.leg.segment("right"))
    assert on.panel.stage.more.text() == "Your right heel stays on the floor."
    assert on.panel.own.theme_name == "day"
    on.press(on.panel.day.segment("night"))
    assert on.panel.own.theme_name == "night"
    assert on.stage.app.look.theme_name == "day"


def test_as_each_person_sees_it(preview):
    on = preview(ROUTINE.replace("cautions:", "avoid: [asthma]\ncautions:"))
    on.document.select(HOLD)
    assert len(on.panel._onlookers) > 35
    on.see_as("pregnancy")
    assert on.panel.stage.ring.value() == 20
    on.see_as("balance-problems")
    assert on.words == "Step in and rest."
    assert on.panel.out.words.text() == "This person is not asked for this step."
    on.see_as("asthma")
    assert on.panel.out.words.text() == "Never offered: Asthma"
    on.see_as("anybody")
    assert not on.panel.out.isVisible()
    assert on.words == "Hold still and breathe slowly."


def test_who_cannot_stand_and_a_helper(preview):
    text = ROUTINE.replace("posture: standing", "posture: [standing, sitting]").replace(
        "    do: 6s", "    helper: Stand behind them.\n    posture: standing\n    do: 6s"
    )
    on = preview(text)
    on.see_as("helper")
    assert on.words == "Stand behind them."
    on.see_as("cannot-stand")
    assert on.words == "Hold still and breathe slowly."


def test_back_and_next(preview):
    on = preview()
    on.press(on.panel.next)
    assert on.words == "Hold still and breathe slowly."
    on.press(on.panel.next)
    on.press(on.panel.next)
    assert on.panel.stage.rounds.text() == "Round 2 of 5"
    on.press(on.panel.back)
    assert on.words == "Step in and rest."
    assert on.document.selection == ()


def test_at_the_end_it_stands_still_and_begins_at_the_chosen_step_again(preview):
    on = preview()
    on.document.select(REST)
    on.panel.play_or_pause()
    on.pass_time(600)
    assert on.panel.stage.word.text() == "That is all"
    assert on.panel.play.accessibleName() == "Play the preview"
    assert not on.panel._ticker.running
    on.panel.play_or_pause()
    assert on.words == "Step in and rest."


def test_nothing_plays_unseen_and_nothing_reaches_the_diary(preview):
    on = preview()
    on.panel.play_or_pause()
    on.pass_time(5)
    on.page.hide()
    assert not on.panel._ticker.running
    assert on.stage.app.recording.cramp is None
    assert on.stage.app.playing.now is None or on.stage.app.playing.now.routine_id != "wall-stretch-slow"


@pytest.mark.parametrize("text", ["", "title: x\n", "a: ["])
def test_what_cannot_be_read_yet_is_told_and_can_be_written_on(preview, text):
    on = preview(text)
    assert on.panel.empty.isVisible()
    assert not on.panel.play.isEnabled()
    assert on.panel.trial() is None
    on.panel.play_or_pause()
    on.document.apply("x", Splice(0, len(text), ROUTINE))
    on.document.settle()
    on.settle()
    assert on.words == "Stand and face a wall."
    assert on.panel.play.isEnabled()


@pytest.mark.parametrize(
    ("theme", "text_size", "size"),
    [
        ("day", 1.0, (300, 700)), ("night", 1.0, (700, 600)), ("contrast", 1.0, (300, 700)), ("day", 2.0, (760, 760)),
        ("night", 1.5, (420, 560)),
    ],
)  # fmt: skip
def test_nothing_is_cut_and_all_can_be_hit(preview, theme, text_size, size):
    on = preview(size=size, theme=theme, text_size=text_size)
    on.document.select(HOLD)
    on.write("hold: 45s", "hold: x")
    assert lint(on.page) == []
