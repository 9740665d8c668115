# SPDX-License-Identifier: MIT
"""Folders of files → routines, programmes, preparations, and what is wrong with the files that could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cramprelief.routine.finding import Finding
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme

Content = Routine | Programme | Preparation


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a routine comes from. `own` is true outside the first folder, which is the app's own."""

    path: str
    own: bool = False
    replaces: str | None = None
    """The file with the same id that this one stands in for."""


@dataclass(frozen=True, slots=True)
class Library:
    """What the folders hold. Broken files are missing from the first three and listed in `problems`.

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
        """The folder that the picture files of this routine are relative to."""
        return Path(self.origins[id].path).parent


def load(folders: Sequence[Path]) -> Library:
    """Reads all folders, the app's own first; of two files with the same id the one in the later folder wins.

    A folder that is missing or cannot be read counts as empty, with a problem where it is there.
    """
    from cramprelief.routine.compile import compile_library

    return compile_library(folders)
