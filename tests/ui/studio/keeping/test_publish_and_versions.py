# SPDX-License-Identifier: MIT
"""Put into use, taken back, earlier versions, and what another program does to the file that is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.authoring.desk.texts import as_used
from cramprelief.ui.studio.document.page import DocumentPage
from cramprelief.ui.studio.keeping.text_diff import differences

SIZES = ((1280, 800, 1.0), (900, 700, 1.0), (420, 760, 1.0), (1280, 800, 2.0), (420, 760, 2.0))
Open = Callable[..., tuple]


@pytest.fixture
def opened(open_app: Callable[..., object]) -> Open:
    """`opened("my-massage", used=True)`: the massage template lies in the folder under this name, and is open."""

    def show(name: str = "my-massage", *, used: bool = False, **settings: object) -> tuple[object, DocumentPage, Path]:
        path = places.own_routines() / f"{name}.yaml"
        path.parent.mkdir(parents=True)
        text = (places.assets() / "templates" / "massage.yaml").read_text(encoding="utf-8")
        path.write_text(as_used(text) if used else text, encoding="utf-8")
        one = open_app(**settings)
        one.app.window.show_page("document", str(path))
        one.settle()
        return one, one.app.window.page("document"), path

    return show


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def rename(page: DocumentPage, title: str) -> None:
    page.document.edit("title", lambda source: source.put((), "title", title))
    page.document.settle()
    assert page.document.save_now()


# Into use


def test_put_into_use_offers_it_and_undo_takes_it_back(opened: Open) -> None:
    one, page, path = opened()
    draft = path.read_bytes()
    assert "my-massage" not in one.app.catalogue.routines
    one.press("Put into use")
    sheet = page.body.publish(page)
    assert "Put “Massage” into use?" in words(sheet)
    assert "Stays the app's own “Heel push”." in words(sheet)
    assert "Steps are left for each person" in words(sheet)
    sheet.use.click()
    one.settle()
    assert "draft" not in path.read_text(encoding="utf-8")
    assert "my-massage" in one.app.catalogue.library.own
    assert "“Massage” is in use." in words(page)
    page.body.trouble.buttons[0].click()
    one.settle()
    assert path.read_bytes() == draft
    one.app.catalogue.reload()
    assert "my-massage" not in one.app.catalogue.routines
    assert page.document.use == "draft"


def test_with_an_error_or_an_unsafe_word_it_cannot_be_put_into_use(opened: Open) -> None:
    one, page, path = opened()
    page.document.edit("x", lambda source: source.put(("steps", 0), "show", "Put your foot in water of 44 °C."))
    page.document.settle()
    page.document.ask("publish")
    one.settle()
    sheet = page.body.publish(page)
    assert not sheet.use.isEnabled()
    assert "A word may hurt" in words(sheet)
    one.key(Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert "draft: yes" in path.read_text(encoding="utf-8")


def test_what_has_a_name_of_the_apps_own_keeps_both_or_takes_its_place(opened: Open) -> None:
    one, page, path = opened("heel-push")
    for take in (False, True):
        page.document.ask("publish")
        one.settle()
        sheet = page.body.publish(page)
        assert "The app has a “Heel push” too." in words(sheet)
        (sheet.take if take else sheet.keep).click()
        sheet.use.click()
        one.settle()
        if not take:
            assert [each.name for each in path.parent.glob("*.yaml")] == ["my-heel-push.yaml"]
            assert one.app.catalogue.library.replaced == {}
            page.body.guard.take_back()
            one.settle()
            assert [each.name for each in path.parent.glob("*.yaml")] == ["heel-push.yaml"]
    assert path.is_file()
    assert one.app.catalogue.library.replaced == {"heel-push": "my-heel-push"}
    assert one.app.catalogue.answer(one.app.answers.now).offers[0].routine_id not in one.app.catalogue.library.own


def test_a_file_in_use_is_offered_unchanged_until_its_changes_are_put_into_use(opened: Open) -> None:
    one, page, path = opened(used=True)
    used = path.read_bytes()
    rename(page, "Softer")
    assert path.read_bytes() == used
    assert page.document.changes_one_in_use and page.document.use == "in-use"
    one.press("Put changes into use")
    page.body.publish(page).use.click()
    one.settle()
    assert b"title: Softer" in path.read_bytes()
    assert not page.document.changes_one_in_use
    assert one.app.catalogue.routines["my-massage"].title == "Softer"


# Another program


def test_what_another_program_writes_comes_in_where_nothing_waits_and_undo_brings_mine_back(opened: Open) -> None:
    one, page, path = opened()
    mine = path.read_text(encoding="utf-8")
    path.write_text(mine.replace("title: Massage", "title: Theirs"), encoding="utf-8")
    page.body.guard.look()
    one.settle()
    assert "title: Theirs" in page.document.text
    assert "Changed in another program. Taken over." in words(page)
    page.document.undo()
    assert page.document.text == mine


def test_where_something_waits_it_asks_and_keeps_the_other_as_a_version(opened: Open) -> None:
    one, page, path = opened()
    page.document.edit("title", lambda source: source.put((), "title", "Mine"))
    theirs = path.read_text(encoding="utf-8").replace("title: Massage", "title: Theirs")
    path.write_text(theirs, encoding="utf-8")
    assert not page.document.save_now()
    one.settle()
    assert "Changed in another program too." in words(page)
    assert path.read_text(encoding="utf-8") == theirs
    one.press("Compare")
    assert "What changed since" in words(page)
    one.key(Qt.Key.Key_Escape)
    one.press("Keep mine")
    assert "title: Mine" in path.read_text(encoding="utf-8")
    assert theirs.encode() in [page.file.versions.read(each) for each in page.file.versions.all()]


def test_a_file_that_is_gone_is_written_again_on_wish(opened: Open) -> None:
    one, page, path = opened()
    path.unlink()
    page.body.guard.look()
    one.settle()
    assert "The file is gone. Your text is here." in words(page)
    one.press("Write it again")
    assert path.is_file()
    assert "The file is gone" not in words(page)


def test_on_a_full_disk_it_says_so_and_keeps_the_text(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    from cramprelief.authoring.desk import open_file

    one, page, path = opened()
    before, real = path.read_bytes(), open_file.write_whole

    def full(target: Path, data: bytes) -> None:
        if target.is_relative_to(path.parent):
            raise OSError(errno.ENOSPC, "No space left on device")
        real(target, data)

    monkeypatch.setattr(open_file, "write_whole", full)
    page.document.edit("title", lambda source: source.put((), "title", "Kept"))
    assert not page.document.save_now()
    one.settle()
    assert "Not saved yet. The disk is full. Your work is kept here." in words(page)
    assert path.read_bytes() == before
    assert any(b"title: Kept" in each.read_bytes() for each in places.home().glob("unsaved-routines/*"))
    monkeypatch.undo()
    one.press("Try again")
    assert b"title: Kept" in path.read_bytes()
    assert "Not saved yet" not in words(page)


def test_a_second_window_can_only_read(opened: Open) -> None:
    from cramprelief.ui.studio.start.desk_here import desk_here

    one, page, path = opened()
    page.left()
    other = desk_here().open(path)
    page.document = page.file = None
    page.open_file(path)
    one.settle()
    assert "Open in another window. Here it can only be read." in words(page)
    assert not page.document.can_edit
    other.close()


# Versions


def test_a_named_version_is_kept_compared_and_gone_back_to(opened: Open) -> None:
    one, page, _path = opened()
    first = page.document.text
    page.document.ask("versions")
    one.settle()
    panel = page.body.full("versions")
    panel.name.setText("Before Mrs K.")
    one.press("Keep this one")
    page.document.ask("close")
    page.document.edit("x", lambda source: source.put(("steps", 0), "show", "Lay both hands on the calf."))
    page.document.settle()
    page.document.save_now()
    page.document.ask("versions")
    one.settle()
    one.press("Before Mrs K.")
    assert "What changed since “Before Mrs K.”" in words(panel)
    assert "1. Lay both hands on the calf." in words(panel)
    assert "1. Lay both hands round the sore calf." in words(panel)
    assert "+     show: Lay both hands on the calf." in panel.diff.toPlainText()
    one.press("Go back to “Before Mrs K.”")
    assert page.document.text == first
    page.document.undo()
    assert "Lay both hands on the calf." in page.document.text


def test_a_version_opens_as_a_copy_that_is_a_draft(opened: Open) -> None:
    one, page, path = opened(used=True)
    rename(page, "Softer")
    page.document.ask("versions")
    one.settle()
    one.press("Open as a copy")
    assert page.document.path == path.with_name("my-massage-2.yaml")
    assert page.document.use == "draft"


def test_lines_that_stay_are_counted_and_both_sides_of_a_change_shown() -> None:
    before = "".join(f"line {number}\n" for number in range(20))
    after = before.replace("line 10\n", "line ten\n").replace("line 3\n", "")
    sorts = [(line.sort, line.number) for line in differences(before, after)]
    assert sorts == [
        ("same", 2), ("stays", 3), ("went", 4), ("stays", 4), ("same", 4), ("stays", 9), ("went", 11), ("came", 10),
        ("stays", 11), ("same", 8),
    ]  # fmt: skip
    assert differences(before, before) == []


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("panel", ["publish", "versions", "gone"])
def test_nothing_is_cut(opened: Open, width: int, height: int, scale: float, panel: str) -> None:
    one, page, path = opened("heel-push", text_size=scale)
    one.resize(width, height)
    rename(page, "A rather long title for a massage")
    if panel == "gone":
        path.unlink()
        page.body.guard.look()
    else:
        page.document.ask(panel)
    one.settle()
    assert lint(page) == []
