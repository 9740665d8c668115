# SPDX-License-Identifier: MIT
"""A leg as shapes: bare shank and foot, the leg of the shorts, and the folds of knee and ankle.

Every outline is written in the axes of its own bone and kept; those that follow a joint are kept by its angle.
"""

from __future__ import annotations

import math
from functools import lru_cache

from cramprelief.figure.body.measures import FOOT_OUTLINE, SHANK, THIGH, build, toe_point
from cramprelief.figure.body.segment import Seg, corner, outline, web
from cramprelief.figure.body.skeleton import Leg
from cramprelief.figure.geometry import (
    CIRCLE,
    Axes,
    Path,
    Vec,
    add,
    lerp,
    mix,
    smoothstep,
    spline,
    sub,
    times,
    unit,
    united,
)
from cramprelief.figure.shapes import Shape, Stroke

_HEM = 0.56
"""Where the shorts end along the thigh."""
_BARE = 0.34
"""Where bare skin begins under the shorts."""


def lasting(path: Path) -> Path:
    path.lasting = True
    return path


@lru_cache(maxsize=8)
def thigh_skin(name: str) -> Path:
    front, back = build(name).thigh
    return outline(THIGH, front.part(_BARE), back.part(_BARE), 0, 1)


@lru_cache(maxsize=8)
def thigh_below(name: str) -> Path:
    """The thigh below the hem."""
    front, back = build(name).thigh
    return outline(THIGH, front.part(_HEM + 0.02), back.part(_HEM + 0.02), 0, 1)


@lru_cache(maxsize=8)
def shank_skin(name: str) -> Path:
    return outline(SHANK, *build(name).shank, 1, 0)


@lru_cache(maxsize=1024)
def knee_skin(name: str, knee: float) -> Path:
    """Kneecap and hollow of a knee bent by `knee` degrees, in the thigh's axes."""
    b = build(name)
    thigh = Seg((0.0, 0.0), 0.0, THIGH, *b.thigh)
    shank = Seg(thigh.p1, knee, SHANK, *b.shank)
    ops = []
    for part in (corner(thigh, shank, 1, 25, 1.22), web(thigh, shank, -1, 26, knee, 24.5)):
        ops += part.ops if part is not None else []
    return Path(ops or [("M", thigh.p1), ("Z", ())], lasting=True)


@lru_cache(maxsize=2048)
def foot_skin(name: str, ankle: float, toes: float) -> Path:
    """The foot with the instep and the Achilles tendon, in the foot's axes."""
    turn = Axes((0.0, 0.0), 90 + ankle)
    shank = Seg(times(turn.x, -SHANK), 90 + ankle, SHANK, *build(name).shank)
    points = [shank.edge(0.74, 1), shank.edge(0.86, 1)]
    for owner, x, y in FOOT_OUTLINE:
        points.append((x, y) if owner == "foot" else toe_point((x, y), toes * (1.0 if owner == "toes" else 0.42)))
    points += [shank.edge(0.9, -1), shank.edge(0.76, -1)]
    return lasting(spline(points, corners=(0, len(points) - 1)))


@lru_cache(maxsize=8)
def calf_shade(name: str) -> Path:
    """A darker strip behind the calf, inside the shank's outline and in its axes."""
    back = build(name).shank[1]
    outer, inner = [], []
    for i in range(9):
        t = i / 8
        s = lerp(0.06, 0.8, t)
        o = back.at(s)
        outer.append((s * SHANK, o - 0.3))
        inner.append((s * SHANK, o - 0.36 * o * math.sin(math.pi * t) ** 1.1))
    return lasting(spline([*outer, *inner[::-1][1:-1]], corners=(0, 8)))


@lru_cache(maxsize=8)
def hem_shade(name: str) -> Path:
    """The shade of the shorts on the thigh, in its axes."""
    front, back = build(name).thigh
    points: list[Vec] = [(0.5 * THIGH, -front.at(0.5)), (0.6 * THIGH, -front.at(0.6) + 0.5)]
    points += [(0.655 * THIGH, 0.0), (0.6 * THIGH, back.at(0.6) - 0.5), (0.5 * THIGH, back.at(0.5))]
    return lasting(spline(points, corners=(0, 1, 3, 4)))


