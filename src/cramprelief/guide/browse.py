# SPDX-License-Identifier: MIT
"""Looking through all routines: what fits the filters, best for this person first, and what is left out, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from cramprelief.guide.allowed import forbidden_by
from cramprelief.guide.overview import minutes_for
from cramprelief.guide.person import Person
from cramprelief.guide.triage import Triage
from cramprelief.routine.model import KINDS, Routine

NOTHING = "nothing"
"""As `needs`: routines that need no thing at all."""
_ANYBODY = Person()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Filters; None lets all through. `minutes` is the longest that is wanted, `needs` a thing or NOTHING."""

    place: str | None = None
    posture: str | None = None
    needs: str | None = None
    minutes: int | None = None
    grade: str | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the filters that are set."""
        return tuple(each.name for each in fields(self) if getattr(self, each.name) is not None)

    def without(self, name: str) -> Wanted:
        return replace(self, **{name: None})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A routine that is not for this person. `because` is a condition; None where no step of it is left."""

    routine: Routine
    because: str | None


def fits(routine: Routine, wanted: Wanted, person: Person = _ANYBODY) -> bool:
    """Whether a routine passes all filters, with its length as it is for this person."""
    postures = routine.posture
    return (
        (wanted.place is None or wanted.place in routine.relieves)
        and (wanted.posture is None or wanted.posture in postures or "any" in postures)
        and (wanted.needs is None or (not routine.needs if wanted.needs == NOTHING else wanted.needs in routine.needs))
        and (wanted.minutes is None or minutes_for(routine, person) <= wanted.minutes)
        and (wanted.grade is None or routine.evidence.grade == wanted.grade)
    )


def divide(triage: Triage, person: Person) -> tuple[list[Routine], list[LeftOut]]:
    """All routines that this person may do, best first, and those that are left out."""
    ours: list[Routine] = []
    left_out: list[LeftOut] = []
    for routine in triage.routines.values():
        if routine.id in triage.replaced:
            continue
        if triage.allows(routine.id, person):
            ours.append(routine)
        else:
            left_out.append(LeftOut(routine, forbidden_by(routine, person)))
    offered = {offer.routine_id: place for place, offer in enumerate(triage.answer(person).offers)}
    kinds = {kind: place for place, kind in enumerate(KINDS)}
    ours.sort(key=lambda each: (offered.get(each.id, len(offered)), kinds[each.kind], each.title))
    return ours, left_out


def loosest(routines: Iterable[Routine], wanted: Wanted, person: Person = _ANYBODY) -> tuple[str, int] | None:
    """The one filter whose dropping shows the most routines, and how many; None where no single one helps."""
    pool = list(routines)
    gains: Mapping[str, int] = {
        name: sum(fits(routine, wanted.without(name), person) for routine in pool) for name in wanted.chosen
    }
    best = max(gains, key=lambda name: gains[name], default=None)
    return (best, gains[best]) if best is not None and gains[best] else None
