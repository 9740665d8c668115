# SPDX-License-Identifier: MIT
"""The plans that the person follows: what was begun, paused, ended, and what was done on which day.

A plan never scolds: a day without an entry is a day of rest.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Literal, get_args

from cramprelief.reading.closed import is_one_of
from cramprelief.record.believed import is_believed_day
from cramprelief.record.database import told, transaction

PlanState = Literal["running", "paused", "stopped", "done"]
STATES: tuple[PlanState, ...] = get_args(PlanState)
TickOutcome = Literal["done", "skipped"]
OUTCOMES: tuple[TickOutcome, ...] = get_args(TickOutcome)


@dataclass(frozen=True, slots=True)
class Plan:
    """One run of a programme. `times` has the chosen local time for each slot ("bedtime", "morning" …).

    `reason` is what the person gave when stopping, empty if nothing.
    """

    id: str
    programme: str
    started: date
    state: PlanState = "running"
    reason: str = ""
    times: Mapping[str, time] = field(default_factory=dict)
    changed: date | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """What became of one slot of one day. `number` is the plan's day, which stays when the plan is moved; 0 unknown."""

    day: date
    slot: str
    outcome: TickOutcome
    number: int = 0


def as_written(plan: Plan, today: date) -> Plan:
    """The plan as it is where a wrong clock wrote its last change: that change counts as made today.

    A plan that runs keeps the day of the plan that it had then.
    """
    changed = plan.changed or plan.started
    if is_believed_day(changed, today):
        return plan
    stays = plan.state == "paused" and is_believed_day(plan.started, today)
    started = plan.started if stays else plan.started + (today - changed)
    return replace(plan, started=started, changed=today)


def new_plan(programme: str, started: date, times: Mapping[str, time]) -> Plan:
    return Plan(uuid.uuid4().hex, programme, started, times=dict(times), changed=started)


def paused(plan: Plan, today: date) -> Plan:
    """The same plan, resting. Days of rest do not use up the plan's days."""
    return replace(plan, state="paused", changed=today) if plan.state == "running" else plan


def resumed(plan: Plan, today: date) -> Plan:
    """Go on: the start moves by the days of rest, so that day 5 is still followed by day 6."""
    if plan.state != "paused":
        return plan
    rest = today - (plan.changed or today)
    return replace(plan, state="running", started=plan.started + rest, changed=today)


def moved(plan: Plan, days: int) -> Plan:
    """Put off by `days`: today's part comes so much later, and so does the end."""
    return replace(plan, started=plan.started + timedelta(days=days))


def stopped(plan: Plan, today: date, reason: str = "") -> Plan:
    return replace(plan, state="stopped", reason=reason, changed=today)


def finished(plan: Plan, today: date) -> Plan:
    return replace(plan, state="done", changed=today)


def day_number(plan: Plan, today: date) -> int:
    """1 on the first day. While the plan rests, the day on which it was laid down."""
    until = plan.changed if plan.state == "paused" and plan.changed else today
    return (until - plan.started).days + 1


def is_over(plan: Plan, today: date, days: int) -> bool:
    """Whether all `days` of the programme have passed."""
    return plan.state == "running" and day_number(plan, today) > days


def last_day(plan: Plan, days: int) -> date:
    return plan.started + timedelta(days=days - 1)


class Plans:
    """Reads and writes plans on one connection. Every method may raise `Trouble`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def save(self, plan: Plan) -> None:
        times = "\n".join(f"{slot}={at.isoformat('minutes')}" for slot, at in sorted(plan.times.items()))
        changed = (plan.changed or plan.started).isoformat()
        with transaction(self._db):
            self._db.execute(
                "INSERT INTO plan (id, programme, started, state, reason, times, changed) VALUES (?,?,?,?,?,?,?)"
                " ON CONFLICT (id) DO UPDATE SET programme=excluded.programme, started=excluded.started,"
                " state=excluded.state, reason=excluded.reason, times=excluded.times, changed=excluded.changed",
                (plan.id, plan.programme, plan.started.isoformat(), plan.state, plan.reason, times, changed),
            )

    def list(self, today: date | None = None) -> tuple[Plan, ...]:
        """Newest first; with `today` each is `as_written`. A row that is damaged is left out."""
        with told():
            rows = self._db.execute(
                "SELECT id, programme, started, state, reason, times, changed FROM plan ORDER BY started DESC, id"
            ).fetchall()
        plans = tuple(plan for row in rows if (plan := _plan(row)) is not None)
        return plans if today is None else tuple(as_written(plan, today) for plan in plans)

    def put_right(self, today: date) -> None:
        """Keep each plan as `as_written` has it, so that its days go on from here.

        Not where cramps are dated ahead too, or today is before the app was: then this clock may be the wrong one.
        """
        late = datetime.combine(today + timedelta(days=2), time()).timestamp()
        with told():
            ahead = self._db.execute("SELECT 1 FROM cramp WHERE epoch > ? LIMIT 1", (late,)).fetchone()
        if ahead is None and is_believed_day(today, today):
            for plan in self.list():
                right = as_written(plan, today)
                if right != plan:
                    self.save(right)

    def tick(self, plan_id: str, tick: Tick) -> None:
        """Note what became of a slot; a later word replaces an earlier one."""
        with transaction(self._db):
            self._db.execute(
                "INSERT INTO plan_day (plan, day, slot, outcome, note) VALUES (?,?,?,?,?)"
                " ON CONFLICT (plan, day, slot) DO UPDATE SET outcome=excluded.outcome, note=excluded.note",
                (plan_id, tick.day.isoformat(), tick.slot, tick.outcome, str(tick.number or "")),
            )

    def untick(self, plan_id: str, day: date, slot: str) -> None:
        with transaction(self._db):
            self._db.execute(
                "DELETE FROM plan_day WHERE plan = ? AND day = ? AND slot = ?", (plan_id, day.isoformat(), slot)
            )

    def ticks(self, plan_id: str, today: date | None = None) -> tuple[Tick, ...]:
        """In the order of days; with `today` only those whose day is believed."""
        with told():
            rows = self._db.execute(
                "SELECT day, slot, outcome, note FROM plan_day WHERE plan = ? ORDER BY day, slot", (plan_id,)
            ).fetchall()
        ticks = (tick for row in rows if (tick := _tick(row)) is not None)
        return tuple(tick for tick in ticks if today is None or is_believed_day(tick.day, today))


def _tick(row: Sequence[object]) -> Tick | None:
    day, slot, outcome, note = row
    when = _day(day)
    if when is None or not isinstance(slot, str) or not is_one_of(outcome, OUTCOMES):
        return None
    number = note if isinstance(note, str) and note.isascii() and note.isdecimal() and len(note) < 10 else "0"
    return Tick(when, slot, outcome, int(number))


def _plan(row: Sequence[object]) -> Plan | None:
    plan_id, programme, started, state, reason, times, changed = row
    began = _day(started)
    if began is None or not isinstance(plan_id, str) or not isinstance(programme, str):
        return None
    chosen = {}
    for line in times.splitlines() if isinstance(times, str) else ():
        slot, _, at = line.partition("=")
        with suppress(ValueError):
            chosen[slot] = time.fromisoformat(at).replace(tzinfo=None)
    return Plan(
        plan_id,
        programme,
        began,
        state if is_one_of(state, STATES) else "stopped",
        reason if isinstance(reason, str) else "",
        chosen,
        _day(changed) or began,
    )


def _day(stored: object) -> date | None:
    try:
        day = date.fromisoformat(stored) if isinstance(stored, str) else None
    except ValueError:
        return None
    return day if day is not None and 2 <= day.year <= 9998 else None
