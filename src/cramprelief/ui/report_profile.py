# SPDX-License-Identifier: MIT
"""Between the settings and the doctor's page: what is known of the person, and keeping what they type there."""

from __future__ import annotations

from collections.abc import Callable

from cramprelief.record.report import About
from cramprelief.ui.parts import Parts


def profile(parts: Parts) -> Callable[[], About]:
    """Reads the settings when called."""

    def read() -> About:
        wishes = parts.preferences.now
        table = parts.shelf.tables.conditions
        names = tuple(table[name].name for name in wishes.conditions if name in table)
        return About(wishes.name, names, wishes.medicines, wishes.signs, wishes.questions)

    return read


def keeper(parts: Parts) -> Callable[[About], None]:
    """Saves name, medicines and questions for the next time."""

    def keep(about: About) -> None:
        parts.preferences.change(name=about.name, medicines=about.medicines, questions=about.questions)

    return keep
