# SPDX-License-Identifier: MIT
"""Shapes of single values: texts, ids, times, counts, paces, breathing, pictures, branches."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cramprelief.reading.finding import shorten
from cramprelief.reading.located import Broken, Node, Scalar, Table
from cramprelief.reading.shapes import (
    BAD,
    Key,
    Reading,
    ReadLine,
    Record,
    Reference,
    ValueShape,
    _Bad,
    accepted,
    scalar,
    spelled,
)
from cramprelief.routine import words
from cramprelief.routine.model import BREATHING, Breathing, FigureRef
from cramprelief.routine.signs import check_signs

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
PLACEHOLDERS = ("side", "other_side")


@dataclass(frozen=True, slots=True)
class TextValue:
    """A text of at most `words` words and `letters` characters. `part` is given where a person reads or hears it."""

    part: str | None = None
    words: int | None = None
    letters: int = 400

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A text")
        if isinstance(text, _Bad):
            return BAD
        if isinstance(node, Scalar):
            check_signs(text, node, reading, self.part != "caution")
        if self.part:
            reading.lines.append(ReadLine(self.part, text, node.span))
        count = words.count_words(text)
        if self.words is not None and count > self.words:
            return reading.bad("too-long", node.span, f"{count} words are too many; at most {self.words} fit here.")
        if len(text) > self.letters:
            message = f"{len(text)} characters are too many; at most {self.letters} fit here."
            return reading.bad("too-long", node.span, message)
        return BAD if self.part and not _placeholders_ok(text, node, reading) else text

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": self.letters}


def _placeholders_ok(text: str, node: Node, reading: Reading) -> bool:
    for name in re.findall(r"\{([^}]*)\}", text):
        if name not in PLACEHOLDERS:
            message = f'"{{{shorten(name)}}}" is not known. Use {{side}} or {{other_side}}.'
            reading.bad("bad-placeholder", node.span, message)
            return False
    return True


@dataclass(frozen=True, slots=True)
class Id:
    """A short name in small letters, digits and hyphens."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "An id")
        if isinstance(text, _Bad) or (re.fullmatch(ID, text) and len(text) <= 48):
            return text
        better = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:48].rstrip("-") or None
        message = "An id has small letters, digits and single hyphens only."
        if better:
            message += f' Write "{better}".'
        return reading.misspelt("bad-id", node.span, message, better)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{ID}$", "maxLength": 48}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    least: int
    most: int

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A number")
        if isinstance(text, _Bad):
            return BAD
        if re.fullmatch(r"[0-9]{1,6}", text) and self.least <= int(text) <= self.most:
            return int(text)
        return reading.bad(
            "bad-number", node.span, f"A whole number from {self.least} to {self.most} is expected here."
        )

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Date:
    """A day, `2025-03-31`. It stays text."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A date")
        if isinstance(text, _Bad) or _DATE.fullmatch(text):
            return text
        return reading.bad("bad-date", node.span, "A date is written year-month-day, such as 2025-03-31.")

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_DATE.pattern}$"}


_DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")


@dataclass(frozen=True, slots=True)
class Url:
    """An address of a page. The app shows it and never opens it."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "An address")
        if isinstance(text, _Bad) or _URL.fullmatch(text):
            return text
        return reading.bad("bad-address", node.span, "An address begins with https:// and has no spaces.")

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_URL.pattern}$"}


_URL = re.compile(r"https?://[^\s<>\"'{}|^`]{3,300}")


