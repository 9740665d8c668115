# SPDX-License-Identifier: MIT
"""Format 1: the keys of a routine file. The decoder and the JSON Schema are both made from these definitions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from cramprelief import vocabulary
from cramprelief.reading.located import Broken, Node, Table
from cramprelief.reading.shapes import BAD, Key, ListOf, OneOf, Reading, Record, ValueShape, YesNo, _Bad, scalar
from cramprelief.routine import model, rules
from cramprelief.routine.model import Caution, Evidence, OwnSource, Repeat, Routine, Step, Way
from cramprelief.routine.step_format import REPEAT, StepOr
from cramprelief.routine.values import BreathValue, Date, FigureValue, Named, TextValue, Url, Whole

NEWEST = 1
FILE_CONDITIONS = (*model.CONDITIONS, model.TRUNK_INJURY, *model.FORMER_CONDITIONS)
"""What a file may name: also the former names, which older files have."""


@dataclass(frozen=True, slots=True)
class FormatNumber:
    """`1`. `decode` has already dealt with newer numbers."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "The number 1")
        if isinstance(text, _Bad) or text == "1":
            return text
        return reading.misspelt("bad-number", node.span, "The format is 1.", "1")

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"const": 1}


def _build_evidence(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    grade = values.get("grade")
    sources_given = "sources" in node.entries and values.get("sources") != ()
    if grade in ("A", "B") and not sources_given:
        message = f'Grade {grade} needs at least one source. Without one the grade is C: "{model.GRADES["C"]}".'
        return reading.bad("no-source", node.entries["grade"][1].span, message, "C")
    if grade is None:
        return BAD
    sources = values.get("sources", ())
    own = tuple(source for source in sources if isinstance(source, OwnSource))
    return Evidence(grade, values.get("note", ""), tuple(each for each in sources if isinstance(each, str)), own)


OWN_SOURCE = Record(
    "own source",
    (
        Key("title", TextValue(letters=160), "As published.", True, label="Title"),
        Key("publisher", TextValue(letters=120), "Who published it.", label="Published by"),
        Key("year", Whole(1800, 2200), "Of publication.", label="Year"),
        Key("url", Url(), "Where it can be read: https://…", label="Address"),
    ),
    lambda values, node, reading: OwnSource(
        values.get("title", ""),
        values.get("publisher"),
        str(values["year"]) if "year" in values else None,
        values.get("url"),
    ),
    "A source of your own.",
)


@dataclass(frozen=True, slots=True)
class SourceOrOwn:
    """A key of assets/sources.yaml, or a table that names a source of the author's own."""

    def within(self, node: Node | None) -> ValueShape:
        return OWN_SOURCE

    def read(self, node: Node, reading: Reading) -> Any:
        return (OWN_SOURCE if isinstance(node, (Table, Broken)) else Named("source")).read(node, reading)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"anyOf": [Named("source").schema(defs), OWN_SOURCE.schema(defs)]}


EVIDENCE = Record(
    "evidence",
    (
        Key(
            "grade",
            OneOf("grade", tuple(model.GRADES)),
            "A trial or review, B expert advice, C tradition only, U usual practice, D own clinical judgment.",
            True,
            label="Grade",
        ),
        Key("note", TextValue(letters=320), "What is known, in one or two sentences.", True, label="What is known"),
        Key(
            "sources",
            ListOf(SourceOrOwn(), unique=True),
            "Keys of assets/sources.yaml, or own ones {title, publisher, year, url}; may be left out for C, U and D.",
            label="Sources",
        ),
    ),
    _build_evidence,
    "How sure we are.",
)

CAUTION = Record(
    "caution",
    (
        Key("say", TextValue("caution", words=30), "The warning; at most 30 words.", True, label="Caution"),
        Key(
            "when",
            ListOf(OneOf("condition", FILE_CONDITIONS), 1, one_ok=True, unique=True),
            "Conditions it is for; without it, everybody.",
            label="For",
        ),
    ),
    lambda values, node, reading: Caution(values.get("say", ""), model.spelled_out(values.get("when", ()))),
    "A warning before the start.",
)


def closed_list(what: str, names: tuple[str, ...], at_least: int = 0, one_ok: bool = False) -> ListOf:
    return ListOf(OneOf(what, names), at_least, one_ok=one_ok, unique=True)


@dataclass(frozen=True, slots=True)
class Conditions:
    """A list of conditions; former names become what they stand for now."""

    def read(self, node: Node, reading: Reading) -> Any:
        names = closed_list("condition", FILE_CONDITIONS).read(node, reading)
        return names if names is BAD else model.spelled_out(names)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return closed_list("condition", FILE_CONDITIONS).schema(defs)


