# SPDX-License-Identifier: MIT
"""Whether an SVG is whole, opens no other file, and is drawn in no time: a list of what may stand in it, and a budget.

What is drawn is counted before it is drawn, with every `<use>` unfolded and every dash of a line as a line of its own.
Elements are told by their bare names, whatever their namespace: so does Qt, which draws them.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple
from xml.parsers import expat

MAX_ELEMENTS = 20_000
"""Elements that are drawn, those of a `<use>` each time."""
MAX_POINTS = 400_000
"""Numbers in the outlines, letters and dashes that are drawn."""
MAX_MATCHES = 400_000
"""Elements of the file times rules of its style."""
MAX_DEPTH = 64
_SHAPES = {"circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "text", "tspan"}
_ALLOWED = _SHAPES | {
    "clipPath", "defs", "desc", "g", "linearGradient", "metadata", "radialGradient", "stop", "style", "svg",
    "symbol", "title", "use", "view",
}  # fmt: skip
_REFUSED = re.compile(
    r"a|animat\w+|audio|discard|fe[A-Z]\w*|filter|font\w*|font-face\S*|foreignObject|glyph|handler|hkern|image|listener"
    r"|marker|mask|missing-glyph|mpath|pattern|prefetch|script|set|solidColor|switch|tbreak|textArea|textPath|video"
)
"""Names that Qt knows, or that do something elsewhere."""
_SVG = "http://www.w3.org/2000/svg"
_LEADS_OUT = re.compile(r"url\s*\(\s*[\"']?\s*(?!#)[^)\s]|@import|\\", re.I)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_DASHES = re.compile(r"stroke-dasharray\s*[:=]?\s*([^;}]*)", re.I)
_SIZES = ("cx", "cy", "height", "r", "rx", "ry", "width", "x", "x1", "x2", "y", "y1", "y2")
_OUTLINES = ("d", "points")
_MEASURES = (
    *_SIZES, *_OUTLINES, "font-size", "gradientTransform", "stroke-dashoffset", "stroke-width", "style", "transform",
)  # fmt: skip
_WILD = re.compile(r"\b(?:nan|inf(?:inity)?)\b", re.I)
"""No number, yet some readers of numbers take it for one."""
MAX_NUMBER = 1e6
_OUTSIDE = "This drawing opens another file. Put all that it shows into it."
_TOO_MUCH = "This drawing has too many parts. Draw it simpler."


class _FaultError(Exception):
    """Ends the reading, with the words for the author."""


class _Weight(NamedTuple):
    """What is drawn of an element: how many parts, and how many points in their outlines."""

    parts: int
    points: int


class _Element:
    """What is counted of one element: its own weight, the id that it uses, and what it holds."""

    __slots__ = ("held", "name", "points", "used")

    def __init__(self, name: str, points: int, used: str) -> None:
        self.name, self.points, self.used = name, points, used
        self.held: list[_Element] = []


class _Reading:
    """One pass over the file."""

    def __init__(self) -> None:
        self.open: list[_Element | None] = []
        """None for what is not drawn at all."""
        self.by_id: dict[str, list[_Element]] = {}
        self.root: _Element | None = None
        self.sized = False
        self.number = 0
        self.style: list[str] = []
        self.reach = 0.0
        """The largest number of an outline or a size: no line is longer than twice that."""
        self.dash = math.inf
        """The shortest dash, on an average."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.number += 1
        if self.number > MAX_ELEMENTS or len(self.open) > MAX_DEPTH:
            raise _FaultError(_TOO_MUCH)
        space, _, local = name.rpartition(" ")
        if local not in _ALLOWED:
            if space in ("", _SVG) or _REFUSED.fullmatch(local):
                shown = f"<{local[:40]}>" if local.isprintable() else "something"
                raise _FaultError(
                    f"This drawing holds {shown}, which is not shown here. Save it with plain shapes only."
                )
            self.open.append(None)
            return
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self._demand_inside(attributes, plain)
        used = plain.get("href", "").strip()[1:] if local == "use" else ""
        element = _Element(local, self._points(plain), used)
        if self.root is None:
            if local != "svg":
                raise _FaultError("This is not an SVG drawing. Save it again as plain SVG.")
            self.root, self.sized = element, _has_size(plain)
        holder = next((each for each in reversed(self.open) if each is not None), None)
        if holder is not None:
            holder.held.append(element)
        self.open.append(element)
        if "id" in plain:
            self.by_id.setdefault(plain["id"], []).append(element)

    def _demand_inside(self, attributes: dict[str, str], plain: dict[str, str]) -> None:
        if "base" in plain or not plain.get("href", "#").strip().startswith("#"):
            raise _FaultError(_OUTSIDE)
        for key, value in attributes.items():
            if " " not in key and (key.lower().startswith("on") or _LEADS_OUT.search(value)):
                raise _FaultError(_OUTSIDE)

    def _points(self, attributes: dict[str, str]) -> int:
        for key in _MEASURES:
            words = attributes.get(key, "")
            if _WILD.search(words) or any(abs(float(match)) > MAX_NUMBER for match in _NUMBER.findall(words)):
                raise _FaultError("This drawing holds a number that is too large. Save it again at its usual size.")
        outline = [match for key in _OUTLINES for match in _NUMBER.findall(attributes.get(key, ""))]
        sizes = [match for key in _SIZES for match in _NUMBER.findall(attributes.get(key, ""))]
        self.reach = max(self.reach, *(abs(float(match)) for match in (*outline, *sizes, "0")))
        self._dashes(attributes.get("stroke-dasharray", ""))
        for words in _DASHES.findall(attributes.get("style", "")):
            self._dashes(words)
        return len(outline)

    def _dashes(self, words: str) -> None:
        lengths = [abs(float(match)) for match in _NUMBER.findall(words)]
        if sum(lengths) > 0:
            self.dash = min(self.dash, sum(lengths) / len(lengths))

    def words(self, text: str) -> None:
        element = self.open[-1] if self.open else None
        if element is not None and element.name == "style":
            self.style.append(text)
        elif element is not None and element.name in ("text", "tspan"):
            element.points += len(text)

    def end(self, _name: str) -> None:
        self.open.pop()

    def look_at_style(self) -> None:
        style = "".join(self.style)
        if _LEADS_OUT.search(style):
            raise _FaultError(_OUTSIDE)
        if _WILD.search(style) or style.count("{") * self.number > MAX_MATCHES:
            raise _FaultError(_TOO_MUCH)
        for words in _DASHES.findall(style):
            self._dashes(words)

    def refuse(self, *_: object) -> None:
        raise _FaultError("This drawing holds definitions of its own. Save it again as plain SVG.")


