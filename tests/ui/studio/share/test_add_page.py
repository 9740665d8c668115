# SPDX-License-Identifier: MIT
"""A bundle in the window: a look first, what is chosen comes in as drafts, one Undo takes it out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from tests.authoring.bundle.hostile import GOOD, hostile
from tests.authoring.bundle.sharing import SET, held, packed, put, routine
from tests.ui.lint import lint

from cramprelief.guide.handover import read, write
from cramprelief.guide.request import Request
from cramprelief.ui.studio.share.add_page import AddPage

SIZES = ((1280, 800, 1.0), (900, 700, 1.0), (420, 760, 1.0), (360, 560, 1.0), (1280, 800, 2.0), (420, 760, 2.0))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    data = packed(put(tmp_path / "author", SET), "programmes/evening.yaml")
    return put(tmp_path, {"evening.cramprelief": data}) / "evening.cramprelief"


@pytest.fixture
def page(open_app: Callable[..., object]) -> Callable[..., tuple]:
    def show(path: Path, **settings: object) -> tuple:
        one = open_app(**settings)
        one.app.window.show_page("add", str(path))
        one.settle()
        added = one.app.window.page("add")
        assert isinstance(added, AddPage)
        return one, added

    return show


def in_sight(folder: Path) -> dict[str, bytes]:
    """Without what the Studio keeps for itself."""
    return {name: data for name, data in held(folder).items() if not name.startswith(".")}


def words(page: AddPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_a_look_first_then_drafts_and_one_undo(page: Callable[..., tuple], file: Path, own_home: Path) -> None:
    one, add = page(file)
    assert "Nothing is added yet. Look through it first." in words(add)
    assert "J. Olsen" in words(add) and "All 5 checksums are right" in words(add)
    assert [line.badge.accessibleName() for line in add.rows] == ["New"] * 4
    assert held(own_home).keys() & {f"routines/{name}" for name in SET} == set()
    one.press("Add 5 things")
    assert "5 things are added as drafts." in words(add)
    assert held(own_home / "routines").keys() == SET.keys()
    assert not one.app.catalogue.library.routines.keys() & {"pull", "ease"}, "a draft is never offered"
    one.press("Undo")
    assert "Taken out again. Nothing is added." in words(add)
    assert held(own_home / "routines") == {}
    one.press("Add 5 things")
    assert held(own_home / "routines").keys() == SET.keys()


def test_only_what_is_switched_on_comes_in(page: Callable[..., tuple], file: Path, own_home: Path) -> None:
    one, _add = page(file)
    for title in ("Evening calf plan", "Soft pull"):
        one.press(f"Add “{title}”")
    one.press("Add 2 things")
    assert held(own_home / "routines").keys() == {"ease.yaml", "figures/knee-soft.yaml"}


def test_with_nothing_chosen_there_is_nothing_to_press(page: Callable[..., tuple], file: Path) -> None:
    _one, add = page(file)
    for line in add.rows:
        if line.switch.isVisible():
            line.switch.click()
    assert not add.go_on.isEnabled()


@pytest.mark.parametrize(
    ("pressed", "names"), [("Keep both", {"pull.yaml", "pull-2.yaml"}), ("Replace mine", {"pull.yaml"})]
)
def test_what_is_here_already_is_kept_or_replaced(
    page: Callable[..., tuple], tmp_path: Path, own_home: Path, pressed: str, names: set[str]
) -> None:
    put(own_home / "routines", {"pull.yaml": routine("Mine")})
    one, add = page(put(tmp_path, {"a.cramprelief": GOOD}) / "a.cramprelief")
    assert "“Soft pull” is here already" in words(add)
    one.press(pressed)
    one.press("Add 1 thing")
    assert in_sight(own_home / "routines").keys() == names
    one.press("Undo")
    assert in_sight(own_home / "routines") == {"pull.yaml": routine("Mine")}


def test_the_two_can_be_compared(page: Callable[..., tuple], tmp_path: Path, own_home: Path) -> None:
    put(own_home / "routines", {"pull.yaml": routine("Mine")})
    one, add = page(put(tmp_path, {"a.cramprelief": GOOD}) / "a.cramprelief")
    one.press("Compare the two")
    assert "1 place differs. A minus is yours, a plus is the new one." in words(add)
    assert lint(one.app.window) == []
    one.press("Close")
    assert one.app.window.focusWidget() is add.here[0].compare_button


def test_what_was_replaced_stays_as_a_version(page: Callable[..., tuple], tmp_path: Path, own_home: Path) -> None:
    put(own_home / "routines", {"pull.yaml": routine("Mine")})
    one, _ = page(put(tmp_path, {"a.cramprelief": GOOD}) / "a.cramprelief")
    one.press("Replace mine")
    one.press("Add 1 thing")
    versions = [data for name, data in held(own_home / "routines").items() if name.startswith(".studio/versions/pull/")]
    assert routine("Mine") in versions


def test_one_that_is_being_changed_is_not_replaced(page: Callable[..., tuple], tmp_path: Path, own_home: Path) -> None:
    put(own_home / "routines", {"pull.yaml": routine("Mine"), ".studio/pull.yaml": routine("Mine, soon")})
    _, add = page(put(tmp_path, {"a.cramprelief": GOOD}) / "a.cramprelief")
    assert "Yours has changes that are not in use yet. So both are kept." in words(add)
    assert not add.here[0].choice.isVisible()


def test_a_second_time_there_is_nothing_to_add(page: Callable[..., tuple], file: Path) -> None:
    one, add = page(file)
    one.press("Add 5 things")
    one.app.window.show_page("add", str(file))
    one.settle()
    assert "All of it is here already." in words(add) and not add.go_on.isEnabled()


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("a wrong sum", "This file is damaged. Nothing was added. “pull.yaml” in it was changed"),
        ("a newer format", "Made for a newer version. Update first."),
        ("path out", "outside of your folder"),
    ],
)
def test_one_that_is_refused_says_why(page: Callable[..., tuple], tmp_path: Path, case: str, said: str) -> None:
    data = next(data for name, data, _ in hostile() if name == case)
    one, add = page(put(tmp_path, {"bad.cramprelief": data}) / "bad.cramprelief")
    assert said in words(add)
    assert one.button("Another file").isVisible() and not add.go_on.isVisible()


def test_one_that_is_gone_says_so(page: Callable[..., tuple], tmp_path: Path) -> None:
    _, add = page(tmp_path / "gone.cramprelief")
    assert "This file cannot be read: No such file or directory. Nothing was added." in words(add)


def test_where_it_cannot_be_written_nothing_is_added(page: Callable[..., tuple], file: Path, own_home: Path) -> None:
    one, add = page(file)
    put(own_home / "routines", {"figures": b"no folder"})
    one.press("Add 5 things")
    assert "Nothing was added." in words(add)
    assert held(own_home / "routines") == {"figures": b"no folder"}


def test_what_is_not_safe_stands_there_in_words(page: Callable[..., tuple], tmp_path: Path) -> None:
    hot = routine().replace(b"Sit down.", b"Put your foot into water of 60 degrees.")
    data = packed(put(tmp_path / "author", {"pull.yaml": hot}), "pull.yaml")
    _, add = page(put(tmp_path, {"hot.cramprelief": data}) / "hot.cramprelief")
    assert "1 finding for safety" in words(add) and "Soft pull, step 1: " in words(add)
    assert "It comes in as a draft. Mend it before use." in words(add)


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_it_fits_every_window(
    page: Callable[..., tuple], file: Path, own_home: Path, width: int, height: int, text: float
) -> None:
    put(own_home / "routines", {"pull.yaml": routine("Mine")})
    one, add = page(file, text_size=text, theme="day")
    one.resize(width, height)
    assert lint(one.app.window) == []
    add.add()
    one.settle()
    assert lint(one.app.window) == []


def test_escape_leaves(page: Callable[..., tuple], file: Path) -> None:
    one, _ = page(file)
    one.key(Qt.Key.Key_Escape)
    assert one.app.window.current == "own"


# From outside


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_start_with_a_file_shows_it(open_app: Callable[..., object], file: Path) -> None:
    one = open_app()
    one.app.take(Request("bundle", file=str(file)))
    one.settle()
    assert one.app.window.current == "add"


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_who_is_guided_is_not_led_away(open_app: Callable[..., object], file: Path) -> None:
    one = open_app("player", place="calf")
    one.app.take(Request("bundle", file=str(file)))
    one.settle()
    assert one.app.window.current == "player"


def test_an_open_app_is_handed_the_file(file: Path) -> None:
    request = Request("bundle", file=str(file))
    assert read(write(request)) == request
    assert read(write(request).replace(b'"bundle"', b'"home"')) is None
    assert read(write(Request())) == Request()


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_file_can_be_dropped_on_the_window(open_app: Callable[..., object], file: Path, tmp_path: Path) -> None:
    one = open_app()
    window = one.app.window
    for name, taken in ((str(tmp_path / "other.zip"), False), (str(file), True)):
        held_ = QMimeData()
        held_.setUrls([QUrl.fromLocalFile(name)])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(9, 9), copy, held_, left, none)
        enter.ignore()
        QApplication.sendEvent(window, enter)
        assert enter.isAccepted() == taken
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, held_, left, none, QEvent.Type.Drop))
    one.settle()
    assert window.current == "add"
