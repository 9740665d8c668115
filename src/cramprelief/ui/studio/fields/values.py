# SPDX-License-Identifier: MIT
"""What stands at a place of the text, as the fields of a form want it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from cramprelief.authoring.edit import Path, SourceText
from cramprelief.reading.located import Items, Scalar, Table
from cramprelief.routine.model import FigureRef, Step
from cramprelief.routine.step_kinds import STEP_KINDS, StepKind
from cramprelief.ui.figure.thumbnail import StillPicture
from cramprelief.vocabulary import PLACES


def text(source: SourceText, path: Path) -> str | None:
    """The text there; None where there is none, or a list or table."""
    node = source.value(path)
    return node.text if isinstance(node, Scalar) else None


def names(source: SourceText, path: Path) -> tuple[str, ...]:
    """The names of a list, or the one name that stands for a list of one."""
    node = source.value(path)
    if isinstance(node, Scalar):
        return (node.text,) if node.text else ()
    items = node.items if isinstance(node, Items) else []
    return tuple(item.text for item in items if isinstance(item, Scalar))


def count(source: SourceText, path: Path) -> int:
    """How many items a list has there."""
    node = source.value(path)
    return len(node.items) if isinstance(node, Items) else 0


def keys(source: SourceText, path: Path) -> tuple[str, ...]:
    """The keys of a table there."""
    node = source.value(path)
    return tuple(node.entries) if isinstance(node, Table) else ()


def is_group(source: SourceText, path: Path) -> bool:
    """Whether steps that repeat stand there."""
    there = keys(source, path)
    return "repeat" in there or "steps" in there


def kind_of(source: SourceText, path: Path) -> str | None:
    """The time key of a step; None where it has none that is known."""
    there = keys(source, path)
    return next((kind for kind in STEP_KINDS if kind in there), None)


def breathing(source: SourceText, path: Path) -> str | None:
    """`calm`, or `in 4s, out 6s` of a breath that the file describes itself."""
    node = source.value(path)
    if isinstance(node, Table):
        return ", ".join(f"{key} {value.text}" for key, (_, value) in node.entries.items() if isinstance(value, Scalar))
    return node.text if isinstance(node, Scalar) else None


def figure(source: SourceText, path: Path) -> FigureRef | None:
    """The picture that is named there, as far as it can be read."""
    node = source.value(path)
    if isinstance(node, Scalar):
        return FigureRef(name=node.text) if node.text else None
    if not isinstance(node, Table):
        return None
    told = {key: value.text for key, (_, value) in node.entries.items() if isinstance(value, Scalar)}
    return FigureRef(told.get("name"), told.get("pose"), told.get("move"), told.get("file"), told.get("alt"))


def still(source: SourceText, path: Path, folder: str) -> StillPicture:
    """The small picture of a step: its own, or else the routine's. `folder` is where the routine lies."""
    ref = figure(source, (*path, "figure")) or figure(source, ("figure",))
    if ref is not None and ref.file is not None:
        ref = replace(ref, folder=folder)
    kind = kind_of(source, path)
    posed = Step(id="", kind=cast(StepKind, kind), show="", seconds=10.0) if kind is not None else None
    muscle = text(source, (*path, "muscle")) or next(iter(names(source, ("relieves",))), None)
    return StillPicture(ref, posed, muscle if muscle in PLACES else None)
