# SPDX-License-Identifier: MIT
"""The app's own library and tables, settings in memory, and a diary on disk with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, TypeVar

import pytest

from cramprelief import places
from cramprelief.guide.rows import Tables
from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import load_tables
from cramprelief.guide.triage import Triage
from cramprelief.record.settings import DoctorsPage, PersonProfile, ReminderSettings
from cramprelief.record.store import Store
from cramprelief.routine.library import Library
from cramprelief.routine.load import load

_T = TypeVar("_T")
NOW = datetime(2026, 11, 22, 22, 0, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(scope="session")
def library() -> Library:
    return load([places.bundled_routines()])


@pytest.fixture(scope="session")
def tables() -> Tables:
    return load_tables(places.assets() / "guide")


@pytest.fixture(scope="session")
def triage(library: Library, tables: Tables) -> Triage:
    return Triage(tables, library.routines, Safety(tables))


class HeldSettings:
    """Settings that are kept nowhere; fields of any section by their names."""

    def __init__(self, **fields: Any) -> None:
        self.profile, self.doctors_page, self.reminders = PersonProfile(), DoctorsPage(), ReminderSettings()
        for section in (PersonProfile, DoctorsPage, ReminderSettings):
            self.change(section, **{name: value for name, value in fields.items() if name in section._fields})

    def change(self, section: Any, **fields: Any) -> None:
        name = {PersonProfile: "profile", DoctorsPage: "doctors_page", ReminderSettings: "reminders"}[section]
        setattr(self, name, getattr(self, name)._replace(**fields))


class OpenDiary:
    """A diary on disk, opened once; the clock is the test's."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = Store.open(path)
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def read(self, question: Callable[[Store], _T], default: _T) -> _T:
        del default
        return question(self.store)

    glance = read


@pytest.fixture
def settings() -> Callable[..., HeldSettings]:
    return HeldSettings


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[OpenDiary]:
    opened = OpenDiary(tmp_path / "diary.sqlite3")
    yield opened
    opened.store.close()
