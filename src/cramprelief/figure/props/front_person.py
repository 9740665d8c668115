# SPDX-License-Identifier: MIT
"""A person seen from the front, for stretches to the side. The sore side is on the left of the picture.

Knees, feet and wrists are given as places, since limbs that point towards us look shorter than they are.
"""

from __future__ import annotations

from functools import lru_cache

from cramprelief.figure.body import measures
from cramprelief.figure.body.front_head import front_head
from cramprelief.figure.body.hands import fingers, palm_skin, thumb
from cramprelief.figure.body.segment import Profile, Seg, corner, outline, two_bones
from cramprelief.figure.geometry import Axes, Path, Vec, add, angle_of, ellipse, heading, length, polyline, spline, sub
from cramprelief.figure.glow import Muscle as Light
from cramprelief.figure.glow import glow_on, halo
from cramprelief.figure.props.prop import Given, Param, Prop
from cramprelief.figure.shapes import Shape, Stroke
from cramprelief.figure.stage import Stage

_THIGH = (
    Profile([(0, 44), (0.3, 45), (0.7, 33), (1, 25)]),
    Profile([(0, 36), (0.2, 42), (0.6, 35), (1, 25)]),
)
"""Outer and inner half width."""
_SHANK = (
    Profile([(0, 25), (0.1, 24), (0.32, 29), (0.7, 18.5), (1, 14)]),
    Profile([(0, 25), (0.1, 23.5), (0.36, 27), (0.7, 17), (1, 14)]),
)
_UPPER = (Profile([(0, 20), (0.5, 18.5), (1, 14.4)]), Profile([(0, 20), (0.5, 17.5), (1, 14.4)]))
_FORE = (Profile([(0, 14.4), (0.25, 16), (1, 9.6)]), Profile([(0, 14.4), (0.25, 15), (1, 9.6)]))
_HEM = 0.52
_WIDE = {"straight": (66.0, 50.0, 50.0), "round": (62.0, 50.0, 57.0)}
"""Half width at the shoulders, the waist and the hips."""
_INNER = Light("thigh", 0.46, 14, 84, 30)
_INNER_FOLDED = Light("thigh", 0.56, -6, 72, 30)
"""In a folded leg the inner side looks up."""
_FOOT = spline(
    [(-12, -8), (-17, 10), (-27, 25), (-24, 34), (0, 36), (22, 34), (24, 25), (16, 8), (12, -8)], corners=(0, 8)
)
_TOES = tuple(
    ellipse((x, 33.0 - r * 0.6), r, r * 0.9) for x, r in ((15, 8), (3, 5.8), (-7, 5.4), (-15.5, 5), (-23, 4.6))
)
"""The toes of the foot on the left, from the big one inside to the little one."""
_NAIL = ellipse((15.0, 29.5), 4.4, 2.8)
for _outline in (_FOOT, *_TOES, _NAIL):
    _outline.lasting = True


Profiles = tuple[Profile, Profile]


class _Limb:
    """Two bones by their joints; `sign` -1 lies left of the middle. The outer side is the first of the profiles."""

    def __init__(self, joints: tuple[Vec, Vec, Vec], sign: int, first: Profiles, second: Profiles) -> None:
        root, joint, end = joints
        self.first = _bone(root, joint, first, sign > 0)
        self.second = _bone(joint, end, second, sign > 0)

    def skin(self, piece: str, radius: float) -> list[Shape]:
        out = [Shape(seg.path(1, 1), "skin", piece=piece) for seg in (self.first, self.second)]
        for side in (1, -1):
            knob = corner(self.first, self.second, side, radius, 1.15)
            if knob is not None:
                out.append(Shape(knob, "skin", piece=piece))
        return out


def _bone(p: Vec, q: Vec, profiles: Profiles, flip: bool) -> Seg:
    way = sub(q, p)
    front, back = (profiles[0], profiles[1]) if flip else (profiles[1], profiles[0])
    return Seg(p, angle_of(way), max(1.0, length(way)), front, back)


@lru_cache(maxsize=8)
def _shirt(name: str) -> Path:
    shoulder, waist, hip = _WIDE[name]
    right = [
        (20, -232),
        (shoulder * 0.62, -226),
        (shoulder, -206),
        (shoulder - 4, -150),
        (waist - 3, -92),
        (hip - 1, -38),
    ]
    left = [(-x, y) for x, y in reversed(right)]
    path = spline([*right, (0, -32), *left, (0, -222)], corners=(0, 5, 7, 12))
    path.lasting = True
    return path


@lru_cache(maxsize=8)
def _pelvis(name: str) -> Path:
    hip = _WIDE[name][2]
    points: list[Vec] = [(hip - 14, -58), (hip + 1, -20), (hip - 2, 14), (22, 36), (0, 30), (-22, 36), (2 - hip, 14)]
    path = spline([*points, (-hip - 1, -20), (14 - hip, -58)], corners=(0, 8))
    path.lasting = True
    return path


