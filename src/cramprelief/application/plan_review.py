# SPDX-License-Identifier: MIT
"""The plans that the person follows, and what the diary says of one that is over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from cramprelief.application.plan_offers import PlanContent
from cramprelief.application.stores import DiaryStore
from cramprelief.record import summary
from cramprelief.record.diary import Cramp, Filter
from cramprelief.record.plans import Plan, Tick, last_day
from cramprelief.routine.library import Library
from cramprelief.routine.programme import Programme

_FEW = 8
"""Below so many nights with cramps a comparison says little."""


class FollowedPlan(NamedTuple):
    """A plan that runs or rests, with what it is and what was done so far."""

    plan: Plan
    content: PlanContent
    ticks: tuple[Tick, ...]


class PlanReview(NamedTuple):
    """Nights with cramps a week; `before` None where the diary does not know that time; `few` to judge by."""

    during: float
    before: float | None
    few: bool


def content_of(library: Library, name: str) -> PlanContent | None:
    """The programme or preparation with this id."""
    return library.programmes.get(name) or library.preparations.get(name)


def followed_plans(diary: DiaryStore, library: Library, *, at_once: bool = False) -> list[FollowedPlan]:
    """The newest first. A plan whose file is gone is left out; `at_once`: none while another writer holds the file."""
    found = []
    today = diary.now().date()
    ask = diary.glance if at_once else diary.read
    plans: tuple[Plan, ...] = ask(lambda store: store.plans.list(today), ())
    for plan in plans:
        content = content_of(library, plan.programme)
        if plan.state in ("running", "paused") and content is not None:
            found.append(FollowedPlan(plan, content, _ticks(diary, plan, at_once=at_once)))
    return found


def still_to_do(followed: Sequence[FollowedPlan], today: date) -> FollowedPlan | None:
    """The first plan that runs and of which nothing was done or left out on this day."""
    open_ = (one for one in followed if one.plan.state == "running" and all(tick.day != today for tick in one.ticks))
    return next(open_, None)


def _ticks(diary: DiaryStore, plan: Plan, *, at_once: bool) -> tuple[Tick, ...]:
    ask = diary.glance if at_once else diary.read
    return ask(lambda store: store.plans.ticks(plan.id, diary.now().date()), ())


def counts_for(routine: str, programmes: Mapping[str, Programme]) -> frozenset[str]:
    """The programmes that this routine is part of: played to its end it counts as their day's part."""
    return frozenset(name for name, one in programmes.items() if any(routine in task.routines for task in one.tasks))


def review(plan: Plan, content: PlanContent, diary: DiaryStore) -> PlanReview | None:
    """What the nights before and during the plan say; None for one without an end."""
    if not isinstance(content, Programme) or content.days is None:
        return None
    since = plan.started - summary.BEFORE
    cramps: tuple[Cramp, ...] = diary.read(lambda store: store.diary.list(Filter(since=since), limit=100_000), ())
    began = diary.read(lambda store: store.diary.began(), None)
    found = summary.before_and_during(cramps, plan.started, last_day(plan, content.days), began)
    return PlanReview(found.during, found.before, found.nights < _FEW)
