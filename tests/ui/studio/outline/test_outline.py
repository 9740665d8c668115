# SPDX-License-Identifier: MIT
"""The steps in order: by keys and by mouse, each change one splice, chosen and told afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from tests.ui.studio.conftest import TEXT, Writing

from cramprelief.ui.studio.outline.actions import landed

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
FACE = "  - id: face\n    show: Stand and face a wall.\n    do: 6s\n"
PALMS = "  - show: Lay both palms flat on the wall.\n    do: auto\n"

Open = Callable[..., Writing]


@pytest.fixture
def listed(writing: Open) -> Writing:
    """The outline has the focus; the first step is chosen."""
    at = writing()
    at.body.outline.view.setFocus()
    at.one.settle()
    return at


def told(at: Writing) -> list[str]:
    said: list[str] = []
    at.document.told.connect(said.append)
    return said


def centre(at: Writing, row: int) -> QPoint:
    view = at.body.outline.view
    return view.visualRect(view.model().index(row)).center()


def test_arrows_choose_and_the_form_follows(listed: Writing) -> None:
    listed.key(Qt.Key.Key_Down)
    assert listed.document.selection == ("steps", 1)
    assert listed.field("Instruction").toPlainText() == "Lay both palms flat on the wall."


def test_a_step_moves_down_and_up_with_its_words_told(listed: Writing) -> None:
    said = told(listed)
    listed.key(Qt.Key.Key_Down, ALT)
    assert listed.text == TEXT.replace(FACE + PALMS, PALMS + FACE)
    assert listed.document.selection == ("steps", 1)
    assert said == ["Step 1 moved to place 2"]
    listed.key(Qt.Key.Key_Up, ALT)
    assert listed.text == TEXT
    listed.key(Qt.Key.Key_Up, ALT)
    assert listed.text == TEXT
    assert said[-1] == "It is the first here."


def test_a_step_goes_into_the_group_and_out_again(listed: Writing) -> None:
    listed.choose(("steps", 1))
    listed.key(Qt.Key.Key_Right, ALT)
    assert (
        "    steps:\n      - show: Lay both palms flat on the wall.\n        do: auto\n      - id: hold" in listed.text
    )
    assert listed.document.selection == ("steps", 1, "steps", 0)
    assert listed.document.step.id is None and listed.document.step.kind == "do"
    listed.key(Qt.Key.Key_Left, ALT)
    assert listed.document.selection == ("steps", 2)
    assert listed.text.endswith("        rest: 15s\n" + PALMS + "then: [bed-edge-massage]\n")


def test_several_steps_become_a_group_and_come_out_of_it(listed: Writing) -> None:
    listed.key(Qt.Key.Key_Down, SHIFT)
    assert listed.body.outline.view.paths() == [("steps", 0), ("steps", 1)]
    listed.key(Qt.Key.Key_G, CTRL)
    assert "  - repeat: 2\n    steps:\n      - id: face\n" in listed.text
    assert listed.document.selection == ("steps", 0)
    listed.body.outline.view.setFocus()
    listed.key(Qt.Key.Key_G, CTRL | SHIFT)
    assert listed.text == TEXT


def test_a_copy_stands_below_with_a_name_of_its_own(listed: Writing) -> None:
    listed.key(Qt.Key.Key_D, CTRL | SHIFT)
    assert listed.text == TEXT.replace(FACE, FACE + FACE.replace("id: face", "id: face-2"))
    assert listed.document.selection == ("steps", 1)


def test_a_step_is_deleted_and_the_neighbour_chosen(listed: Writing) -> None:
    said = told(listed)
    listed.key(Qt.Key.Key_Delete)
    assert listed.text == TEXT.replace(FACE, "")
    assert listed.document.selection == ("steps", 0)
    assert said == ["Step 1 deleted"]
    listed.key(Qt.Key.Key_Z, CTRL)
    assert listed.text == TEXT
    assert listed.document.selection == ("steps", 0)


def test_the_only_step_stays(writing: Open) -> None:
    only = TEXT[: TEXT.index("  - show: Lay")]
    at = writing(only)
    at.body.outline.view.setFocus()
    at.key(Qt.Key.Key_Delete)
    assert at.text == only
    assert at.body.said.isVisible()


def test_a_new_step_waits_for_its_words(listed: Writing) -> None:
    listed.press("Add a step")
    assert listed.document.selection == ("steps", 1)
    assert FACE + "  - show:\n    do: auto\n" in listed.text
    focus = listed.one.app.window.focusWidget()
    assert focus.accessibleName() == "Instruction"
    QTest.keyClicks(focus, "Breathe out.")
    assert FACE + "  - show: Breathe out.\n    do: auto\n" in listed.text


def test_ctrl_n_adds_a_step_from_anywhere(listed: Writing) -> None:
    listed.field("Instruction").setFocus()
    listed.key(Qt.Key.Key_N, CTRL)
    assert len(listed.document.steps) == 5


def test_enter_goes_to_the_form(listed: Writing) -> None:
    listed.key(Qt.Key.Key_Return)
    assert listed.one.app.window.focusWidget() is listed.field("Instruction")


def test_letters_do_nothing(listed: Writing) -> None:
    for key in (Qt.Key.Key_L, Qt.Key.Key_S, Qt.Key.Key_E):
        listed.key(key)
    assert listed.document.selection == ("steps", 0)
    assert listed.one.app.window.current == "document"


def test_a_card_is_dragged_below_the_next(listed: Writing) -> None:
    view = listed.body.outline.view.viewport()
    start, end = centre(listed, 0), centre(listed, 1) + QPoint(0, 30)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, start)
    for share in (1, 2, 3, 4):
        QTest.mouseMove(view, start + (end - start) * share / 4)
    listed.one.settle()
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, end)
    listed.one.settle()
    assert listed.text == TEXT.replace(FACE + PALMS, PALMS + FACE)


def test_the_menu_does_what_the_keys_do(listed: Writing) -> None:
    words = {each.text().partition("\t")[0]: each for each in listed.body.outline.list_actions().actions()}
    assert list(words) == ["Move up", "Move down", "Duplicate", "Group", "Into the group beside it", "Delete"]
    words["Delete"].trigger()
    assert listed.text == TEXT.replace(FACE, "")


def test_each_row_is_said_in_full(listed: Writing) -> None:
    rows = [row.spoken for row in listed.body.outline.view.rows]
    assert rows == [
        "Step 1 of 4, Stand and face a wall, 6 seconds",
        "Step 2 of 4, Lay both palms flat on the wall, 5 seconds",
        "Group, 3 to 5 times",
        "Step 3 of 4, Hold still and breathe slowly, hold 45 seconds, in a group",
        "Step 4 of 4, Step in and rest, 15 seconds, in a group",
    ]
    view = QAccessible.queryAccessibleInterface(listed.body.outline.view)
    assert view.role() == QAccessible.Role.List
    assert view.child(3).text(QAccessible.Text.Name) == rows[3]
    assert view.child(3).role() == QAccessible.Role.ListItem


def test_an_error_is_at_its_step(writing: Open) -> None:
    at = writing(TEXT.replace("hold: 45s", "hodl: 45s"))
    spoken = next(row.spoken for row in at.body.outline.view.rows if row.path == ("steps", 2, "steps", 0))
    assert spoken.startswith("Step 3 of 4, Hold still and breathe slowly, no time, in a group, ")
    assert "error" in spoken


@pytest.mark.parametrize(
    ("path", "to", "lands"),
    [
        (("steps", 0), ("steps", 2), ("steps", 1)),
        (("steps", 3), ("steps", 1), ("steps", 1)),
        (("steps", 0), ("steps", 2, "steps", 1), ("steps", 1, "steps", 1)),
        (("steps", 2, "steps", 0), ("steps", 1), ("steps", 1)),
    ],
)
def test_where_a_step_lands(path: tuple, to: tuple, lands: tuple) -> None:
    assert landed(path, to) == lands
