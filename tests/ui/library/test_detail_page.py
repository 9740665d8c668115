# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.ui.library.detail_page import DetailPage

SIZES = ((1280, 800, 1.0), (1366, 700, 1.0), (420, 760, 1.0), (360, 560, 1.0), (1280, 800, 2.0), (360, 560, 2.0))


@pytest.fixture
def page(open_app: Callable[..., object]) -> Callable[..., tuple[object, DetailPage]]:
    def show(routine: str, **settings: object) -> tuple[object, DetailPage]:
        one = open_app(**settings)
        one.app.window.show_page("routine", routine)
        one.settle()
        return one, one.app.window.page("routine")

    return show


def words(page: DetailPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_it_tells_all_about_the_routine(page: Callable[..., tuple]) -> None:
    _, detail = page("towel-calf-stretch")
    said = words(detail)
    for part in (
        "Towel calf stretch", "About 3 min", "Sitting", "A towel", "Calf and back of thigh", "Loop a towel around the "
        "ball of your foot.", "These 3 times:", "Hold 30 s", "If it does not help", "Written by The cramprelief team.",
        "Not yet checked by a clinician.",
    ):  # fmt: skip
        assert part in said


def test_cautions_are_those_of_this_person(page: Callable[..., tuple]) -> None:
    _, detail = page("towel-calf-stretch", conditions=("diabetes",))
    assert "For you, because of: Diabetes" in words(detail)
    assert "Look at your foot before and after." in words(detail)
    assert "Do not bend far forward." not in words(detail)


@pytest.mark.parametrize(
    ("routine", "situation", "seen"),
    [("heel-push", "driving", "car"), ("heel-push", "desk", "chair"), ("calm-breath", "in-bed", "pillows")],
)
def test_it_is_shown_where_the_person_is(page: Callable[..., tuple], routine: str, situation: str, seen: str) -> None:
    one, detail = page(routine)
    assert seen not in detail.figure.accessibleName()
    one.app.answers.say(situation=situation)
    one.app.window.show_page("routine", routine)
    one.settle()
    assert seen in detail.figure.accessibleName()


def test_a_helper_is_in_the_pictures_of_who_asked_for_one(page: Callable[..., tuple]) -> None:
    one, detail = page("towel-calf-stretch")
    assert "helper" not in detail.figure.accessibleName()
    one.press("A helper does it")
    assert "helper" in detail.figure.accessibleName()


def test_a_step_that_is_left_out_says_why(page: Callable[..., tuple]) -> None:
    _, detail = page("arch-press-and-roll", conditions=("blood-thinners",))
    assert "Left out for you:" in words(detail)


def test_what_is_not_for_this_person_cannot_be_started_here(page: Callable[..., tuple]) -> None:
    one, detail = page("contrast-foot-bath", conditions=("diabetes",))
    assert "Not for you: Diabetes" in words(detail)
    assert not detail.start.isVisibleTo(detail)
    one.press("See what fits you")
    assert one.app.window.current == "library"


def test_start_plays_it_for_the_side_that_is_set_here(page: Callable[..., tuple]) -> None:
    one, _ = page("towel-calf-stretch", side="left")
    one.press("Right")
    one.press("Start: Right side")
    assert one.app.window.current == "player"
    assert one.moment.routine_id == "towel-calf-stretch"
    assert one.moment.side == "right"


def test_sources_open_over_the_page_and_close_again(page: Callable[..., tuple]) -> None:
    one, detail = page("towel-calf-stretch")
    one.press("2 sources")
    assert detail.sources.isVisibleTo(detail)
    assert "needs a clinician's check" in words(detail)
    assert lint(detail) == []
    one.press("Close")
    assert not detail.sources.isVisibleTo(detail)


def test_an_open_sheet_stays_on_top_when_the_window_changes_its_shape(page: Callable[..., tuple]) -> None:
    one, detail = page("towel-calf-stretch")
    one.press("2 sources")
    for width, height in ((700, 800), (420, 760), (1280, 800)):
        one.resize(width, height)
        button = detail.sources.close_button
        middle = button.mapTo(detail, button.rect().center())
        assert detail.childAt(middle) is button


def test_other_ways_lead_on(page: Callable[..., tuple]) -> None:
    one, detail = page("towel-calf-stretch")
    one.press("Calm breath")
    assert detail.routine_id == "calm-breath"


def test_a_hand_out_is_written_where_the_person_says(
    page: Callable[..., tuple], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, detail = page("heel-push")
    target = tmp_path / "for-mother"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    one.press("Print a hand-out")
    assert (tmp_path / "for-mother.pdf").read_bytes().startswith(b"%PDF")
    assert "for-mother.pdf" in words(detail)
    target = tmp_path / "not-there" / "x.pdf"
    one.press("Print a hand-out")
    assert "could not be saved" in words(detail)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("routine", ["towel-calf-stretch", "contrast-foot-bath"])
def test_nothing_is_cut(page: Callable[..., tuple], size: tuple[int, int, float], routine: str) -> None:
    width, height, scale = size
    one, detail = page(routine, text_size=scale, conditions=("diabetes",))
    one.resize(width, height)
    assert lint(detail) == []


def test_a_routine_in_the_place_of_a_built_in_says_so(page: Callable[..., tuple]) -> None:
    path = places.own_routines() / "mine.yaml"
    path.parent.mkdir(parents=True)
    text = (places.bundled_routines() / "shin-stretch.yaml").read_text(encoding="utf-8")
    path.write_text(f"{text}replaces: heel-push\n", encoding="utf-8")
    _one, detail = page("mine")
    assert 'in the place of "Heel push"' in words(detail)
