# SPDX-License-Identifier: MIT
"""Home: helping from the first frame, and a few questions that may be left alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from cramprelief.guide.person import Person
from cramprelief.ui.kit.shortest import Shortest


def home(opened):
    return opened.app.window.page("home")


def test_it_guides_from_the_first_frame_without_a_press(open_app):
    opened = open_app("home")
    assert opened.moment.state == "playing"
    assert opened.moment.routine_id == "heel-push"
    assert home(opened).first.instruction.text() == opened.moment.instruction
    opened.pass_time(6)
    assert home(opened).first.instruction.text() == opened.moment.instruction


def test_nobody_touches_anything_and_it_leads_on_by_itself(open_app):
    opened = open_app("home")
    opened.pass_time(130, step=2.0)
    assert opened.moment.routine_id != "heel-push"
    assert opened.moment.state == "playing"
    assert opened.app.window.current == "home"


def test_each_minute_it_asks_quietly_and_a_press_leads_to_the_answers(open_app):
    opened = open_app("home")
    opened.pass_time(61)
    first = home(opened).first
    assert first.findChild(Shortest).text() == "Has it eased? Press here to answer."
    assert opened.moment.state == "playing"
    first.enlarge.emit()
    opened.settle()
    assert opened.app.window.page("player").check.isVisible()
    opened.app.window.show_page("home")
    opened.pass_time(16)
    assert first.findChild(Shortest).text().startswith("Heel push, round")


def test_after_ten_minutes_it_names_help(open_app):
    opened = open_app("home")
    opened.pass_time(602, step=2.0)
    assert home(opened).first.findChild(Shortest).text() == "Ten minutes now. Press here for help."
    home(opened).first.enlarge.emit()
    opened.settle()
    assert opened.app.window.page("player").help.isVisible()


@pytest.mark.parametrize("place", ["hand", "forearm"])
def test_a_remembered_hand_begins_with_a_move_for_the_hand(open_app, place):
    assert open_app("home", place=place).moment.routine_id == "hand-and-forearm-stretch"


def test_a_condition_that_forbids_the_first_move_is_heeded(open_app):
    assert open_app("home", conditions=("recent-leg-injury",)).moment.routine_id != "heel-push"


def test_an_answer_changes_what_starts_and_not_what_runs(open_app):
    opened = open_app("home", welcomed=True)
    opened.pass_time(3)
    before = opened.moment
    opened.press("Calf")
    opened.press("Yes")
    assert (opened.moment.routine_id, opened.moment.play) == (before.routine_id, before.play)
    assert home(opened).start.accessibleName().startswith("Start now: Wall calf stretch")
    opened.press("Start now")
    assert opened.app.window.current == "player"
    assert opened.moment.routine_id == "wall-calf-stretch"
    assert opened.moment.cramp_seconds >= 3


def test_the_same_move_goes_on_where_it_is(open_app):
    opened = open_app("home", place="calf", side="left", can_stand=False)
    opened.pass_time(9)
    assert opened.moment.play > 0
    opened.press("Start now")
    assert opened.moment.routine_id == "heel-push"
    assert opened.moment.play > 0


def test_specific_help_needs_two_presses(open_app):
    opened = open_app("home")
    opened.press("Toes")
    opened.press("Start now")
    assert opened.app.window.current == "player"
    assert "toe" in opened.moment.routine_id


def test_answers_are_remembered(open_app):
    opened = open_app("home")
    opened.press("Foot arch")
    opened.press("Right")
    opened.press("Not now")
    opened.press("In bed")
    held = opened.app.preferences.now
    assert (held.place, held.side, held.can_stand, held.situation) == ("foot-arch", "right", False, "in-bed")
    opened.press("In bed")
    assert opened.app.preferences.now.situation is None


def test_in_water_floats_first(open_app):
    opened = open_app("home")
    opened.press("In water")
    assert home(opened).start.text() == "Float first"


def test_a_clot_in_the_past_brings_the_check_before_the_start(open_app):
    opened = open_app("home", conditions=("clot-history",), place="calf")
    opened.press("Start now")
    assert opened.app.window.current == "warnings"
    opened.press("It is a cramp")
    assert opened.app.window.current == "player"


@pytest.mark.parametrize(("key", "side"), [(Qt.Key.Key_L, "left"), (Qt.Key.Key_R, "right"), (Qt.Key.Key_B, "both")])
def test_keys_choose_the_side(open_app, key, side):
    opened = open_app("home", place="calf")
    opened.key(key)
    assert opened.app.preferences.now.side == side


def test_enter_starts(open_app):
    opened = open_app("home")
    opened.key(Qt.Key.Key_Return)
    assert opened.app.window.current == "player"


def test_w_opens_the_warning_signs_and_back_goes_on(open_app):
    opened = open_app("home")
    opened.pass_time(2)
    opened.key(Qt.Key.Key_W)
    assert opened.app.window.current == "warnings"
    assert opened.moment.state == "paused"
    opened.press("Back")
    assert opened.app.window.current == "home"
    assert opened.moment.state == "playing"


def test_single_keys_can_be_switched_off(open_app):
    opened = open_app("home", single_keys=False, side="left")
    opened.key(Qt.Key.Key_R)
    assert opened.app.preferences.now.side == "left"


def test_all_nine_places_are_plain_buttons_for_a_screen_reader(open_app):
    opened = open_app("home")
    spoken = {QAccessible.queryAccessibleInterface(b).text(QAccessible.Text.Name)
              for b in home(opened).places.findChildren(QAbstractButton)}  # fmt: skip
    assert spoken == {"Calf", "Shin", "Foot arch", "Toes", "Hand", "Back of thigh", "Front of thigh", "Inner thigh",
                      "Forearm"}  # fmt: skip


def test_the_first_words_stand_beside_and_go_for_good(open_app):
    opened = open_app("home")
    assert opened.moment.state == "playing"
    opened.press("I understand")
    assert not home(opened).welcome.isVisible()
    assert opened.app.preferences.now.welcomed


def test_whoever_looks_around_has_no_cramp(open_app):
    opened = open_app("home")
    opened.pass_time(2)
    opened.press("Settings")
    assert opened.moment.state == "stopped"
    assert opened.app.recording.cramp is None


def test_a_command_counts_as_said_and_later_answers_win(open_app):
    opened = open_app("player", Person("hand", "right", can_stand=False))
    held = opened.app.preferences.now
    assert (held.place, held.side, held.can_stand) == ("hand", "right", False)
    opened.press("Stop")
    opened.press("Toes")
    opened.press("Start now")
    assert "toe" in opened.moment.routine_id


def test_conditions_are_asked_for_once_and_may_be_passed_over(open_app):
    opened = open_app("home")
    opened.press("Pregnant or ill? Say it once")
    assert opened.app.window.current == "settings"
    opened.app.window.show_page("home")
    opened.press("I understand")
    assert not home(opened).profile.isVisible()
    assert opened.app.preferences.now.conditions == ()
