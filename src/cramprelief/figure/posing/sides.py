# SPDX-License-Identifier: MIT
"""The parts of a pose that there are twice, by the name of their side: `near` or `far`."""

from __future__ import annotations

from typing import Any

from cramprelief.figure.body.pose import FootTarget, HandTarget, Limb, Pose, Trunk


def limb_of(pose: Pose, side: str) -> Limb:
    return pose.near if side == "near" else pose.far


def foot_of(pose: Pose, side: str) -> FootTarget | None:
    return pose.near_foot if side == "near" else pose.far_foot


def hand_of(pose: Pose, side: str) -> HandTarget | None:
    return pose.near_hand if side == "near" else pose.far_hand


def with_limb(pose: Pose, side: str, limb: Limb) -> Pose:
    return pose._replace(near=limb) if side == "near" else pose._replace(far=limb)


def with_foot(pose: Pose, side: str, target: FootTarget | None) -> Pose:
    return pose._replace(near_foot=target) if side == "near" else pose._replace(far_foot=target)


def with_hand(pose: Pose, side: str, target: HandTarget | None) -> Pose:
    return pose._replace(near_hand=target) if side == "near" else pose._replace(far_hand=target)


def with_joint(limb: Limb, name: str, degrees: float) -> Limb:
    """The limb with one joint at another angle. Raises ValueError for a joint that a limb has not."""
    one: dict[str, Any] = {name: degrees}
    return limb._replace(**one)


def with_trunk(trunk: Trunk, name: str, value: float) -> Trunk:
    """The trunk with one of its numbers changed. Raises ValueError for one that it has not."""
    one: dict[str, Any] = {name: value}
    return trunk._replace(**one)
