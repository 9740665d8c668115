# SPDX-License-Identifier: MIT
"""What the outline shows of each step and group, and what a screen reader says of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from cramprelief.authoring.edit import Path, SourceText, StepPlace
from cramprelief.reading.finding import Finding
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.routine.words import automatic_seconds
from cramprelief.ui.figure.thumbnail import StillPicture
from cramprelief.ui.studio.fields import amount, terms, values
from cramprelief.ui.studio.studio_document import StudioDocument


class Row(NamedTuple):
    """One line of the outline. `depth` counts the groups it stands in, `number` the steps; 0 for a group."""

    path: Path
    kind: Literal["step", "group", "way"]
    depth: int
    number: int
    words: str
    length: str
    """How long, in words; empty where the step does not say. Of a group how often, in short."""
    still: StillPicture
    errors: int
    spoken: str
    ends: int
    """How many groups end below it."""


def rows_of(document: StudioDocument) -> list[Row]:
    """A row for each step, group and way of the document."""
    source = document.source
    if source is None:
        return []
    places = document.places
    paths = {place.path: place for place in places}
    many = len(document.steps)
    folder = str(document.path.parent)
    rows, number = [], 0
    for at, place in enumerate(places):
        kind: Literal["step", "group", "way"] = (
            "group" if place.kind == "group" else "way" if place.kind == "way" else "step"
        )
        number += kind == "step"
        depth = _depth(place, paths)
        following = _depth(places[at + 1], paths) if at + 1 < len(places) else 0
        errors = _errors(place, places, document.findings)
        words, length = _words(source, place)
        still = values.still(source, place.path, folder) if kind == "step" else StillPicture(None, None)
        spoken = _spoken(source, place, kind, number, many, words, errors, depth)
        deeper = depth + (kind != "step")
        rows.append(
            Row(place.path, kind, depth, number if kind == "step" else 0, words, length, still, errors, spoken,
                max(0, deeper - following))
        )  # fmt: skip
    return rows


def _depth(place: StepPlace, paths: dict[Path, StepPlace]) -> int:
    """How many groups and ways it stands in."""
    depth, group = 0, place.group
    while group in paths:
        depth, group = depth + 1, paths[group].group
    return depth


def _errors(place: StepPlace, places: Sequence[StepPlace], findings: Sequence[Finding]) -> int:
    """Errors in its own lines, without those of the steps in it."""
    inside = [each for each in places if each.group == place.path]
    return sum(
        finding.level == "error" and place.line <= finding.line <= place.last_line
        and not any(each.line <= finding.line <= each.last_line for each in inside)
        for finding in findings
    )  # fmt: skip


def _words(source: SourceText, place: StepPlace) -> tuple[str, str]:
    if place.kind == "group":
        told = amount.rounds(source.text_at((*place.path, "repeat")))
        return (terms.rounds(*told), terms.span(*told)) if told else (terms.said("Repeats"), "")
    return source.text_at((*place.path, "show")), length_of(source, place)


def length_of(source: SourceText, place: StepPlace) -> str:
    """ "Hold 45 s", "8 times", "Until ready"; empty for a step without a time."""
    if place.kind is None or place.kind not in STEP_KINDS:
        return ""
    traits = STEP_KINDS[place.kind]  # type: ignore[index]  # looked for a line above
    if traits.waits:
        return terms.said("Until ready")
    if traits.chooses:
        return terms.said("A choice")
    value = source.text_at((*place.path, place.kind))
    if value == amount.AUTO:
        words = source.text_at((*place.path, "say")) or source.text_at((*place.path, "show"))
        value = amount.in_file(round(automatic_seconds(words)))
    shown = amount.shown(value)
    return terms.said("Hold {0}").format(shown) if traits.holds and shown else shown


def _spoken(
    source: SourceText, place: StepPlace, kind: str, number: int, many: int, words: str, errors: int, depth: int
) -> str:
    parts = [words] if words else []
    if kind == "group":
        parts.insert(0, _tr("Group"))
    elif kind == "way":
        parts.insert(0, _tr("Way"))
    else:
        parts.insert(0, _tr("Step {0} of {1}").format(number, many))
        parts += [aloud(length_of(source, place)) or _tr("no time")]
    if depth:
        parts.append(_tr("in a group"))
    if errors:
        parts.append(_tr("1 error") if errors == 1 else _tr("{0} errors").format(errors))
    return ", ".join(part.rstrip(".") for part in parts)


def aloud(length: str) -> str:
    """ "hold 45 seconds": the units in full, as a voice says them."""
    words = [{"s": _tr("seconds"), "min": _tr("minutes")}.get(word, word) for word in length.split()]
    return " ".join(words).lower()


def _tr(words: str) -> str:
    return QCoreApplication.translate("Outline", words)
