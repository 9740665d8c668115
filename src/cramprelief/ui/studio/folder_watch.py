# SPDX-License-Identifier: MIT
"""Watches the folder of the person's own routines and reads it again a moment after each save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from cramprelief.reading.probe import is_folder
from cramprelief.routine.workshop import OwnFile, Workshop
from cramprelief.ui.state.catalogue import Catalogue

PAUSE = 80
"""Milliseconds: editors write a file in several strokes, and it is read once after the last."""


class OwnFolder(QObject):
    """`changed` tells that `files` holds another state. The shelf follows, so that everything else does."""

    changed = Signal()

    def __init__(self, workshop: Workshop, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workshop, self._catalogue = workshop, catalogue
        self.files: list[OwnFile] = []
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.refresh)
        self._watcher.directoryChanged.connect(lambda _path: self._timer.start())
        self._watcher.fileChanged.connect(lambda _path: self._timer.start())

    def refresh(self) -> None:
        """Read what is there now, and go on watching it."""
        before = self.files
        self.files = self.workshop.files()
        self._watch()
        if self.files != before:
            self.changed.emit()
            self._catalogue.put(self.workshop.library())

    def find(self, path: Path) -> OwnFile | None:
        return next((each for each in self.files if each.path == path), None)

    def _watch(self) -> None:
        """The folder for new files, and each file: one that was saved by renaming has dropped out of the watch."""
        folder = self.workshop.folder
        wanted = {str(folder)} if is_folder(folder) else set()
        wanted |= {str(each.path) for each in self.files}
        held = {*self._watcher.files(), *self._watcher.directories()}
        if wanted - held:
            self._watcher.addPaths(sorted(wanted - held))
        if held - wanted:
            self._watcher.removePaths(sorted(held - wanted))
