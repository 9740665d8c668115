# SPDX-License-Identifier: MIT
"""Shapes of plain values, as JSON gives them: typed already, without a place in the file.

The files that people write are read by `shapes`, which knows where everything stands. This is for files that the app
writes itself and reads before its first frame: it loads no parser, no tree and no findings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import NamedTuple


class WrongValue(ValueError):  # noqa: N818
    """A value is not what it must be. `kept` holds what can be used of it all the same, or is empty."""

    def __init__(self, *kept: object) -> None:
        super().__init__()
        self.kept = kept


class PlainShape(NamedTuple):
    """`words` end the sentence "It must be …". `read` returns the value or raises WrongValue, never anything else."""

    words: str
    read: Callable[[object], object]


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise WrongValue


FLAG = PlainShape("true or false", _flag)


def number(least: float, most: float, *, clamp: bool = False) -> PlainShape:
    """A number from `least` to `most`. With `clamp` the nearest of them is kept of one that is outside."""

    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value:
            raise WrongValue
        if not least <= value <= most:
            raise WrongValue(*([least if value < least else most] if clamp else []))
        return float(value)

    return PlainShape(f"a number from {least:g} to {most:g}", read)


def whole(least: int, most: int) -> PlainShape:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise WrongValue
        return value

    return PlainShape(f"a whole number from {least} to {most}", read)


def one_of(*values: str | float) -> PlainShape:
    def read(value: object) -> str | float:
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and value in values:
            return values[values.index(value)]
        raise WrongValue

    return PlainShape(f"one of {', '.join(map(str, values))}", read)


def some_of(*names: str, former: Mapping[str, str] | None = None) -> PlainShape:
    """A list of these names; they come in the order given here, each once. Others are left out.

    `former` are names of older files, each with the one that took its place.
    """

    def read(value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise WrongValue
        now = former or {}
        value = [now.get(name, name) if isinstance(name, str) else name for name in value]
        known = tuple(name for name in names if name in value)
        if any(name not in names for name in value):
            raise WrongValue(known)
        return known

    return PlainShape(f"a list of any of {', '.join(names)}", read)


def text(letters: int) -> PlainShape:
    """At most so many letters; a longer text is cut. What no file can hold (half a character) becomes a "?"."""

    def read(value: object) -> str:
        if not isinstance(value, str):
            raise WrongValue
        right = value[:letters].encode("utf-8", "replace").decode("utf-8")
        if right != value:
            raise WrongValue(right)
        return value

    return PlainShape(f"a text of at most {letters} letters", read)


def optional(shape: PlainShape, none: object = None, word: str = "null") -> PlainShape:
    """The shape, or the value that stands for nothing."""

    def read(value: object) -> object:
        return none if type(value) is type(none) and value == none else shape.read(value)

    return PlainShape(f"{shape.words}, or {word}", read)


def list_of(shape: PlainShape, at_most: int) -> PlainShape:
    """A list. Of a wrong one its right items are kept."""

    def read(value: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise WrongValue
        right, kept = len(value) <= at_most, []
        for item in value[:at_most]:
            try:
                kept.append(shape.read(item))
            except WrongValue as wrong:
                right = False
                kept += wrong.kept
        if not right:
            raise WrongValue(tuple(kept))
        return tuple(kept)

    return PlainShape(f"a list of at most {at_most}, each {shape.words}", read)


def by_name(shape: PlainShape, at_most: int, letters: int) -> PlainShape:
    """A table from names of at most so many letters. Of more than `at_most` the last are taken; wrong ones go."""

    def read(value: object) -> dict[str, object]:
        if not isinstance(value, dict):
            raise WrongValue
        names, right, kept = text(letters), True, {}
        for name, held in list(value.items())[-at_most:]:
            try:
                kept[str(names.read(name))] = shape.read(held)
            except WrongValue:
                right = False
        if not right:
            raise WrongValue(kept)
        return kept

    return PlainShape(f"a table in which each name has {shape.words}", read)


def _day(value: object) -> str:
    try:
        if isinstance(value, str) and date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    raise WrongValue


DAY = PlainShape("a day such as 2026-11-22", _day)


def _instant(value: object) -> str:
    try:
        if isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None:
            return value
    except ValueError:
        pass
    raise WrongValue


INSTANT = PlainShape("an instant with its offset, such as 2026-11-22T03:12:00+01:00", _instant)


def _span_of_day(value: object) -> tuple[str, ...]:
    try:
        if isinstance(value, list) and len(value) in (0, 2):
            hours = [time.fromisoformat(one) for one in value if isinstance(one, str)]
            if len(hours) == len(value) and all(hour.tzinfo is None for hour in hours):
                return tuple(hour.isoformat("minutes") for hour in hours)
    except ValueError:
        pass
    raise WrongValue


SPAN_OF_DAY = PlainShape('two times of day such as ["23:00", "07:00"], or an empty list', _span_of_day)
