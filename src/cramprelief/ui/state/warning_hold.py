# SPDX-License-Identifier: MIT
"""The warning signs that are ticked. They hold on every page until they are unticked, as long as the app is open."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from cramprelief.guide.rows import Flag
from cramprelief.ui.state.catalogue import Catalogue

_HOLD = ("emergency", "urgent")
"""A sign that asks to book a visit stops nobody."""


class WarningHold(QObject):
    """While one holds nothing starts and nothing goes on by itself. Only the person's own "go on anyway" does."""

    changed = Signal()

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._names: tuple[str, ...] = ()
        self._overruled = False

    @property
    def names(self) -> tuple[str, ...]:
        """Ids of all signs that are ticked, those too that stop nobody."""
        return self._names

    @property
    def gravest(self) -> Flag | None:
        """The sign that holds, with the numbers of the region; None where none does."""
        flag = self._catalogue.safety.gravest(self._names)
        return flag if flag is not None and flag.level in _HOLD else None

    @property
    def stops(self) -> bool:
        """Whether a routine has to wait for the person's word."""
        return self.gravest is not None and not self._overruled

    def tick(self, names: Iterable[str]) -> None:
        """These are ticked now, and no others. A new one takes back what the person said before."""
        names = tuple(names)
        if names == self._names:
            return
        if set(names) - set(self._names):
            self._overruled = False
        self._names = names
        self.changed.emit()

    def overrule(self) -> None:
        """The person goes on anyway: it holds for what plays now."""
        self._set(True)

    def hold_again(self) -> None:
        """What was played is over: the next start asks again."""
        self._set(False)

    def _set(self, overruled: bool) -> None:
        if overruled != self._overruled:
            self._overruled = overruled
            self.changed.emit()
