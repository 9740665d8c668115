# SPDX-License-Identifier: MIT
"""A text with its tree: where each key, value and item of it stands, and where the next one of its kind would."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Any

from cramprelief.authoring.edits.lines import TextLines
from cramprelief.authoring.splice import Splice, spliced
from cramprelief.reading.finding import Finding, Findings
from cramprelief.reading.located import Broken, Items, Node, Scalar, Table, parse
from cramprelief.reading.shapes import Key, ValueShape, child, keys_at

Path = tuple[str | int, ...]
"""From the top of a file to one of its values: `("steps", 2, "show")`. Places in lists count from 0."""
Tree = tuple[Node | None, Finding | None]
"""What a text was read as, and where that is nothing, the finding that says why."""
_DASHES = re.compile(r"[ ]*(?:-[ \t]+)+")
_AFTER_DASH = ("", " ", "\t", "\r", "\n")


class CannotSplice(Exception):  # noqa: N818
    """A place cannot be changed from outside of the text; the message says why, as a whole sentence for the person."""


LOCKED = "This place uses & or *. Mend it in Source."
GONE = "This place is not there any more."
ODD = "This place is written in a way that only Source can change."


class LocatedText:
    """One text with its located tree. Immutable."""

    def __init__(self, text: str, read: Tree | None = None) -> None:
        """`read` is what the text was read as, where somebody has read it already."""
        self.text = text
        self._given = read

    @cached_property
    def _read(self) -> Tree:
        return self._given or _located(self.text)

    @cached_property
    def lines(self) -> TextLines:
        return TextLines(self.text)

    @property
    def root(self) -> Node | None:
        """None where the text cannot be read at all; `problem` says why."""
        return self._read[0]

    @property
    def problem(self) -> Finding | None:
        """What keeps the text from being read at all."""
        root, found = self._read
        return found if root is None else None

    @cached_property
    def shape(self) -> ValueShape:
        """What the whole file is: a routine, a programme, a preparation or a figure."""
        from cramprelief.figure.format.figure_format import FIGURE
        from cramprelief.routine.decode import record_of

        root = self.root
        if isinstance(root, Table) and "kind" not in root.entries and {"poses", "between"} & root.entries.keys():
            return FIGURE
        return record_of(root)

    def keys(self, path: Path) -> tuple[Key, ...]:
        """The keys that the table at a path may have, in the order of the format; () where any may stand."""
        return keys_at(self.shape, self.root, path)

    def find(self, path: Path) -> Node | None:
        """What stands at a path; None where there is nothing."""
        node = self.root
        for part in path:
            node = child(node, part)
        return node

    def at(self, path: Path) -> Node:
        """What stands at a path, to be changed. Raises CannotSplice where that is not safe."""
        node = self.root
        if node is None:
            where = self.problem
            raise CannotSplice(f"The form waits: line {where.line if where else 1} cannot be read.")
        self._demand_open(node)
        for part in path:
            node = child(node, part)
            if node is None:
                raise CannotSplice(GONE)
            self._demand_open(node)
        return node

    def free(self, path: Path) -> Node:
        """Like `at`, where all that stands there is to move or to go."""
        node = self.at(path)
        waiting = [node]
        while waiting:
            each = waiting.pop()
            self._demand_open(each)
            if isinstance(each, Items):
                waiting += each.items
            elif isinstance(each, Table):
                waiting += [value for _, value in each.entries.values()]
        return node

    def _demand_open(self, node: Node) -> None:
        if isinstance(node, Broken) or node.marked:
            raise CannotSplice(LOCKED)

    def table(self, path: Path) -> Table:
        node = self.at(path)
        if not isinstance(node, Table):
            raise CannotSplice(ODD)
        return node

    def listed(self, path: Path) -> Items:
        node = self.at(path)
        if not isinstance(node, Items):
            raise CannotSplice(ODD)
        return node

    def in_flow(self, path: Path) -> bool:
        """Whether something at this path stands within [ ] or { }."""
        node = self.root
        for part in path:
            if isinstance(node, (Items, Table)) and node.flow:
                return True
            node = child(node, part)
        return False

    def block_column(self, path: Path) -> int:
        """The column of the innermost table or list in lines that a value at a path stands in."""
        column, node = 0, self.root
        for part in path:
            if isinstance(node, (Items, Table)) and not node.flow:
                column = node.span.column - 1
            node = child(node, part)
        return column

    # What stands between

    def extent(self, table: Table, key: str) -> tuple[int, int]:
        """From a key to the end of its value, without what follows behind it."""
        key_node, value = table.entries[key]
        return key_node.span.start, self.value_end(key_node, value)

    def value_end(self, key: Scalar, value: Node) -> int:
        """Where a key's value ends; where it would begin, if there is none yet."""
        if not _missing(value):
            return value.span.end
        colon = self.past_blank(key.span.end)
        return colon + 1 if self.text[colon : colon + 1] == ":" else key.span.end

    def past_blank(self, place: int) -> int:
        """The first place from here where neither blanks, line ends nor comments stand."""
        found = _BLANK.match(self.text, place)
        return found.end() if found else place

    def comma(self, place: int) -> int | None:
        """Where the comma behind an entry of [ ] or { } stands that ends at `place`."""
        found = self.past_blank(place)
        return found if self.text[found : found + 1] == "," else None

    def dash_line(self, place: int) -> bool | None:
        """Whether something in lines stands behind its dash; None where neither that nor alone in its line."""
        before = self.lines.before(place)
        if not before.strip(" "):
            return False
        return True if _DASHES.fullmatch(before) else None

    def dash(self, path: Path, number: int) -> int:
        """Where the dash of a list's item stands."""
        within = self.listed(path)
        column = within.span.column - 1
        line = self.lines.start(within.items[number].span.start)
        while line >= 0:
            place = line + column
            if self.text[place : place + 1] == "-" and self.text[place + 1 : place + 2] in _AFTER_DASH:
                if self.text[line:place].strip(" ") and not (number == 0 and _DASHES.match(self.text, line)):
                    break
                if self.text[line:place].strip(" "):
                    raise CannotSplice(ODD)
                return place
            if not line:
                break
            line = self.lines.start(line - 1)
        raise CannotSplice(ODD)

    def below(self, place: int, column: int) -> int:
        """The start of the first line behind `place` that is no comment further in than a column.

        Empty lines belong to what is above only where such a comment follows them.
        """
        end = at = self.lines.following(place)
        while at < len(self.text):
            line = self.text[at : self.lines.end(at)]
            if line.strip():
                if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) <= column:
                    break
                end = self.lines.following(at)
            at = self.lines.following(at)
        return end

    def cut(self, start: int, end: int) -> Splice:
        """Whole lines away. Where the last line of a file had no break, the one that is last then has none either."""
        at_end = end == len(self.text) and self.lines.start(end) != end
        return Splice(self.lines.end(start - 1) if at_end and start else start, end, "")

    def sure(self, splice: Splice, wanted: Any) -> Splice:
        """The splice, once it is seen that the text then reads as `wanted`; raises CannotSplice otherwise."""
        after = LocatedText(spliced(self.text, splice))
        if after.root is None or plain(after.root) != wanted:
            raise CannotSplice(ODD)
        return splice


_BLANK = re.compile(r"(?:[ \t\r\n]|(?<![^ \t\r\n,\[{])#[^\r\n]*)*")


@lru_cache(maxsize=8)
def _located(text: str) -> Tree:
    findings = Findings("")
    root = parse(text.encode("utf-8", "surrogatepass"), findings)
    return root, next(iter(findings.found), None)


def _missing(value: Node) -> bool:
    return isinstance(value, Scalar) and value.span.start == value.span.end


def missing(value: Node | None) -> bool:
    """Nothing stands behind the key or the dash yet."""
    return value is None or _missing(value)


def plain(node: Node | None) -> Any:
    """Texts, lists and tables without their places; of a text only its words count, as for whoever reads it."""
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    if isinstance(node, Table):
        return {key: plain(value) for key, (_, value) in node.entries.items()}
    return None


def changed(whole: Any, path: Path, value: Any) -> Any:
    """A plain tree with another value at a path, in tables also a new one; None takes it away."""
    first, rest = path[0], path[1:]
    new = changed(whole[first], rest, value) if rest else value
    if isinstance(whole, list):
        return [each for place, old in enumerate(whole) if (each := new if place == first else old) is not None]
    return {key: each for key, each in {**whole, first: new}.items() if each is not None}
