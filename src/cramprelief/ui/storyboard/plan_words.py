# SPDX-License-Identifier: MIT
"""What stands on the sheet of a plan or a recipe, in words: what to do, and the days to tick off. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cramprelief.clinical.shown import of_plan
from cramprelief.routine.model import GRADES
from cramprelief.routine.programme import Gate, Preparation, Programme, Task
from cramprelief.ui.storyboard.words import Handout, avoided, caution_lines, cited

OPEN_DAYS = 28
"""Days on the sheet of a plan without an end."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One thing to do, with when it is due before it, and smaller lines below; `ticks` are lines with a box each."""

    when: str
    show: str
    more: tuple[str, ...] = ()
    ticks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanPart:
    """A heading with its lines."""

    title: str
    lines: tuple[PlanLine, ...]


@dataclass(frozen=True, slots=True)
class PlanDay:
    """One day of the calendar: how many boxes to tick, and whether something is to be looked at."""

    number: int
    boxes: int
    checkpoint: bool


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """`page` has what every hand-out says; it has no pictures."""

    page: Handout
    parts: tuple[PlanPart, ...]
    days: tuple[PlanDay, ...]
    legend: str


def plan_sheet(
    plan: Programme | Preparation,
    titles: Mapping[str, str],
    conditions: Mapping[str, str],
    sources: Mapping[str, str],
) -> PlanSheet:
    """`titles` of routines and plans, names of `conditions` and one-line `sources` are looked up by id."""
    if isinstance(plan, Preparation):
        return PlanSheet(_page(plan, _recipe_facts(plan), conditions, sources), _recipe(plan, titles), (), "")
    page = _page(plan, _facts(plan), conditions, sources, (plan.at_end,) if plan.at_end else ())
    return PlanSheet(page, _parts(plan, titles), _days(plan), _legend(plan))


def _page(
    plan: Programme | Preparation,
    facts: tuple[str, ...],
    conditions: Mapping[str, str],
    sources: Mapping[str, str],
    after: tuple[str, ...] = (),
) -> Handout:
    return Handout(
        title=plan.title,
        summary=plan.summary,
        facts=facts,
        needs=(),
        cautions=(*caution_lines(plan.cautions, conditions), *plan.stop_if),
        avoid=avoided(plan.avoid, conditions),
        side_note="",
        panels=(),
        grade=GRADES[plan.evidence.grade],
        evidence=plan.evidence.note,
        check=of_plan(plan).words(),
        sources=cited(plan.evidence, sources),
        after=after,
    )


def _facts(plan: Programme) -> tuple[str, ...]:
    length = "No fixed end" if plan.days is None else _many(plan.days, "day")
    *first, last = plan.times
    return length, (f"{', '.join(first)} and {last}" if first else last).capitalize()


def _recipe_facts(plan: Preparation) -> tuple[str, ...]:
    kept = () if plan.keep_days is None else (f"Keeps for {_many(plan.keep_days, 'day')}",)
    return f"Takes {_many(max(stage.day for stage in plan.stages), 'day')}", *kept


def _parts(plan: Programme, titles: Mapping[str, str]) -> tuple[PlanPart, ...]:
    tasks = tuple(_task(task, plan, titles) for task in plan.tasks)
    checks = tuple(
        PlanLine(f"Day {each.day}", each.show, _some(each.more), each.checklist) for each in plan.checkpoints
    )
    goals = tuple(
        PlanLine(f"Week {number}", goal.show, _some(goal.more)) for number, goal in enumerate(plan.goals, start=1)
    )
    return _with_lines(
        PlanPart("Before it starts", _gates(plan.gates)), PlanPart("Each day", tasks),
        PlanPart("Each week", goals), PlanPart("On one day", checks),
    )  # fmt: skip


def _recipe(plan: Preparation, titles: Mapping[str, str]) -> tuple[PlanPart, ...]:
    stages = tuple(
        PlanLine(f"Day {stage.day}", stage.show, _some(stage.more), stage.how or ("Done",)) for stage in plan.stages
    )
    then = [titles[id] for id in plan.then if id in titles]
    after = tuple(PlanLine("", words) for words in (plan.label, ", ".join(then)) if words)
    return _with_lines(
        PlanPart("Before it starts", _gates(plan.gates)),
        PlanPart("You need", (PlanLine("", "Have at hand:", (), plan.ingredients),)),
        PlanPart("What to do", stages), PlanPart("When it is done", after),
    )  # fmt: skip


def _with_lines(*parts: PlanPart) -> tuple[PlanPart, ...]:
    return tuple(part for part in parts if part.lines)


def _gates(gates: Iterable[Gate]) -> tuple[PlanLine, ...]:
    """Each question with a box: only a yes opens the plan."""
    lines = []
    for gate in gates:
        waits = f"Wait {_many(round(gate.wait), 'hour')}. Then: " if gate.wait else ""
        lines.append(PlanLine("", gate.show or "Ask yourself:", _some(gate.more), (f"{waits}{gate.ask} Yes.",)))
    return tuple(lines)


def _task(task: Task, plan: Programme, titles: Mapping[str, str]) -> PlanLine:
    named = [titles[id] for id in task.routines if id in titles]
    one = "One of these: " if len(named) > 1 else "Routine: "
    more = (
        *_some(task.more),
        *(f"• {words}" for words in task.how),
        *((one + ", ".join(named) + ".",) if named else ()),
    )
    return PlanLine(_when(task, plan), task.show, more)


def _when(task: Task, plan: Programme) -> str:
    """The days and times at which a task is due, where these are not all of the plan's."""
    days = ""
    if task.from_day > 1 or task.to_day:
        last = task.to_day or plan.days
        days = f"Day {task.from_day}" if last == task.from_day else f"Days {task.from_day} to {last or 'the end'}"
    return ", ".join(filter(None, (days, " and ".join(task.at).capitalize() if task.at else "")))


def _days(plan: Programme) -> tuple[PlanDay, ...]:
    marked = {each.day for each in plan.checkpoints}
    return tuple(
        PlanDay(day, len(_times_on(day, plan)), day in marked) for day in range(1, (plan.days or OPEN_DAYS) + 1)
    )


def _times_on(day: int, plan: Programme) -> tuple[str, ...]:
    """At which of the plan's times something is due that day."""
    due = [task for task in plan.tasks if task.from_day <= day <= (task.to_day or day)]
    if not plan.tasks:
        return plan.times[:1]
    return tuple(time for time in plan.times if any(time in (task.at or plan.times) for task in due))


def _legend(plan: Programme) -> str:
    boxes = f"One box a day for each time: {', '.join(plan.times)}." if plan.times[1:] else "Tick each day."
    look = " A day with a ring: look at “On one day”." if plan.checkpoints else ""
    return f"{boxes}{look} Begins on ______________"


def _some(words: str | None) -> tuple[str, ...]:
    return (words,) if words else ()


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
