# SPDX-License-Identifier: MIT
"""A look into a bundle before anything of it is added: what is in it, what is here already, what is wrong in it."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cramprelief.authoring.bundle.contents import BundleFile, opened, text_of, used
from cramprelief.authoring.bundle.manifest import Manifest
from cramprelief.authoring.bundle.names import twin
from cramprelief.authoring.bundle.place import Placement, place
from cramprelief.authoring.bundle.receiver import Receiver
from cramprelief.authoring.desk.where import working_copy
from cramprelief.authoring.edit import SourceText
from cramprelief.reading.codes import SAFETY
from cramprelief.reading.finding import Finding
from cramprelief.reading.probe import is_folder, is_there
from cramprelief.routine.library import FIGURES
from cramprelief.routine.validate import validate

State = Literal["new", "same", "here", "app"]
"""Not here yet; here with these very words; one of the person's has its name; one of the app's own has it."""
_ORDER = ("routine", "plan", "figure", "picture")
_OF_NAMES = {"built-in-name", "taken-name", "replaces"}
"""What is wrong with the names alone is told as what is here already."""


@dataclass(frozen=True, slots=True)
class LookItem:
    """One file of a bundle, as the receiver sees it. `here` is the person's own file with its name."""

    piece: BundleFile
    state: State
    here: Path | None = None
    along: tuple[str, ...] = ()
    """The figures and pictures that come with it, by their names in the bundle."""
    replaceable: bool = False
    """Whether it may take the place of `here`: a routine or plan that is not being changed just now."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that is wrong in one of the files, or that it lacks here."""

    item: LookItem
    finding: Finding

    @property
    def safety(self) -> bool:
        return self.finding.code in SAFETY

    @property
    def step(self) -> int | None:
        """Which step of a routine it is in, counted from 1; None elsewhere."""
        if self.item.piece.kind != "routine":
            return None
        places = SourceText(text_of(self.item.piece.data)).steps()
        steps = [each for each in places if each.kind not in ("group", "way")]
        within = (number for number, each in enumerate(steps, start=1)
                  if each.line <= self.finding.line <= each.last_line)  # fmt: skip
        return next(within, None)


@dataclass(frozen=True, slots=True)
class BundleLook:
    """What a person sees before they decide. Nothing is added yet."""

    manifest: Manifest
    items: tuple[LookItem, ...]
    wrong: tuple[Wrong, ...]
    """What concerns safety first, then errors, then hints."""

    def of(self, kind: str) -> tuple[LookItem, ...]:
        return tuple(item for item in self.items if item.piece.kind == kind)

    def placed(self, receiver: Receiver, chosen: Collection[str], replace: Collection[str] = ()) -> Placement:
        """Where the chosen ones come to lie, with all that they bring along; by their names in the bundle."""
        return place({item.piece.name: item.piece for item in self.items}, receiver, chosen, replace)

    @property
    def chosen_one_by_one(self) -> tuple[LookItem, ...]:
        """Routines, plans, and figures that no routine brings along; all else comes with these."""
        along = {name for item in self.items for name in item.along}
        return tuple(item for item in self.items if item.piece.name not in along)


def look(data: bytes, receiver: Receiver) -> BundleLook:
    """Raises BundleError where the bundle is refused whole."""
    manifest, pieces = opened(data)
    there = place(pieces, receiver, pieces).there
    items = [_item(each, pieces, receiver, there=name in there) for name, each in pieces.items()]
    items.sort(key=lambda item: (_ORDER.index(item.piece.kind), item.piece.title.casefold(), item.piece.name))
    return BundleLook(manifest, tuple(items), _wrong(items, receiver))


def lay_out(look: BundleLook, folder: Path) -> None:
    """Write the files as they stand in the bundle, to check and to draw them from there. Raises OSError."""
    _write(look.items, folder)


def _write(items: Collection[LookItem], folder: Path) -> None:
    for item in items:
        path = folder / item.piece.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(item.piece.data)


def _item(piece: BundleFile, pieces: dict[str, BundleFile], receiver: Receiver, *, there: bool) -> LookItem:
    along = tuple(name for name in used(piece, pieces) if pieces[name].kind in ("figure", "picture"))
    if piece.kind == "picture":
        taken = receiver.picture(piece.name) is not None
        return LookItem(piece, "same" if there else "here" if taken else "new")
    sort = "figure" if piece.kind == "figure" else "routine"
    own = receiver.owned(sort).get(twin(piece.id))
    state: State = "app" if twin(piece.id) in receiver.built_in(sort) else "new" if own is None else "here"
    free = own is not None and not is_there(working_copy(receiver.own, own))
    replaceable = state == "here" and not there and sort == "routine" and free
    return LookItem(piece, "same" if there else state, own, along, replaceable)


def _wrong(items: list[LookItem], receiver: Receiver) -> tuple[Wrong, ...]:
    """Everything that the checks say of these files beside what the app brings: nothing of the person's counts."""
    from cramprelief.figure.format.validate import validate as validate_figures

    with tempfile.TemporaryDirectory(prefix="cramprelief-") as name:
        folder = Path(name).resolve()
        _write(items, folder)
        found = validate([folder], receiver.shipped)
        if is_folder(folder / FIGURES):
            found += validate_figures([folder / FIGURES], receiver.shipped.assets / FIGURES)
        by_path = {folder / item.piece.name: item for item in items}
        wrong = [Wrong(by_path[Path(each.file)], each) for each in found
                 if each.code not in _OF_NAMES and Path(each.file) in by_path]  # fmt: skip
    wrong.sort(key=lambda each: (not each.safety, each.finding.level != "error", items.index(each.item), each.finding))
    return tuple(wrong)
