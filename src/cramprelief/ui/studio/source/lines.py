# SPDX-License-Identifier: MIT
"""What is done to whole lines of a text: set in or out, made a remark, begun anew."""

from __future__ import annotations

import re

from cramprelief.ui.studio.source.mirror import Change

STEP = 2
"""Spaces of one level."""


def indented(text: str, first: int, last: int, by: int) -> list[Change]:
    """Lines `first` to `last`, from 0, one level deeper (`by` 1) or less deep (-1). Empty lines stay empty."""
    changes = []
    for start, line in _lines(text, first, last):
        if by > 0 and line.strip():
            changes.append(Change(start, start, " " * STEP))
        elif by < 0:
            less = min(STEP, len(line) - len(line.lstrip(" ")))
            if less:
                changes.append(Change(start, start + less, ""))
    return changes


def commented(text: str, first: int, last: int) -> list[Change]:
    """Each of the lines as a remark, or, where all of them are, as what they were."""
    lines = [(start, line) for start, line in _lines(text, first, last) if line.strip()]
    if lines and all(line.lstrip().startswith("#") for _, line in lines):
        found = [(start, re.search(r"# ?", line)) for start, line in lines]
        return [Change(start + sign.start(), start + sign.end(), "") for start, sign in found if sign]
    column = min((len(line) - len(line.lstrip(" ")) for _, line in lines), default=0)
    return [Change(start + column, start + column, "# ") for start, _ in lines]


def next_line(before: str) -> str:
    """The spaces with which the line after `before` begins."""
    bare = before.lstrip(" ")
    indent = len(before) - len(bare)
    if bare.startswith("- "):
        indent += len(bare) - len(bare[1:].lstrip(" "))
    opens = re.search(r":\s*(?:#.*)?$", bare) and not bare.startswith("#")
    return " " * (indent + (STEP if opens else 0))


def _lines(text: str, first: int, last: int) -> list[tuple[int, str]]:
    """Each line with the letter at which it begins."""
    found, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if first <= number <= last:
            found.append((start, line))
        start += len(line) + 1
    return found
