# SPDX-License-Identifier: MIT
"""Every place, with and without standing, in every situation, with each condition and each pair of them.

The rules are written a second time here, in the plainest way, so that a slip in the picker cannot excuse itself.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief import places
from cramprelief.guide.allowed import allowed
from cramprelief.guide.choices import CALM_BREATH, aftercare, gentler, next_way
from cramprelief.guide.person import HEALING, IMPLIES, MAY_STRETCH, NEW_JOINTS, Person
from cramprelief.guide.rows import NO_SITUATION, NOT_SURE
from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import load_tables
from cramprelief.guide.timeline import unroll
from cramprelief.guide.triage import Triage, _named_in
from cramprelief.routine.load import load
from cramprelief.routine.model import CONDITIONS, SITUATIONS, TRUNK_INJURY
from cramprelief.vocabulary import PLACE_WORDS, PLACES

CONDITION_SETS = [frozenset(some) for size in (0, 1, 2) for some in combinations(CONDITIONS, size)]
SEVERAL = "several"


@pytest.fixture(scope="module")
def triage():
    tables = load_tables(places.assets() / "guide")
    return Triage(tables, load([places.bundled_routines()]).routines, Safety(tables))


def fits_here(when, place: str | None, situation: str | None) -> bool:
    return (not when.places or (place or NOT_SURE) in when.places) and (
        not when.situations or (situation or NO_SITUATION) in when.situations
    )


def named_before(triage: Triage, place: str | None, situation: str | None) -> set[str]:
    """Conditions that a rule, a card, a swap or a way names which can be met at this place in this situation."""
    tables = triage.tables
    rules = [rule for rule in tables.rules if fits_here(rule.when, place, situation)]
    named = {name for rule in rules for name in (*rule.when.conditions, *rule.when.unless)}
    named |= {name for name in tables.pages if tables.pages[name].card}
    ways = {row.id for row in triage.routines.values() if place is None or place in row.relieves}
    row = tables.places.get(place or "", tables.not_sure)
    listed = {
        *ways,
        *row.can_stand,
        *row.cannot_stand,
        *(name for rule in rules for name in (*rule.first, *(rule.only or ()))),
    }
    named |= {row.id for row in tables.conditions.values() if {blocked for blocked, _ in row.swaps} & listed}
    for name in ways:
        named |= set(_named_in(triage.routines[name]))
    return named


def named_after(triage: Triage, place: str | None, situation: str | None) -> set[str]:
    """The same for what is said and offered when it has eased."""
    tables = triage.tables
    tips = [tip for tip in tables.tips if fits_here(tip.when, place, situation)]
    named = {name for tip in tips for name in (*tip.when.conditions, *tip.when.unless, *tip.not_for)}
    rules = [rule for rule in tables.rules if rule.after and fits_here(rule.when, place, situation)]
    named |= {name for rule in rules for name in (*rule.when.conditions, *rule.when.unless)}
    row = tables.places.get(place or "", tables.not_sure)
    for name in (*row.after, *(name for rule in rules for name in rule.after)):
        named |= set(_named_in(triage.routines[name]))
    return named


def that_matter(named: set[str]) -> frozenset[str]:
    """Of these names the conditions, with all that mean as much. Persons who differ in others alone get the same
    answer, so that one of them is asked for all."""
    matter = named | {name for name, rules in IMPLIES.items() if rules in named}
    if named & {*HEALING, TRUNK_INJURY}:
        matter |= {*NEW_JOINTS, *HEALING, MAY_STRETCH}
    return frozenset(matter) & frozenset(CONDITIONS)


def everybody(triage: Triage, named=named_before):
    """(person, several, for how many they stand)."""
    for place in (*PLACES, None, SEVERAL):
        known = None if place == SEVERAL else place
        for situation in (*SITUATIONS, None):
            matter = that_matter(named(triage, known, situation))
            alike = Counter(some & matter for some in CONDITION_SETS)
            for can_stand in (True, False):
                for conditions, number in alike.items():
                    yield Person(known, "left", can_stand, situation, conditions), place == SEVERAL, number


EVERYBODY = (len(PLACES) + 2) * 2 * (len(SITUATIONS) + 1) * len(CONDITION_SETS)

CARDS = {
    "belly": "E12 E20 E17 E18", "period": "E20 E12 E13 U8 U15 D6", "side-stitch": "E11 E12", "chest": "E11 E17 E1",
    "neck": "E14 E15 E16 E11 U17 U18", "jaw": "E11 E7 E22 U9 U10 U18", "back": "E10 E16 E17 U11",
    "upper-back": "E11 E17 E16 U11", "buttock": "E10 U2 U19", "hip-front": "E18 E16 U2 U19", "hip-side": "E16 U19",
    "fingers": "U7 E5", "upper-arm": "E11 E5 E16 U17", "leg-unsure": "U2",
}  # fmt: skip
"""The card of each place, by the words of the specification."""


def a_leg(person: Person) -> bool:
    return person.place is None or PLACE_WORDS[person.place].limb == "leg"


def expected_signs(person, several):
    """Which card must come first, by the words of the specification."""
    had = person.conditions
    pregnant = "pregnancy" in had or person.situation == "pregnant"
    if person.situation == "in-water":
        return {"in-water"}
    signs = set(CARDS.get(person.place or "", "").split())
    signs |= {"U4"} if several else set()
    if person.situation == "after-injury":
        signs |= {"E16", "E2", "U5", "U16"}
    if person.situation == "dialysis":
        signs |= {"U14"}
    if person.situation == "child-night":
        signs |= {"U13"}
    if pregnant:
        signs |= {"U2", "U6"}
        if person.place in ("belly", "period", "side-stitch", "back", "hip-front"):
            signs |= {"E13", "U8"}
    new_joint = bool({"hip-replacement", "knee-replacement"} & had) and "may-stretch" not in had
    healing = person.traits & {"recent-leg-injury", "recent-surgery"}
    if a_leg(person) and (healing or new_joint):
        signs |= {"U2", "E1", "E2"}
    if "hip-replacement" in had and person.place in ("inner-thigh", "buttock", "hip-front", "hip-side"):
        signs |= {"E21"}
    if {"clot-now", "clot-before"} & had:
        signs |= {"U2", "E1"}
    if "after-birth" in had:
        signs |= {"U2", "U12"}
    if "spinal-cord-injury" in had:
        signs |= {"E19"}
    return signs


NEVER = {
    "after-birth": "period-warm-and-rock hip-front-bed rub-massage-and-raise contrast-foot-bath gentle-foot-bath "
    "lukewarm-foot-bath contrast-shower",
    "knee-replacement": "thigh-front-stretch-standing thigh-front-stretch-lying",
    "dialysis": "open-hand upper-arm-front upper-arm-back hand-and-forearm-stretch",
    "bone-thinning": "neck-easy-turns back-knee-rolls",
    "hernia": "lying-toe-pull-and-cycle hip-front-bed",
    "spine-surgery": "neck-easy-turns back-knee-rolls back-seated hip-front-bed",
    "neck-illness": "neck-easy-turns back-knee-rolls back-seated hip-front-bed",
    "hip-replacement": "buttock-seated hip-front-bed hip-front-standing side-hip-wall back-knee-rolls",
    "pregnancy": "period-warm-and-rock back-knee-rolls hip-front-bed race-90-seconds",
    "als": "race-90-seconds",
    "heart-failure": "back-knee-rolls hip-front-bed period-warm-and-rock",
    "diabetes": "contrast-foot-bath gentle-foot-bath lukewarm-foot-bath contrast-shower",
    "neuropathy": "period-warm-and-rock contrast-foot-bath",
    "child": "period-warm-and-rock race-90-seconds",
}
"""What the specification keeps from whom."""
LITTLE = {CALM_BREATH, "foot-flat-and-rest"}
FLOATS = {"cramp-in-water", "float-and-rest"}


def test_everybody_gets_help_and_nobody_gets_what_is_forbidden(triage, capsys):
    fit: dict[tuple[str, frozenset[str], tuple[bool | None, ...]], bool] = {}

    def may(name, person):
        """A second opinion, kept for each routine and set of traits."""
        key = name, person.traits, (person.can_stand,)
        if key not in fit:
            fit[key] = is_fit(triage.routines[name], person)
        return fit[key]

    count = asked = 0
    for person, several, number in everybody(triage):
        count += number
        asked += 1
        answer = triage.answer(person, several=several)
        names = [offer.routine_id for offer in answer.offers]
        assert names[-1] == CALM_BREATH, person
        assert len(names) == len(set(names)), person
        assert all(may(name, person) for name in names), (person, names)
        assert all(room(triage.routines[name], person) for name in names), (person, names)
        shown = set()
        if answer.card is not None:
            shown = {flag.id for flag in answer.card.flags} or {answer.card.id}
        assert shown == expected_signs(person, several), person
        if len(names) == 1:
            assert answer.card is not None or answer.pages or answer.say, person
        if person.situation == "in-water":
            assert set(names) <= {CALM_BREATH, *FLOATS}, (person, names)
            continue
        if person.situation == "after-injury" or several or person.place in ("belly", "chest"):
            assert names == [CALM_BREATH], (person, names)
        if "spinal-cord-injury" in person.conditions:
            assert names == [CALM_BREATH], (person, names)
        if "clot-now" in person.conditions:
            assert set(names) <= LITTLE, (person, names)
        if a_leg(person) and person.heals:
            assert set(names) <= {*LITTLE, "heel-push"}, (person, names)
    with capsys.disabled():
        print(
            f"\n{count:,} combinations of place, standing, situation and up to two conditions, {asked:,} of them unlike"
        )
    assert count == EVERYBODY


def test_the_first_offer_alone_is_that_of_the_whole_answer(triage):
    for place in (*PLACES, None):
        for can_stand in (True, False, None):
            for situation in (*SITUATIONS, None):
                for conditions in CONDITION_SETS[: len(CONDITIONS) + 1]:
                    person = Person(place, "left", can_stand, situation, conditions)
                    assert triage.first(person) == triage.answer(person).offers[0], person


@given(
    st.sampled_from([*PLACES, None]), st.booleans(), st.sampled_from([*SITUATIONS, None]),
    st.sets(st.sampled_from(CONDITIONS), max_size=5),
)  # fmt: skip
def test_what_does_not_matter_at_a_place_changes_nothing_there(triage, place, can_stand, situation, conditions):
    """So the run above may ask one person for all who are alike."""
    person = Person(place, "left", can_stand, situation, frozenset(conditions))
    before, after = (
        replace(person, conditions=person.conditions & that_matter(named(triage, place, situation)))
        for named in (named_before, named_after)
    )
    assert told(triage.answer(person)) == told(triage.answer(before))
    assert triage.after(person) == triage.after(after) and triage.tips(person) == triage.tips(after)


def told(answer):
    """All but the pages, which only say more."""
    card = answer.card and (answer.card.title, [flag.id for flag in answer.card.flags], answer.card.routine_id)
    return answer.offers, card, answer.say, [flag.id for flag in answer.watch], answer.asks, answer.wait


def test_when_it_has_eased_nobody_is_told_what_is_not_for_them(triage, capsys):
    """Routines and small things of the page "It eased", for everybody."""
    fit: dict[tuple[str, frozenset[str]], bool] = {}
    said = asked = 0
    for person, several, number in everybody(triage, named_after):
        if several:
            continue
        said += number
        asked += 1
        for routine in triage.after(person):
            key = routine.id, person.traits
            if key not in fit:
                fit[key] = is_fit(routine, person)
            assert fit[key] and room(routine, person), (person, routine.id)
        words = " ".join(tip.say for tip in triage.tips(person)).casefold()
        if person.traits & {"heart-failure", "kidney-disease", "dialysis", "liver-disease"}:
            assert "thirsty" not in words and "salts" not in words, person
        if person.traits & {
            "neuropathy",
            "artery-disease",
            "diabetes",
            "raynauds",
            "broken-skin",
            "spinal-cord-injury",
        }:
            assert "warm" not in words and "cool" not in words, person
        if not a_leg(person) and PLACE_WORDS[person.place].limb == "trunk":
            assert "warm" not in words and "that is normal" not in words, (person, words)
        if "diabetes" in person.traits:
            assert "sugar" not in words, person
        if not person.can_stand or person.traits & {"balance-problems", "recent-leg-injury", "recent-surgery"}:
            assert "walk slowly" not in words, person
        if person.traits & {"recent-leg-injury", "recent-surgery"}:
            assert "that is normal" not in words, person
    with capsys.disabled():
        print(f"\n{said:,} combinations of what is said when it has eased, {asked:,} of them unlike")


def test_no_plan_is_offered_to_whom_it_is_not_for(triage):
    programmes = load([places.bundled_routines()]).programmes
    for place in (*PLACES, None):
        for situation in (*SITUATIONS, None):
            for conditions in CONDITION_SETS:
                person = Person(place, "left", True, situation, conditions)
                assert not [plan.id for plan in triage.plans(person, programmes) if person.traits & set(plan.avoid)]


def room(routine, person):
    """No seat has room to lie, a narrow one none to straighten the knees, and nobody stands in a wheelchair."""
    postures = set(routine.posture)
    if person.situation in ("desk", "driving", "plane", "wheelchair", "dialysis") and postures == {"lying"}:
        return False
    if person.situation == "plane" and a_leg(person) and postures <= {"lying", "sitting"}:
        return False
    return person.situation not in ("wheelchair", "dialysis") or not postures <= {"standing", "lying"}


def is_fit(routine, person):
    """Nothing about the person is on the routine's `avoid`, and nothing of what is left needs to stand."""
    if set(routine.avoid) & person.traits:
        return False
    if any(routine.id in NEVER.get(trait, "").split() for trait in person.traits):
        return False
    plays = unroll(routine, person).plays
    if person.stands is False:
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
        for situation in (None, "pregnant", "after-injury", "dialysis"):
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
