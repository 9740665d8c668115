# SPDX-License-Identifier: MIT
"""What draws a handle to itself: levels such as floor and bed, walls, and the skin of the legs under a hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from cramprelief.figure.body import measures
from cramprelief.figure.body.pose import FootTarget, Pose, Spot, Standing
from cramprelief.figure.body.skeleton import SIDES, Skeleton
from cramprelief.figure.geometry import Vec, add, length, sub
from cramprelief.figure.posing.handles import part_of, side_of
from cramprelief.figure.posing.moving import along
from cramprelief.figure.posing.sides import foot_of, hand_of, with_foot, with_hand

REACH = 14.0
"""Units within which a handle is drawn."""
_LIES = 50.0
"""Degrees of lean from which a body lies on its back."""
Axis = Literal["x", "y"]
_EDGES = tuple(f"{side}.{bone}.{edge}" for side in SIDES for bone in ("shank", "thigh") for edge in ("back", "front"))


class NamedLevel(NamedTuple):
    """A named height, or with axis "x" a named place in front of the person such as a wall; y is up."""

    name: str
    axis: Axis
    at: float


FLOOR = NamedLevel("floor", "y", 0.0)


class Magnet(NamedTuple):
    """What holds a handle: a level, or the skin of a leg."""

    level: NamedLevel | None = None
    skin: Spot | None = None


def touching(body: Skeleton, handle: str) -> Vec:
    """The point of the body with which a handle touches things: the sole of a foot, what sits or lies of the hips."""
    side, part = side_of(handle), part_of(handle)
    if part == "pelvis":
        return body.anchor(rests_on(body.pose))
    if part == "hand":
        return body.arms[side].contact
    leg = body.legs[side]
    if part == "foot":
        target = foot_of(body.pose, side)
        return leg.foot(*measures.foot_point(target.point if target is not None else "sole", leg.toes))
    if part == "heel":
        return leg.foot(*measures.FOOT_PLACES["heel"])
    return leg.foot(*measures.foot_point("toe_under", leg.toes))


def rests_on(pose: Pose) -> str:
    """The point of the hips that lies on something: what the pose says, else the back or the seat."""
    if pose.place is not None and pose.place.y is not None:
        return pose.place.y[0]
    return "pelvis.back" if pose.trunk.lean <= -_LIES else "pelvis.seat"


def snapped(body: Skeleton, handle: str, to: Vec, levels: Sequence[NamedLevel], here: Vec) -> tuple[Vec, Magnet | None]:
    """Where a handle that a hand takes from `here` to `to` comes to lie, and what has drawn it."""
    part = part_of(handle)
    if part not in ("pelvis", "hand", "foot", "heel", "toes"):
        return to, None
    touch = add(touching(body, handle), sub(to, here))
    if part == "hand":
        skin = _skin(body, touch)
        if skin is not None:
            return add(to, sub(body.point(skin), touch)), Magnet(skin=skin)
    best: tuple[float, NamedLevel] | None = None
    for level in levels:
        if level.axis == "x" and part != "hand":
            continue
        away = abs(touch[0] - level.at) if level.axis == "x" else abs(-touch[1] - level.at)
        if away < REACH and (best is None or away < best[0]):
            best = away, level
    if best is None:
        return to, None
    level = best[1]
    if level.axis == "x":
        return (to[0] + level.at - touch[0], to[1]), Magnet(level)
    return (to[0], to[1] - level.at - touch[1]), Magnet(level)


def _skin(body: Skeleton, touch: Vec) -> Spot | None:
    found = [along(body, name, touch, REACH / 2) for name in _EDGES]
    near = [spot for spot in found if spot is not None]
    best = min(near, key=lambda spot: abs(spot.numbers[1]), default=None)
    return None if best is None else Spot("along", best.name, (round(best.numbers[0], 2), 0.0))


def on_magnet(body: Skeleton, pose: Pose, handle: str, magnet: Magnet | None) -> Pose:
    """The moved pose, said by what holds the handle: hips rest on a level, a hand lies along a leg."""
    if magnet is None:
        return pose
    if magnet.skin is not None:
        side = side_of(handle)
        target = hand_of(pose, side)
        return pose if target is None else with_hand(pose, side, target._replace(at=magnet.skin))
    level = magnet.level
    if level is not None and part_of(handle) in ("hand", "foot"):
        return _at_level(pose, handle, level)
    if handle != "pelvis" or level is None or level.axis == "x" or level.name == "floor":
        return pose
    place = pose.place
    if place is not None and place.y is None:
        x = place.x or ("pelvis.center", place.pelvis[0] if place.pelvis is not None else body.origin[0])
        return pose._replace(place=Standing(None, x, (rests_on(pose), level.at)))
    return pose


def _at_level(pose: Pose, handle: str, level: NamedLevel) -> Pose:
    """The number that the level names is the level's, to the last digit."""
    side, foot = side_of(handle), part_of(handle) == "foot"
    target = foot_of(pose, side) if foot else hand_of(pose, side)
    if target is None or target.at.kind != "point":
        return pose
    x, y = target.at.numbers
    at = Spot("point", "", (level.at, y) if level.axis == "x" else (x, level.at))
    if isinstance(target, FootTarget):
        return with_foot(pose, side, target._replace(at=at))
    return with_hand(pose, side, target._replace(at=at))


def named_by(magnet: Magnet | None, handle: str, pose: Pose) -> Mapping[str, str]:
    """Which numbers of a pose the magnet names, such as {"near_foot.y": "floor"}."""
    if magnet is None or magnet.level is None:
        return {}
    side, level = side_of(handle), magnet.level
    part = part_of(handle)
    if part == "pelvis":
        rests = pose.place is not None and pose.place.y is not None
        return {"place.y": level.name} if rests else {}
    if part == "hand":
        return {f"{side}_hand.{level.axis}": level.name}
    if part == "foot":
        target = foot_of(pose, side)
        return {f"{side}_foot.y": level.name} if target is not None and target.at.kind == "point" else {}
    return {}


def near(p: Vec, q: Vec) -> bool:
    """Whether two places are one to the eye."""
    return length(sub(p, q)) < 0.5
