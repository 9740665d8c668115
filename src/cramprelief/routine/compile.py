# SPDX-License-Identifier: MIT
"""Reads every file of the folders and puts the library together: the slow way, taken when the cache does not know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cramprelief.reading import cache
from cramprelief.reading.codes import CODES
from cramprelief.reading.finding import TOP, Finding, Findings
from cramprelief.reading.regular import read_words
from cramprelief.reading.shapes import Reading
from cramprelief.routine import check
from cramprelief.routine.decode import Document, decode
from cramprelief.routine.library import ENDINGS, HIDDEN_ENDINGS, Library, Origin, folders_of, own_id
from cramprelief.routine.model import Repeat, Routine, Step
from cramprelief.routine.programme import Preparation, Programme


def files_in(folder: Path) -> list[Path]:
    """The routine files of a folder and of those below it, sorted. Raises OSError where it cannot be read."""
    found = list(folder.iterdir())
    for below in folders_of(folder)[1:]:
        with suppress(OSError):
            found += below.iterdir()
    return sorted(path for path in found if path.name.lower().endswith(ENDINGS) and not path.name.startswith("."))


def misnamed_in(folder: Path) -> list[Path]:
    """Files of a folder that were meant to be read, and are not because of a second ending."""
    found: list[Path] = []
    for place in folders_of(folder):
        try:
            found += [path for path in place.iterdir() if path.name.lower().endswith(HIDDEN_ENDINGS)]
        except OSError:
            continue
    return sorted(found)


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
    drafts: dict[str, Document] = {}
    problems: list[Finding] = []
    built_in: Mapping[str, str] = {}
    for place, folder in enumerate(folders):
        found = read_folder(folder, read)
        for document in own_documents(found, built_in) if place else found:
            if document.content is None:
                problems += document.reading.findings.found
                continue
            if place and document.content.draft:
                drafts[document.id] = document
                continue
            before = origins.get(document.id)
            if before:
                problems.append(_twice(document, before))
            origins[document.id] = Origin(document.file, place > 0)
            documents[document.id] = document
        built_in = built_in or check.built_in_of(found)
    replaced, doubled = _places_taken(documents, origins, built_in)
    problems += doubled
    origins.update({own: replace(origins[own], replaces=name) for name, own in replaced.items()})
    known = check.world_of([*documents.values(), *(each for id, each in drafts.items() if id not in documents)])
    known = replace(known, built_in=built_in if len(folders) > 1 else None)
    for document in documents.values():
        problems += check.check(document, known)
    used = check.world_of(documents.values())
    contents = [_led(documents[id].content, used, replaced, origins[id].own) for id in sorted(documents)]
    return Library(
        {each.id: each for each in contents if isinstance(each, Routine)},
        {each.id: each for each in contents if isinstance(each, Programme)},
        {each.id: each for each in contents if isinstance(each, Preparation)},
        tuple(sorted(problems)),
        origins,
        frozenset(id for id, origin in origins.items() if origin.own),
        replaced,
        {id: each.file for id, each in drafts.items()},
    )


def own_documents(documents: Sequence[Document], built_in: Mapping[str, str]) -> list[Document]:
    """A person's documents; one with a name of the app's own is left out, unless it says that it `replaces` that one.

    Then, and as a draft, it has an id of its own. So first aid, its branches and plans stay the app's own, whatever a
    file is called.
    """
    taken = {*built_in, *(document.id for document in documents)}
    return [_apart(document, own_id(document.id, taken)) if document.id in built_in else document
            for document in documents]  # fmt: skip


def _apart(document: Document, id: str) -> Document:
    content = document.content
    if content is None:
        return document
    if content.draft or content.replaces == document.id:
        return replace(document, id=id, content=replace(content, id=id))
    message = (
        f'"{document.id}" is the name of one that comes with the app, so this file is left out. '
        f"Name it {id}.yaml. If it shall take that one's place, write: replaces: {document.id}."
    )
    findings = Findings(document.file, list(document.reading.findings.found))
    findings.add("taken-name", TOP, message, f"{id}.yaml")
    return replace(document, content=None, reading=replace(document.reading, findings=findings))


def _twice(document: Document, before: Origin) -> Finding:
    message = f'This "{document.id}" is used in place of the one in {Path(before.path).parent}.'
    return Finding(document.file, TOP.line, TOP.column, CODES["replaces"], "replaces", message)


def _places_taken(
    documents: Mapping[str, Document], origins: Mapping[str, Origin], built_in: Mapping[str, str]
) -> tuple[dict[str, str], list[Finding]]:
    """By the id of the app's own what takes its place; and who came too late for the same place."""
    replaced: dict[str, str] = {}
    doubled: list[Finding] = []
    for id, document in documents.items():
        name = document.content.replaces if document.content is not None and origins[id].own else None
        if name is None or built_in.get(name) != check.kind_of(document):
            continue
        if name in replaced:
            message = f'"{replaced[name]}" takes the place of "{name}" already. This one is offered beside it.'
            doubled.append(Finding(document.file, TOP.line, TOP.column, CODES["replaces"], "replaces", message))
        else:
            replaced[name] = id
    return replaced, doubled


def read_folder(folder: Path, read: Callable[[Path], Document] = read_file) -> list[Document]:
    """Every routine file of a folder; none where there is no folder, one that says so where it cannot be read."""
    try:
        files = files_in(folder)
    except FileNotFoundError:
        return []
    except OSError as error:
        return [unreadable(folder, error)]
    return [read(path) for path in files]


def _led(
    content: Routine | Programme | Preparation | None, world: check.World, replaced: Mapping[str, str], own: bool
) -> Routine | Programme | Preparation | None:
    """The content without the branches that lead nowhere; they lead to what the person put in the place of another.

    But what is tried in a cramp, after a routine of the app's own, stays the app's own.
    """

    def after(names: Iterable[str]) -> tuple[str, ...]:
        assert content is not None
        led = (name if replaced.get(name) == content.id else replaced.get(name, name) for name in names)
        return tuple(dict.fromkeys(name for name in led if name in world.routines))

    if isinstance(content, Programme):
        tasks = tuple(replace(task, routines=after(task.routines)) for task in content.tasks)
        return replace(content, tasks=tasks)
    if not isinstance(content, Routine):
        return content
    in_cramp = content.if_not_helping
    return replace(
        content,
        then=after(content.then),
        if_not_helping=after(in_cramp) if own else tuple(name for name in in_cramp if name in world.routines),
        steps=tuple(_pruned_item(item, world) for item in content.steps),
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
