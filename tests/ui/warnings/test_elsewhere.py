# SPDX-License-Identifier: MIT
"""A press on neck, chest, belly or back has an answer of its own: its signs first, no stretch, and slow breaths."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QScrollArea
from tests.ui.lint import lint

from cramprelief.ui.kit.check import CheckRow
from cramprelief.ui.kit.words import Words
from cramprelief.vocabulary import ELSEWHERE

FIRST = {
    "chest": "Chest pain, tight or heavy.",
    "belly": "Sudden, very bad belly pain",
    "neck": "Stiff neck with fever",
    "upper-back": "Chest pain, tight or heavy.",
    "back": "Numb between the legs",
}


def pressed(opened: Any, part: str) -> Any:
    opened.app.window.show_page("home")
    opened.app.window.page("home").map.chosen.emit(part, None)
    opened.settle()
    assert opened.app.window.current == "warnings"
    return opened.app.window.page("warnings")


def signs(page: Any) -> list[str]:
    """As they stand on the page, from the top."""
    rows = [row for row in page.findChildren(CheckRow) if row.isVisibleTo(page)]
    return [row.accessibleName() or row.text() for row in sorted(rows, key=lambda row: row.mapTo(page, row.pos()).y())]


def said(page: Any) -> str:
    return " | ".join(words.text() for words in page.findChildren(Words) if words.isVisibleTo(page))


@pytest.mark.parametrize("part", ELSEWHERE)
def test_its_own_signs_come_first_and_its_own_words(open_app: Any, part: str) -> None:
    opened = open_app("home", place="calf")
    page = pressed(opened, part)
    row = opened.app.catalogue.safety.elsewhere(part)
    assert signs(page)[0].startswith(FIRST[part])
    words = said(page)
    assert row.name in words
    assert all(sentence in words for sentence in row.say)
    assert "It is a cramp" not in words and "most likely a cramp" not in words
    assert len(signs(page)) == len(opened.app.catalogue.safety.flags())


@pytest.mark.parametrize("part", ELSEWHERE)
def test_with_none_of_them_there_are_slow_breaths_and_no_stretch_for_the_calf(open_app: Any, part: str) -> None:
    opened = open_app("home", place="calf", side="left")
    pressed(opened, part)
    opened.press("Breathe slowly")
    assert (opened.app.window.current, opened.moment.routine_id) == ("player", "calm-breath")
    assert opened.app.playing.person.place is None


def test_after_the_chest_the_other_ways_to_the_signs_are_as_before(open_app: Any) -> None:
    opened = open_app("home", place="calf")
    pressed(opened, "chest")
    opened.app.window.show_signs()
    opened.app.window.show_page("home")
    opened.app.window.show_page("warnings")
    page = opened.app.window.page("warnings")
    assert "Is it something else?" in said(page)
    assert opened.button("It is a cramp")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1366, 700), (420, 760)])
def test_signs_open_at_their_top_every_time(open_app: Any, width: int, height: int) -> None:
    opened = open_app("home")
    opened.resize(width, height)
    for part in (None, "chest", None, "belly", None):
        if part is None:
            opened.app.window.show_page("warnings")
        else:
            pressed(opened, part)
        opened.settle()
        areas = opened.app.window.page("warnings").findChildren(QScrollArea)
        bars = [area.verticalScrollBar() for area in areas]
        assert [bar.value() for bar in bars] == [0] * len(bars)
        assert any(bar.maximum() > 0 for bar in bars)
        for bar in bars:
            bar.setValue(bar.maximum())
        opened.app.window.show_page("home")


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 2.0), (360, 560, 2.0)])
@pytest.mark.parametrize("part", ["chest", "belly"])
def test_nothing_is_cut(open_app: Any, width: int, height: int, scale: float, part: str) -> None:
    opened = open_app("home", text_size=scale)
    opened.resize(width, height)
    assert lint(pressed(opened, part)) == []