HEAD = (
    Key("format", FormatNumber(), "Always 1.", True),
    Key("title", TextValue("title", letters=48), "At most 48 characters.", True, label="Title"),
    Key("summary", TextValue("summary", letters=160), "At most 160 characters.", True, label="Summary"),
    Key("evidence", EVIDENCE, "How sure we are: grade, note, sources.", True, label="Evidence"),
    Key("avoid", Conditions(), "Never offered under these conditions.", label="Keep away from"),
    Key("cautions", ListOf(CAUTION), "Warnings shown before the start.", label="Cautions"),
    Key(
        "review",
        ListOf(TextValue(letters=320)),
        "Points without a source that wait for a clinician's check.",
        label="Open points for a clinician",
    ),
)
DRAFT = Key("draft", YesNo(), "yes: never offered to anybody, until this line is gone.")
CREDITS = (
    Key("author", TextValue(letters=120), "Who wrote it.", label="Author"),
    Key("reviewed_by", TextValue(letters=120), "Which clinician has read it.", label="Read by the clinician"),
    Key("licence", TextValue(letters=120), "Under which terms it may be shared.", label="Licence"),
    Key("revised", Date(), "Day of the last change, 2025-03-31.", label="Last changed on"),
)


_FIGURE_AT = Record(
    "figure_at",
    tuple(Key(name, FigureValue(), "The figure in this situation.") for name in model.SITUATIONS),
    lambda values, _node, _reading: tuple(values.items()),
    "By situation: the figure that takes the place of the usual one.",
)


def _build_routine(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    rules.check_routine(values, node, reading)
    if "evidence" in values and values["evidence"].grade == "U" and "review" not in node.entries:
        message = 'Grade U needs "review": say there what is usual practice, for a clinician to check.'
        reading.bad("no-source", node.key_span("evidence"), message, "review:")
    if any(key.required and key.name not in values for key in ROUTINE.keys):
        return BAD
    values = {key: value for key, value in values.items() if key != "format"}
    values["steps"] = _numbered(values["steps"], set(reading.ids))
    return Routine(id=reading.id, **values)


def _numbered(steps: tuple[Step | Repeat, ...], taken: set[str]) -> tuple[Step | Repeat, ...]:
    """Gives each step without an id the name `step-N`, N being its place among the steps of the file."""
    number = 0

    def named(step: Step) -> Step:
        if step.id and not step.ways and all(change.step is None for change in step.adapt):
            next_name(step)
            return step
        name, ways = next_name(step), ways_of(step)
        adapt = []
        for each in step.adapt:
            if each.step:
                others = ways if each.step.ways == step.ways else ways_of(each.step)
                each = replace(each, step=replace(each.step, id=name, ways=others))
            adapt.append(each)
        return replace(step, id=name, ways=ways, adapt=tuple(adapt))

    def ways_of(step: Step) -> tuple[Way, ...]:
        done = []
        for way in step.ways:
            steps = tuple(named(each) for each in way.steps)
            done.append(replace(way, id=way.id or steps[0].id, steps=steps))
        return tuple(done)

    def next_name(step: Step) -> str:
        nonlocal number
        number += 1
        name = step.id or f"step-{number}"
        while not step.id and name in taken:
            name += "-x"
        return name

    def walk(items: tuple[Step | Repeat, ...]) -> tuple[Step | Repeat, ...]:
        done: list[Step | Repeat] = []
        for item in items:
            if isinstance(item, Repeat):
                done.append(replace(item, steps=walk(item.steps)))
                continue
            done.append(named(item))
        return tuple(done)

    return walk(steps)


ROUTINE = Record(
    "routine",
    (
        HEAD[0],
        Key(
            "kind",
            OneOf("kind", model.KINDS, ("programme", "preparation")),
            "relief, prevention or aftercare.",
            True,
            label="What it is for",
        ),
        DRAFT,
        Key("replaces", Named("built-in"), "The app's own routine whose place it takes, but for first aid."),
        *HEAD[1:3],
        Key("relieves", closed_list("location", vocabulary.PLACES, 1), "Where the cramp is.", True, label="Muscle"),
        Key(
            "posture",
            closed_list("posture", vocabulary.POSTURES, 1, True),
            "What all of it can be done in.",
            True,
            label="Posture",
        ),
        Key(
            "situations",
            closed_list("situation", model.SITUATIONS, 1),
            "Where it fits; anywhere, if left out.",
            label="Situations",
        ),
        Key("needs", closed_list("thing", vocabulary.NEEDS), "Things that must be at hand.", label="Things"),
        *HEAD[3:],
        Key(
            "breathing",
            BreathValue(),
            "calm (4s in, 6s out), easy (3s, 5s), none, or {in: 4s, out: 6s}.",
            label="Breathing",
        ),
        Key("figure", FigureValue(), "The picture of steps that name none.", label="Picture of steps that have none"),
        Key("figure_at", _FIGURE_AT, "By situation: the figure, with the same poses and moves, in place of `figure`."),
        Key("steps", ListOf(StepOr(REPEAT), 1), "What to do, in order.", True),
        Key(
            "then",
            ListOf(Named("routine", "then"), unique=True),
            "Aftercare offered when it eased.",
            label="When it eased",
        ),
        Key(
            "if_not_helping",
            ListOf(Named("routine", "if_not_helping"), unique=True),
            "What to try instead.",
            label="When it does not help",
        ),
        *CREDITS,
    ),
    _build_routine,
    "A routine: what to do, step by step.",
)
