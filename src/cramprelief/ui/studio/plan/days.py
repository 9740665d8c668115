# SPDX-License-Identifier: MIT
"""What a plan asks on each of its days."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from cramprelief.routine.length import minutes
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Checkpoint, Programme, Task

OPEN = 28
"""Days that are shown of a plan without an end."""


def days_of(plan: Programme) -> int:
    return plan.days or OPEN


def tasks_on(plan: Programme, day: int) -> list[Task]:
    """In the order of the file."""
    return [task for task in plan.tasks if task.from_day <= day <= (task.to_day or days_of(plan))]


def checkpoints_on(plan: Programme, day: int) -> list[Checkpoint]:
    return [each for each in plan.checkpoints if each.day == day]


def minutes_a_day(plan: Programme, routines: Mapping[str, Routine]) -> int:
    """What the routines of the fullest day take, each at all its times of day; 0 where no task names one."""
    most = 0.0
    for day in range(1, days_of(plan) + 1):
        total = 0
        for task in tasks_on(plan, day):
            known = [minutes(routines[name]) for name in task.routines if name in routines]
            total += (known[0] if known else 0) * len(task.at or plan.times)
        most = max(most, total)
    return ceil(most)
