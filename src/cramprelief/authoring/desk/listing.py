# SPDX-License-Identifier: MIT
"""Every own file with its state, read a few at a time, so that two hundred of them keep nobody waiting."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from cramprelief.authoring.desk.where import working_copy
from cramprelief.authoring.document import Content
from cramprelief.reading import cache
from cramprelief.reading.finding import Finding
from cramprelief.reading.probe import is_file
from cramprelief.reading.regular import read_words
from cramprelief.routine import check
from cramprelief.routine.check import World
from cramprelief.routine.compile import Reader, compile_library, files_in, own_documents, read_folder
from cramprelief.routine.decode import Document
from cramprelief.routine.library import FIGURES, Library, Origin
from cramprelief.routine.model import Routine
from cramprelief.routine.validate import Shipped, figure_names, source_keys

FileState = Literal["draft", "in-use", "left-out"]
"""Never offered; offered on this computer; with a mistake or a name of the app's own, so that nobody is offered it."""
_TITLE = re.compile(rb"(?m)^title:[ \t]*['\"]?(.*?)['\"]?[ \t]*\r?$")
_DRAFT = re.compile(rb"(?m)^draft:[ \t]*yes\b")
_ERROR = "error"


@dataclass(frozen=True, slots=True)
class OwnFile:
    """One file. `good` is its last version without an error, in this session; None where there was none yet."""

    path: Path
    title: str
    state: FileState
    findings: tuple[Finding, ...] = ()
    content: Content | None = None
    good: Content | None = None
    id: str = ""
    """What it is known by."""
    changed: float = 0.0
    """When it was saved last, in seconds since 1970; with the changes that wait."""
    waits: bool = False
    """There are changes that are not in use yet."""
    read: bool = True
    """False while only its title and state are guessed."""

    @property
    def errors(self) -> int:
        return sum(finding.level == _ERROR for finding in self.findings)

    @property
    def warnings(self) -> int:
        return len(self.findings) - self.errors

    @property
    def routine(self) -> Routine | None:
        """What its picture is of: the last good version, where it is a routine."""
        shown = self.content or self.good
        return shown if isinstance(shown, Routine) else None

    @property
    def namesake(self) -> bool:
        """It is left out for its name, which is one of the app's own."""
        return any(finding.code == "taken-name" for finding in self.findings)


