# SPDX-License-Identifier: MIT
"""Home: helping from the first frame, and a few questions that may be left alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from cramprelief.guide.person import Person
from cramprelief.ui.kit.shortest import Shortest
from cramprelief.ui.shell.keys import Keycap
from cramprelief.vocabulary import PLACE_WORDS, PLACES, capital


def chosen(opened) -> set[str]:
    """The spoken names of what is marked on Home."""
    marked = (b for b in home(opened).findChildren(QAbstractButton) if b.isChecked())
    return {QAccessible.queryAccessibleInterface(b).text(QAccessible.Text.Name) for b in marked}


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
    opened.resize(1440, 900)  # where it has room for whole sentences
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
    opened.resize(1440, 900)  # where it has room for whole sentences
    opened.pass_time(602, step=2.0)
    assert home(opened).first.findChild(Shortest).text() == "Ten minutes now. Press here for help."
    home(opened).first.enlarge.emit()
    opened.settle()
    assert opened.app.window.page("player").help.isVisible()


@pytest.mark.parametrize("place", ["hand", "forearm"])
def test_a_remembered_hand_begins_with_a_move_for_the_hand(open_app, place):
    first = {"hand": "open-hand", "forearm": "hand-and-forearm-stretch"}
    assert open_app("home", place=place).moment.routine_id == first[place]


def test_a_condition_that_forbids_the_first_move_is_heeded(open_app):
    assert open_app("home", conditions=("recent-leg-injury",)).moment.routine_id != "heel-push"


def test_an_answer_that_fits_changes_what_starts_and_not_what_runs(open_app):
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


def test_answers_are_remembered_once_something_was_started_with_them(open_app):
    opened = open_app("home")
    before = opened.app.preferences.profile
    for answer in ("Foot arch", "Right", "Not now", "In bed"):
        opened.press(answer)
    assert opened.app.preferences.profile == before
    opened.press("Start now")
    held = opened.app.preferences.profile
    assert (held.place, held.side, held.can_stand, held.situation) == ("foot-arch", "right", False, "in-bed")
    again = open_app("home", keep_settings=True)
    assert chosen(again) >= {"Foot arch", "Right", "Not now, I'm lying or sitting", "In bed"}


def test_a_yes_of_another_night_is_no_answer(open_app):
    opened = open_app("home")
    opened.press("Yes")
    opened.press("Start now")
    assert not {name for name in chosen(open_app("home", keep_settings=True)) if name.startswith(("Yes", "Not now"))}


def test_a_stray_press_and_a_stop_leave_no_place_in_the_diary(open_app):
    opened = open_app("home")
    opened.press("Start now")
    cramp = opened.app.recording.cramp
    assert cramp.place is None and opened.app.preferences.profile.place is None


def test_what_home_played_by_itself_does_not_count_as_tried(open_app):
    opened = open_app("home", place="hand", side="left")
    opened.pass_time(9)
    opened.press("Calf")
    opened.press("Start now")
    opened.press("It eased")
    opened.app.recording.close()
    played = opened.app.records.read(lambda store: store.diary.played(), ())
    assert {event.routine for _, events in played for event in events} == {"heel-push"}
    assert opened.app.playing.session.tried == ("heel-push",)


@pytest.mark.parametrize(
    ("remembered", "answers", "runs"),
    [
        ("hand", ["Calf"], "heel-push"),
        (None, ["Forearm"], "hand-and-forearm-stretch"),
        (None, ["Toes"], "toe-rub-and-pull"),
        (None, ["Toes", "Yes"], "toe-rub-and-pull"),
        (None, ["Yes", "Toes"], "toe-press-standing"),
        ("calf", ["Pregnant"], "pregnancy-night-cramp"),
    ],
)
def test_the_coach_follows_an_answer_at_once(open_app, remembered, answers, runs):
    opened = open_app("home", place=remembered)
    opened.pass_time(6)
    for answer in answers:
        opened.press(answer)
    assert (opened.moment.routine_id, opened.moment.state) == (runs, "playing")
    assert home(opened).first.instruction.text() == opened.moment.instruction


def test_who_cannot_stand_any_more_is_led_to_the_floor(open_app):
    opened = open_app("home")
    opened.press("Yes")
    opened.press("Toes")
    opened.press("Not now")
    assert opened.moment.routine_id == "toe-rub-and-pull"


def standing(opened) -> set[str]:
    routines = opened.app.catalogue.routines
    return {name for name, routine in routines.items() if routine.posture == ("standing",)}


@pytest.mark.parametrize("place", [*(name for name in PLACES if PLACE_WORDS[name].chip), None])
@pytest.mark.parametrize("can_stand", [True, False])
def test_left_alone_it_never_asks_anybody_to_stand(open_app, place, can_stand):
    opened = open_app("home", place=place, can_stand=can_stand)
    opened.app.window.setUpdatesEnabled(False)  # ten minutes that nobody looks at
    seen = set()
    for _ in range(130):
        opened.pass_time(5, step=2.5)
        if opened.moment.state != "playing":
            break
        assert opened.moment.step.posture != "standing"
        seen.add(opened.moment.routine_id)
        title = opened.app.catalogue.routines[opened.moment.routine_id].title
        assert home(opened).start.accessibleName().startswith(f"Start now: {title}")
    assert len(seen) > 1 and not seen & standing(opened)


def test_after_a_yes_it_may_lead_on_to_standing(open_app):
    opened = open_app("home", place="calf")
    opened.press("Yes")
    opened.pass_time(130, step=2.0)
    assert opened.moment.routine_id == "wall-calf-stretch"


@pytest.mark.parametrize(
    ("situation", "words"),
    [
        ("Driving", "Pull over safely. Stop the car first."),
        ("In water", "Lean back and float. Breathe first, then call."),
        ("After a fall", "Do not stretch it."),
    ],
)
def test_where_the_hands_belong_elsewhere_nothing_runs_and_the_first_thing_to_do_stands_alone(
    open_app, situation, words
):
    opened = open_app("home", place="hand")
    opened.pass_time(4)
    opened.press(situation)
    assert opened.moment.state == "stopped"
    assert home(opened).first.isVisible() and home(opened).first.instruction.text() == words
    opened.pass_time(30)
    assert home(opened).first.instruction.text() == words
    assert opened.app.window.current == "home" and opened.app.recording.cramp is None
    opened.press(situation)
    assert (opened.moment.state, opened.moment.routine_id) == ("playing", "open-hand")


def test_a_command_to_home_while_driving_plays_nothing(open_app):
    opened = open_app("home", Person(situation="driving"))
    assert opened.app.playing.now is None
    assert home(opened).first.instruction.text().startswith("Pull over safely.")


def targets(opened) -> dict[str, object]:
    """Where in the window each button is."""
    window = opened.app.window
    return {
        QAccessible.queryAccessibleInterface(b).text(QAccessible.Text.Name): b.mapTo(window, b.rect().topLeft())
        for b in window.findChildren(QAbstractButton)
        if b.isVisibleTo(window) and b is not home(opened).start and "Show it large" not in b.accessibleName()
        and not b.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    }  # fmt: skip


@pytest.mark.parametrize(
    "size", [(1280, 800), (1240, 746), (1000, 700), (900, 900), (900, 640), (420, 760), (360, 560)]
)
@pytest.mark.parametrize("welcomed", [True, False])
def test_no_answer_moves_anything_under_the_finger(open_app, size, welcomed):
    opened = open_app("home", welcomed=welcomed)
    opened.resize(*size)
    question = {button.text() for button in home(opened).ask.findChildren(QAbstractButton)}
    before = {name: spot for name, spot in targets(opened).items() if name not in question}  # it goes once answered
    for name in (
        "Calf",
        "Left",
        "Hand",
        "Not now",
        "In bed",
        "Driving",
        "Exercising",
        "In water",
        "After a fall",
        "Yes",
    ):
        opened.button(name).click()
        opened.settle()
        after = targets(opened)
        assert {spoken: spot for spoken, spot in after.items() if spoken in before} == before, name


def test_in_water_floats_first(open_app):
    opened = open_app("home")
    opened.press("In water")
    assert home(opened).start.text() == "Float first"


def test_a_clot_in_the_past_brings_the_check_before_the_start(open_app):
    opened = open_app("home", conditions=("clot-before",), place="calf")
    opened.press("Start now")
    assert opened.app.window.current == "warnings"
    opened.press("It is a cramp")
    assert opened.app.window.current == "player"


@pytest.mark.parametrize(
    ("key", "answer"),
    [(Qt.Key.Key_L, "Left"), (Qt.Key.Key_R, "Right"), (Qt.Key.Key_B, "Both"), (Qt.Key.Key_Y, "Yes, I can get up"),
     (Qt.Key.Key_N, "Not now, I'm lying or sitting")],
)  # fmt: skip
def test_keys_answer(open_app, key, answer):
    opened = open_app("home", place="calf")
    opened.key(key)
    assert answer in chosen(opened)


def test_enter_starts(open_app):
    opened = open_app("home")
    opened.key(Qt.Key.Key_Return)
    assert opened.app.window.current == "player"


@pytest.mark.parametrize("name", ["Calf", "Left", "Not now", "In bed"])
def test_enter_starts_among_the_questions_too_and_space_chooses(open_app, name):
    opened = open_app("home")
    opened.button(name).setFocus()
    opened.key(Qt.Key.Key_Space)
    assert opened.app.window.current == "home"
    assert any(spoken.startswith(name) for spoken in chosen(opened))
    opened.key(Qt.Key.Key_Return)
    assert opened.app.window.current == "player"


def test_enter_on_the_body_starts_for_that_place(open_app):
    opened = open_app("home")
    opened.key(Qt.Key.Key_Tab)
    opened.key(Qt.Key.Key_Right)
    opened.key(Qt.Key.Key_Return)
    assert opened.app.window.current == "player"
    person = opened.app.playing.person
    assert (person.place, person.side) == ("calf", "right")


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
    assert opened.app.preferences.profile.side == "left"


def test_every_place_is_a_plain_button_for_a_screen_reader(open_app):
    opened = open_app("home")
    spoken = {QAccessible.queryAccessibleInterface(b).text(QAccessible.Text.Name)
              for b in home(opened).places.findChildren(QAbstractButton)}  # fmt: skip
    assert spoken == {capital(row.name) for row in PLACE_WORDS.values() if row.chip} | {"Somewhere else"}


def test_the_first_words_stand_beside_and_go_for_good(open_app):
    opened = open_app("home")
    assert opened.moment.state == "playing"
    opened.press("I understand")
    assert not home(opened).welcome.isVisible()
    assert opened.app.preferences.wishes.welcomed


def test_whoever_looks_around_has_no_cramp(open_app):
    opened = open_app("home")
    opened.pass_time(2)
    opened.press("Settings")
    assert opened.moment.state == "stopped"
    assert opened.app.recording.cramp is None


def test_a_command_counts_as_said_and_later_answers_win(open_app):
    opened = open_app("player", Person("hand", "right", can_stand=False))
    held = opened.app.preferences.profile
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
    assert opened.app.preferences.profile.conditions == ()


def test_the_sheet_of_keys_names_what_answers(open_app):
    opened = open_app("home")
    opened.app.window.show_keys()
    opened.settle()
    caps = {cap.accessibleName() for cap in opened.app.window.findChildren(Keycap)}
    assert {"Enter", "L", "R", "B", "Y", "N", "W"} <= caps


OTHERS = {"Side stitch", "Period pain", "Neck", "Jaw", "Upper back", "Lower back", "Belly", "Chest or ribs",
          "Toes that pull up", "Leg, somewhere"}  # fmt: skip


def shown_chips(opened) -> set[str]:
    return {b.text() for b in home(opened).places.findChildren(QAbstractButton) if b.isVisible()}


def test_somewhere_else_puts_the_other_places_there_and_nothing_stops(open_app):
    opened = open_app("home")
    before = shown_chips(opened)
    opened.press("Somewhere else")
    assert shown_chips(opened) == OTHERS | {"Leg, hand"}
    assert opened.app.window.current == "home"
    assert (opened.moment.routine_id, opened.moment.state) == ("heel-push", "playing")
    opened.press("Leg, hand")
    assert shown_chips(opened) == before


def test_by_keys_somewhere_else_opens_an_arrow_chooses_nothing_and_enter_only_turns(open_app):
    opened = open_app("home")
    more = home(opened).places.more
    more.setFocus()
    opened.key(Qt.Key.Key_Space)
    assert opened.app.window.focusWidget().text() == "Leg, hand"
    opened.key(Qt.Key.Key_Left)
    assert opened.app.window.focusWidget().text() == "Leg, somewhere"
    assert opened.app.answers.now.place is None
    opened.key(Qt.Key.Key_Space)
    assert opened.app.answers.now.place == "leg-unsure"
    assert (opened.app.window.current, opened.moment.routine_id) == ("home", "foot-flat-and-rest")


@pytest.mark.parametrize("place", ["toes-up", "leg-unsure", "neck", "calf"])
def test_the_list_shows_the_place_that_was_said(open_app, place):
    opened = open_app("home")
    home(opened).say(place=place)
    marked = [b.text() for b in home(opened).places.findChildren(QAbstractButton) if b.isVisible() and b.isChecked()]
    assert len(marked) == 1


def asked(opened) -> list[str]:
    """The open question's answers that are in sight."""
    return [b.text() for b in home(opened).ask.findChildren(QAbstractButton) if b.isVisibleTo(opened.app.window)]


