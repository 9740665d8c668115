# SPDX-License-Identifier: MIT
"""Shapes of single values in a figure file: numbers, places to touch, directions. See routine.shapes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from cramprelief.figure.body.skeleton import ANCHORS, SIDES
from cramprelief.figure.model import LooseSpot
from cramprelief.reading.finding import Span, shorten
from cramprelief.reading.located import Items, Node, Scalar, Table
from cramprelief.reading.shapes import BAD, Key, ListOf, Reading, Record, _Bad, scalar

NUMBER = r"[+-]?(?:\d{1,6}(?:\.\d{1,4})?|\.\d{1,4})"
WORD = r"[a-z][a-z0-9_]*"
EDGES = ("front", "back", "middle")
BONES = ("thigh", "shank", "upper", "fore")
ALONG = tuple(f"{side}.{bone}" for side in SIDES for bone in BONES)
BEARINGS = (*ALONG, *(f"{side}.{part}" for side in SIDES for part in ("foot", "toes")))


@dataclass(slots=True)
class FigureReading(Reading):
    """What is gathered while a figure file is read, besides the findings."""

    level_uses: list[tuple[str, Span]] = field(default_factory=list)
    pose_uses: list[tuple[str, Span]] = field(default_factory=list)
    shared: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Poses of assets/figures/body/poses.yaml, as drafts."""

    @property
    def broken(self) -> bool:
        """Whether an error stands in the way of the figure: any but a joint that was set back to its limit."""
        return any(each.level == "error" and each.code != "joint-limit" for each in self.findings.found)


@dataclass(frozen=True, slots=True)
class Number:
    """A number. `names` lets a level or "$name" stand in its place, which stay text."""

    low: float = -3000.0
    high: float = 3000.0
    names: bool = False

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A number")
        if isinstance(text, _Bad):
            return BAD
        if re.fullmatch(NUMBER, text):
            if self.low <= float(text) <= self.high:
                return float(text)
            message = f"A number from {self.low:g} to {self.high:g} is expected here."
            return reading.bad("bad-number", node.span, message)
        if self.names and re.fullmatch(rf"\$?{WORD}", text):
            if not text.startswith("$") and isinstance(reading, FigureReading):
                reading.level_uses.append((text, node.span))
            return text
        what = "A number, a level's name or $name" if self.names else "A number"
        return reading.bad("bad-number", node.span, f'{what} is expected here, not "{shorten(text)}".')

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        number = {"type": "number", "minimum": self.low, "maximum": self.high}
        return {"anyOf": [number, {"type": "string", "pattern": rf"^\$?{WORD}$"}]} if self.names else number


AMOUNT = Number(names=True)
PLAIN = Number()


