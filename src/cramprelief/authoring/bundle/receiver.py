# SPDX-License-Identifier: MIT
"""What the person who adds a bundle has already: names that are taken, and by what."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from cramprelief import places
from cramprelief.authoring.bundle.names import LONGEST_ID, twin
from cramprelief.reading.regular import MAX_TEXT, read_regular
from cramprelief.routine.compile import files_in
from cramprelief.routine.library import FIGURES
from cramprelief.routine.validate import Shipped


@dataclass(slots=True)
class Receiver:
    """The person's folder `own`, beside what comes with the app."""

    own: Path
    shipped: Shipped
    _names: dict[str, Mapping[str, Path]] = field(default_factory=dict)

    def owned(self, sort: str) -> Mapping[str, Path]:
        """The person's files by `twin` of their stems. `sort` is "routine", which plans share, or "figure"."""
        return self._listed(f"own {sort}", self.own, sort)

    def built_in(self, sort: str) -> Mapping[str, Path]:
        """The app's own of that sort, the same way."""
        folder = self.shipped.routines if sort == "routine" else self.shipped.assets
        return self._listed(sort, folder, sort)

    def _listed(self, key: str, folder: Path, sort: str) -> Mapping[str, Path]:
        if key not in self._names:
            found: list[Path] = []
            with suppress(OSError):
                found = files_in(folder) if sort == "routine" else sorted((folder / FIGURES).glob("*.yaml"))
            self._names[key] = {twin(path.stem): path for path in found}
        return self._names[key]

    def picture(self, place: str) -> bytes | None:
        """The bytes of what lies at this place in the person's folder; nothing where nothing does."""
        path = self._in_any_case(place)
        return None if path is None else same_bytes(path, 8 << 20)

    def _in_any_case(self, place: str) -> Path | None:
        """What some system takes for this file."""
        folder = self.own
        for part in PurePosixPath(place).parts:
            try:
                folder = next(each for each in sorted(folder.iterdir()) if twin(each.name) == twin(part))
            except (OSError, StopIteration):
                return None
        return folder


def same_bytes(path: Path, most: int = MAX_TEXT) -> bytes:
    """The bytes of a file; of one that cannot be read none, which is like no file of a bundle."""
    try:
        return read_regular(path, most)
    except OSError:
        return b""


def numbered(id: str, number: int) -> str:
    """ "wall-stretch-2", never longer than an id may be."""
    end = f"-{number}"
    return id[: LONGEST_ID - len(end)].rstrip("-") + end


def receiver_here() -> Receiver:
    """This person's folder, and the app's own of this computer."""
    return Receiver(places.own_routines(), shipped_here())


def shipped_here() -> Shipped:
    """What comes with the app, and the checks of figures."""
    from cramprelief.figure.format.validate import faults

    figures = places.assets() / FIGURES
    return Shipped(places.bundled_routines(), places.assets(), lambda folder: faults(folder, figures))
