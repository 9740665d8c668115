# SPDX-License-Identifier: MIT
"""A joint turned by keys or its slider: within its limits, and what stands or holds on stays where that can be."""

from __future__ import annotations

from typing import NamedTuple

from cramprelief.figure.body import measures
from cramprelief.figure.body.measures import LIMITS
from cramprelief.figure.body.pose import FootTarget, HandTarget, Pose
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.geometry import Vec, add, heading, sub, unit, wrap
from cramprelief.figure.posing.bounds import Stop, beyond, worst
from cramprelief.figure.posing.dragging import settled
from cramprelief.figure.posing.handles import degrees
from cramprelief.figure.posing.moving import pitched, shifted
from cramprelief.figure.posing.sides import (
    foot_of,
    hand_of,
    limb_of,
    with_foot,
    with_hand,
    with_joint,
    with_limb,
    with_trunk,
)

_PULLS = 5
_TRIES, _NEAR = 4, 0.3


class Turned(NamedTuple):
    body: Skeleton
    value: float
    stop: Stop | None


def turned(body: Skeleton, joint: str, by: float) -> Turned:
    """The joint turned by so many degrees from where it is, in whole degrees."""
    return turned_to(body, joint, round(degrees(body, joint)) + by)


def turned_to(body: Skeleton, joint: str, value: float) -> Turned:
    """The joint at `value` degrees, or as near to it as this body can."""
    low, high = LIMITS[joint.rpartition(".")[2]]
    kept = max(low, min(high, value))
    stop = None if kept == value else Stop(joint, kept)
    allowed = beyond(body) + 0.01
    trial = _turned(body, joint, kept)
    if beyond(trial) <= allowed:
        done = settled(body, trial)
        return Turned(done, degrees(done, joint), stop)
    stop = worst(trial)
    first, best, a, b = degrees(body, joint), body, 0.0, 1.0
    for _ in range(_PULLS):
        part = (a + b) / 2
        trial = _turned(body, joint, first + (kept - first) * part)
        if beyond(trial) <= allowed:
            a, best = part, trial
        else:
            b = part
    done = settled(body, best)
    return Turned(done, degrees(done, joint), stop)


def _turned(body: Skeleton, joint: str, value: float) -> Skeleton:
    """The body with the joint at an angle; where something else is turned for it, as near as a few tries come."""
    trial = body
    for _ in range(_TRIES):
        trial = Skeleton(body.build, _pose(trial, joint, value), body.breath)
        if abs(degrees(trial, joint) - value) < _NEAR:
            break
    return trial


def _pose(body: Skeleton, joint: str, value: float) -> Pose:
    pose = body.pose
    side, _, name = joint.partition(".")
    if not name:
        return pose._replace(trunk=with_trunk(pose.trunk, side, value))
    foot = foot_of(pose, side)
    if name in ("hip", "knee", "ankle") and foot is not None:
        return _standing_leg(body, side, name, value, foot)
    hand = hand_of(pose, side)
    joints = body.joints[side]
    limb = limb_of(pose, side)
    if name in ("hip", "knee", "ankle", "toes"):
        return with_limb(pose, side, with_joint(limb, name, value))
    if name == "wrist" and hand is not None:
        return with_hand(pose, side, _wrist(hand, value - joints.wrist, value))
    if hand is not None:  # the arm lets go: it keeps the angles that it had while it held on
        limb = limb._replace(shoulder=joints.shoulder, elbow=joints.elbow, wrist=joints.wrist)
    return with_limb(with_hand(pose, side, None), side, with_joint(limb, name, value))


def _wrist(hand: HandTarget, by: float, value: float) -> HandTarget:
    if hand.direction is None:
        return hand._replace(wrist=value)
    return hand._replace(direction=hand.direction._replace(degrees=hand.direction.degrees - by))


def _standing_leg(body: Skeleton, side: str, name: str, value: float, foot: FootTarget) -> Pose:
    """The foot stays where it stands: the ankle tips it, the hip tips the trunk, the knee brings the hips along."""
    pose, leg, joints = body.pose, body.legs[side], body.joints[side]
    if name == "ankle":
        pitch = wrap(leg.foot.angle - (value - joints.ankle))
        return with_foot(pose, side, pitched(body, side, pitch, foot))
    if name == "hip":
        trunk = pose.trunk
        return pose._replace(trunk=trunk._replace(lean=wrap(trunk.lean + value - joints.hip)))
    ankle, hip = leg.shank.p1, leg.thigh.p0
    there = add(ankle, unit(sub(hip, ankle)), _far(value))
    return pose._replace(place=shifted(body, pose, sub(there, hip)))


def _far(knee: float) -> float:
    """How far hip and ankle lie apart with the knee bent so far."""
    end: Vec = add((measures.THIGH, 0.0), heading(knee), measures.SHANK)
    return float((end[0] ** 2 + end[1] ** 2) ** 0.5)
