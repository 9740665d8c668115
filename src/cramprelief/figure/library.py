# SPDX-License-Identifier: MIT
"""Folders of figure files → scenes. A file is read when its figure is first shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cramprelief.figure.body.person import Appearance
from cramprelief.figure.model import Figure
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.scene import Scene
from cramprelief.reading.probe import is_file
from cramprelief.reading.regular import read_words
from cramprelief.routine.model import FigureRef

if TYPE_CHECKING:
    from cramprelief.figure.format.decode import FigureDocument
    from cramprelief.reading.cache import FileStamp

SHARED_FILE = "body/poses.yaml"


class Names(NamedTuple):
    """What a routine may name of one figure."""

    poses: frozenset[str]
    moves: frozenset[str]


class FigureLibrary:
    """Figures by name; of two files with one name the one in the earlier folder, the app's own, wins.

    `cache` is a folder where read figures are kept, so that the next start needs no YAML; None keeps nothing.
    `person` is who is drawn; it may be changed at any time.
    """

    def __init__(self, folders: Sequence[Path], cache: Path | None = None, person: Appearance | None = None) -> None:
        self._folders = tuple(folders)
        self._cache = cache
        self.person = person or Appearance()
        self._figures: dict[str, Figure | None] = {}
        self._over: dict[str, Figure] = {}
        self._shared: dict[str, dict[str, object]] | None = None

    def files(self) -> dict[str, Path]:
        """The figure files by name. A folder that cannot be read counts as empty."""
        found: dict[str, Path] = {}
        for folder in reversed(self._folders):
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
        if name in self._over:
            return self._over[name]
        if name not in self._figures:
            path = self._file(name)
            self._figures[name] = None if path is None else self._kept_or_read(name, path)
        return self._figures[name]

    def lay_over(self, name: str, figure: Figure | None) -> None:
        """Show `figure` under this name in place of its file, as long as it is not saved; None shows the file again,
        which is read anew."""
        self._figures.pop(name, None)
        if figure is None:
            self._over.pop(name, None)
        else:
            self._over[name] = figure

    def shared(self) -> Mapping[str, Mapping[str, object]]:
        """The poses that every figure may start from, as drafts by name."""
        from cramprelief.figure.format import decode

        if self._shared is None:
            self._shared = {}
            for folder in reversed(self._folders):
                file = folder / SHARED_FILE
                if is_file(file):
                    self._shared.update(decode.decode_shared(str(file), read_words(file))[0])
        return self._shared

    def _file(self, name: str) -> Path | None:
        found = [folder / f"{name}.yaml" for folder in self._folders]
        return next((path for path in found if is_file(path)), None)

    def _kept_or_read(self, name: str, path: Path) -> Figure | None:
        if self._cache is None:
            return self.read(path).figure
        from cramprelief.figure.format import kept

        file, stamps = self._cache / f"figure-{name}", self._stamps(path)
        figure = kept.load(file, stamps)
        if figure is None:
            figure = self.read(path).figure
            if figure is not None:
                kept.keep(file, stamps, figure)
        return figure

    def _stamps(self, path: Path) -> tuple[FileStamp, ...]:
        """What identifies a figure's file and the poses that all figures share."""
        from cramprelief.reading.cache import file_stamp

        files = [path, *(folder / SHARED_FILE for folder in self._folders)]
        return tuple(file_stamp(str(file), file.stat()) for file in files if is_file(file))

    def read(self, path: Path) -> FigureDocument:
        """Reads one file, with its findings."""
        from cramprelief.figure.format import decode

        try:
            data = read_words(path)
        except OSError as error:
            return decode.unreadable(str(path), error)
        return self.decoded(str(path), data)

    def decoded(self, file: str, data: bytes) -> FigureDocument:
        """Reads the bytes of a file that is perhaps not saved yet, with its findings."""
        from cramprelief.figure.format import decode

        self.shared()
        return decode.decode(file, data, self._shared)

    def scene(
        self, ref: FigureRef, side: str | None = None, person: Appearance | None = None, muscle: str | None = None
    ) -> Scene | None:
        """What a step shows; None where there is no such figure, pose or move. `side` is the sore one.

        Without a `person` it is the library's.
        """
        figure = self.figure(ref.name) if ref.name is not None else None
        entry = figure.find(ref.pose, ref.move, ref.helped) if figure is not None else None
        if figure is None or entry is None:
            return None
        drawn = person or self.person
        drawn = drawn._replace(pregnant=drawn.pregnant or ref.pregnant)
        return Scene(figure, entry, PROPS, drawn, side, muscle, ref.helped)
