# SPDX-License-Identifier: MIT
"""assets/guide/*.yaml -> tables. Not on the path to the first instruction: it needs the YAML reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cramprelief.guide.tables import Condition, Flag, Place, Region, Rule, Tables, When

FILES = ("picker.yaml", "red_flags.yaml", "profile.yaml")


def read_tables(folder: Path) -> Tables:
    """The tables of this folder. Raises OSError, and KeyError, TypeError or yaml.YAMLError for files that are damaged:
    they come with the app, so that is a fault of the app and not of the person."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    picker, warnings, profile = (
        yaml.load((folder / name).read_text(encoding="utf-8"), Loader=loader) for name in FILES
    )
    levels = warnings["levels"]
    return Tables(
        places={name: _place(row) for name, row in picker["places"].items()},
        not_sure=_place(picker["not_sure"]),
        rules=tuple(_rule(row) for row in picker["rules"]),
        titles={name: level["title"] for name, level in levels.items()},
        flags={name: _flag(name, row, levels) for name, row in warnings["flags"].items()},
        regions={name: Region(name, **row) for name, row in warnings["regions"].items()},
        conditions={name: _condition(name, row) for name, row in profile["conditions"].items()},
    )


def _place(row: dict[str, Any]) -> Place:
    return Place(row["name"], tuple(row["can_stand"]), tuple(row["cannot_stand"]), tuple(row["after"]))


def _rule(row: dict[str, Any]) -> Rule:
    given = _with_tuples(row, "cards", "watch", "only", "first", "after")
    when = _with_tuples(given.pop("when"), "places", "situations", "conditions")
    return Rule(when=When(**when), standing_last=given.pop("standing", None) == "last", **given)


def _flag(name: str, row: dict[str, Any], levels: dict[str, Any]) -> Flag:
    return Flag(id=name, **{"do": levels[row["level"]]["do"], **_with_tuples(row, "sources", "woven", "conditions")})


def _condition(name: str, row: dict[str, Any]) -> Condition:
    return Condition(id=name, **_with_tuples(row, "blocks", "sources"))


def _with_tuples(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: tuple(value) if name in names else value for name, value in row.items()}
