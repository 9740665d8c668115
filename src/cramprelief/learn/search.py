# SPDX-License-Identifier: MIT
"""Full-text search over articles, routines and plans: whole words first, then beginnings, then likely typing slips.

All in memory: some thousand words. A slip is looked for only where nothing holds the word as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple, Protocol

from cramprelief.folding import fold
from cramprelief.learn.articles import Article
from cramprelief.learn.blocks import Heading, plain, runs
from cramprelief.reading.nearest import nearest
from cramprelief.routine.library import Library
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.vocabulary import PLACE_WORDS, SAID, capital

SAID_FOR, ALIAS, TITLE, HEADING, SUMMARY, BODY = 14.0, 12.0, 10.0, 5.0, 4.0, 1.0
"""What a hit in each part of an entry is worth; what people say for a place leads to the place before its routines."""
BEGINNING, SLIP = 0.7, 0.5
"""What a match that is not the whole word, or only alike, keeps of that worth."""
MANY = 4
"""A routine for more places than this is for cramps at large: a single place says little about it."""

_WORD = re.compile(r"[\w\u0300-\u036f\u00ad]+(?:['’][\w\u0300-\u036f\u00ad]+)*")
"""A word, with marks that stand behind their letter, and soft hyphens."""
_STOP = frozenset(
    _WORD.findall(
        "a an and are as at be but by can cant could do does for from get has have how i if in into is it its me my "
        "not of on or should so take that the them then there this to was what when where which who why will with "
        "you your"
    )
)
_EXCERPT = 150


EntryKind = Literal["article", "routine", "plan", "place"]


class Range(NamedTuple):
    """Characters `start` to `end` of a text, the end not in it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A text within an entry. `anchor` is that of the heading above it; a heading is a passage too."""

    words: str
    anchor: str = ""
    weight: float = BODY


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found."""

    kind: EntryKind
    id: str
    title: str
    summary: str
    aliases: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that matches, with what to show and what of it to highlight."""

    entry: Entry
    score: float
    title_ranges: tuple[Range, ...]
    excerpt: str
    excerpt_ranges: tuple[Range, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class Results:
    """`hits`, best first. `words` are all forms found, for highlighting in the opened text.

    `instead` maps each mistyped word to the one that was searched for.
    """

    hits: tuple[Hit, ...] = ()
    words: frozenset[str] = frozenset()
    instead: dict[str, str] = field(default_factory=dict)


def entry_of(article: Article) -> Entry:
    passages: list[Passage] = []
    anchor = ""
    for block in article.blocks:
        if isinstance(block, Heading):
            anchor = block.anchor
            passages.append(Passage(block.words, anchor, HEADING))
        else:
            passages += [Passage(text, anchor) for run in runs(block) if (text := plain(run))]
    return Entry("article", article.id, article.title, article.summary, article.search, tuple(passages))


class PageWords(Protocol):
    """What of a page of assets/guide/pages.yaml can be found."""

    @property
    def name(self) -> str: ...

    @property
    def may_be(self) -> tuple[str, ...]: ...

    @property
    def can_do(self) -> tuple[str, ...]: ...


def place_entries(pages: Mapping[str, PageWords]) -> list[Entry]:
    """The places, and the situations and conditions that have a page, by all that people say for them."""
    entries = []
    for name in dict.fromkeys((*PLACE_WORDS, *pages)):
        page, row = pages.get(name), PLACE_WORDS.get(name)
        title = capital(row.name) if page is None and row is not None else page.name if page is not None else name
        summary = page.may_be[0] if page is not None else ""
        aliases = (*(() if row is None else (row.name,)), *SAID.get(name, ()))
        passages = () if page is None else tuple(Passage(each) for each in (*page.may_be, *page.can_do))
        entries.append(Entry("place", name, title, summary, aliases, passages))
    return entries


def entries_of(articles: Iterable[Article], library: Library, pages: Mapping[str, PageWords]) -> list[Entry]:
    """Everything that can be found: places, articles, then routines, then plans and recipes."""
    entries = [*place_entries(pages), *(entry_of(article) for article in articles)]
    for routine in library.routines.values():
        if not library.offers(routine.id):
            continue
        places = tuple(name for place in routine.relieves for name in (PLACE_WORDS[place].name, *SAID.get(place, ())))
        at_large = len(routine.relieves) > MANY
        entry = Entry("routine", routine.id, routine.title, routine.summary, () if at_large else places)
        entries.append(replace(entry, passages=(Passage(". ".join(places)),)) if at_large else entry)
    plans: list[Programme | Preparation] = [*library.programmes.values(), *library.preparations.values()]
    for plan in (plan for plan in plans if library.offers(plan.id)):
        entries.append(Entry("plan", plan.id, plan.title, plan.summary))
    return entries


class Search:
    """Finds entries. Building it reads every word once; each search then takes some milliseconds."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        # word → entry number → the best weight of a part that holds it
        self._index: dict[str, dict[int, float]] = {}
        for number, entry in enumerate(self.entries):
            for weight, text in _parts(entry):
                for word in _words(text):
                    held = self._index.setdefault(word, {})
                    held[number] = max(weight, held.get(number, 0.0))

    def find(self, query: str, limit: int = 20) -> Results:
        """What matches all words of the query, or, where nothing does, most of them."""
        asked = list(dict.fromkeys(_words(query)))
        typed = [word for word in asked if word not in _STOP] or asked
        if not typed:
            return Results()
        instead: dict[str, str] = {}
        forms = [self._forms(word, last=word == asked[-1], instead=instead) for word in typed]
        scores: dict[int, list[float]] = {}
        for form in forms:
            for number, score in self._scores(form).items():
                scores.setdefault(number, []).append(score)
        most = max((len(found) for found in scores.values()), default=0)
        words = frozenset(word for form in forms for word in form)
        hits = [_hit(self.entries[number], sum(found), words) for number, found in scores.items() if len(found) == most]
        hits.sort(key=lambda hit: (-hit.score, hit.entry.title))
        return Results(tuple(hits[:limit]), words, instead)

    def _forms(self, word: str, last: bool, instead: dict[str, str]) -> dict[str, float]:
        """The words of the index that this one may mean, each with what it keeps of its worth."""
        forms = {word: 1.0} if word in self._index else {}
        # The last word may be half typed; in the middle of a query a beginning needs some length.
        if len(word) >= (2 if last else 4):
            forms.update({known: BEGINNING for known in self._index if known != word and known.startswith(word)})
        if not forms and len(word) >= 4:
            meant = nearest(word, self._index)
            if meant:
                instead[word] = meant
                forms = self._family(meant)
        return forms

    def _family(self, word: str) -> dict[str, float]:
        """`pregnant` → `pregnant`, `pregnancy`: what begins alike is mostly meant as well."""
        root = word[: max(4, len(word) - 2)]
        return {known: SLIP for known in self._index if known.startswith(root)}

    def _scores(self, forms: dict[str, float]) -> dict[int, float]:
        """The best score of each entry for one word of the query."""
        best: dict[int, float] = {}
        for word, keeps in forms.items():
            for number, weight in self._index[word].items():
                best[number] = max(best.get(number, 0.0), weight * keeps)
        return best


