# SPDX-License-Identifier: MIT
from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cramprelief.ui.studio.page import StudioPage
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from tests.ui.lint import lint

from cramprelief import places

SIZES = ((1280, 800, 1.0), (1366, 700, 1.0), (420, 760, 1.0), (360, 560, 1.0), (1280, 800, 2.0), (360, 560, 2.0))


@pytest.fixture
def page(open_app: Callable[..., object]) -> Callable[..., tuple[object, StudioPage]]:
    def show(argument: object = None, **settings: object) -> tuple[object, StudioPage]:
        one = open_app(**settings)
        one.app.window.show_page("own", argument)
        one.settle()
        return one, one.app.window.page("own")

    return show


def words(page: StudioPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def broken(path: Path) -> None:
    """Save a mistake as many editors do: another file, renamed over the old one."""
    draft = path.with_name("." + path.name + ".swp")
    draft.write_text(path.read_text(encoding="utf-8").replace("kind: relief", "kind: releif"), encoding="utf-8")
    draft.replace(path)


def test_an_empty_folder_says_how_to_begin(page: Callable[..., tuple]) -> None:
    _, own = page()
    assert "Nothing here yet" in words(own)


def test_from_the_template_to_the_player(page: Callable[..., tuple]) -> None:
    one, own = page()
    one.press("New from the template")
    assert "Your new file is here." in words(own)
    assert "All is well. Nothing to mend." in words(own)
    one.press("Test it")
    assert one.app.window.current == "player"
    assert one.moment.routine_id == "my-new-stretch"


def test_a_copy_is_a_file_of_ones_own_in_the_library_too(page: Callable[..., tuple]) -> None:
    one, own = page()
    own.new_from_copy("heel-push")
    one.settle()
    assert own.path == places.own_routines() / "my-heel-push.yaml"
    one.app.window.show_page("library")
    one.settle()
    assert one.button("My Heel push").accessibleName().endswith("Your own")


def test_the_routines_to_copy_from_are_listed_by_place(page: Callable[..., tuple]) -> None:
    one, own = page()
    own.list_copies()
    offered = {place.text(): [each.text() for each in place.menu().actions()] for place in own.menu.actions()}
    assert "Heel push" in offered["Calf"] and "Toe rub and pull" in offered["Toes"]
    assert sum(map(len, offered.values())) == len(one.app.catalogue.library.routines)
    next(each for each in own.menu.actions()[0].menu().actions() if each.text() == "Heel push").trigger()
    one.settle()
    assert own.path == places.own_routines() / "my-heel-push.yaml"


def test_a_save_shows_by_itself_and_the_last_good_version_stays(page: Callable[..., tuple], qtbot: object) -> None:
    one, own = page()
    one.press("New from the template")
    with qtbot.waitSignal(own.folder.changed, timeout=60_000):
        broken(own.path)
    one.settle()
    assert "Line 4, column 7, error" in words(own)
    assert "Write: relief" in words(own)
    assert "The last good version stays in use, from before line 4." in words(own)
    one.press("Test it")
    assert one.moment.routine_id == "my-new-stretch"


def test_after_a_rename_the_file_is_still_followed(page: Callable[..., tuple], qtbot: object) -> None:
    one, own = page()
    one.press("New from the template")
    with qtbot.waitSignal(own.folder.changed, timeout=60_000):
        broken(own.path)
    text = own.path.read_text(encoding="utf-8").replace("releif", "relief").replace("My new stretch", "Another name")
    with qtbot.waitSignal(own.folder.changed, timeout=60_000):
        own.path.write_text(text, encoding="utf-8")
    one.settle()
    assert "Another name" in words(own)


def test_deletion_can_be_undone(page: Callable[..., tuple]) -> None:
    one, own = page()
    one.press("New from the template")
    path = own.path
    own.rows[path].setFocus()
    one.key(Qt.Key.Key_Delete)
    assert not path.exists()
    assert '"My new stretch" is deleted.' in words(own)
    one.press("Undo")
    assert path.exists()
    assert own.file is not None


def test_the_editor_gets_the_file(page: Callable[..., tuple], monkeypatch: pytest.MonkeyPatch) -> None:
    one, own = page()
    one.press("New from the template")
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()) or False)
    monkeypatch.setenv("PATH", "")
    one.press("Open in my editor")
    assert asked == [str(own.path)]
    assert "No editor opened. Open this file in any text editor" in words(own)


