# SPDX-License-Identifier: MIT
"""What nobody is given, as a clinician asked for its removal, or for a change of heat or a remedy: until it is done.

A start without any verdicts reads nothing; with some it takes what it kept until one of the files has changed.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cramprelief import __version__, places
from cramprelief.reading import cache
from cramprelief.routine.library import Library
from cramprelief.routine.model import Routine


def withhold(library: Library, folder: Path, cache_file: Path | None = None) -> Library:
    """The library by the verdicts in `folder`: such a routine says so and is offered to nobody, such a plan is gone."""
    made_from = cache.stamp([folder], (".yaml",))
    if not any(files for _, files in made_from):
        return library
    shipped = [places.bundled_routines(), places.bundled_routines() / "programmes"]
    readers = cache.stamp([places.package() / "clinical", places.package() / "routine"], (".py",))
    key = (made_from, cache.stamp(shipped, (".yaml",)), readers, __version__, sys.version)
    names: tuple[str, ...] | None = None if cache_file is None else cache.read(cache_file, key, ())
    if names is None:
        names = _named(library, folder)
        if cache_file is not None and cache.settled(made_from):
            cache.write(cache_file, key, (), names)
    return _without(library, names) if names else library


def _named(library: Library, folder: Path) -> tuple[str, ...]:
    from cramprelief.clinical import items, packs
    from cramprelief.clinical.verdicts import load_verdicts, standing

    verdicts = load_verdicts(folder)
    judged = {id.partition("#")[0] for id in verdicts}
    found = [items.of_routine(each) for id, each in library.routines.items() if f"routine/{id}" in judged]
    found += [items.of_plan(each) for id, each in library.programmes.items() if f"plan/{id}" in judged]
    found += [items.of_plan(each) for id, each in library.preparations.items() if f"plan/{id}" in judged]
    routines = library.routines
    return tuple(each.id for each in found if packs.to_withhold(each, standing(each, verdicts), routines))


def _without(library: Library, names: tuple[str, ...]) -> Library:
    routines: Mapping[str, Routine] = {
        id: replace(routine, withheld=True) if f"routine/{id}" in names else routine
        for id, routine in library.routines.items()
    }
    return replace(
        library,
        routines=routines,
        programmes={id: plan for id, plan in library.programmes.items() if f"plan/{id}" not in names},
        preparations={id: plan for id, plan in library.preparations.items() if f"plan/{id}" not in names},
    )
