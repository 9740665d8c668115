# SPDX-License-Identifier: MIT
"""The parts of a plan: its tasks, gates, goals and checkpoints, and what a new one of each looks like."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from cramprelief.authoring.edit import Path, SourceText
from cramprelief.reading.shapes import Record
from cramprelief.routine.programme_format import CHECKPOINT, GATE, GOAL, TASK
from cramprelief.ui.studio.fields import values

END: Path = ("stop_if",)
"""Where the plan stops, and how it ends, is chosen."""


class PlanList(NamedTuple):
    """One list of a plan: its key, its record, its heading, what one of it is called, and its icon."""

    key: str
    record: Record
    heading: str
    one: str
    icon: str
    fresh: str
    """The lines of a new one; {0} is its number."""


LISTS = (
    PlanList("gates", GATE, "Before it starts", "Question {0} of {1}", "question", "id: gate-{0}\nask:"),
    PlanList("tasks", TASK, "Each day", "Task {0} of {1}", "repeat", "id: task-{0}\nshow:"),
    PlanList("goals", GOAL, "Each week", "Week {0} of {1}", "trend-up", "id: goal-{0}\nshow:"),
    PlanList("checkpoints", CHECKPOINT, "On one day", "Checkpoint {0} of {1}", "diamond",
             "id: checkpoint-{0}\nday: 1\nshow:"),
)  # fmt: skip
BY_KEY = {each.key: each for each in LISTS}


def said(words: str) -> str:
    """In the person's language."""
    return QCoreApplication.translate("PlanParts", words)


def is_plan(source: SourceText | None) -> bool:
    return source is not None and source.text_at(("kind",)) == "programme"


def is_part(path: Path) -> bool:
    """Whether a path leads to one of a list of a plan."""
    return len(path) == 2 and path[0] in BY_KEY


def name_of(source: SourceText, path: Path) -> str:
    """ "Task 1 of 2"."""
    one = BY_KEY[str(path[0])]
    return said(one.one).format(int(path[1]) + 1, values.count(source, path[:1]))


def free_id(source: SourceText, key: str) -> str:
    """The number of a new one, so that its id is not taken."""
    taken = {source.text_at((each.key, at, "id")) for each in LISTS for at in range(values.count(source, (each.key,)))}
    number = values.count(source, (key,)) + 1
    stem = BY_KEY[key].fresh.splitlines()[0].removeprefix("id: ")
    while stem.format(number) in taken:
        number += 1
    return str(number)


def below(source: SourceText, path: Path) -> str:
    """The quiet line of a part in the outline."""
    key = path[0]
    if key == "tasks":
        first = source.text_at((*path, "from_day")) or "1"
        last = source.text_at((*path, "to_day")) or source.text_at(("days",))
        at = ", ".join(values.names(source, (*path, "at")) or values.names(source, ("times",)) or ("bedtime",))
        days = said("day {0} to {1}").format(first, last) if last.isdigit() else said("from day {0}").format(first)
        return f"{at.capitalize()}, {days}"
    if key == "checkpoints":
        return said("Day {0}").format(source.text_at((*path, "day")) or "?")
    if key == "goals":
        return said("Week {0}").format(int(path[1]) + 1)
    wait = source.text_at((*path, "wait"))
    return said("Yes opens the plan, after {0}").format(wait) if wait else said("Only yes opens the plan")
