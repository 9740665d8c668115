# SPDX-License-Identifier: MIT
"""The profile rules of the content specification, held against every routine for every pair of conditions.

What counts is what a person is really given: the timeline after `avoid`, `adapt` and "cannot stand".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest
from tests.content.corpus import IDS, library, routine

from cramprelief.guide.allowed import allowed
from cramprelief.guide.person import Person
from cramprelief.guide.timeline import Play, unroll
from cramprelief.routine.model import CONDITIONS
from cramprelief.vocabulary import PLACES


def _words(*choices: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(choices) + r")\b", re.I)


PINCH = _words("pinch", "knead", "squeeze")
MASSAGE = _words("pinch", "knead", "squeeze", "rub", "stroke", "tap", "roll the ball", "move your hand")
RUBS = _words("pinch", "knead", "squeeze", "rub", "stroke", "tap", "move your hand")
BATHS = _words("bowls?", "lukewarm water", "warm water", "shower")
COLD = _words("cool water", "cool floor")
RAISED = _words("raise your legs", "legs up", "lift both legs", "foot to the ceiling", "pillow under your calves")
FLAT = _words("lie on your back", r"lie down\. raise", "lie down with")
STRETCH = _words("stretch", "pull", "lean", "bend", "press", "push", "straighten", "lift")
NUMB = _words(
    "pinch", "knead", "tap the", "squeeze", "roll the ball", "pull each toe", "pull your toes back with", "rub each"
)
CROSSED = _words("on your other knee", "over your knee", "over your other knee")

FORBIDDEN = {
    "pregnancy": (
        _words("pinch", "knead"),
        FLAT,
        CROSSED,
        _words("stroke", "herb", "two bowls", "rub your", "small bit"),
    ),
    "after-birth": (RUBS, BATHS, _words("herb")),
    "varicose-veins": (_words("pinch", "knead", "tap the calf", "warm water, 38", "cool water, 16"),),
    "clot-now": (STRETCH, MASSAGE, BATHS),
    "clot-before": (MASSAGE, BATHS),
    "blood-thinners": (PINCH, _words("roll the ball")),
    "diabetes": (BATHS, COLD, NUMB),
    "neuropathy": (BATHS, COLD, NUMB),
    "artery-disease": (BATHS, COLD, RAISED),
    "heart-failure": (RAISED, FLAT, _words("bowls?", "shower")),
    "recent-leg-injury": (STRETCH, MASSAGE, BATHS),
    "recent-surgery": (STRETCH, MASSAGE, BATHS),
    "hip-replacement": (CROSSED, _words("feet wide", "soles together", "foot to the ceiling", "lift both legs")),
    "broken-skin": (BATHS, COLD, _words("pinch", "stroke", "tap", "rub", "squeeze", "roll the ball", "small bit")),
    "raynauds": (BATHS, COLD),
    "skin-allergy": (_words("small bit of rub", "herb"),),
    "menthol-allergy": (_words("small bit of rub", "herb"),),
    "daisy-allergy": (_words("herb"),),
    "asthma": (_words("small bit of rub", "herb"),),
    "epilepsy": (_words("small bit of rub", "herb"),),
    "balance-problems": (_words("stand", "walk", "face a wall", "step back", "feet wide"),),
    "child": (_words("small bit", "warm water", "lukewarm water", "cool water, "),),
}
ABOVE = (
    "hand-and-forearm-stretch", "open-hand", "upper-arm-front", "upper-arm-back", "back-seated", "neck-easy-turns",
    "jaw-let-go",
)  # fmt: skip
"""They ask nothing of a leg."""
EXCEPT = {
    "clot-now": ("cramp-in-water", "float-and-rest"),
    "balance-problems": ("cramp-in-water", "float-and-rest"),
    "recent-leg-injury": (*ABOVE, "cramp-in-water", "float-and-rest", "side-stitch"),
    "pregnancy": ("child-night-legs",),
    "after-birth": ("child-night-legs", "jaw-let-go"),
    "recent-surgery": (*ABOVE, "cramp-in-water", "float-and-rest", "heel-push", "side-stitch"),
}
"""Not for the leg, for the sake of life, for another person's leg, or (heel push) for the leg that had no surgery."""


FORBIDS = re.compile(r"[^.]*\b(?:nothing|[Dd]o not)\b[^.]*\.")
"""A sentence that asks to leave something be."""


def plays(name: str, *conditions: str, can_stand: bool = True) -> Iterator[Play]:
    person = Person(conditions=frozenset(conditions), can_stand=can_stand)
    if allowed(routine(name), person):
        yield from unroll(routine(name), person).plays


def test_every_pattern_is_alive() -> None:
    """Without conditions each pattern finds something: a rule that can find nothing guards nothing."""
    everything = " ".join(play.instruction for name in IDS for play in plays(name))
    assert all(pattern.search(everything) for rules in FORBIDDEN.values() for pattern in rules)