@pytest.mark.skipif(sys.platform != "linux", reason="the plain editors of Linux")
def test_where_no_program_is_known_for_such_files_a_plain_editor_opens_them(
    page: Callable[..., tuple], monkeypatch: pytest.MonkeyPatch, qtbot: object, tmp_path: Path
) -> None:
    one, own = page()
    one.press("New from the template")
    editor, opened = tmp_path / "gedit", tmp_path / "opened"
    editor.write_text(f'#!/bin/sh\nprintf %s "$1" > "{opened}.part"\n/bin/mv "{opened}.part" "{opened}"\n')
    editor.chmod(0o755)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    monkeypatch.setenv("PATH", str(tmp_path))
    one.press("Open in my editor")
    qtbot.waitUntil(opened.exists)
    assert opened.read_text() == str(own.path)
    assert "No editor opened" not in words(own)


def test_a_folder_that_cannot_be_written_is_said_plainly(page: Callable[..., tuple]) -> None:
    places.home().mkdir(parents=True, exist_ok=True)
    places.own_routines().write_text("a file in the way", encoding="utf-8")
    one, own = page()
    one.press("New from the template")
    assert "That did not work" in words(own)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut(page: Callable[..., tuple], size: tuple[int, int, float]) -> None:
    width, height, scale = size
    one, own = page(text_size=scale)
    own.new_from_copy("towel-calf-stretch")
    own.new_from_template()
    broken(own.path)
    own.folder.refresh()
    one.resize(width, height)
    assert lint(own) == []


def named_like_heel_push() -> Path:
    path = places.own_routines() / "heel-push.yaml"
    path.parent.mkdir(parents=True)
    text = (places.bundled_routines() / "hand-and-forearm-stretch.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("title: Hand and forearm stretch", "title: My hand"), encoding="utf-8")
    return path


def test_a_file_with_a_built_ins_name_is_told_and_never_guides_a_calf(page: Callable[..., tuple]) -> None:
    path = named_like_heel_push()
    one, own = page(place="calf", can_stand=False)
    assert "Named like a built-in" in own.rows[path].accessibleName()
    assert 'This file has the name of "Heel push"' in words(own)
    assert "All is well" not in own.rows[path].accessibleName()
    one.press("Test it")
    assert one.moment.title == "My hand"
    one.app.window.show_page("home")
    one.app.playing.send("stop")
    one.app.coach.begin()
    assert one.moment.title == "Heel push"


def test_use_the_built_in_keeps_the_file_under_the_name_it_goes_by(page: Callable[..., tuple]) -> None:
    path = named_like_heel_push()
    text = path.read_text(encoding="utf-8")
    one, own = page()
    one.press("Use the built-in")
    assert "Done. Your file is my-heel-push.yaml now." in words(own)
    assert "All is well. Nothing to mend." in words(own)
    assert not own.built_in.isVisibleTo(own)
    assert own.path.read_text(encoding="utf-8") == text
    assert not path.exists()


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_of_what_is_said_of_its_name_is_cut(
    page: Callable[..., tuple], width: int, height: int, scale: float
) -> None:
    named_like_heel_push()
    one, own = page(text_size=scale)
    one.resize(width, height)
    assert lint(own) == []


def test_a_figure_with_a_joint_too_far_is_drawn_and_marked(page: Callable[..., tuple]) -> None:
    one, own = page()
    own.new_from_copy("heel-push")
    one.settle()
    assert own.figure.isVisible() and not own.mark.isVisible()
    figures = own.path.parent / "figures"
    figures.mkdir()
    (figures / "bent.yaml").write_text(
        "format: 1\ntitle: Bent\ncamera: {center: [0, 380], width: 880}\nshadows: feet\nposes:\n  stand:\n"
        '    alt: You stand.\n    from: body.standing\n  up:\n    alt: "Your {side} knee is up."\n    from: stand\n'
        "    near: {hip: 140}\n",
        encoding="utf-8",
    )
    own.path.write_text(own.path.read_text(encoding="utf-8").replace("figure: heel-push\n", "figure: bent\n"), "utf-8")
    own.show_for(own.path)
    one.settle()
    assert own.figure.isVisible() and own.mark.isVisible()
    assert 'Something is wrong in the figure "bent"' in words(own)
