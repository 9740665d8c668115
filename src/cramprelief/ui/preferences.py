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

    @property
    def now(self) -> Settings:
        return self._settings

    def change(self, **fields: Any) -> None:
        """Set fields of `record.settings.Settings` by name and save them. The same values again do nothing."""
        settings = replace(self._settings, **fields)
        if settings == self._settings:
            return
        self._settings = settings
        self.changed.emit()
        try:
            save(self._path, settings)
        except OSError as error:
            reason = error.strerror or str(error)
            words = self.tr("Your settings could not be saved: {0}. They hold until you close the window.")
            self.trouble.emit(words.format(reason))
