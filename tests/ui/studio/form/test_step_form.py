# SPDX-License-Identifier: MIT
"""One step, changed in the form: each change is one splice, and all else stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from tests.ui.studio.conftest import TEXT, Writing

from cramprelief.authoring.splice import Splice

HOLD = ("steps", 2, "steps", 0)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

Open = Callable[..., Writing]


def test_an_instruction_is_typed_and_nothing_else_changes(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.type_over("Instruction", "Lean in: slowly.")
    assert at.text == TEXT.replace("show: Hold still and breathe slowly.", 'show: "Lean in: slowly."')


def test_one_undo_takes_back_what_was_typed_in_one_place(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.type_over("Instruction", "Lean in.")
    at.choose(("steps", 0))
    at.field("Instruction").setFocus()
    at.key(Qt.Key.Key_Z, CTRL)
    assert at.text == TEXT
    assert at.document.selection == HOLD
    assert at.field("Instruction").toPlainText() == "Hold still and breathe slowly."
    at.key(Qt.Key.Key_Y, CTRL)
    assert "show: Lean in." in at.text


def test_typing_in_another_field_is_an_entry_of_its_own(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.type_over("Instruction", "Lean in.")
    at.type_over("Second line, smaller", "Softly.")
    assert at.document.undo_name == "Second line, smaller"
    at.key(Qt.Key.Key_Z, CTRL)
    assert "show: Lean in." in at.text and "more: Your {side} heel stays on the floor." in at.text


def test_a_second_line_comes_and_goes(writing: Open) -> None:
    at = writing()
    at.choose(("steps", 0))
    at.type_over("Second line, smaller", "Feet apart.")
    assert at.text == TEXT.replace(
        "    show: Stand and face a wall.\n", "    show: Stand and face a wall.\n    more: Feet apart.\n"
    )
    field = at.field("Second line, smaller")
    field.setFocus()
    at.key(Qt.Key.Key_A, CTRL)
    at.key(Qt.Key.Key_Delete)
    assert at.text == TEXT


def test_words_are_counted_and_too_many_are_said(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    form = at.body.form.form()
    assert form.texts["show"].note.text() == "5 of 14 words"
    at.type_over("Instruction", " ".join(["on"] * 15))
    assert form.texts["show"].note.text() == "15 of 14 words"
    assert at.document.errors


def test_the_time_goes_up_and_down_and_can_be_typed(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.press("For: more")
    assert "hold: 50s" in at.text
    assert at.document.undo_name == "hold 50 s"
    at.type_over("For", "1 min 30")
    at.key(Qt.Key.Key_Return)
    assert "hold: 1m30s" in at.text
    assert at.field("For").text() == "1:30 min"


def test_what_is_no_time_is_taken_back_and_said(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.type_over("For", "a while")
    at.key(Qt.Key.Key_Return)
    assert at.text == TEXT
    assert at.field("For").text() == "45 s"
    assert at.body.said.isVisible()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Rests", "rest: 45s"),
        ("Gets into position", "do: 45s"),
        ("Moves", "move: 45s"),
        ("Takes their time", "wait: ready"),
    ],
)
def test_what_the_person_does_renames_the_time_key(writing: Open, words: str, line: str) -> None:
    at = writing()
    at.choose(HOLD)
    at.pick("The person", words)
    assert line in at.text and "hold: 45s" not in at.text
    assert "hold: 20s" in at.text  # what is said for some people stays as it was written


def test_a_muscle_is_chosen_and_left_to_the_routine_again(writing: Open) -> None:
    at = writing()
    at.choose(("steps", 0))
    at.pick("Muscle that glows", "Shin")
    assert "muscle: shin" in at.text
    at.pick("Muscle that glows", "As the routine")
    assert at.text == TEXT


def test_a_step_without_a_name_gets_one_when_a_branch_needs_it(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.pick("If it hurts too much", "Step 2: Lay both palms flat on the wall.")
    assert "- id: step-2\n    show: Lay both palms" in at.text
    assert 'if_too_painful: "#step-2"' in at.text
    at.key(Qt.Key.Key_Z, CTRL)
    assert at.text == TEXT


def test_further_fields_come_and_go(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.press("More fields")
    at.type_over("Say aloud", "Hold.")
    at.type_over("Name in the file", "stay")
    assert "say: Hold." in at.text
    at.field("Say aloud").setFocus()
    at.one.settle()
    assert "id: stay" in at.text and "say: Hold." in at.text
    at.press("Fewer fields")
    assert not at.body.form.form().texts["say"].isVisible()


def test_a_name_that_is_taken_changes_nothing(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.press("More fields")
    at.type_over("Name in the file", "face")
    at.field("Instruction").setFocus()
    at.one.settle()
    assert at.text == TEXT
    assert at.body.said.isVisible()
    assert at.field("Name in the file").toPlainText() == "hold"


def test_for_some_people_a_row_comes_and_goes(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.press("Add: For some people")
    done = at.one.button("Done")
    assert not done.isEnabled()
    at.pick("For whom", "Diabetes")
    at.pick("What changes", "This step is left out")
    at.press("Done")
    assert "          pregnancy: {hold: 20s}\n          diabetes: skip\n" in at.text
    at.press("Remove: Diabetes")
    at.press("Remove: Pregnant")
    assert at.text == TEXT.replace("        adapt:\n          pregnancy: {hold: 20s}\n", "")


def test_a_place_with_a_mark_waits_for_the_source(writing: Open) -> None:
    at = writing(TEXT.replace("show: Stand and", "show: &a Stand and"))
    at.choose(("steps", 0))
    field = at.field("Instruction")
    field.setFocus()
    at.one.settle()
    before = at.text
    at.type_over("Instruction", "x")
    assert at.text == before
    assert at.body.said.isVisible()


def test_the_form_waits_for_a_text_that_cannot_be_read(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.press("Source")
    at.document.apply("x", Splice(0, 0, "a: [\n"))
    at.press("Form")
    words = [each.text() for each in at.page.findChildren(type(at.body.heading)) if each.isVisibleTo(at.page)]
    assert any(each.startswith("The form waits: line ") for each in words)


def test_any_field_can_be_reached_with_tab(writing: Open) -> None:
    at = writing()
    at.choose(HOLD)
    at.field("Instruction").setFocus()
    seen: list[Any] = []
    for _ in range(14):
        seen.append(at.one.app.window.focusWidget().accessibleName() or at.one.app.window.focusWidget().text())
        at.key(Qt.Key.Key_Tab)
    wanted = ["Instruction", "Second line, smaller", "The person", "For: less", "For", "For: more", "Breathing"]
    assert [each for each in seen if each in wanted] == wanted
