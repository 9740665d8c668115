# SPDX-License-Identifier: MIT
"""The folder in which a person writes routines: its files and what is wrong in them, new ones, and away with old ones.

While a file has an error its last good version stays in use. Files are written whole or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cramprelief.reading.finding import Finding
from cramprelief.reading.probe import is_file, is_there
from cramprelief.reading.regular import read_words
from cramprelief.reading.whole import write_whole
from cramprelief.routine import check
from cramprelief.routine.check import World
from cramprelief.routine.compile import Reader, own_documents, read_folder
from cramprelief.routine.decode import Document
from cramprelief.routine.library import FIGURES, Library, Origin
from cramprelief.routine.model import Routine
from cramprelief.routine.validate import Shipped, figure_names, source_keys

REMOVED = ".removed"
"""Where deleted files lie, out of sight of everything that reads routines."""


@dataclass(frozen=True, slots=True)
class OwnFile:
    """One file. `good` is its last version without an error, in this session; None where there was none yet."""

    path: Path
    title: str
    findings: tuple[Finding, ...] = ()
    good: Routine | None = None
    id: str = ""
    """What it is known by."""
    namesake: str | None = None
    """The id of the app's own routine or plan that has the same name, and keeps it; `id` is another then."""

    @property
    def errors(self) -> int:
        return sum(finding.level == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        return len(self.findings) - self.errors


@dataclass(slots=True)
class Workshop:
    """One folder beside what the app brings. Only files that have changed are read again."""

    folder: Path
    shipped: Shipped
    _reader: Reader = field(default_factory=Reader)
    _good: dict[Path, Routine] = field(default_factory=dict)
    _figures: Mapping[str, check.FigureNames] | None = None
    _sources: frozenset[str] | None = None

    def files(self) -> list[OwnFile]:
        """Every file of the folder as it is now, sorted by name."""
        shipped = read_folder(self.shipped.routines, self._reader.read)
        documents = own_documents(read_folder(self.folder, self._reader.read), check.built_in_of(shipped))
        world = self._world([*shipped, *documents])
        return [self._own(document, check.check(document, world)) for document in documents]

    def library(self) -> Library:
        """All routines as they are now; of a file with an error its last good version. Call `files` before."""
        library = self._reader.library([self.shipped.routines, self.folder])
        kept = {path: good for path, good in self._good.items() if good.id not in library.origins and is_file(path)}
        if not kept:
            return library
        routines = {**library.routines, **{good.id: good for good in kept.values()}}
        origins = {**library.origins, **{good.id: _origin(path, good) for path, good in kept.items()}}
        return replace(library, routines=routines, origins=origins)

    def _world(self, documents: Sequence[Document]) -> World:
        if self._figures is None or self._sources is None:
            self._figures = figure_names(self.shipped.assets / FIGURES)
            self._sources = source_keys(self.shipped.assets)
        own = figure_names(self.folder / FIGURES)
        faults = self.shipped.figure_faults(self.folder / FIGURES)
        return replace(
            check.world_of(documents), figures={**own, **self._figures}, figure_faults=faults, sources=self._sources,
            pictures=True,
        )  # fmt: skip

    def _own(self, document: Document, findings: Sequence[Finding]) -> OwnFile:
        path = Path(document.file)
        content = document.content
        if isinstance(content, Routine):
            self._good[path] = content
        good = self._good.get(path)
        title = (
            content.title if content is not None else good.title if good is not None else path.stem.replace("-", " ")
        )
        namesake = path.stem if any(each.code == "taken-name" for each in findings) else None
        return OwnFile(path, title, tuple(sorted(findings)), good, document.id, namesake)

    # New files, and away with old ones

    def create(self, text: str, name: str) -> Path:
        """Write a new file called after `name`, with a number where that is taken. Raises OSError."""
        stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "my-routine"
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{stem}.yaml"
        number = 2
        while is_there(path):
            path = self.folder / f"{stem}-{number}.yaml"
            number += 1
        write_whole(path, text.encode())
        return path

    def copy(self, source: Path) -> Path:
        """A copy of a routine's file to change, with a title of its own. Raises OSError."""
        text = read_words(source).decode()
        text = re.sub(r"(?m)^title:[ \t]*(['\"]?)(.*?)\1[ \t]*$", r"title: \1My \2\1", text, count=1)
        return self.create(text, f"my-{source.stem}")

    def remove(self, path: Path) -> Path:
        """Put a file aside; returns where it lies, for `restore`. Raises OSError."""
        shelf = self.folder / REMOVED
        shelf.mkdir(parents=True, exist_ok=True)
        aside = shelf / path.name
        number = 2
        while is_there(aside):
            aside = shelf / f"{path.stem}-{number}{path.suffix}"
            number += 1
        path.replace(aside)
        return aside

    def restore(self, aside: Path, path: Path) -> Path:
        """Bring a removed file back, under another name where its own is taken meanwhile. Raises OSError."""
        number = 2
        target = path
        while is_there(target):
            target = path.with_name(f"{path.stem}-{number}{path.suffix}")
            number += 1
        aside.replace(target)
        return target


def give_name_back(path: Path, id: str) -> Path:
    """The file with a built-in's name gets the name that it is known by, `id`; where it lies now. Raises OSError."""
    target = path.with_name(f"{id}{path.suffix}")
    if is_there(target):
        raise FileExistsError(f"{target.name} is there already")
    path.replace(target)
    return target


def _origin(path: Path, good: Routine) -> Origin:
    return Origin(str(path), True)
