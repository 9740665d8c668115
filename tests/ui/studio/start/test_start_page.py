# SPDX-License-Identifier: MIT
"""My routines: something new in four ways, the files as they stand, deleted ones and back."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.authoring.desk.texts import as_used
from cramprelief.ui.studio.start.page import StartPage

SIZES = ((1280, 800, 1.0), (900, 700, 1.0), (420, 760, 1.0), (360, 560, 1.0), (1280, 800, 2.0), (420, 760, 2.0))
Show = Callable[..., tuple]


@pytest.fixture
def page(open_app: Callable[..., object]) -> Show:
    def show(argument: object = None, **settings: object) -> tuple[object, StartPage]:
        one = open_app(**settings)
        one.app.window.show_page("own", argument)
        start = one.app.window.page("own")
        start.folder.refresh()
        one.settle()
        return one, start

    return show


def words(start: StartPage) -> str:
    return "\n".join(label.text() for label in start.findChildren(QLabel) if label.isVisibleTo(start))


def routine(name: str, text: str | None = None, *, draft: bool = True) -> Path:
    """A copy of the heel push as it lies in the folder, called after its file."""
    path = places.own_routines() / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    held = text or (places.assets() / "templates" / "hold-and-let-go.yaml").read_text(encoding="utf-8")
    held = held.replace("title: Hold and let go", f"title: {name.replace('-', ' ').capitalize()}")
    path.write_text(held if draft else as_used(held), encoding="utf-8")
    return path


def listed(start: StartPage) -> dict[str, list[str]]:
    return {state: [card.text() for card in grid.cards()] for state, grid in start.list.lists.items()}


# Something new


def test_an_empty_folder_says_how_to_begin(page: Show) -> None:
    _, start = page()
    assert "Nothing here yet." in words(start)
    assert start.first_focus() is start.copy


def test_a_template_opens_as_a_draft_that_works(page: Show) -> None:
    one, start = page()
    one.press("From a template")
    one.press("Massage")
    assert one.app.window.current == "document"
    path = places.own_routines() / "my-massage.yaml"
    assert "draft: yes" in path.read_text(encoding="utf-8")
    one.app.window.show_page("own")
    start.folder.refresh()
    one.settle()
    assert listed(start) == {"draft": ["Massage"], "in-use": [], "left-out": []}
    assert one.button("Massage, Draft").accessibleName().endswith("No problems")


def test_a_copy_is_found_by_words_and_opens_as_a_draft(page: Show) -> None:
    one, start = page()
    one.press("From a copy")
    chooser = start._choosers["copy"]
    chooser.search.setText("heel push")
    chooser.search.ask_now()
    one.settle()
    one.press("Heel push")
    assert one.app.window.current == "document"
    assert (places.own_routines() / "my-heel-push.yaml").is_file()
    assert "my-heel-push" not in one.app.catalogue.routines


def test_ready_steps_are_put_together_with_keys_alone(page: Show) -> None:
    one, start = page()
    start.steps.setFocus()
    one.key(Qt.Key.Key_Return)
    chooser = start._choosers["steps"]
    for _ in range(2):
        one.key(Qt.Key.Key_Return)
        one.key(Qt.Key.Key_Right)
    assert "Added 2 steps." in words(start)
    one.press("Take back")
    assert "Added 1 step." in words(start)
    assert chooser.make.isEnabled()
    one.press("Go on")
    assert one.app.window.current == "document"
    assert "draft: yes" in (places.own_routines() / "my-new-routine.yaml").read_text(encoding="utf-8")


def test_a_file_from_elsewhere_comes_in_as_a_draft(page: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, _start = page()
    source = tmp_path / "towel.yaml"
    source.write_text("format: 1\ntitle: Towel\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(source), ""))
    one.press("From a file")
    assert one.app.window.current == "document"
    assert "draft: yes" in (places.own_routines() / "towel.yaml").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_said_plainly(page: Show) -> None:
    places.home().mkdir(parents=True, exist_ok=True)
    places.own_routines().write_text("a file in the way", encoding="utf-8")
    one, start = page()
    one.press("From a template")
    one.press("Massage")
    assert one.app.window.current == "own"
    assert "That did not work" in words(start)


# The files


def test_files_stand_under_drafts_in_use_and_left_out_with_the_reason(page: Show) -> None:
    routine("a-draft")
    routine("used", draft=False)
    broken = routine("broken", draft=False)
    broken.write_text(broken.read_text(encoding="utf-8").replace("hold: 30s", "hodl: 30s"), encoding="utf-8")
    routine("heel-push", draft=False)
    one, start = page()
    assert listed(start) == {"draft": ["A draft"], "in-use": ["Used"], "left-out": ["Broken", "Heel push"]}
    assert "Never offered in a cramp" in words(start)
    assert start.list.rows[broken].accessibleName() == "Broken, Left out, 1 error"
    named = start.list.rows[places.own_routines() / "heel-push.yaml"]
    assert "It has a name of the app's own" in named.accessibleName()
    assert set(one.app.catalogue.library.own) == {"used"}


def test_what_is_left_out_for_its_name_can_be_renamed_or_take_the_place(page: Show) -> None:
    path = routine("heel-push", draft=False)
    one, start = page()
    start.list_actions(path)
    offered = {action.text(): action for action in start.menu.actions()}
    assert "Put it in the place of “Heel push”" in offered
    offered["Call the file my-heel-push"].trigger()
    one.settle()
    assert not path.exists() and listed(start)["in-use"] == ["Heel push"]
    path = start.folder.files[0].path.rename(path)
    start.folder.refresh()
    start.take_place(path)
    one.settle()
    assert one.app.catalogue.library.replaced == {"heel-push": "my-heel-push"}
    assert "In the place of “Heel push”" in start.list.rows[path].accessibleName()


def test_search_and_filter_find_a_file_among_many(page: Show) -> None:
    for name in ("neck-stretch", "knees", "figure-four", "writer", "photo"):
        routine(name)
    routine("in-use", draft=False)
    one, start = page()
    start.list.search.setText("figure")
    start.list.search.ask_now()
    one.settle()
    assert listed(start)["draft"] == ["Figure four"]
    start.list.search.clear()
    start.list.search.ask_now()
    one.press("In use")
    assert listed(start) == {"draft": [], "in-use": ["In use"], "left-out": []}
    start.list.search.setText("nothing like it")
    start.list.search.ask_now()
    one.settle()
    assert "No file fits." in words(start)


def test_two_hundred_files_are_there_at_once_and_read_meanwhile(page: Show) -> None:
    for number in range(200):
        routine(f"number-{number}")
    one, start = page()
    start.folder.files = []
    start.folder.look()
    assert len(start.folder.files) == 200
    start.folder.refresh()
    start.list.finish()
    one.settle()
    assert len(start.list.rows) == 200
    assert all(row.file.read for row in start.list.rows.values())


def test_a_save_and_a_new_folder_show_by_themselves(page: Show, qtbot: object) -> None:
    path = routine("a-draft")
    one, start = page()

    def renamed(old: str, new: str) -> None:
        """Save as many editors do: another file, renamed over the old one."""
        draft = path.with_name("." + path.name + ".swp")
        draft.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        draft.replace(path)

    for old, new in (("A draft", "Another name"), ("Another name", "A third name")):
        renamed(f"title: {old}", f"title: {new}")
        qtbot.waitUntil(lambda new=new: [each.title for each in start.folder.files] == [new], timeout=60_000)
    below = places.own_routines() / "patients"
    below.mkdir()
    (below / "mrs-k.yaml").write_text(path.read_text(encoding="utf-8").replace("A third name", "Mrs K."), "utf-8")
    qtbot.waitUntil(lambda: "Mrs K." in [each.title for each in start.folder.files], timeout=60_000)
    one.settle()
    assert "Mrs K." in listed(start)["draft"]


def test_taken_out_of_use_it_is_offered_no_more_and_undo_offers_it_again(page: Show) -> None:
    path = routine("used", draft=False)
    one, start = page()
    assert "used" in one.app.catalogue.library.own
    start.take_out(path)
    one.settle()
    assert listed(start)["draft"] == ["Used"] and "used" not in one.app.catalogue.library.own
    one.press("Undo")
    assert listed(start)["in-use"] == ["Used"] and "used" in one.app.catalogue.library.own


# Deleted, and back


def test_deleted_one_by_one_and_back_one_by_one(page: Show) -> None:
    paths = [routine(name) for name in ("aa", "bb", "cc")]
    one, start = page()
    for path in paths[:2]:
        start.list.rows[path].setFocus()
        one.key(Qt.Key.Key_Delete)
    assert listed(start)["draft"] == ["Cc"]
    assert "Recently deleted: 2. Kept for 30 days." in words(start)
    one.press("Undo")
    assert listed(start)["draft"] == ["Bb", "Cc"]
    one.press("Undo")
    assert listed(start)["draft"] == ["Aa", "Bb", "Cc"]
    assert "Recently deleted" not in words(start)


def test_one_press_too_many_deletes_nothing_and_the_neighbour_is_chosen(page: Show) -> None:
    paths = [routine(name) for name in ("aa", "bb", "cc")]
    one, start = page()
    start.list.rows[paths[1]].setFocus()
    for _ in range(3):
        one.key(Qt.Key.Key_Delete)
    assert listed(start)["draft"] == ["Aa", "Cc"]
    assert start.notice.first.hasFocus()
    one.key(Qt.Key.Key_Escape)
    assert start.list.rows[paths[2]].hasFocus()
    QTest.keyClick(start.list.rows[paths[2]], Qt.Key.Key_Down)


def test_what_was_offered_says_so_and_comes_back_from_the_list(page: Show) -> None:
    path = routine("used", draft=False)
    one, start = page()
    start.delete(path)
    one.settle()
    assert "It was offered. Now it is not." in words(start)
    assert "used" not in one.app.catalogue.library.own
    one.press("Show what was deleted")
    assert "30 days left" in one.button("Used").accessibleName()
    one.press("Used")
    assert path.is_file() and "used" in one.app.catalogue.library.own


# Other programs


def test_the_editor_gets_the_file(page: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    path = routine("a-draft")
    one, start = page()
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()) or False)
    monkeypatch.setenv("PATH", "")
    start.list_actions(path)
    next(each for each in start.menu.actions() if each.text() == "Open in my text editor").trigger()
    one.settle()
    assert asked == [str(path)]
    assert "No editor opened. Open this file in any text editor" in words(start)


@pytest.mark.skipif(sys.platform != "linux", reason="the plain editors of Linux")
def test_where_no_program_is_known_for_such_files_a_plain_editor_opens_them(
    page: Show, monkeypatch: pytest.MonkeyPatch, qtbot: object, tmp_path: Path
) -> None:
    path = routine("a-draft")
    _one, start = page()
    editor, opened = tmp_path / "gedit", tmp_path / "opened"
    editor.write_text(f'#!/bin/sh\nprintf %s "$1" > "{opened}.part"\n/bin/mv "{opened}.part" "{opened}"\n')
    editor.chmod(0o755)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    monkeypatch.setenv("PATH", str(tmp_path))
    start.list_actions(path)
    next(each for each in start.menu.actions() if each.text() == "Open in my text editor").trigger()
    qtbot.waitUntil(opened.exists)
    assert opened.read_text() == str(path)
    assert "No editor opened" not in words(start)


def test_after_a_crash_it_asks_to_go_on(page: Show) -> None:
    path = routine("a-draft")
    lock = places.own_routines() / ".studio" / "a-draft.lock"
    lock.parent.mkdir()
    lock.write_text(str(path), encoding="utf-8")
    one, start = page()
    assert "Go on with “A draft”?" in words(start)
    one.press("Go on")
    assert one.app.window.current == "document"


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("view", ["files", "copy", "template", "steps", "deleted"])
def test_nothing_is_cut(page: Show, width: int, height: int, scale: float, view: str) -> None:
    for name in ("a-draft-with-quite-a-long-name", "b", "c", "d", "e", "f"):
        routine(name)
    routine("used", draft=False)
    routine("heel-push", draft=False)
    one, start = page(text_size=scale)
    start.delete(places.own_routines() / "f.yaml")
    one.resize(width, height)
    if view != "files":
        start.turn(view)
    one.settle()
    assert lint(start) == []
