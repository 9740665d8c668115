# SPDX-License-Identifier: MIT
"""Where the steps of a routine stand: each step, group and way of a choice, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cramprelief.authoring.edits.located_text import LocatedText, Path
from cramprelief.reading.located import Items, Node, Scalar, Table
from cramprelief.routine.step_format import is_group
from cramprelief.routine.step_kinds import STEP_KINDS


@dataclass(frozen=True, slots=True)
class StepPlace:
    """A step, a group or a way of a choice: where it is."""

    path: Path
    line: int
    """The line it begins in, counted from 1, without the comments above it."""
    last_line: int
    start: int
    end: int
    """From its first letter to its last, as offsets."""
    id: str | None
    group: Path
    """The group, the choice or the way that it stands in; () where it stands in none."""
    kind: str | None
    """A name of STEP_KINDS, "group", "way", or None where the file does not say."""


def step_places(source: LocatedText) -> list[StepPlace]:
    """All of them, in the order of the file: a group or a choice, and then what is in it."""
    return list(_places(source, source.find(("steps",)), ("steps",), ()))


def _places(source: LocatedText, within: Node | None, path: Path, group: Path) -> Iterator[StepPlace]:
    for number, node in enumerate(within.items if isinstance(within, Items) else ()):
        if not isinstance(node, Table):
            continue
        here = (*path, number)
        id = node.get("id")
        kind: str | None = next((kind for kind in STEP_KINDS if kind in node.entries), None)
        if is_group(node):
            kind = "way" if path[-1:] == ("choose",) else "group"
        span = node.span
        last = source.lines.number(max(span.start, span.end - 1)) + 1
        name = id.text.strip() if isinstance(id, Scalar) else None
        yield StepPlace(here, span.line, last, span.start, span.end, name or None, group, kind)
        for key in ("steps", "choose"):
            yield from _places(source, node.get(key), (*here, key), here)