def highlight(text: str, words: frozenset[str]) -> tuple[Range, ...]:
    """Where one of `words` (from Results) stands in the text."""
    return tuple(Range(m.start(), m.end()) for m in _WORD.finditer(text) if _fold(m.group()) in words)


def _parts(entry: Entry) -> Iterator[tuple[float, str]]:
    yield TITLE, entry.title
    yield SUMMARY, entry.summary
    for alias in entry.aliases:
        yield SAID_FOR if entry.kind == "place" else ALIAS, alias
    for passage in entry.passages:
        yield passage.weight, passage.words


def _words(text: str) -> list[str]:
    return [_fold(word) for word in _WORD.findall(text)]


def _fold(word: str) -> str:
    """One form for `Needles`, `needle` and `NEEDLE`, for `don’t` and `don't`, and without accents."""
    folded = fold(word).replace("'", "")
    return folded[:-1] if len(folded) > 3 and folded.endswith("s") and not folded.endswith("ss") else folded


def _hit(entry: Entry, score: float, words: frozenset[str]) -> Hit:
    """Shows the passage that holds most of the words, the earliest of them, or else the summary."""
    shown = max((Passage(entry.summary), *entry.passages), key=lambda passage: _variety(passage.words, words))
    excerpt = _excerpt(shown.words, words)
    return Hit(entry, score, highlight(entry.title, words), excerpt, highlight(excerpt, words), shown.anchor)


def _variety(text: str, words: frozenset[str]) -> int:
    return len(words.intersection(_words(text)))


def _excerpt(text: str, words: frozenset[str]) -> str:
    """About _EXCERPT characters of the text around its first hit, cut between words."""
    if len(text) <= _EXCERPT:
        return text
    ranges = highlight(text, words)
    start = max(0, ranges[0].start - _EXCERPT // 3) if ranges else 0
    if start:
        start = text.find(" ", start) + 1
    end = text.rfind(" ", start, start + _EXCERPT) if start + _EXCERPT < len(text) else len(text)
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
