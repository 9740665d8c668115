# SPDX-License-Identifier: MIT
"""The pose with one of its handles somewhere else, without regard to limits. Places keep the way they are said."""

from __future__ import annotations

from collections.abc import Iterable

from cramprelief.figure.body import measures
from cramprelief.figure.body.pose import FootTarget, HandTarget, Pose, Spot, Standing
from cramprelief.figure.body.skeleton import SIDES, Skeleton
from cramprelief.figure.geometry import Vec, add, angle_of, length, sub, unit, wrap
from cramprelief.figure.posing.sides import foot_of, hand_of, limb_of, with_foot, with_hand, with_limb

_FOLLOWS = 60.0
"""Units up to which a hand beside a body point stays tied to that point."""
_ON_LEVEL, _FLAT = 6.0, 20.0
"""Units and degrees within which a foot counts as standing on a level."""
_NECK_SHARE = 0.8


def held(body: Skeleton, heights: Iterable[float] = (0.0,)) -> Pose:
    """The pose in which feet that stand by their joints alone hold on to where they stand, so that hips can move."""
    pose = body.pose
    for side in SIDES:
        if foot_of(pose, side) is not None:
            continue
        foot = body.legs[side].foot
        x, y = foot(*measures.FOOT_PLACES["sole"])
        level = next((height for height in heights if abs(-y - height) < _ON_LEVEL), None)
        if level is not None and abs(wrap(foot.angle)) < _FLAT:
            stands = FootTarget(Spot("point", "", (x, level)), pitch=float(round(wrap(foot.angle))))
            pose = with_foot(pose, side, stands)
    return pose


def moved(body: Skeleton, pose: Pose, handle: str, to: Vec) -> Pose:
    """`pose`, which `body` has solved, with `handle` at `to` (scene units, y down)."""
    side, _, part = handle.partition(".")
    if not part:
        return _trunk(body, pose, handle, to)
    if part == "hand":
        return with_hand(pose, side, _hand(body, pose, side, to))
    if part == "foot":
        return with_foot(pose, side, _foot(body, pose, side, to))
    if part == "heel":
        return _heel(body, pose, side, to)
    if part == "toes":
        return _toes(body, pose, side, to)
    if part == "elbow":
        upper = body.arms[side].upper
        turn = wrap(upper.angle - angle_of(sub(to, upper.p0)))
        joints = body.joints[side]
        limb = limb_of(pose, side)._replace(shoulder=joints.shoulder + turn, elbow=joints.elbow, wrist=joints.wrist)
        return with_limb(with_hand(pose, side, None), side, limb)
    return _knee(body, pose, side, to)


def _trunk(body: Skeleton, pose: Pose, handle: str, to: Vec) -> Pose:
    if handle == "pelvis":
        return pose._replace(place=shifted(body, pose, sub(to, body.origin)))
    trunk = pose.trunk
    if handle == "chest":
        turn = wrap(angle_of(sub(to, body.origin)) - angle_of(sub(body.torso(0.72, 0.0), body.origin)))
        return pose._replace(trunk=trunk._replace(lean=wrap(trunk.lean + turn)))
    base = body.torso(1.0, 0.0)
    turn = wrap(angle_of(sub(to, base)) - angle_of(sub(body.head(0.0, -34.0), base)))
    return pose._replace(trunk=trunk._replace(neck=trunk.neck + turn * _NECK_SHARE))


def shifted(body: Skeleton, pose: Pose, by: Vec) -> Standing:
    """Where the body stands, moved `by` units (y down); what it rests on stays named."""
    place, (dx, dy) = pose.place, by
    if place is None:
        return Standing((body.origin[0] + dx, -(body.origin[1] + dy)))
    at = place.pelvis
    if at is not None:
        at = (at[0] + dx, at[1] - dy)
    elif (place.x is None and dx) or (place.y is None and dy):
        at = (body.origin[0] + dx, -(body.origin[1] + dy))
    x = None if place.x is None else (place.x[0], place.x[1] + dx)
    y = None if place.y is None else (place.y[0], place.y[1] - dy)
    return Standing(at, x, y)


# Hands


def _hand(body: Skeleton, pose: Pose, side: str, to: Vec) -> HandTarget:
    target = hand_of(pose, side)
    if target is None:
        return HandTarget(Spot("point", "", (to[0], -to[1])), None, body.joints[side].wrist)
    delta = sub(to, body.arms[side].contact)
    return target._replace(at=_spot_at(body, target.at, delta))


