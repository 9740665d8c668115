# SPDX-License-Identifier: MIT
"""Everything that is wrong in figure files, for `cramprelief validate`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cramprelief.figure.format.check import check
from cramprelief.figure.library import FigureLibrary
from cramprelief.reading.codes import CODES
from cramprelief.reading.finding import TOP, Finding
from cramprelief.reading.probe import is_file, is_folder
from cramprelief.reading.regular import read_words


def validate(paths: Iterable[Path], shipped: Path) -> list[Finding]:
    """The findings of all these files, sorted. Figures may start from the shared poses in the folder `shipped`.

    A figure of the app's own keeps its name: no other file takes its place.
    """
    found: set[Finding] = set()
    for path in paths:
        folder = path if is_folder(path) else path.parent
        library = FigureLibrary([shipped, folder])
        for file in sorted(path.glob("*.yaml")) if is_folder(path) else [path]:
            found |= set(check(library.read(file)))
            if _is_another(file, shipped / file.name):
                message = f'"{file.stem}" is the name of a figure that comes with the app, which is shown.'
                found.add(Finding(str(file), TOP.line, TOP.column, CODES["built-in-name"], "built-in-name", message))
    return sorted(found)


def faults(folder: Path, shipped: Path) -> dict[str, str]:
    """Of each figure of a folder in which something is wrong, by its name: the line, and the first finding's words."""
    if not is_folder(folder) or folder.resolve() == shipped.resolve():
        return {}
    found: dict[str, str] = {}
    for finding in validate([folder], shipped):
        found.setdefault(Path(finding.file).stem, f"line {finding.line}: {finding.message}")
    return found


def _is_another(file: Path, built_in: Path) -> bool:
    """Both are there, and differ."""
    try:
        return is_file(built_in) and read_words(file) != read_words(built_in)
    except OSError:
        return False
