# SPDX-License-Identifier: MIT
"""The page of one document: its upper edge, its layouts, its keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from tests.ui.keyboard import walk
from tests.ui.lint import lint
from tests.ui.studio.conftest import TEXT, Writing

from cramprelief.record.settings import Wishes
from cramprelief.ui.studio.source.view import SourceView

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIZES = ((1280, 800, 1.0), (1180, 700, 1.0), (900, 700, 1.0), (420, 760, 1.0), (1280, 800, 2.0), (1920, 1080, 1.5))

Open = Callable[..., Writing]


def test_what_is_typed_is_saved_by_itself(writing: Open, qtbot: object) -> None:
    at = writing()
    at.type_over("Instruction", "Stand.")
    assert at.document.saving == "saving"
    with qtbot.waitSignal(at.document.state_changed, timeout=60_000):
        pass
    assert at.document.saving == "saved"
    assert "show: Stand." in at.path.read_text(encoding="utf-8")


def test_leaving_the_page_saves_at_once(writing: Open) -> None:
    at = writing()
    at.type_over("Instruction", "Stand.")
    at.press("Back to My routines")
    assert at.one.app.window.current == "own"
    assert "show: Stand." in at.path.read_text(encoding="utf-8")


def test_line_ends_and_the_mark_of_the_file_stay(writing: Open) -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    at = writing(text)
    at.type_over("Instruction", "Stand.")
    at.document.save_now()
    assert at.path.read_bytes() == text.replace("show: Stand and face a wall.", "show: Stand.").encode("utf-8")


def test_the_title_is_pressed_and_written_over(writing: Open) -> None:
    at = writing()
    at.press("Wall stretch, slow, rename")
    field = at.one.app.window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Wall: easy")
    at.key(Qt.Key.Key_Return)
    assert 'title: "Wall: easy"  # her words' in at.text
    at.key(Qt.Key.Key_Z, CTRL)
    assert at.text == TEXT


def test_esc_leaves_the_old_title(writing: Open) -> None:
    at = writing()
    at.press("Wall stretch, slow, rename")
    QTest.keyClicks(at.one.app.window.focusWidget(), "Other")
    at.key(Qt.Key.Key_Escape)
    assert at.text == TEXT
    assert at.one.app.window.current == "document"


def test_undo_and_redo_say_what_of(writing: Open) -> None:
    at = writing()
    at.choose(("steps", 2, "steps", 0))
    at.press("For: more")
    at.press("Undo: hold 50 s")
    assert at.text == TEXT
    at.press("Redo: hold 50 s")
    assert "hold: 50s" in at.text


def test_undo_shows_where(writing: Open) -> None:
    at = writing()
    at.choose(("steps", 2, "steps", 0))
    at.press("For: more")
    at.choose(("steps", 0))
    at.press("Source")
    at.press("Undo: hold 50 s")
    assert at.document.selection == ("steps", 2, "steps", 0)
    assert at.field("Instruction").isVisible()


def test_ctrl_tab_goes_to_the_next_tab(writing: Open) -> None:
    at = writing()
    at.key(Qt.Key.Key_Tab, CTRL)
    assert at.body.source.isVisible() and not at.body.form.isVisible()
    at.key(Qt.Key.Key_Tab, CTRL)
    assert at.body.form.isVisible()


def test_ctrl_f_finds_in_the_source(writing: Open) -> None:
    at = writing()
    at.one.app.window.focus_search()
    at.one.settle()
    assert at.body.source.isVisible()


def test_a_slip_in_the_source_shows_at_the_upper_edge_and_below(writing: Open) -> None:
    at = writing(TEXT.replace("hold: 45s", "hodl: 45s"))
    assert at.document.errors
    assert not at.body.top.use.isEnabled()
    at.press("Show the problems")
    assert at.body.problems.isVisible()
    at.body.problems.fix_all()
    at.one.settle()
    assert "hold: 45s" in at.text
    assert at.body.top.use.isEnabled()


def test_trying_comes_back_to_the_same_place(writing: Open) -> None:
    at = writing()
    at.choose(("steps", 2, "steps", 0))
    at.field("Instruction").setFocus()
    at.key(Qt.Key.Key_Return, CTRL)
    assert at.one.app.window.current == "trial"
    at.one.app.window.show_page("document")
    at.one.settle()
    assert at.document.selection == ("steps", 2, "steps", 0)
    assert at.one.app.window.focusWidget() is at.field("Instruction")


@pytest.mark.parametrize(("width", "height", "text_size"), SIZES)
def test_nothing_is_cut_at_any_size(writing: Open, width: int, height: int, text_size: float) -> None:
    at = writing(theme="day")
    at.one.app.preferences.change(Wishes, text_size=text_size)
    at.one.resize(width, height)
    at.one.settle()
    for path in ((), ("steps", 2, "steps", 0), ("steps", 2), ("then",)):
        at.choose(path)
        assert lint(at.page) == [], path


def test_a_narrow_page_changes_words_and_times(writing: Open) -> None:
    at = writing(width=420, height=760)
    at.press("Step 3 of 4")
    at.type_over("Instruction", "Hold.")
    at.press("For: more")
    assert "show: Hold." in at.text and "hold: 50s" in at.text


def test_nobody_writes_into_a_text_that_a_narrow_window_hides(writing: Open) -> None:
    at = writing()
    at.press("Source")
    source = at.one.app.window.findChild(SourceView)
    source.setFocus()
    at.one.resize(420, 760)
    before, here = at.text, at.one.app.window.focusWidget()
    assert here is not source and here is not None and here.isVisible()
    at.one.key("x")
    assert at.text == before


def test_every_stop_can_be_reached_by_tab(writing: Open) -> None:
    at = writing()
    names = {each.accessibleName() or getattr(each, "text", str)() for each, _, _ in walk(at.one.app.window)}
    wanted = {
        "Back to My routines",
        "Steps",
        "Instruction",
        "For",
        "Gallery",
        "Pose it",
        "Form",
        "Try it",
        "Put into use",
    }
    assert wanted <= names


def test_splitters_are_kept(writing: Open) -> None:
    at = writing()
    outline = at.body.outline.width()
    border = at.body.outline.parentWidget().handle(1)
    border.setFocus()
    at.key(Qt.Key.Key_Right)
    assert at.body.outline.width() == outline + 16
    at.press("Source")
    at.press("Form")
    assert at.body.outline.width() == outline + 16