def _spot_at(body: Skeleton, spot: Spot, delta: Vec) -> Spot:
    """A spot moved by `delta`, said in its own way as long as that still tells what is touched."""
    here = body.point(spot)
    there = add(here, delta)
    free = Spot("point", "", (there[0], -there[1]))
    if spot.kind == "anchor":
        away = sub(there, body.anchor(spot.name))
        return Spot("anchor", spot.name, (away[0], -away[1])) if length(away) <= _FOLLOWS else free
    if spot.kind == "along":
        return along(body, spot.name, there) or free
    if spot.kind == "foot":
        x, y = body.legs[spot.name].foot.local(there)
        return Spot("foot", spot.name, (x, y))
    return free


def along(body: Skeleton, name: str, at: Vec, reach: float = _FOLLOWS / 2) -> Spot | None:
    """The spot of a limb's edge such as `near.shank.back` nearest to `at`; None beyond its ends or `reach` units."""
    side, bone, edge = name.split(".")
    seg = body.bone(side, bone)
    x, y = seg.axes.local(at)
    s = x / seg.size
    if not 0.0 <= s <= 1.0:
        return None
    out = {"front": -y - seg.front.at(s), "back": y - seg.back.at(s), "middle": -y}[edge]
    return Spot("along", name, (s, out)) if abs(out) <= reach else None


# Legs


def _foot(body: Skeleton, pose: Pose, side: str, to: Vec) -> FootTarget:
    target = foot_of(pose, side)
    leg = body.legs[side]
    delta = sub(to, leg.shank.p1)
    if target is None:
        x, y = add(leg.foot(*measures.FOOT_PLACES["sole"]), delta)
        return FootTarget(Spot("point", "", (x, -y)), pitch=wrap(leg.foot.angle))
    return target._replace(at=_spot_at(body, target.at, delta))


def _heel(body: Skeleton, pose: Pose, side: str, to: Vec) -> Pose:
    """The heel turns the foot: one that stands turns round its ball, a free one round its ankle."""
    leg = body.legs[side]
    target = foot_of(pose, side)
    heel = leg.foot(*measures.FOOT_PLACES["heel"])
    if target is None:
        ankle = leg.shank.p1
        turn = wrap(angle_of(sub(to, ankle)) - angle_of(sub(heel, ankle)))
        joints = body.joints[side]
        limb = limb_of(pose, side)._replace(ankle=joints.ankle - turn)
        return with_limb(pose, side, limb)
    ball = leg.foot(*measures.FOOT_PLACES["ball"])
    turn = wrap(angle_of(sub(to, ball)) - angle_of(sub(heel, ball)))
    return with_foot(pose, side, pitched(body, side, wrap(leg.foot.angle + turn), target))


def pitched(body: Skeleton, side: str, pitch: float, target: FootTarget) -> FootTarget:
    """The foot turned to `pitch` degrees: it stands on its ball with the heel up, on its heel with the toes up."""
    if target.point not in ("sole", "ball", "heel") or target.at.kind != "point":
        return target._replace(pitch=pitch)
    foot = body.legs[side].foot
    point = "sole" if abs(pitch) < 0.5 else "ball" if pitch > 0 else "heel"
    x, y = foot(*measures.FOOT_PLACES[point])
    height = target.at.numbers[1] if target.point != point else -y
    return FootTarget(Spot("point", "", (x, height)), point, 0.0 if point == "sole" else pitch, target.slides)


def _toes(body: Skeleton, pose: Pose, side: str, to: Vec) -> Pose:
    """The toes bend; of a foot that stands on its heel they turn the whole foot."""
    leg = body.legs[side]
    target = foot_of(pose, side)
    if target is not None and target.point == "heel" and abs(target.pitch) >= 0.5:
        heel = leg.foot(*measures.FOOT_PLACES["heel"])
        tip = leg.foot(*measures.foot_point("toe_tip", leg.toes))
        turn = wrap(angle_of(sub(to, heel)) - angle_of(sub(tip, heel)))
        return with_foot(pose, side, pitched(body, side, wrap(leg.foot.angle + turn), target))
    want = angle_of(sub(to, leg.foot(*measures.TOE_HINGE)))
    return with_limb(pose, side, limb_of(pose, side)._replace(toes=wrap(leg.foot.angle - want)))


def _knee(body: Skeleton, pose: Pose, side: str, to: Vec) -> Pose:
    """A leg that is free turns at its hip; of one whose foot stands the hips come along."""
    leg, joints = body.legs[side], body.joints[side]
    if foot_of(pose, side) is None:
        turn = wrap(leg.thigh.angle - angle_of(sub(to, leg.thigh.p0)))
        limb = limb_of(pose, side)._replace(hip=joints.hip + turn, knee=joints.knee, ankle=joints.ankle)
        return with_limb(pose, side, limb)
    ankle = leg.shank.p1
    knee = add(ankle, unit(sub(to, ankle)), measures.SHANK)
    return pose._replace(place=shifted(body, pose, sub(knee, leg.thigh.p1)))