def _shorts(thigh: Seg, piece: str, role: str) -> Shape:
    front = thigh.front.part(0.0, _HEM, 5.0)
    back = thigh.back.part(0.0, _HEM, 5.0)
    return Shape(outline(thigh.size, front, back, 0.9, 0.12), role, at=thigh.axes, piece=piece)


class _FrontBody:
    """One front view, from what the figure file gives."""

    def __init__(self, stage: Stage, given: Given) -> None:
        self.stage = stage
        self.given = given
        self.trunk = Axes(self.place("pelvis"), stage.number(given["tilt"]))
        self.build = stage.person.build
        self.legs = {}
        self.arms = {}
        for side, sign in (("sore", -1), ("good", 1)):
            hip, knee, foot = self.trunk(sign * 31, 4), self.place(f"{side}_knee"), self.place(f"{side}_foot")
            self.legs[side] = _Limb((hip, knee, foot), sign, _THIGH, _SHANK)
            self.arms[side] = self._arm(side, sign)

    def _arm(self, side: str, sign: int) -> _Limb:
        """The elbow goes out, that of a hand that lies over an edge down."""
        wrist, hangs = self.place(f"{side}_hand"), self._holds(side)
        shoulder = self.trunk(sign * (_WIDE[self.build][0] - 13), -200)
        ways = []
        for bend in (1, -1):
            upper, turn, _ = two_bones(shoulder, wrist, measures.UPPER, measures.FORE, bend)
            elbow = add(shoulder, heading(upper), measures.UPPER)
            end = add(elbow, heading(upper + bend * turn), measures.FORE)
            ways.append((elbow[1] if hangs else 2 * sign * elbow[0] + elbow[1], elbow, end))
        _, elbow, hand = max(ways)
        return _Limb((shoulder, elbow, hand), sign, _UPPER, _FORE)

    def place(self, key: str) -> Vec:
        x, y = (self.stage.number(v) for v in self.given[key])
        return (x, -y)

    def _holds(self, side: str) -> bool:
        return bool(self.given["holds"]) and side == "good"

    def leg(self, side: str) -> list[Shape]:
        """A leg that stands: skin and foot, with the shorts over them."""
        piece = f"front_leg_{side}"
        return [
            *self._light_behind(side),
            *self.legs[side].skin(piece, 25),
            *self.foot(side, piece),
            *self._clothed(side),
        ]

    def folded_leg(self, side: str) -> tuple[list[Shape], list[Shape]]:
        """A leg that is folded before the body: its thigh, and the shank with its foot that lies before both."""
        limb, piece = self.legs[side], f"front_leg_{side}"
        behind = [*self._light_behind(side), *limb.skin(piece, 25)[:1], *self._clothed(side)]
        return behind, _parted(
            [
                Shape(limb.second.path(1, 1), "skin", piece=f"{piece}_shank"),
                *self.foot(side, f"{piece}_shank"),
            ]
        )

    def _lit(self, side: str) -> bool:
        return side == "sore" and self.stage.muscle is not None and self.stage.muscle.endswith("thigh")

    def _light_behind(self, side: str) -> list[Shape]:
        thigh = self.legs[side].first
        return [halo(self._light, thigh.axes, thigh.size, self.stage.clock.tension)] if self._lit(side) else []

    @property
    def _light(self) -> Light:
        return _INNER_FOLDED if self.given["feet"] == "together" else _INNER

    def _clothed(self, side: str) -> list[Shape]:
        thigh = self.legs[side].first
        out = [_shorts(thigh, f"front_shorts_{side}", "shorts")]
        if self._lit(side):
            skin = outline(thigh.size, thigh.front.part(_HEM + 0.02), thigh.back.part(_HEM + 0.02), 0, 1)
            cloth = outline(thigh.size, thigh.front.part(0.0, _HEM, 5.0), thigh.back.part(0.0, _HEM, 5.0), 0, 0.12)
            tension = self.stage.clock.tension
            out += [glow_on(self._light, thigh.axes, thigh.size, path, tension) for path in (skin, cloth)]
        return out

    def foot(self, side: str, piece: str) -> list[Shape]:
        ankle, sign = self.legs[side].second.p1, -1 if side == "sore" else 1
        if self.given["feet"] == "together":
            return self._sole_to_sole(ankle, sign, piece)
        at = Axes(ankle, 0.0)
        toes = [Shape(_for(path, sign), "skin", Stroke("skin.shade", 1.4), at, piece) for path in reversed(_TOES)]
        nail = Shape(_for(_NAIL, sign), "skin.nail", at=at, piece=piece)
        return [Shape(_for(_FOOT, sign), "skin", at=at, piece=piece), *toes, nail]

    def _sole_to_sole(self, ankle: Vec, sign: int, piece: str) -> list[Shape]:
        """A foot on its outer edge, its sole against the other one: it points at us and looks short."""
        x, y = ankle
        inner = 0.0
        points: list[Vec] = [(x + sign * 15, y - 10), (x - sign * 6, y - 17), (inner, y - 17), (inner, y + 50)]
        points += [(inner + sign * 18, y + 54), (x - sign * 2, y + 42), (x + sign * 16, y + 14)]
        out = [Shape(spline(points, corners=(2, 3)), "skin", piece=piece)]
        out.append(Shape(polyline([(inner, y - 14), (inner, y + 50)]), None, Stroke("skin.shade", 2.4), piece=piece))
        for i, radius in enumerate((12.0, 8.6, 8.0, 7.4, 6.6)):  # from the big toe, above, to the little one
            middle = (inner + sign * (radius + 3), y + 1 + i * 13.0 - (4 if i == 0 else 0))
            toe = ellipse(middle, radius, radius * 0.86)
            out.append(Shape(toe, "skin", Stroke("skin.shade", 1.6), piece=piece))
        return out

    def arm(self, side: str) -> list[Shape]:
        limb, piece, sign = self.arms[side], f"front_arm_{side}", -1 if side == "sore" else 1
        palm = 1 if sign > 0 else -1
        holds = self._holds(side)
        hand = Axes(limb.second.p1, 44.0 if holds else limb.second.angle)
        shape = "cup" if holds else "relaxed"
        skin_of_thumb, rim = thumb(shape, palm)
        out = [Shape(fingers(shape, palm, True), "skin.shade", at=hand, piece=piece)]
        out += [Shape(path, "skin", at=hand, piece=piece) for path in (fingers(shape, palm, False), palm_skin(palm))]
        out += limb.skin(piece, 14.4)
        out += [Shape(skin_of_thumb, "skin", at=hand, piece=piece)]
        out += [Shape(rim, None, Stroke("skin.shade", 1.8), hand, piece)]
        if self.given["feet"] == "together":
            out = _parted(out)
        upper = limb.first
        front, back = (Profile([(0, 24), (0.2, 24.5), (0.5, 23.5)]) for _ in range(2))
        out.append(Shape(outline(upper.size, front, back, 1.0, 0.1), "shirt", at=upper.axes, piece=f"sleeve_{side}"))
        hem = spline([upper.at(0.5, 23), upper.at(0.53, 0), upper.at(0.5, -23)], closed=False)
        return [*out, Shape(hem, None, Stroke("shirt.shade", 1.8), piece=f"sleeve_{side}")]

    def torso(self) -> list[Shape]:
        at = self.trunk
        neck = spline([(-21, -196), (-19, -262), (19, -262), (21, -196), (0, -188)], corners=(0, 1, 2, 3))
        collar = spline([(-22, -231), (-12, -219), (0, -215), (12, -219), (22, -231)], closed=False)
        return [
            Shape(neck, "skin.shade", at=at, piece="neck"),
            Shape(_pelvis(self.build), "shorts", at=at, piece="shorts"),
            Shape(_shirt(self.build), "shirt", at=at, piece="shirt"),
            Shape(collar, None, Stroke("shirt.shade", 4.0), at),
            *front_head(Axes(at(0, -288), at.angle * 0.5), self.stage.person.hair),
        ]


