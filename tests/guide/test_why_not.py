# SPDX-License-Identifier: MIT
"""Whatever is not offered has its reasons, and what is offered has none."""

from __future__ import annotations

from itertools import product

import pytest

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import load_tables
from cramprelief.guide.triage import Triage
from cramprelief.guide.why_not import Reason, reasons
from cramprelief.routine.load import load
from cramprelief.routine.model import SITUATIONS
from cramprelief.vocabulary import PLACES


@pytest.fixture(scope="module")
def triage() -> Triage:
    tables = load_tables(places.assets() / "guide")
    return Triage(tables, load([places.bundled_routines()]).routines, Safety(tables))


@pytest.mark.parametrize("place", [*PLACES, None])
def test_a_routine_is_offered_or_there_is_a_reason(triage: Triage, place: str | None) -> None:
    conditions = (
        frozenset(),
        frozenset({"pregnancy", "diabetes"}),
        frozenset({"clot-now"}),
        frozenset({"clot-before"}),
    )
    for stands, situation, has in product((True, False, None), (None, *SITUATIONS), conditions):
        person = Person(place, can_stand=stands, situation=situation, conditions=has)
        offered = {offer.routine_id for offer in triage.answer(person).offers}
        unexplained = {name for name, routine in triage.routines.items() if not reasons(routine, person, triage)}
        assert unexplained == offered, person


@pytest.mark.parametrize(
    ("name", "person", "expected"),
    [
        ("heel-push", Person("calf"), ()),
        ("wall-calf-stretch", Person("calf", can_stand=False), (Reason("cannot-stand"),)),
        ("cool-down", Person("calf"), (Reason("kind", "aftercare"),)),
        ("shin-stretch", Person("calf"), (Reason("place", "shin"),)),
        ("cramp-in-water", Person("calf"), (Reason("situation", "in-water"),)),
        ("heel-push", Person("calf", situation="in-water"), (Reason("rule", "in-water-calf"),)),
    ],
)
def test_each_reason(triage: Triage, name: str, person: Person, expected: tuple[Reason, ...]) -> None:
    assert reasons(triage.routines[name], person, triage) == expected


def test_a_condition_is_named_beside_what_else_is_wrong(triage: Triage) -> None:
    person = Person("toes", conditions=frozenset({"diabetes"}))
    assert Reason("condition", "diabetes") in reasons(triage.routines["contrast-foot-bath"], person, triage)
