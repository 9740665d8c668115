# SPDX-License-Identifier: MIT
"""What is drawn on the body itself: socks, and a leg that is crossed over the other knee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cramprelief.figure.body import SHANK
from cramprelief.figure.geometry import (
    Axes,
    Vec,
    add,
    angle_of,
    ellipse,
    length,
    polygon,
    polyline,
    spline,
    sub,
    wrap,
)
from cramprelief.figure.glow import MUSCLES, glow_on
from cramprelief.figure.legs import ANKLE_BONE, foot_skin, half, toe_line, toe_nail
from cramprelief.figure.prop import Given, Param, Prop
from cramprelief.figure.segment import Profile, Seg
from cramprelief.figure.shapes import Shape, Stroke

if TYPE_CHECKING:
    from cramprelief.figure.stage import Stage


def _socks(stage: Stage, given: Given) -> list[Shape]:
    """Warm socks up to the ankle."""
    out = []
    skeleton = stage.skeleton
    for side in given["feet"]:
        leg, joints = skeleton.legs[side], skeleton.joints[side]
        role, piece = ("sock" if side == "near" else "sock.shade"), f"sock_{side}"
        skin = foot_skin(skeleton.build.name, half(joints.ankle), round(leg.toes))
        shank = leg.shank
        cuff = [shank.edge(0.7, 1, 3), shank.edge(0.86, 1, 2.5), shank.edge(0.86, -1, 2.5), shank.edge(0.7, -1, 3)]
        out += [
            Shape(skin, role, Stroke(role, 5), at=leg.foot, piece=piece),
            Shape(polygon(cuff), role, Stroke(role, 3), piece=piece),
            Shape(polyline([shank.edge(0.74, 1, 2), shank.edge(0.74, -1, 2)]), None, Stroke("sock.shade", 3)),
        ]
    return out


_ACROSS = (-160.0, 30.0)
"""From the ankle of the crossed leg to its knee, y down: the shin lies across the lap in its full length."""
_KNEECAP = spline([(-19, 4), (-12, 18), (4, 21), (17, 12)], closed=False)
_KNEECAP.lasting = True


def _crossed_leg(stage: Stage, given: Given) -> list[Shape]:
    """The near leg, its ankle on the far knee: the near knee comes towards us, so the thigh is seen from its end.

    The near leg that the joints give is not drawn; only its hip and its toes count.
    """
    skeleton = stage.skeleton
    build, hip = skeleton.build, skeleton.legs["near"].thigh.p0
    ankle = add(skeleton.anchor("far.knee"), (12.0, -42.0))
    axes, toes = Axes(ankle, stage.number(given["pitch"])), round(stage.number(given["toes"]))
    knee = add(ankle, _ACROSS)
    shank = _bone(knee, ankle, *build.shank)
    bend = wrap(shank.angle - 90 - axes.angle)
    foot = foot_skin(build.name, half(bend), toes)
    out = [
        *_shorts(hip, knee),
        Shape(ellipse(knee, 27, 28), "skin", piece="crossed"),
        Shape(shank.path(1, 0), "skin", piece="crossed"),
        Shape(ellipse(ankle, shank.front.at(1.0)), "skin", piece="crossed"),
        Shape(foot, "skin", at=axes, piece="crossed"),
        Shape(toe_nail(toes), "skin.nail", at=axes, piece="crossed"),
        Shape(toe_line(toes), None, Stroke("skin.line", 1.7), axes, "crossed"),
        Shape(ANKLE_BONE, None, Stroke("skin.shade", 2.0), axes, "crossed"),
        Shape(_KNEECAP, None, Stroke("skin.shade", 2.4), Axes(knee, 0), "crossed"),
    ]
    muscle = MUSCLES.get(stage.muscle or "")
    tension = stage.clock.tension
    if muscle is not None and muscle.part == "shank":
        skin = Seg((0.0, 0.0), 0.0, shank.size, shank.front, shank.back).path(1, 0)
        near = muscle._replace(long=muscle.long * shank.size / SHANK)
        out.append(glow_on(near, shank.axes, shank.size, skin, tension))
    elif muscle is not None and muscle.part == "foot":
        out.append(glow_on(muscle, axes, 100.0, foot, tension))
    return out


def _bone(start: Vec, end: Vec, front: Profile, back: Profile) -> Seg:
    way = sub(end, start)
    return Seg(start, angle_of(way), length(way), front, back)


def _shorts(hip: Vec, knee: Vec) -> list[Shape]:
    """The leg of the shorts seen from its end: the thigh comes towards us, from the hip to the knee."""
    cloth = _bone(hip, knee, Profile([(0, 56), (1, 43)]), Profile([(0, 56), (1, 43)]))
    return [
        Shape(cloth.path(1, 1), "shorts", piece="crossed_shorts"),
        Shape(ellipse(knee, 36, 38), "shorts.shade", piece="crossed_shorts"),
        Shape(ellipse(add(knee, (4, 2)), 32, 34), "skin.shade", piece="crossed"),
    ]


PROPS = {
    "socks": Prop(
        _socks,
        {"feet": Param("names", ("near",), ("near", "far"), "the feet that wear them")},
        layer="front",
        moves=True,
        says="warm socks",
    ),
    "crossed_leg": Prop(
        _crossed_leg,
        {
            "pitch": Param("number", -36.0, says="degrees of the foot: -90 toes up, 0 toes ahead"),
            "toes": Param("number", 0.0, says="degrees that its toes are bent up"),
        },
        layer="mid",
        moves=True,
        says="the near leg with its ankle on the far knee, in place of near_leg",
    ),
}
