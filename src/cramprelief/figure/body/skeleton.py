# SPDX-License-Identifier: MIT
"""A pose solved: where every bone lies. Hands and feet reach their targets by two-bone inverse kinematics.

The figure faces +x. The near side is the one towards the viewer; a mirrored figure is a mirrored picture, so every
angle keeps its meaning. A knee only folds backwards and an elbow only forwards, so neither can flip.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from cramprelief.figure.body import measures
from cramprelief.figure.body.measures import Build
from cramprelief.figure.body.pose import Bearing, FootTarget, HandTarget, Pose, Spot, Standing
from cramprelief.figure.body.segment import Seg, two_bones
from cramprelief.figure.geometry import (
    Axes,
    Vec,
    add,
    angle_of,
    heading,
    mix,
    smoothstep,
    sub,
    unit,
    wrap,
)

SIDES = ("near", "far")
_SPINE_STEPS = 12
_ON_LEGS = ("near.", "far.", "pelvis.seat")
"""Body points that depend on how the legs are."""
_ROUNDS, _STILL = 6, 0.05
"""How often a body settles on what it rests on at most, and the units that count as settled."""
CHEST_LIFT = 4.0
"""How far a full breath lifts the chest, in units."""


class Leg(NamedTuple):
    thigh: Seg
    shank: Seg
    foot: Axes
    """Origin at the ankle, x to the toes, y to the sole."""
    toes: float


class Arm(NamedTuple):
    upper: Seg
    fore: Seg
    hand: Axes
    """Origin at the wrist, x to the fingers."""
    shape: str
    palm: int

    @property
    def contact(self) -> Vec:
        """Where the hand touches."""
        x, y = measures.GRIP_PLACES[self.shape]
        return self.hand(x, y * self.palm)


class Missed(NamedTuple):
    """A target that the limb does not reach: by `units`."""

    limb: str
    units: float


@lru_cache(maxsize=2048)
def spine_curve(bend: float) -> tuple[tuple[Vec, float], ...]:
    """Points and directions along a spine in the pelvis' axes: x up, y forward, direction 0 = up."""
    out: list[tuple[Vec, float]] = [((0.0, 0.0), 0.0)]
    q: Vec = (0.0, 0.0)
    for i in range(_SPINE_STEPS):
        a = bend * smoothstep(0.08, 0.85, (i + 0.5) / _SPINE_STEPS)
        q = add(q, heading(a), measures.SPINE / _SPINE_STEPS)
        out.append((q, bend * smoothstep(0.08, 0.85, (i + 1) / _SPINE_STEPS)))
    return tuple(out)


def along_spine(curve: tuple[tuple[Vec, float], ...], t: float, off: float = 0.0) -> Vec:
    """The point at t (0 hip, 1 neck) of a spine curve, `off` units towards the belly."""
    x = max(0.0, min(_SPINE_STEPS - 1e-6, t * _SPINE_STEPS))
    i = int(x)
    (p, a), (q, b) = curve[i], curve[i + 1]
    f = x - i
    return add(mix(p, q, f), heading(a + (b - a) * f + 90), off)


