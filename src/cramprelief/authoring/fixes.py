# SPDX-License-Identifier: MIT
"""Fixes of findings, once the whole text is known: quotes stay, a missing line finds its place, medicine has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from cramprelief.authoring.edit import CannotSplice, Path, SourceText
from cramprelief.authoring.edits import values
from cramprelief.reading.finding import Finding, Fix
from cramprelief.reading.located import Items, Node, Table
from cramprelief.routine.step_kinds import STEP_KINDS

_NAME = re.compile(r"[\w./-]+")
_MEDICINE = frozenset(("evidence", "avoid", "cautions", "review", "stop_if", "adapt", "when", *STEP_KINDS))
"""Keys under which nothing is put right by itself, and which are not added empty."""
_LINES = {"missing-key": re.compile(r"(\w+):"), "must-stand": re.compile(r"(\w+): (.+)")}


def with_fixes(findings: Iterable[Finding], source: Callable[[], SourceText]) -> list[Finding]:
    """The same findings, each with the fix that fits into this text, which is asked for only where one is needed."""
    return [_with_fix(finding, source()) if finding.fix or finding.code in _LINES else finding for finding in findings]


def _with_fix(finding: Finding, source: SourceText) -> Finding:
    if finding.code in _LINES:
        return replace(finding, fix=_line(finding, source))
    if finding.fix is None:
        return finding
    if finding.code == "lost-comma" and _is_medicine(finding, source):
        return replace(finding, fix=None)
    return replace(finding, fix=_in_quotes(finding.fix, source.text))


def _in_quotes(fix: Fix, text: str) -> Fix:
    """A name in quotes is put right within them."""
    old = text[fix.start : fix.end]
    if len(old) > 2 and old[0] in "'\"" and old[0] == old[-1] and _NAME.fullmatch(fix.new):
        return replace(fix, start=fix.start + 1, end=fix.end - 1)
    return fix


def _line(finding: Finding, source: SourceText) -> Fix | None:
    """A line that is missing, at its place in the order of the format."""
    found = _LINES[finding.code].fullmatch(finding.suggestion or "")
    if found is None or found[1] in _MEDICINE:
        return None
    key, value = found[1], found[2] if found.re.groups > 1 else "1" if found[1] == "format" else ""
    for path, table in reversed([*_tables(source.root, ())]):  # the innermost that begins there
        pairs = table.entries.values()
        places = [key_node.span if finding.code == "missing-key" else node.span for key_node, node in pairs]
        if any((span.line, span.column) == (finding.line, finding.column) for span in places):
            if _MEDICINE & set(path) or key in table.entries:
                return None
            return _added(source, path, key, value)
    return None


def _added(source: SourceText, path: Path, key: str, value: str) -> Fix | None:
    try:
        source.at(path)
        added = values.add(source, path, key, value)
    except CannotSplice:
        return None
    return Fix(added.start, added.end, added.new)


def _is_medicine(finding: Finding, source: SourceText) -> bool:
    inside = [path for path, table in _tables(source.root, ()) if _holds(table, finding, source)]
    return bool(_MEDICINE.difference(STEP_KINDS) & {part for path in inside for part in path})


def _holds(table: Table, finding: Finding, source: SourceText) -> bool:
    return finding.fix is not None and table.span.start <= finding.fix.start < table.span.end


def _tables(node: Node | None, path: Path) -> Iterator[tuple[Path, Table]]:
    if isinstance(node, Items):
        for number, item in enumerate(node.items):
            yield from _tables(item, (*path, number))
    elif isinstance(node, Table):
        yield path, node
        for key, (_, value) in node.entries.items():
            yield from _tables(value, (*path, key))
