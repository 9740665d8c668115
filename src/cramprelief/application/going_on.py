# SPDX-License-Identifier: MIT
"""Whether a cramp of an earlier run can be gone on with, from where, and whether that is the same cramp."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from cramprelief.guide.cramp_clock import NEW_CRAMP
from cramprelief.guide.person import Person
from cramprelief.guide.sides import fill
from cramprelief.guide.timeline import unroll
from cramprelief.guide.triage import Triage
from cramprelief.reading.closed import is_one_of
from cramprelief.routine.model import SITUATIONS, Routine

if TYPE_CHECKING:
    from cramprelief.record.diary import Cramp, Event
    from cramprelief.record.settings import PersonProfile


_DOUBTS = ("not_helping", "too_painful", "worse")


class PlaceToGoOn(NamedTuple):
    """The step that was on the screen last, for the person who had the cramp. `show` are its first words.

    `tried` and `refused` are what was played and what was left as not helping, as `Session` has them.
    """

    routine: Routine
    step_id: str
    person: Person
    show: str
    tried: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def place_to_go_on(cramp: Cramp, events: Sequence[Event], triage: Triage, profile: PersonProfile) -> PlaceToGoOn | None:
    """None where no step was seen, or where it is nothing for this person any more."""
    seen = [each for each in events if each.what == "step" and each.step and each.routine in triage.routines]
    if not seen:
        return None
    last_routine, last_step = seen[-1].routine or "", seen[-1].step or ""
    situation = cramp.situation if is_one_of(cramp.situation, SITUATIONS) else None
    conditions = frozenset(profile.conditions)
    healing, shunt = profile.healing_side, profile.shunt_side
    person = Person(cramp.place, cramp.side, profile.can_stand, situation, conditions, healing, shunt)
    routine = triage.routines[last_routine]
    if not triage.allows(routine.id, person):
        return None
    step = next((play.step for play in unroll(routine, person).plays if play.step.id == last_step), None)
    if step is None:
        return None
    words = fill(step.show, person.side).split(". ")[0].rstrip(".")
    tried = tuple(dict.fromkeys(each.routine for each in seen if each.routine))
    return PlaceToGoOn(routine, last_step, person, words, tried, refused_in(events))


def refused_in(events: Sequence[Event]) -> tuple[str, ...]:
    """What the person left because it hurt or did not help, the last at last."""
    refused: list[str] = []
    doubted: str | None = None
    for each in events:
        if each.what in _DOUBTS:
            doubted = each.routine
        elif each.what in ("switch", "stop") and doubted is not None and each.detail != doubted:
            refused = [*(name for name in refused if name != doubted), doubted]
            doubted = None
        elif each.what in ("continue", "resume", "jump", "eased"):
            doubted = None
    return tuple(refused)


def same_cramp(cramp: Cramp, events: Sequence[Event], now: datetime) -> float | None:
    """Seconds since it began where it was left just now (`now` is aware); None: nobody can tell any more."""
    left = events[-1].at if events else 0.0
    since = max(left, (now - cramp.started).total_seconds())  # the clock may have been set back a little
    return since if since - left <= NEW_CRAMP else None
