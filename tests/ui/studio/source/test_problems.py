# SPDX-License-Identifier: MIT
"""The list of problems: in which order, what its buttons say, and that medicine is never written for anybody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.ui.studio.written import ROUTINE

KEY = Qt.Key
WRONG = (
    ROUTINE.replace("in-bed, anywhere", "in-bed, anywere")
    .replace("[diabetes, neuropathy]", "[diabetis, neuropathy]")
    .replace("hold: 45s", "hodl: 45s")
)


def rows(on):
    """Line, words and button of each row in sight."""
    shown = [row for row in on.problems._rows if row.isVisible()]
    return [(row.problem.line, row.problem.words, row.button.text()) for row in shown]


def test_each_problem_has_the_one_thing_that_can_be_done(write):
    on = write(WRONG)
    by_words = {words: button for _, words, button in rows(on)}
    assert by_words["There is no condition called “diabetis”. Choose it yourself."] == "Choose"
    assert by_words["There is no situation called “anywere”. Did you mean “anywhere”?"] == "Write anywhere"
    assert by_words["There is no key “hodl” here. Did you mean “hold”?"] == "Write hold"
    assert [line for line, _, _ in rows(on)] == sorted(line for line, _, _ in rows(on))
    name = on.problems._rows[0].button.accessibleName()
    assert name.startswith("Write anywhere. Line 8, error: There is no situation")


def test_safety_stands_first_and_has_no_fix(write):
    text = WRONG.replace("Walk slowly around the room.", "Put your foot into water of 44 °C.")
    on = write(text)
    first = on.problems._rows[0]
    assert first.problem.gravity == "safety"
    assert first.button.text() == "Show"


def test_a_press_writes_the_word_and_undo_takes_it_back(write):
    on = write(WRONG)
    row = next(row for row in on.problems._rows if row.button.text() == "Write hold")
    row.button.click()
    on.settle()
    assert on.text == WRONG.replace("hodl", "hold")
    assert on.document.undo_name == "Fix: hold"
    on.document.undo()
    assert on.text == WRONG


def test_all_spelling_at_once_and_no_medicine(write):
    on = write(WRONG.replace("\n", "\r\n"))
    on.problems.all.click()
    on.settle()
    assert on.text.replace("\r\n", "\n") == ROUTINE.replace("[diabetes,", "[diabetis,")
    assert not on.problems.all.isVisible()
    assert [button for _, _, button in rows(on)] == ["Choose"]
    on.document.undo()
    assert on.text.replace("\r\n", "\n") == WRONG


def test_medicine_is_chosen_from_all_names(write):
    on = write(WRONG)
    next(row for row in on.problems._rows if row.button.text() == "Choose").button.click()
    on.settle()
    assert on.view.hasFocus()
    assert len(on.words()) > 30
    on.panel.words.setCurrentRow(on.words().index("diabetes"))
    on.key(KEY.Key_Return)
    assert "when: [diabetes, neuropathy]" in on.text


def test_the_keys_go_round_the_problems_and_mend_the_one_at_hand(write):
    on = write(WRONG)
    on.problems.next()
    assert on.view.textCursor().selectedText() == "anywere"
    on.problems.next(-1)
    assert on.problems.current == on.problems.problems[-1]
    on.problems.next()
    on.problems.fix()
    on.settle()
    assert "in-bed, anywhere" in on.text
    on.at("hodl")
    on.problems.fix()
    on.settle()
    assert "hold: 45s" in on.text


def test_a_text_without_a_fault_says_so(write):
    on = write()
    assert rows(on) == []
    assert on.problems._well.isVisible()
    on.problems.next()
    on.problems.fix()
    assert on.text == ROUTINE


@pytest.mark.parametrize("text", ["", "a: [", "\t- x\n", "title: &a x\n"])
def test_any_text_has_its_problems_listed(write, text):
    on = write(text)
    assert rows(on)
    on.keys("x")
    assert on.text.startswith("x")
