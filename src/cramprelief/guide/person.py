# SPDX-License-Identifier: MIT
"""The person as the moment finds them: what choosing and playing need to know, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from cramprelief.routine.model import CANNOT_STAND, IN_BED, TRUNK_INJURY, ConditionName, Situation, Trait
from cramprelief.vocabulary import PLACE_WORDS, Posture

SITUATION_MEANS: Mapping[Situation, ConditionName] = {
    "pregnant": "pregnancy", "after-injury": "recent-leg-injury", "dialysis": "dialysis", "child-night": "child",
}  # fmt: skip
"""A situation that says as much as a condition of the profile."""
NO_POSTURE: Mapping[Situation, frozenset[Posture]] = {
    "desk": frozenset({"lying"}),
    "driving": frozenset({"lying"}),
    "plane": frozenset({"lying"}),
    "wheelchair": frozenset({"lying", "standing"}),
    "dialysis": frozenset({"lying", "standing"}),
}
"""What there is no room for, at every offer and at every branch; `posture_not` in the picker says the same."""
NARROW: Situation = "plane"
"""There the knees cannot straighten, so that sitting is no help to a leg."""
SEATED: frozenset[Situation] = frozenset({"wheelchair", "dialysis"})
"""Nobody stands up there."""
IMPLIES: Mapping[ConditionName, ConditionName] = {"parkinsons": "balance-problems"}
"""A condition that has all the rules of another."""
NEW_JOINTS: frozenset[ConditionName] = frozenset({"hip-replacement", "knee-replacement"})
"""While the team has not said that one may stretch, the leg counts as one that was operated on."""
MAY_STRETCH: ConditionName = "may-stretch"
NUMB_FEET: ConditionName = "neuropathy"
DIABETES: ConditionName = "diabetes"
DIALYSIS: ConditionName = "dialysis"
"""Keeps routines from the arm with the shunt, and from both where nobody said which it is."""
FEET_CHECKED: ConditionName = "feet-checked"
"""Somebody looked at the feet this year and they feel normal: then diabetes alone does not make them count as numb."""
SURGERY: ConditionName = "recent-surgery"
HEALING: frozenset[ConditionName] = frozenset({"recent-leg-injury", SURGERY})
"""What heals in one leg, and does not keep the other from help."""
ANSWER_NAMES: Mapping[str, str] = {
    CANNOT_STAND: "Can't stand",
    IN_BED: "In bed",
    TRUNK_INJURY: "Injury or surgery of the trunk in the last 12 weeks",
}
"""What the ANSWERS among the traits are called where the conditions of the profile have a name."""
ELSEWHERE = "elsewhere"
"""What heals is no leg: a value of `Person.healing` besides SIDES."""


@dataclass(frozen=True, slots=True)
class Person:
    """Everything may be unknown; then the safe or the usual is taken.

    `place` is one of PLACES, `side` one of SIDES. `can_stand` None is "not said": what needs standing comes last, and
    a step that stands is left out where the routine also has another posture.
    """

    place: str | None = None
    side: str | None = None
    can_stand: bool | None = True
    situation: Situation | None = None
    conditions: frozenset[ConditionName] = frozenset()
    healing: str | None = None
    """The leg that heals, one of SIDES, where both that leg and `side` were said. None counts as both; ELSEWHERE is no
    leg at all."""
    shunt: str | None = None
    """The arm for dialysis, one of SIDES; None counts as both."""
    ways: frozenset[str] = frozenset()
    """Ways of choices that an answer has named already: their routine asks no more."""

    @property
    def heals(self) -> frozenset[ConditionName]:
        """What of the conditions heals in a leg: an injury, surgery, a new joint that must not be stretched yet."""
        return _heals(self.conditions)

    @property
    def other_leg_heals(self) -> bool:
        """It cramps in the good leg: that one may be worked, sitting or lying."""
        return bool(self.heals) and {self.healing, self.side} == {"left", "right"}

    @property
    def other_arm(self) -> bool:
        """It cramps in the arm that is not for dialysis: that one may be stretched."""
        return {self.shunt, self.side} == {"left", "right"}

    @property
    def limbs(self) -> tuple[bool | None, bool, bool]:
        """What besides the traits decides what is allowed: standing, the other leg heals, the other arm is spared."""
        return self.stands, self.other_leg_heals, self.other_arm

    @property
    def stands(self) -> bool | None:
        """Whether anything may ask to stand: never on the one good leg, nor in a wheelchair or a dialysis chair."""
        return False if self.other_leg_heals or self.situation in SEATED else self.can_stand

    @property
    def no_posture(self) -> frozenset[Posture]:
        """What there is no room for here."""
        if self.situation is None:
            return frozenset()
        out = NO_POSTURE.get(self.situation, frozenset())
        leg = self.place not in PLACE_WORDS or PLACE_WORDS[self.place].limb == "leg"
        return out | {"sitting"} if self.situation == NARROW and leg else out

    @property
    def traits(self) -> frozenset[Trait]:
        """All that `avoid`, `cautions` and `adapt` may name: conditions, what the situation means, the ANSWERS."""
        return _traits(self.conditions, self.situation, self.healing == ELSEWHERE, self.other_leg_heals, self.stands)

    def said_for(self, trait: Trait) -> Trait:
        """What the person named, where this trait only follows from it: diabetes for feet that count as numb."""
        if trait in self.conditions:
            return trait
        if trait == NUMB_FEET and DIABETES in self.conditions:
            return DIABETES
        return next((name for name, implied in IMPLIES.items() if implied == trait and name in self.conditions), trait)


@lru_cache(maxsize=1024)
def _heals(conditions: frozenset[ConditionName]) -> frozenset[ConditionName]:
    joints = NEW_JOINTS & conditions
    if joints and MAY_STRETCH in conditions:
        return conditions & HEALING - {SURGERY}
    return (conditions & HEALING) | ({SURGERY} if joints else set())


@lru_cache(maxsize=1024)
def _traits(
    conditions: frozenset[ConditionName], situation: Situation | None, elsewhere: bool, other: bool, stands: bool | None
) -> frozenset[Trait]:
    """`elsewhere`: what heals is no leg; a new joint always is one. `other`: it heals in the other leg."""
    heals = _heals(conditions)
    traits: frozenset[Trait] = conditions - HEALING
    traits |= {IMPLIES[name] for name in conditions if name in IMPLIES}
    if DIABETES in conditions and FEET_CHECKED not in conditions:
        traits |= {NUMB_FEET}
    if elsewhere and heals and not NEW_JOINTS & conditions:
        traits |= {TRUNK_INJURY}
    elif not other:
        traits |= heals
    said = None if situation is None else SITUATION_MEANS.get(situation)
    if said is not None:
        traits |= {said}
    if situation == IN_BED:
        traits |= {IN_BED}
    return traits | {CANNOT_STAND} if stands is False else traits
