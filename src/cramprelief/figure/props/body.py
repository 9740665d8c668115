# SPDX-License-Identifier: MIT
"""What is drawn on the body itself: socks, shoes, a leg that is crossed over the other knee, the inside of a mouth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cramprelief.figure.body.hands import fingers, palm_skin
from cramprelief.figure.body.legs import ANKLE_BONE, foot_skin, half, round_end, toe_line, toe_nail
from cramprelief.figure.body.measures import SHANK, toe_point
from cramprelief.figure.body.segment import Profile, Seg
from cramprelief.figure.body.trunk import pelvis
from cramprelief.figure.geometry import (
    Axes,
    Path,
    Vec,
    add,
    angle_of,
    clockwise,
    ellipse,
    length,
    polygon,
    polyline,
    spline,
    sub,
    united,
    wrap,
)
from cramprelief.figure.glow import MUSCLES, glow_on, glow_within
from cramprelief.figure.props.prop import Given, Param, Prop
from cramprelief.figure.props.room import thick
from cramprelief.figure.shapes import Clip, Shape, Stroke

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


def _shoes(stage: Stage, given: Given) -> list[Shape]:
    """Low shoes with a light sole and laces."""
    out = []
    skeleton = stage.skeleton
    for side in given["feet"]:
        leg, joints = skeleton.legs[side], skeleton.joints[side]
        role, piece = ("cushion.shade" if side == "near" else "jar.lid"), f"shoe_{side}"
        skin = foot_skin(skeleton.build.name, half(joints.ankle), round(leg.toes))
        low = Path().move((-60.0, -1.0)).bend((-10.0, 12.0), (20.0, -14.0)).line((120.0, -14.0), (120.0, 80.0))
        low.line((-60.0, 80.0)).close()
        toes = [toe_point(p, leg.toes) for p in ((60.0, 32.0), (78.0, 33.0), (91.0, 29.0))]
        sole = thick([(-32.0, 30.0), (-6.0, 32.0), (34.0, 32.0), *toes], 10.0)
        laces = [[(24.0 + i * 9, -2.0 + i * 3.6), (33.0 + i * 9, 10.0 + i * 3.0)] for i in range(3)]
        out += [
            Shape(skin, role, Stroke(role, 7), at=leg.foot, piece=piece, clip=Clip(low, leg.foot)),
            Shape(sole, "pillow", at=leg.foot, piece=f"{piece}_sole"),
            *(Shape(polyline(lace), None, Stroke("pillow", 3), leg.foot) for lace in laces),
        ]
    return out


_ACROSS = -136.0
"""From the ankle of the crossed leg to its knee: the shin lies across the lap, its knee out and towards us."""
_HEM = 0.6
"""Where the leg of the shorts ends along the thigh as we see it, shortened."""
_KNEECAP = spline([(-21, -4), (-18, 13), (-4, 22), (12, 19)], closed=False)
_KNEECAP.lasting = True


def _crossed_leg(stage: Stage, given: Given) -> list[Shape]:
    """The near leg, its ankle on the far knee: thigh and knee come towards us, so we see the thigh shortened.

    The near leg that the joints give is not drawn; only its hip and its toes count.
    """
    skeleton = stage.skeleton
    build, hip = skeleton.build, skeleton.legs["near"].thigh.p0
    ankle = add(skeleton.anchor("far.knee"), (12.0, -42.0))
    axes, toes = Axes(ankle, stage.number(given["pitch"])), round(stage.number(given["toes"]))
    knee = add(ankle, (_ACROSS, stage.number(given["sink"])))
    thigh, shank = _bone(hip, knee, *build.thigh), _bone(knee, ankle, *(_nearer(p) for p in build.shank))
    bend = wrap(shank.angle - 90 - axes.angle)
    foot = foot_skin(build.name, half(bend), toes)
    skin = [thigh.path(1, 1), ellipse(knee, 31, 30), shank.path(1, 0), ellipse(ankle, shank.front.at(1.0))]
    out = [Shape(path, "skin", piece="crossed") for path in skin]
    out += [
        Shape(foot, "skin", at=axes, piece="crossed"),
        Shape(toe_nail(toes), "skin.nail", at=axes, piece="crossed"),
        Shape(toe_line(toes), None, Stroke("skin.line", 1.7), axes, "crossed"),
        Shape(ANKLE_BONE, None, Stroke("skin.shade", 2.0), axes, "crossed"),
        Shape(_KNEECAP, None, Stroke("skin.shade", 2.4), Axes(knee, 0), "crossed"),
        *_shorts(thigh),
    ]
    muscle = MUSCLES.get(stage.muscle or "")
    tension = stage.clock.tension
    if muscle is not None and muscle.part == "shank":
        lit = Seg((0.0, 0.0), 0.0, shank.size, shank.front, shank.back).path(1, 0)
        near = muscle._replace(long=muscle.long * shank.size / SHANK)
        out.append(glow_on(near, shank.axes, shank.size, lit, tension))
    elif muscle is not None and muscle.part == "foot":
        out.append(glow_on(muscle, axes, 100.0, foot, tension))
    elif stage.muscle == "buttock":
        cloth = pelvis(build.name, skeleton.bend, round(skeleton.joints["near"].hip))
        seat = Axes(add(hip, (-30.0, 24.0)), 0.0)
        out.append(glow_within(MUSCLES["buttock"]._replace(off=0), seat, 0.0, tension, Clip(cloth, skeleton.pelvis)))
    return out + _rims(stage, Clip(united(shank.path(1, 0), clockwise(foot.placed(axes)))))


def _rims(stage: Stage, limb: Clip) -> list[Shape]:
    """A thin shade on the leg round the hands that lie on it."""
    out = []
    for arm in stage.skeleton.arms.values():
        for path in (palm_skin(arm.palm), fingers(arm.shape, arm.palm, False)):
            out.append(Shape(path, None, Stroke("skin.shade", 6.0), arm.hand, clip=limb))
    return out


def _nearer(profile: Profile) -> Profile:
    """Wider at the end that comes towards us."""
    return Profile([(s, half * (1.18 - 0.18 * s)) for s, half in profile.knots])


def _bone(start: Vec, end: Vec, front: Profile, back: Profile) -> Seg:
    way = sub(end, start)
    return Seg(start, angle_of(way), length(way), front, back)


def _shorts(thigh: Seg) -> list[Shape]:
    """The leg of the shorts; its hem falls in a bow over the thigh, as its opening looks towards us."""
    stops = (0.0, 0.3, _HEM)
    front = [thigh.edge(s, 1, 6) for s in stops]
    back = [thigh.edge(s, -1, 6) for s in stops]
    bow, shade = thigh.at(_HEM + 0.36), thigh.at(_HEM + 0.56)
    cloth = spline(front, closed=False)
    cloth.bend(bow, back[-1]).join(spline(back[::-1], closed=False))
    round_end(cloth, front[0], back[0], (-thigh.way[0], -thigh.way[1]), 0.9)
    under = Path().move(thigh.edge(_HEM, 1)).bend(shade, thigh.edge(_HEM, -1)).close()
    seam = Path().move(thigh.edge(_HEM - 0.06, 1, 5)).bend(thigh.at(_HEM + 0.3), thigh.edge(_HEM - 0.06, -1, 5))
    return [
        Shape(under, "skin.shade", piece="crossed"),
        Shape(cloth.close(), "shorts", piece="crossed_shorts"),
        Shape(seam, None, Stroke("shorts.seam", 1.8)),
    ]


def _inside(*points: Vec) -> Path:
    """A shape in the mouth; points in the grid of the head's drawing, y up from the chin."""
    path = spline([(x + 6, 25 - y) for x, y in points])
    path.lasting = True
    return path


