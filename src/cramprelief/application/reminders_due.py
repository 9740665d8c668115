# SPDX-License-Identifier: MIT
"""Which reminders there are, and which of them is due: for the window, the desktop and the calendar file alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from cramprelief.application.plan_review import FollowedPlan
from cramprelief.record.agenda import Agenda
from cramprelief.record.plans import Plan
from cramprelief.record.progress import patch_reminder, plan_reminders, stage_reminders
from cramprelief.record.reminders import Quiet, Reminder
from cramprelief.record.skin_test import key, patch_test
from cramprelief.routine.programme import Programme


class PlannedReminder(NamedTuple):
    """A reminder with what a press on it leads to: the routine to play, or else the plan to look at."""

    reminder: Reminder
    plan: str
    routine: str | None
    done: bool = False
    """Its day's part was done before its time came: nobody is reminded of that."""


def of_plans(followed: Iterable[FollowedPlan], today: date, fits: Callable[[str], bool]) -> list[PlannedReminder]:
    """All that come of the plans that run; a plan that rests reminds of nothing.

    `fits` says whether a routine is for this person.
    """
    found: list[PlannedReminder] = []
    for plan, content, ticks in followed:
        if plan.state != "running":
            continue
        if isinstance(content, Programme):
            routine = next((name for task in content.tasks for name in task.routines if fits(name)), None)
            slots = {tick.slot for tick in ticks if tick.day == today and tick.outcome == "done"}
            found += [
                PlannedReminder(one, plan.programme, routine, _is_done(plan, one, slots))
                for one in plan_reminders(plan, content.title, content.days)
            ]
        else:
            stages = ((stage.id, stage.day, stage.remind) for stage in content.stages if stage.remind)
            found += [PlannedReminder(one, plan.programme, None) for one in stage_reminders(plan, stages)]
    return found


def _is_done(plan: Plan, reminder: Reminder, slots: Collection[str]) -> bool:
    """With one time a day whatever was done is its part; with several each has its own."""
    return bool(slots) if len(plan.times) == 1 else any(reminder.id == f"{plan.id}-{slot}" for slot in slots)


def still_due(standing: PlannedReminder, planned: Iterable[PlannedReminder]) -> bool:
    """Whether what was told and is not answered yet is still to be done."""
    return any(one.reminder.id == standing.reminder.id and not one.done for one in planned)


def of_patch_tests(
    tests: Mapping[str, str], programmes: Iterable[Programme], words: str, now: datetime
) -> list[PlannedReminder]:
    """One for each patch test that was begun, from `ReminderSettings.patch_tests`; `words` ask to look at the skin."""
    found = []
    for programme in programmes:
        for gate in programme.gates:
            test = patch_test(tests, programme.id, gate.id, gate.wait, now) if gate.wait else None
            if test is not None:
                found.append(
                    PlannedReminder(patch_reminder(key(programme.id, gate.id), test, words, None), programme.id, None)
                )
    return found


def due(
    agenda: Agenda, reminders: Sequence[PlannedReminder], now: datetime, quiet: Quiet | None
) -> list[PlannedReminder]:
    """What to tell at `now`; it counts as told from here on."""
    # The zone of this machine with its rules: the offset of now alone would be wrong around a change of the clocks.
    told = agenda.look([one.reminder for one in reminders], now.timestamp(), None, quiet)
    found = [next(one for one in reminders if one.reminder is reminder) for reminder in told]
    return [one for one in found if not one.done]


def agenda_of(settled: Mapping[str, str], looked: str = "") -> Agenda:
    """From `ReminderSettings.reminded`, the last day that is settled for each, and the instant of `looked`."""
    last = datetime.fromisoformat(looked).timestamp() if looked else None
    return Agenda({name: date.fromisoformat(day) for name, day in settled.items()}, last)


def quiet_hours(hours: Sequence[str]) -> Quiet | None:
    """From `ReminderSettings.quiet`; None where all hours are loud."""
    return Quiet(time.fromisoformat(hours[0]), time.fromisoformat(hours[1])) if hours else None


def is_quiet(hours: Sequence[str], now: datetime) -> bool:
    """Whether `now` lies within the quiet hours."""
    quiet = quiet_hours(hours)
    return quiet is not None and quiet.holds(now.time())
