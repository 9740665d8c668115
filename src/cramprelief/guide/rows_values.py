# SPDX-License-Identifier: MIT
"""Shapes of the values in assets/guide: sentences, rows by id, pairs of routines, numbers to call."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from cramprelief.reading.finding import Span, shorten
from cramprelief.reading.located import Broken, Node, Table
from cramprelief.reading.shapes import BAD, Reading, Record, Reference, _Bad, name_of, scalar
from cramprelief.routine.values import Named
from cramprelief.routine.words import count_words

FLAG_ID = "[EUD][1-9][0-9]?"
REGION_ID = "[a-z]{2,20}"


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Sentence:
    """Words for the person, at most `letters` characters. Only `placeholders` may stand in curly brackets."""

    letters: int
    placeholders: tuple[str, ...] = ()
    words: int | None = None

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A text")
        if isinstance(text, _Bad):
            return BAD
        for name in re.findall(r"\{([^}]*)\}", text):
            if name not in self.placeholders:
                return reading.bad("bad-placeholder", node.span, self._cure(name))
        count = count_words(text)
        if self.words is not None and count > self.words:
            return reading.bad("too-long", node.span, f"{count} words are too many; at most {self.words} fit here.")
        if len(text) > self.letters:
            message = f"{len(text)} characters are too many; at most {self.letters} fit here."
            return reading.bad("too-long", node.span, message)
        return text

    def _cure(self, name: str) -> str:
        known = " or ".join(f"{{{each}}}" for each in self.placeholders)
        cure = f"Use {known}." if known else "Nothing may stand in curly brackets here."
        return f'"{{{shorten(name)}}}" is not known. {cure}'

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": self.letters}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Coded:
    """The id of a sign or a card; the check sees whether it exists."""

    what: str
    pattern: str

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, f"The id of a {self.what}")
        if isinstance(text, _Bad):
            return BAD
        reading.references.append(Reference(self.what, text, node.span))
        return text

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{self.pattern}$"}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Yes:
    """`true`; whoever means no leaves the line out."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "The word true")
        if isinstance(text, _Bad):
            return BAD
        if text == "true":
            return True
        return reading.bad("wrong-type", node.span, "Write true, or leave the line out.", "true")

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"const": True}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class PhoneNumber:
    """A number to call, or two, in quotes, so that no other program takes it for an amount."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A number to call")
        if isinstance(text, _Bad):
            return BAD
        if not _PHONE.fullmatch(text):
            return reading.bad("bad-number", node.span, 'A number to call has digits and spaces, such as "112".')
        if getattr(node, "plain", False):
            return reading.bad("bad-number", node.span, f'Put the number in quotes: "{text}".', f'"{text}"')
        return text

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_PHONE.pattern}$"}


_ONE = r"\+?[0-9](?:[0-9 -]{0,18}[0-9])?"
_PHONE = re.compile(rf"{_ONE}(?:(?: or|, mobile) {_ONE})?")


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class CountryCode:
    """Two capital letters, ISO 3166."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "The code of a country")
        if isinstance(text, _Bad) or re.fullmatch("[A-Z]{2}", text):
            return text
        better = text.upper() if re.fullmatch("[A-Za-z]{2}", text) else None
        message = "A country is written as two capital letters, such as GB."
        return reading.bad("bad-id", node.span, message, better)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[A-Z]{2}$"}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Pairs:
    """A table that leads from one routine to another; a tuple of pairs."""

    what: str

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Broken):
            return BAD
        if not isinstance(node, Table):
            message = f'A table such as "heel-push: towel-calf-stretch" is expected here, not {name_of(node)}.'
            return reading.bad("wrong-type", node.span, message)
        named = Named(self.what)
        pairs = [(named.read(key, reading), named.read(value, reading)) for key, value in node.entries.values()]
        return BAD if any(BAD in pair for pair in pairs) else tuple(pairs)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        one = Named(self.what).schema(defs)
        return {"type": "object", "propertyNames": one, "additionalProperties": one}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class ById:
    """Rows, each under its id: a tuple of them in the order of the file.

    The ids are `names`, all of them; or some `of` these; or else they fit `pattern`, and `needed` ones are among them.
    The row's own shape gives a function that makes it of its id.
    """

    what: str
    row: Record
    pattern: str = ""
    names: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    of: tuple[str, ...] = ()

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Broken):
            return BAD
        if not isinstance(node, Table):
            message = f"A table is expected here, each {self.what} under its id, not {name_of(node)}."
            return reading.bad("wrong-type", node.span, message)
        rows: list[Any] = []
        meant: set[str | None] = set()
        for name, (key, value) in node.entries.items():
            good = self._good_id(name, key.span, reading, meant)
            made = self.row.read(value, reading)
            rows.append(BAD if made is BAD or not good else made(name))
        top = next(iter(node.entries.values()))[0].span if node.entries else node.span
        missing = [name for name in (*self.names, *self.needed) if name not in node.entries and name not in meant]
        for name in missing:
            reading.bad("missing-key", top, f'The {self.what} "{name}" is missing here.', f"{name}:")
        return BAD if missing or any(row is BAD for row in rows) else tuple(rows)

    def _good_id(self, name: str, span: Span, reading: Reading, meant: set[str | None]) -> bool:
        if self.names or self.of:
            if name in (*self.names, *self.of):
                return True
            before = len(reading.findings.found)
            reading.findings.unknown("unknown-name", span, self.what, name, self.names or self.of)
            meant.update(each.suggestion for each in reading.findings.found[before:])
            return False
        if re.fullmatch(self.pattern, name):
            return True
        reading.bad("bad-id", span, f'"{shorten(name)}" cannot be the id of a {self.what}. It fits {self.pattern}.')
        return False

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        row = self.row.schema(defs)
        if self.names:
            rows = dict.fromkeys(self.names, row)
            return {"type": "object", "properties": rows, "required": list(self.names), "additionalProperties": False}
        if self.of:
            rows = dict.fromkeys(self.of, row)
            return {"type": "object", "properties": rows, "additionalProperties": False}
        table = {"type": "object", "propertyNames": {"pattern": f"^{self.pattern}$"}, "additionalProperties": row}
        return {**table, "required": list(self.needed)} if self.needed else table
