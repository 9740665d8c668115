# SPDX-License-Identifier: MIT
"""How far a body is out of what a body can do, and the arc on which one sees a joint's limits."""

from __future__ import annotations

from typing import NamedTuple

from cramprelief.figure.body.measures import LIMITS
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.geometry import Vec, add, heading

TIGHT = 1.0
"""Degrees before a limit within which a joint counts as at its limit."""


class Stop(NamedTuple):
    """Why a handle stays behind the hand: `joint` is at `limit`; or, without a joint, `limb` does not reach further."""

    joint: str | None
    limit: float
    limb: str = ""


def beyond(body: Skeleton) -> float:
    """How far the body is out of what a body can, in degrees and units; 0 is well."""
    excess = sum(max(low - angle, angle - high) for _, angle, low, high in body.beyond_limits(0.0))
    return excess + sum(missed.units for missed in body.missed)


def worst(body: Skeleton) -> Stop | None:
    """What of a body goes furthest beyond what it can; None where nothing does."""
    found: list[tuple[float, Stop]] = [(missed.units, Stop(None, 0.0, missed.limb)) for missed in body.missed]
    for joint, angle, low, high in body.beyond_limits(0.0):
        found.append((max(low - angle, angle - high), Stop(joint, low if angle < low else high)))
    return max(found, key=lambda each: each[0])[1] if found else None


def at_limit(joint: str, value: float) -> float | None:
    """The limit at which a joint stands, if it stands at one."""
    low, high = LIMITS[joint.rpartition(".")[2]]
    if value >= high - TIGHT:
        return high
    return low if value <= low + TIGHT and low != 0 else None


class JointArc(NamedTuple):
    """A joint's room to move: angles grow from `zero` (degrees on the page) in the direction `turn` (1 or -1)."""

    centre: Vec
    zero: float
    turn: int
    radius: float
    low: float
    high: float
    value: float

    def point(self, degrees: float, radius: float) -> Vec:
        """Where an angle of the joint lies on the page, `radius` units from its centre."""
        return add(self.centre, heading(self.zero + self.turn * degrees), radius)


def joint_arc(body: Skeleton, joint: str) -> JointArc | None:
    """The arc of a joint such as `near.knee`; None for one of the trunk that has no two bones to show it."""
    side, _, name = joint.partition(".")
    if not name:
        return None
    leg, arm = body.legs[side], body.arms[side]
    centre, zero, turn, radius = {
        "hip": (leg.thigh.p0, body.pelvis.angle + 180, -1, 104.0),
        "knee": (leg.thigh.p1, leg.thigh.angle, 1, 104.0),
        "ankle": (leg.shank.p1, leg.shank.angle - 90, -1, 96.0),
        "toes": (leg.foot(57.0, 20.0), leg.foot.angle, -1, 60.0),
        "shoulder": (arm.upper.p0, body.chest_angle + 180, -1, 92.0),
        "elbow": (arm.upper.p1, arm.upper.angle, -1, 86.0),
        "wrist": (arm.fore.p1, arm.fore.angle, -1, 66.0),
    }[name]
    low, high = LIMITS[name]
    return JointArc(centre, zero, turn, radius, low, high, float(getattr(body.joints[side], name)))
