# SPDX-License-Identifier: MIT
"""Which letters of a line are a key, a number or a remark: a quick look for the eye, and no judgement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["key", "number", "remark"]
PLAIN = 0
"""The state at the beginning of a file, and wherever nothing goes on from the line above."""
_BLOCK, _DOUBLE, _SINGLE = 1, 2, 3
_TOKEN = re.compile(
    r"""(?P<remark>(?:(?<=\s)|^)\#.*)|(?P<double>")|(?P<single>')
    |(?P<key>[A-Za-z0-9_][\w-]*(?=\s*:(?:\s|$)))|(?P<number>\d[\w/.%]*(?:-\d+)?(?=\s*(?:$|[,\]}]|\s\#)))
    |(?P<other>[^\s"'\[\]{},:]+)""",
    re.X,
)
_OPENS_BLOCK = re.compile(r":\s+[|>][-+0-9]*\s*(?:#.*)?$|^\s*-\s+[|>][-+0-9]*\s*(?:#.*)?$")
_ENDS = {"double": re.compile(r'(?:[^"\\]|\\.)*?"'), "single": re.compile(r"(?:[^']|'')*?'(?!')")}


class Stretch(NamedTuple):
    """From the letter `start` on, `length` letters."""

    start: int
    length: int
    kind: Kind


def coloured(line: str, state: int) -> tuple[list[Stretch], int]:
    """The stretches of one line, and the state for the next; `state` is that of the line above, PLAIN at first."""
    kind, indent = state % 4, state // 4
    begin = 0
    if kind == _BLOCK:
        if not line.strip() or _indent(line) > indent:
            return [], state
    elif kind in (_DOUBLE, _SINGLE):
        end = _ENDS["double" if kind == _DOUBLE else "single"].match(line)
        if end is None:
            return [], state
        begin = end.end()
    found: list[Stretch] = []
    after = PLAIN
    for each in _tokens(line, begin):
        if isinstance(each, int):
            after = each
        else:
            found.append(each)
    if after == PLAIN and _OPENS_BLOCK.search(line):
        after = _BLOCK + 4 * _indent(line)
    return found, after


def _tokens(line: str, at: int) -> Iterator[Stretch | int]:
    """Stretches, and at the end the state where a quoted text goes on in the next line."""
    while (match := _TOKEN.search(line, at)) is not None:
        name = match.lastgroup or ""
        before = line[: match.start()].rstrip()[-1:]
        at = match.end()
        if name == "remark":
            yield Stretch(match.start(), match.end() - match.start(), "remark")
        elif name in ("double", "single") and before in ("", ":", "[", "{", ",", "-"):
            end = _ENDS[name].match(line, at)
            if end is None:
                yield _DOUBLE if name == "double" else _SINGLE
                return
            at = end.end()
        elif name == "key" and before in ("", "-", "{", ","):
            yield Stretch(match.start(), at - match.start(), "key")
        elif name == "number" and before in (":", "[", ",", "-"):
            yield Stretch(match.start(), at - match.start(), "number")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
