# SPDX-License-Identifier: MIT
"""The shapes that values of a file may have. A shape reads a value, reports what is wrong, and gives its JSON Schema.

`read` returns the value, or BAD after it has reported at least one error; it never raises. The format itself, as a
tree of these shapes, is kept beside what it makes, such as `routine_format`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, NamedTuple, Protocol

from cramprelief.reading.finding import MEDICINE, Findings, Fix, Span, shorten
from cramprelief.reading.located import Broken, Items, Node, Scalar, Table
from cramprelief.reading.nearest import nearest
from cramprelief.reading.syntax import BULLET, LIST_LINE


class _Bad:
    def __repr__(self) -> str:
        return "BAD"


BAD: Final = _Bad()


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in the file that must exist somewhere else. `what` says where: see `check`."""

    what: str
    name: str
    span: Span
    owner: str | None = None
    """What it belongs to, such as the figure of a pose, or the key that it stands under."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A text that a person reads or hears. `part` is the key it stands under."""

    part: str
    text: str
    span: Span


class Part(NamedTuple):
    """A good part of a file and its place, which lies so many lines and letters further down than its node says."""

    value: object
    node: Table
    lines: int = 0
    chars: int = 0

    def span(self, *keys: str) -> Span:
        """Of the first of these keys' values that the part has; else of the part."""
        found = next((self.node.entries[key][1] for key in keys if key in self.node.entries), self.node)
        return further(found.span, self.lines, self.chars)


def further(span: Span, lines: int, chars: int) -> Span:
    """A place in a text before which so many lines were put."""
    return Span(span.line + lines, span.column, span.start + chars, span.end + chars)


@dataclass(slots=True)
class Reading:
    """What is gathered while one file is read."""

    id: str
    findings: Findings
    text: str = ""
    """The whole text, where it is known."""
    references: list[Reference] = field(default_factory=list)
    lines: list[ReadLine] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    """Good parts that rules over the whole file look at again, in the file's order."""
    ids: dict[str, Span] = field(default_factory=dict)
    heard: float = 0.0
    """Seconds that the words of the step that is being read take."""

    def bad(self, code: str, span: Span, message: str, suggestion: str | None = None, fix: Fix | None = None) -> _Bad:
        self.findings.add(code, span, message, suggestion, fix)
        return BAD

    def misspelt(self, code: str, span: Span, message: str, right: str | None) -> _Bad:
        """Like `bad`, where the same thing rightly written may take its place."""
        return self.bad(code, span, message, right, spelled(span, right) if right else None)


_BETWEEN = re.compile(rf"\s*(?:[,;/+&]|\band\b|\bor\b|(?:^|\s){BULLET.pattern})\s*")
"""What stands between the names of a list that somebody wrote as on paper."""


@dataclass(frozen=True, slots=True)
class ReadBefore(Table):
    """A part that was read on its own before; it tells again what it told then, where it stands now."""

    value: Any = None
    reading: Reading = field(default_factory=lambda: Reading("", Findings("")))
    lines: int = 0
    chars: int = 0

    def again(self, into: Reading) -> Any:
        lines, chars, was = self.lines, self.chars, self.reading
        for each in was.findings.found:
            fix = each.fix and replace(each.fix, start=each.fix.start + chars, end=each.fix.end + chars)
            into.findings.found.append(replace(each, line=each.line + lines, fix=fix))
        into.references += [
            Reference(each.what, each.name, further(each.span, lines, chars), each.owner) for each in was.references
        ]
        into.lines += [ReadLine(each.part, each.text, further(each.span, lines, chars)) for each in was.lines]
        into.parts += [Part(each.value, each.node, lines, chars) for each in was.parts]
        into.ids.update((name, further(span, lines, chars)) for name, span in was.ids.items())
        return self.value


class ValueShape(Protocol):
    """A shape that takes several forms has also `within(node)`: the shape of what stands at a node."""

    def read(self, node: Node, reading: Reading) -> Any: ...

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]: ...


def accepted(shape: ValueShape, text: str | None, node: Node) -> str | None:
    """`text` where `shape` takes it in the place of `node`: what is proposed must not be refused next."""
    if text is None or (isinstance(node, Scalar) and node.text == text):
        return None
    return text if takes(shape, text, node) else None


def takes(shape: ValueShape, text: str, node: Node) -> bool:
    """Whether `shape` reads `text` in the place of `node` without a finding."""
    trial = Reading("", Findings(""))
    return shape.read(Scalar(text, node.span), trial) is not BAD and not trial.findings.found


def keys_at(shape: ValueShape, node: Node | None, path: Iterable[str | int]) -> tuple[Key, ...]:
    """The keys that the table at the end of a path may have, in the order of the format; () where it is no such table.

    The table itself need not be there yet. `shape` is the shape of `node`.
    """
    inner: Any = _within(shape, node)
    for part in path:
        if isinstance(inner, Record):
            inner = next((key.shape for key in inner.keys if key.name == part), None)
        else:
            inner = getattr(inner, "item", None)
        node = child(node, part)
        inner = _within(inner, node)
    return inner.keys if isinstance(inner, Record) else ()


