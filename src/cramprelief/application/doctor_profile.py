# SPDX-License-Identifier: MIT
"""Between the settings and the doctor's page: what is known of the person, and keeping what they type there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from cramprelief.record import wording
from cramprelief.record.report import About
from cramprelief.record.settings import DoctorsPage
from cramprelief.ui.state.parts import Parts


def profile(parts: Parts) -> Callable[[], About]:
    """Reads the settings when called."""

    def read() -> About:
        page = parts.preferences.doctors_page
        table = parts.catalogue.tables.conditions
        names = tuple(table[name].name for name in parts.preferences.profile.conditions if name in table)
        return About(page.name, names, page.medicines, _signs(parts, page), page.questions)

    return read


def _signs(parts: Parts, page: DoctorsPage) -> tuple[str, ...]:
    """The ticked warning signs, newest first, and the day on which none fitted if that came last."""
    words = {flag.id: flag.show for flag in parts.catalogue.safety.flags()}
    ticked = sorted(((day, name) for name, day in page.signs.items() if name in words), reverse=True)
    lines = [f"{wording.long_day(date.fromisoformat(day))}: {words[name]}" for day, name in ticked]
    if page.signs_none and (not ticked or page.signs_none > ticked[0][0]):
        lines.insert(0, f"{wording.long_day(date.fromisoformat(page.signs_none))}: looked at all, none ticked.")
    return tuple(lines)


def keeper(parts: Parts) -> Callable[[About], None]:
    """Saves name, medicines and questions for the next time."""

    def keep(about: About) -> None:
        parts.preferences.change(DoctorsPage, name=about.name, medicines=about.medicines, questions=about.questions)

    return keep
