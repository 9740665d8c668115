# SPDX-License-Identifier: MIT
"""Reads every file of the folders and puts the library together: the slow way, taken when the cache does not know."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

from cramprelief.reading import cache
from cramprelief.reading.codes import CODES
from cramprelief.reading.finding import TOP, Finding, Findings
from cramprelief.reading.probe import is_folder
from cramprelief.reading.regular import read_words
from cramprelief.reading.shapes import Reading
from cramprelief.routine import check
from cramprelief.routine.decode import Document, decode
from cramprelief.routine.library import ENDINGS, HIDDEN_ENDINGS, SUBFOLDER, Library, Origin, own_id
from cramprelief.routine.model import Repeat, Routine, Step
from cramprelief.routine.programme import Preparation, Programme


def files_in(folder: Path) -> list[Path]:
    """The routine files of a folder and of its `programmes` folder, sorted. Raises OSError."""
    found = list(folder.iterdir())
    below = folder / SUBFOLDER
    if is_folder(below):
        found += below.iterdir()
    return sorted(path for path in found if path.name.lower().endswith(ENDINGS) and not path.name.startswith("."))


def misnamed_in(folder: Path) -> list[Path]:
    """Files of a folder that were meant to be read, and are not because of a second ending."""
    try:
        found = [*folder.iterdir(), *((folder / SUBFOLDER).iterdir() if is_folder(folder / SUBFOLDER) else ())]
    except OSError:
        return []
    return sorted(path for path in found if path.name.lower().endswith(HIDDEN_ENDINGS))


def read_file(path: Path) -> Document:
    """Reads one file, or says that it cannot be read."""
    try:
        data = read_words(path)
    except OSError as error:
        return unreadable(path, error)
    return decode(str(path), data)


class Reader:
    """Reads folders again and again, each file only when it has changed: for a folder that somebody works in."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[cache.FileStamp, Document]] = {}

    def library(self, folders: Sequence[Path]) -> Library:
        """The library as it is now."""
        return compile_library(folders, self.read)

    def read(self, path: Path) -> Document:
        """The file as it is now."""
        try:
            now = cache.file_stamp(path.name, path.stat())
        except (OSError, ValueError):
            return read_file(path)
        before = self._known.get(path)
        if before and before[0] == now:
            return before[1]
        document = read_file(path)
        if cache.settled([("", (now,))]):
            self._known[path] = (now, document)
        return document


def unreadable(path: Path, error: Exception) -> Document:
    findings = Findings(str(path))
    reason = getattr(error, "strerror", None) or str(error)
    findings.add("unreadable", TOP, f"This cannot be read: {reason}.")
    return Document(str(path), path.stem, None, Reading(path.stem, findings))


def compile_library(folders: Sequence[Path], read: Callable[[Path], Document] = read_file) -> Library:
    """Reads all files and puts them together; see `load`."""
    documents: dict[str, Document] = {}
    origins: dict[str, Origin] = {}
    problems: list[Finding] = []
    built_in: Collection[str] = ()
    for place, folder in enumerate(folders):
        found = read_folder(folder, read)
        for document in stand_apart(found, built_in):
            if document.content is None:
                problems += document.reading.findings.found
                continue
            before = origins.get(document.id)
            if before:
                problems.append(_replaces(document, before))
            own_name = Path(document.file).stem
            origins[document.id] = Origin(document.file, place > 0, own_name if document.id != own_name else None)
            documents[document.id] = document
        built_in = built_in or frozenset(document.id for document in found)
    world = check.world_of(documents.values())
    for document in documents.values():
        problems += check.check(document, world)
    contents = [documents[id].content for id in sorted(documents)]
    return Library(
        {each.id: _pruned(each, world) for each in contents if isinstance(each, Routine)},
        {each.id: each for each in contents if isinstance(each, Programme)},
        {each.id: each for each in contents if isinstance(each, Preparation)},
        tuple(sorted(problems)),
        origins,
    )


def stand_apart(documents: Sequence[Document], built_in: Collection[str]) -> list[Document]:
    """A person's documents; one with a name of the app's own gets an id of its own, and a finding that says so.

    So first aid, its branches and plans stay the app's own, whatever a file is called.
    """
    taken = {*built_in, *(document.id for document in documents)}
    return [_apart(document, own_id(document.id, taken)) if document.id in built_in else document
            for document in documents]  # fmt: skip


def _apart(document: Document, id: str) -> Document:
    if document.content is None:
        return document
    message = f'"{document.id}" is the name of one that comes with the app, which stays in use. This one is "{id}".'
    finding = Finding(
        document.file, TOP.line, TOP.column, CODES["built-in-name"], "built-in-name", message, f"{id}.yaml"
    )
    found = Findings(document.file, [*document.reading.findings.found, finding])
    content = replace(document.content, id=id)
    return replace(document, id=id, content=content, reading=replace(document.reading, findings=found))


def _replaces(document: Document, before: Origin) -> Finding:
    message = f'This "{document.id}" is used in place of the one in {Path(before.path).parent}.'
    return Finding(document.file, TOP.line, TOP.column, CODES["replaces"], "replaces", message)


def read_folder(folder: Path, read: Callable[[Path], Document] = read_file) -> list[Document]:
    """Every routine file of a folder; none where there is no folder, one that says so where it cannot be read."""
    try:
        files = files_in(folder)
    except FileNotFoundError:
        return []
    except OSError as error:
        return [unreadable(folder, error)]
    return [read(path) for path in files]


def _pruned(routine: Routine, world: check.World) -> Routine:
    """The routine without the branches that lead nowhere."""
    return replace(
        routine,
        then=tuple(id for id in routine.then if id in world.routines),
        if_not_helping=tuple(id for id in routine.if_not_helping if id in world.routines),
        steps=tuple(_pruned_item(item, world) for item in routine.steps),
    )


def _pruned_item(item: Step | Repeat, world: check.World) -> Step | Repeat:
    if isinstance(item, Repeat):
        return replace(item, steps=tuple(_pruned_item(each, world) for each in item.steps))
    return _pruned_step(item, world)


def _pruned_step(step: Step, world: check.World) -> Step:
    adapt = tuple(replace(each, step=_pruned_step(each.step, world)) if each.step else each for each in step.adapt)
    ways = tuple(replace(way, steps=tuple(_pruned_step(each, world) for each in way.steps)) for way in step.ways)
    leads = step.if_too_painful
    if leads and not leads.startswith("#") and leads not in world.routines:
        leads = None
    return replace(step, if_too_painful=leads, adapt=adapt, ways=ways)
