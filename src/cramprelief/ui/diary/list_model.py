# SPDX-License-Identifier: MIT
"""The list of cramps: read page by page, so that ten years open as fast as one night."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from cramprelief.record import wording
from cramprelief.record.diary import Cramp, Filter
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.theme.look import Look

PAGE = 100
CRAMP = Qt.ItemDataRole.UserRole
"""The `Cramp` of a row."""
HEADING = Qt.ItemDataRole.UserRole + 1
"""The heading above a row, "" where it stands under the same one as the row before."""

_NOBODY = QModelIndex()


def helped_words(cramp: Cramp, title_of: Callable[[str], str]) -> str:
    """ "Towel stretch, rubbing", or the first words of the note."""
    if cramp.helped:
        return ", ".join(title_of(name) for name in cramp.helped)
    return cramp.note.partition("\n")[0]


def pain_words(cramp: Cramp) -> str:
    """ "7 to 2", "2 after", or ""."""
    return wording.pain(cramp.pain_before, cramp.pain_after)


def length_words(cramp: Cramp) -> str:
    """ "1:48", "about 2:00", or ""."""
    return wording.about(wording.length(cramp.length), cramp.rough) if cramp.length is not None else ""


class CrampList(QAbstractListModel):
    """Newest first. `title_of` turns a routine's id into its title and leaves other words as they are."""

    def __init__(self, look: Look, records: DiaryFile, title_of: Callable[[str], str]) -> None:
        super().__init__()
        self._look, self._records, self._title_of = look, records, title_of
        self._wanted = Filter()
        self._rows: list[Cramp] = []
        self._more = False

    def show(self, wanted: Filter) -> None:
        """List what the filter lets through."""
        self._wanted = wanted
        self.reload()

    def reload(self) -> None:
        """Read again, as many rows as were read before."""
        self.beginResetModel()
        many = max(PAGE, len(self._rows))
        self._rows = list(self._read(many, 0))
        self._more = len(self._rows) == many
        self.endResetModel()

    def _read(self, limit: int, offset: int) -> tuple[Cramp, ...]:
        wanted = self._wanted
        return self._records.read(lambda store: store.diary.list(wanted, limit=limit, offset=offset), ())

    def row_of(self, cramp_id: str) -> int:
        """-1 where it is not in the list."""
        return next((row for row, cramp in enumerate(self._rows) if cramp.id == cramp_id), -1)

    def replace(self, cramp: Cramp) -> None:
        """Show the new state of a cramp that is listed."""
        row = self.row_of(cramp.id)
        if row >= 0:
            self._rows[row] = cramp
            self.dataChanged.emit(self.index(row), self.index(row))

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        found = self._read(PAGE, len(self._rows))
        self._more = len(found) == PAGE
        if found:
            self.beginInsertRows(parent, len(self._rows), len(self._rows) + len(found) - 1)
            self._rows += found
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOBODY) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cramp = self._rows[index.row()]
        if role == CRAMP:
            return cramp
        if role == HEADING:
            return self._heading(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.spot(cramp.place, cramp.side)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(cramp)
        return None

    def _heading(self, row: int) -> str:
        today = self._records.now().date()
        times = self._look.times
        here = wording.section(self._rows[row].started.date(), today, times)
        before = wording.section(self._rows[row - 1].started.date(), today, times) if row else ""
        return here if here != before else ""

    def _spoken(self, cramp: Cramp) -> str:
        parts = [
            f"{wording.when(cramp.started, self._records.now())}, "
            + wording.about(self._look.times.clock(cramp.started), cramp.rough),
            wording.spot(cramp.place, cramp.side),
            f"pain {pain_words(cramp)}" if pain_words(cramp) else "",
            wording.about(wording.spoken_length(cramp.length), cramp.rough) if cramp.length is not None else "",
            helped_words(cramp, self._title_of),
        ]
        return ", ".join(part for part in parts if part)
