# SPDX-License-Identifier: MIT
"""What folders of files hold: routines, programmes, preparations, and what is wrong with files that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cramprelief.reading.finding import Finding
    from cramprelief.routine.model import Routine
    from cramprelief.routine.programme import Preparation, Programme

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
