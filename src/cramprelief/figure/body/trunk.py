# SPDX-License-Identifier: MIT
"""The trunk as shapes: pelvis in shorts, shirt and neck, all in the pelvis' axes (x up the spine, y forward)."""

from __future__ import annotations

import math
from functools import lru_cache

from cramprelief.figure.body import measures
from cramprelief.figure.body.legs import lasting
from cramprelief.figure.body.measures import Build, build
from cramprelief.figure.body.segment import Seg
from cramprelief.figure.body.skeleton import CHEST_LIFT, Skeleton, along_spine, spine_curve
from cramprelief.figure.geometry import Axes, Path, Vec, add, heading, lerp, smoothstep, spline, sub, unit
from cramprelief.figure.shapes import Shape, Stroke

_HEM = 0.185


class _Trunk:
    """Points of a trunk bent by `spine` degrees, with chest and shoulders lifted."""

    def __init__(self, name: str, spine: float, breath: float, shoulders: float = 0.0) -> None:
        self.build: Build = build(name)
        self.curve = spine_curve(spine)
        self.lift = breath * CHEST_LIFT
        self.shrug = shoulders / measures.SPINE

    def at(self, t: float, off: float) -> Vec:
        return along_spine(self.curve, t + self.shrug * smoothstep(0.7, 0.9, t), off)

    def front(self, t: float, out: float = 0.0) -> Vec:
        bulge = self.lift * smoothstep(0.25, 0.6, t) * (1 - smoothstep(0.75, 1.0, t))
        return self.at(t, self.build.torso[0].at(t) + out + bulge)

    def back(self, t: float, out: float = 0.0) -> Vec:
        return self.at(t, -self.build.torso[1].at(t) - out)


@lru_cache(maxsize=512)
def shirt(name: str, spine: float, breath: float, shoulders: float) -> Path:
    trunk = _Trunk(name, spine, breath, shoulders)
    front, back = [], []
    for i in range(11):
        t = lerp(_HEM, 1, i / 10)
        hem = 1 - smoothstep(_HEM, _HEM + 0.2, t)
        front.append(trunk.front(t, 2.5 + 3.0 * hem))
        back.append(trunk.back(t, 2.5 + 1.2 * hem))
    back[-1] = trunk.at(1.01, -trunk.build.torso[1].at(1) - 0.5)
    front[-1] = trunk.at(0.962, trunk.build.torso[0].at(0.962) - 1)
    points = [*back, trunk.at(0.972, -9), trunk.at(0.95, 8), *front[::-1], trunk.at(_HEM - 0.018, 0)]
    n = len(back)
    return lasting(spline(points, corners=(0, n - 1, n + 2, 2 * n + 1)))


@lru_cache(maxsize=512)
def shirt_shade(name: str, spine: float) -> Path:
    """The back of the shirt, a touch darker, inside its outline."""
    trunk = _Trunk(name, spine, 0.0)
    back = trunk.build.torso[1]
    outer = [trunk.back(lerp(0.2, 0.9, i / 7), 2.2) for i in range(8)]
    inner = []
    for i in range(1, 7):
        t = lerp(0.2, 0.9, i / 7)
        inner.append(trunk.at(t, -back.at(t) * (1 - 0.4 * math.sin(math.pi * i / 7))))
    return lasting(spline(outer + inner[::-1], corners=(0, 7)))


@lru_cache(maxsize=512)
def collar(name: str, spine: float, shoulders: float) -> Path:
    trunk = _Trunk(name, spine, 0.0, shoulders)
    front, back = trunk.build.torso
    points = [trunk.at(1.006, -back.at(1) + 0.5), trunk.at(0.968, -9), trunk.at(0.946, 8)]
    return lasting(spline([*points, trunk.at(0.958, front.at(0.962) - 2)], closed=False))


