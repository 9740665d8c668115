# SPDX-License-Identifier: MIT
"""Articles: a file with front matter and a text in the Markdown of `markdown.py`.

---
code: L1
title: What a cramp is
summary: One or two lines for the list.
minutes: 2                     counted, at WORDS_A_MINUTE
search: [spasm, charley horse]   words that people look for and that the text may not hold
routines: [heel-push]          what to do now
plans: [bedtime-stretch]
sources: [nhs-leg-cramps]      every key that the text names, in the order of the text
---
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from cramprelief.learn.blocks import (
    ArticleTable,
    Basis,
    Block,
    Claim,
    Heading,
    KnownNames,
    claims,
    plain,
    row_claims,
    runs,
)
from cramprelief.learn.markdown import read_blocks
from cramprelief.reading import located
from cramprelief.reading.finding import TOP, Findings, Span
from cramprelief.reading.located import Items, Scalar, decode_text, parse
from cramprelief.reading.regular import read_words
from cramprelief.routine.words import count_words

WORDS_A_MINUTE = 180
"""Calm reading, a little slower than the usual 200 to 250: many readers are tired or not at home in English."""

_KEYS = ("code", "title", "summary", "minutes", "search", "routines", "plans", "sources")
_LISTS = ("search", "routines", "plans", "sources")


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `id` is the file's stem, `code` its number in the content plan; `sources` are numbered from 1."""

    id: str
    code: str
    title: str
    summary: str
    minutes: int
    blocks: tuple[Block, ...]
    search: tuple[str, ...] = ()
    routines: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def number(self, source: str) -> int:
        """The small number that stands at a claim for this source."""
        return self.sources.index(source) + 1


def load_articles(folder: Path, known: KnownNames | None = None) -> tuple[list[Article], list[Findings]]:
    """All articles of a folder in the order of their codes, and what is wrong in each file that has something wrong.

    An article with findings is still among the articles as far as it could be read. Without `known`, names that
    the articles point at are not looked up.
    """
    articles: list[Article] = []
    wrong: list[Findings] = []
    for file in sorted(folder.glob("*.md")):
        findings = Findings(str(file))
        try:
            article = read_article(file.stem, read_words(file), findings, known)
        except OSError as error:
            findings.add("unreadable", TOP, f"The file cannot be read: {error.strerror}.")
            article = None
        if article:
            articles.append(article)
        if findings.found:
            wrong.append(findings)
    return sorted(articles, key=_order), wrong


def _order(article: Article) -> tuple[int, str]:
    digits = re.sub(r"\D", "", article.code)
    return (int(digits) if digits else 1000, article.id)


def read_article(id: str, data: bytes, findings: Findings, known: KnownNames | None = None) -> Article | None:
    """One article, or None where its front matter cannot be read."""
    text = decode_text(data, findings)
    if text is None:
        return None
    parts = re.match(r"---\n(.*?\n)---\n(.*)", text.replace("\r\n", "\n"), re.DOTALL)
    if not parts:
        findings.add("not-markdown", TOP, 'Begin the file with "---", its title and the other keys, and "---" again.')
        return None
    # The line break in front keeps the line numbers of the file.
    front = parse(b"\n" + parts[1].encode(), findings)
    if not isinstance(front, located.Table):
        return None
    reader = _FrontMatter(front, findings)
    blocks = read_blocks(parts[2], parts[1].count("\n") + 3, findings, known)
    reader.check_counts(blocks)
    if known:
        reader.check_names(known)
    lists = reader.lists
    return Article(
        id, reader.text("code"), reader.text("title"), reader.text("summary"), reading_minutes(blocks), blocks,
        lists["search"], lists["routines"], lists["plans"], lists["sources"],
    )  # fmt: skip


def reading_minutes(blocks: Collection[Block]) -> int:
    """Whole minutes, at least one."""
    return max(1, math.ceil(sum(count_words(text) for text in texts(blocks)) / WORDS_A_MINUTE))


def texts(blocks: Collection[Block]) -> Iterator[str]:
    """The words of each paragraph, item and cell."""
    return (plain(run) for block in blocks for run in runs(block))


def all_claims(article: Article) -> Iterator[tuple[str, Claim]]:
    """Every claim with the anchor of the heading it stands under."""
    anchor = ""
    for block in article.blocks:
        if isinstance(block, Heading):
            anchor = block.anchor
        if isinstance(block, ArticleTable):
            found = [claim for row in block.rows for claim in row_claims(row)]
        else:
            found = [claim for run in runs(block) for claim in claims(run)]
        for claim in found:
            yield anchor, claim


def cited(blocks: Collection[Block]) -> tuple[str, ...]:
    """The source keys in the order in which they first stand in the text."""
    keys = (
        key
        for block in blocks
        for run in runs(block)
        for inline in run
        if isinstance(inline, Basis)
        for key in inline.sources
    )
    return tuple(dict.fromkeys(keys))


class _FrontMatter:
    """The front matter, checked."""

    def __init__(self, table: located.Table, findings: Findings) -> None:
        self.table = table
        self.findings = findings
        for name, (at, _) in table.entries.items():
            if name not in _KEYS:
                findings.unknown("unknown-key", at.span, "key", name, _KEYS)
        for name in _KEYS:
            if name not in table.entries:
                findings.add("missing-key", table.span, f'The article needs "{name}:".')
        self.lists = {name: tuple(item.text for item in self._items(name)) for name in _LISTS}

    def text(self, name: str) -> str:
        node = self.table.get(name)
        if isinstance(node, Scalar):
            return node.text.strip()
        if node is not None:
            self.findings.add("wrong-type", node.span, f'"{name}" is a text.')
        return ""

    def _items(self, name: str) -> list[Scalar]:
        node = self.table.get(name)
        if node is None:
            return []
        if not isinstance(node, Items):
            self.findings.add("wrong-type", node.span, f'"{name}" is a list, such as [one, two] or [].')
            return []
        for item in node.items:
            if not isinstance(item, Scalar):
                self.findings.add("wrong-type", item.span, "Only words may stand in this list.")
        return [item for item in node.items if isinstance(item, Scalar)]

    def check_counts(self, blocks: Collection[Block]) -> None:
        """The reading time and the sources are what the text says."""
        minutes = reading_minutes(blocks)
        if "minutes" in self.table.entries and self.text("minutes") != str(minutes):
            message = f"Reading this takes {minutes} minutes at {WORDS_A_MINUTE} words a minute."
            self.findings.add("bad-number", self._span("minutes"), message, str(minutes))
        keys = cited(blocks)
        if "sources" in self.table.entries and self.lists["sources"] != keys:
            message = "The list of sources is not the one that the text names, in its order."
            self.findings.add("unknown-source", self._span("sources"), message, f"[{', '.join(keys)}]")

    def _span(self, name: str) -> Span:
        node = self.table.get(name)
        return node.span if node else self.table.span

    def check_names(self, known: KnownNames) -> None:
        for name in ("routines", "plans", "sources"):
            names = known.of(name)
            for item in self._items(name):
                if item.text not in names:
                    self.findings.unknown("unknown-name", item.span, name.removesuffix("s"), item.text, names)
