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
from cramprelief.record.believed import believed_day
from cramprelief.record.report import About
from cramprelief.record.settings import DoctorsPage


class Guidelines(Protocol):
    """The tables that hold now: both change with the person's country."""

    @property
    def tables(self) -> Tables: ...

    @property
    def safety(self) -> Safety: ...


def profile(
    settings: SettingsStore, guidelines: Guidelines, today: Callable[[], date] = date.today
) -> Callable[[], About]:
    """Reads the settings when called."""

    def read() -> About:
        page = settings.doctors_page
        table = guidelines.tables.conditions
        names = tuple(table[name].name for name in settings.profile.conditions if name in table)
        return About(page.name, names, page.medicines, _signs(guidelines.safety, page, today()), page.questions)

    return read


def _signs(safety: Safety, page: DoctorsPage, today: date) -> tuple[str, ...]:
    """The ticked warning signs, newest first, and the day on which none fitted if that came last.

    A sign whose day a wrong clock wrote was ticked all the same: it stands first, and the day is said to be unknown.
    """
    words = {flag.id: flag.show for flag in safety.flags()}
    known = [(believed_day(day, today) or date.max, name) for name, day in page.signs.items() if name in words]
    ticked = sorted(known, reverse=True)
    lines = [f"{wording.long_day(day) if day < date.max else 'Day not known'}: {words[name]}" for day, name in ticked]
    none = believed_day(page.signs_none, today)
    if none is not None and (not ticked or none > ticked[0][0]):
        lines.insert(0, f"{wording.long_day(none)}: looked at all, none ticked.")
    return tuple(lines)


def keeper(settings: SettingsStore) -> Callable[[About], None]:
    """Saves name, medicines and questions for the next time."""

    def keep(about: About) -> None:
        settings.change(DoctorsPage, name=about.name, medicines=about.medicines, questions=about.questions)

    return keep
