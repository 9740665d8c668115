# SPDX-License-Identifier: MIT
"""The figure file that the poser changes: its text, its undo, and its place beside the person's routines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from cramprelief.authoring.edit import CannotSplice
from cramprelief.authoring.figures.figure_file import FigureFile
from cramprelief.authoring.splice import Splice, backwards, spliced
from cramprelief.authoring.undo import UndoEntry, UndoStack
from cramprelief.figure.library import FigureLibrary
from cramprelief.reading.whole import write_whole

PAUSE = 600
"""Milliseconds after the last change until the file is saved."""
REST = 1000
"""Milliseconds of rest that end what one Undo takes back of keys."""
_MARK = "\ufeff"


class FigureWork(QObject):
    """One figure beside the person's routines, kept whole or not at all. While it is open it lies over its file."""

    changed = Signal()
    """Another text holds."""
    state_changed = Signal()
    refused = Signal(str)
    """A sentence for the person: why this cannot be changed so."""

    def __init__(
        self, library: FigureLibrary, path: Path, text: str, *, saved: bool = True, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.library, self.path = library, path
        self._mark = _MARK if text.startswith(_MARK) else ""
        self.file = FigureFile(path.stem, text.removeprefix(_MARK), library)
        self._stack = UndoStack()
        self.saving: Literal["saved", "saving", "unsaved"] = "saved" if saved else "saving"
        self.trouble: OSError | None = None
        self._save = QTimer(self, singleShot=True, interval=PAUSE)
        self._save.timeout.connect(self.save_now)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._stack.rest)
        if not saved:
            self._show()
            self._save.start()

    @property
    def name(self) -> str:
        return self.file.name

    # Changes

    def apply(self, name: str, make: Callable[[FigureFile], Splice], *, joins: bool = False) -> bool:
        """Change the text by the splice that `make` gives for it; whether it could be done.

        Each is one entry of Undo; with `joins` it goes on with the entry before it until the keys rest.
        """
        try:
            splice = make(self.file)
        except CannotSplice as error:
            self.refused.emit(str(error))
            return False
        if self.file.text[splice.start : splice.end] == splice.new:
            return True
        back = backwards(self.file.text, splice)
        if not joins:
            self._stack.rest()
        self._stack.add(UndoEntry(name, (splice,), back, joins=joins))
        if joins:
            self._rest.start()
        self._become(spliced(self.file.text, splice))
        return True

    def undo(self) -> None:
        entry = self._stack.undo()
        if entry is not None:
            self._all(entry.back)

    def redo(self) -> None:
        entry = self._stack.redo()
        if entry is not None:
            self._all(entry.forth)

    def _all(self, splices: tuple[Splice, ...]) -> None:
        text = self.file.text
        for splice in splices:
            text = spliced(text, splice)
        self._become(text)

    @property
    def undo_name(self) -> str:
        """What Undo would take back; empty where there is nothing."""
        return self._stack.undo_name

    @property
    def redo_name(self) -> str:
        return self._stack.redo_name

    def _become(self, text: str) -> None:
        self.file = FigureFile(self.file.name, text, self.library)
        self._show()
        self._set_saving("saving")
        self._save.start()
        self.changed.emit()

    def _show(self) -> None:
        if self.file.figure is not None:
            self.library.lay_over(self.name, self.file.figure)

    # Keeping it

    def save_now(self) -> bool:
        """Save without waiting for a rest; whether all is saved."""
        self._save.stop()
        if self.saving == "saved":
            return True
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, (self._mark + self.file.text).encode("utf-8"))
        except OSError as error:
            self.trouble = error
            self._set_saving("unsaved")
            return False
        self.trouble = None
        self._set_saving("saved")
        return True

    def close(self) -> bool:
        """Save, and show the file from the disk again; whether all is saved."""
        done = self.save_now()
        if done:
            self.library.lay_over(self.name, None)
        return done

    def _set_saving(self, saving: Literal["saved", "saving", "unsaved"]) -> None:
        if saving != self.saving:
            self.saving = saving
            self.state_changed.emit()