def _within(shape: Any, node: Node | None) -> Any:
    while hasattr(shape, "within"):
        shape = shape.within(node)
    return shape


def child(node: Node | None, part: str | int) -> Node | None:
    """What stands in a table under a key, or in a list at a place; None where there is nothing."""
    if isinstance(node, Table) and isinstance(part, str):
        return node.get(part)
    if isinstance(node, Items) and isinstance(part, int) and 0 <= part < len(node.items):
        return node.items[part]
    return None


def spelled(span: Span, right: str) -> Fix:
    return Fix(span.start, span.end, right, True)


def name_of(node: Node) -> str:
    return {Items: "a list", Table: "a table", Scalar: "a text", Broken: "something broken"}[type(node)]


def scalar(node: Node, reading: Reading, expected: str) -> str | _Bad:
    """The text of a node that must be one line of text; `expected` says what it should be."""
    if isinstance(node, Broken):
        return BAD
    if not isinstance(node, Scalar):
        message = f"{expected} is expected here, not {name_of(node)}."
        if isinstance(node, Table):
            message += " If the text starts with {, put it in quotes."
        return reading.bad("wrong-type", node.span, message)
    text = " ".join(node.text.split())
    if not text:
        return reading.bad("empty-value", node.span, f"{expected} is missing here.")
    return text


