# SPDX-License-Identifier: MIT
"""The text of an article → blocks. A small part of Markdown, and nothing beside it:

    ## Heading                      a paragraph, until an empty line
    - item, 1. item                 | table | with a head |  and a line |---|---| below the head
    > [!doctor] and lines with >    a callout; the kinds are CALLOUTS
    **strong**                      [words](routine:heel-push), (plan:…), (article:…), (sign:U2), (page:signs)
    [@source-key, @other]           what the words before it rest on; or a mark: [folk] [gk] [app] [plain]

Whatever else Markdown knows is reported with its place, so that nobody wonders why it does not show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cramprelief.learn.blocks import (
    CALLOUTS,
    LINKS,
    MARKS,
    ArticleTable,
    Basis,
    Block,
    Callout,
    Heading,
    Inline,
    Inlines,
    KnownNames,
    Link,
    Listing,
    Paragraph,
    Text,
)
from cramprelief.reading.finding import Findings, Span, shorten

_ITEM = re.compile(r"(- |\d{1,2}\. )")
_CALLOUT = re.compile(r"> \[!([^\]]*)\]\s*$")
_INLINE = re.compile(
    r"\*\*(?P<strong>[^*\n]+)\*\*"
    r"|\[(?P<words>[^\]\[]+)\]\((?P<link>[^)\s]*)\)"
    r"|\[(?P<basis>[^\]\[]*)\](?!\()"
)
_FOREIGN = re.compile(r"[\[\]*`<>_~\\]|!\[|https?:|www\.\w")
_LEADS = "\0"
_RULE = re.compile(r"\|(?: *:?-+:? *\|)+\s*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line: where it begins and what it says. Lines and columns count from 1."""

    line: int
    column: int
    text: str


def read_blocks(text: str, first_line: int, findings: Findings, known: KnownNames | None = None) -> tuple[Block, ...]:
    """The blocks of `text`, whose first line is line `first_line` of the file. Names are looked up in `known`."""
    reader = _Reader(findings, known)
    group: list[Piece] = []
    for number, line in enumerate(text.splitlines(), first_line):
        if line.strip():
            group.append(Piece(number, 1, line.rstrip()))
        elif group:
            reader.take(group)
            group = []
    if group:
        reader.take(group)
    return tuple(reader.blocks)


def anchor_of(words: str) -> str:
    """`First, a calm word` → `first-a-calm-word`."""
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")


