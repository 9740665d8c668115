# SPDX-License-Identifier: MIT
"""Bytes of a YAML file → a tree of plain text, lists and tables in which everything knows its place.

Events are read, not objects: nothing is composed or constructed, so no tag runs code, no alias multiplies, no
duplicate key hides, and `010`, `no` and `1:30` stay the text that the author wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from cramprelief.reading import syntax
from cramprelief.reading.characters import hidden, named
from cramprelief.reading.finding import TOP, Findings, Fix, Span, shorten
from cramprelief.reading.regular import MAX_TEXT

MAX_BYTES = MAX_TEXT
MAX_DEPTH = 32
MAX_NODES = 10_000


Style = Literal["", "'", '"', "|", ">"]
"""How a text is written: plain, in quotes, or as lines below its key, kept (|) or joined (>)."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text. Its span holds the quotes, or the sign with the lines below it, and no break after the last letter."""

    text: str
    span: Span
    style: Style = ""
    marked: bool = False
    """An anchor or a tag stands before it; the same is said of lists and tables."""

    @property
    def plain(self) -> bool:
        """It stands without quotes and signs."""
        return not self.style


@dataclass(frozen=True, slots=True)
class Items:
    """A list. Its span ends with its last item or, written in one with [ ], with the bracket (`flow`)."""

    span: Span
    items: list[Node] = field(default_factory=list)
    flow: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their values, in the order of the file, no key twice. Span and `flow` are as those of a list."""

    span: Span
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    flow: bool = False
    marked: bool = False

    def get(self, key: str) -> Node | None:
        entry = self.entries.get(key)
        return entry[1] if entry else None

    def key_span(self, key: str) -> Span:
        entry = self.entries.get(key)
        return entry[0].span if entry else self.span


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that has been reported already; whoever meets it says nothing."""

    span: Span


Node = Scalar | Items | Table | Broken


def parse(data: bytes, findings: Findings) -> Node | None:
    """The tree of one file, or None where a finding says why there is none. Never raises, whatever the bytes."""
    text = decode_text(data, findings)
    if text is None:
        return None
    builder = _TreeBuilder(text, findings)
    try:
        for event in _events(text):
            if not builder.take(event):
                return None
    except Exception as error:
        # PyYAML promises YAMLError, yet some inputs make it raise ValueError, OverflowError or RecursionError.
        syntax.report(error, text, findings)
        return None
    if builder.root is None:
        findings.add("empty-file", TOP, "The file is empty. Start from a copy of one that works.")
    return builder.root


def decode_text(data: bytes, findings: Findings) -> str | None:
    """The file's text without a byte order mark, or None where a finding says what is wrong with it."""
    kind = next((kind for start, kind in _NO_TEXT if data.startswith(start)), None)
    if kind:
        message = f"This is {kind}, not plain text. Copy its words into a copy of one that works."
        findings.add("not-yaml", TOP, message)
        return None
    if len(data) > MAX_BYTES:
        findings.add("too-large", TOP, f"The file is over {MAX_BYTES // 1024} KiB. Split it into several files.")
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:2]:
        findings.add("not-utf8", TOP, "The file is saved as UTF-16. Save it again as UTF-8.")
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _place(data[: error.start].decode("utf-8", "replace"))
        findings.add("not-utf8", place, "This letter is not saved as UTF-8. Save the file again as UTF-8.")
        return None
    strange = hidden(text.replace("\r", "\n"))
    if strange:
        _refuse_character(strange.group(), _place(text[: strange.start()]), findings, True)
        return None
    return text


def _refuse_character(character: str, place: Span, findings: Findings, raw: bool = False) -> None:
    message = f"An invisible character ({named(character)}) stands here. Delete it."
    fix = Fix(place.start, place.start + len(character), "", True) if raw else None
    findings.add("bad-character", place, message, "", fix)


_NO_TEXT = (
    (b"PK\x03\x04", "a document of a word processor"),
    (b"\xd0\xcf\x11\xe0", "a document of a word processor"),
    (b"{\\rtf", "a document of a word processor"),
    (b"%PDF", "a PDF"),
    (b"<", "a web page"),
)


def _place(before: str) -> Span:
    line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
    line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
    return Span(line, len(before) - line_start + 1, len(before), len(before))


def _events(text: str) -> Iterator[Any]:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events: Iterator[Any] = yaml.parse(text, Loader=loader)
    return events


@dataclass(slots=True)
class _Open:
    """A list or table that is being read, with the key that waits for its value."""

    span: Span
    listed: list[Node] | None
    flow: bool
    marked: bool
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    key: Scalar | Broken | None = None
    cut: tuple[Scalar, Scalar] | None = None
    """The key and value that the comma of a text may have cut, while nothing else has come."""
    lost: list[Scalar] = field(default_factory=list)
    """What stands behind such commas, without a colon."""