@dataclass(frozen=True, slots=True)
class OneOf:
    """One name of a closed list."""

    what: str
    names: tuple[str, ...]
    also: tuple[str, ...] = ()
    """Names that are right elsewhere, to be suggested all the same."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, f"A {self.what}")
        if isinstance(text, _Bad) or text in self.names:
            return text
        reading.findings.unknown("unknown-name", node.span, self.what, text, self.names + self.also)
        return BAD

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"enum": list(self.names)}


@dataclass(frozen=True, slots=True)
class YesNo:
    """yes or no."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "yes or no")
        if isinstance(text, _Bad):
            return BAD
        if text in ("yes", "no", "true", "false"):
            return text in ("yes", "true")
        return reading.bad("wrong-type", node.span, "yes or no is expected here.", "yes")

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no"]}]}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list. With `one_ok` a single value may stand without a list; with `unique` no value may stand twice."""

    item: ValueShape
    at_least: int = 0
    at_most: int = 60
    one_ok: bool = False
    unique: bool = False

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Broken):
            return BAD
        if isinstance(node, Items):
            nodes = node.items
        elif isinstance(node, Scalar) and not node.text.strip() and node.plain:
            return reading.bad("empty-value", node.span, "A list is missing here.")
        elif self.one_ok:
            several = self._meant(node)
            if several and ", " in several:
                fix = self._fix(node, several)
                return reading.bad("wrong-type", node.span, f"Several stand in a list. Write {several}.", several, fix)
            nodes = [node]
        else:
            better = self._meant(node)
            bulleted = isinstance(node, Scalar) and BULLET.match(node.text)
            cure = f"Write {better}." if better else LIST_LINE if bulleted else 'Begin each line with "- ".'
            message = f"A list is expected here, not {name_of(node)}. {cure}"
            return reading.bad("wrong-type", node.span, message, better, self._fix(node, better))
        if len(nodes) < self.at_least:
            reading.bad("too-few", node.span, f"At least {self.at_least} must stand here.")
        if len(nodes) > self.at_most:
            reading.bad("too-many", node.span, f"At most {self.at_most} may stand here.")
        values = [
            each.again(reading) if isinstance(each, ReadBefore) else self.item.read(each, reading) for each in nodes
        ]
        if any(value is BAD for value in values) or not self.at_least <= len(nodes) <= self.at_most:
            return BAD
        return tuple(values) if not self.unique or self._unique(nodes, values, reading) else BAD

    def _meant(self, node: Node) -> str | None:
        """What `calf, toes`, `a wall` or `none` was likely meant to be; None where only the writer knows."""
        if not isinstance(node, Scalar) or len(node.text) > 200 or {"$ref", "if"} & self.item.schema({}).keys():
            return None
        text = node.text.strip(" []")
        if text.casefold() in ("none", "nothing", "no", "-", "") and not self.at_least:
            return "[]"
        parts = [text]
        if isinstance(self.item, OneOf):
            names = self.item.names
            parts = [nearest(part, names) or part for part in _BETWEEN.split(text) if part]
        if not all(takes(self.item, part, node) for part in parts) or not self._fits(parts):
            return None
        return f"[{', '.join(parts)}]"

    def _fix(self, node: Node, better: str | None) -> Fix | None:
        """Of names alone, for a text may hold commas; and of none that is medicine."""
        what = getattr(self.item, "what", "source")
        return spelled(node.span, better) if better and what not in MEDICINE else None

    def _fits(self, parts: Sequence[str]) -> bool:
        several = len(set(parts)) == len(parts) or not self.unique
        return several and self.at_least <= len(parts) <= self.at_most

    def _unique(self, nodes: list[Node], values: list[Any], reading: Reading) -> bool:
        seen: set[Any] = set()
        for node, value in zip(nodes, values, strict=True):
            if value in seen:
                reading.bad("repeated-item", node.span, f'"{value}" stands in this list already.')
            seen.add(value)
        return len(seen) == len(values)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        item = self.item.schema(defs)
        array: dict[str, Any] = {"type": "array", "items": item, "maxItems": self.at_most}
        if self.at_least:
            array["minItems"] = self.at_least
        if self.unique:
            array["uniqueItems"] = True
        return {"anyOf": [item, array]} if self.one_ok else array


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a table. `doc` says what it means, `label` what a form calls it; without one no form shows it."""

    name: str
    shape: ValueShape
    doc: str
    required: bool = False
    label: str = ""


Build = Callable[[dict[str, Any], Table, Reading], Any]


@dataclass(frozen=True, slots=True)
class Record:
    """A table with known keys. `build` makes the value from what was read and may report more.

    `build` runs even when some keys were bad, with the good ones, so that all findings come at once;
    what it returns counts only when nothing was bad.
    """

    name: str
    keys: tuple[Key, ...]
    build: Build
    doc: str
    rules: tuple[dict[str, Any], ...] = ()
    """Further JSON Schema that holds for the whole table, such as "exactly one of these keys"."""

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Broken):
            return BAD
        if isinstance(node, Scalar) and node.plain and not node.text:
            return reading.bad("empty-value", node.span, f"{self.doc} It is missing here.")
        if not isinstance(node, Table):
            return self._wrong_type(node, reading)
        values, meant, good = self._values(node, reading)
        for key in self.keys:
            if key.required and key.name not in node.entries and key.name not in meant:
                place = next(iter(node.entries.values()))[0].span if node.entries else node.span
                reading.bad("missing-key", place, f'The key "{key.name}" is missing here: {key.doc}', f"{key.name}:")
                good = False
        built = self.build(values, node, reading)
        return built if good else BAD

    def _wrong_type(self, node: Node, reading: Reading) -> _Bad:
        required = [key.name for key in self.keys if key.required]
        better = None
        if isinstance(node, Scalar) and len(required) == 1:
            shape = next(key.shape for key in self.keys if key.required)
            text = node.text[found.end() if (found := BULLET.match(node.text)) else 0 :]
            better = f"{required[0]}: {text}" if len(text) <= 80 and takes(shape, text, node) else None
        wanted = ", ".join(key.name for key in self.keys[:3])
        message = f"A table with {wanted} … is expected, not {name_of(node)}."
        return reading.bad("wrong-type", node.span, f'{message} Write "{better}".' if better else message, better)

    def _values(self, node: Table, reading: Reading) -> tuple[dict[str, Any], set[str | None], bool]:
        """Good values, the keys that misspelt ones were likely meant to be, and whether all is good."""
        shapes = {key.name: key.shape for key in self.keys}
        values: dict[str, Any] = {}
        meant: set[str | None] = set()
        good = True
        for name, (key_node, value_node) in node.entries.items():
            if name not in shapes:
                meant.add(self._unknown_key(name, key_node.span, node, reading))
                good = False
                continue
            value = shapes[name].read(value_node, reading)
            if value is BAD:
                good = False
            else:
                values[name] = value
        return values, meant, good

    def _unknown_key(self, name: str, span: Span, node: Table, reading: Reading) -> str | None:
        """Reports it; the missing key that it was likely meant to be."""
        if reading.findings.full:
            return None
        missing = [key.name for key in self.keys if key.name not in node.entries]
        near = nearest(name, missing)
        twin = None if near else nearest(name, [key.name for key in self.keys])
        if near:
            cure = f'Did you mean "{near}"?'
        elif twin:
            cure = f'"{twin}" stands here already.'
        else:
            cure = f"Keys that may stand here: {', '.join(missing)}." if missing else "All its keys are there already."
        reading.misspelt("unknown-key", span, f'There is no key "{shorten(name)}" here. {cure}', near)
        return near

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        if self.name not in defs:
            defs[self.name] = {}  # stands in while the keys are described, should one lead back here
            properties = {key.name: {"description": key.doc, **key.shape.schema(defs)} for key in self.keys}
            defs[self.name] = {
                "description": self.doc,
                "type": "object",
                "properties": properties,
                "required": [key.name for key in self.keys if key.required],
                "additionalProperties": False,
                **({"allOf": list(self.rules)} if self.rules else {}),
            }
        return {"$ref": f"#/$defs/{self.name}"}


def exactly_one(names: Iterable[str]) -> dict[str, Any]:
    return {"oneOf": [{"required": [name]} for name in names]}


def quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{shorten(name)}"' for name in names)
