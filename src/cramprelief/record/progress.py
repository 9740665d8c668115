# SPDX-License-Identifier: MIT
"""How far a plan has come: what each day is, in numbers and words. A day without an entry is a day of rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta, tzinfo

from cramprelief.record.plans import Plan, Tick, day_number
from cramprelief.record.reminders import Reminder
from cramprelief.record.skin_test import PatchTest

SHOWN_OPEN = 28
"""Days that the calendar shows of a plan without an end."""
USUAL_TIMES = {"morning": time(8), "midday": time(12, 30), "evening": time(20), "bedtime": time(22)}


@dataclass(frozen=True, slots=True)
class Progress:
    """`marks` are the days of the calendar in order: "done", "rested", "today" or "ahead".

    `day` counts from 1; `days` is None for a plan without an end; `first` is the number of the first shown day.
    """

    day: int
    days: int | None
    first: int
    marks: tuple[str, ...]
    done: int
    done_today: bool

    @property
    def over(self) -> bool:
        return self.days is not None and self.day > self.days


def progress(plan: Plan, ticks: Iterable[Tick], today: date, days: int | None) -> Progress:
    """Of a plan that runs or rests."""
    number = max(1, day_number(plan, today))
    ticks = [tick for tick in ticks if tick.outcome == "done"]
    held = {tick.number or (tick.day - plan.started).days + 1 for tick in ticks}
    last = days if days is not None else max(SHOWN_OPEN, number + (7 - number % 7) % 7)
    first = 1 if days is not None else max(1, last - SHOWN_OPEN + 1)
    marks = tuple(_mark(at, number, held) for at in range(first, last + 1))
    done_today = any(tick.day == today for tick in ticks)
    return Progress(number, days, first, marks, len(held), done_today)


def _mark(at: int, number: int, held: set[int]) -> str:
    if at in held:
        return "done"
    return "today" if at == number else "rested" if at < number else "ahead"


def plan_reminders(plan: Plan, title: str, days: int | None) -> tuple[Reminder, ...]:
    """One for each of the plan's times."""
    last = plan.started + timedelta(days=days - 1) if days is not None else None
    return tuple(
        Reminder(f"{plan.id}-{slot}", at, title, plan.started, last) for slot, at in sorted(plan.times.items())
    )


LOOK_AT = time(10)
"""When a preparation asks for a look: nobody has to be awake at night for a jar."""


def stage_reminders(plan: Plan, stages: Iterable[tuple[str, int, str]]) -> tuple[Reminder, ...]:
    """One for each (id, day, words) of a preparation."""
    days = ((name, plan.started + timedelta(days=day - 1), words) for name, day, words in stages)
    return tuple(Reminder(f"{plan.id}-{name}", LOOK_AT, words, day, day) for name, day, words in days)


def patch_reminder(key: str, test: PatchTest, words: str, zone: tzinfo | None) -> Reminder:
    """At the minute at which the spot may be looked at."""
    ready = test.ready.astimezone(zone)
    return Reminder(f"patch-{key}", ready.time().replace(second=0, microsecond=0), words, ready.date(), ready.date())