@dataclass(slots=True)
class _TreeBuilder:
    """Puts the events together. A list or table joins its parent when it ends, for only then its span is known."""

    text: str
    findings: Findings
    root: Node | None = None
    stack: list[_Open] = field(default_factory=list)
    nodes: int = 0
    end: int = 0
    """Where the last thing that was read ends."""

    def take(self, event: Any) -> bool:
        """False where reading must end."""
        kind = type(event).__name__
        if kind == "ScalarEvent":
            return self._scalar(event)
        if kind == "AliasEvent":
            span = _span(event)
            self._refuse_alias(span, "*" + event.anchor)
            return self._count(span) and self._put(Broken(span))
        if kind in ("SequenceStartEvent", "MappingStartEvent"):
            return self._open(event, [] if kind == "SequenceStartEvent" else None)
        if kind in ("SequenceEndEvent", "MappingEndEvent"):
            return self._close(event)
        if kind == "DocumentStartEvent" and self.root is not None:
            message = 'A second document starts here. Delete the line "---".'
            self.findings.add("many-documents", _span(event), message)
            return False
        return True

    def _scalar(self, event: Any) -> bool:
        span = _span(event)
        style: Style = event.style or ""
        if style in ("|", ">"):  # the reader goes on to what comes next
            span = span._replace(end=span.start + len(self.text[span.start : span.end].rstrip()))
        if not self._count(span):
            return False
        written = hidden(event.value) if style == '"' else None  # by an escape, such as \e
        if written:
            _refuse_character(written.group(), span, self.findings)
            return self._put(Broken(span))
        marked = self._marked(event, span)
        self.end = max(self.end, span.end)
        return self._put(Scalar(event.value, span, style, marked))

    def _open(self, event: Any, listed: list[Node] | None) -> bool:
        span = _span(event)
        if len(self.stack) >= MAX_DEPTH:
            self.findings.add("nested-too-deep", span, f"Lists and tables nest more than {MAX_DEPTH} deep here.")
            return False
        marked = self._marked(event, span)
        if not self._count(span):
            return False
        self.stack.append(_Open(span, listed, bool(event.flow_style), marked))
        return True

    def _close(self, event: Any) -> bool:
        done = self.stack.pop()
        self._report_lost(done)
        if done.flow:
            self.end = event.end_mark.index
        span = done.span._replace(end=max(done.span.start, self.end))
        if done.listed is not None:
            return self._put(Items(span, done.listed, done.flow, done.marked))
        return self._put(Table(span, done.entries, done.flow, done.marked))

    def _marked(self, event: Any, span: Span) -> bool:
        """Reports anchors and tags; both are harmless once reported, so reading goes on."""
        tagged = event.tag is not None
        if event.anchor is not None:
            self._refuse_alias(span, "&" + event.anchor)
        if tagged and event.tag != "!":
            message = f'"{shorten(_tag(event.tag))}" is a YAML tag. Delete it, or put the whole text in quotes.'
            self.findings.add("tag", span, message, "")
        return tagged or event.anchor is not None

    def _refuse_alias(self, span: Span, mark: str) -> None:
        message = f'"{shorten(mark)}" is a YAML anchor or alias. Write the text out in each place instead.'
        self.findings.add("alias", span, message)

    def _count(self, span: Span) -> bool:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.findings.add("too-large", span, f"The file holds over {MAX_NODES} values. Split it.")
            return False
        return True

    def _put(self, node: Node) -> bool:
        if not self.stack:
            self.root = node
            return True
        parent = self.stack[-1]
        if parent.listed is not None:
            parent.listed.append(node)
        elif parent.key is None:
            parent.key = self._as_key(node)
        else:
            key, parent.key = parent.key, None
            if isinstance(key, Scalar):
                self._enter(parent, key, node)
        return True

    def _as_key(self, node: Node) -> Scalar | Broken:
        if isinstance(node, Scalar):
            return node
        if not isinstance(node, Broken):
            message = "A key must be a plain word. A text that starts with { or [ must stand in quotes."
            self.findings.add("bad-key", node.span, message)
        return Broken(node.span)

    def _enter(self, table: _Open, key: Scalar, value: Node) -> None:
        if self._is_lost(table, key, value):
            table.lost.append(key)
            return
        self._report_lost(table)
        plain = isinstance(value, Scalar) and value.plain and value.span.end > value.span.start
        table.cut = (key, value) if table.flow and isinstance(value, Scalar) and plain else None
        first = table.entries.get(key.text)
        if first:
            message = (
                f'The key "{shorten(key.text)}" stands here a second time; the first is in line {first[0].span.line}.'
            )
            in_list = len(self.stack) > 1 and self.stack[-2].listed is not None
            if in_list and key.text == next(iter(table.entries)):
                message += ' If the next one of the list begins here, write "- " before it.'
            self.findings.add("duplicate-key", key.span, message)
        else:
            table.entries[key.text] = (key, value)

    def _is_lost(self, table: _Open, key: Scalar, value: Node) -> bool:
        """Whether in { } a part without a colon follows a text: likely it is the rest of it, cut by its comma."""
        if table.cut is None or not isinstance(value, Scalar) or value.span.end > value.span.start:
            return False
        return key.plain and ":" not in self.text[key.span.end : value.span.start + 1]

    def _report_lost(self, table: _Open) -> None:
        if table.cut is None or not table.lost:
            return
        (key, value), last = table.cut, table.lost[-1]
        whole = " ".join(self.text[value.span.start : last.span.end].split())
        right = '"' + whole.replace("\\", "\\\\").replace('"', '\\"') + '"'
        message = f'In {{ }} a comma ends the text, so "{shorten(table.lost[0].text)}" stands alone.'
        message += f" Put the whole text in quotes: {shorten(key.text)}: {shorten(right, 60)}."
        ended = value.text.endswith((".", "?", "!"))  # then it may be a key that lacks its colon
        fix = None if ended else Fix(value.span.start, last.span.end, right, True)
        self.findings.add("lost-comma", table.lost[0].span, message, right, fix)
        table.lost = []


def _tag(tag: str) -> str:
    standard = "tag:yaml.org,2002:"
    return "!!" + tag[len(standard) :] if tag.startswith(standard) else tag


def _span(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, start.index, end.index)