def test_with_no_word_of_the_place_it_asks_once_help_has_begun_and_one_tap_answers(open_app):
    opened = open_app("home")
    assert (opened.moment.routine_id, opened.moment.state) == ("heel-push", "playing")
    assert asked(opened) == ["Front of the shin", "Back of the calf", "Can't tell"]
    opened.press("Front of the shin")
    assert opened.app.answers.now.place == "shin"
    assert opened.moment.routine_id == "shin-stretch"
    assert asked(opened) == []


def test_who_cannot_tell_rests_the_foot_and_is_asked_no_more(open_app):
    opened = open_app("home", side="left")
    opened.press("Can't tell")
    assert (opened.app.answers.now.place, opened.app.answers.now.side) == ("leg-unsure", "left")
    assert opened.moment.routine_id == "foot-flat-and-rest"
    assert asked(opened) == []


def test_the_leg_somewhere_may_still_be_said_to_be_front_or_back(open_app):
    opened = open_app("home")
    opened.press("Somewhere else")
    opened.press("Leg, somewhere")
    assert opened.moment.routine_id == "foot-flat-and-rest"
    assert asked(opened) == ["Front of the shin", "Back of the calf", "Can't tell"]
    opened.press("Back of the calf")
    assert opened.app.answers.now.place == "calf"


