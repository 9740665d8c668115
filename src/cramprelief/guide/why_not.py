# SPDX-License-Identifier: MIT
"""Why a routine is not offered to a person: every reason at once.

A routine whose file has a mistake is not in the library at all: `Library.problems` has the findings.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from cramprelief.guide.allowed import forbidden_by
from cramprelief.guide.person import Person
from cramprelief.guide.rows import Rule
from cramprelief.guide.triage import Triage, meant_for
from cramprelief.routine.model import CANNOT_STAND, Routine

ReasonCode = Literal["withheld", "condition", "cannot-stand", "nothing-left", "rule", "kind", "place", "situation"]


class Reason(NamedTuple):
    """`detail` names the condition that forbids it, the rule that wants others alone, or what the routine is for."""

    code: ReasonCode
    detail: str = ""


def reasons(routine: Routine, person: Person, triage: Triage, *, several: bool = False) -> tuple[Reason, ...]:
    """Nothing where `triage.answer` offers the routine. First what forbids it, then why no table names it."""
    if any(offer.routine_id == routine.id for offer in triage.answer(person, several=several).offers):
        return ()
    found = [Reason("withheld")] if routine.withheld else []
    found += [Reason("condition", trait) for trait in routine.avoid if trait in person.traits]
    if forbidden_by(routine, person) == CANNOT_STAND:
        found.append(Reason("cannot-stand"))
    if not found and not triage.allows(routine.id, person):
        found.append(Reason("nothing-left"))
    if routine.id not in triage.named(person, several=several):
        found.append(_unnamed(routine, person, triage.only(person, several=several)))
    elif not found:
        found.append(_for_another(routine))
    return tuple(found)


def _unnamed(routine: Routine, person: Person, rule: Rule | None) -> Reason:
    if rule is not None:
        return Reason("rule", rule.id)
    if routine.kind != "relief" or person.place not in routine.relieves:
        return _for_another(routine)
    assert not meant_for(routine, person)
    return Reason("situation", ", ".join(routine.situations))


def _for_another(routine: Routine) -> Reason:
    """Another kind, or another place."""
    return Reason("kind", routine.kind) if routine.kind != "relief" else Reason("place", ", ".join(routine.relieves))