@lru_cache(maxsize=32)
def _for(path: Path, sign: int) -> Path:
    """An outline of the left of the picture, for that side or the other one."""
    if sign < 0:
        return path
    turned = Path([(op, tuple(-v if i % 2 == 0 else v for i, v in enumerate(values))) for op, values in path.ops])
    turned.lasting = True
    return turned


def _parted(shapes: list[Shape]) -> list[Shape]:
    """Skin with a thin line round it, so that it does not melt into the skin that it lies on."""
    line = Stroke("skin.shade", 4.0)
    around = [Shape(shape.path, None, line, shape.at, shape.piece) for shape in shapes if shape.fill == "skin"]
    return [*around, *shapes]


def _person(stage: Stage, given: Given) -> list[Shape]:
    front = _FrontBody(stage, given)
    arms = front.arm("good") + front.arm("sore")
    if given["feet"] == "together":
        (good, good_foot), (sore, sore_foot) = front.folded_leg("good"), front.folded_leg("sore")
        return [*front.torso(), *good, *sore, *good_foot, *sore_foot, *arms]
    return [*front.leg("good"), *front.leg("sore"), *front.torso(), *arms]


def _pair(x: float | str, y: float | str, says: str) -> Param:
    return Param("pair", (x, y), says=says)


PROPS = {
    "front_person": Prop(
        _person,
        {
            "pelvis": _pair(0, 380, "middle of the hips"),
            "tilt": Param("number", 0.0, says="degrees that the trunk leans to the good side"),
            "sore_knee": _pair(-60, 200, "knee of the sore leg, on the left"),
            "sore_foot": _pair(-90, 37, "its ankle"),
            "good_knee": _pair(60, 200, "knee of the good leg"),
            "good_foot": _pair(90, 37, "its ankle"),
            "sore_hand": _pair(-90, 380, "wrist on the sore side"),
            "good_hand": _pair(90, 380, "wrist on the good side"),
            "holds": Param("flag", False, says="the hand on the good side lies over an edge"),
            "feet": Param("word", "floor", ("floor", "together"), "flat on the floor, or sole to sole"),
        },
        layer="mid",
        moves=True,
        says="a person seen from the front",
    ),
}
