# SPDX-License-Identifier: MIT
"""What a programme is (a plan over days) and what a preparation is (a recipe with timed stages). Plain frozen data.

Days count from 1, the day it starts. Texts are for the screen; `at_end`, reminders and checklists are never spoken.
"""

from __future__ import annotations

from dataclasses import dataclass

from cramprelief.routine.model import Caution, Evidence

PROGRAMME_KINDS = ("programme", "preparation")
TIMES = ("morning", "midday", "evening", "bedtime")
RECORDS = ("cramps", "pain", "minutes", "done", "skin")
"""What the diary asks each day: cramps in the night, pain 0-10, minutes it lasted, done or not, and how the skin is."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Something that must be true before the start. `ask` is answered yes or no; only yes opens it.

    `wait` is hours between doing what `show` says and the question, 48 for a patch test, None for a plain question.
    """

    id: str
    ask: str
    show: str | None = None
    more: str | None = None
    wait: float | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What to do each day: one of `routines`, or the lines of `how`, or what `show` says already.

    `at` are the times of day; empty: at every time of the programme. `from_day` to `to_day` (None: to the end).
    """

    id: str
    show: str
    more: str | None = None
    how: tuple[str, ...] = ()
    routines: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    from_day: int = 1
    to_day: int | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """One small aim for a week; the first goal of a programme is week 1."""

    id: str
    show: str
    more: str | None = None


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Something to look at on one day, perhaps with a list to tick."""

    id: str
    day: int
    show: str
    more: str | None = None
    checklist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Safer:
    """The gentler choice, offered first. At most one of `routine` and `programme` names what to open."""

    say: str
    routine: str | None = None
    programme: str | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A plan over `days`; None: open-ended."""

    id: str
    title: str
    summary: str
    evidence: Evidence
    days: int | None
    times: tuple[str, ...] = ("bedtime",)
    tasks: tuple[Task, ...] = ()
    goals: tuple[Goal, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    gates: tuple[Gate, ...] = ()
    avoid: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()
    stop_if: tuple[str, ...] = ()
    record: tuple[str, ...] = ()
    safer: Safer | None = None
    at_end: str | None = None
    review: tuple[str, ...] = ()
    author: str | None = None
    reviewed_by: str | None = None
    licence: str | None = None
    revised: str | None = None
    draft: bool = False
    """It is being written: nobody is offered it."""
    replaces: str | None = None
    """The id of the app's own that it stands for."""


@dataclass(frozen=True, slots=True)
class PreparationStage:
    """One stage of a recipe, on its `day`. `remind` is the reminder's text; None: no reminder."""

    id: str
    day: int
    show: str
    more: str | None = None
    how: tuple[str, ...] = ()
    remind: str | None = None


@dataclass(frozen=True, slots=True)
class Preparation:
    """A recipe with timed stages. `keep_days` counts from the last stage; after it the rest is thrown away."""

    id: str
    title: str
    summary: str
    evidence: Evidence
    ingredients: tuple[str, ...]
    stages: tuple[PreparationStage, ...]
    keep_days: int | None = None
    label: str | None = None
    then: tuple[str, ...] = ()
    """Programmes that use what was made."""
    gates: tuple[Gate, ...] = ()
    avoid: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()
    stop_if: tuple[str, ...] = ()
    safer: Safer | None = None
    review: tuple[str, ...] = ()
    author: str | None = None
    reviewed_by: str | None = None
    licence: str | None = None
    revised: str | None = None
    draft: bool = False
    """It is being written: nobody is offered it."""
    replaces: str | None = None
    """The id of the app's own that it stands for."""