@lru_cache(maxsize=1024)
def pelvis(name: str, spine: float, hip: float) -> Path:
    """The seat of the shorts. The buttock rolls from the back of the pelvis to the back of the thigh."""
    trunk = _Trunk(name, spine, 0.0)
    points = [trunk.back(t, 2) for t in (0.22, 0.16, 0.1, 0.05)]
    roll = max(0.0, hip)
    waist, thigh = trunk.build.torso[1].at(0.0) + 2, trunk.build.thigh[1].at(0.15) + 6
    for u in (0.2, 0.5, 0.8):
        behind, along = _behind(roll * u)
        wide = lerp(waist, thigh, u)
        points.append(add((behind[0] * wide, behind[1] * wide), along, 24 * u))
    behind, along = _behind(hip)
    points.append(add((behind[0] * 46, behind[1] * 46), along, 40))
    points += [(-40.0, 8.0), (-16.0, 30.0)]
    points += [trunk.front(t, 1) for t in (0.08, 0.15, 0.22)]
    return lasting(spline(points, corners=(0, 7, len(points) - 1)))


def _behind(hip: float) -> tuple[Vec, Vec]:
    """Behind a thigh lifted by `hip`, and along it, as unit vectors in the pelvis' axes (up, forward)."""
    c, s = heading(hip)
    return (-s, -c), (-c, s)


@lru_cache(maxsize=1024)
def groin(name: str, spine: float, hip: float) -> Path:
    """A smooth line from the waist to the thigh of a leg that is not lifted far."""
    trunk = _Trunk(name, spine, 0.0)
    thigh = Seg((0.0, 0.0), 180 - hip, measures.THIGH, *trunk.build.thigh)
    a, b = trunk.front(0.2, 1.5), thigh.edge(0.36, 1, 3.4)
    down = unit(sub(trunk.front(0.14), trunk.front(0.2)))
    k = math.dist(a, b) * 0.36
    return lasting(Path().move((0.0, 0.0)).line(a).curve(add(a, down, k), add(b, thigh.way, -k), b).close())


@lru_cache(maxsize=1024)
def neck(name: str, spine: float, bend: float, head: float) -> Path:
    """The neck under shirt and face. `bend` and `head` are the angles of neck and head."""
    trunk = _Trunk(name, spine, 0.0)
    skull = head_axes(spine, bend, head)
    points = [trunk.at(0.9, -30), trunk.at(1.0, -24), skull(-23, 5), skull(-27, -15), skull(16, -15)]
    points += [skull(25, 19), skull(14.5, 28), trunk.at(0.985, 20.5), trunk.at(0.88, 24)]
    return lasting(spline(points, corners=(0, 3, 4, 5, 8)))


def head_axes(spine: float, bend: float, head: float) -> Axes:
    """The skull's axes in the pelvis' axes."""
    base = spine_curve(spine)[-1][0]
    return Axes(add(base, heading(spine + 10 + bend * 0.55), measures.NECK), spine + bend + head + 90)


def trunk_shapes(skeleton: Skeleton) -> list[Shape]:
    """Neck, pelvis, shirt and collar."""
    name, trunk, at = skeleton.build.name, skeleton.pose.trunk, skeleton.pelvis
    spine, breath = skeleton.bend, round(skeleton.breath * 24) / 24
    hip = round(skeleton.joints["near"].hip)
    out = [Shape(neck(name, spine, round(trunk.neck), round(trunk.head)), "skin", at=at, piece="neck")]
    out.append(Shape(pelvis(name, spine, hip), "shorts", at=at, piece="shorts"))
    if -25 < hip < 60:
        out.append(Shape(groin(name, spine, hip), "shorts", at=at, piece="shorts"))
    out.append(Shape(shirt(name, spine, breath, round(trunk.shoulders)), "shirt", at=at, piece="shirt"))
    out.append(Shape(shirt_shade(name, spine), "shirt.shade", at=at, piece="shirt"))
    out.append(Shape(collar(name, spine, round(trunk.shoulders)), None, Stroke("shirt.shade", 3.2), at, "shirt"))
    return out
