# SPDX-License-Identifier: MIT
"""Files and folders → everything that is wrong in them, including what they name in other files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cramprelief.reading import located
from cramprelief.reading.finding import Finding, Findings
from cramprelief.reading.located import Items, Scalar, Table
from cramprelief.reading.probe import is_folder
from cramprelief.reading.regular import read_words
from cramprelief.routine import check
from cramprelief.routine.check import FigureNames, World, built_in_of
from cramprelief.routine.compile import files_in, misnamed_in, own_documents, read_file, read_folder
from cramprelief.routine.decode import Document
from cramprelief.routine.library import FIGURES, SUBFOLDER


@dataclass(frozen=True, slots=True)
class Shipped:
    """Where the app's own files lie, which every routine may name."""

    routines: Path
    assets: Path
    figure_faults: Callable[[Path], Mapping[str, str]] = lambda _folder: {}
    """What is wrong in the figures of a folder, by their names; figures are known to another room."""


def validate(paths: Sequence[Path], shipped: Shipped) -> list[Finding]:
    """All findings of all files, sorted. A folder means its files and those of the folders below it.

    Files may name what lies beside them and what the app brings. Never raises for what it finds in a file.
    """
    findings: list[Finding] = []
    done: set[Path] = set()
    for folder, wanted in _by_folder(paths):
        for file, found in _checked(folder, wanted, shipped):
            if file not in done:
                done.add(file)
                findings += found
    return sorted(set(findings))


def _by_folder(paths: Sequence[Path]) -> list[tuple[Path, list[Path] | None]]:
    """Folders, each with the files that were asked for; None for all of them."""
    return [pair for path in paths for pair in _asked(path)]


def _asked(path: Path) -> list[tuple[Path, list[Path] | None]]:
    if not is_folder(path):
        return [(home_of(path), [path])]
    if path.name == SUBFOLDER:
        return [(path.parent, _files(path))]
    return [(path, None)]


def _files(folder: Path) -> list[Path]:
    try:
        return files_in(folder)
    except OSError:
        return [folder]


def home_of(file: Path) -> Path:
    """The folder that a routine file belongs to: its own, or the one above where it lies in `programmes`."""
    return file.parent.parent if file.parent.name == SUBFOLDER else file.parent


def _checked(folder: Path, wanted: list[Path] | None, shipped: Shipped) -> list[tuple[Path, list[Finding]]]:
    others = [] if _same(folder, shipped.routines) else read_folder(shipped.routines)
    documents = _own(read_folder(folder), others)
    by_path = {Path(document.file): document for document in documents}
    asked = [*documents, *map(read_file, misnamed_in(folder))]
    if wanted is not None:
        asked = [by_path.get(path) or read_file(path) for path in wanted]
    world = world_of_folder([*others, *documents, *asked], folder, shipped)
    world = replace(world, built_in=built_in_of(others) if others else None)
    return [(Path(document.file), check.check(document, world)) for document in asked]


def _own(documents: list[Document], others: list[Document]) -> list[Document]:
    """Those with a name of the app's own told so; a mere copy of it, as in a checkout, is no other one."""
    copies = {document.id: document.content for document in documents}
    return own_documents(documents, built_in_of(each for each in others if copies.get(each.id) != each.content))


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def world_of_folder(documents: list[Document], folder: Path, shipped: Shipped) -> World:
    """What a file of this folder may name: these documents, and the figures and sources beside them and the app's."""
    figures = {**figure_names(folder / FIGURES), **figure_names(shipped.assets / FIGURES)}
    sources = source_keys(shipped.assets)
    world = check.world_of(documents)
    return replace(
        world, figures=figures, figure_faults=shipped.figure_faults(folder / FIGURES), sources=sources, pictures=True
    )


def source_keys(assets: Path) -> frozenset[str]:
    """The keys of the sources that a routine may name."""
    return _top_keys(assets / "sources.yaml")


def figure_names(folder: Path) -> Mapping[str, FigureNames]:
    """The figures of a folder, each file one, with the names of its poses and moves.

    Read leniently: whatever else is right or wrong in a figure file is not looked at here.
    """
    names: dict[str, FigureNames] = {}
    for path in sorted(folder.glob("*.yaml")):
        tree = _tree(path)
        if isinstance(tree, Table):
            names[path.stem] = FigureNames(_names(tree, "poses"), _names(tree, "moves"))
    return names


def _names(tree: Table, key: str) -> frozenset[str]:
    named = tree.get(key)
    if isinstance(named, Table):
        return frozenset(named.entries)
    if isinstance(named, Items):
        return frozenset(item.text for item in named.items if isinstance(item, Scalar))
    return frozenset()


def _top_keys(path: Path) -> frozenset[str]:
    tree = _tree(path)
    return frozenset(tree.entries) if isinstance(tree, Table) else frozenset()


def _tree(path: Path) -> located.Node | None:
    try:
        return located.parse(read_words(path), Findings(str(path)))
    except OSError:
        return None