@pytest.mark.parametrize("name", IDS)
def test_no_condition_and_no_pair_of_conditions_meets_what_it_forbids(name: str) -> None:
    for pair in itertools.combinations_with_replacement(CONDITIONS, 2):
        for condition in set(pair):
            if name in EXCEPT.get(condition, ()):
                continue
            for play in plays(name, *pair):
                for pattern in FORBIDDEN.get(condition, ()):
                    if pattern is NUMB and set(pair) == {"diabetes", "feet-checked"}:
                        continue  # A12: the feet were checked and feel normal
                    asked = FORBIDS.sub("", play.instruction)
                    assert not pattern.search(asked), f"{condition}: {play.instruction}"


@pytest.mark.parametrize("name", IDS)
def test_who_cannot_stand_is_never_asked_to(name: str) -> None:
    if "in-water" in routine(name).posture:
        return  # there it is asked whether a foot finds the ground
    for condition in CONDITIONS:
        for play in plays(name, condition, can_stand=False):
            assert not _words("stand", "walk", "step back", "step in", "wall").search(play.instruction)


def test_swaps_of_the_profile_table_are_offered() -> None:
    swaps = {
        "pregnancy": ("pregnancy-night-cramp", "towel-calf-stretch", "lukewarm-foot-bath"),
        "varicose-veins": ("gentle-foot-bath", "rub-massage-and-raise"),
        "clot-now": ("calm-breath", "foot-flat-and-rest"),
        "clot-before": ("heel-push", "towel-calf-stretch", "wall-calf-stretch"),
        "blood-thinners": ("heel-push", "towel-calf-stretch", "bed-edge-massage"),
        "diabetes": ("heel-push", "towel-calf-stretch", "wall-calf-stretch"),
        "neuropathy": ("heel-push", "towel-calf-stretch", "toe-rub-and-pull"),
        "artery-disease": ("heel-push", "towel-calf-stretch", "rub-massage-and-raise"),
        "heart-failure": ("towel-calf-stretch", "heel-push", "bedtime-stretch-seated"),
        "kidney-disease": tuple(IDS),
        "recent-surgery": ("calm-breath", "heel-push"),
        "recent-leg-injury": ("calm-breath", "hand-and-forearm-stretch"),
        "balance-problems": ("heel-push", "towel-calf-stretch", "bedtime-stretch-seated", "thigh-front-stretch-lying"),
        "raynauds": ("toe-rub-and-pull", "foot-squeeze-and-spread"),
        "menthol-allergy": ("rub-massage-and-raise",),
        "asthma": ("rub-massage-and-raise",),
    }
    for condition, names in swaps.items():
        for name in names:
            assert list(plays(name, condition)), f"{condition} takes {name} away"


@pytest.mark.parametrize("can_stand", [True, False])
def test_every_place_has_a_way_out_for_every_pair_of_conditions(can_stand: bool) -> None:
    for place, pair in itertools.product(PLACES, itertools.combinations_with_replacement(CONDITIONS, 2)):
        person = Person(place=place, conditions=frozenset(pair), can_stand=can_stand)
        assert any(place in each.relieves and allowed(each, person) for each in library().values())


def test_blocked_massage_keeps_sitting_pressing_standing_and_walking() -> None:
    for condition in ("clot-before", "blood-thinners", "pregnancy", "after-birth", "broken-skin"):
        left = [play.step.id for play in plays("bed-edge-massage", condition)]
        assert left == ["sit-up", "press", "way", "hang", "stand", "walk"]
    for condition in ("clot-before", "pregnancy", "after-birth"):
        left = [play.step.id for play in plays("calf-pinch-and-stand", condition)]
        assert left[:2] == ["stand", "weight"]


def test_after_a_birth_nobody_rubs_or_squeezes_the_foot() -> None:
    assert [play.step.id for play in plays("toe-rub-and-pull", "after-birth")][:3] == ["shoe", "sit", "pull"]
    assert [play.step.id for play in plays("foot-squeeze-and-spread", "after-birth")][2:4] == ["grip", "spread"]


def test_arch_routine_begins_with_the_ball_for_who_cannot_stand() -> None:
    assert [play.step.id for play in plays("arch-press-and-roll", can_stand=False)][:3] == ["shoe", "sit", "roll"]


def test_heart_failure_and_narrow_arteries_keep_the_legs_level() -> None:
    for condition, name in itertools.product(("heart-failure", "artery-disease"), ("rub-massage-and-raise",)):
        assert any("level" in play.instruction for play in plays(name, condition))
    assert any("level" in play.instruction for play in plays("cool-toes-then-raise", "heart-failure"))
