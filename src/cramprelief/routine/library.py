# SPDX-License-Identifier: MIT
"""Folders of files → routines, programmes, preparations, and what is wrong with the files that could not be read."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cramprelief import __version__, places
from cramprelief.routine import cache, model, programme
from cramprelief.routine.finding import Finding
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme

Content = Routine | Programme | Preparation
SUBFOLDER = "programmes"
ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a routine comes from. `own` is true outside the first folder, which is the app's own."""

    path: str
    own: bool = False
    replaces: str | None = None
    """The file with the same id that this one stands in for."""


@dataclass(frozen=True, slots=True)
class Library:
    """What the folders hold, by id. Broken files are missing from the first three and listed in `problems`.

    Every `then`, `if_not_helping` and `if_too_painful` in it leads to a routine in it.
    """

    routines: Mapping[str, Routine] = field(default_factory=dict)
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    preparations: Mapping[str, Preparation] = field(default_factory=dict)
    problems: tuple[Finding, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)

    def origin(self, id: str) -> Origin:
        """Of a routine, programme or preparation in this library; raises KeyError for another."""
        return self.origins[id]

    def folder(self, id: str) -> Path:
        """The folder that the picture files of this routine are relative to; raises KeyError."""
        return Path(self.origins[id].path).parent


def make(contents: Sequence[Content], problems: Sequence[Finding], origins: Mapping[str, Origin]) -> Library:
    """A library of these contents, in their order."""
    return Library(
        {each.id: each for each in contents if isinstance(each, Routine)},
        {each.id: each for each in contents if isinstance(each, Programme)},
        {each.id: each for each in contents if isinstance(each, Preparation)},
        tuple(problems),
        origins,
    )


_KEPT = (
    model.Routine, model.Repeat, model.Step, model.Adaptation, model.FigureRef, model.Breathing, model.Caution,
    model.Evidence, programme.Programme, programme.Preparation, programme.Task, programme.Goal, programme.Checkpoint,
    programme.Gate, programme.Stage, programme.Safer, Finding, Origin,
)  # fmt: skip


def load(folders: Sequence[Path], cache_file: Path | None = None) -> Library:
    """Reads all folders, the app's own first; of two files with the same id the one in the later folder wins.

    A folder that is missing or cannot be read counts as empty, with a problem where it is there. With a `cache_file`
    the files are read only when one of them has changed since; YAML is not even imported then.
    """
    if cache_file is None:
        return _compile(folders)
    everything = [place for folder in folders for place in (folder, folder / SUBFOLDER)]
    made_from = cache.stamp(everything, ENDINGS)
    readers = cache.stamp([places.package() / "routine"], (".py",))
    key = (made_from, readers, __version__, sys.version)
    kept = cache.read(cache_file, key, _KEPT)
    if kept is not None:
        contents, problems, origins = kept
        return make(contents, problems, dict(origins))
    library = _compile(folders)
    if cache.settled(made_from):
        contents = (*library.routines.values(), *library.programmes.values(), *library.preparations.values())
        cache.write(cache_file, key, _KEPT, (contents, library.problems, tuple(library.origins.items())))
    return library


def load_one(folders: Sequence[Path], id: str) -> Routine | None:
    """One routine by id, from the last folder that has it whole; None where there is none.

    For a start without a cache: the first routine is there before the others are read. Its branches are not checked.
    """
    from cramprelief.routine.compile import read_file

    for folder in reversed(folders):
        path = folder / f"{id}.yaml"
        content = read_file(path).content if path.is_file() else None
        if isinstance(content, Routine):
            return content
    return None


def _compile(folders: Sequence[Path]) -> Library:
    from cramprelief.routine.compile import compile_library

    return compile_library(folders)
