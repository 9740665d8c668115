# SPDX-License-Identifier: MIT
"""Watches the folder of the person's own routines, with all below it, and reads what changed a few files at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from cramprelief.authoring.desk.drafts import Desk
from cramprelief.authoring.desk.listing import OwnFile
from cramprelief.reading.probe import is_folder
from cramprelief.routine.library import FIGURES, Library, folders_of
from cramprelief.ui.state.catalogue import Catalogue

PAUSE = 80
"""Milliseconds: editors write a file in several strokes, and it is read once after the last."""
_FIRST = 0.03
"""Seconds of reading before the files are shown at all: a handful of them is whole from the start."""
_PIECE = 0.012
"""Seconds of reading between two looks at what the person does."""


class OwnFolder(QObject):
    """`changed` tells that `files` holds another state. The shelf follows, so that everything else does."""

    changed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self._catalogue = desk, catalogue
        self.files: list[OwnFile] = []
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.look)
        self._reading = QTimer(self, singleShot=True, interval=0)
        self._reading.timeout.connect(self._read_on)
        self._watcher.directoryChanged.connect(lambda _path: self._timer.start())
        self._watcher.fileChanged.connect(lambda _path: self._timer.start())

    def look(self) -> None:
        """Show at once what is there, and go on to read and to watch it."""
        self._timer.stop()
        self.desk.listing.read_some(_FIRST)
        self._take(self.desk.listing.glance() if not self.files else self._with_known())
        self._watch()
        self._reading.start()

    def refresh(self) -> None:
        """Read all of it now."""
        self._reading.stop()
        self._timer.stop()
        self._watch()
        self._read_all()

    def find(self, path: Path) -> OwnFile | None:
        return next((each for each in self.files if each.path == path), None)

    def _with_known(self) -> list[OwnFile]:
        """What is there now; files that did not change keep what other files had to do with them."""
        known = {each.path: each for each in self.files}
        now = self.desk.listing.glance()
        return [
            known[each.path] if each.read and each.path in known and known[each.path].content == each.content else each
            for each in now
        ]

    def _read_on(self) -> None:
        if self.desk.listing.read_some(_PIECE):
            self._reading.start()
        else:
            self._read_all()

    def _read_all(self) -> None:
        files = self.desk.files()
        library = self.desk.listing.library()
        self._take(files)
        if _differs(library, self._catalogue.library):
            self._catalogue.put(library)

    def _take(self, files: list[OwnFile]) -> None:
        if files != self.files:
            self.files = files
            self.changed.emit()

    def _watch(self) -> None:
        """The folders for new files, and each file: one that was saved by renaming has dropped out of the watch."""
        folder = self.desk.folder
        wanted = {str(each) for each in folders_of(folder) if is_folder(each)}
        above = next((each for each in folder.parents if is_folder(each)), None)
        if not wanted and above is not None:
            wanted = {str(above)}  # until the folder is made
        figures = folder / FIGURES
        wanted |= {str(figures)} if is_folder(figures) else set()
        wanted |= {str(each.path) for each in self.files}
        held = {*self._watcher.files(), *self._watcher.directories()}
        if wanted - held:
            self._watcher.addPaths(sorted(wanted - held))
        if held - wanted:
            self._watcher.removePaths(sorted(held - wanted))


def _differs(one: Library, other: Library) -> bool:
    """Whether what is the person's own in them is another."""
    if (one.own, one.replaced, one.drafts, one.problems) != (other.own, other.replaced, other.drafts, other.problems):
        return True
    return any(_content(one, id) != _content(other, id) for id in one.own)


def _content(library: Library, id: str) -> object:
    return library.routines.get(id) or library.programmes.get(id) or library.preparations.get(id)
