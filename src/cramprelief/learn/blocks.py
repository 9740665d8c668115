# SPDX-License-Identifier: MIT
"""What an article is made of once it is read. Plain frozen data that a screen, a printer or a voice can render.

An article is a row of blocks; a block holds inlines. After each claim stands a `Basis`: what it rests on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

MARKS = {
    "folk": "Folk remedy, not tested",
    "gk": "Not sourced, needs a clinician's check",
    "app": "A rule of this app",
    "plain": "",
}
"""What a claim rests on where no source is named. `plain` says that the words claim nothing about health."""
REVIEWED_MARKS = ("gk", "app")
"""Marks whose claims a clinician must go through."""

CALLOUTS = {
    "note": "Good to know",
    "corrected": "What was often said, and what is known",
    "doctor": "See a doctor",
    "care": "Take care",
}
LINKS = ("routine", "plan", "article", "sign", "page")
PAGES = ("signs", "diary", "profile", "report")


@dataclass(frozen=True, slots=True)
class Text:
    words: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Leads to a routine, plan or article by its id, a warning sign such as `U2`, or one of PAGES."""

    words: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Basis:
    """What all words since the last basis rest on: keys of assets/sources.yaml, marks of MARKS, or both."""

    sources: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


Inline = Text | Link | Basis
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`anchor` is unique in the article and stable as long as the words are."""

    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Listing:
    ordered: bool
    items: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class ArticleTable:
    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """`kind` is a key of CALLOUTS, whose value is its title on screen."""

    kind: str
    paragraphs: tuple[Paragraph, ...]


Block = Heading | Paragraph | Listing | ArticleTable | Callout


def runs(block: Block) -> Iterator[Inlines]:
    """The block's texts, one for each paragraph, item or cell. A heading is one text without a basis."""
    if isinstance(block, Heading):
        yield (Text(block.words),)
    elif isinstance(block, Paragraph):
        yield block.inlines
    elif isinstance(block, Listing):
        yield from block.items
    elif isinstance(block, ArticleTable):
        for row in (block.head, *block.rows):
            yield from row
    else:
        for paragraph in block.paragraphs:
            yield paragraph.inlines


def plain(inlines: Iterable[Inline]) -> str:
    """The words alone, as they are read aloud, counted and searched."""
    return "".join(inline.words for inline in inlines if not isinstance(inline, Basis)).strip()


@dataclass(frozen=True, slots=True)
class Claim:
    """Words and what they rest on."""

    words: str
    basis: Basis


def claims(inlines: Inlines) -> Iterator[Claim]:
    """The words before each basis, back to the one before it. What follows the last basis claims nothing."""
    words: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Basis):
            yield Claim(plain(_without_signpost(words)), inline)
            words = []
        else:
            words.append(inline)


def _without_signpost(words: list[Inline]) -> list[Inline]:
    """Leaves out links at the start that stand alone: a new sentence follows them."""
    while len(words) > 1 and not plain(words[:1]):
        words = words[1:]
    if len(words) > 1 and isinstance(words[0], Link) and plain(words[1:])[:1].isupper():
        return _without_signpost(words[1:])
    return words


def row_claims(row: tuple[Inlines, ...]) -> Iterator[Claim]:
    """The claims of a table's row, each with the words of the first cell before it: they say what it is about."""
    about = plain(row[0])
    yield from claims(row[0])
    for cell in row[1:]:
        for claim in claims(cell):
            yield Claim(f"{about}: {claim.words}", claim.basis)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What an article may point at."""

    sources: Collection[str]
    routines: Collection[str]
    plans: Collection[str]
    articles: Collection[str]
    signs: Collection[str]

    def of(self, name: str) -> Collection[str]:
        """The names of a group, such as `routines`."""
        return {
            "sources": self.sources,
            "routines": self.routines,
            "plans": self.plans,
            "articles": self.articles,
            "signs": self.signs,
            "pages": PAGES,
        }[name]
