# SPDX-License-Identifier: MIT
"""Format 1 of a figure file: setting, props, poses, moves. The decoder and the JSON Schema are made from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from cramprelief.figure.format.pose_format import POSE_KEYS, Draft, PoseName
from cramprelief.figure.format.values import AMOUNT, BEARING, SPOT, WORD, Number, Pair, TableOf, Word
from cramprelief.figure.model import (
    DRIVES,
    EASES,
    PROP_LAYERS,
    SHADOWS,
    WHOLE,
    Arrow,
    Camera,
    Ease,
    LooseSpot,
    Phase,
    PropUse,
)
from cramprelief.figure.props.prop import Param, Prop
from cramprelief.figure.props.table import PROPS
from cramprelief.reading.finding import shorten
from cramprelief.reading.located import Broken, Node, Scalar, Table
from cramprelief.reading.shapes import BAD, Key, ListOf, Reading, Record, YesNo, _Bad, scalar
from cramprelief.routine.routine_format import FormatNumber
from cramprelief.routine.values import ID, Duration, TextValue


class PoseDraft(NamedTuple):
    """A pose as the file says it, before it is laid over the one it starts from."""

    values: Draft
    node: Table


class KeyDraft(NamedTuple):
    at: tuple[str | None, float]
    """(phase or None, part of it)"""
    pose: str | None
    own: Draft
    ease: Ease
    node: Table


class MoveDraft(NamedTuple):
    values: Draft
    node: Table


def _camera(values: Draft, node: Table, reading: Reading) -> Camera:
    x, y = values.get("center", (0.0, 0.0))
    return Camera(x, y, values.get("width", 1000.0))


CAMERA = Record(
    "camera",
    (
        Key("center", Pair(Number()), "The middle of the picture, [x, y].", True),
        Key("width", Number(60, 3000), "Units from left to right; a body is 750 high.", True),
    ),
    _camera,
    "What the picture shows.",
)

_PARAM_SHAPES = {
    "number": AMOUNT,
    "flag": YesNo(),
    "spot": SPOT,
    "bearing": BEARING,
    "pair": Pair(),
}


def param_shape(param: Param) -> Any:
    """What may stand at a key of a prop."""
    if param.kind == "word":
        return Word("word", param.words)
    if param.kind == "names":
        return ListOf(Word("word", param.words))
    return _PARAM_SHAPES[param.kind]


def prop_record(name: str, prop: Prop) -> Record:
    keys = [Key("z", Word("layer", PROP_LAYERS), "The layer it lies in.")]
    keys += [Key(key, param_shape(param), param.says) for key, param in prop.params.items()]

    def build(values: Draft, node: Table, reading: Reading) -> Any:
        layer = values.pop("z", prop.layer)
        if layer == "back" and prop.moves:
            message = "This thing moves with the body, so it cannot lie in the back layer. Write z: under."
            return reading.bad("misplaced-key", node.key_span("z"), message, "under")
        return PropUse(name, layer, values)

    return Record(f"prop_{name}", tuple(keys), build, prop.says or f"The {name}.")


@dataclass(frozen=True, slots=True)
class PropShape:
    """`floor`, or `wall: {x: 274}`."""

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Broken):
            return BAD
        if isinstance(node, Table):
            if len(node.entries) != 1:
                return reading.bad("wrong-type", node.span, 'One thing to a line: "- wall: {x: 274}".')
            name, (key, value) = next(iter(node.entries.items()))
            span = key.span
        else:
            text = scalar(node, reading, "The name of a thing")
            if isinstance(text, _Bad):
                return BAD
            name, value, span = text, Table(node.span), node.span
        if name not in PROPS:
            reading.findings.unknown("unknown-name", span, "thing", name, PROPS)
            return BAD
        if isinstance(value, Scalar) and not value.text.strip():
            value = Table(value.span)
        return prop_record(name, PROPS[name]).read(value, reading)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        if "prop" not in defs:
            each = {name: prop_record(name, prop).schema(defs) for name, prop in PROPS.items()}
            one = {"minProperties": 1, "maxProperties": 1}
            table = {"type": "object", "properties": each, "additionalProperties": False, **one}
            defs["prop"] = {"anyOf": [{"enum": list(PROPS)}, table]}
        return {"$ref": "#/$defs/prop"}


def _arrow(values: Draft, node: Table, reading: Reading) -> Any:
    start, end = values.get("from", LooseSpot("point", "", (0.0, 0.0))), values.get("to")
    around = values.get("around")
    if (around is None) == (end is None):
        message = 'An arrow has "from" and "to", or "around", "radius" and "angles".'
        return reading.bad("missing-key", node.span, message)
    if around is not None:
        return Arrow(
            around, radius=values.get("radius", (60.0, 60.0)), angles=values.get("angles", (0.0, 90.0)),
            both=values.get("both", False), width=values.get("width", 6.0),
        )  # fmt: skip
    return Arrow(start, end, values.get("bend", 0.0), both=values.get("both", False), width=values.get("width", 6.0))


ARROW = Record(
    "arrow",
    (
        Key("from", SPOT, "Where a straight or bowed arrow starts."),
        Key("to", SPOT, "Where it points."),
        Key("bend", Number(-200, 200), "How far it bows to the right of its way, in units."),
        Key("around", SPOT, "The middle of an arrow that goes round."),
        Key("radius", Pair(Number(5, 600)), "Its half axes [across, up]."),
        Key("angles", Pair(Number(-720, 720)), "Where it starts and ends, degrees: 0 in front, 90 above."),
        Key("both", YesNo(), "A head at both ends."),
        Key("width", Number(2, 12), "Its thickness in units; 6 if nothing is said."),
    ),
    _arrow,
    "A thin arrow that moves with the body.",
)

_SHOWN = (
    Key("alt", TextValue(letters=220), "What the picture shows, for people who do not see it.", True),
    Key("camera", CAMERA, "The camera, where it is not the figure's."),
    Key("props", ListOf(PropShape()), "More things, only here."),
    Key(
        "without",
        ListOf(Word("thing", tuple(PROPS))) if PROPS else ListOf(TextValue()),
        "Things of the figure that are not here.",
    ),
    Key("arrows", ListOf(ARROW, at_most=3), "At most three thin arrows."),
    Key("eyes", Word("word", ("open", "closed")), "Eyes are open if nothing is said."),
    Key("helped", TextValue(letters=60), "The pose or move that is shown in place of it where a helper does it."),
)


def _draft(values: Draft, node: Table, reading: Reading) -> PoseDraft:
    return PoseDraft(dict(values), node)


POSE = Record("pose", (*_SHOWN, *POSE_KEYS), _draft, "One posture, with the words that describe it.")
BASE_POSE = Record("base_pose", POSE_KEYS, _draft, "A posture that others start from; routines cannot name it.")


@dataclass(frozen=True, slots=True)
class MomentValue:
    """`40%`, `start`, `end`, or with phases `pull.start`, `pull.end`, `pull.40%`. Reads (phase or None, part)."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A moment such as 40% or end")
        if isinstance(text, _Bad):
            return BAD
        match = re.fullmatch(rf"(?:({WORD})\.)?(?:(start)|(end)|(\d{{1,3}})%)", text)
        if match and (match[4] is None or int(match[4]) <= 100):
            return (match[1], 0.0 if match[2] else 1.0 if match[3] else int(match[4]) / 100)
        message = f'"{shorten(text)}" is not a moment. Write start, end, 40%, or with phases pull.end.'
        return reading.bad("wrong-type", node.span, message)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": rf"^(?:{WORD}\.)?(?:start|end|[0-9]{{1,3}}%)$"}


