# SPDX-License-Identifier: MIT
"""The settings in use: changed here, saved at once, told to whoever follows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec

from PySide6.QtCore import QObject, Signal

from cramprelief.reading.whole import remove_drafts
from cramprelief.record.settings import DoctorsPage, PersonProfile, ReminderSettings, Settings, Sharing, Wishes
from cramprelief.record.settings_file import load, save

F = ParamSpec("F")
"""The fields of a section, as its class takes them: so a misspelt name or a wrong type is found before the app runs."""


class Preferences(QObject):
    """`changed` comes after every change, `trouble` where the file could not be written: the change holds anyway."""

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        loaded = load(path)
        remove_drafts(path.parent)
        self._now = self._lasting = loaded.settings
        """What holds, and what the file keeps: they differ in what was changed for this time only."""
        self.set_aside = loaded.set_aside
        """Where a damaged file was put at the start; None where all was well."""

    @property
    def wishes(self) -> Wishes:
        return self._now.wishes

    @property
    def profile(self) -> PersonProfile:
        return self._now.profile

    @property
    def doctors_page(self) -> DoctorsPage:
        return self._now.doctors_page

    @property
    def reminders(self) -> ReminderSettings:
        return self._now.reminders

    @property
    def sharing(self) -> Sharing:
        return self._now.sharing

    def move(self, path: Path) -> None:
        """The file is at another place now."""
        self._path = path

    def change(self, section: Callable[F, object], *_: F.args, **fields: F.kwargs) -> None:
        """Set fields of a section by name and save them: `change(Wishes, theme="day")`.

        The same values again do nothing.
        """
        self._use(self._now.changed(section, fields), self._lasting.changed(section, fields))

    def forget_person(self) -> None:
        """What is known of the person is forgotten, for good."""
        self._use(self._now.without_person(), self._lasting.without_person())

    def _use(self, now: Settings, lasting: Settings) -> None:
        if (now, lasting) == (self._now, self._lasting):
            return
        self._now, self._lasting = now, lasting
        self.changed.emit()
        try:
            save(self._path, lasting)
        except OSError as error:
            reason = error.strerror or str(error)
            words = self.tr("Your settings could not be saved: {0}. They hold until you close the window.")
            self.trouble.emit(words.format(reason))

    @property
    def for_now(self) -> bool:
        """Whether something holds for this time only."""
        return self._now != self._lasting

    def change_for_now(self, section: Callable[F, object], *_: F.args, **fields: F.kwargs) -> None:
        """Set fields until the app is closed, or `forget_for_now`. The file keeps what it has."""
        self._now = self._now.changed(section, fields)
        self.changed.emit()

    def forget_for_now(self) -> None:
        """What the file keeps holds again."""
        self._now = self._lasting
        self.changed.emit()
