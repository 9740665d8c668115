# SPDX-License-Identifier: MIT
"""Where it is no leg: the signs of the place first, then its page in three blocks, from which help begins."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QScrollArea
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.guide.tables import load_tables
from cramprelief.ui.kit.check import CheckRow
from cramprelief.ui.kit.words import Words
from cramprelief.vocabulary import PLACES

TABLES = load_tables(places.assets() / "guide")
PAGES = tuple(TABLES.pages)
GRAVE = [
    name for name, page in TABLES.pages.items() if any(TABLES.flags[each].level == "emergency" for each in page.card)
]
PLACES_FIRST = [name for name in GRAVE if name in PLACES]


def pressed(opened: Any, place: str) -> Any:
    opened.app.window.show_page("home")
    opened.app.window.page("home").map.chosen.emit(place, None)
    opened.settle()
    return opened.app.window.page(opened.app.window.current)


def signs(page: Any) -> list[str]:
    """As they stand on the page, from the top."""
    rows = [row for row in page.findChildren(CheckRow) if row.isVisibleTo(page)]
    return [row.accessibleName() or row.text() for row in sorted(rows, key=lambda row: row.mapTo(page, row.pos()).y())]


def said(page: Any) -> str:
    return " | ".join(words.text() for words in page.findChildren(Words) if words.isVisibleTo(page))


@pytest.mark.parametrize("place", PLACES_FIRST)
def test_a_press_shows_the_signs_of_the_place_alone_and_nothing_plays(open_app: Any, place: str) -> None:
    opened = open_app("home", place="calf")
    page = pressed(opened, place)
    row, safety = TABLES.pages[place], opened.app.catalogue.safety
    assert opened.app.window.current == "warnings"
    gravest_first = sorted(row.card, key=lambda name: list(TABLES.levels).index(safety.flag(name).level))
    assert signs(page) == [safety.flag(name).show for name in gravest_first]
    words = said(page)
    assert row.name in words
    assert all(sentence in words for sentence in row.may_be)
    assert "It is a cramp" not in words
    assert opened.moment.state != "playing"


@pytest.mark.parametrize("page", ["fingers", "writing-music"])
def test_writers_cramp_is_a_link(open_app: Any, page: str) -> None:
    opened = open_app("home")
    opened.app.window.show_page("place", page)
    opened.settle()
    opened.press("Writer's cramp")
    assert opened.app.window.current == "learn"
    shown = opened.app.window.page("learn").reader.article
    assert shown.id == "hands-writing-and-music"


def test_every_article_that_a_page_leads_to_is_there() -> None:
    there = {file.stem for file in (places.assets() / "articles").glob("*.md")}
    assert {page.read.article for page in TABLES.pages.values() if page.read} <= there


def test_the_chest_shows_the_signs_of_the_chest_first() -> None:
    assert TABLES.pages["chest"].card[:3] == ("E11", "E17", "E1")


@pytest.mark.parametrize("place", PLACES_FIRST)
def test_none_of_these_leads_to_the_three_blocks(open_app: Any, place: str) -> None:
    opened = open_app("home", place="calf")
    pressed(opened, place)
    opened.press("None of these")
    page = opened.app.window.page("place")
    assert opened.app.window.current == "place"
    words, row = said(page), TABLES.pages[place]
    assert words.index("What it may be") < words.index("Get help if") < words.index("What you can do here")
    safety = opened.app.catalogue.safety
    sentences = (*row.may_be, *row.help, *row.can_do, *(safety.flag(name).show for name in row.all_signs))
    assert [sentence for sentence in sentences if sentence not in words] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_page_offers_something_to_begin_and_slow_breaths_last(open_app: Any, name: str) -> None:
    opened = open_app("home")
    opened.show("place", name)
    tiles = opened.app.window.page("place").can_do.tiles
    assert list(tiles)[-1] == "calm-breath"
    first = next(iter(tiles))
    tiles[first].click()
    opened.settle()
    assert (opened.app.window.current, opened.moment.routine_id) == ("player", first)


def test_what_begins_on_a_page_is_for_its_place(open_app: Any) -> None:
    opened = open_app("home", place="calf", side="left")
    opened.show("place", "neck")
    opened.press("Easy neck turns")
    assert (opened.app.playing.person.place, opened.app.playing.person.side) == ("neck", None)


def test_a_sign_of_the_page_can_be_ticked_from_there_and_stands_in_the_way(open_app: Any) -> None:
    opened = open_app("home")
    opened.show("place", "neck")
    opened.press("One of these fits")
    page = opened.app.window.page("warnings")
    safety = opened.app.catalogue.safety
    assert set(signs(page)) == {safety.flag(name).show for name in TABLES.pages["neck"].all_signs}
    next(row for row in page.findChildren(CheckRow) if row.isVisibleTo(page)).click()
    opened.settle()
    assert not page.none.isVisible()


def test_a_sign_that_only_asks_for_a_visit_does_not_stand_in_the_way(open_app: Any) -> None:
    opened = open_app("home")
    pressed(opened, "period")
    page = opened.app.window.page("warnings")
    next(row for row in page.findChildren(CheckRow) if row.text().startswith("Period pain is severe")).click()
    opened.settle()
    opened.press("Go on")
    assert opened.app.window.current == "place"


def test_after_the_chest_the_other_ways_to_the_signs_are_as_before(open_app: Any) -> None:
    opened = open_app("home", place="calf")
    pressed(opened, "chest")
    opened.app.window.show_page("home")
    opened.app.window.show_page("warnings")
    page = opened.app.window.page("warnings")
    assert "Is it something else?" in said(page)
    assert len(signs(page)) == len(opened.app.catalogue.safety.flags())
    assert opened.button("It is a cramp")


@pytest.mark.parametrize("place", ["toes-up", "leg-unsure", "calf"])
def test_a_place_of_the_leg_opens_nothing_and_its_help_goes_on(open_app: Any, place: str) -> None:
    opened = open_app("home")
    pressed(opened, place)
    assert opened.app.window.current == "home"
    assert opened.moment.state == "playing"


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (420, 760)])
def test_signs_and_pages_open_at_their_top_every_time(open_app: Any, width: int, height: int) -> None:
    opened = open_app("home")
    opened.resize(width, height)
    for place in ("chest", "belly", "neck"):
        for page in (pressed(opened, place), None):
            if page is None:
                opened.press("None of these")
                page = opened.app.window.page("place")
            bars = [area.verticalScrollBar() for area in page.findChildren(QScrollArea)]
            assert [bar.value() for bar in bars] == [0] * len(bars)
            for bar in bars:
                bar.setValue(bar.maximum())


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 2.0), (360, 560, 2.0)])
@pytest.mark.parametrize("place", ["chest", "belly"])
def test_nothing_is_cut(open_app: Any, width: int, height: int, scale: float, place: str) -> None:
    opened = open_app("home", text_size=scale)
    opened.resize(width, height)
    assert lint(pressed(opened, place)) == []
    opened.show("place", place)
    assert lint(opened.app.window.page("place")) == []
