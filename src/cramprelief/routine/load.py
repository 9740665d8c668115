# SPDX-License-Identifier: MIT
"""Folders of files → the library, from the cache where it knows them: the way every start takes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cramprelief import __version__, places
from cramprelief.reading import cache
from cramprelief.routine import model
from cramprelief.routine.library import ENDINGS, Library, Origin, folders_of

if TYPE_CHECKING:
    from cramprelief.reading.finding import Finding

T = TypeVar("T")


class Shelf(Mapping[str, T]):
    """Values that are made when they are first asked for: the first instruction need not wait for the last routine."""

    def __init__(self, sealed: Iterable[tuple[str, bytes]], classes: Callable[[], Sequence[type]]) -> None:
        self._sealed = dict(sealed)
        self._made: dict[str, T] = {}
        self._classes = classes

    def __getitem__(self, id: str) -> T:
        if id not in self._made:
            self._made[id] = cache.unseal(self._sealed[id], self._classes())
        return self._made[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sealed)

    def __len__(self) -> int:
        return len(self._sealed)

    def __contains__(self, id: object) -> bool:
        return id in self._sealed


def _routine_classes() -> Sequence[type]:
    return _ROUTINE_CLASSES


_ROUTINE_CLASSES = (
    model.Routine, model.Repeat, model.Step, model.Way, model.Adaptation, model.FigureRef, model.Breathing,
    model.Caution, model.Evidence, model.OwnSource, Origin,
)  # fmt: skip


def _plan_classes() -> Sequence[type]:
    from cramprelief.routine import programme as plan

    return (
        plan.Programme, plan.Preparation, plan.Task, plan.Goal, plan.Checkpoint, plan.Gate, plan.PreparationStage,
        plan.Safer, model.Caution, model.Evidence, model.OwnSource,
    )  # fmt: skip


def load(folders: Sequence[Path], cache_file: Path | None = None) -> Library:
    """Reads all folders, the app's own first: its names stay its own, and other files called so are left out.

    A folder that is missing or cannot be read counts as empty, with a problem where it is there. With a `cache_file`
    the files are read only when one of them has changed since; YAML is not even imported then.
    """
    if cache_file is None:
        return _compile(folders)
    everything = [place for folder in folders for place in folders_of(folder)]
    made_from = cache.stamp(everything, ENDINGS)
    readers = cache.stamp([places.package() / "routine", places.package() / "reading"], (".py",))
    key = (made_from, readers, __version__, sys.version)
    kept = cache.read(cache_file, key, ())
    if kept is not None:
        return _opened(*kept)
    library = _compile(folders)
    if cache.settled(made_from):
        cache.write(cache_file, key, (), _closed(library))
    return library


def _closed(library: Library) -> tuple[Any, ...]:
    """The library as plain values, each routine sealed by itself."""
    from cramprelief.reading.finding import Finding, Fix

    def sealed(values: Mapping[str, Any], classes: Sequence[type]) -> tuple[tuple[str, bytes], ...]:
        return tuple((id, cache.seal(value, classes)) for id, value in values.items())

    return (
        sealed(library.routines, _ROUTINE_CLASSES),
        sealed(library.programmes, _plan_classes()),
        sealed(library.preparations, _plan_classes()),
        cache.seal(library.problems, (Finding, Fix)) if library.problems else b"",
        sealed(library.origins, _ROUTINE_CLASSES),
        tuple(sorted(library.own)),
        tuple(library.replaced.items()),
        tuple(library.drafts.items()),
    )


def _opened(
    routines: Any,
    programmes: Any,
    preparations: Any,
    problems: bytes,
    origins: Any,
    own: Any,
    replaced: Any,
    drafts: Any,
) -> Library:
    found: tuple[Finding, ...] = ()
    if problems:
        from cramprelief.reading.finding import Finding, Fix

        found = cache.unseal(problems, (Finding, Fix))
    return Library(
        Shelf(routines, _routine_classes),
        Shelf(programmes, _plan_classes),
        Shelf(preparations, _plan_classes),
        found,
        Shelf(origins, _routine_classes),
        frozenset(own),
        dict(replaced),
        dict(drafts),
    )


def _compile(folders: Sequence[Path]) -> Library:
    from cramprelief.routine.compile import compile_library

    return compile_library(folders)
