# SPDX-License-Identifier: MIT
"""Format 1: the keys of a step, of a group that repeats, and of what conditions change in them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, TypeGuard, cast

from cramprelief import vocabulary
from cramprelief.reading.closed import is_one_of
from cramprelief.reading.located import Broken, Node, Scalar, Table
from cramprelief.reading.nearest import nearest
from cramprelief.reading.shapes import (
    BAD,
    Key,
    ListOf,
    OneOf,
    Part,
    Reading,
    Record,
    ValueShape,
    exactly_one,
    name_of,
    quoted,
)
from cramprelief.routine import rules, words
from cramprelief.routine.model import (
    ANSWERS,
    CONDITIONS,
    DEFAULT_PACE,
    FORMER_CONDITIONS,
    Adaptation,
    Repeat,
    Step,
    StepAction,
    Trait,
    Way,
)
from cramprelief.routine.step_kinds import STEP_KINDS, StepKind, StepTraits
from cramprelief.routine.values import Amount, BreathValue, Duration, FigureValue, Id, Named, Pace, TextValue, Times

LONGEST = 1800.0
"""Seconds; the longest single step."""
CHOOSING = 8.0
"""Seconds after which the first way of a choice begins by itself; more only where its words take longer to hear."""
_TRAITS: tuple[Trait, ...] = (*CONDITIONS, *ANSWERS)


class StepOfWay:
    """A step of one way of a choice: any but another choice."""

    def within(self, node: Node | None) -> ValueShape:
        return STEP

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Table) and "choose" in node.entries:
            message = "A choice may not stand in a choice. Write its ways beside the others."
            return reading.bad("misplaced-key", node.key_span("choose"), message)
        heard, reading.heard = reading.heard, _heard(node)
        step = STEP.read(node, reading)
        reading.heard = heard
        return step

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return STEP.schema(defs)


class WayOrStep:
    """One way of a choice: a step, or the way's name (`show`) and its `steps`."""

    def within(self, node: Node | None) -> ValueShape:
        return WAY if isinstance(node, Table) and "steps" in node.entries else STEP

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Table) and "steps" in node.entries:
            return WAY.read(node, reading)
        step = StepOfWay().read(node, reading)
        return BAD if step is BAD else Way(step.id, step.show, (step,))

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"if": {"required": ["steps"]}, "then": WAY.schema(defs), "else": STEP.schema(defs)}


def _timing(traits: StepTraits) -> ValueShape:
    """What stands behind the key of a kind."""
    if traits.chooses:
        return ListOf(WayOrStep(), 2, 6)
    if traits.waits:
        return OneOf("word", ("ready",))
    return Amount(LONGEST) if traits.moves else Duration(LONGEST, auto_ok=traits.automatic, of_words=True)


_CONTENT = (
    Key(
        "show",
        TextValue("show", words=14, letters=120),
        "The instruction: one action, at most 14 words.",
        label="Instruction",
    ),
    Key("say", TextValue("say", words=30), "Spoken instead of show; at most 30 words.", label="Say aloud"),
    Key("more", TextValue("more", words=30), "A smaller second line; at most 30 words.", label="Second line, smaller"),
    Key(
        "helper",
        TextValue("helper", words=14, letters=120),
        "The same step said to a partner; at most 14 words.",
        label="For a helper",
    ),
    *(Key(kind, _timing(traits), traits.doc) for kind, traits in STEP_KINDS.items()),
    Key("pace", Pace(), "Of a move: 50/min. Without it 20 times a minute.", label="Pace"),
    Key("figure", FigureValue(), "The picture.", label="Picture"),
    Key(
        "muscle",
        OneOf("location", vocabulary.PLACES),
        "Glows while tense, cools while it lets go.",
        label="Muscle that glows",
    ),
    Key(
        "posture",
        OneOf("posture", vocabulary.POSTURES[:-1]),
        "A standing step is left out for who cannot stand.",
        label="Posture",
    ),
    Key("breathe", BreathValue(), "Breathing in this step, where it differs.", label="Breathing"),
    Key(
        "if_too_painful",
        Named("routine", "if_too_painful", True),
        "A routine, or #step-id of this one.",
        label="If it hurts too much",
    ),
)


@dataclass(frozen=True, slots=True)
class _Change:
    """What a condition changes, before the step it changes is known. `values` is None but for a change of keys."""

    when: Trait
    action: StepAction
    say: str | None
    values: dict[str, Any] | None
    node: Node


def _timings(node: Table) -> list[StepKind]:
    return [key for key in STEP_KINDS if key in node.entries]


