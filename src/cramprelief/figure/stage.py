# SPDX-License-Identifier: MIT
"""What props and arrows may ask of the scene at one instant: the solved body, the pose's numbers, the levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cramprelief.figure.body.person import Appearance
from cramprelief.figure.body.pose import Bearing, Spot
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.clock import StepClock
from cramprelief.figure.geometry import Vec
from cramprelief.figure.model import LooseSpot


class Stage(NamedTuple):
    skeleton: Skeleton
    person: Appearance
    levels: Mapping[str, float]
    clock: StepClock
    muscle: str | None = None
    """The place that glows, a word of vocabulary.PLACES."""
    mirrored: bool = False
    """Whether the picture will be shown in a mirror, where a reading must stand the other way round."""
    helped: bool = False
    """Whether the hands of close views are a helper's."""

    def number(self, amount: float | str) -> float:
        """A plain number, a level by name, or "$name": one of the pose's own numbers (0 where it has none)."""
        if isinstance(amount, str):
            if amount.startswith("$"):
                return self.skeleton.pose.numbers.get(amount[1:], 0.0)
            return self.levels[amount]
        return amount

    def point(self, spot: LooseSpot | Spot) -> Vec:
        """Where a spot lies now, in scene units with y DOWN."""
        amounts = spot.amounts if isinstance(spot, LooseSpot) else spot.numbers
        return self.skeleton.point(Spot(spot.kind, spot.name, tuple(self.number(a) for a in amounts)))

    def bearing(self, of: str | None, degrees: float | str) -> float:
        """A direction on the page (0 right, 90 down), measured from a part such as "near.shank" if one is named."""
        return self.skeleton.bearing(Bearing(of, self.number(degrees)))