class Skeleton:
    """A solved pose. `missed` lists the targets out of reach; `near` and `far` are the joints as they came out."""

    def __init__(self, build: Build, pose: Pose, breath: float = 0.0) -> None:
        self.build = build
        self.pose = pose
        self.breath = breath
        self.missed: list[Missed] = []
        self.origin: Vec = (0.0, 0.0)
        self.joints = {"near": pose.near, "far": pose.far}
        self.legs: dict[str, Leg] = {}
        self.arms: dict[str, Arm] = {}
        self.shrugs = {"near": pose.shrugs[0], "far": pose.shrugs[1]}
        self._trunk()
        self._stand(pose)
        for side in SIDES:
            self._arm(side)

    # Trunk and place

    def _trunk(self) -> None:
        trunk = self.pose.trunk
        self.pelvis = Axes(self.origin, -90 + trunk.lean)
        """x up the spine, y forward."""
        self.bend = round(trunk.spine * 4) / 4
        """The spine's bend to a quarter degree: fine enough for the eye, coarse enough to keep outlines."""
        self.chest_angle = self.pelvis.angle + self.bend
        self.curve = spine_curve(self.bend)
        self.neck_angle = self.chest_angle + 10 + trunk.neck * 0.55
        neck_base = self.pelvis(*self.curve[-1][0])
        self.head = Axes(
            add(neck_base, heading(self.neck_angle), measures.NECK), self.chest_angle + trunk.neck + trunk.head + 90
        )
        """Origin where the neck meets the skull, x to the face, y down."""

    def _stand(self, pose: Pose) -> None:
        """Places the body and lets the feet reach their targets. What it rests on may depend on how the legs came
        out, as a seat does, so this goes round until nothing moves."""
        place = pose.place
        rests = [] if place is None else [on[0] for on in (place.x, place.y) if on is not None]
        on_legs = any(name.startswith(_ON_LEGS) for name in rests)
        again = on_legs and (pose.near_foot is not None or pose.far_foot is not None)
        for _ in range(_ROUNDS if again else 1):
            before = self.origin
            self._place(place, on_legs)
            self.missed.clear()
            for side in SIDES:
                target = pose.near_foot if side == "near" else pose.far_foot
                if target is not None:
                    self._reach_foot(side, target)
                self.legs[side] = self._leg(side)
            if math.dist(before, self.origin) < _STILL:
                return

    def _place(self, place: Standing | None, on_legs: bool) -> None:
        if place is None:
            return
        x, y = self.origin
        if place.pelvis is not None:
            x, y = place.pelvis[0], -place.pelvis[1]
        if on_legs:
            for side in SIDES:
                self.legs[side] = self._leg(side)
        if place.x is not None:
            x += place.x[1] - self.anchor(place.x[0])[0]
        if place.y is not None:
            y += -place.y[1] - self.anchor(place.y[0])[1]
        self.origin = (x, y)
        self._trunk()

    def torso(self, t: float, off: float) -> Vec:
        """The point at t along the spine, `off` units towards the belly."""
        return self.pelvis(*along_spine(self.curve, t, off))

    def torso_edge(self, t: float, side: int) -> Vec:
        front, back = self.build.torso
        bulge = self.breath * CHEST_LIFT * smoothstep(0.25, 0.6, t) * (1 - smoothstep(0.75, 1.0, t))
        return self.torso(t, front.at(t) + bulge if side > 0 else -back.at(t))

    # Legs

    def _leg(self, side: str) -> Leg:
        joints = self.joints[side]
        thigh = Seg(self._hip(side), self.pelvis.angle + 180 - joints.hip, measures.THIGH, *self.build.thigh)
        shank = Seg(thigh.p1, thigh.angle + joints.knee, measures.SHANK, *self.build.shank)
        return Leg(thigh, shank, Axes(shank.p1, shank.angle - 90 - joints.ankle), joints.toes)

    def _hip(self, side: str) -> Vec:
        return self.origin if side == "near" else self.pelvis(-measures.FAR_HIP[1], measures.FAR_HIP[0])

    def _reach_foot(self, side: str, target: FootTarget) -> None:
        joints = self.joints[side]
        foot = Axes((0.0, 0.0), target.pitch)
        ankle = sub(self.point(target.at), foot(*measures.foot_point(target.point, joints.toes)))
        thigh, knee, missing = two_bones(self._hip(side), ankle, measures.THIGH, measures.SHANK, 1)
        if missing > 0.5:
            self.missed.append(Missed(f"{side}_foot", missing))
        self.joints[side] = joints._replace(
            hip=wrap(self.pelvis.angle + 180 - thigh), knee=knee, ankle=wrap(thigh + knee - 90 - target.pitch)
        )

    # Arms

    def _shoulder(self, side: str) -> tuple[Axes, Vec]:
        """The chest's axes (forward, down) at the shoulder, and where the shoulder rests."""
        lift = self.breath * CHEST_LIFT * 0.6 + self.pose.trunk.shoulders
        dx, dy = measures.FAR_SHOULDER if side == "far" else (0.0, 0.0)
        chest = Axes(self.torso(measures.SHOULDER_AT, 0.0), self.chest_angle + 90)
        return chest, chest(dx, dy - lift)

    def _arm(self, side: str) -> None:
        pose = self.pose
        grip = pose.near_grip if side == "near" else pose.far_grip
        target = pose.near_hand if side == "near" else pose.far_hand
        chest, rest = self._shoulder(side)
        if target is not None:
            goal = self.point(target.at)
            shoulder = add(rest, unit(sub(goal, rest)), target.shrug)
            slid = sub(chest.local(shoulder), chest.local(rest))
            self.shrugs[side] = slid
            self._reach_hand(side, target, grip.shape, grip.palm, shoulder, goal)
        else:
            slid = self.shrugs[side]
            shoulder = add(add(rest, chest.x, slid[0]), chest.y, slid[1])
        joints = self.joints[side]
        upper = Seg(shoulder, self.chest_angle + 180 - joints.shoulder, measures.UPPER, *self.build.upper)
        fore = Seg(upper.p1, upper.angle - joints.elbow, measures.FORE, *self.build.fore)
        self.arms[side] = Arm(upper, fore, Axes(fore.p1, fore.angle - joints.wrist), grip.shape, grip.palm)

    def _reach_hand(self, side: str, target: HandTarget, shape: str, palm: int, shoulder: Vec, goal: Vec) -> None:
        x, y = measures.GRIP_PLACES[shape]
        if target.point is not None:
            x, y = {"wrist": (0.0, 0.0), "palm": (30.0, 13.0), "tips": (76.0, 4.0)}[target.point]
        fixed = None if target.direction is None else self.bearing(target.direction)
        fore = angle_of(sub(goal, shoulder))
        upper = elbow = missing = hand = 0.0
        for _ in range(1 if fixed is not None else 12):
            hand = fixed if fixed is not None else fore - target.wrist
            wrist = sub(goal, Axes((0.0, 0.0), hand)(x, y * palm))
            upper, elbow, missing = two_bones(shoulder, wrist, measures.UPPER, measures.FORE, -1)
            if abs(wrap(upper - elbow - fore)) < 0.05:
                break
            fore = upper - elbow
        fore = upper - elbow
        if missing > 0.5:
            self.missed.append(Missed(f"{side}_hand", missing))
        swing = wrap(self.chest_angle + 180 - upper)
        self.joints[side] = self.joints[side]._replace(
            shoulder=swing + 360 if swing < -100 else swing, elbow=elbow, wrist=wrap(fore - hand)
        )

    # Places by name

    def point(self, spot: Spot) -> Vec:
        """Where a spot lies now, in scene units with y down."""
        n = spot.numbers
        if spot.kind == "point":
            return (n[0], -n[1])
        if spot.kind == "anchor":
            return add(self.anchor(spot.name), (n[0], -n[1]))
        if spot.kind == "along":
            side, bone, edge = spot.name.split(".")
            seg = self.bone(side, bone)
            if edge == "middle":
                return seg.at(n[0], n[1])
            return seg.edge(n[0], 1 if edge == "front" else -1, n[1])
        if spot.kind == "foot":
            return self.legs[spot.name].foot(n[0], n[1])
        way = heading(n[4])
        return (n[0] + n[2] * way[0], -(n[1] + n[3] * way[1]))

    def bone(self, side: str, bone: str) -> Seg:
        if bone in ("thigh", "shank"):
            return self.legs[side].thigh if bone == "thigh" else self.legs[side].shank
        return self.arms[side].upper if bone == "upper" else self.arms[side].fore

    def bearing(self, bearing: Bearing) -> float:
        """A direction as degrees on the page."""
        if bearing.of is None:
            return bearing.degrees
        side, part = bearing.of.split(".")
        leg = self.legs[side]
        base = {"foot": leg.foot.angle, "toes": leg.foot.angle - leg.toes}.get(part)
        return bearing.degrees + (self.bone(side, part).angle if base is None else base)

    def anchor(self, name: str) -> Vec:
        """A named point of the body; see ANCHORS. Raises KeyError for another name."""
        part, _, what = name.partition(".")
        if part in SIDES:
            return self._limb_anchor(part, what)
        return _TRUNK_ANCHORS[name](self)

    def _limb_anchor(self, side: str, what: str) -> Vec:
        leg = self.legs[side]
        if what in measures.FOOT_PLACES or what in measures.TOE_PLACES:
            return leg.foot(*measures.foot_point(what, leg.toes))
        if what in ("hip", "knee", "calf"):
            return {"hip": leg.thigh.p0, "knee": leg.thigh.p1, "calf": leg.shank.at(0.33, -16)}[what]
        arm = self.arms[side]
        return {
            "shoulder": arm.upper.p0,
            "elbow": arm.upper.p1,
            "wrist": arm.fore.p1,
            "grip": arm.contact,
            "hand": arm.hand(38, 0),
        }[what]

    def seat(self) -> Vec:
        """The lowest point of buttock and thigh: what rests on a chair."""
        leg = self.legs["near"]
        hips = Axes(self.origin, self.pelvis.angle + 90 - self.joints["near"].hip * 0.5)
        wide = self.build.seat
        points = [hips(-wide, 22), hips(-22, 44), hips(8, 44), hips(-36, 36)]
        points += [self.torso_edge(0, -1), self.torso_edge(0.07, -1)]
        points += [leg.thigh.edge(s, -1, 6) for s in (0.0, 0.1)]
        return max(points, key=lambda q: q[1])

    # What came out

    def beyond_limits(self, slack: float = 0.5) -> list[tuple[str, float, float, float]]:
        """(joint, angle, lowest, highest) of every joint that goes further than a body does."""
        found = []
        values = [(name, getattr(self.pose.trunk, name)) for name in ("spine", "neck", "head")]
        for side in SIDES:
            values += [(f"{side}.{name}", value) for name, value in self.joints[side]._asdict().items()]
        for name, value in values:
            low, high = measures.LIMITS[name.rpartition(".")[2]]
            if not low - slack <= value <= high + slack:
                found.append((name, value, low, high))
        return found


_TRUNK_ANCHORS: dict[str, Callable[[Skeleton], Vec]] = {
    "pelvis.center": lambda s: s.origin,
    "pelvis.back": lambda s: s.torso_edge(0.06, -1),
    "pelvis.seat": lambda s: s.seat(),
    "pelvis.front": lambda s: s.torso_edge(0.1, 1),
    "belly.front": lambda s: s.torso_edge(0.36, 1),
    "chest.back": lambda s: s.torso_edge(0.74, -1),
    "chest.front": lambda s: s.torso_edge(0.7, 1),
    "head.center": lambda s: s.head(0, -30),
    "head.back": lambda s: s.head(-46, -35),
    "head.top": lambda s: s.head(0, -78),
}
_LIMB_ANCHORS = (
    "hip", "knee", "calf", *measures.FOOT_PLACES, *measures.TOE_PLACES, "shoulder", "elbow", "wrist", "grip", "hand",
)  # fmt: skip
ANCHORS = (*_TRUNK_ANCHORS, *(f"{side}.{name}" for side in SIDES for name in _LIMB_ANCHORS))
"""Every body point that a figure file may name."""
