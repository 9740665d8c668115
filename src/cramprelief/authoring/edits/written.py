# SPDX-License-Identifier: MIT
"""A text as YAML writes it: plain where it reads back the same, else in quotes."""

from __future__ import annotations

from typing import Any

from cramprelief.reading.characters import without_hidden
from cramprelief.reading.located import Style


def tidy(value: str) -> str:
    """In one line, with single spaces, without what nobody sees: so a text is read, and so it is written."""
    return " ".join(without_hidden(" ".join(value.split())).split())


def written(value: str, style: Style = "", flow: bool = False) -> str:
    """One line of YAML that reads back as `value`. Quotes stay what they were; `flow` is within [ ] or { }."""
    if style == "'":
        return "'" + value.replace("'", "''") + "'"
    return value if style != '"' and _reads_back(value, flow) else doubly_quoted(value)


def doubly_quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _reads_back(value: str, flow: bool) -> bool:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for probe in (f"{{k: {value}}}", f"[{value}]") if flow else (f"k: {value}",):
        try:
            events = [event for event in yaml.parse(probe, Loader=loader) if isinstance(event, yaml.ScalarEvent)]
        except yaml.YAMLError:
            return False
        last = events[-1] if events else None
        if last is None or len(events) != (1 if probe[0] == "[" else 2):
            return False
        if last.value != value or last.style or last.anchor or last.tag or not value:
            return False
    return True
