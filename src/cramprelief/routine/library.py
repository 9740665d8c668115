# SPDX-License-Identifier: MIT
"""What folders of files hold: routines, programmes, preparations, and what is wrong with files that cannot be read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cramprelief.reading.finding import Finding
    from cramprelief.routine.model import Routine
    from cramprelief.routine.programme import Preparation, Programme

SUBFOLDER = "programmes"
ENDINGS = (".yaml", ".yml")
HIDDEN_ENDINGS = (".yaml.txt", ".yml.txt")
"""What a plain text editor makes of them, where endings are not shown: such a file is not read, and is told of."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a routine comes from. `own` is true outside the first folder, which is the app's own."""

    path: str
    own: bool = False
    namesake: str | None = None
    """The id of the app's own whose name the file has. That one keeps it; the file is known by `own_id`."""


def own_id(id: str, taken: Collection[str]) -> str:
    """What a person's file is known by where `id`, its own name, belongs to the app: one that is not `taken`."""
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

    def origin(self, id: str) -> Origin:
        """Of a routine, programme or preparation in this library; raises KeyError for another."""
        return self.origins[id]

    def title(self, id: str) -> str:
        """Of a routine, programme or preparation; the id itself where there is none."""
        found = self.routines.get(id) or self.programmes.get(id) or self.preparations.get(id)
        return id if found is None else found.title

    def folder(self, id: str) -> Path:
        """The folder that the picture files of this routine are relative to; raises KeyError."""
        return Path(self.origins[id].path).parent
