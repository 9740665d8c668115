# SPDX-License-Identifier: MIT
"""Everything that is wrong in figure files, for `cramprelief validate`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cramprelief.figure.format.check import check
from cramprelief.figure.library import FigureLibrary
from cramprelief.reading.finding import Finding
from cramprelief.reading.probe import is_folder


def validate(paths: Iterable[Path], shipped: Path) -> list[Finding]:
    """The findings of all these files, sorted. Figures may start from the shared poses in the folder `shipped`."""
    found: set[Finding] = set()
    for path in paths:
        folder = path if is_folder(path) else path.parent
        library = FigureLibrary([shipped, folder])
        for file in sorted(path.glob("*.yaml")) if is_folder(path) else [path]:
            found |= set(check(library.read(file)))
    return sorted(found)
