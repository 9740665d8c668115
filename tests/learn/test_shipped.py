# SPDX-License-Identifier: MIT
"""The articles that come with the app: everything they point at exists, and nothing unsafe stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from cramprelief import places
from cramprelief.guide.tables import load_tables
from cramprelief.learn.articles import Article, load_articles, texts
from cramprelief.learn.blocks import KnownNames
from cramprelief.learn.sources import load_sources
from cramprelief.reading.finding import Findings
from cramprelief.routine.load import load
from cramprelief.routine.words import count_words, grade

FOLDER = places.assets() / "articles"
SOURCES = load_sources(places.assets() / "sources.yaml", Findings("sources.yaml"))
SIGNS = load_tables(places.assets() / "guide").flags
PLANS = [file.stem for file in (places.bundled_routines() / "programmes").glob("*.yaml")]
ROUTINES = [file.stem for file in places.bundled_routines().glob("*.yaml")]
KNOWN = KnownNames(SOURCES, ROUTINES, PLANS, [file.stem for file in FOLDER.glob("*.md")], SIGNS)
ARTICLES, WRONG = load_articles(FOLDER, KNOWN)


def sentences(article: Article) -> Iterator[str]:
    for text in (article.title, article.summary, *texts(article.blocks)):
        yield from re.split(r"(?<=[.?:])\s+", text)


def test_nothing_is_wrong_in_any_article() -> None:
    assert [str(finding) for findings in WRONG for finding in findings.found] == []


def test_all_articles_are_there_in_order() -> None:
    assert [article.code for article in ARTICLES] == [f"L{n}" for n in range(1, 28)]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_an_article_is_short_and_easy(article: Article) -> None:
    lines = [text if text.endswith((".", ":", "?")) else text + "." for text in texts(article.blocks) if text]
    assert 250 <= sum(map(count_words, lines)) <= 600
    assert grade(" ".join(lines)) <= 6.0
    assert len(article.title) <= 48 and len(article.summary) <= 160


FORBIDDING = re.compile(r"\b(no|not|never|nobody|nothing|without|stop|leave|avoid|instead|unlikely|cannot)\b", re.I)
NEVER = {
    "loud": r"!",
    "blame": r"\byou should have\b|\byour (?:own )?fault\b|\bfailed\b|\bmust have\b",
    "doses": r"\d\s?(?:mg|mcg|µg|ug|g|ml|iu|tablets?|pills?|drops?|capsules?|teaspoons?|tsp)\b",
    "too hot": r"\b(?:4[1-9]|[5-9]\d) ?°|\bboiling\b|\bhot water\b",
    "diagnosis": r"\byou have (?:a clot|narrow|restless|a tear|low)\b|\bthis means (?:that )?you have\b",
    "links out": r"https?:|www\.",
}
ONLY_FORBIDDEN = {
    "needle pricks": r"\b(?:prick|pierce|puncture)\b",
    "quinine or tonic water": r"\b(?:take|drink|try|use)\b.*\b(?:quinine|tonic)\b|\bquinine (?:helps|works)\b",
    "force": r"\b(?:bounce|jerk|yank|punch|slap|hit) (?:it|the muscle|your)\b",
    "ice on skin": r"\bice on\b",
    "a rub on a swollen leg": r"\b(?:rub|massage)\b.*\b(?:swollen|clot)\b",
    "a promise": r"\b(?:cures|heals|guarantee[sd]?|always works?|proven to)\b",
}
# Sentences that name it to say what others once said, or ask whether it happened.
REPORTS = re.compile(
    r"^(?:Old advice|Swimmers were told|A leg cramp|Looking for|Already taking|Taking quinine|The harm|It also says"
    r"|The same old texts warn|One case is on record"
    r"|In another trial|A prick |With blood thinners, a prick|A clot in the lung)"
)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_nothing_unsafe_stands_in_it(article: Article) -> None:
    for sentence in sentences(article):
        for what, pattern in NEVER.items():
            assert not re.search(pattern, sentence, re.I), f"{what}: {sentence}"
        for what, pattern in ONLY_FORBIDDEN.items():
            if re.search(pattern, sentence, re.I) and not REPORTS.search(sentence):
                assert FORBIDDING.search(sentence), f"{what}: {sentence}"


def test_every_article_leads_to_something_to_do() -> None:
    assert [article.id for article in ARTICLES if not article.routines] == []


def test_the_page_on_pregnancy_offers_nothing_that_pregnancy_forbids() -> None:
    library = load([places.bundled_routines()])
    article = next(article for article in ARTICLES if article.id == "pregnancy")
    assert [name for name in article.routines if "pregnancy" in library.routines[name].avoid] == []
    assert [name for name in article.plans if "pregnancy" in library.programmes[name].avoid] == []


@pytest.mark.parametrize("word", ["needle", "quinine", "magnesium"])
def test_the_pages_people_search_for_say_what_to_do_instead(word: str) -> None:
    article = next(article for article in ARTICLES if word in article.search)
    assert any("instead" in text.casefold() for text in texts(article.blocks))
    assert "heel-push" in article.routines
