# SPDX-License-Identifier: MIT
"""Everything that is wrong in the tables of assets/guide, for `cramprelief validate`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from cramprelief.guide.tables_file import FILES, KnownRows, check, read_file, record_of, signs_of
from cramprelief.reading import located
from cramprelief.reading.finding import Finding, Findings
from cramprelief.reading.probe import is_file, is_folder
from cramprelief.reading.regular import read_words
from cramprelief.routine.load import load
from cramprelief.routine.validate import source_keys

SIGNS_FILE = "red_flags.yaml"


def belongs(path: Path) -> bool:
    """Whether this is one of the tables, or a folder of them: one of their names is there, or the first file is one."""
    if is_folder(path):
        files = _files(path)
        return any(file.name in FILES for file in files) or any(map(belongs, files[:1]))
    if path.name in FILES:
        return True
    return path.suffix in (".yaml", ".yml") and record_of(path.name, _tree(path)) is not None


def known_to(assets: Path, routines: Path) -> KnownRows:
    """What the tables that come with the app may name: its own signs, routines, plans and sources, nobody else's."""
    library = load([routines])
    signs = signs_of([read_file(assets / "guide" / SIGNS_FILE)])
    return KnownRows(signs, library.routines, library.programmes, source_keys(assets))


def validate(paths: Iterable[Path], known: KnownRows) -> list[Finding]:
    """The findings of all these files, sorted. Signs are those of the file itself, else of the one beside it, else
    those that are `known`. A folder with one of the tables must have them all."""
    found: set[Finding] = set()
    for path in paths:
        folder = path if is_folder(path) else path.parent
        beside = folder / SIGNS_FILE
        here = replace(known, signs=signs_of([read_file(beside)])) if is_file(beside) else known
        for file in _wanted(path):
            found.update(check(read_file(file), here))
    return sorted(found)


def _wanted(path: Path) -> list[Path]:
    if not is_folder(path):
        return [path]
    found = _files(path)
    whole = [path / name for name in FILES] if any(file.name in FILES for file in found) else []
    return sorted({*found, *whole})


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.y*ml"))


def _tree(path: Path) -> located.Node | None:
    try:
        return located.parse(read_words(path), Findings(str(path)))
    except OSError:
        return None
