# SPDX-License-Identifier: MIT
"""Words that people use, typed in Routines and in Learn: help for the place stands there, and opens."""

from __future__ import annotations

from tests.learn.test_said import TYPED

from cramprelief import places
from cramprelief.guide.tables import load_tables
from cramprelief.ui.kit.tile import Tile
from cramprelief.vocabulary import PLACE_WORDS, PLACES, capital

TABLES = load_tables(places.assets() / "guide")
NAMED = {words: lead for words, lead in TYPED.items() if lead in PLACES or lead in TABLES.pages}


def test_in_routines_help_for_the_place_stands_above(open_app):
    opened = open_app("home")
    opened.show("library")
    page = opened.app.window.page("library")
    for words, lead in NAMED.items():
        page.search.setText(words)
        opened.settle()
        page.refresh()
        opened.settle()
        tiles = [tile.text() for tile in page.places.findChildren(Tile) if tile.isVisibleTo(page)]
        title = TABLES.pages[lead].name if lead in TABLES.pages else capital(PLACE_WORDS[lead].name)
        assert title in tiles, words
        assert not page.nothing.isVisible(), words


def test_period_opens_its_signs_and_a_calf_its_help_on_home(open_app):
    opened = open_app("home")
    opened.show("library", "period")
    opened.press("Period pain")
    assert opened.app.window.current == "warnings"
    opened.press("None of these")
    assert opened.app.window.current == "place"
    opened.show("library", "charley horse")
    opened.press("Calf")
    assert (opened.app.window.current, opened.app.answers.now.place) == ("home", "calf")


def test_in_learn_a_place_opens_too(open_app):
    opened = open_app("home")
    opened.show("learn")
    page = opened.app.window.page("learn")
    page.look_for("crick in the neck")
    opened.settle()
    opened.press("Neck")
    assert opened.app.window.current == "warnings"
