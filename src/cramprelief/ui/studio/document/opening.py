# SPDX-License-Identifier: MIT
"""A file of the person's folder → the document that the Studio works on, and where its text is kept."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from cramprelief import places
from cramprelief.authoring.desk.open_file import NotSavedError, OpenFile
from cramprelief.authoring.document import RoutineDocument
from cramprelief.figure.format.validate import faults
from cramprelief.reading.probe import is_file
from cramprelief.routine.check import World
from cramprelief.routine.library import FIGURES, Library
from cramprelief.routine.validate import figure_names, source_keys
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.studio.start.desk_here import desk_here
from cramprelief.ui.studio.studio_document import StudioDocument


class DeskFile:
    """A file of the desk: written in its place, or as a copy where it is in use."""

    def __init__(self, file: OpenFile) -> None:
        self.file = file
        self.done: Callable[[], str] = str
        """What was done last, for the version that is kept every few minutes."""

    @property
    def path(self) -> Path:
        return self.file.path

    @property
    def waits(self) -> bool:
        return self.file.waits

    def save(self, data: bytes) -> None:
        """Raises NotSavedError, which says where the text is."""
        saved = self.file.save(data, self.done())
        if saved.kind != "saved":
            raise NotSavedError(saved)


class Surroundings:
    """What a routine may name: read once, and again when the library changes."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._world: World | None = None
        catalogue.changed.connect(self.forget)

    def forget(self) -> None:
        self._world = None

    def world(self) -> World:
        if self._world is None:
            library, assets = self._catalogue.library, places.assets()
            own = places.own_routines() / FIGURES
            self._world = replace(
                World(library.routines, frozenset(library.programmes), frozenset(library.drafts)),
                built_in=_built_in(library),
                figures={**figure_names(own), **figure_names(assets / FIGURES)},
                figure_faults=faults(own, assets / FIGURES),
                sources=source_keys(assets),
                pictures=True,
            )
        return self._world


def _built_in(library: Library) -> dict[str, str]:
    kinds = {"routine": library.routines, "programme": library.programmes, "preparation": library.preparations}
    return {id: kind for kind, shelf in kinds.items() for id in shelf if id not in library.own}


def still_the_same(file: OpenFile) -> bool:
    """Whether the file that was open is one still, and a draft or in use as it was."""
    return is_file(file.path) and desk_here().listing.is_draft(file.path) == file.draft


def open_document(path: Path, surroundings: Surroundings, parent: QObject) -> tuple[StudioDocument, OpenFile]:
    """Read a file to be written on. Raises OSError, and UnicodeDecodeError for what is no text."""
    file = desk_here().open(path)
    try:
        text = file.data.decode("utf-8")
    except UnicodeDecodeError:
        file.close()
        raise
    keeper = DeskFile(file)
    document = RoutineDocument(text, str(file.path), surroundings.world)
    opened = StudioDocument(document, keeper, read_only=file.locked, parent=parent)
    opened.around_changed.connect(surroundings.forget)
    keeper.done = lambda: opened.undo_name
    _spare_typing()
    return opened, file


def _spare_typing() -> None:
    """What is in memory now stays there: to look through it for garbage at every tenth key takes 50 to 150 ms."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
