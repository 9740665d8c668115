# SPDX-License-Identifier: MIT
"""Where the files of a bundle come to lie: under their own names, or where these are taken under others.

Every name that a renamed file had in the others is renamed too. Routines and plans become drafts. What was added
before, under whatever name, is known again.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cramprelief.authoring.bundle.contents import BundleFile, in_bytes, piece, renamed, text_of, used
from cramprelief.authoring.bundle.names import twin
from cramprelief.authoring.bundle.receiver import Receiver, numbered, same_bytes
from cramprelief.authoring.bundle.refusal import BundleError
from cramprelief.authoring.edit import CannotSplice, SourceText
from cramprelief.authoring.splice import spliced
from cramprelief.routine.library import FIGURES

Ids = dict[tuple[str, str], str]
"""New names by kind and old id, as `contents.renamed` takes them."""


@dataclass(frozen=True, slots=True)
class Placement:
    """What is written, by its path in the person's folder."""

    files: Mapping[str, bytes]
    replaced: frozenset[str]
    """Those of them that take the place of a file of the person's."""
    names: Mapping[str, str]
    """Where each comes to lie or lies already, by its name in the bundle."""
    there: frozenset[str]
    """What is here already as it is, by its name in the bundle."""


def place(
    pieces: Mapping[str, BundleFile], receiver: Receiver, chosen: Collection[str], replace: Collection[str] = ()
) -> Placement:
    """For the chosen ones, by name in the bundle, and the figures and pictures that they use.

    Those in `replace` take the place of the person's own; all others with a name that is taken get a new one.
    """
    work = _Placing(pieces, receiver)
    for kind in ("picture", "figure"):
        for each in pieces.values():
            if each.kind == kind:
                work.settle(each)
    work.know_again()
    for name in chosen:
        if pieces[name].kind in ("routine", "plan"):
            work.name(pieces[name], replacing=name in replace)
    written = {name for name in chosen if name not in work.there}
    written |= {along for name in written for along in used(pieces[name], pieces)
                if pieces[along].kind in ("figure", "picture") and along not in work.there}  # fmt: skip
    files = {work.names[name]: work.text(pieces[name]) for name in sorted(written)}
    replaced = frozenset(work.names[name] for name in written & set(replace))
    return Placement(files, replaced, work.names, frozenset(work.there))


class _Placing:
    """The names that were given so far."""

    def __init__(self, pieces: Mapping[str, BundleFile], receiver: Receiver) -> None:
        self.pieces, self.receiver = pieces, receiver
        self.names: dict[str, str] = {}
        self.there: set[str] = set()
        self.ids: Ids = {}
        self._coming = {twin(name) for name in pieces}
        self._coming_ids = {twin(each.id) for each in pieces.values() if each.kind in ("routine", "plan")}

    def text(self, file: BundleFile) -> bytes:
        """The bytes that are written."""
        if file.kind in ("figure", "picture"):
            return file.data
        return as_draft(renamed(file, self.ids))

    # Figures and pictures: nobody's is ever replaced

    def settle(self, file: BundleFile) -> None:
        """Its own place, or the first with a number that is free or holds the very same."""
        target, others = file.name, self._others(file)
        while True:
            found = self._found(file.kind, target)
            if found == file.data:
                self.there.add(file.name)
                break
            if found is None and (target == file.name or twin(target) not in self._coming):
                break
            target = next(others)
        self._coming.add(twin(target))
        self.names[file.name] = target
        self.ids[file.kind, file.id] = PurePosixPath(target).stem if file.kind == "figure" else target

    def _others(self, file: BundleFile) -> Iterator[str]:
        if file.kind == "figure":
            return (f"{FIGURES}/{numbered(file.id, number)}.yaml" for number in itertools.count(2))
        path = PurePosixPath(file.name)
        return (str(path.with_name(f"{path.stem}-{number}{path.suffix}")) for number in itertools.count(2))

    def _found(self, kind: str, target: str) -> bytes | None:
        if kind == "picture":
            return self.receiver.picture(target)
        path = self._path_of("figure", PurePosixPath(target).stem)
        return None if path is None else same_bytes(path)

    # Routines and plans

    def know_again(self) -> None:
        """Find those that lie here already, as drafts or in use, perhaps under another name.

        They name each other: first all that are alike but for those names, then without those that differ after all.
        """
        self.names.update({each.name: each.name for each in self._texts()})
        found = {each.name: path for each in self._texts() if (path := self._alike(each)) is not None}
        while True:
            ids = {("routine", self.pieces[name].id): path.stem for name, path in found.items()}
            wrong = [name for name, path in found.items()
                     if as_draft(renamed(self.pieces[name], {**self.ids, **ids})) != _drafted(path)]  # fmt: skip
            if not wrong:
                break
            for name in wrong:
                del found[name]
        self.ids.update(ids)
        self.there |= found.keys()
        for name, path in found.items():
            self.names[name] = self._in_folder(path)

    def name(self, file: BundleFile, *, replacing: bool) -> None:
        """A name that is free, or that of the person's own file which it replaces."""
        if file.name in self.there:
            return
        own = self.receiver.owned("routine").get(twin(file.id))
        if replacing and own is not None:
            self.names[file.name] = self._in_folder(own)
        elif self._path_of("routine", file.id) is not None:
            numbers = itertools.count(2)
            id = next(id for id in (numbered(file.id, number) for number in numbers) if self._is_free(id))
            self._coming_ids.add(id)
            self.ids["routine", file.id] = id
            self.names[file.name] = str(PurePosixPath(file.name).with_name(f"{id}.yaml"))

    def _texts(self) -> list[BundleFile]:
        return [each for each in self.pieces.values() if each.kind in ("routine", "plan")]

    def _path_of(self, sort: str, id: str) -> Path | None:
        return self.receiver.built_in(sort).get(twin(id)) or self.receiver.owned(sort).get(twin(id))

    def _is_free(self, id: str) -> bool:
        return self._path_of("routine", id) is None and id not in self._coming_ids

    def _in_folder(self, path: Path) -> str:
        """As the person's folder has it; of the app's own its name alone."""
        own = self.receiver.own
        return path.relative_to(own).as_posix() if path.is_relative_to(own) else path.name

    def _alike(self, file: BundleFile) -> Path | None:
        """A file that says the same but for the names of routines."""
        wanted = _nameless(renamed(file, self.ids))
        for id in itertools.chain([file.id], (numbered(file.id, number) for number in itertools.count(2))):
            path = self._path_of("routine", id)
            if path is None:
                return None
            if _nameless(same_bytes(path)) == wanted:
                return path
        return None


def as_draft(data: bytes) -> bytes:
    """The same routine or plan as a draft; one that is a draft stays as it is. Raises BundleError."""
    text = text_of(data)
    try:
        return in_bytes(data, spliced(text, SourceText(text).put((), "draft", "yes")))
    except CannotSplice as error:
        raise BundleError(f"One of its files cannot become a draft. {error}") from error


def _drafted(path: Path) -> bytes | None:
    """A file of this computer as a draft; None for one that cannot be read."""
    try:
        return as_draft(same_bytes(path))
    except (BundleError, UnicodeDecodeError):
        return None


def _nameless(data: bytes) -> bytes | None:
    """A routine or plan as a draft in which every other one has the same name; None for what is none."""
    try:
        file = piece("x.yaml", data)
        names = {("routine", use.name): "x" for use in file.uses if use.what not in ("figure", "picture")}
        return as_draft(renamed(file, names))
    except BundleError:
        return None