class _Reader:
    def __init__(self, findings: Findings, known: KnownNames | None) -> None:
        self.findings = findings
        self.known = known
        self.blocks: list[Block] = []
        self.anchors: set[str] = set()

    def take(self, group: list[Piece]) -> None:
        """One run of lines without an empty line in it."""
        first = group[0].text
        if first.startswith("#"):
            self._heading(group)
        elif first.startswith(">"):
            self._callout(group)
        elif first.startswith("|"):
            self._table(group)
        elif _ITEM.match(first):
            self._listing(group)
        elif first.startswith(("    ", "\t", "```", "---", "+ ", "* ", "!")):
            self._foreign(group[0], "This kind of Markdown is not read here.")
        else:
            inlines = self.inlines(group)
            self._need_basis(inlines, group[0])
            self.blocks.append(Paragraph(inlines))

    def _heading(self, group: list[Piece]) -> None:
        first = group[0]
        words = first.text[3:].strip()
        anchor = anchor_of(words)
        if not first.text.startswith("## ") or not words:
            self._foreign(first, 'Write a heading as "## Words". There is one level only.')
        elif len(group) > 1:
            self._foreign(group[1], "Leave an empty line after a heading.")
        elif anchor in self.anchors:
            self._foreign(first, "A heading with these words stands above already. Choose other words.")
        else:
            self.anchors.add(anchor)
            self.blocks.append(Heading(words, anchor))

    def _callout(self, group: list[Piece]) -> None:
        match = _CALLOUT.match(group[0].text)
        if not match:
            self._foreign(group[0], 'Begin a box with its kind, such as "> [!doctor]".')
            return
        if match[1] not in CALLOUTS:
            place = Span(group[0].line, 5, 0, 0)
            self.findings.unknown("unknown-name", place, "box", match[1], CALLOUTS)
            return
        paragraphs: list[Paragraph] = []
        lines: list[Piece] = []
        for piece in [*group[1:], Piece(group[-1].line + 1, 1, ">")]:
            body = piece.text[1:].strip()
            if not piece.text.startswith(">"):
                self._foreign(piece, 'Begin each line of a box with "> ".')
            elif body:
                lines.append(Piece(piece.line, piece.text.index(body) + 1, body))
            elif lines:
                inlines = self.inlines(lines)
                self._need_basis(inlines, lines[0])
                paragraphs.append(Paragraph(inlines))
                lines = []
        self.blocks.append(Callout(match[1], tuple(paragraphs)))

    def _listing(self, group: list[Piece]) -> None:
        ordered = not group[0].text.startswith("-")
        items: list[list[Piece]] = []
        for piece in group:
            match = _ITEM.match(piece.text)
            if match and match[1].startswith("-") == ordered:
                self._foreign(piece, "A list is either numbered or not. Put an empty line between two lists.")
            elif match:
                items.append([Piece(piece.line, len(match[1]) + 1, piece.text[len(match[1]) :])])
            else:
                body = piece.text.strip()
                if _ITEM.match(body):
                    self._foreign(piece, "A list within a list is not read here.")
                items[-1].append(Piece(piece.line, piece.text.index(body) + 1, body))
        read = [self.inlines(item) for item in items]
        for item, inlines in zip(items, read, strict=True):
            self._need_basis(inlines, item[0])
        self.blocks.append(Listing(ordered, tuple(read)))

    def _table(self, group: list[Piece]) -> None:
        if len(group) < 3 or not _RULE.match(group[1].text):
            self._foreign(group[0], "A table needs a head, a line |---|---| and at least one row.")
            return
        head = self._row(group[0])
        rows = []
        for piece in group[2:]:
            row = self._row(piece)
            if len(row) != len(head):
                self._foreign(piece, f"This row has {len(row)} cells; the head has {len(head)}.")
                continue
            if not any(isinstance(inline, Basis) for cell in row for inline in cell):
                self._no_basis(piece)
            rows.append(row)
        self.blocks.append(ArticleTable(head, tuple(rows)))

    def _row(self, piece: Piece) -> tuple[Inlines, ...]:
        cells = []
        column = 2
        for part in piece.text.strip().strip("|").split("|"):
            body = part.strip()
            start = column + len(part) - len(part.lstrip())
            cells.append(self.inlines([Piece(piece.line, start, body)]) if body else ())
            column += len(part) + 1
        return tuple(cells)

    def inlines(self, pieces: list[Piece]) -> Inlines:
        """The inlines of one text that may run over several lines."""
        found = list(self._inlines(pieces))
        if found and isinstance(found[0], Text):
            found[0] = Text(found[0].words.lstrip(), found[0].strong)
        return tuple(inline for inline in found if not isinstance(inline, Text) or inline.words)

    def _inlines(self, pieces: list[Piece]) -> Iterator[Inline]:
        text = " ".join(piece.text for piece in pieces)
        end = 0
        for match in _INLINE.finditer(text):
            before = self._words(text, end, match.start(), pieces)
            end = match.end()
            place = _place(pieces, match.start())
            if match["basis"] is not None:
                yield Text(before.rstrip())
                yield self._basis(match["basis"], place)
                continue
            yield Text(before)
            if match["strong"]:
                yield Text(match["strong"], strong=True)
            else:
                yield self._link(match["words"], match["link"], place)
        yield Text(self._words(text, end, len(text), pieces).rstrip())

    def _words(self, text: str, start: int, end: int, pieces: list[Piece]) -> str:
        words = text[start:end]
        foreign = _FOREIGN.search(words)
        if foreign:
            place = _place(pieces, start + foreign.start())
            sign = foreign.group()
            self.findings.add("not-markdown", place, f'"{sign}" has no meaning here, or its other half is missing.')
        return words

    def _basis(self, inside: str, place: Span) -> Inline:
        sources: list[str] = []
        marks: list[str] = []
        for part in (part.strip() for part in inside.split(",")):
            if part.startswith("@"):
                sources.append(part[1:])
                self._look_up("sources", part[1:], place)
            elif part in MARKS:
                marks.append(part)
            else:
                self.findings.unknown("unknown-name", place, "mark", part, ["@source-key", *MARKS])
        return Basis(tuple(sources), tuple(marks))

    def _link(self, words: str, where: str, place: Span) -> Inline:
        kind, _, target = where.partition(":")
        if kind not in LINKS or not target:
            message = f'A link leads into the app, such as (routine:heel-push), not to "{shorten(where)}".'
            self.findings.add("not-markdown", place, message)
        else:
            self._look_up(kind + "s", target, place)
        return Link(words, kind, target)

    def _look_up(self, group: str, name: str, place: Span) -> None:
        if self.known and name not in self.known.of(group):
            self.findings.unknown("unknown-name", place, group.removesuffix("s"), name, self.known.of(group))

    def _need_basis(self, inlines: Inlines, piece: Piece) -> None:
        """After the last basis only questions, and sentences that lead somewhere or open a list, may stand bare."""
        tail = ""
        for inline in inlines:
            if isinstance(inline, Basis):
                tail = ""
            else:
                tail += _LEADS if isinstance(inline, Link) else inline.words
        for sentence in re.split(r"(?<=[.?!])\s+", tail):
            if re.search(r"\w", sentence) and _LEADS not in sentence and not sentence.endswith((":", "?")):
                self._no_basis(piece, sentence)

    def _no_basis(self, piece: Piece, words: str = "") -> None:
        about = f'"{shorten(words)}"' if words else "this row"
        message = f"Nothing says what {about} rests on. Add [@source-key], [folk], [gk], [app] or [plain]."
        self.findings.add("no-source", Span(piece.line, piece.column, 0, 0), message)

    def _foreign(self, piece: Piece, message: str) -> None:
        self.findings.add("not-markdown", Span(piece.line, piece.column, 0, 0), message)


def _place(pieces: list[Piece], offset: int) -> Span:
    """Where a character of the joined text stands in the file."""
    for piece in pieces:
        if offset <= len(piece.text):
            return Span(piece.line, piece.column + offset, 0, 0)
        offset -= len(piece.text) + 1
    last = pieces[-1]
    return Span(last.line, last.column + len(last.text), 0, 0)
