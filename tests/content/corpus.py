# SPDX-License-Identifier: MIT
"""The bundled routines as the app reads them, and every line of them that a person sees or hears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cramprelief.routine.decode import decode
from cramprelief.routine.model import Repeat, Routine, Step, every_step

FOLDER = Path(__file__).parents[2] / "routines"
IDS = sorted(path.stem for path in FOLDER.glob("*.yaml"))


class Line(NamedTuple):
    where: str
    part: str
    text: str


@cache
def routine(name: str) -> Routine:
    document = decode(f"{name}.yaml", (FOLDER / f"{name}.yaml").read_bytes())
    assert isinstance(document.content, Routine), document.reading.findings.found
    return document.content


@cache
def library() -> dict[str, Routine]:
    return {name: routine(name) for name in IDS}


def steps_of(items: Iterable[Step | Repeat]) -> Iterator[Step]:
    """Every step as it stands in the file."""
    return every_step(items)


def forms_of(items: Iterable[Step | Repeat]) -> Iterator[Step]:
    """Every step, and every step that a condition makes of it."""
    for step in steps_of(items):
        yield step
        yield from (change.step for change in step.adapt if change.step)


def lines_of(name: str) -> Iterator[Line]:
    """Every line of a routine that stands on a screen or is spoken, but for the title and the evidence."""
    found = routine(name)
    yield Line(name, "summary", found.summary)
    for caution in found.cautions:
        yield Line(name, "caution", caution.say)
    for step in forms_of(found.steps):
        for part in ("show", "say", "more", "helper"):
            text = getattr(step, part)
            if text:
                yield Line(f"{name}#{step.id}", part, text)
    for step in steps_of(found.steps):
        yield from (Line(f"{name}#{step.id}", "stop", change.say) for change in step.adapt if change.say)
