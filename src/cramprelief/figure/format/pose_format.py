# SPDX-License-Identifier: MIT
"""The keys of a pose in a figure file. A pose is first a draft: what the file says, to be laid over its `from`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from cramprelief.figure.body.measures import LIMITS, limit_message
from cramprelief.figure.body.pose import (
    FOOT_POINTS,
    HANDS,
    JOINTS,
    TRUNK,
    Bearing,
    FootTarget,
    Grip,
    HandTarget,
    Limb,
    Pose,
    Spot,
    Standing,
    Trunk,
)
from cramprelief.figure.format.values import (
    AMOUNT,
    BEARING,
    PLAIN,
    POINT,
    SPOT,
    WORD,
    FigureReading,
    Number,
    Pair,
    TableOf,
    Word,
)
from cramprelief.figure.model import LAYERS, LooseSpot
from cramprelief.reading.located import Items, Node, Scalar, Table
from cramprelief.reading.shapes import BAD, Key, ListOf, Reading, Record, YesNo, _Bad, scalar

Draft = dict[str, Any]
Level = Callable[[float | str], float]


@dataclass(frozen=True, slots=True)
class Joint:
    """Degrees of one joint, as far as a body goes. Beyond that it is told, and the joint stays at its limit."""

    name: str

    def read(self, node: Node, reading: Reading) -> Any:
        degrees = PLAIN.read(node, reading)
        low, high = LIMITS[self.name]
        if degrees is BAD or low <= degrees <= high:
            return degrees
        nearest = min(max(degrees, low), high)
        reading.bad("joint-limit", node.span, limit_message(self.name, degrees), f"{nearest:g}")
        return nearest

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        low, high = LIMITS[self.name]
        return {"type": "number", "minimum": low, "maximum": high}


_SAYS = {
    "hip": "Thigh to the front.", "knee": "Heel to the back.", "ankle": "Toes to the shin.", "toes": "Toes up.",
    "shoulder": "Arm to the front and up.", "elbow": "Bending.", "wrist": "Palm side in, or the hand to the front.",
    "lean": "The whole body forward; -90 lies on the back.", "spine": "Bending forward.",
    "neck": "Bending forward.", "head": "Nodding.", "shoulders": "Pulled up, in units.",
}  # fmt: skip


def _limb(values: Draft, node: Table, reading: Reading) -> Draft:
    return dict(values)


LIMB = Record(
    "limb",
    (
        *(Key(name, Joint(name), f"{_SAYS[name]} Degrees.") for name in JOINTS),
        Key("hand", Word("hand", HANDS), "The shape of the hand."),
        Key("palm", Word("palm", ("down", "up")), "Which way the palm looks when the arm reaches forward."),
    ),
    _limb,
    "Joints of one side, leg and arm.",
)


def _foot(values: Draft, node: Table, reading: Reading) -> Draft:
    return dict(values)


FOOT = Record(
    "foot_target",
    (
        Key("at", SPOT, "The place it stands on.", True),
        Key("point", Word("point of the foot", FOOT_POINTS), "What stands there; the sole if nothing is said."),
        Key("pitch", Number(-180, 180), "Degrees: 0 flat, + heel up, -90 toes to the ceiling."),
        Key("slides", YesNo(), "It slides to its next place; usually a foot is lifted there."),
    ),
    _foot,
    "Where a foot is held.",
)

HAND = Record(
    "hand_target",
    (
        Key("at", SPOT, "The place it touches.", True),
        Key("hand", Word("hand", HANDS), "The shape of the hand."),
        Key("palm", Word("palm", ("down", "up")), "Which way the palm looks when the arm reaches forward."),
        Key("dir", BEARING, "Where the fingers point; the wrist follows."),
        Key("wrist", Joint("wrist"), "The wrist's bend, where no direction is given."),
        Key("point", Word("point of the hand", ("wrist", "palm", "tips")), "What touches, if not the usual."),
        Key("shrug", Number(0, 20), "How far the shoulder follows the reach."),
    ),
    _foot,
    "What a hand holds on to.",
)


@dataclass(frozen=True, slots=True)
class _On:
    """`[body point, level]`."""

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Items) or len(node.items) != 2:
            return reading.bad("wrong-type", node.span, "A body point and a place such as [pelvis.seat, bed].")
        name, value = POINT.read(node.items[0], reading), AMOUNT.read(node.items[1], reading)
        return BAD if name is BAD or value is BAD else (name, value)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "array", "prefixItems": [POINT.schema(defs), AMOUNT.schema(defs)], "minItems": 2}


PLACE = Record(
    "place",
    (
        Key("pelvis", Pair(), "Where the hips are, [x, y]."),
        Key("x", _On(), "A body point and where it is put, to the front."),
        Key("y", _On(), "A body point and the height it is put on."),
    ),
    _foot,
    "Where the body stands.",
)


@dataclass(frozen=True, slots=True)
class PoseName:
    """The name of another pose, of this file or shared ("body.standing")."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "The name of a pose")
        if isinstance(text, _Bad):
            return BAD
        if isinstance(reading, FigureReading):
            reading.pose_uses.append((text, node.span))
        return text

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class Target:
    """A hand or foot target, or `free` to let go of what `from` holds."""

    record: Record

    def within(self, node: Node | None) -> Record:
        return self.record

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Scalar) and node.text.strip() == "free":
            return {}
        return self.record.read(node, reading)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"anyOf": [{"const": "free"}, self.record.schema(defs)]}


