# SPDX-License-Identifier: MIT
"""The diary file as the pages use it: opened when first asked for, its troubles told, never raised."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from cramprelief.reading.probe import is_there
from cramprelief.record.trouble import Trouble

if TYPE_CHECKING:
    from cramprelief.record.backup import Backup
    from cramprelief.record.repair import Repaired
    from cramprelief.record.store import Store

_T = TypeVar("_T")
_D = TypeVar("_D")


def _now() -> datetime:
    return datetime.now().astimezone()


class DiaryFile(QObject):
    """One for the window. `backups` is the folder of the weekly copies, `now` the wall clock, aware, `spares()` the
    files with what the diary could not take before.
    """

    changed = Signal()
    """The file holds something else than before."""
    moving = Signal()
    """The folder is about to move: nobody may write."""
    moved = Signal()
    erased = Signal()
    """Everything was forgotten."""
    troubled = Signal(object)
    """A `record.trouble.Trouble`, or None once all is well again."""

    def __init__(
        self,
        path: Path,
        backups: Path,
        now: Callable[[], datetime] = _now,
        parent: QObject | None = None,
        spares: Callable[[], Sequence[Path]] = tuple,
    ) -> None:
        super().__init__(parent)
        self.path, self.backups, self.now, self._spares = path, backups, now, spares
        self._store: Store | None = None
        self._trouble: Trouble | None = None

    @property
    def trouble(self) -> Trouble | None:
        """What was wrong the last time; None where all is well."""
        return self._trouble

    def read(self, question: Callable[[Store], _T], default: _D) -> _T | _D:
        """The answer, or `default` where the file can't be read: then `troubled` says why."""
        try:
            answer = question(self._open())
        except Trouble as trouble:
            self._tell(trouble)
            return default
        self._tell(None)
        return answer

    def glance(self, question: Callable[[Store], _T], default: _T) -> _T:
        """As `read`, for what is only an offer: waits for nobody, and says nothing of a trouble."""
        try:
            store = self._open(wait=0.0)
            with store.hurried():
                return question(store)
        except Trouble:
            self.close()
            return default

    def write(self, work: Callable[[Store], object]) -> bool:
        """Whether it is safely on the disk."""
        try:
            work(self._open())
        except Trouble as trouble:
            self._tell(trouble)
            return False
        self._tell(None)
        self.changed.emit()
        return True

    def use_backup(self) -> Backup | None:
        """Set a damaged file aside and put the last good copy in its place; None where there is none."""
        from cramprelief.record.store import go_back

        return self._made_anew(lambda: go_back(self.path, self.backups, self.now()))

    def mend(self) -> Repaired | None:
        """Make a damaged diary whole: all that can be read of it, and what the last good copy has besides. The damaged
        file is kept. None where it could not be done; then `troubled` says why.
        """
        from cramprelief.record.repair import repair

        return self._made_anew(lambda: repair(self.path, self.backups, self.now()))

    def _made_anew(self, work: Callable[[], _T]) -> _T | None:
        """What `work` says of the new file, which takes in the spares; None where it failed: `troubled` says why."""
        self.close()
        try:
            made = work()
        except Trouble as trouble:
            self._tell(trouble)
            return None
        self._tell(None)
        self.changed.emit()
        self.take_in()
        return made

    def take_in(self) -> None:
        """Bring into the diary what it could not take before."""
        if any(is_there(spare) for spare in self._spares()):
            self.write(lambda store: store.take_in(self._spares()))

    def wipe(self) -> bool:
        """Forget everything for good, every copy too; whether that was done."""
        from cramprelief.record.store import wipe

        self.close()
        try:
            wipe(self.path, self.backups, self._spares())
        except Trouble as trouble:
            self._tell(trouble)
            return False
        self._tell(None)
        self.erased.emit()
        self.changed.emit()
        return True

    def move(self, home: Path, target: Path) -> bool:
        """Move the whole folder `home`; whether that was done."""
        from cramprelief import places
        from cramprelief.record.moving import move

        self.moving.emit()
        self.close()
        try:
            move(home, target, places.point_to)
        except Trouble as trouble:
            self._tell(trouble)
            return False
        self.path, self.backups = target / self.path.name, target / self.backups.name
        self._tell(None)
        self.moved.emit()
        return True

    def close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def _open(self, wait: float | None = None) -> Store:
        if self._store is None:
            from cramprelief.record.store import WAIT, Store

            self._store = Store.open(self.path, WAIT if wait is None else wait)
        return self._store

    def _tell(self, trouble: Trouble | None) -> None:
        if trouble is not None:
            self.close()
        before, self._trouble = self._trouble, trouble
        if trouble is not None or before is not None:
            self.troubled.emit(trouble)
