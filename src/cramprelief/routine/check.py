# SPDX-License-Identifier: MIT
"""Rules across files: everything that a file names exists, and no chain of branches goes round in a circle."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cramprelief.reading.finding import Finding, Findings, Fix
from cramprelief.reading.shapes import Reference
from cramprelief.routine.decode import Document
from cramprelief.routine.model import Repeat, Routine, Step, every_step

RELATIONS = ("then", "if_not_helping", "if_too_painful")


@dataclass(frozen=True, slots=True)
class FigureNames:
    """The poses and moves that one figure has."""

    poses: frozenset[str] = frozenset()
    moves: frozenset[str] = frozenset()

    def known(self, what: str) -> frozenset[str]:
        """The names of one sort, `what` being "pose" or "move"."""
        return self.poses if what == "pose" else self.moves


@dataclass(frozen=True, slots=True)
class World:
    """What the files may name. None: not looked at, so nothing is said about it."""

    routines: Mapping[str, Routine]
    programmes: Collection[str] = ()
    broken: Collection[str] = ()
    """Ids of files that are there, but have errors of their own."""
    figures: Mapping[str, FigureNames] | None = None
    figure_faults: Mapping[str, str] = field(default_factory=dict)
    """Of figures beside the files in which something is wrong: where and what, in words."""
    sources: Collection[str] | None = None
    built_in: Mapping[str, str] | None = None
    """The app's own, each id with what it is: "routine", "programme" or "preparation"."""
    pictures: bool = False
    """Whether picture files are looked for on the disk."""


def world_of(documents: Iterable[Document]) -> World:
    """The routines and programmes of these documents; of two with the same id the later one counts."""
    routines: dict[str, Routine] = {}
    programmes: set[str] = set()
    broken: set[str] = set()
    for document in documents:
        if isinstance(document.content, Routine):
            routines[document.id] = document.content
        elif document.content is None:
            broken.add(document.id)
        else:
            programmes.add(document.id)
    return World(routines, programmes, broken)


def kind_of(document: Document) -> str:
    """What the file holds, in a word; "" where it cannot be read."""
    return "" if document.content is None else type(document.content).__name__.lower()


def built_in_of(documents: Iterable[Document]) -> Mapping[str, str]:
    """`World.built_in` of the app's own documents."""
    return {document.id: kind_of(document) for document in documents}


def check(document: Document, world: World) -> list[Finding]:
    """The document's own findings, and what is wrong between it and the world."""
    findings = Findings(document.file, list(document.reading.findings.found))
    for reference in document.reading.references:
        _check_reference(reference, document, findings, world)
    if isinstance(document.content, Routine):
        _check_circles(document.content, document.reading.references, findings, world)
    return findings.found


def _check_reference(reference: Reference, document: Document, findings: Findings, world: World) -> None:
    name, span = reference.name, reference.span
    if reference.what == "routine" and name not in world.routines and name not in world.broken:
        if name in document.reading.ids:
            message = f'There is no routine called "{name}". For the step of this name write "#{name}", in quotes.'
            fix = Fix(span.start, span.end, f'"#{name}"', True)
            findings.add("unknown-routine", span, message, f'"#{name}"', fix)
        else:
            findings.unknown("unknown-routine", span, "routine", name, world.routines)
    elif reference.what == "programme" and name not in world.programmes and name not in world.broken:
        findings.unknown("unknown-routine", span, "programme", name, world.programmes)
    elif reference.what == "built-in":
        _check_place(reference, document, findings, world)
    elif reference.what == "source" and world.sources is not None and name not in world.sources:
        findings.unknown("unknown-source", span, "source", name, world.sources)
    elif reference.what == "picture" and world.pictures:
        _check_picture(reference, findings)
    elif world.figures is not None and reference.what == "figure" and name not in world.figures:
        findings.unknown("unknown-figure", span, "figure", name, world.figures)
    elif reference.what == "figure" and name in world.figure_faults:
        message = f'Something is wrong in the figure "{name}": {world.figure_faults[name]}'
        findings.add("faulty-figure", span, message)
    elif world.figures is not None and reference.what in ("pose", "move"):
        figure = world.figures.get(reference.owner or "")
        known = figure.known(reference.what) if figure else {name}
        if name not in known:
            what = f'{reference.what} of "{reference.owner}"'
            findings.unknown(f"unknown-{reference.what}", span, what, name, sorted(known))


