# SPDX-License-Identifier: MIT
"""Between the settings and the doctor's page: what is known of the person, and keeping what they type there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from cramprelief.application.stores import SettingsStore
from cramprelief.guide.rows import Tables
from cramprelief.guide.safety import Safety
from cramprelief.record import wording
from cramprelief.record.report import About
from cramprelief.record.settings import DoctorsPage


class Guidelines(Protocol):
    """The tables that hold now: both change with the person's country."""

    @property
    def tables(self) -> Tables: ...

    @property
    def safety(self) -> Safety: ...


def profile(settings: SettingsStore, guidelines: Guidelines) -> Callable[[], About]:
    """Reads the settings when called."""

    def read() -> About:
        page = settings.doctors_page
        table = guidelines.tables.conditions
        names = tuple(table[name].name for name in settings.profile.conditions if name in table)
        return About(page.name, names, page.medicines, _signs(guidelines.safety, page), page.questions)

    return read


def _signs(safety: Safety, page: DoctorsPage) -> tuple[str, ...]:
    """The ticked warning signs, newest first, and the day on which none fitted if that came last."""
    words = {flag.id: flag.show for flag in safety.flags()}
    ticked = sorted(((day, name) for name, day in page.signs.items() if name in words), reverse=True)
    lines = [f"{wording.long_day(date.fromisoformat(day))}: {words[name]}" for day, name in ticked]
    if page.signs_none and (not ticked or page.signs_none > ticked[0][0]):
        lines.insert(0, f"{wording.long_day(date.fromisoformat(page.signs_none))}: looked at all, none ticked.")
    return tuple(lines)


def keeper(settings: SettingsStore) -> Callable[[About], None]:
    """Saves name, medicines and questions for the next time."""

    def keep(about: About) -> None:
        settings.change(DoctorsPage, name=about.name, medicines=about.medicines, questions=about.questions)

    return keep
