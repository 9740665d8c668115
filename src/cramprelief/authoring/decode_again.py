# SPDX-License-Identifier: MIT
"""Reads a routine that somebody is writing: steps that have not changed since the last time are not read again.

What comes out is what `decode` gives. Wherever the steps cannot be told apart for certain, all of it is read anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from cramprelief.authoring.edits.located_text import Tree
from cramprelief.reading import located
from cramprelief.reading.finding import LIMIT, TOP, Findings, Span
from cramprelief.reading.located import MAX_NODES, Broken, Items, Node, Scalar, Table
from cramprelief.reading.shapes import ReadBefore, Reading, further
from cramprelief.routine.decode import Document, decode, record_of
from cramprelief.routine.routine_format import ROUTINE
from cramprelief.routine.step_format import REPEAT, StepOr

_Read = tuple[Any, Reading, Node | None]
"""What a step says, what was gathered in it, and its node; None where it cannot be read on its own."""
_STEPS = re.compile(r"^steps:[ \t]*(?:#[^\r\n]*)?\r?\n", re.M)
_LINE = re.compile(r"^( *)([^ \r\n#])(.?)", re.M)
_SIGNS = ":", ":", ",", "- ", "[", "{"
"""Each stands for at most one value of a file, and the colon for two."""


class DecodeAgain:
    """For one file. It keeps the steps of the text before, by their lines."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._kept: dict[str, _Read] = {}
        self._parts: tuple[Node, list[ReadBefore]] | None = None
        self._moved: dict[tuple[str, int, int], Node] = {}
        self._whole: Tree | None = None
        self._text = ""

    def decode(self, text: str) -> Document:
        """`text` is without its byte order mark."""
        data = text.encode("utf-8", "surrogatepass")
        self._text, self._whole, self._parts = text, None, None
        steps = self._steps(text)
        if steps:
            document = decode(self._file, data, lambda _, findings: self._parsed_around(steps, findings))
            if self._parts is not None and _sure(document, steps):
                return document
            self._parts = None
        return decode(self._file, data, self._parsed)

    def _parsed_around(self, steps: list[ReadBefore], findings: Findings) -> Node | None:
        tree = _with_steps(self._text, steps, findings)
        self._parts = (tree, steps) if tree is not None else None
        return tree

    def _parsed(self, data: bytes, findings: Findings) -> Node | None:
        before = len(findings.found)
        tree = located.parse(data, findings)
        self._whole = tree, next(iter(findings.found[before:]), None)
        return tree

    def tree(self, text: str) -> Tree | None:
        """What the text was read as that was decoded last; None where this is another text."""
        if self._text != text:
            return None
        if self._whole is None and self._parts is not None:
            tree, steps = self._parts
            self._whole = _put_together(tree, [*self._further_down(steps)]), None
        return self._whole

    def _further_down(self, steps: list[ReadBefore]) -> Iterable[Node]:
        """The steps' nodes where they stand now; those above what was changed are there already."""
        moved: dict[tuple[str, int, int], Node] = {}
        for step in steps:
            words = step.reading.text
            key = words, step.lines, step.chars
            moved[key] = self._moved.get(key) or further_down(self._kept[words][2], step.lines, step.chars)
        self._moved = moved
        return moved.values()

    def _steps(self, text: str) -> list[ReadBefore]:
        """Every step of the routine, read now or before; none where they cannot be told apart."""
        starts = list(_starts(text))
        if len(starts) < 3 or sum(map(text.count, _SIGNS)) > MAX_NODES or "\r" in text.replace("\r\n", ""):
            return []
        kept: dict[str, _Read] = {}
        found, line = [], text.count("\n", 0, starts[0])
        for start, end in pairwise(starts):
            words = text[start:end]
            value, reading, node = kept[words] = self._kept.get(words) or self._read(words)
            if node is None:
                return []
            span = Span(line + 1, node.span.column, start, end)
            found.append(ReadBefore(span, value=value, reading=reading, lines=line, chars=start))
            line += words.count("\n")
        self._kept = kept
        return found

    def _read(self, words: str) -> _Read:
        findings = Findings(self._file)
        reading = Reading("", findings, words)
        tree = located.parse(words.encode("utf-8", "surrogatepass"), findings)
        if findings.found or not isinstance(tree, Items) or tree.flow or len(tree.items) != 1:
            return None, reading, None
        value = StepOr(REPEAT).read(tree.items[0], reading)
        alone = all(finding.code != "duplicate-id" for finding in findings.found)  # its message names a line
        return value, reading, tree.items[0] if alone else None


def _starts(text: str) -> Iterator[int]:
    """Where the lines of each step begin, and where what follows them does."""
    heads = list(_STEPS.finditer(text))
    if len(heads) != 1:
        return
    column = None
    for line in _LINE.finditer(text, heads[0].end()):
        indent, dash = len(line[1]), line[2] == "-" and line[3] in ("", " ", "\r")
        if column is None and dash:
            column = indent
        if column is None or indent < column or (indent == column and not dash):
            yield line.start()
            return
        if indent == column:
            yield line.start()
    yield len(text)


def _with_steps(text: str, steps: list[ReadBefore], findings: Findings) -> Node | None:
    """The tree of the whole text, with these steps in the place of its own."""
    start, end = steps[0].span.start, steps[-1].span.end
    dash = text.index("-", start) + 1
    breaks = text.count("\n", dash, end)
    gap = " " * (end - dash - breaks) + "\n" * breaks  # all that follows keeps its line and its place
    tree = located.parse((text[:dash] + gap + text[end:]).encode("utf-8", "surrogatepass"), findings)
    found = tree.entries.get("steps") if isinstance(tree, Table) and record_of(tree) is ROUTINE else None
    if found is None or not isinstance(tree, Table) or not isinstance(found[1], Items):
        return None
    alone = found[1].items
    if len(alone) != 1 or not isinstance(alone[0], Scalar) or alone[0].text or found[1].flow:
        return None
    return replace(tree, entries={**tree.entries, "steps": (found[0], replace(found[1], items=[*steps]))})


def further_down(node: Node | None, lines: int, chars: int) -> Node:
    """The same tree where it stands so many lines and letters further down."""
    if isinstance(node, Scalar):
        return Scalar(node.text, further(node.span, lines, chars), node.style, node.marked)
    if isinstance(node, Items):
        items = [further_down(item, lines, chars) for item in node.items]
        return Items(further(node.span, lines, chars), items, node.flow, node.marked)
    if isinstance(node, Table):
        entries = {
            key: (
                Scalar(name.text, further(name.span, lines, chars), name.style, name.marked),
                further_down(value, lines, chars),
            )
            for key, (name, value) in node.entries.items()
        }
        return Table(further(node.span, lines, chars), entries, node.flow, node.marked)
    return Broken(further(node.span, lines, chars)) if node else Broken(TOP)


def _put_together(tree: Node, steps: list[Node]) -> Node:
    found = tree.entries.get("steps") if isinstance(tree, Table) else None
    if not isinstance(tree, Table) or found is None or not isinstance(found[1], Items):
        return tree
    end = steps[-1].span.end
    listed = replace(found[1], items=steps, span=found[1].span._replace(end=end))
    span = tree.span._replace(end=max(tree.span.end, end))
    return replace(tree, entries={**tree.entries, "steps": (found[0], listed)}, span=span)


def _sure(document: Document, steps: list[ReadBefore]) -> bool:
    """Whether all of it has been read, and nothing that was said of a step depends on the others."""
    found = document.reading.findings.found
    names = [name for step in steps for name in step.reading.ids]
    return document.reading.text != "" and len(found) < LIMIT and len(names) == len(set(names))