def _build_change(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    timings = _timings(node)
    if len(timings) > 1:
        return reading.bad("two-timings", node.key_span(timings[1]), f"Keep one of {quoted(timings)}.")
    if not node.entries:
        return reading.bad("empty-value", node.span, "Say what changes: skip, stop, or keys to replace.")
    if "stop" in node.entries and len(node.entries) > 1:
        return reading.bad("misplaced-key", node.key_span("stop"), '"stop" stands alone: nothing else changes then.')
    return values


_CHANGE = Record(
    "change",
    (Key("stop", TextValue("stop", words=30), "Ends the routine here and shows this reason."), *_CONTENT),
    _build_change,
    "Keys to replace in the step.",
)


@dataclass(frozen=True, slots=True)
class Adapt:
    """A table: condition → `skip`, `stop`, `{stop: reason}` or keys to replace."""

    skip_only: bool = False

    @property
    def item(self) -> ValueShape:
        return _CHANGE

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Broken):
            return BAD
        if not isinstance(node, Table):
            message = f'A table such as "neuropathy: skip" is expected here, not {name_of(node)}.'
            return reading.bad("wrong-type", node.span, message)
        changes: list[_Change] = []
        good = True
        for when, (key, value) in node.entries.items():
            if not is_one_of(when, _TRAITS) and when not in FORMER_CONDITIONS:
                reading.findings.unknown("unknown-name", key.span, "condition", when, _TRAITS)
                good = False
            # What stands behind a wrong name is read too, so that all findings come at once.
            change = self._read_change(cast(Trait, when), value, reading)
            if change is None:
                good = False
            else:
                changes += (replace(change, when=name) for name in FORMER_CONDITIONS.get(when, (change.when,)))
        return tuple(changes) if good else BAD

    def _read_change(self, when: Trait, value: Node, reading: Reading) -> _Change | None:
        actions = ("skip",) if self.skip_only else ("skip", "stop")
        if isinstance(value, Scalar) or self.skip_only:
            action = OneOf("action", actions).read(value, reading)
            return None if action is BAD else _Change(when, action, None, None, value)
        values = _CHANGE.read(value, reading)
        if values is BAD:
            return None
        if "stop" in values:
            return _Change(when, "stop", values["stop"], None, value)
        return _Change(when, "change", None, values, value)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        change = {"const": "skip"} if self.skip_only else {"anyOf": [{"enum": ["skip", "stop"]}, _CHANGE.schema(defs)]}
        names = {"enum": [*_TRAITS]}
        return {"type": "object", "propertyNames": names, "additionalProperties": change}


