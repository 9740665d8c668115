# SPDX-License-Identifier: MIT
"""Folders of figure files → scenes. A file is read when its figure is first shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cramprelief.figure.model import Figure
from cramprelief.figure.person import Person
from cramprelief.figure.props import PROPS
from cramprelief.figure.scene import Scene
from cramprelief.routine.model import FigureRef

if TYPE_CHECKING:
    from cramprelief.figure.decode import FigureDocument

SHARED_FILE = "body/poses.yaml"


@dataclass(frozen=True, slots=True)
class Names:
    """What a routine may name of one figure."""

    poses: frozenset[str]
    moves: frozenset[str]


class FigureLibrary:
    """Figures by name; of two files with one name the one in the later folder wins."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._figures: dict[str, Figure | None] = {}
        self._shared: dict[str, dict[str, object]] | None = None

    def files(self) -> dict[str, Path]:
        """The figure files by name. A folder that cannot be read counts as empty."""
        found: dict[str, Path] = {}
        for folder in self._folders:
            try:
                found.update({path.stem: path for path in sorted(folder.glob("*.yaml"))})
            except OSError:
                continue
        return found

    def names(self) -> Mapping[str, Names]:
        """Poses and moves of every figure that can be read: what the checks of a routine want to know."""
        figures = {name: self.figure(name) for name in self.files()}
        return {
            name: Names(frozenset(figure.stills), frozenset(figure.moves))
            for name, figure in figures.items()
            if figure is not None
        }

    def figure(self, name: str) -> Figure | None:
        """A figure; None for a name without a file, or with one that holds errors."""
        if name not in self._figures:
            path = self.files().get(name)
            self._figures[name] = None if path is None else self.read(path).figure
        return self._figures[name]

    def read(self, path: Path) -> FigureDocument:
        """Reads one file, with its findings."""
        from cramprelief.figure import decode

        if self._shared is None:
            self._shared = {}
            for folder in self._folders:
                shared = folder / SHARED_FILE
                if shared.is_file():
                    self._shared.update(decode.decode_shared(str(shared), shared.read_bytes())[0])
        try:
            data = path.read_bytes()
        except OSError as error:
            return decode.unreadable(str(path), error)
        return decode.decode(str(path), data, self._shared)

    def scene(
        self, ref: FigureRef, side: str | None = None, person: Person | None = None, muscle: str | None = None
    ) -> Scene | None:
        """What a step shows; None where there is no such figure, pose or move. `side` is the sore one."""
        figure = self.figure(ref.name) if ref.name is not None else None
        entry = figure.find(ref.pose, ref.move) if figure is not None else None
        if figure is None or entry is None:
            return None
        return Scene(figure, entry, PROPS, person or Person(), side, muscle)
