# SPDX-License-Identifier: MIT
"""What folders of files hold: routines, programmes, preparations, and what is wrong with files that cannot be read."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cramprelief.reading.finding import Finding
    from cramprelief.routine.model import Routine
    from cramprelief.routine.programme import Preparation, Programme

SUBFOLDER = "programmes"
FIGURES = "figures"
"""The folder beside routines whose files are figures."""
ENDINGS = (".yaml", ".yml")
HIDDEN_ENDINGS = (".yaml.txt", ".yml.txt")
"""What a plain text editor makes of them, where endings are not shown: such a file is not read, and is told of."""
DEEPEST = 3
"""So many folders may lie in each other below the one with the routines."""


def folders_of(folder: Path) -> list[Path]:
    """The folder of routines and those below it that may hold some, in order; itself alone where it cannot be read."""
    found = [folder]
    _look_below(folder, DEEPEST, found)
    return found


def _look_below(folder: Path, deep: int, found: list[Path]) -> None:
    try:
        with os.scandir(folder) as entries:
            names = sorted(each.name for each in entries if each.is_dir(follow_symlinks=False))
    except OSError:
        return
    for name in names:
        if not name.startswith(".") and name != FIGURES:
            found.append(folder / name)
            if deep > 1:
                _look_below(folder / name, deep - 1, found)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a routine comes from. `own` is true outside the first folder, which is the app's own."""

    path: str
    own: bool = False
    replaces: str | None = None
    """The id of the app's own whose place it takes, outside of first aid."""


def own_id(id: str, taken: Collection[str]) -> str:
    """What a person's file is known by, or had better be called, where its name `id` is the app's: none of `taken`."""
    name, number = f"my-{id}", 2
    while name in taken:
        name, number = f"my-{id}-{number}", number + 1
    return name


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
    own: frozenset[str] = frozenset()
    """The ids of what the person wrote. None of it is first aid."""
    replaced: Mapping[str, str] = field(default_factory=dict)
    """By the id of the app's own: what of the person's takes its place. Both can be played."""
    drafts: Mapping[str, str] = field(default_factory=dict)
    """The files of what is not finished, by id. Nothing of it is in the first three."""

    def origin(self, id: str) -> Origin:
        """Of a routine, programme or preparation in this library; raises KeyError for another."""
        return self.origins[id]

    def offers(self, id: str) -> bool:
        """Whether this stands in lists of what there is, and no own one in its place."""
        return id not in self.replaced

    def title(self, id: str) -> str:
        """Of a routine, programme or preparation; the id itself where there is none."""
        found = self.routines.get(id) or self.programmes.get(id) or self.preparations.get(id)
        return id if found is None else found.title

    def folder(self, id: str) -> Path:
        """The folder that the picture files of this routine are relative to; raises KeyError."""
        return Path(self.origins[id].path).parent