@dataclass(frozen=True, slots=True)
class Duration:
    """`8s`, `2m`, `1m30s`, in seconds; with `auto_ok` also `auto`, which stays text until the words are known."""

    most: float
    least: float = 1.0
    auto_ok: bool = False
    of_words: bool = False
    """It is the time of a step: its words must be heard in it."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A time such as 30s")
        if isinstance(text, _Bad) or (self.auto_ok and text == "auto"):
            return text
        seconds = words.parse_duration(text)
        if seconds is None:
            meant = words.meant_seconds(text)
            if meant is not None and self.of_words:
                meant = max(meant, reading.heard)
            better = None if meant is None else accepted(self, words.format_duration(math.ceil(meant - 1e-9)), node)
            cure = f"Write {better}." if better else self._cure(meant)
            message = f'"{shorten(text)}" is not a time. {cure}'
            return reading.bad("bad-duration", node.span, message, better)
        if not self.least <= seconds <= self.most:
            return reading.bad("bad-duration", node.span, f"A time from {self._span()} is expected here.")
        return seconds

    def _span(self) -> str:
        return f"{words.format_duration(self.least)} to {words.format_duration(self.most)}"

    def _cure(self, meant: float | None) -> str:
        return f"A time from {self._span()} is written {words.format_duration(min(30.0, self.most))}."

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        pattern = "^(?:[0-9]{1,3}m(?:[0-9]{1,4}s)?|[0-9]{1,4}s)$"
        timed = {"type": "string", "pattern": pattern}
        return {"anyOf": [{"const": "auto"}, timed]} if self.auto_ok else timed


@dataclass(frozen=True, slots=True)
class Amount:
    """`20s` → (20.0, None) or `8 times` → (None, 8)."""

    most: float

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A time such as 20s, or 8 times,")
        if isinstance(text, _Bad):
            return BAD
        count = re.fullmatch(r"([0-9]{1,3}) times", text)
        if count and 1 <= int(count[1]) <= 200:
            return (None, int(count[1]))
        loose = re.fullmatch(r"(?:x\s*)?([0-9]{1,3})\s*(?:x|×|times?|reps?|mal)?", text, re.I)
        if count or (loose and not text.isdigit()):
            better = accepted(self, f"{loose[1]} times" if loose and not count else None, node)
            message = f"Write {better}." if better else "A count is 1 to 200 times."
            return reading.bad("bad-count", node.span, message, better)
        if loose:
            ways = [way for way in (f"{text}s", f"{text} times") if accepted(self, way, node)]
            cure = f"Write {', or '.join(ways)}." if ways else "A time is written 20s, a count 8 times."
            message = f'"{text}" is neither a time nor a count. {cure}'
            return reading.bad("bad-duration", node.span, message, ways[0] if ways else None)
        seconds = Duration(self.most, of_words=True).read(node, reading)
        return BAD if seconds is BAD else (seconds, None)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"anyOf": [Duration(self.most).schema(defs), {"type": "string", "pattern": "^[0-9]{1,3} times$"}]}


@dataclass(frozen=True, slots=True)
class Pace:
    """`50/min` → 50.0 movements a minute."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A pace such as 50/min")
        if isinstance(text, _Bad):
            return BAD
        match = re.fullmatch(r"([0-9]{1,3})/min", text)
        if match and 1 <= int(match[1]) <= 240:
            return float(match[1])
        loose = re.fullmatch(r"([0-9]{1,3})\b.*", text)
        better = accepted(self, f"{loose[1]}/min" if loose else None, node)
        return reading.bad("bad-pace", node.span, f"A pace is written {better or '50/min'}.", better)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[0-9]{1,3}/min$"}


def _meant_times(text: str) -> str | None:
    """`3 to 5`, `3–5`, `5-3` → `3-5`; `4 times`, `4x` → `4`."""
    once = re.fullmatch(r"([0-9]{1,2})\s*(?:times|x)", text, re.I)
    if once:
        return once[1]
    both = re.fullmatch(r"([0-9]{1,2})\s*(?:-|–|to|or)\s*([0-9]{1,2})(?:\s*times)?", text, re.I)
    return "{}-{}".format(*sorted((int(both[1]), int(both[2])))) if both else None


@dataclass(frozen=True, slots=True)
class Times:
    """`4` → (4, 4), `3-5` → (3, 5)."""

    most: int = 50

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "How often, such as 4 or 3-5,")
        if isinstance(text, _Bad):
            return BAD
        match = re.fullmatch(r"([0-9]{1,2})(?:-([0-9]{1,2}))?", text)
        if match:
            least, most = int(match[1]), int(match[2] or match[1])
            if 1 <= least <= most <= self.most:
                return (least, most)
        better = accepted(self, _meant_times(text), node)
        message = f"Write {better}." if better else f"Write how often, 4, or few to many, 3-5; at most {self.most}."
        return reading.bad("bad-count", node.span, message, better)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        whole = {"type": "integer", "minimum": 1, "maximum": self.most}
        return {"anyOf": [whole, {"type": "string", "pattern": "^[0-9]{1,2}(?:-[0-9]{1,2})?$"}]}


def _build_breathing(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    return Breathing(values.get("in", 0.0), values.get("out", 0.0))


_BREATH = Record(
    "breath",
    (
        Key("in", Duration(12.0), "Time to breathe in.", True),
        Key("out", Duration(15.0), "Time to breathe out.", True),
    ),
    _build_breathing,
    "One breath.",
)


@dataclass(frozen=True, slots=True)
class BreathValue:
    """A named pattern, or `{in: 4s, out: 6s}`."""

    def within(self, node: Node | None) -> ValueShape:
        return _BREATH

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, Table):
            return _BREATH.read(node, reading)
        text = scalar(node, reading, "A breathing pattern")
        if isinstance(text, _Bad):
            return BAD
        if text not in BREATHING:
            reading.findings.unknown("unknown-name", node.span, "breathing pattern", text, BREATHING)
            return BAD
        return BREATHING[text]

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"anyOf": [{"enum": list(BREATHING)}, _BREATH.schema(defs)]}