@pytest.mark.parametrize(
    ("answer", "place", "routine"),
    [
        ("They curl down", "toes", "toe-rub-and-pull"),
        ("They pull up", "toes-up", "toes-down"),
        ("Can't tell", "toes", "foot-flat-and-rest"),
    ],
)
def test_toes_that_curl_down_or_pull_up_are_helped_otherwise(open_app, answer, place, routine):
    opened = open_app("home")
    home(opened).say(place="toes", side="right")
    opened.settle()
    assert opened.moment.state == "playing"
    opened.press(answer)
    assert (opened.app.answers.now.place, opened.app.answers.now.side) == (place, "right")
    assert home(opened).start.below().startswith(opened.app.catalogue.routines[routine].title)
    assert opened.moment.routine_id == routine
    assert asked(opened) == []


def test_which_leg_heals_is_asked_once_and_kept(open_app):
    """A11: with the sore side said, the other leg is then helped."""
    opened = open_app("home", place="calf", conditions=("recent-surgery",))
    home(opened).say(place="calf", side="right")
    opened.settle()
    assert asked(opened) == ["Left leg", "Right leg", "Both legs", "Not a leg"]
    opened.press("Left leg")
    assert opened.app.preferences.profile.healing_side == "left"
    assert asked(opened) == [] and opened.app.answers.now.healing == "left"
    assert "towel-calf-stretch" in [offer.routine_id for offer in home(opened).answer.offers]


