# SPDX-License-Identifier: MIT
"""What holds for feet that feel less, in each routine for a leg, and therefore stands in no routine's file."""

from __future__ import annotations

from cramprelief.guide.person import NUMB_FEET
from cramprelief.routine.model import Caution, Routine
from cramprelief.vocabulary import PLACE_WORDS

RULE = (
    "Look at your foot before and after. Hands flat and soft. No pinch, pull, squeeze, ball, heat or cold. "
    "Shoes on to stand."
)
"""Diabetes asks for the same, unless the feet were checked this year and feel normal."""


def of_numb_feet(routine: Routine) -> tuple[Caution, ...]:
    """The rule, once, where the routine is for a leg and may be given to numb feet at all; nobody heeds it in water."""
    for_leg = any(PLACE_WORDS[name].limb == "leg" for name in routine.relieves if name in PLACE_WORDS)
    holds = for_leg and NUMB_FEET not in routine.avoid and "in-water" not in routine.posture
    return (Caution(RULE, (NUMB_FEET,)),) if holds else ()
