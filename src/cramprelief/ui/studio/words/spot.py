# SPDX-License-Identifier: MIT
"""Where in a routine a letter of its text stands, also while the text cannot be read: by indents and brackets alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

ITEM = "[]"
"""In a path: one of the list that the key before it holds."""
_FARTHEST = 30
"""Lines above in which brackets may have been opened."""
_ENTRY = re.compile(r"^(?P<indent> *)(?P<dash>(?:- +)*)(?:(?P<key>[\w-]+) *:(?= |$))?")
_WORD = re.compile(r"[\w\-#/]")


class TextSpot(NamedTuple):
    """`path` are the keys that lead there, ITEM for one of a list. `word` is where the word begins and ends."""

    path: tuple[str, ...]
    is_key: bool
    """A key may stand here; else the value of the path's last key."""
    word: tuple[int, int]
    beside: tuple[str, ...]
    """The keys that the same table has already, but for the one that stands here."""
    flow: bool = False
    """It stands between brackets."""
    listed: bool = False
    """It stands in a list."""


class _LookedLine(NamedTuple):
    indent: int
    dash: bool
    column: int
    """Where what stands behind the dash begins."""
    key: str | None


@dataclass(slots=True)
class _Frame:
    """An open bracket. `key` is the one whose value is being written, None while a key is."""

    opener: str
    key: str | None = None
    keys: list[str] = field(default_factory=list)
    text: str = ""


def spot_at(text: str, place: int) -> TextSpot:
    """The spot of the letter before `place`; lines end with a line feed."""
    lines = text.split("\n")
    number = text.count("\n", 0, place)
    column = place - (text.rfind("\n", 0, place) + 1)
    line = lines[number]
    start, end = column, column
    while start and _WORD.match(line[start - 1]):
        start -= 1
    while end < len(line) and _WORD.match(line[end]):
        end += 1
    offset = place - column
    word = (offset + start, offset + end)
    first, frames = _open_brackets(lines, number, start)
    if frames:
        return _in_flow(lines, first, frames, word, line[end:])
    return _in_block(lines, number, line, start, word)


def _in_block(lines: Sequence[str], number: int, line: str, start: int, word: tuple[int, int]) -> TextSpot:
    here = _looked(line)
    if here.key is not None and start > here.column + len(here.key):
        return TextSpot((*_path(lines, number, here), here.key), False, word, ())
    if not line.strip():
        here = _LookedLine(start, False, start, None)
    path = _path(lines, number, here)
    beside = tuple(each for at, each in _table(lines, number, here) if at != number)
    return TextSpot(path, True, word, beside, listed=here.dash)


def _in_flow(lines: Sequence[str], first: int, frames: Sequence[_Frame], word: tuple[int, int], rest: str) -> TextSpot:
    here = _looked(lines[first])
    path = [*_path(lines, first, here), *([here.key] if here.key else [])]
    for frame in frames:
        if frame.opener == "[":
            path.append(ITEM)
        elif frame.key is not None:
            path.append(frame.key)
    last = frames[-1]
    is_key = last.opener == "{" and last.key is None
    later = re.findall(r"([\w-]+) *:(?= )", rest.split("}")[0].split("{")[0]) if is_key else []
    return TextSpot(tuple(path), is_key, word, (*last.keys, *later), True, last.opener == "[")


def _open_brackets(lines: Sequence[str], number: int, column: int) -> tuple[int, list[_Frame]]:
    """The line on which the outermost open bracket before this place stands, and all that are open."""
    for first in range(number, max(-1, number - _FARTHEST), -1):
        here = _looked(lines[first])
        behind = lines[first][here.column :]
        if here.key is None and not (here.dash and behind[:1] in ("{", "[")):
            if first == number or behind.strip():
                continue
            break
        value = here.column + (len(here.key) + 1 if here.key is not None else 0)
        if first == number and value > column:
            continue
        parts = [lines[first][value:], *lines[first + 1 : number + 1]]
        cut = column if first < number else column - value
        parts[-1] = parts[-1][: max(0, cut)]
        frames = _frames("\n".join(parts))
        if frames or first < number:
            return first, frames
        if here.key is not None:
            return first, []
    return number, []


def _frames(text: str) -> list[_Frame]:
    """The brackets that are open at the end of a value's text."""
    frames: list[_Frame] = []
    at, quote = 0, ""
    while at < len(text):
        letter = text[at]
        at += 1
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'" and not (frames[-1].text.strip() if frames else text[: at - 1].strip()):
            quote = letter
        elif letter == "#" and text[at - 2 : at - 1] in ("", " ", "\n"):
            at = text.find("\n", at)
            if at < 0:
                break
        elif letter in "{[":
            if not frames and text[: at - 1].strip():
                return []  # a plain text in which a bracket stands
            frames.append(_Frame(letter))
        elif letter in "}]" and frames:
            frames.pop()
        elif letter == "," and frames:
            frames[-1].key, frames[-1].text = None, ""
        elif letter == ":" and frames and frames[-1].opener == "{" and text[at : at + 1] in (" ", "\n", ""):
            frames[-1].key = frames[-1].text.strip()
            frames[-1].keys.append(frames[-1].key)
            frames[-1].text = ""
        elif frames:
            frames[-1].text += letter
    return frames


def _looked(line: str) -> _LookedLine:
    match = _ENTRY.match(line)
    assert match is not None
    indent = len(match["indent"])
    dash = match["dash"] or ("-" if line[indent:].rstrip() == "-" else "")
    column = indent + len(dash) + (1 if dash == "-" else 0)
    return _LookedLine(indent, bool(dash), column, match["key"])


def _is_said(line: str) -> bool:
    bare = line.strip()
    return bool(bare) and not bare.startswith("#")


def _path(lines: Sequence[str], number: int, here: _LookedLine) -> tuple[str, ...]:
    """The keys above the entry `here`, outermost first."""
    path: list[str] = []
    column, item = here.column, here.indent if here.dash else None
    if item is not None:
        path.append(ITEM)
    for at in range(number - 1, -1, -1):
        if not _is_said(lines[at]):
            continue
        each = _looked(lines[at])
        if item is None:
            if each.dash and each.column == column and each.indent < column:
                path.append(ITEM)
                item = each.indent
            elif each.key is not None and each.column < column:
                path.append(each.key)
                column, item = each.column, each.indent if each.dash else None
                if item is not None:
                    path.append(ITEM)
        elif each.key is not None and (each.column < item or (each.column == item and not each.dash)):
            path.append(each.key)
            column, item = each.column, each.indent if each.dash else None
            if item is not None:
                path.append(ITEM)
    return tuple(reversed(path))


def _table(lines: Sequence[str], number: int, here: _LookedLine) -> list[tuple[int, str]]:
    """The entries of the same table, each with its line."""
    found: list[tuple[int, str]] = []
    for step in (-1, 1):
        at = number
        if step > 0 or not here.dash:
            at += step
            while 0 <= at < len(lines):
                each = _looked(lines[at])
                at += step
                if not _is_said(lines[at - step]):
                    continue
                if each.column < here.column or (step > 0 and each.dash and each.column == here.column):
                    break
                if each.column == here.column and each.key is not None:
                    found.append((at - step, each.key))
                    if each.dash:
                        break
    return found