def test_who_has_said_which_leg_heals_is_not_asked_again(open_app):
    opened = open_app("home", place="calf", conditions=("recent-leg-injury",), healing_side="both")
    opened.pass_time(3)
    assert asked(opened) == []


def test_a_question_left_alone_stops_nothing_and_where_nothing_plays_none_is_asked(open_app):
    opened = open_app("home", place="toes")
    opened.pass_time(20)
    assert opened.moment.state == "playing"
    home(opened).say(situation="driving")
    opened.settle()
    assert asked(opened) == []


@pytest.mark.parametrize(
    ("words", "situation"),
    [
        ("Plane, train", "plane"), ("Wheelchair", "wheelchair"), ("Race", "racing"), ("Dialysis", "dialysis"),
        ("A child", "child-night"), ("Writing, music", "writing-music"),
    ],
)  # fmt: skip
def test_more_situations_stand_behind_more(open_app, words, situation):
    opened = open_app("home", place="calf")
    before = targets(opened)
    opened.press("More")
    opened.press(words)
    assert opened.app.answers.now.situation == situation
    assert opened.app.window.current == "home"
    opened.press(words)
    assert opened.app.answers.now.situation is None
    opened.press("Others")
    assert targets(opened) == before


@pytest.mark.parametrize(
    ("conditions", "place", "after"),
    [
        (("clot-before",), "calf", "heel-push"),
        (("hip-replacement",), "calf", "heel-push"),
        (("clot-before",), "toes", "toe-rub-and-pull"),
        (("after-birth",), "calf", "pregnancy-night-cramp"),
    ],
)
def test_a_leg_only_rests_until_its_signs_were_looked_at(open_app, conditions, place, after):
    opened = open_app("home", place=place, conditions=conditions)
    assert opened.moment.routine_id == "foot-flat-and-rest"
    opened.pass_time(240, step=2.0)
    assert opened.moment.routine_id in ("foot-flat-and-rest", "calm-breath")
    opened.press("Start now")
    assert opened.app.window.current == "warnings"
    opened.press("It is a cramp")
    assert (opened.app.window.current, opened.moment.routine_id) == ("player", after)


def test_a_question_answered_beside_the_first_move_is_not_asked_again(open_app):
    opened = open_app("home", place="hand")
    assert opened.moment.routine_id == "open-hand"
    opened.press("They curl in")
    opened.pass_time(12)
    assert opened.moment.instruction == "Open each finger softly with the other hand."
    opened = open_app("home", place="hand")
    opened.press("They pull back")  # a cramp of the fingers: its signs come first
    opened.press("Start now")
    opened.press("It is a cramp")
    opened.pass_time(12)
    assert opened.moment.instruction == "Fold the fingers softly to a loose fist."
