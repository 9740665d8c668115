# SPDX-License-Identifier: MIT
"""Where a routine leads when it hurts, does not help, or has done its work: always on, never round, never astray."""

from __future__ import annotations

import itertools

import pytest
from tests.content.corpus import IDS, library, routine, steps_of

from cramprelief.guide.allowed import allowed
from cramprelief.guide.choices import gentler, next_way
from cramprelief.guide.person import Person
from cramprelief.guide.timeline import unroll
from cramprelief.routine.model import CONDITIONS, Routine


def ways(found: Routine) -> set[str]:
    painful = {step.if_too_painful for step in steps_of(found.steps) if step.if_too_painful}
    return {*found.then, *found.if_not_helping, *(name for name in painful if not name.startswith("#"))}


def test_all_ways_together_never_go_round() -> None:
    """Not each kind of branch alone: a person may go by pain here and by "no change" there."""
    left = {name: ways(found) for name, found in library().items()}
    while left:
        ends = {name for name, leads in left.items() if not leads & left.keys()}
        assert ends, f"a circle among {sorted(left)}"
        left = {name: leads for name, leads in left.items() if name not in ends}


def test_only_the_calm_breath_is_an_end() -> None:
    assert [name for name in IDS if not ways(routine(name))] == ["calm-breath"]


@pytest.mark.parametrize("name", IDS)
def test_too_painful_leads_to_something_that_the_same_person_may_do(name: str) -> None:
    found = routine(name)
    for pair in itertools.combinations_with_replacement(CONDITIONS, 2):
        for can_stand in (True, False):
            person = Person(conditions=frozenset(pair), can_stand=can_stand)
            if not allowed(found, person):
                continue
            timeline = unroll(found, person)
            for play in timeline.plays:
                if play.step.if_too_painful:
                    assert gentler(timeline, play.step, person, library()), f"{play.step.id} with {pair}"


@pytest.mark.parametrize("name", IDS)
def test_holds_of_a_sore_muscle_have_a_gentler_way(name: str) -> None:
    for step in steps_of(routine(name).steps):
        if step.kind == "hold" and step.muscle and step.posture != "in-water":
            assert step.if_too_painful, step.id


@pytest.mark.parametrize("name", [name for name in IDS if name != "calm-breath"])
def test_not_helping_never_ends_in_a_dead_end(name: str) -> None:
    """Trying one way after the other, a person comes to the calm breath in the end."""
    for condition, can_stand in itertools.product(CONDITIONS, (True, False)):
        person = Person(conditions=frozenset({condition}), can_stand=can_stand)
        tried = {name}
        while (other := next_way(routine(name), person, library(), tried)) is not None:
            assert allowed(other, person)
            tried.add(other.id)
        assert "calm-breath" in tried


@pytest.mark.parametrize("name", IDS)
def test_after_it_eased_nothing_starts_a_new_treatment(name: str) -> None:
    """Massage, bath, rest, a soft heel push after a shin cramp: aftercare, never a new first aid."""
    soft = {"cool-toes-then-raise", "bed-edge-massage", "foot-squeeze-and-spread", "heel-push", "calm-breath"}
    for other in routine(name).then:
        assert routine(other).kind == "aftercare" or other in soft
