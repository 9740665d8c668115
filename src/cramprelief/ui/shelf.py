# SPDX-License-Identifier: MIT
"""The library on the screen: read at the start, read again when a file changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import Tables
from cramprelief.guide.triage import Triage
from cramprelief.routine.library import Library
from cramprelief.routine.model import Routine


class Shelf(QObject):
    """`read` gives the library. `changed` tells that another one holds."""

    changed = Signal()

    def __init__(
        self, read: Callable[[], Library], tables: Tables, region: str | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read, self._tables, self._region = read, tables, region
        self._take(read())

    @property
    def library(self) -> Library:
        return self._library

    @property
    def routines(self) -> Mapping[str, Routine]:
        return self._library.routines

    @property
    def triage(self) -> Triage:
        return self._triage

    @property
    def safety(self) -> Safety:
        return self._triage.safety

    @property
    def tables(self) -> Tables:
        return self._tables

    def reload(self) -> None:
        """Read the files again."""
        self._take(self._read())
        self.changed.emit()

    def set_region(self, region: str | None) -> None:
        """The country whose numbers are shown."""
        if region != self._region:
            self._region = region
            self._take(self._library)
            self.changed.emit()

    def _take(self, library: Library) -> None:
        self._library = library
        safety = Safety(self._tables, self._region or "")
        self._triage = Triage(self._tables, library.routines, safety)
