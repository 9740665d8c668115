# SPDX-License-Identifier: MIT
"""Every place, with and without standing, in every situation, with each condition and each pair of them.

The rules are written a second time here, in the plainest way, so that a slip in the picker cannot excuse itself.
"""

from __future__ import annotations

from itertools import combinations

import pytest

from cramprelief import places
from cramprelief.guide.allowed import allowed
from cramprelief.guide.choices import CALM_BREATH, aftercare, gentler, next_way
from cramprelief.guide.person import Person
from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import load_tables
from cramprelief.guide.timeline import unroll
from cramprelief.guide.triage import Triage
from cramprelief.routine.load import load
from cramprelief.routine.model import CONDITIONS, SITUATIONS
from cramprelief.vocabulary import PLACES

CONDITION_SETS = [frozenset(some) for size in (0, 1, 2) for some in combinations(CONDITIONS, size)]
SEVERAL = "several"


@pytest.fixture(scope="module")
def triage():
    tables = load_tables(places.assets() / "guide")
    return Triage(tables, load([places.bundled_routines()]).routines, Safety(tables))


def everybody():
    for place in (*PLACES, None, SEVERAL):
        for can_stand in (True, False):
            for situation in (*SITUATIONS, None):
                for conditions in CONDITION_SETS:
                    known = None if place == SEVERAL else place
                    yield Person(known, "left", can_stand, situation, conditions), place == SEVERAL


def expected_signs(person, several):
    """Which card must come first, by the words of the specification."""
    pregnant = "pregnancy" in person.conditions or person.situation == "pregnant"
    if person.situation == "in-water":
        return {"in-water"}
    signs = {"U4"} if several else set()
    if person.situation == "after-injury":
        signs |= {"U5", "E2"}
    if pregnant:
        signs |= {"U2", "U6"}
    leg = person.place not in ("hand", "forearm")
    healing = person.traits & {"recent-leg-injury", "recent-surgery"}
    new_hip = "hip-replacement" in person.conditions and "may-stretch" not in person.conditions
    if leg and (healing or new_hip):
        signs |= {"U2", "E1", "E2"}
    if {"clot-now", "clot-before"} & person.conditions:
        signs |= {"U2", "E1"}
    return signs


def test_everybody_gets_help_and_nobody_gets_what_is_forbidden(triage, capsys):
    fit: dict[tuple[str, frozenset[str]], bool] = {}

    def may(name, person):
        """A second opinion, kept for each routine and set of traits."""
        key = name, person.traits
        if key not in fit:
            fit[key] = is_fit(triage.routines[name], person)
        return fit[key]

    count = 0
    for person, several in everybody():
        count += 1
        answer = triage.answer(person, several=several)
        names = [offer.routine_id for offer in answer.offers]
        assert names[-1] == CALM_BREATH, person
        assert several or triage.first(person) == answer.offers[0], person
        assert len(names) == len(set(names)), person
        assert all(may(name, person) for name in names), (person, names)
        shown = set()
        if answer.card is not None:
            shown = {flag.id for flag in answer.card.flags} or {answer.card.id}
        assert shown == expected_signs(person, several), person
        if person.situation == "after-injury" or several:
            assert not set(names) - {CALM_BREATH, "cramp-in-water", "float-and-rest"}, (person, names)
        if "clot-now" in person.conditions and person.situation != "in-water":
            assert not set(names) - {CALM_BREATH, "foot-flat-and-rest"}, (person, names)
    with capsys.disabled():
        print(f"\n{count:,} combinations of place, standing, situation and up to two conditions")
    assert count == (len(PLACES) + 2) * 2 * (len(SITUATIONS) + 1) * len(CONDITION_SETS)


def test_when_it_has_eased_nobody_is_told_what_is_not_for_them(triage, capsys):
    """Routines, plans and small things of the page "It eased", for everybody."""
    programmes = load([places.bundled_routines()]).programmes
    fit: dict[tuple[str, frozenset[str]], bool] = {}
    said = 0
    for person, several in everybody():
        if several:
            continue
        for routine in triage.after(person):
            key = routine.id, person.traits
            if key not in fit:
                fit[key] = is_fit(routine, person)
            assert fit[key], (person, routine.id)
        assert not [plan.id for plan in triage.plans(person, programmes) if person.traits & set(plan.avoid)], person
        words = " ".join(tip.say for tip in triage.tips(person)).casefold()
        said += 1
        if person.traits & {"heart-failure", "kidney-disease"}:
            assert "thirsty" not in words and "salts" not in words, person
        if person.traits & {"neuropathy", "artery-disease", "diabetes", "raynauds", "broken-skin"}:
            assert "warm" not in words and "cool" not in words, person
        if "diabetes" in person.traits:
            assert "sugar" not in words, person
        if not person.can_stand or person.traits & {"balance-problems", "recent-leg-injury", "recent-surgery"}:
            assert "walk slowly" not in words, person
        if person.traits & {"recent-leg-injury", "recent-surgery"}:
            assert "that is normal" not in words, person
    with capsys.disabled():
        print(f"\n{said:,} combinations of what is said when it has eased")


def is_fit(routine, person):
    """Nothing about the person is on the routine's `avoid`, and nothing of what is left needs to stand."""
    if set(routine.avoid) & person.traits:
        return False
    plays = unroll(routine, person).plays
    if not person.can_stand:
        if all(posture == "standing" for posture in routine.posture):
            return False
        if any(play.step.posture == "standing" for play in plays):
            return False
    return bool(plays)


def test_no_branch_leads_to_what_is_forbidden_and_every_chain_ends(triage, capsys):
    """From every routine that may be played: too painful, not helping again and again, and what follows relief."""
    routines = triage.routines
    steps = 0
    seen = set()
    for can_stand in (True, False):
        for situation in (None, "pregnant", "after-injury"):
            for conditions in CONDITION_SETS:
                person = Person("calf", "left", can_stand, situation, conditions)
                if person.traits in seen:
                    continue
                seen.add(person.traits)
                fit = {name for name, routine in routines.items() if triage.allows(name, person)}
                for name in fit:
                    routine = routines[name]
                    timeline = unroll(routine, person)
                    targets = {gentler(timeline, step, person, routines) for step in timeline.steps} - {None}
                    ids = {f"#{step.id}" for step in timeline.steps}
                    assert targets <= fit | ids, (person, name)
                    assert {after.id for after in aftercare(routine, person, routines)} <= fit, (person, name)
                    tried = {name}
                    while (other := next_way(routine, person, routines, tried)) is not None:
                        assert other.id in fit and other.id not in tried, (person, name)
                        tried.add(other.id)
                        routine = other
                        steps += 1
    with capsys.disabled():
        print(f"\n{len(seen):,} sets of conditions, {steps:,} times to another way")


def test_what_is_remembered_about_a_routine_is_what_asking_again_would_say(triage):
    for conditions in CONDITION_SETS[:60]:
        for can_stand in (True, False):
            person = Person("calf", None, can_stand, None, conditions)
            for name, routine in triage.routines.items():
                assert triage.allows(name, person) == allowed(routine, person), (name, person)
