# SPDX-License-Identifier: MIT
"""Files of the person and all of their own that these use → one bundle. What comes with the app stays there."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from cramprelief import __version__
from cramprelief.authoring.bundle import archive, manifest
from cramprelief.authoring.bundle.contents import BundleFile, opened, picture_place, piece, renamed
from cramprelief.authoring.bundle.manifest import Manifest
from cramprelief.authoring.bundle.names import MANIFEST, demand_name, kind_of, twin
from cramprelief.authoring.bundle.refusal import BundleError
from cramprelief.picture.opener import PictureError, open_picture
from cramprelief.reading.finding import shorten
from cramprelief.reading.probe import is_file
from cramprelief.reading.regular import read_words
from cramprelief.routine.compile import files_in, own_documents, read_folder
from cramprelief.routine.library import FIGURES, SUBFOLDER
from cramprelief.routine.validate import Shipped, home_of

ENDING = ".cramprelief"
_NO_TEXTS: Mapping[Path, bytes] = MappingProxyType({})


class PackError(Exception):
    """Says in words for the author why nothing was packed."""


@dataclass(frozen=True, slots=True)
class BundleFacts:
    """What the author says of the bundle; `author` and `licence` may be empty."""

    author: str
    licence: str
    date: date


@dataclass(frozen=True, slots=True)
class Packed:
    """The bundle, and the titles of what is in it by their names there."""

    data: bytes
    titles: Mapping[str, str]


def pack(
    asked: Sequence[Path], own: Path, shipped: Shipped, facts: BundleFacts, texts: Mapping[Path, bytes] = _NO_TEXTS
) -> Packed:
    """Packs these routines, plans and figures. The same files and facts give the same bytes.

    `texts` are those of files that are being changed, to be packed in the place of what lies there.
    Raises PackError where one of them cannot be read, or names something that is not there.
    """
    packing = _Packing(own, shipped, texts)
    try:
        for path in asked:
            packing.take(path)
        packing.follow()
    except OSError as error:
        raise PackError(f"{error.filename or 'A file'} cannot be read: {error.strerror or error}.") from error
    files = packing.files()
    sums = {name: manifest.sum_of(data) for name, data in files.items()}
    told = Manifest(facts.author, facts.licence, facts.date, __version__, sums)
    data = archive.write({MANIFEST: manifest.to_bytes(told), **{name: files[name] for name in sorted(files)}})
    try:
        _, pieces = opened(data)
    except BundleError as error:
        raise PackError(str(error)) from error
    return Packed(data, {name: each.title for name, each in pieces.items()})


@dataclass(slots=True)
class _Packing:
    """What has been gathered on the way from one file to what it names."""

    own: Path
    shipped: Shipped
    texts: Mapping[Path, bytes]
    _pieces: dict[str, BundleFile] = field(default_factory=dict)
    _from: dict[str, Path] = field(default_factory=dict)
    """Where each piece was read, by its name in the bundle."""
    _waiting: deque[str] = field(default_factory=deque)
    _moved: dict[str, dict[tuple[str, str], str]] = field(default_factory=dict)
    """For a routine whose picture's name is taken: the picture's other name."""
    _known: dict[Path, dict[str, Path]] = field(default_factory=dict)

    def take(self, path: Path) -> str:
        """The name in the bundle of a routine, a plan or a figure that lies at `path`."""
        path = path.absolute()
        figure = path.parent.name == FIGURES
        id = path.stem if figure else self._id(path)
        data = self.texts.get(path) or read_words(path)
        draft = self._piece(f"{FIGURES}/{id}.yaml" if figure else f"{id}.yaml", data)
        name = f"{SUBFOLDER}/{id}.yaml" if draft.kind == "plan" else draft.name
        before = self._from.get(name)
        if before is None:
            self._pieces[name] = self._piece(name, data)
            self._from[name] = path
            self._waiting.append(name)
        elif before != path and self._pieces[name].data != data:
            raise PackError(f"Two files are called {path.name}. Give one another name first.")
        return name

    def follow(self) -> None:
        """Take along what the files name, and what that names."""
        while self._waiting:
            name = self._waiting.popleft()
            file, path = self._pieces[name], self._from[name]
            for use in file.uses:
                if use.what == "picture":
                    self._take_picture(file, path, use.name)
                elif use.what == "figure":
                    self._take_figure(file, path, use.name)
                else:
                    self._take_named(file, path, use.name)

    def files(self) -> dict[str, bytes]:
        return {name: renamed(each, self._moved.get(name, {})) for name, each in self._pieces.items()}

    def _piece(self, name: str, data: bytes) -> BundleFile:
        if kind_of(name) is None:
            raise PackError(f"The name of {PurePosixPath(name).name} must have small letters, digits and hyphens only.")
        try:
            return piece(name, data)
        except BundleError as error:
            raise PackError(f"{str(error).replace(' in it', '')} Mend it first.") from error

    def _id(self, path: Path) -> str:
        """What the file is known by, as others name it."""
        return next((id for id, found in self._ids(self._home(path)).items() if found == path), path.stem)

    def _home(self, path: Path) -> Path:
        """The folder whose routines and figures the file may name."""
        return self.own if path.is_relative_to(self.own) else home_of(path)

    def _ids(self, folder: Path) -> dict[str, Path]:
        """The routines and plans of a folder, by what they are known by."""
        if folder not in self._known:
            documents = read_folder(folder)
            if folder != self.shipped.routines:
                documents = own_documents(documents, dict.fromkeys(self._built_in(), ""))
            self._known[folder] = {each.id: Path(each.file) for each in documents}
        return self._known[folder]

    def _built_in(self) -> dict[str, Path]:
        folder = self.shipped.routines
        if folder not in self._known:
            self._known[folder] = {path.stem: path for path in files_in(folder)}
        return self._known[folder]

    def _take_named(self, file: BundleFile, path: Path, id: str) -> None:
        if id in self._built_in():
            return
        found = self._ids(self._home(path)).get(id)
        if found is None:
            raise PackError(f"“{file.title}” names “{id}”, which is not there. Mend it first.")
        self.take(found)

    def _take_figure(self, file: BundleFile, path: Path, name: str) -> None:
        if is_file(self.shipped.assets / FIGURES / f"{name}.yaml"):
            return
        found = self._home(path) / FIGURES / f"{name}.yaml"
        if not is_file(found):
            raise PackError(f"“{file.title}” shows the figure “{name}”, which is not there. Mend it first.")
        self.take(found)

    def _take_picture(self, file: BundleFile, path: Path, name: str) -> None:
        try:
            data = open_picture(path.parent, name)
            place = picture_place(file.name, name)
            demand_name(place)
        except PictureError as error:
            raise PackError(f"“{file.title}” shows the picture “{shorten(name)}”. {error}") from error
        except BundleError as error:
            raise PackError(f"“{file.title}” shows the picture “{shorten(name)}”. Give it a plainer name.") from error
        free = self._free(place, data)
        self._pieces[free] = BundleFile(free, "picture", free, data, free)
        if free != place:
            self._moved.setdefault(file.name, {})["picture", place] = free

    def _free(self, place: str, data: bytes) -> str:
        """The place itself, or one with a number where another picture has it."""
        taken = {twin(name): each.data for name, each in self._pieces.items()}
        path, number, free = PurePosixPath(place), 2, place
        while taken.get(twin(free), data) != data or (twin(free) in taken and free not in self._pieces):
            free = str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
            number += 1
        return free