def _build_step(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    timings = _timings(node)
    _register(values, node, reading)
    misspelt = None if timings else _misspelt_timing(node)
    if "show" in values and not (timings and timings[0] in values):
        _keep_for_rules(values, timings[0] if timings else misspelt or "do", node, reading)
    if misspelt:
        return BAD
    if not timings:
        message = f"A step needs one of {quoted(STEP_KINDS)}, which says how long it lasts."
        return reading.bad("no-timing", node.span, message, "do: auto")
    if len(timings) > 1:
        message = f"A step has one timing key, but here are {quoted(timings)}. Keep one, or make two steps."
        return reading.bad("two-timings", node.key_span(timings[1]), message)
    if "show" not in values or timings[0] not in values:
        return BAD
    step = _make(values, ())
    adapt = tuple(_adapted(values, change) for change in values.get("adapt", ()))
    rules.check_step(step, node, reading)
    for each, change in zip(adapt, values.get("adapt", ()), strict=True):
        if each.step and isinstance(change.node, Table):
            rules.check_step(each.step, change.node, reading)
    step = _make(values, adapt)
    reading.parts.append(Part(step, node))
    return step


def _misspelt_timing(node: Table) -> StepKind | None:
    """The kind that a key of the step was likely meant to be: where that has been reported, a missing time is not."""
    missing = [key.name for key in STEP.keys if key.name not in node.entries]
    strange = [name for name in node.entries if all(name != key.name for key in STEP.keys)]
    meant = {nearest(name, missing) for name in strange}
    return next((kind for kind in STEP_KINDS if kind in meant), None)


def _keep_for_rules(values: dict[str, Any], kind: StepKind, node: Table, reading: Reading) -> None:
    """A step whose time is wrong is looked at all the same by the rules that ask for no time."""
    if not STEP_KINDS[kind].chooses:
        stands_in = {**{key: value for key, value in values.items() if key not in STEP_KINDS}, "do": "auto"}
        reading.parts.append(Part(_make(stands_in, ()), node))


def _register(values: dict[str, Any], node: Table, reading: Reading) -> None:
    name = values.get("id")
    if name is None:
        return
    span = node.entries["id"][1].span
    if name in reading.ids:
        line = reading.ids[name].line
        reading.bad("duplicate-id", span, f'The id "{name}" is taken already, in line {line}. Each id stands once.')
    else:
        reading.ids[name] = span


def _adapted(values: dict[str, Any], change: _Change) -> Adaptation:
    if change.values is None:
        return Adaptation(change.when, change.action, change.say)
    kept = values
    if any(key in change.values for key in STEP_KINDS):
        kept = {key: value for key, value in values.items() if key not in (*STEP_KINDS, "pace")}
    return Adaptation(change.when, "change", None, _make({**kept, **change.values}, ()))


def _make(values: dict[str, Any], adapt: tuple[Adaptation, ...]) -> Step:
    """A step from its good values; the id stays empty where the file gives none."""
    kind, traits = next((kind, traits) for kind, traits in STEP_KINDS.items() if kind in values)
    given = {key: value for key, value in values.items() if key not in (*STEP_KINDS, "id", "adapt")}
    seconds, times = None, None
    if traits.chooses:
        given["ways"] = values[kind]
        seconds = _seconds_to_choose(values)
    elif traits.moves:
        seconds, times = values[kind]
        if times is not None:
            given.setdefault("pace", DEFAULT_PACE)
    elif values[kind] == "auto":
        seconds = words.automatic_seconds(values.get("say") or values["show"])
    elif not traits.waits:
        seconds = values[kind]
    return Step(id=values.get("id", ""), kind=kind, seconds=seconds, times=times, adapt=adapt, **given)


def _seconds_to_choose(values: dict[str, Any]) -> float:
    """Nothing begins by itself before all that may be chosen could be heard."""
    heard = " ".join((values.get("say") or values["show"], *(way.show for way in values["choose"])))
    return max(CHOOSING, float(math.ceil(words.seconds_to_take_in(heard))))


STEP = Record(
    "step",
    (
        Key("id", Id(), "A name that never changes; branches and translations hang on it.", label="Name in the file"),
        Key("show", _CONTENT[0].shape, _CONTENT[0].doc, True, label="Instruction"),
        *_CONTENT[1:],
        Key(
            "sides",
            OneOf("word", ("affected", "both", "each")),
            "affected, both, or each: once for each side.",
            label="Sides",
        ),
        Key("adapt", Adapt(), "What conditions change: skip, stop, or keys to replace.", label="For some people"),
    ),
    _build_step,
    "One instruction.",
    (exactly_one(STEP_KINDS),),
)


def _build_way(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    _register(values, node, reading)
    return Way(values.get("id", ""), values.get("show", ""), values.get("steps", ()), values.get("needs", ()))


WAY = Record(
    "way",
    (
        Key("id", Id(), "A name that never changes."),
        Key("show", _CONTENT[0].shape, "What the way is called: at most 14 words.", True),
        Key("needs", ListOf(OneOf("thing", vocabulary.NEEDS), unique=True), "Things at hand for this way alone."),
        Key("steps", ListOf(StepOfWay(), 1), "Its steps, in order.", True),
    ),
    _build_way,
    "One way of a choice.",
)


def _build_repeat(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    _register(values, node, reading)
    least, most = values.get("repeat", (1, 1))
    adapt = tuple(Adaptation(change.when, "skip") for change in values.get("adapt", ()))
    return Repeat(least, most, values.get("steps", ()), values.get("id"), adapt)


def _repeat(name: str, item: ValueShape) -> Record:
    keys = (
        Key("repeat", Times(), "How often: 4, or 3-5.", True, label="How often"),
        Key("steps", ListOf(item, 1), "The steps that repeat.", True),
        Key("id", Id(), "A name that a branch may lead to.", label="Name in the file"),
        Key(
            "adapt", Adapt(skip_only=True), "Conditions under which the group is left out: skip.", label="Left out for"
        ),
    )
    return Record(name, keys, _build_repeat, "Steps that repeat.")


def _heard(node: Node) -> float:
    """Seconds that the words of a step take, as far as they can be read."""
    for key in ("say", "show"):
        words_of = node.entries.get(key) if isinstance(node, Table) else None
        if words_of is not None and isinstance(words_of[1], Scalar):
            return words.seconds_to_take_in(words_of[1].text)
    return 0.0


def is_group(node: Node | None) -> TypeGuard[Table]:
    return isinstance(node, Table) and ("repeat" in node.entries or "steps" in node.entries)


@dataclass(frozen=True, slots=True)
class StepOr:
    """A step or, where one may stand, a group that repeats."""

    repeat: Record | None

    def within(self, node: Node | None) -> ValueShape:
        return self.repeat if self.repeat is not None and is_group(node) else STEP

    def read(self, node: Node, reading: Reading) -> Any:
        if not is_group(node):
            reading.heard = _heard(node)
            return STEP.read(node, reading)
        if self.repeat is None:
            message = "A repeat may stand in a repeat, but no deeper. Write these steps out."
            return reading.bad("nested-repeat", node.key_span("repeat"), message)
        return self.repeat.read(node, reading)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        step = STEP.schema(defs)
        if self.repeat is None:
            return step
        group = {"anyOf": [{"required": ["repeat"]}, {"required": ["steps"]}]}
        return {"if": group, "then": self.repeat.schema(defs), "else": step}


REPEAT = _repeat("repeat", StepOr(_repeat("inner_repeat", StepOr(None))))
