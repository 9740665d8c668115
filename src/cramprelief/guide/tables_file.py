# SPDX-License-Identifier: MIT
"""The bytes of the files in assets/guide → rows, with everything that is wrong, all at once. Needs the YAML reader."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cramprelief.guide.rows import BrokenTablesError, Rows
from cramprelief.guide.rows_format import PAGES, PICKER, PROFILE, SIGNS, TABLES
from cramprelief.guide.safety import IN_WATER
from cramprelief.reading import located
from cramprelief.reading.finding import TOP, Finding, Findings
from cramprelief.reading.located import Broken, Node, Table
from cramprelief.reading.regular import read_words
from cramprelief.reading.shapes import BAD, Reading, Record

FILES = tuple(TABLES)


@dataclass(frozen=True, slots=True)
class TablesDocument:
    """What one file holds. `record` is its format, None where the file is none of the tables; `rows` is what was read,
    None where an error stands in the way; `signs` are the ids of its warning signs."""

    file: str
    record: Record | None
    rows: Any
    reading: Reading
    signs: frozenset[str]


@dataclass(frozen=True, slots=True)
class KnownRows:
    """What the tables may name. None: not looked at, so nothing is said about it."""

    signs: Collection[str] | None = None
    routines: Mapping[str, object] | None = None
    programmes: Mapping[str, object] | None = None
    sources: Collection[str] | None = None


def read_rows(folder: Path) -> Rows:
    """The rows of the folder's files. Raises BrokenTablesError with every finding of every file."""
    documents = [read_file(folder / name) for name in FILES]
    known = KnownRows(signs=signs_of(documents))
    found = sorted(finding for document in documents for finding in check(document, known))
    if any(document.rows is None for document in documents) or found:
        raise BrokenTablesError("\n".join(map(str, found)))
    (places, rules, tips), (levels, flags, first, cramp, regions), conditions, pages = (each.rows for each in documents)
    return places, rules, tips, levels, flags, first, cramp, regions, conditions, pages


def read_file(path: Path) -> TablesDocument:
    """Reads one file, or says that it cannot be read."""
    try:
        data = read_words(path)
    except OSError as error:
        findings = Findings(str(path))
        reason = getattr(error, "strerror", None) or str(error)
        findings.add("unreadable", TOP, f"This cannot be read: {reason}.")
        return TablesDocument(str(path), TABLES.get(path.name), None, Reading(path.stem, findings), frozenset())
    return decode(str(path), data)


def decode(file: str, data: bytes) -> TablesDocument:
    """Reads one file; its name says which table it is, else its keys do. Never raises, whatever the bytes."""
    path = Path(file)
    findings = Findings(file)
    reading = Reading(path.stem, findings)
    tree = located.parse(data, findings)
    record = record_of(path.name, tree)
    rows: Any = BAD
    if record is not None and tree is not None:
        rows = record.read(tree, reading)
    elif record is None and not isinstance(tree, (Broken, type(None))):
        message = f"This is none of the tables. They begin with {_begin()}, and are called {', '.join(FILES)}."
        findings.add("wrong-type", TOP, message)
    flags = tree.get("flags") if isinstance(tree, Table) else None
    signs = frozenset(flags.entries) if isinstance(flags, Table) else frozenset()
    return TablesDocument(file, record, None if findings.errors or rows is BAD else rows, reading, signs)


def _begin() -> str:
    return ", ".join(f'"{record.keys[0].name}:"' for record in TABLES.values())


def record_of(name: str, tree: Node | None) -> Record | None:
    """The format of a file: the one that its name says, else the one that most of its top keys belong to."""
    if name in TABLES:
        return TABLES[name]
    if not isinstance(tree, Table) or "format" in tree.entries or "title" in tree.entries:
        return None
    shared = {record.name: sum(key.name in tree.entries for key in record.keys) for record in TABLES.values()}
    best = max((PICKER, SIGNS, PROFILE, PAGES), key=lambda record: shared[record.name])
    return best if shared[best.name] else None


def signs_of(documents: Iterable[TablesDocument]) -> frozenset[str]:
    """The ids of all their warning signs, also of broken ones."""
    return frozenset(sign for document in documents for sign in document.signs)


def check(document: TablesDocument, known: KnownRows) -> list[Finding]:
    """The document's own findings, and each name in it that leads nowhere."""
    findings = Findings(document.file, list(document.reading.findings.found))
    signs = None if known.signs is None else (document.signs or known.signs)
    lists: dict[str, tuple[str, Collection[str] | None]] = {
        "routine": ("unknown-routine", known.routines),
        "programme": ("unknown-routine", known.programmes),
        "source": ("unknown-source", known.sources),
        "sign": ("unknown-name", signs),
        "card": ("unknown-name", None if signs is None else (*signs, IN_WATER)),
    }
    for reference in document.reading.references:
        code, names = lists[reference.what]
        if names is not None and reference.name not in names:
            findings.unknown(code, reference.span, reference.what, reference.name, sorted(names))
    return findings.found
