# SPDX-License-Identifier: MIT
"""How a key of a move differs from the pose that it names, as numbers to be put into words."""

from __future__ import annotations

from typing import NamedTuple

from cramprelief.figure.body.measures import build
from cramprelief.figure.body.pose import JOINTS, TRUNK, Pose
from cramprelief.figure.body.skeleton import SIDES, Skeleton
from cramprelief.figure.posing.handles import places
from cramprelief.figure.posing.sides import foot_of, hand_of, limb_of

_MOST = 6


class Difference(NamedTuple):
    """A place (`handle` such as "near.foot") that lies so far forward and up, or a joint that turns by degrees."""

    handle: str = ""
    joint: str = ""
    forward: int = 0
    up: int = 0
    degrees: int = 0


def differences(was: Pose, now: Pose) -> tuple[Difference, ...]:
    """What is changed from one pose to another, the places first."""
    before, after = (places(Skeleton(build("round"), pose)) for pose in (was, now))
    found: list[Difference] = []

    def place(handle: str) -> None:
        x, y = after[handle][0] - before[handle][0], before[handle][1] - after[handle][1]
        if round(x) or round(y):
            found.append(Difference(handle, "", round(x), round(y)))

    for side in SIDES:
        if foot_of(now, side) != foot_of(was, side):
            place(f"{side}.foot")
    if now.place != was.place:
        place("pelvis")
    for side in SIDES:
        if hand_of(now, side) != hand_of(was, side):
            place(f"{side}.hand")
    for name in TRUNK:
        by = round(getattr(now.trunk, name) - getattr(was.trunk, name))
        if by:
            found.append(Difference("", name, degrees=by))
    for side in SIDES:
        for name in JOINTS:
            by = round(getattr(limb_of(now, side), name) - getattr(limb_of(was, side), name))
            if by:
                found.append(Difference("", f"{side}.{name}", degrees=by))
    return tuple(found[:_MOST])
