# SPDX-License-Identifier: MIT
"""Finding things as people type them, and showing where the words stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cramprelief import places
from cramprelief.guide.tables import load_tables
from cramprelief.learn.articles import load_articles
from cramprelief.learn.search import Entry, Passage, Search, entries_of, entry_of, highlight
from cramprelief.routine.load import load

ARTICLES, _ = load_articles(places.assets() / "articles")
SEARCH = Search([entry_of(article) for article in ARTICLES])

TABLES = load_tables(places.assets() / "guide")
EVERYTHING = Search(entries_of(ARTICLES, load([places.bundled_routines()]), TABLES.pages))

SMALL = Search(
    [
        Entry("routine", "heel-push", "Heel push", "A stretch for the calf."),
        Entry("article", "food", "Food", "What to eat.", ("banana",), (Passage("Beans and nuts.", "beans"),)),
        Entry("plan", "bed", "Bed set-up", "Loose covers.", (), (Passage("Push the covers away.", "covers"),)),
    ]
)


def first(query: str, search: Search = SEARCH) -> str:
    return search.find(query).hits[0].entry.id


@pytest.mark.parametrize(
    ("query", "article"),
    [
        ("needle", "needle-pricks"),
        ("Needles", "needle-pricks"),
        ("neddle", "needle-pricks"),
        ("safety pin", "needle-pricks"),
        ("quinine", "quinine"),
        ("kwinine", "quinine"),
        ("qinine", "quinine"),
        ("tonic water", "quinine"),
        ("magnesium", "magnesium"),
        ("magnesum", "magnesium"),
        ("magnezium", "magnesium"),
        ("pregnant", "pregnancy"),
        ("pregnent", "pregnancy"),
        ("pregant", "pregnancy"),
        ("restless legs", "is-it-really-a-cramp"),
        ("restles", "is-it-really-a-cramp"),
        ("restlss", "is-it-really-a-cramp"),
        ("statins", "medicines-and-alcohol"),
        ("varicose", "veins-arteries-nerves"),
        ("blood test", "seeing-a-doctor"),
        ("high heels", "toes-and-shoes"),
        ("bay leaf", "folk-remedies"),
        ("why do i get a cramp in the sea", "sport-heat-swimming"),
        ("ibuprofen", "painkillers"),
    ],
)
def test_people_find_what_they_look_for(query: str, article: str) -> None:
    assert first(query) == article


def test_a_slip_is_told() -> None:
    assert SEARCH.find("magnesum").instead == {"magnesum": "magnesium"}
    assert SEARCH.find("magnesium").instead == {}


def test_the_words_are_highlighted_where_they_stand() -> None:
    hit = SEARCH.find("needl").hits[0]
    assert [hit.entry.title[a:b] for a, b in hit.title_ranges] == ["Needles"]
    assert {hit.excerpt[a:b].casefold() for a, b in hit.excerpt_ranges} <= {"needle", "needles"}
    assert hit.excerpt_ranges
    assert hit.anchor


def test_the_words_can_be_highlighted_in_the_opened_text() -> None:
    words = SEARCH.find("quinine").words
    text = "Quinine, QUININE and quite another."
    assert [text[a:b] for a, b in highlight(text, words)] == ["Quinine", "QUININE"]


def test_routines_and_plans_are_found_beside_articles() -> None:
    assert [hit.entry.kind for hit in SMALL.find("push").hits] == ["routine", "plan"]
    assert SMALL.find("cover").hits[0].anchor in ("", "covers")


@pytest.mark.parametrize(
    ("query", "kind", "id"),
    [
        ("wall calf stretch", "routine", "wall-calf-stretch"),
        ("forearm", "routine", "hand-and-forearm-stretch"),
        ("plain oil rub", "plan", "plain-oil-rub"),
        ("bay leaf oil", "plan", "bay-laurel-oil"),
        ("shoe check", "plan", "shoe-check"),
    ],
)
def test_everything_in_the_app_is_found(query: str, kind: str, id: str) -> None:
    assert (kind, id) in [(hit.entry.kind, hit.entry.id) for hit in EVERYTHING.find(query).hits[:3]]


def test_all_words_count_before_some() -> None:
    assert [hit.entry.id for hit in SMALL.find("push covers").hits] == ["bed"]
    assert [hit.entry.id for hit in SMALL.find("push xylophone").hits] == ["heel-push", "bed"]


@pytest.mark.parametrize("query", ["hypotension", "kneeling", "supine", "xylophone", "firearm", "elbow"])
def test_another_word_is_never_taken_for_one_of_ours(query: str) -> None:
    found = SMALL.find(query)
    assert (found.hits, found.instead) == ((), {})


@pytest.mark.parametrize("query", ["", "  ", "?!", "\n"])
def test_an_empty_question_finds_nothing(query: str) -> None:
    assert SEARCH.find(query).hits == ()


def test_a_question_of_small_words_is_still_answered() -> None:
    assert SEARCH.find("what is it").hits


@settings(max_examples=50)
@given(st.text(max_size=40))
def test_whatever_is_typed_the_ranges_lie_within_the_text(query: str) -> None:
    for hit in SEARCH.find(query).hits:
        for text, ranges in ((hit.entry.title, hit.title_ranges), (hit.excerpt, hit.excerpt_ranges)):
            assert all(0 <= start < end <= len(text) for start, end in ranges)


@pytest.mark.parametrize("typed", ["übungen", "UBUNGEN", "u\u0308bungen", "ｕｂｕｎｇｅｎ", "Übun"])
def test_letters_are_compared_as_in_every_other_search(typed: str) -> None:
    title = "U\u0308bungen auf der Straße"
    (hit,) = Search([Entry("routine", "one", title, "")]).find(typed).hits
    assert [title[part.start : part.end] for part in hit.title_ranges] == ["U\u0308bungen"]
    assert Search([Entry("routine", "one", title, "")]).find("STRASSE").hits
