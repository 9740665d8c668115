# SPDX-License-Identifier: MIT
"""What is wrong in a text, as its writer meets it: how grave, where, and what can be done about it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from cramprelief.reading.finding import Finding
from cramprelief.ui.theme.tokens import ColorRole

Gravity = Literal["safety", "error", "hint"]
GRAVITIES: tuple[Gravity, ...] = ("safety", "error", "hint")
"""The gravest first."""
SAFETY = frozenset({"never", "too-hot", "works-muscle", "pulls-first"})
"""Codes of findings that may hurt somebody."""
ICONS: dict[Gravity, tuple[str, ColorRole]] = {
    "safety": ("first-aid", "danger_ink"),
    "error": ("warning-circle", "danger_ink"),
    "hint": ("warning", "caution_ink"),
}
Cure = Literal["write", "choose", "show"]
_MEDICINE = re.compile(r"^There is no (?:condition|grade) called ")
"""Who must not do something, and how sure one is, are chosen by the writer, and never by the app."""
_QUOTED = re.compile(r'"([^"]*)"')
_LISTS = re.compile(r" (?:Choose from|All of them|Keys that may stand here): .*$")
_MEANT = re.compile(r" (?:Did you mean \"[^\"]*\"\?|It is not known yet\.)")


class Problem(NamedTuple):
    """One finding. `start` and `end` are where the wave runs, in characters of what is shown."""

    finding: Finding
    gravity: Gravity
    cure: Cure
    words: str
    start: int
    end: int

    @property
    def line(self) -> int:
        return self.finding.line


def problems_of(findings: Iterable[Finding], shown: str) -> tuple[Problem, ...]:
    """The gravest first, each sort in the order of the file. `shown` is the text with one letter for a line end."""
    starts = [0, *(match.end() for match in re.finditer("\n", shown))]
    made = [_problem(finding, shown, starts) for finding in findings]
    return tuple(sorted(made, key=lambda each: (GRAVITIES.index(each.gravity), each.start)))


def _problem(finding: Finding, shown: str, starts: list[int]) -> Problem:
    level: Gravity = "safety" if finding.code in SAFETY else "error" if finding.level == "error" else "hint"
    fix = finding.fix
    medicine = _MEDICINE.match(finding.message) is not None
    cure: Cure = "choose" if medicine else "write" if fix is not None and fix.spelling else "show"
    if level == "safety":
        cure = "show"
    start = min(starts[min(finding.line, len(starts)) - 1] + finding.column - 1, len(shown))
    return Problem(finding, level, cure, _words(finding.message, medicine), start, _end(shown, start))


def _words(message: str, medicine: bool) -> str:
    """The sentence without lists that nobody reads in a line, and with quotes as people write them."""
    said = _LISTS.sub("", message)
    if medicine:
        said = f"{_MEANT.sub('', said)} Choose it yourself."
    return _QUOTED.sub("\u201c\\1\u201d", said)


def _end(shown: str, start: int) -> int:
    """Where what begins at `start` ends: a key, a quoted text, a name between commas, or the rest of the line."""
    line = shown[start : _line_end(shown, start)]
    key = re.match(r"[\w-]+(?=\s*:(?:\s|$))", line)
    if key:
        return start + key.end()
    if line[:1] in ("'", '"'):
        end = shown.find(line[0], start + 1)
        return end + 1 if end > 0 else start + len(line)
    bare = re.sub(r"\s+#.*$", "", line).rstrip()
    before = shown[shown.rfind("\n", 0, start) + 1 : start]
    if before.count("[") > before.count("]") or before.count("{") > before.count("}"):
        bare = re.split(r"[,\]}]", bare)[0].rstrip()
    return start + max(1, len(bare))


def _line_end(shown: str, start: int) -> int:
    end = shown.find("\n", start)
    return len(shown) if end < 0 else end
