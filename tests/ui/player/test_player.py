# SPDX-License-Identifier: MIT
"""A person plays a routine: by keys alone, by touch, hands-free."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from tests.ui.lint import lint

from cramprelief.guide.person import Person
from cramprelief.record.settings import PersonProfile
from cramprelief.ui.shell.announce import Announcer

CALF = Person("calf", "left")
KEY = Qt.Key


def player(opened):
    return opened.app.window.page("player")


def in_sight(opened, name):
    try:
        return opened.button(name)
    except LookupError:
        return None


def test_hands_free_from_the_first_step_to_the_last(open_app):
    opened = open_app("player", CALF)
    said = []
    while opened.moment.state == "playing":
        if opened.moment.instruction not in said[-1:]:
            said.append(opened.moment.instruction)
            assert player(opened).instruction.text() == opened.moment.instruction
        opened.pass_time(2, step=1.0)
    assert said[0] == "Stand and face a wall."
    assert said[-1] == "Walk slowly around the room."
    assert opened.moment.state == "finished"
    assert in_sight(opened, "It eased") is not None


def test_a_whole_routine_by_keys_alone(open_app):
    opened = open_app("player", CALF)
    opened.pass_time(3)
    opened.key(KEY.Key_Space)
    assert opened.moment.state == "paused"
    opened.key(KEY.Key_Space)  # the focus is on "Go on"
    assert opened.moment.state == "playing"
    first = opened.moment.instruction
    opened.key(KEY.Key_Right)
    assert opened.moment.instruction != first
    opened.key(KEY.Key_Left)
    assert opened.moment.instruction == first
    opened.key(KEY.Key_Plus)
    assert opened.moment.length == 16.0
    opened.key(KEY.Key_M)
    assert opened.moment.side == "right"
    opened.key(KEY.Key_H)
    assert opened.moment.state == "choosing"
    opened.key("1")
    assert opened.moment.state == "playing"
    assert opened.moment.routine_id != "wall-calf-stretch"
    opened.key(KEY.Key_E)
    assert opened.app.window.current == "finished"
    opened.key("2")
    assert opened.app.window.page("finished").scale.value() == 2
    opened.key(KEY.Key_Return)
    assert opened.app.window.current == "home"


def test_escape_pauses_and_then_stops(open_app):
    opened = open_app("player", CALF)
    opened.key(KEY.Key_Escape)
    assert opened.moment.state == "paused"
    opened.key(KEY.Key_Escape)
    assert opened.moment.state == "stopped"
    assert opened.app.window.current == "home"


def test_tab_reaches_every_control_and_shows_where_it_is(open_app):
    opened = open_app("player", CALF)
    window = opened.app.window
    window.activateWindow()
    player(opened).controls.pause.setFocus()
    seen = []
    for _ in range(20):
        spoken = QAccessible.queryAccessibleInterface(window.focusWidget()).text(QAccessible.Text.Name)
        if spoken in seen:
            break
        seen.append(spoken)
        QTest.keyClick(window.focusWidget(), KEY.Key_Tab)
        opened.settle()
        assert window.focus_ring.isVisible()
        assert window.focus_ring.geometry().contains(
            window.focusWidget().mapTo(window, window.focusWidget().rect().center())
        )
    assert seen[:6] == ["Pause", "It eased, Finish", "Not helping, or too painful", "Back", "Next", "10 seconds more"]
    assert {"Stop", "Left leg. Change the side", "Dimmer"} <= set(seen)


def test_a_press_on_the_free_area_pauses(open_app):
    opened = open_app("player", CALF)
    figure = player(opened).figure
    QTest.mouseClick(figure, Qt.MouseButton.LeftButton, pos=figure.rect().center())
    assert opened.moment.state == "paused"


def test_clicks_do_not_take_the_keys_away_from_pause(open_app):
    opened = open_app("player", CALF)
    opened.press("Next")
    opened.key(KEY.Key_Space)
    assert opened.moment.state == "paused"


def test_not_helping_offers_ways_and_the_warning_signs(open_app):
    opened = open_app("player", CALF)
    opened.pass_time(30, step=1.0)
    opened.press("Not helping")
    assert opened.moment.state == "choosing"
    opened.press("This does not feel like a cramp")
    assert opened.app.window.current == "warnings"
    opened.press("It is a cramp")
    assert opened.app.window.current == "player"
    assert opened.moment.state == "choosing", "a cramp, but what was done did not help"
    opened.press("Back to where you were")
    assert opened.moment.state == "playing"


def test_the_minute_check_stops_nothing_and_goes_by_itself(open_app):
    opened = open_app("player", CALF)
    opened.pass_time(60.5, step=0.5)
    assert in_sight(opened, "Same") is not None
    before = opened.moment.total_elapsed
    opened.pass_time(16, step=1.0)
    assert opened.moment.total_elapsed == pytest.approx(before + 16)
    assert in_sight(opened, "Same") is None


def test_ten_minutes_bring_the_card_and_leave_the_instruction(open_app):
    opened = open_app("player", CALF)
    for _ in range(12):
        opened.pass_time(55, step=2.5)
        if opened.moment.state == "finished":
            opened.app.playing.send("again")
    opened.settle()
    assert opened.moment.ten_minutes
    assert player(opened).instruction.isVisible()
    opened.press("I have read this")
    assert in_sight(opened, "I have read this") is None
    assert opened.moment.state == "playing"


def test_after_a_sleep_it_asks_before_it_goes_on(open_app):
    opened = open_app("player", CALF)
    opened.pass_time(4)
    opened.now += 3600
    opened.app.ticker.tick()
    opened.settle()
    assert opened.moment.state == "paused"
    texts = {label.text() for label in opened.app.window.findChildren(QLabel) if label.isVisible()}
    assert "Go on where you were?" in texts
    opened.press("Go on")
    assert opened.moment.elapsed < 6


def test_nothing_ticks_while_it_is_paused_or_over(open_app):
    opened = open_app("player", CALF)
    assert opened.app.ticker.running
    opened.press("Pause")
    assert not opened.app.ticker.running
    opened.press("Go on")
    assert opened.app.ticker.running
    opened.press("Stop")
    assert not opened.app.ticker.running


def test_a_hidden_window_goes_on_by_the_clock(open_app):
    opened = open_app("player", CALF)
    opened.app.window.hide()
    opened.pass_time(10, step=0.5)
    assert opened.moment.total_elapsed == pytest.approx(10)
    opened.app.window.show()
    opened.settle()
    assert player(opened).instruction.text() == opened.moment.instruction


def test_every_control_has_a_name_and_is_large_enough(open_app):
    opened = open_app("player", CALF)
    for button in opened.app.window.findChildren(QAbstractButton):
        if button.isVisibleTo(opened.app.window):
            assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
            assert min(button.width(), button.height()) >= 64


def test_the_ring_is_a_progress_bar_with_the_seconds(open_app):
    opened = open_app("player", CALF)
    opened.pass_time(2)
    face = QAccessible.queryAccessibleInterface(player(opened).ring)
    assert face.role() == QAccessible.Role.ProgressBar
    assert face.text(QAccessible.Text.Name) == "4 seconds left"
    assert face.valueInterface().currentValue() == 4


def test_a_screen_reader_hears_instructions_half_and_ten_seconds_once(open_app):
    opened = open_app("player", CALF)
    said = []
    announcer = Announcer(said.append)
    opened.app.playing.moment.connect(announcer.follow)
    announcer.follow(opened.moment)
    opened.pass_time(66, step=0.5)
    assert said[:4] == [
        "Stand and face a wall.",
        "Put both palms on the wall, as high as your head.",
        "Place your feet as wide as your shoulders.",
        "Take small steps back. Keep both heels down. 1 of 5",
    ]
    care = "Feel a firm pull, never a sharp one. Never bounce. Sharp pain, pop, numb, dizzy? Stop."
    hold = said.index(f"Hold still and breathe slowly. 1 of 5 {care}")
    assert said[hold + 1 : hold + 3] == ["Half", "10 seconds"]
    assert said.count("Half") == 1


def test_reduced_motion_says_the_breath_in_words_and_seconds(open_app):
    opened = open_app("player", CALF, reduced_motion=True)
    opened.pass_time(36, step=1.0)
    word = player(opened).ring.accessibleName()
    assert "Breathe" in word
    assert word.split()[-1].isdecimal()


def test_large_text_keeps_the_instruction_largest(open_app):
    opened = open_app("player", CALF, text_size=2.0)
    assert player(opened).instruction.pixels >= 64


def test_moving_between_widths_keeps_focus_and_state(open_app):
    opened = open_app("player", CALF)
    player(opened).controls.next.setFocus()
    for size in ((420, 760), (1280, 800), (800, 1000)):
        opened.resize(*size)
        assert opened.app.window.focusWidget() is player(opened).controls.next
    assert opened.moment.state == "playing"


def test_the_sheet_hides_nothing_from_the_mouse_behind(open_app):
    opened = open_app("player", CALF)
    opened.press("Pause")
    window = opened.app.window
    target = window.childAt(player(opened).controls.eased.mapTo(window, QPoint(20, 20)))
    assert not isinstance(target, QAbstractButton)


def test_in_the_water_no_clock_is_shown(open_app):
    opened = open_app("player", Person("calf", "left", situation="in-water"))
    page = opened.app.window.page("player")
    assert opened.moment.routine_id == "cramp-in-water"
    assert not page.ring.isVisible()
    assert page.instruction.isVisible() and page.next.isVisible()
    assert "seconds" not in page.next._time.text()


# The minute, the end, and what is for no cramp


def test_the_same_at_the_minute_gets_a_calm_word_and_goes_on(open_app):
    opened = open_app("player", CALF)
    opened.pass_time(62)
    opened.press("Same")
    assert opened.moment.state == "playing"
    shown = [label.text() for label in player(opened).check.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Go on. It can take a few minutes."]
    assert in_sight(opened, "Same") is None
    opened.pass_time(10)
    assert not player(opened).check.isVisible()


def test_worse_at_the_minute_leads_to_the_warning_signs_and_nothing_goes_on(open_app):
    opened = open_app("player", CALF)
    opened.pass_time(62)
    opened.press("Worse")
    assert opened.app.window.current == "warnings"
    opened.press("It is a cramp")
    assert (opened.app.window.current, opened.moment.state) == ("player", "choosing")


def to_the_end(opened):
    while opened.moment.state == "playing":
        opened.pass_time(2, step=1.0)
    assert opened.moment.state == "finished"


def test_the_same_at_the_end_leads_to_the_next_routine(open_app):
    opened = open_app("player", CALF)
    to_the_end(opened)
    first, following = opened.moment.routine_id, player(opened).following()
    opened.press(f"The same, Next: {following.title}")
    assert (opened.moment.state, opened.moment.routine_id) == ("playing", following.id)
    assert following.id != first


def test_worse_at_the_end_leads_to_the_warning_signs(open_app):
    opened = open_app("player", CALF)
    to_the_end(opened)
    opened.press("Worse")
    assert opened.app.window.current == "warnings"


def begin_bedtime_stretch(opened, page):
    opened.app.window.show_page(page, "bedtime-stretch-standing" if page == "routine" else None)
    opened.app.window.page(page).play.emit("bedtime-stretch-standing")
    opened.settle()
    assert opened.app.window.current == "player"


@pytest.mark.parametrize("page", ["plans", "learn", "routine"])
@pytest.mark.parametrize("ending", ["Stop", "Done"])
def test_prevention_is_no_cramp_and_leads_back_to_where_it_began(open_app, page, ending):
    opened = open_app("home", place="calf", side="left")
    begin_bedtime_stretch(opened, page)
    for words in ("It eased", "Not helping"):
        assert in_sight(opened, words) is None
    assert in_sight(opened, "Too much") is not None
    for _ in range(5):
        opened.pass_time(20)
        assert opened.moment.tension == 0.0
        assert (opened.moment.cramp_seconds, opened.moment.check_due) == (0.0, False)
    assert opened.app.recording.cramp is None
    opened.press(ending)
    assert opened.app.window.current == page
    assert opened.app.recording.cramp is None


def test_the_end_of_prevention_asks_nothing_and_leads_back(open_app):
    opened = open_app("home", place="calf", side="left")
    begin_bedtime_stretch(opened, "plans")
    to_the_end(opened)
    for words in ("It eased", "Worse", "The same"):
        assert in_sight(opened, words) is None
    opened.press("Done")
    assert opened.app.window.current == "plans"


def test_segments_fill_anew_in_each_round_and_the_words_say_which(open_app):
    opened = open_app("player", Person("calf", "left", can_stand=False, situation="in-bed"))
    assert opened.moment.routine_id == "heel-push"
    seen = set()
    while opened.moment.repeat < 3:
        done, index = opened.moment.done_fraction, opened.moment.step_index
        assert all(share == 1.0 for share in done[:index]) and not any(done[index + 1 :])
        seen.add(opened.moment.repeat)
        opened.pass_time(1)
    words = [label.text() for label in player(opened).top.findChildren(QLabel) if label.isVisible()]
    assert f"Step {opened.moment.step_index + 1} of 4, round 3 of 6" in words
    assert seen == {1, 2}


def test_a_helper_is_offered_only_where_there_are_words_for_one(open_app):
    opened = open_app("player", CALF, routine="heel-push")
    assert in_sight(opened, "A helper does it") is not None
    opened.app.playing.send("stop")
    opened.settle()
    begin_bedtime_stretch(opened, "routine")
    assert in_sight(opened, "A helper does it") is None


def test_saving_is_confirmed_on_the_next_page_and_leads_to_the_diary(open_app):
    opened = open_app("player", CALF)
    opened.pass_time(20)
    opened.press("It eased")
    opened.press("Save and rest")
    assert opened.app.window.current == "home"
    shown = [label.text() for label in opened.app.window.findChildren(QLabel) if label.isVisible()]
    assert "Saved in your diary. Rest well." in shown
    opened.press("See it in the diary")
    assert opened.app.window.current == "diary"
    assert opened.app.window.banner is None


def test_without_an_answer_it_goes_on_by_itself_and_says_so(open_app):
    opened = open_app("player", CALF)
    to_the_end(opened)
    assert opened.app.ticker.running
    following = opened.app.window.page("player").following()
    shown = [label.text() for label in opened.app.window.findChildren(QLabel) if label.isVisible()]
    assert any("It goes on by itself in 20 seconds." in words for words in shown)
    opened.pass_time(22)
    assert (opened.moment.state, opened.moment.routine_id) == ("playing", following.id)
    shown = [label.text() for label in opened.app.window.findChildren(QLabel) if label.isVisible()]
    assert "No answer, so it goes on by itself." in shown
    opened.pass_time(60)
    assert opened.moment.check_due


def test_nothing_goes_on_behind_the_warning_signs(open_app):
    opened = open_app("player", CALF)
    to_the_end(opened)
    opened.app.window.show_signs()
    opened.settle()
    assert not opened.app.ticker.running
    opened.now += 100
    opened.app.window.show_page("player")
    opened.settle()
    opened.pass_time(10)
    assert opened.moment.state == "finished"
    opened.pass_time(12)
    assert opened.moment.state == "playing"


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(420, 760, 2.0), (420, 760, 1.5), (420, 760, 1.0), (360, 640, 2.0)]
)
def test_the_picture_and_the_way_to_the_signs_stay(open_app, width, height, scale):
    """Whoever is in pain looks before they read."""
    opened = open_app("player", CALF, text_size=scale)
    opened.resize(width, height)
    for asked in (False, True):
        if asked:
            opened.pass_time(62)
            assert opened.moment.check_due
        player = opened.app.window.page("player")
        assert player.figure.isVisible() and min(player.figure.width(), player.figure.height()) >= 80
        assert lint(opened.app.window) == []
    opened.press("Warning signs")
    assert opened.app.window.current == "warnings"


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 1.0), (420, 760, 2.0), (800, 600, 1.0)]
)
def test_the_headline_stands_still_from_step_to_step(open_app, width, height, scale):
    opened = open_app("player", CALF, text_size=scale)
    opened.resize(width, height)
    words = opened.app.window.page("player").instruction
    seen = set()
    for _ in range(6):
        _line, x, y, _wide, high = words.placed_lines()[0]
        seen.add((words.pixels, words.y(), x, y, high))
        opened.app.playing.send("next")
        opened.settle()
    assert len(seen) == 1


def test_the_person_after_a_pregnancy_routine_is_who_was_drawn_before(open_app):
    opened = open_app("home")
    before = opened.app.parts.figures.person
    opened.app.start("pregnancy-night-cramp")
    opened.settle()
    assert opened.app.parts.figures.person == before
    opened.app.preferences.change(PersonProfile, conditions=("pregnancy",))
    assert opened.app.parts.figures.person == before._replace(pregnant=True)
    opened.app.preferences.change(PersonProfile, conditions=())
    assert opened.app.parts.figures.person == before