@lru_cache(maxsize=8)
def shorts(name: str, far: bool) -> Path:
    """A leg of the shorts, in the thigh's axes; the far one is tucked in at the hip, so there is one hip."""
    tuck = 13.0 if far else 4.5
    front, back = build(name).thigh
    stops = (0.0, 0.12, 0.28, 0.42, _HEM)
    grown = [5.5 + 5 * s for s in stops]
    pf = [
        (s * THIGH, -(front.at(s) + g - tuck * (1 - smoothstep(0, 0.32, s)))) for s, g in zip(stops, grown, strict=True)
    ]
    pb = [(s * THIGH, back.at(s) + g) for s, g in zip(stops, grown, strict=True)]
    path = spline(pf, closed=False)
    path.bend(((_HEM + 0.05) * THIGH, 0.0), pb[-1]).join(spline(pb[::-1], closed=False))
    round_end(path, pf[0], pb[0], (-1.0, 0.0), 0.72)
    return lasting(path.close())


def round_end(path: Path, start: Vec, end: Vec, way: Vec, depth: float) -> None:
    """Closes an outline from `end` round to `start` with a half ellipse that bulges along `way`."""
    c = mix(start, end, 0.5)
    half = sub(start, end)
    wide = math.hypot(half[0], half[1]) / 2
    high = wide * depth
    top = add(c, way, high)
    path.curve(add(end, way, high * CIRCLE), add(top, unit(sub(end, c)), wide * CIRCLE), top)
    path.curve(add(top, unit(sub(start, c)), wide * CIRCLE), add(start, way, high * CIRCLE), start)


@lru_cache(maxsize=8)
def shorts_seam(name: str) -> Path:
    front, back = build(name).thigh
    points = [(0.525 * THIGH, -front.at(0.5) - 7.2), (0.56 * THIGH, -10.0), (0.56 * THIGH, 10.0)]
    return lasting(spline([*points, (0.525 * THIGH, back.at(0.5) + 7.2)], closed=False))


@lru_cache(maxsize=512)
def toe_nail(toes: float) -> Path:
    places = ((78.6, 14.6), (84, 15.9), (86.4, 18.6), (82.5, 17.7), (79, 16.9))
    return lasting(spline([toe_point(p, toes) for p in places]))


_TOE_CLEFTS = (
    ((63, 27.6), (64.8, 23.6), (63.4, 20)),
    ((69.6, 27.4), (71.6, 22.8), (70, 18.4)),
    ((76.6, 26.6), (79, 22), (77.4, 17.4)),
)


@lru_cache(maxsize=512)
def toe_line(toes: float) -> Path:
    """Where the smaller toes part, as seen from the little toe's side."""
    return lasting(united(*(spline([toe_point(p, toes) for p in cleft], closed=False) for cleft in _TOE_CLEFTS)))


ANKLE_BONE = lasting(spline([(-9, -3), (-7.5, 5.5), (0, 8.5), (7, 5)], closed=False))


def bare_leg(leg: Leg, knee: float, ankle: float, name: str, side: str) -> list[Shape]:
    """Skin of a leg, with its shades."""
    skin, shade = ("skin", "skin.shade") if side == "near" else ("skin.far", "skin.far.shade")
    piece = f"{side}_leg"
    toes = round(leg.toes)
    out = [
        Shape(thigh_skin(name), skin, at=leg.thigh.axes, piece=piece),
        Shape(shank_skin(name), skin, at=leg.shank.axes, piece=piece),
        Shape(foot_skin(name, round(ankle), toes), skin, at=leg.foot, piece=piece),
    ]
    if knee > 2:
        out.append(Shape(knee_skin(name, half(knee)), skin, at=leg.thigh.axes, piece=piece))
    out.append(Shape(calf_shade(name), shade, at=leg.shank.axes, piece=piece))
    out.append(Shape(hem_shade(name), shade, at=leg.thigh.axes, piece=piece))
    if side == "near":
        out.append(Shape(toe_nail(toes), "skin.nail", at=leg.foot, piece=piece))
        out.append(Shape(toe_line(toes), None, Stroke("skin.line", 1.7), leg.foot, piece))
        out.append(Shape(ANKLE_BONE, None, Stroke("skin.shade", 2.0), leg.foot, piece))
    else:
        out.append(Shape(toe_line(toes), None, Stroke(shade, 1.7), leg.foot, piece))
    return out


def clothed_leg(leg: Leg, name: str, side: str) -> list[Shape]:
    """The leg of the shorts over it."""
    if side == "far":
        return [Shape(shorts(name, True), "shorts.far", at=leg.thigh.axes, piece="far_shorts")]
    return [
        Shape(shorts(name, False), "shorts", at=leg.thigh.axes),  # no piece: a line would cut it off from the hip
        Shape(shorts_seam(name), None, Stroke("shorts.seam", 1.8), leg.thigh.axes),
    ]


def half(angle: float) -> float:
    """To the next half degree: fine enough for the eye, coarse enough to keep the outline."""
    return round(angle * 2) / 2