def _check_place(reference: Reference, document: Document, findings: Findings, world: World) -> None:
    """What is replaced came with the app, and is of the same sort."""
    if world.built_in is None or world.built_in.get(reference.name) == kind_of(document):
        return
    if reference.name in world.built_in:
        message = (
            f'"{reference.name}" is a {world.built_in[reference.name]}: a {kind_of(document)} cannot take its place.'
        )
        findings.add("unknown-built-in", reference.span, message)
    else:
        what = f"{kind_of(document)} of the app's own"
        names = [name for name, kind in world.built_in.items() if kind == kind_of(document)]
        findings.unknown("unknown-built-in", reference.span, what, reference.name, names)


def _check_picture(reference: Reference, findings: Findings) -> None:
    """A picture lies in the routine's own folder or below it, and can be shown."""
    from cramprelief.picture.opener import MissingError, OutsideError, PictureError, open_picture

    folder = Path(findings.file).parent
    try:
        open_picture(folder, reference.name)
    except OutsideError as error:
        near = Path(reference.name.replace("\\", "/")).name
        findings.add("picture-outside", reference.span, str(error), near)
    except MissingError:
        pictures = [each.relative_to(folder).as_posix() for each in _pictures(folder)]
        findings.unknown("missing-picture", reference.span, "picture file", reference.name, pictures)
    except PictureError as error:
        findings.add("bad-picture", reference.span, str(error))


def _pictures(folder: Path) -> list[Path]:
    """Pictures in the routine's folder and one below it."""
    from cramprelief.picture.opener import ENDINGS

    try:
        found = [*folder.glob("*"), *folder.glob("*/*")]
    except OSError:
        return []
    return sorted(path for path in found if path.suffix.lower() in ENDINGS)


def _check_circles(routine: Routine, references: Iterable[Reference], findings: Findings, world: World) -> None:
    """Whoever follows `then` on and on, or `if_not_helping`, or `if_too_painful`, comes to an end."""
    for reference in references:
        if reference.what == "routine" and reference.owner in RELATIONS:
            circle = _way_back(routine, reference.name, reference.owner, world)
            if circle:
                message = f'"{reference.owner}" leads in a circle: {" → ".join(circle)}.'
                findings.add("branch-loop", reference.span, message)


def _way_back(routine: Routine, first: str, relation: str, world: World) -> list[str]:
    """The ids from the routine over `first` back to the routine, or nothing."""
    came_from = {first: routine.id}
    waiting = [first]
    while waiting:
        current = waiting.pop(0)
        if current == routine.id:
            way = [came_from[current]]
            while way[-1] != routine.id:
                way.append(came_from[way[-1]])
            return [*reversed(way), routine.id]
        known = world.routines.get(current)
        for following in branches(known, relation) if known else ():
            if following not in came_from:
                came_from[following] = current
                waiting.append(following)
    return []


def branches(routine: Routine, relation: str) -> tuple[str, ...]:
    """Ids of the routines that a relation leads to."""
    if relation == "then":
        return routine.then
    if relation == "if_not_helping":
        return routine.if_not_helping
    return tuple(_painful(routine.steps))


def _painful(items: Iterable[Step | Repeat]) -> Iterable[str]:
    for item in every_step(items):
        changed = [change.step for change in item.adapt if change.step]
        for step in (item, *changed):
            if step.if_too_painful and not step.if_too_painful.startswith("#"):
                yield step.if_too_painful