def pair(values: Any) -> Any:
    """Exactly two values of a list that was read, or BAD."""
    return values if values is BAD or len(values) == 2 else BAD


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values, such as `[x, y]`."""

    item: Any = AMOUNT

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Items) or len(node.items) != 2:
            return reading.bad("wrong-type", node.span, "Two numbers such as [120, 40] are expected here.")
        return ListOf(self.item, 2, 2).read(node, reading)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "array", "items": self.item.schema(defs), "minItems": 2, "maxItems": 2}


@dataclass(frozen=True, slots=True)
class Word:
    """One of some words; unlike a Choice it says what they are for."""

    what: str
    names: tuple[str, ...]

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, f"A {self.what}")
        if isinstance(text, _Bad) or text in self.names:
            return text
        place = text.rpartition("@")[0] if "@" in text else text
        reading.findings.unknown("unknown-name", node.span, self.what, place, self.names)
        return BAD

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        if len(self.names) < 12:
            return {"enum": list(self.names)}
        name = self.what.replace(" ", "_")
        defs[name] = {"enum": list(self.names)}
        return {"$ref": f"#/$defs/{name}"}


POINT = Word("body point", ANCHORS)


def _anchor(values: dict[str, Any], node: Table, reading: Reading) -> LooseSpot:
    return LooseSpot("anchor", values.get("point", ""), (values.get("dx", 0.0), values.get("dy", 0.0)))


def _along(values: dict[str, Any], node: Table, reading: Reading) -> LooseSpot:
    name = f"{values.get('along', '')}.{values.get('side', 'middle')}"
    return LooseSpot("along", name, (values.get("s", 0.5), values.get("out", 0.0)))


def _on_foot(values: dict[str, Any], node: Table, reading: Reading) -> LooseSpot:
    return LooseSpot("foot", values.get("foot", "near"), (values.get("x", 0.0), values.get("y", 0.0)))


def _orbit(values: dict[str, Any], node: Table, reading: Reading) -> LooseSpot:
    center, radius = values.get("orbit", (0.0, 0.0)), values.get("radius", (0.0, 0.0))
    return LooseSpot("orbit", "", (*center, *radius, values.get("phase", 0.0)))


_SPOTS = {
    "point": Record(
        "spot_point",
        (
            Key("point", POINT, "A body point such as near.toe_tip.", True),
            Key("dx", AMOUNT, "Units to the front of it."),
            Key("dy", AMOUNT, "Units above it."),
        ),
        _anchor,
        "A place beside a body point.",
    ),
    "along": Record(
        "spot_along",
        (
            Key("along", Word("bone", ALONG), "A bone such as near.shank.", True),
            Key("s", AMOUNT, "How far along it, 0 (upper end) to 1.", True),
            Key("side", Word("side", EDGES), "Its front or back skin, or the middle."),
            Key("out", AMOUNT, "Units outside of the skin (front is +, where it is the middle)."),
        ),
        _along,
        "A place that slides along a limb.",
    ),
    "foot": Record(
        "spot_foot",
        (
            Key("foot", Word("side", SIDES), "near or far.", True),
            Key("x", AMOUNT, "Units in front of the ankle.", True),
            Key("y", AMOUNT, "Units below the ankle.", True),
        ),
        _on_foot,
        "A place on a foot.",
    ),
    "orbit": Record(
        "spot_orbit",
        (
            Key("orbit", Pair(), "Its middle [x, y].", True),
            Key("radius", Pair(), "Its half axes [across, up].", True),
            Key("phase", AMOUNT, "Degrees round it; 0 is in front, 90 above.", True),
        ),
        _orbit,
        "A place on an ellipse.",
    ),
}


@dataclass(frozen=True, slots=True)
class SpotShape:
    """`[x, y]`, a body point's name, or a table that begins with point, along, foot or orbit."""

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Scalar):
            name = POINT.read(node, reading)
            return BAD if name is BAD else LooseSpot("anchor", name, (0.0, 0.0))
        if isinstance(node, Table):
            for key, record in _SPOTS.items():
                if key in node.entries:
                    return record.read(node, reading)
            message = "A place is [x, y], a body point, or a table with point, along, foot or orbit."
            return reading.bad("missing-key", node.span, message)
        xy = Pair().read(node, reading)
        return BAD if xy is BAD else LooseSpot("point", "", xy)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        if "spot" not in defs:
            tables = [record.schema(defs) for record in _SPOTS.values()]
            defs["spot"] = {"anyOf": [Pair().schema(defs), POINT.schema(defs), *tables]}
        return {"$ref": "#/$defs/spot"}


SPOT = SpotShape()


def _bearing(values: dict[str, Any], node: Table, reading: Reading) -> tuple[str | None, float | str]:
    return (values.get("of"), values.get("add", 0.0))


_BEARING = Record(
    "bearing",
    (
        Key("of", Word("body part", BEARINGS), "The part that it is measured from, such as near.toes.", True),
        Key("add", AMOUNT, "Degrees added to that part's direction."),
    ),
    _bearing,
    "A direction that turns with a part of the body.",
)


@dataclass(frozen=True, slots=True)
class BearingShape:
    """Degrees on the page (0 to the front, 90 down, -90 up), or `{of: near.toes, add: 90}`. Reads (of, degrees)."""

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Table):
            return _BEARING.read(node, reading)
        degrees = AMOUNT.read(node, reading)
        return BAD if degrees is BAD else (None, degrees)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        if "direction" not in defs:
            defs["direction"] = {"anyOf": [AMOUNT.schema(defs), _BEARING.schema(defs)]}
        return {"$ref": "#/$defs/direction"}


BEARING = BearingShape()


@dataclass(frozen=True, slots=True)
class TableOf:
    """A table whose keys the author chooses."""

    what: str
    key: str
    item: Any
    at_most: int = 60

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Table):
            return reading.bad("wrong-type", node.span, f"A table of {self.what} is expected here.")
        if len(node.entries) > self.at_most:
            return reading.bad("too-many", node.span, f"At most {self.at_most} may stand here.")
        out: dict[str, Any] = {}
        good = True
        for name, (key, value) in node.entries.items():
            if not re.fullmatch(self.key, name):
                message = f'"{shorten(name)}" cannot be a name here: use small letters and digits.'
                reading.bad("bad-id", key.span, message)
                good = False
                continue
            read = self.item.read(value, reading)
            if read is BAD:
                good = False
            else:
                out[name] = read
        return out if good else BAD

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {
            "type": "object",
            "patternProperties": {f"^{self.key}$": self.item.schema(defs)},
            "additionalProperties": False,
            "maxProperties": self.at_most,
        }