@dataclass(frozen=True, slots=True)
class Named:
    """The id of something that lies in another file; `check` sees whether it exists. `what` is the kind of thing."""

    what: str
    key: str | None = None
    """The key it stands under, where `check` must know."""
    steps_too: bool = False
    """Also `#step-id`, a step of the same file."""

    def read(self, node: Node, reading: Reading) -> Any:
        if self.steps_too and isinstance(node, Scalar) and node.plain and not node.text:
            message = 'The id is missing here. The id of a step stands in quotes, "#id": a # alone starts a comment.'
            return reading.bad("empty-value", node.span, message)
        text = scalar(node, reading, f"The id of a {self.what}")
        if isinstance(text, _Bad):
            return BAD
        jump = self.steps_too and text.startswith("#")
        if not re.fullmatch(ID, text[1:] if jump else text):
            return self._cannot_be(text, node, reading)
        reading.references.append(Reference("step" if jump else self.what, text, node.span, self.key))
        return text

    def _cannot_be(self, text: str, node: Node, reading: Reading) -> _Bad:
        better, fix = None, None
        message = f'"{shorten(text)}" cannot be the id of a {self.what}.'
        if self.what == "figure" and text.lower().endswith((".svg", ".png")):
            better = f"{{file: {text}, alt: what it shows}}"
        elif self.what == "source":
            message += " Write a key of assets/sources.yaml, such as nhs-leg-cramps."
        else:
            better = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or None
            if better and self.steps_too and text.startswith("#"):
                better = f'"#{better}"'
            fix = spelled(node.span, better) if better else None
        if better:
            message += f" Write {better}."
        return reading.bad("bad-id", node.span, message, better, fix)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{'#?' if self.steps_too else ''}{ID}$"}


def _build_figure(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    name, pose, move = values.get("name"), values.get("pose"), values.get("move")
    has_file = "file" in node.entries
    if has_file == ("name" in node.entries):
        return reading.bad("misplaced-key", node.span, 'A figure has either a "name" or a picture "file".')
    for key in ("pose", "move") if has_file else ("alt",):
        if key in node.entries:
            other = "name" if has_file else "file"
            return reading.bad("misplaced-key", node.key_span(key), f'"{key}" goes with "{other}" only.')
    if has_file and "alt" not in node.entries:
        message = 'A picture needs "alt": a short text that tells what it shows.'
        return reading.bad("missing-key", node.key_span("file"), message, "alt:")
    if "pose" in node.entries and "move" in node.entries:
        return reading.bad("misplaced-key", node.key_span("move"), 'A figure has a "pose" or a "move", not both.')
    for what, part in (("pose", pose), ("move", move)):
        if part and name:
            span = node.entries[what][1].span
            reading.references.append(Reference(what, part, span, name))
    file = values.get("file")
    folder = None if file is None else str(Path(reading.findings.file).absolute().parent)
    return FigureRef(name, pose, move, file, values.get("alt"), folder)


@dataclass(frozen=True, slots=True)
class PictureFileValue:
    """A path to an .svg or .png beside the routine."""

    def read(self, node: Node, reading: Reading) -> Any:
        text = scalar(node, reading, "A picture file")
        if isinstance(text, _Bad):
            return BAD
        if not text.lower().endswith((".svg", ".png")) or len(text) > 200:
            return reading.bad("wrong-type", node.span, "A picture is a file that ends in .svg or .png.")
        reading.references.append(Reference("picture", text, node.span))
        return text

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": r"\.([sS][vV][gG]|[pP][nN][gG])$"}


_FIGURE = Record(
    "figure",
    (
        Key("name", Named("figure"), "A figure of assets/figures/, or of the figures/ folder beside the routine."),
        Key("pose", Id(), "One of the figure's poses."),
        Key("move", Id(), "One of the figure's moves."),
        Key("file", PictureFileValue(), "A picture (.svg, .png) beside the routine."),
        Key("alt", TextValue(letters=160), "What the picture shows, for people who do not see it."),
    ),
    _build_figure,
    "The picture of a step: a figure with a pose or a move, or a picture file.",
    (
        {
            "oneOf": [
                {"required": ["name"], "not": {"anyOf": [{"required": ["alt"]}, {"required": ["pose", "move"]}]}},
                {"required": ["file", "alt"], "not": {"anyOf": [{"required": ["pose"]}, {"required": ["move"]}]}},
            ]
        },
    ),
)


@dataclass(frozen=True, slots=True)
class FigureValue:
    """The name of a figure, or a table that says more."""

    def within(self, node: Node | None) -> ValueShape:
        return _FIGURE

    def read(self, node: Node, reading: Reading) -> Any:
        if isinstance(node, (Table, Broken)):
            return _FIGURE.read(node, reading)
        name = Named("figure").read(node, reading)
        return BAD if name is BAD else FigureRef(name)

    def schema(self, defs: dict[str, Any]) -> dict[str, Any]:
        return {"anyOf": [Named("figure").schema(defs), _FIGURE.schema(defs)]}