_MOUTH = _inside((38, 32), (30, 34), (16, 31), (8, 22), (11, 13), (22, 10), (33, 12), (38, 16), (39, 24))
_TONGUE = _inside((33.5, 27.5), (29, 29.5), (19, 27), (11, 21), (13, 14), (24, 13.5), (31, 16), (34, 22))
_TEETH = (
    _inside((33.6, 33), (38, 32), (38.4, 27), (36, 25.2), (34, 27)),
    _inside((33.4, 13.6), (38, 16), (38.6, 21), (36.4, 22.8), (34, 20)),
)


def _tongue(stage: Stage, given: Given) -> list[Shape]:
    """As if the cheek were clear: dark inside, the tongue's tip behind the upper teeth."""
    at = stage.skeleton.head
    return [
        Shape(_MOUTH, "skin.shade", Stroke("skin.line", 1.4), at),
        Shape(_TONGUE, "water.warm", at=at),
        *(Shape(tooth, "foam", at=at) for tooth in _TEETH),
    ]


PROPS = {
    "socks": Prop(
        _socks,
        {"feet": Param("names", ("near",), ("near", "far"), "the feet that wear them")},
        layer="front",
        moves=True,
        says="warm socks",
    ),
    "shoes": Prop(
        _shoes,
        {"feet": Param("names", ("near",), ("near", "far"), "the feet that wear them")},
        layer="front",
        moves=True,
        says="low shoes with laces",
    ),
    "crossed_leg": Prop(
        _crossed_leg,
        {
            "pitch": Param("number", -36.0, says="degrees of the foot: -90 toes up, 0 toes ahead"),
            "toes": Param("number", 0.0, says="degrees that its toes are bent up"),
            "sink": Param("number", 68.0, says="how much lower its knee is than its ankle"),
        },
        layer="mid",
        moves=True,
        says="the near leg with its ankle on the far knee, in place of near_leg",
    ),
    "tongue": Prop(
        _tongue,
        {},
        layer="front",
        moves=True,
        says="the inside of the mouth, the tongue behind the upper teeth",
    ),
}