@dataclass(frozen=True, slots=True)
class PhaseTime:
    """Seconds such as `4s`, or `rest`: what the step leaves over."""

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Scalar) and node.text.strip() == "rest":
            return "rest"
        return Duration(600.0).read(node, reading)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"anyOf": [{"const": "rest"}, Duration(600.0).schema(defs)]}


def _key(values: Draft, node: Table, reading: Reading) -> KeyDraft:
    return KeyDraft(
        values.get("at", (None, 0.0)), values.get("pose"), values.get("with", PoseDraft({}, node)).values,
        values.get("ease", "in_out"), node,
    )  # fmt: skip


KEY = Record(
    "key",
    (
        Key("at", MomentValue(), "When: start, end, 40%, or with phases pull.end.", True),
        Key("pose", PoseName(), "The pose at that moment."),
        Key("with", BASE_POSE, "What differs from that pose."),
        Key("ease", Word("easing", EASES), "How it goes on from here."),
    ),
    _key,
    "A pose at a moment of a move.",
)


def _move(values: Draft, node: Table, reading: Reading) -> Any:
    ways = [name for name in ("keys", "to") if name in node.entries]
    if len(ways) != 1:
        message = 'A move has either "from" and "to", or a list of "keys".'
        return reading.bad("missing-key", node.span, message)
    return MoveDraft(dict(values), node)


MOVE = Record(
    "move",
    (
        *_SHOWN,
        Key("from", PoseName(), "The first pose of a simple move."),
        Key("to", PoseName(), "The last pose of a simple move."),
        Key("keys", ListOf(KEY, 2, 24), "Poses at their moments."),
        Key("phases", TableOf("phases", WORD, PhaseTime(), 8), "Parts of the move with their times."),
        Key("drive", Word("drive", DRIVES), "once (usual), loop, or breath: follows the breath."),
        Key("beat", Number(0.2, 60), "Seconds of one movement, where the step has no pace."),
        Key("beats", Number(1, 8), "Movements in one turn of a loop: walking has two."),
    ),
    _move,
    "A motion between poses.",
)


def phases_of(values: Draft) -> tuple[Phase, ...]:
    given = values.get("phases")
    if not given:
        return WHOLE
    return tuple(Phase(name, None if time == "rest" else time) for name, time in given.items())


def _whole(values: Draft, node: Table, reading: Reading) -> tuple[Draft, Table]:
    return dict(values), node


FIGURE = Record(
    "figure",
    (
        Key("format", FormatNumber(), "Always 1.", True),
        Key("title", TextValue(letters=60), "What it is, for people who choose pictures.", True),
        Key("camera", CAMERA, "What the picture shows.", True),
        Key("levels", TableOf("levels", WORD, Number()), "Heights and places by name, such as bed: 196."),
        Key("body", Word("word", ("pregnant",)), "A body other than the usual."),
        Key("shadows", Word("word", SHADOWS), "Where soft shadows fall."),
        Key("props", ListOf(PropShape()), "The things around the person, back to front."),
        Key("between", TableOf("poses", ID, BASE_POSE), "Postures that others start from; routines cannot name them."),
        Key("poses", TableOf("poses", ID, POSE), "The poses that routines name.", True),
        Key("moves", TableOf("moves", ID, MOVE), "The moves that routines name."),
    ),
    _whole,
    "A setting: a camera, its props, and everything that the person does there.",
)

SHARED = Record(
    "shared",
    (
        Key("format", FormatNumber(), "Always 1.", True),
        Key("between", TableOf("poses", ID, BASE_POSE), "Postures that all figures may start from.", True),
    ),
    _whole,
    "Postures for all figures.",
)