@dataclass(slots=True)
class DeskListing:
    """The files of one folder beside what the app brings. Only files that have changed are read again."""

    folder: Path
    shipped: Shipped
    _reader: Reader = field(default_factory=Reader)
    _read: dict[Path, tuple[cache.FileStamp, Document]] = field(default_factory=dict)
    _good: dict[Path, Content] = field(default_factory=dict)
    _shipped_read: set[Path] = field(default_factory=set)
    _figures: Mapping[str, check.FigureNames] | None = None
    _sources: frozenset[str] | None = None

    def glance(self) -> list[OwnFile]:
        """All files at once, by title. Of those that are not read yet, title and state are guessed from their text."""
        return _sorted(self._known(path) or _guessed(path, self.folder) for path in self._paths())

    def read_some(self, seconds: float, clock: Callable[[], float] = time.perf_counter) -> bool:
        """Read files for about so long; True where some are left."""
        until = clock() + seconds
        waiting = [path for path in self._paths() if self._fresh(path) is None]
        waiting += [path for path in _files(self.shipped.routines) if path not in self._shipped_read]
        for place, path in enumerate(waiting):
            self._now(path)
            if clock() >= until:
                return place + 1 < len(waiting)
        return False

    def files(self) -> list[OwnFile]:
        """All files, read and checked, by title."""
        shipped = self._shipped()
        built_in = check.built_in_of(shipped)
        documents = own_documents([self._now(path) for path in self._paths()], built_in)
        world = self._world([*shipped, *documents], built_in)
        return _sorted(self._own(document, check.check(document, world)) for document in documents)

    def world(self) -> World:
        """What a file of this folder may name."""
        shipped = self._shipped()
        built_in = check.built_in_of(shipped)
        documents = own_documents([self._now(path) for path in self._paths()], built_in)
        return self._world([*shipped, *documents], built_in)

    def is_draft(self, path: Path) -> bool:
        """Whether this file says that it is one, right or wrong in the rest."""
        content = self._now(path).content
        return content.draft if content is not None else _says_draft(path)

    def library(self) -> Library:
        """All that is offered now; of a file in use with an error its last good version. Call `files` before."""
        library = compile_library([self.shipped.routines, self.folder], self._now)
        kept = {
            path: good
            for path, good in self._good.items()
            if isinstance(good, Routine) and not good.draft and good.id not in library.origins and is_file(path)
            and str(path) not in library.drafts.values()
        }  # fmt: skip
        if not kept:
            return library
        return replace(
            library,
            routines={**library.routines, **{good.id: good for good in kept.values()}},
            origins={**library.origins, **{good.id: Origin(str(path), True) for path, good in kept.items()}},
            own=library.own | {good.id for good in kept.values()},
        )

    def _paths(self) -> list[Path]:
        return _files(self.folder)

    def _shipped(self) -> list[Document]:
        return read_folder(self.shipped.routines, self._now)

    def _now(self, path: Path) -> Document:
        """The file as it is, read only where it has changed."""
        if not path.is_relative_to(self.folder):
            self._shipped_read.add(path)
            return self._reader.read(path)
        return self._fresh(path) or self._document(path)

    def _document(self, path: Path) -> Document:
        document = self._reader.read(path)
        stamp = _stamp(path)
        if stamp is not None:
            self._read[path] = stamp, document
        if document.content is not None:
            self._good[path] = document.content
        return document

    def _known(self, path: Path) -> OwnFile | None:
        """The file as it was read, where it has not changed since; without what other files have to do with it."""
        document = self._fresh(path)
        return None if document is None else self._own(document, document.reading.findings.found)

    def _fresh(self, path: Path) -> Document | None:
        """The file as it was read, where it has not changed since."""
        stamp, document = self._read.get(path, (None, None))
        return document if document is not None and stamp == _stamp(path) else None

    def _world(self, documents: Sequence[Document], built_in: Mapping[str, str]) -> World:
        if self._figures is None or self._sources is None:
            self._figures = figure_names(self.shipped.assets / FIGURES)
            self._sources = source_keys(self.shipped.assets)
        own = figure_names(self.folder / FIGURES)
        faults = self.shipped.figure_faults(self.folder / FIGURES)
        return replace(
            check.world_of(documents), figures={**own, **self._figures}, figure_faults=faults, sources=self._sources,
            built_in=built_in, pictures=True,
        )  # fmt: skip

    def _own(self, document: Document, findings: Sequence[Finding]) -> OwnFile:
        path = Path(document.file)
        content = document.content
        good = self._good.get(path)
        errors = any(finding.level == _ERROR for finding in findings)
        draft = content.draft if content is not None else _says_draft(path)
        state: FileState = "draft" if draft else "left-out" if errors else "in-use"
        waits = state == "in-use" and is_file(working_copy(self.folder, path))
        shown = content or good
        title = shown.title if shown is not None else title_in(path)
        return OwnFile(
            path, title, state, tuple(sorted(findings)), content, good, document.id,
            _when(self.folder, path), waits,
        )  # fmt: skip


def _sorted(files: Iterable[OwnFile]) -> list[OwnFile]:
    return sorted(files, key=lambda each: (each.title.casefold(), str(each.path)))


def _files(folder: Path) -> list[Path]:
    try:
        return files_in(folder)
    except OSError:
        return []


def _stamp(path: Path) -> cache.FileStamp | None:
    try:
        return cache.file_stamp(path.name, path.stat())
    except (OSError, ValueError):
        return None


def _text(path: Path) -> bytes:
    try:
        return read_words(path)
    except OSError:
        return b""


def _says_draft(path: Path) -> bool:
    return _DRAFT.search(_text(path)) is not None


def title_in(path: Path) -> str:
    """The title that the file's text says, right or wrong; else its name."""
    found = _TITLE.search(_text(path))
    title = found[1].decode("utf-8", "replace").strip() if found else ""
    return title or path.stem.replace("-", " ")


def _guessed(path: Path, folder: Path) -> OwnFile:
    text = _text(path)
    state: FileState = "draft" if _DRAFT.search(text) else "in-use"
    return OwnFile(path, title_in(path), state, changed=_when(folder, path), id=path.stem, read=False)


def _when(folder: Path, path: Path) -> float:
    times = []
    for file in (path, working_copy(folder, path)):
        try:
            times.append(file.stat().st_mtime)
        except OSError:
            continue
    return max(times, default=0.0)
