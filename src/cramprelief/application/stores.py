# SPDX-License-Identifier: MIT
"""What the decisions here need of the settings and of the diary; whoever keeps them gives it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

from cramprelief.record.settings import DoctorsPage, PersonProfile, ReminderSettings

if TYPE_CHECKING:
    from cramprelief.record.store import Store

_T = TypeVar("_T")
_F = ParamSpec("_F")


class SettingsStore(Protocol):
    """The settings in use, by their sections."""

    @property
    def profile(self) -> PersonProfile: ...

    @property
    def doctors_page(self) -> DoctorsPage: ...

    @property
    def reminders(self) -> ReminderSettings: ...

    def change(self, section: Callable[_F, object], *_: _F.args, **fields: _F.kwargs) -> None:
        """Set fields of a section by name and keep them."""


class DiaryStore(Protocol):
    """The file with cramps and plans."""

    @property
    def path(self) -> Path: ...

    @property
    def now(self) -> Callable[[], datetime]:
        """The wall clock, aware."""

    def read(self, question: Callable[[Store], _T], default: _T) -> _T:
        """The answer, or `default` where the file can't be read."""

    def glance(self, question: Callable[[Store], _T], default: _T) -> _T:
        """The answer where it can be had at once, without waiting for another writer; else `default`."""
