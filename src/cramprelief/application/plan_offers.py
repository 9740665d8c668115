# SPDX-License-Identifier: MIT
"""Which plans are offered: after a cramp those of the situation, and after bad nights the six-week bedtime stretch."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from cramprelief.application.person_of_settings import person_of
from cramprelief.application.stores import DiaryStore, SettingsStore
from cramprelief.guide.person import Person
from cramprelief.guide.triage import Triage
from cramprelief.reading.probe import is_there
from cramprelief.record.believed import believed_day
from cramprelief.record.settings import ReminderSettings
from cramprelief.routine.library import Library
from cramprelief.routine.programme import Preparation, Programme

if TYPE_CHECKING:
    from cramprelief.record.diary import Cramp
    from cramprelief.record.plans import Plan

PlanContent = Programme | Preparation
OFTEN = "D1"
"""The warning sign of cramps in three or more nights of a week."""
STRETCH = "bedtime-stretch"
"""The plan that is offered then."""
MOST = 2
"""So many at most after a cramp: the person wants to rest."""


def often_at_night(diary: DiaryStore) -> bool:
    """Three nights with cramps or more within the last week; False where the diary cannot be read at once."""
    if not is_there(diary.path):
        return False
    from cramprelief.record.diary import Filter
    from cramprelief.record.summary import often_at_night

    now = diary.now()
    week = Filter(since=now.date() - timedelta(days=8))
    cramps: tuple[Cramp, ...] = diary.glance(lambda store: store.diary.list(week), ())
    return often_at_night(cramps, now.date())


def plans_after(
    person: Person, triage: Triage, programmes: Mapping[str, Programme], *, often: bool
) -> Sequence[Programme]:
    """Those of the situation; after many bad nights (`often`) the bedtime stretch is the first of them."""
    found = list(triage.plans(person, programmes))
    stretch = programmes.get(STRETCH)
    if often and stretch is not None and stretch not in found and not person.traits & set(stretch.avoid):
        found.insert(0, stretch)
    return found[:MOST]


def plans_to_begin(library: Library, running: Collection[str], person: Person) -> list[PlanContent]:
    """All that do not run yet, the best tested first; nothing that a condition forbids."""
    everything: list[PlanContent] = [*library.programmes.values(), *library.preparations.values()]
    fit = [
        one
        for one in everything
        if one.id not in running and library.offers(one.id) and not person.traits & set(one.avoid)
    ]
    return sorted(fit, key=lambda one: (one.evidence.grade, one.title))


def offer_once(diary: DiaryStore, settings: SettingsStore, programmes: Mapping[str, Programme]) -> bool:
    """Whether to offer the bedtime stretch now; from then on it counts as offered."""
    offered = believed_day(settings.reminders.stretch_offered, diary.now().date())
    return offered is None and offer_today(diary, settings, programmes)


def offer_today(diary: DiaryStore, settings: SettingsStore, programmes: Mapping[str, Programme]) -> bool:
    """Whether the offer may stand on this day; from then on it counts as offered."""
    today = diary.now().date()
    told, content = believed_day(settings.reminders.stretch_offered, today), programmes.get(STRETCH)
    if told not in (None, today) or content is None or person_of(settings.profile).traits & set(content.avoid):
        return False
    if not often_at_night(diary):
        return False
    plans: tuple[Plan, ...] = diary.read(lambda store: store.plans.list(), ())
    if any(plan.programme == STRETCH for plan in plans):
        return False
    settings.change(ReminderSettings, stretch_offered=today.isoformat())
    return True
