# SPDX-License-Identifier: MIT
"""Format 1: the keys of a programme file and of a preparation file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cramprelief.reading.located import Items, Node, Table
from cramprelief.reading.shapes import BAD, Build, Key, ListOf, OneOf, Reading, Record, _Bad, accepted, scalar
from cramprelief.routine import rules
from cramprelief.routine.programme import (
    RECORDS,
    TIMES,
    Checkpoint,
    Gate,
    Goal,
    Preparation,
    PreparationStage,
    Programme,
    Safer,
    Task,
)
from cramprelief.routine.routine_format import CREDITS, DRAFT, HEAD, closed_list
from cramprelief.routine.values import Id, Named, TextValue, Whole

LONGEST_DAYS = 366


@dataclass(frozen=True, slots=True)
class Days:
    """A number of days, or `open` → None for a plan without an end."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A number of days")
        if text == "open":
            return None
        return BAD if isinstance(text, _Bad) else Whole(1, LONGEST_DAYS).read(node, reading)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"anyOf": [{"const": "open"}, Whole(1, LONGEST_DAYS).schema(defs)]}


@dataclass(frozen=True, slots=True)
class Hours:
    """`48h` → 48.0."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A time such as 48h")
        if isinstance(text, _Bad):
            return BAD
        match = re.fullmatch(r"([0-9]{1,3})h", text)
        if match and int(match[1]):
            return float(match[1])
        loose = re.fullmatch(r"([0-9]{1,3})\s*(?:h|hours?|hrs?)?", text, re.I)
        better = accepted(self, f"{int(loose[1])}h" if loose else None, node)
        return reading.bad("bad-duration", node.span, f"Hours are written {better or '48h'}.", better)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[0-9]{1,3}h$"}


def _with_id(build: Callable[..., Any]) -> Build:
    """Makes the value from keyword arguments, once its id is known to be the only one of its name."""

    def made(values: dict[str, Any], node: Table, reading: Reading) -> Any:
        name = values.get("id")
        if name is None:
            return BAD
        span = node.entries["id"][1].span
        if name in reading.ids:
            message = f'The id "{name}" is taken already, in line {reading.ids[name].line}. Each id stands once.'
            return reading.bad("duplicate-id", span, message)
        reading.ids[name] = span
        try:
            return build(**values)
        except TypeError:
            return BAD  # a required key is missing, which has been reported

    return made


_ID = Key("id", Id(), "A name that never changes; the diary and translations hang on it.", True)
_SHOW = Key(
    "show", TextValue("show", words=14, letters=120), "What to do, in at most 14 words.", True, label="What to do"
)
_MORE = Key("more", TextValue("more", words=40), "A smaller second line; at most 40 words.", label="More")
_HOW = Key(
    "how",
    ListOf(TextValue("how", words=14, letters=120), 1),
    "The lines to follow, at most 14 words each.",
    label="Lines to follow",
)

GATE = Record(
    "gate",
    (
        _ID,
        Key(
            "ask", TextValue("ask", words=20), "A question; only yes lets the programme start.", True, label="Question"
        ),
        Key("show", _SHOW.shape, "What to do first, such as a patch test.", label="What to do first"),
        _MORE,
        Key("wait", Hours(), "Time between doing it and the question: 48h.", label="Time before the question"),
    ),
    _with_id(Gate),
    "Something that must be true before the start.",
)

TASK = Record(
    "task",
    (
        _ID,
        _SHOW,
        _MORE,
        _HOW,
        Key(
            "routines",
            ListOf(Named("routine"), 1, unique=True),
            "Routines of which one is done.",
            label="One of these routines",
        ),
        Key(
            "at",
            closed_list("time of day", TIMES, 1, True),
            "Times of day; all of the programme's, if left out.",
            label="When",
        ),
        Key("from_day", Whole(1, LONGEST_DAYS), "First day; 1, if left out.", label="From day"),
        Key("to_day", Whole(1, LONGEST_DAYS), "Last day; the end, if left out.", label="To day"),
    ),
    _with_id(Task),
    "What to do each day.",
)

GOAL = Record("goal", (_ID, _SHOW, _MORE), _with_id(Goal), "One small aim for a week.")

CHECKPOINT = Record(
    "checkpoint",
    (
        _ID,
        Key("day", Whole(1, LONGEST_DAYS), "The day, counted from 1.", True, label="Day"),
        _SHOW,
        _MORE,
        Key("checklist", ListOf(TextValue("how", words=14, letters=120), 1), "Points to tick.", label="Points to tick"),
    ),
    _with_id(Checkpoint),
    "Something to look at on one day.",
)


def _build_safer(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    if "routine" in node.entries and "programme" in node.entries:
        message = 'Name a "routine" or a "programme", not both.'
        return reading.bad("misplaced-key", node.key_span("programme"), message)
    return Safer(values.get("say", ""), values.get("routine"), values.get("programme"))


SAFER = Record(
    "safer",
    (
        Key("say", TextValue("say", words=30), "The gentler choice, in at most 30 words.", True),
        Key("routine", Named("routine"), "The routine it opens."),
        Key("programme", Named("programme"), "The programme it opens."),
    ),
    _build_safer,
    "A gentler choice that is offered first.",
)

_STOP_IF = Key("stop_if", ListOf(TextValue("caution", words=20), 1), "Signs at which to stop.", label="Stop if")
_REPLACES = Key("replaces", Named("built-in"), "The app's own plan whose place it takes.")
_GATES = Key("gates", ListOf(GATE, 1), "What must be true before the start.")


def _build_programme(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    rules.check_plan(values, reading)
    if not any(key in node.entries for key in ("tasks", "goals", "checkpoints")):
        message = "A programme needs at least one of tasks, goals and checkpoints."
        return reading.bad("missing-key", next(iter(node.entries.values()))[0].span, message, "tasks:")
    _check_days(values, node, reading)
    _check_times(values, node, reading)
    return _finished(Programme, PROGRAMME, values, reading)


def _finished(build: Callable[..., Any], record: Record, values: dict[str, Any], reading: Reading) -> Any:
    if any(key.required and key.name not in values for key in record.keys):
        return BAD
    return build(id=reading.id, **{key: value for key, value in values.items() if key not in ("format", "kind")})


def _each(node: Table, key: str, values: dict[str, Any]) -> list[tuple[Any, Table]]:
    """The good values of a list with their places, or nothing where the list has errors."""
    listed = node.get(key)
    if key not in values or not isinstance(listed, Items):
        return []
    return [(value, place) for value, place in zip(values[key], listed.items, strict=True) if isinstance(place, Table)]


def _check_days(values: dict[str, Any], node: Table, reading: Reading) -> None:
    """Days lie within the programme, and a task does not end before it starts."""
    last = values.get("days") or LONGEST_DAYS
    for task, place in _each(node, "tasks", values):
        if task.from_day > last or (task.to_day or last) > last:
            key = "from_day" if task.from_day > last else "to_day"
            message = f"Day {max(task.from_day, task.to_day or 1)} lies after the last day, {last}."
            reading.bad("bad-day", place.entries[key][1].span, message)
        elif task.to_day and task.to_day < task.from_day:
            message = f"Day {task.to_day} lies before the first day, {task.from_day}."
            reading.bad("bad-day", place.entries["to_day"][1].span, message)
    for checkpoint, place in _each(node, "checkpoints", values):
        if checkpoint.day > last:
            message = f"Day {checkpoint.day} lies after the last day, {last}."
            reading.bad("bad-day", place.entries["day"][1].span, message)
    if len(values.get("goals", ())) * 7 > last + 6:
        message = f"{len(values['goals'])} weekly goals do not fit into {last} days."
        reading.bad("bad-day", node.key_span("goals"), message)


def _check_times(values: dict[str, Any], node: Table, reading: Reading) -> None:
    times = values.get("times", Programme.__dataclass_fields__["times"].default)
    for task, place in _each(node, "tasks", values):
        wrong = [name for name in task.at if name not in times]
        if wrong:
            message = f'"{wrong[0]}" is not one of this programme\'s times: {", ".join(times)}.'
            reading.bad("bad-day", place.entries["at"][1].span, message)


PROGRAMME = Record(
    "programme",
    (
        HEAD[0],
        Key("kind", OneOf("kind", ("programme",)), "programme: a plan over days.", True),
        DRAFT,
        _REPLACES,
        *HEAD[1:],
        Key("days", Days(), "How many days, or open.", True, label="How many days"),
        Key("times", closed_list("time of day", TIMES, 1), "Times of day; bedtime, if left out.", label="Times of day"),
        Key("tasks", ListOf(TASK, 1), "What to do each day."),
        Key("goals", ListOf(GOAL, 1), "One small aim a week, in order."),
        Key("checkpoints", ListOf(CHECKPOINT, 1), "What to look at on certain days."),
        _GATES,
        _STOP_IF,
        Key("record", closed_list("record", RECORDS, 1), "What the diary asks.", label="What the diary asks"),
        Key("safer", SAFER, "The gentler choice."),
        Key(
            "at_end",
            TextValue("more", words=40),
            "What to do when it is over; at most 40 words.",
            label="When it is over",
        ),
        *CREDITS,
    ),
    _build_programme,
    "A plan over days.",
    ({"anyOf": [{"required": [key]} for key in ("tasks", "goals", "checkpoints")]},),
)

STAGE = Record(
    "stage",
    (
        _ID,
        Key("day", Whole(1, LONGEST_DAYS), "The day, counted from 1.", True),
        _SHOW,
        _MORE,
        _HOW,
        Key("remind", TextValue("show", words=14, letters=120), "The reminder on that day; none, if left out."),
    ),
    _with_id(PreparationStage),
    "One stage of a recipe.",
)


def _build_preparation(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    rules.check_plan(values, reading)
    day = 1
    for stage, place in _each(node, "stages", values):
        if stage.day < day:
            message = f"Stages stand in the order of their days; this one (day {stage.day}) comes after day {day}."
            reading.bad("bad-day", place.entries["day"][1].span, message)
        day = max(day, stage.day)
    return _finished(Preparation, PREPARATION, values, reading)


PREPARATION = Record(
    "preparation",
    (
        HEAD[0],
        Key("kind", OneOf("kind", ("preparation",)), "preparation: a recipe with timed stages.", True),
        DRAFT,
        _REPLACES,
        *HEAD[1:],
        Key(
            "ingredients",
            ListOf(TextValue("how", letters=120), 1),
            "What it is made of, with amounts; tools.",
            True,
        ),
        Key("stages", ListOf(STAGE, 1), "What to do on which day.", True),
        Key("keep_days", Whole(1, LONGEST_DAYS), "How many days it keeps after the last stage."),
        Key("label", TextValue("how", words=20), "What to write on the jar."),
        Key("then", ListOf(Named("programme"), unique=True), "Programmes that use it."),
        _GATES,
        _STOP_IF,
        Key("safer", SAFER, "The gentler choice."),
        *CREDITS,
    ),
    _build_preparation,
    "A recipe with timed stages.",
)
