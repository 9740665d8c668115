# SPDX-License-Identifier: MIT
"""The settings in use: changed here, saved at once, told to whoever follows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from cramprelief.record.settings import Settings, load, save


class Preferences(QObject):
    """`changed` comes after every change, `trouble` where the file could not be written: the change holds anyway."""

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        loaded = load(path)
        self._settings = loaded.settings
        self.set_aside = loaded.set_aside
        """Where a damaged file was put at the start; None where all was well."""
        self._kept: dict[str, Any] = {}
        """What the file keeps for fields that hold something else for this time only."""

    @property
    def now(self) -> Settings:
        return self._settings

    def move(self, path: Path) -> None:
        """The file is at another place now."""
        self._path = path

    def change(self, **fields: Any) -> None:
        """Set fields of `record.settings.Settings` by name and save them. The same values again do nothing."""
        settings = replace(self._settings, **fields)
        lasting = [self._kept.pop(name) for name in fields if name in self._kept]
        if settings == self._settings and not lasting:
            return
        self._settings = settings
        self.changed.emit()
        try:
            save(self._path, replace(settings, **self._kept))
        except OSError as error:
            reason = error.strerror or str(error)
            words = self.tr("Your settings could not be saved: {0}. They hold until you close the window.")
            self.trouble.emit(words.format(reason))

    @property
    def for_now(self) -> bool:
        """Whether something holds for this time only."""
        return bool(self._kept)

    def change_for_now(self, **fields: Any) -> None:
        """Set fields until the app is closed, or `forget_for_now`. The file keeps what it has."""
        for name in fields:
            self._kept.setdefault(name, getattr(self._settings, name))
        self._settings = replace(self._settings, **fields)
        self.changed.emit()

    def forget_for_now(self) -> None:
        """What the file keeps holds again."""
        kept, self._kept = self._kept, {}
        self._settings = replace(self._settings, **kept)
        self.changed.emit()