def fault(data: bytes) -> str | None:
    """What is wrong with an SVG's bytes, in words for its author; None where it can be shown."""
    if not data.strip():
        return "This picture is empty. Save it again from the program that made it."
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler, parser.EndElementHandler = reading.start, reading.end
    parser.CharacterDataHandler = reading.words
    parser.EntityDeclHandler = reading.refuse
    parser.ProcessingInstructionHandler = reading.refuse
    try:
        parser.Parse(data, True)
        reading.look_at_style()
        _demand_little(reading)
    except _FaultError as found:
        return str(found)
    except (expat.ExpatError, ValueError, LookupError, OverflowError) as error:
        line = getattr(error, "lineno", None)
        return f"This SVG is damaged{f' in line {line}' if line else ''}. Save it again from the program that made it."
    if not reading.sized:
        return "This drawing has no size. Give it a viewBox, or a width and a height."
    return None


def _demand_little(reading: _Reading) -> None:
    """Unfolds what is used and adds up what is drawn; raises where it is too much."""
    known: dict[int, _Weight] = {}
    under_way: set[int] = set()
    lines = 1 + 2 * reading.reach / reading.dash
    """How many lines at most one line becomes by its dashes."""

    def weigh(element: _Element, depth: int = 0) -> _Weight:
        number = id(element)
        if depth > 3 * MAX_DEPTH:
            raise _FaultError(_TOO_MUCH)
        if number in known:
            return known[number]
        if number in under_way:
            raise _FaultError("This drawing uses itself. Draw the part itself in place of one use.")
        under_way.add(number)
        shown = element.name in _SHAPES or element.name == "use"
        parts, points = int(shown), math.ceil((element.points + 4 * shown) * lines)
        used = [weigh(each, depth + 1) for each in reading.by_id.get(element.used, ())] if element.used else []
        held = [weigh(each, depth + 1) for each in element.held]
        for weight in (*held, *([max(used)] if used else [])):
            parts, points = parts + weight.parts, points + weight.points
        if parts > MAX_ELEMENTS or points > MAX_POINTS:
            raise _FaultError(_TOO_MUCH)
        under_way.discard(number)
        known[number] = _Weight(parts, points)
        return known[number]

    if reading.root is not None:
        weigh(reading.root)


def _has_size(attributes: dict[str, str]) -> bool:
    box = [float(value) for value in _NUMBER.findall(attributes.get("viewBox", ""))]
    if box:
        return len(box) == 4 and all(0 < side <= 1e6 for side in box[2:]) and all(map(math.isfinite, box))
    sides = [_NUMBER.findall(attributes.get(key, "")) for key in ("width", "height")]
    return all(side and 0 < float(side[0]) <= 1e5 for side in sides)