POSE_KEYS = (
    Key("from", PoseName(), "A pose that this one starts from."),
    *(Key(name, Joint(name), f"{_SAYS[name]} Degrees.") for name in TRUNK),
    Key("both", LIMB, "Joints of both sides."),
    Key("near", LIMB, "Joints of the side towards us, the sore one."),
    Key("far", LIMB, "Joints of the other side."),
    Key("place", PLACE, "Where the body stands."),
    Key("near_foot", Target(FOOT), "What the near foot stands on."),
    Key("far_foot", Target(FOOT), "What the far foot stands on."),
    Key("near_hand", Target(HAND), "What the near hand holds."),
    Key("far_hand", Target(HAND), "What the far hand holds."),
    Key("order", ListOf(Word("layer", LAYERS)), "Layers from back to front, where not the usual."),
    Key("numbers", TableOf("numbers", WORD, PLAIN), "Numbers of its own, for props: $name stands for them."),
)
MERGED = ("both", "near", "far", "numbers")


def laid_over(base: Mapping[str, Any], own: Mapping[str, Any]) -> Draft:
    """A draft over the one it starts from: own keys win, joints and numbers one by one."""
    out: Draft = {**base, **own}
    for key in MERGED:
        if key in base and key in own:
            out[key] = {**base[key], **own[key]}
    if "both" in own:  # said last, so it wins over what the base says of one side
        for side in ("near", "far"):
            out[side] = {**base.get(side, {}), **own["both"], **own.get(side, {})}
    return out


def finished(draft: Mapping[str, Any], level: Level) -> Pose:
    """The pose that a draft describes; `level` turns the names of levels into heights."""
    near = {**draft.get("both", {}), **draft.get("near", {})}
    far = {**draft.get("both", {}), **draft.get("far", {})}
    return Pose(
        trunk=Trunk(*(draft.get(name, 0.0) for name in TRUNK)),
        near=Limb(*(near.get(name, 0.0) for name in JOINTS)),
        far=Limb(*(far.get(name, 0.0) for name in JOINTS)),
        place=_placed(draft.get("place"), level),
        near_foot=_foot_target(draft.get("near_foot"), level),
        far_foot=_foot_target(draft.get("far_foot"), level),
        near_hand=_hand_target(draft.get("near_hand"), level),
        far_hand=_hand_target(draft.get("far_hand"), level),
        near_grip=_grip(near, draft.get("near_hand")),
        far_grip=_grip(far, draft.get("far_hand")),
        order=tuple(draft.get("order", ())),
        numbers=draft.get("numbers", {}),
    )


def _placed(given: Draft | None, level: Level) -> Standing | None:
    if not given:
        return None
    on: dict[str, tuple[str, float]] = {}
    for axis in ("x", "y"):
        if axis in given:
            on[axis] = (given[axis][0], level(given[axis][1]))
    at = given.get("pelvis")
    return Standing(None if at is None else (level(at[0]), level(at[1])), on.get("x"), on.get("y"))


def _spot(spot: LooseSpot, level: Level) -> Spot:
    return Spot(spot.kind, spot.name, tuple(level(amount) for amount in spot.amounts))


def _foot_target(given: Draft | None, level: Level) -> FootTarget | None:
    if not given:
        return None
    point, pitch = given.get("point", "sole"), given.get("pitch", 0.0)
    return FootTarget(_spot(given["at"], level), point, pitch, given.get("slides", False))


def _hand_target(given: Draft | None, level: Level) -> HandTarget | None:
    if not given:
        return None
    of_degrees = given.get("dir")
    direction = None if of_degrees is None else Bearing(of_degrees[0], level(of_degrees[1]))
    return HandTarget(
        _spot(given["at"], level), direction, given.get("wrist", 0.0), given.get("point"), given.get("shrug", 9.0)
    )


def _grip(limb: Draft, target: Draft | None) -> Grip:
    said = {**limb, **(target or {})}
    return Grip(said.get("hand", "relaxed"), -1 if said.get("palm") == "up" else 1)
