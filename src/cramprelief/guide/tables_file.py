# SPDX-License-Identifier: MIT
"""assets/guide/*.yaml -> tables. Not on the path to the first instruction: it needs the YAML reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cramprelief.guide.rows import NOT_SURE, Condition, Flag, Level, Ordinary, PlaceRow, Region, Rows, Rule, Tip, When

FILES = ("picker.yaml", "red_flags.yaml", "profile.yaml")


def read_rows(folder: Path) -> Rows:
    """The rows of these files. Raises OSError, and yaml.YAMLError, KeyError or TypeError for damaged files."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    picker, warnings, profile = (
        yaml.load((folder / name).read_text(encoding="utf-8"), Loader=loader) for name in FILES
    )
    levels = {name: Level(name, **row) for name, row in warnings["levels"].items()}
    found = [*picker["places"].items(), (NOT_SURE, picker["not_sure"])]
    return (
        tuple(PlaceRow(name, **_with_tuples(row, "can_stand", "cannot_stand", "after")) for name, row in found),
        tuple(_rule(row) for row in picker["rules"]),
        tuple(_tip(row) for row in picker["tips"]),
        tuple(levels.values()),
        tuple(_flag(name, row, levels) for name, row in warnings["flags"].items()),
        tuple(warnings["first"]),
        Ordinary(**_with_tuples(warnings["cramp"], "say", "sources")),
        tuple(Region(name, **_with_tuples(row, "countries")) for name, row in warnings["regions"].items()),
        tuple(_condition(name, row) for name, row in profile["conditions"].items()),
    )


def _rule(row: dict[str, Any]) -> Rule:
    given = _with_tuples(row, "cards", "watch", "only", "first", "after", "plans")
    return Rule(when=_when(given.pop("when")), standing_last=given.pop("standing", None) == "last", **given)


def _tip(row: dict[str, Any]) -> Tip:
    given = _with_tuples(row, "sources", "not_for")
    return Tip(when=_when(given.pop("when")), **given)


def _when(row: dict[str, Any]) -> When:
    return When(**_with_tuples(row, "places", "situations", "conditions"))


def _flag(name: str, row: dict[str, Any], levels: dict[str, Level]) -> Flag:
    do = levels[row["level"]].do
    return Flag(id=name, **{"do": do, **_with_tuples(row, "sources")})


def _condition(name: str, row: dict[str, Any]) -> Condition:
    swaps = tuple(row["swaps"].items())
    return Condition(id=name, **_with_tuples({**row, "swaps": swaps}, "blocks", "sources"))


def _with_tuples(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: tuple(value) if name in names else value for name, value in row.items()}
