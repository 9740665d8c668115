# SPDX-License-Identifier: MIT
"""Somebody writes a routine as text: each key is a splice of the document, and nothing else of the file changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QTextCharFormat
from PySide6.QtWidgets import QApplication
from tests.ui.lint import lint
from tests.ui.studio.written import HOLD, REST, ROUTINE, line_with

KEY = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
WILD = ROUTINE.replace("Tuesday", "Tuesday 😀").replace("\n", "\r\n")


@pytest.mark.parametrize("text", [ROUTINE, WILD])
def test_letters_go_into_the_file_and_nothing_else_changes(write, text):
    on = write(text)
    on.at("Stand and face a wall.")
    on.keys("Now s")
    on.key(KEY.Key_Delete)
    assert on.text == text.replace("Stand and face", "Now stand and face")
    assert on.document.undo_name == "Typing"


@pytest.mark.parametrize("text", [ROUTINE, WILD])
def test_undo_is_the_documents_and_takes_back_what_was_typed_together(write, text):
    on = write(text)
    on.at("Stand and face")
    on.keys("abc")
    on.at("Walk slowly")
    on.keys("d")
    on.document.undo()
    on.settle()
    assert on.text == text.replace("Stand and face", "abcStand and face")
    on.document.undo()
    on.settle()
    assert on.text == text
    assert on.view.shown == text.replace("\r\n", "\n")
    on.document.redo()
    on.settle()
    assert "abcStand" in on.view.toPlainText()


def test_two_places_of_one_step_are_taken_back_one_after_the_other(write):
    on = write()
    on.at("Your {side} heel")
    on.keys("abc")
    on.key(KEY.Key_Backspace)
    on.at("Hold still and")
    on.keys("d")
    on.document.undo()
    assert on.text == ROUTINE.replace("Your {side} heel", "abYour {side} heel")
    on.document.undo()
    assert on.text == ROUTINE


def test_undo_and_redo_are_left_to_the_page_by_the_keys_too(write):
    on = write()
    on.at("Stand and face")
    on.keys("abc")
    on.key(KEY.Key_Z, CTRL)
    assert "abcStand" in on.text  # nobody here catches the page's shortcut, and the text has no undo of its own


def test_a_dead_key_reaches_the_file_once_it_is_done(write):
    on = write(WILD)
    on.at("Stand and face")
    on.compose(preedit="´")
    assert on.text == WILD
    on.compose(preedit="")
    assert on.text == WILD
    on.compose(commit="é")
    on.compose(preedit="かん")
    on.compose(commit="漢字😀")
    assert on.text == WILD.replace("Stand and face", "é漢字😀Stand and face")


def test_what_changes_elsewhere_while_a_letter_is_composed_is_shown(write):
    on = write()
    on.at("Stand and face")
    on.compose(preedit="´")
    on.document.edit("Title", lambda source: source.put((), "title", "Another"))
    on.compose(commit="é")
    assert on.text == ROUTINE.replace("Wall stretch, slow", "Another").replace("Stand and", "éStand and")


def test_paste_and_cut_are_entries_of_their_own(write):
    on = write(WILD)
    on.at("Walk slowly")
    data = QMimeData()
    data.setText("one\r\ntwo\n")
    on.view.insertFromMimeData(data)
    assert on.text == WILD.replace("Walk slowly", "one\r\ntwo\r\nWalk slowly")
    assert on.document.undo_name == "Paste"
    on.view.set_caret(on.view.shown.index("one"), on.view.shown.index("Walk"))
    on.key(KEY.Key_X, CTRL)
    assert on.text == WILD
    assert on.document.undo_name == "Cut"
    assert QApplication.clipboard().text().splitlines() == ["one", "two"]


def test_a_new_line_begins_below_the_words_above_it(write):
    on = write(WILD)
    on.at("    do: 6s", 10)
    on.key(KEY.Key_Return)
    on.keys("muscle: calf")
    assert on.text == WILD.replace("    do: 6s\r\n", "    do: 6s\r\n    muscle: calf\r\n")


def test_tab_sets_in_and_only_after_escape_it_leads_on(write):
    on = write()
    on.at("    do: 6s")
    on.key(KEY.Key_Tab)
    assert "      do: 6s\n" in on.text
    on.key(KEY.Key_Tab, SHIFT)
    assert on.text == ROUTINE
    on.key(KEY.Key_Escape)
    on.key(KEY.Key_Tab)
    assert not on.view.hasFocus()
    assert on.text == ROUTINE
    on.view.setFocus()
    on.key(KEY.Key_Tab)
    assert on.view.hasFocus()


def test_several_lines_go_in_together_and_stay_chosen(write):
    on = write()
    on.view.set_caret(
        on.view.shown.index("    show: Stand"), on.view.shown.index("    figure: {name: wall-stretch, pose: face")
    )
    on.key(KEY.Key_Tab)
    assert "      show: Stand and face a wall.\n      do: 6s\n" in on.text
    assert on.view.textCursor().selectedText().count("\u2029") == 1
    on.key(KEY.Key_Tab, SHIFT)
    assert on.text == ROUTINE


def test_a_remark_there_and_back(write):
    on = write(WILD)
    on.at("hold: 45s")
    on.key(KEY.Key_Slash, CTRL)
    assert line_with(on.text, "45s") == "        # hold: 45s"
    on.key(KEY.Key_Slash, CTRL)
    assert on.text == WILD


def test_a_whole_step_moves_with_its_remark_and_the_caret_goes_along(write):
    on = write()
    on.at("Stand and face")
    on.key(KEY.Key_Down, ALT)
    assert on.text.index("repeat: 3-5") < on.text.index("Stand and face")
    assert on.text.index("# 45 s") < on.text.index("repeat: 3-5")
    assert "Stand and face" in on.view.textCursor().block().text()
    assert on.document.selection == ("steps", 1)
    on.key(KEY.Key_Up, ALT)
    assert on.text == ROUTINE
    on.key(KEY.Key_Up, ALT)
    assert on.text == ROUTINE


def test_a_group_moves_as_a_whole_and_each_move_is_told(write):
    on = write()
    told = []
    on.document.told.connect(told.append)
    on.at("repeat: 3-5")
    on.key(KEY.Key_Up, ALT)
    assert on.text.index("# 45 s") < on.text.index("repeat: 3-5") < on.text.index("Stand and face")
    on.at("Stand and face")
    on.key(KEY.Key_Up, ALT)
    assert on.text == ROUTINE
    assert told == ["Group moved", "Step 3 moved to place 1"]
    assert on.document.undo_name == "move step 3"


def test_a_step_moves_inside_of_its_group(write):
    on = write()
    on.at("Step in and rest")
    on.key(KEY.Key_Up, ALT)
    assert on.text.index("Step in and rest") < on.text.index("id: hold")
    assert on.document.selection == HOLD


def test_the_caret_chooses_the_step_and_the_step_brings_its_text(write):
    on = write()
    on.at("heel stays")
    assert on.document.selection == HOLD
    on.problems.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    on.problems.setFocus()
    on.document.select(REST)
    on.settle()
    assert "Step in and rest" in on.view.textCursor().block().text()
    assert on.document.selection == REST


def test_words_with_their_meaning_are_offered_and_taken_by_keys(write):
    on = write(ROUTINE.replace("hold: 45s", "hodl: 45s"))
    on.at("hodl: 45s", 4)
    on.key(KEY.Key_Space, CTRL)
    assert on.words() == ["hold", "helper"]
    on.key(KEY.Key_Down)
    on.key(KEY.Key_Up)
    on.key(KEY.Key_Return)
    assert on.text == ROUTINE
    assert on.view.place == on.view.shown.index("hold: 45s") + 4
    assert on.words() == []


def test_the_offer_follows_what_is_typed_and_escape_shuts_it(write):
    on = write()
    on.at("    do: 6s", 10)
    on.key(KEY.Key_Return)
    on.key(KEY.Key_Space, CTRL)
    assert "muscle" in on.words()
    on.keys("mu")
    assert on.words() == ["muscle"]
    on.key(KEY.Key_Tab)
    on.key(KEY.Key_Space, CTRL)
    assert on.words()[:2] == ["calf", "shin"]
    on.key(KEY.Key_Escape)
    assert on.words() == []
    assert on.view.hasFocus()
    assert "    muscle: \n" in on.text


def test_a_click_takes_a_word(write):
    on = write()
    on.at("posture: standing", 9)
    on.key(KEY.Key_Space, CTRL)
    item = on.panel.words.item(0)
    on.panel.words.itemClicked.emit(item)
    assert on.words() == []
    assert on.text.count("posture: standing") == 1


def test_find_and_replace(write):
    on = write(WILD)
    on.panel.replace_words()
    on.keys("WALL")
    bar = on.panel.find_bar
    assert bar._count.text() == "1 of 5"
    on.key(KEY.Key_Return)
    assert bar._count.text() == "2 of 5"
    on.key(KEY.Key_Return, SHIFT)
    assert on.view.textCursor().selectedText() == "Wall"
    bar.put.setText("door")
    bar.one.click()
    assert "title: door stretch, slow" in on.text
    bar.all.click()
    assert on.text.lower().count("wall") == 0
    assert on.document.undo_name == "Replace all"
    on.document.undo()
    on.document.undo()
    assert on.text == WILD
    bar.put.setFocus()
    on.key(KEY.Key_Escape)
    assert not bar.isVisible()
    assert on.view.hasFocus()


def waves(on):
    """The words under which a wave runs."""
    kind = QTextCharFormat.UnderlineStyle.WaveUnderline
    marks = [each for each in on.view.extraSelections() if each.format.underlineStyle() == kind]
    return [each.cursor.selectedText() for each in marks]


def test_waves_stand_under_what_is_wrong_as_soon_as_it_is_typed(write):
    on = write(WILD)
    assert waves(on) == []
    on.at("hold: 45s", 1)
    on.key(KEY.Key_Delete)
    on.keys("a")
    assert "hald" in waves(on)
    on.at("[diabetes, neuropathy]", 2)
    on.keys("x")
    assert "dxiabetes" in waves(on)


def test_a_screen_reader_hears_the_line_and_what_is_wrong_in_it(write):
    on = write(ROUTINE.replace("hold: 45s", "hodl: 45s"))
    on.at("hodl")
    spoken = QAccessible.queryAccessibleInterface(on.view)
    number = ROUTINE[: ROUTINE.index("hold: 45s")].count("\n") + 1
    assert spoken.role() == QAccessible.Role.EditableText
    assert spoken.text(QAccessible.Text.Name) == "Text of wall-stretch-slow.yaml"
    assert spoken.text(QAccessible.Text.Description).startswith(f"Line {number}, error: There is no key “hodl” here.")
    on.at("title:")
    assert spoken.text(QAccessible.Text.Description) == f"Line 4 of {ROUTINE.count(chr(10)) + 1}"


def test_a_text_that_may_only_be_read_stays_as_it_is(write):
    on = write(read_only=True)
    on.at("Stand and face")
    on.keys("abc")
    on.key(KEY.Key_Return)
    on.key(KEY.Key_Slash, CTRL)
    on.key(KEY.Key_Down, ALT)
    on.key(KEY.Key_Space, CTRL)
    assert on.text == on.view.shown == ROUTINE
    on.key(KEY.Key_Tab)
    assert not on.view.hasFocus()


@pytest.mark.parametrize(
    ("theme", "text_size", "size"),
    [("day", 1.0, (760, 700)), ("night", 1.5, (700, 700)), ("contrast", 2.0, (620, 760))],
)
def test_nothing_is_cut_and_all_can_be_hit(write, theme, text_size, size):
    on = write(ROUTINE.replace("hold: 45s", "hodl: 45s"), size, theme=theme, text_size=text_size)
    on.panel.replace_words()
    on.settle()
    assert lint(on.page) == []
