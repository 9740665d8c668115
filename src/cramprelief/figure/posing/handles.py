# SPDX-License-Identifier: MIT
"""The places of a body that can be grabbed, where they are, and which joint each of them turns."""

from __future__ import annotations

from cramprelief.figure.body import measures
from cramprelief.figure.body.skeleton import SIDES, Skeleton
from cramprelief.figure.geometry import Vec

_LIMB_PARTS = ("hand", "elbow", "knee", "foot", "heel", "toes")
HANDLES = ("pelvis", "chest", "head", *(f"{side}.{part}" for side in SIDES for part in _LIMB_PARTS))
"""In the order in which Tab goes through them."""
MOVED_BY_KEYS = ("pelvis", "hand", "foot")
"""Parts that the arrow keys move; the others they turn."""
_TURNS = {"chest": "lean", "head": "neck"}
_LIMB_TURNS = {"elbow": "elbow", "knee": "knee", "heel": "ankle", "toes": "toes", "foot": "ankle", "hand": "wrist"}
_LEG = ("hip", "knee", "ankle", "toes")
_ARM = ("shoulder", "elbow", "wrist")
_BACK = ("lean", "spine", "neck", "head")
LIMBS = (_BACK, *(tuple(f"{side}.{name}" for name in limb) for side in SIDES for limb in (_LEG, _ARM)))
"""The joints of each limb, from the body outwards: Up and Down go along them."""


def part_of(handle: str) -> str:
    """`near.foot` is a foot, `pelvis` a pelvis."""
    return handle.rpartition(".")[2]


def side_of(handle: str) -> str:
    """`near`, `far`, or nothing for the trunk."""
    return handle.rpartition(".")[0]


def joint_of(handle: str) -> str | None:
    """The joint that the arrow keys turn at a handle, such as `near.ankle`; None for the pelvis, which only moves."""
    if handle in _TURNS:
        return _TURNS[handle]
    side, _, part = handle.partition(".")
    return f"{side}.{_LIMB_TURNS[part]}" if part else None


def next_joint(joint: str, step: int) -> str:
    """The joint before or after this one on its limb; the ends stay."""
    limb = next(each for each in LIMBS if joint in each)
    return limb[max(0, min(len(limb) - 1, limb.index(joint) + step))]


def places(body: Skeleton) -> dict[str, Vec]:
    """Where each handle lies, in scene units with y down."""
    out: dict[str, Vec] = {"pelvis": body.origin, "chest": body.torso(0.72, 0.0), "head": body.head(0.0, -34.0)}
    for side in SIDES:
        leg, arm = body.legs[side], body.arms[side]
        out[f"{side}.hand"] = arm.contact
        out[f"{side}.elbow"] = arm.upper.p1
        out[f"{side}.knee"] = leg.thigh.p1
        out[f"{side}.foot"] = leg.shank.p1
        out[f"{side}.heel"] = leg.foot(*measures.FOOT_PLACES["heel"])
        out[f"{side}.toes"] = leg.foot(*measures.foot_point("toe_tip", leg.toes))
    return out


def degrees(body: Skeleton, joint: str) -> float:
    """The angle of a joint such as `near.knee` or `lean` as it came out."""
    side, _, name = joint.partition(".")
    if not name:
        return float(getattr(body.pose.trunk, side))
    return float(getattr(body.joints[side], name))
