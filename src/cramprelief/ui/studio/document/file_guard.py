# SPDX-License-Identifier: MIT
"""Watches the file of the open document: what another program does to it is taken over, or asked about."""

from __future__ import annotations

import codecs
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from cramprelief.authoring.desk.open_file import BeforeUse, NotSavedError, OpenFile, Outside, Saved
from cramprelief.authoring.splice import Splice, spliced
from cramprelief.reading.probe import is_file
from cramprelief.ui.studio.studio_document import StudioDocument

PAUSE = 120
"""Milliseconds: other programs write a file in several strokes, and it is looked at once after the last."""


class FileGuard(QObject):
    """`changed` tells that `saved` (why the file did not take the text) or `outside` (what waits for an answer) is
    another. `taken_over` tells that the other program's text is here now."""

    changed = Signal()
    taken_over = Signal()

    def __init__(self, document: StudioDocument, file: OpenFile) -> None:
        super().__init__(document)
        self._document, self.file = document, file
        self.saved: Saved | None = None
        self.outside: Outside | None = None
        self.use: BeforeUse | None = None
        """What was before it was put into use just now."""
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.look)
        self._watcher.fileChanged.connect(lambda _path: self._timer.start())
        self._watcher.directoryChanged.connect(lambda _path: self._timer.start())
        document.state_changed.connect(self._heed_saving)
        self._watch()

    def _watch(self) -> None:
        wanted = {str(self.file.path.parent)}
        wanted |= {str(each) for each in (self.file.path, self.file.edited) if is_file(each)}
        held = {*self._watcher.files(), *self._watcher.directories()}
        if wanted - held:
            self._watcher.addPaths(sorted(wanted - held))

    def look(self) -> None:
        """Look at the file now. Another program's text comes in by itself where nothing of the person's waits."""
        self._watch()
        outside = self.file.outside()
        if outside is None:
            self._set(None)
            return
        untouched = self._document.saving == "saved" and not self.file.waits
        text = _text(outside.data)
        if untouched and text is not None and not self.file.locked:
            self.take_theirs()
        else:
            self._set(outside)

    def take_theirs(self) -> None:
        """Go on with the other program's text; what was here is a version, and Undo brings it back."""
        try:
            text = _text(self.file.take_theirs(self._document.data))
        except OSError:
            self.look()
            return
        self._set(None)
        if text is not None:
            self._document.replace_all(self.tr("changes from another program"), text)
        self.taken_over.emit()

    def keep_mine(self) -> None:
        """Go on with what is here; the other text is a version."""
        self.file.keep_mine()
        self._set(None)
        self._document.save_again()

    # Into use, and out of it

    def put_into_use(self, splice: Splice, path: Path | None) -> None:
        """The text with this splice is the file from now on, under the name `path` where it gets another. Raises
        OSError; then all is as it was."""
        mark = self._document.data[:3] if self._document.data.startswith(codecs.BOM_UTF8) else b""
        data = mark + spliced(self._document.text, splice).encode("utf-8", "surrogatepass")
        self._document.save_now()
        self.use = self.file.put_into_use(data, path)
        self._document.apply(self.tr("put into use"), splice)
        self._document.save_now()
        self._watch()
        self.changed.emit()

    def take_back(self) -> None:
        """Undo it: the file is what it was, offered or not. Raises OSError."""
        if self.use is not None:
            text = _text(self.file.take_back(self.use))
            self.use = None
            if text is not None:
                self._document.replace_all(self.tr("out of use"), text, view="")
            self._document.save_now()
            self.changed.emit()

    def forget_use(self) -> None:
        """It is old news, and not to be taken back from here any more."""
        if self.use is not None:
            self.use = None
            self.changed.emit()

    def _heed_saving(self) -> None:
        trouble = self._document.trouble
        self.saved = trouble.saved if isinstance(trouble, NotSavedError) else None
        if self.saved is not None and self.saved.kind in ("changed", "gone"):
            self.outside = self.file.outside()
        elif self._document.saving == "saved":
            self._watch()
        self.changed.emit()

    def _set(self, outside: Outside | None) -> None:
        if outside != self.outside:
            self.outside = outside
            self.changed.emit()


def _text(data: bytes | None) -> str | None:
    """The words of a file; None where there are none."""
    try:
        return data.decode("utf-8-sig") if data is not None else None
    except UnicodeDecodeError:
        return None
