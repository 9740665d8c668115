# SPDX-License-Identifier: MIT
"""Whether to offer the six-week bedtime stretch: after three nights with cramps in a week, and only once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cramprelief.application.person_of_settings import person_of
from cramprelief.record.plans import Plan
from cramprelief.record.settings import ReminderSettings
from cramprelief.ui.finished.aftercare import STRETCH
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.preferences import Preferences


def offer_words() -> str:
    return QCoreApplication.translate(
        "StretchOffer", "Three nights with cramps this week. Three minutes of stretching before bed may help."
    )


def offer_once(records: DiaryFile, preferences: Preferences, catalogue: Catalogue) -> bool:
    """Whether to offer it now; from then on it counts as offered."""
    return not preferences.reminders.stretch_offered and offer_today(records, preferences, catalogue)


def offer_today(records: DiaryFile, preferences: Preferences, catalogue: Catalogue) -> bool:
    """Whether the offer may stand on this day; from then on it counts as offered."""
    today = records.now().date().isoformat()
    content = catalogue.library.programmes.get(STRETCH)
    if preferences.reminders.stretch_offered not in ("", today) or content is None:
        return False
    if person_of(preferences.profile).traits & set(content.avoid):
        return False
    if not records.often_at_night():
        return False
    plans: tuple[Plan, ...] = records.read(lambda store: store.plans.list(), ())
    if any(plan.programme == STRETCH for plan in plans):
        return False
    preferences.change(ReminderSettings, stretch_offered=today)
    return True
