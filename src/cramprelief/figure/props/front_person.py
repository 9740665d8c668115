# SPDX-License-Identifier: MIT
"""A person seen from the front, from behind, or from above on a bed. The sore side is on the left of the picture.

Knees, feet, elbows and wrists are given as places, since limbs that point towards us look shorter than they are.
"""

from __future__ import annotations

import math
from functools import lru_cache

from cramprelief.figure.body import measures
from cramprelief.figure.body.front_head import front_head
from cramprelief.figure.body.pose import HANDS
from cramprelief.figure.body.segment import Profile, Seg, outline, two_bones
from cramprelief.figure.closeup.part import contour, placed
from cramprelief.figure.geometry import Axes, Path, Vec, add, clockwise, heading, spline, united, wrap
from cramprelief.figure.glow import Muscle as Light
from cramprelief.figure.glow import glow_on, glow_within, halo
from cramprelief.figure.props.front_limbs import (
    FORE,
    SHANK,
    THIGH,
    UPPER,
    TwoBones,
    fingers_round,
    foot_from_above,
    hand_skin,
    kneecap,
    parted,
    sole_to_sole,
    standing_foot,
)
from cramprelief.figure.props.prop import Given, Param, Prop
from cramprelief.figure.shapes import Clip, Shape, Stroke
from cramprelief.figure.stage import Stage

_HEM = 0.52
_WIDE = {"straight": (66.0, 50.0, 50.0), "round": (62.0, 50.0, 57.0)}
"""Half width at the shoulders, the waist and the hips."""
_THIGHS = {
    "inner-thigh": Light("thigh", 0.46, 14, 84, 30),
    "hip-front": Light("thigh", 0.08, 6, 52, 30),
}
"""On the sore thigh; the inner side at +."""
_INNER_FOLDED = Light("thigh", 0.56, -6, 72, 30)
"""In a folded leg the inner side looks up."""
_FOLDED = 70.0
"""Degrees of an elbow from which its forearm lies before the upper arm."""
_ARM = Light("upper", 0.6, 0, 58, 24)
_TRUNK = {
    "hip-side": ((-52.0, 4.0), Light("hips", 0, 0, 58, 26)),
    "side-stitch": ((-32.0, -118.0), Light("trunk", 0, 0, 46, 34)),
    "neck": ((-15.0, -238.0), Light("neck", 0, 0, 34, 15)),
    "upper-back": ((0.0, -158.0), Light("trunk", 0, 0, 50, 42)),
    "back": ((0.0, -70.0), Light("trunk", 0, 0, 44, 46)),
}
"""Where they lie from the middle of the hips, y down, and how large they are, upright."""
_FROM_BEHIND = ("upper-back", "back")
_NECK = spline([(-21, -196), (-19, -262), (19, -262), (21, -196), (0, -188)], corners=(0, 1, 2, 3))
_NECK.lasting = True


@lru_cache(maxsize=64)
def _shirt(name: str, slim: float, lift: float) -> Path:
    """`slim` is how wide the shoulders look, 1 from straight ahead; `lift` is how far they are pulled up."""
    shoulder, waist, hip = _WIDE[name]
    shoulder *= slim
    right = [
        (20, -232),
        (shoulder * 0.62, -226 - lift * 0.4),
        (shoulder, -206 - lift),
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


def _cloth(thigh: Seg, cap: float = 0.9) -> Path:
    front = thigh.front.part(0.0, _HEM, 5.0)
    back = thigh.back.part(0.0, _HEM, 5.0)
    return outline(thigh.size, front, back, cap, 0.12)


class _FrontBody:
    """One view, from what the figure file gives."""

    def __init__(self, stage: Stage, given: Given) -> None:
        self.stage = stage
        self.given = given
        self.trunk = Axes(self.place("pelvis"), stage.number(given["tilt"]))
        self.build = stage.person.build
        self.behind = given["seen"] == "behind"
        twist = math.radians(stage.number(given["twist"]))
        self.slim = round(math.cos(twist), 2)
        self.shift = 20.0 * math.sin(twist)
        """How far neck and head go to the side as the trunk turns."""
        self.lift = round(stage.number(given["shoulders"]))
        self.shirt = _shirt(self.build, self.slim, self.lift)
        self.legs = {}
        self.arms = {}
        for side, sign in (("sore", -1), ("good", 1)):
            hip, knee, foot = self.trunk(sign * 31, 4), self.place(f"{side}_knee"), self.place(f"{side}_foot")
            self.legs[side] = TwoBones((hip, knee, foot), sign, THIGH, SHANK)
            self.arms[side] = self._arm(side, sign)

    def _arm(self, side: str, sign: int) -> TwoBones:
        """Where no elbow is given it goes out, that of a hand that lies over an edge down."""
        wrist, hangs = self.place(f"{side}_hand"), self._holds(side)
        shoulder = self.trunk(sign * (_WIDE[self.build][0] - 13) * self.slim + self.shift * 0.3, -200 - self.lift)
        if self.given[f"{side}_elbow"] is not None:
            return TwoBones((shoulder, self.place(f"{side}_elbow"), wrist), sign, UPPER, FORE)
        ways = []
        for bend in (1, -1):
            upper, turn, _ = two_bones(shoulder, wrist, measures.UPPER, measures.FORE, bend)
            elbow = add(shoulder, heading(upper), measures.UPPER)
            end = add(elbow, heading(upper + bend * turn), measures.FORE)
            ways.append((elbow[1] if hangs else 2 * sign * elbow[0] + elbow[1], elbow, end))
        _, elbow, hand = max(ways)
        return TwoBones((shoulder, elbow, hand), sign, UPPER, FORE)

    def place(self, key: str) -> Vec:
        x, y = (self.stage.number(v) for v in self.given[key])
        return (x, -y)

    def _holds(self, side: str) -> bool:
        return bool(self.given["holds"]) and side == "good"

    # Legs

    def leg(self, side: str) -> list[Shape]:
        """A leg that stands, or that lies on a bed: skin and foot, with the shorts over them."""
        piece, sign = f"front_leg_{side}", -1 if side == "sore" else 1
        ankle = self.legs[side].second.p1
        above = self.given["feet"] == "above"
        foot = foot_from_above(ankle, sign, piece) if above else standing_foot(ankle, sign, piece)
        skin = self.legs[side].skin(piece, 25)
        if above:
            knee = kneecap(self.legs[side].second.p0, piece)
            return [*self._light_behind(side), *foot, *skin, *self._clothed(side), *knee]
        return [*self._light_behind(side), *skin, *foot, *self._clothed(side)]

    def folded_leg(self, side: str) -> tuple[list[Shape], list[Shape]]:
        """A leg that is folded before the body: its thigh, and the shank with its foot that lies before both."""
        limb, piece, sign = self.legs[side], f"front_leg_{side}", -1 if side == "sore" else 1
        behind = [*self._light_behind(side), *limb.skin(piece, 25)[:1], *self._clothed(side)]
        return behind, parted(
            [
                Shape(limb.second.path(1, 1), "skin", piece=f"{piece}_shank"),
                *sole_to_sole(limb.second.p1, sign, f"{piece}_shank"),
            ]
        )

    def _thigh_light(self, side: str) -> Light | None:
        """What glows on this thigh."""
        light = _THIGHS.get(self.stage.muscle or "") if side == "sore" else None
        folded = light is not None and self.given["feet"] == "together"
        return _INNER_FOLDED if folded else light

    def _light_behind(self, side: str) -> list[Shape]:
        thigh, light = self.legs[side].first, self._thigh_light(side)
        return [] if light is None else [halo(light, thigh.axes, thigh.size, self.stage.clock.tension)]

    def _clothed(self, side: str) -> list[Shape]:
        thigh, light = self.legs[side].first, self._thigh_light(side)
        out = [Shape(_cloth(thigh), "shorts", at=thigh.axes, piece=f"front_shorts_{side}")]
        if light is not None:
            skin = outline(thigh.size, thigh.front.part(_HEM + 0.02), thigh.back.part(_HEM + 0.02), 0, 1)
            tension = self.stage.clock.tension
            out += [glow_on(light, thigh.axes, thigh.size, path, tension) for path in (skin, _cloth(thigh, 0))]
        return out

    # Arms

    def arm(self, side: str) -> list[Shape]:
        """Hand, skin and sleeve. A folded forearm lies before the upper arm, or behind it where the arm is behind."""
        limb, piece = self.arms[side], f"front_arm_{side}"
        upper, fore, *knobs = limb.skin(piece, 14.4)
        if self.behind:
            return [*parted([upper]), *self._sleeve(side)]
        under, over = self._hand(side, piece)
        if side in self.given["arms_behind"]:
            return [*parted([*under, *over, fore]), *parted([upper, *knobs]), *self._sleeve(side)]
        if self.given[f"{side}_elbow"] is None:
            out = [*under, upper, fore, *knobs, *over]
            return [*(parted(out) if self.given["feet"] == "together" else out), *self._sleeve(side)]
        if abs(wrap(limb.second.angle - limb.first.angle)) < _FOLDED:
            return [*parted([*under, upper, fore, *knobs]), *over, *self._sleeve(side)]
        return [*parted([upper, *knobs]), *self._sleeve(side), *parted([*under, fore, *over])]

    def _sleeve(self, side: str) -> list[Shape]:
        upper, piece = self.arms[side].first, f"sleeve_{side}"
        front, back = (Profile([(0, 24), (0.2, 24.5), (0.5, 23.5)]) for _ in range(2))
        cloth = outline(upper.size, front, back, 1.0, 0.1)
        hem = spline([upper.at(0.5, 23), upper.at(0.53, 0), upper.at(0.5, -23)], closed=False)
        out = [
            Shape(cloth, "shirt", at=upper.axes, piece=piece),
            Shape(hem, None, Stroke("shirt.shade", 1.8), None, piece),
        ]
        if self.given[f"{side}_elbow"] is not None:  # it may lie on the shirt itself
            out.insert(0, Shape(cloth, None, Stroke("shirt.shade", 3.0), upper.axes, piece))
        if side == "sore" and self.stage.muscle == "upper-arm":
            skin = united(clockwise(upper.path(1, 1)), clockwise(cloth.placed(upper.axes)))
            out.append(glow_within(_ARM, upper.axes, upper.size, self.stage.clock.tension, Clip(skin)))
        return out

    def hand(self, side: str) -> list[Shape]:
        """The fingers alone, round the other shoulder, where their arm lies behind the body."""
        limb = self.arms[side]
        part = fingers_round(limb.second.p1[0] > self.trunk.origin[0], f"front_hand_{side}")
        turned = self.given[f"{side}_turn"]
        axes = Axes(limb.second.p1, limb.second.angle if turned is None else self.stage.number(turned))
        return [contour(part, axes, 4.0), *placed(part, axes)]

    def _hand(self, side: str, piece: str) -> tuple[list[Shape], list[Shape]]:
        limb, holds = self.arms[side], self._holds(side)
        palm = -1 if side == "sore" else 1
        turned = self.given[f"{side}_turn"]
        angle = limb.second.angle if turned is None else self.stage.number(turned)
        shape = "cup" if holds else self.given[f"{side}_grip"]
        return hand_skin(Axes(limb.second.p1, 44.0 if holds else angle), shape, palm, piece)

    # Trunk

    def torso(self) -> list[Shape]:
        at = self.trunk
        light = self._trunk_light()
        neck = self.stage.muscle == "neck"
        return [
            *self._trunk_halo(),
            Shape(_NECK, "skin.shade", at=Axes(at(self.shift * 0.7, 0), at.angle), piece="neck"),
            *(light if neck else ()),
            Shape(_pelvis(self.build), "shorts", at=at, piece="shorts"),
            Shape(self.shirt, "shirt", at=at, piece="shirt"),
            *(self._blades() if self.behind else self._collar()),
            *(() if neck else light),
            *self._head(),
        ]

    def _head(self) -> list[Shape]:
        number = self.stage.number
        axes = Axes(self.trunk(self.shift, -288), self.trunk.angle * 0.5)
        return front_head(
            axes, self.stage.person.hair, number(self.given["turn"]), self.behind, self.given["eyes"] == "closed"
        )

    def _collar(self) -> list[Shape]:
        m = self.shift
        points = [(-22 + m * 0.6, -231), (m - 12, -219), (m * 1.2, -215), (m + 12, -219), (22 + m * 0.6, -231)]
        return [Shape(spline(points, closed=False), None, Stroke("shirt.shade", 4.0), self.trunk)]

    def _blades(self) -> list[Shape]:
        """Neckline and shoulder blades; these slide apart as the arms reach forward."""
        out = [Shape(spline([(-21, -230), (0, -226), (21, -230)], closed=False), None, Stroke("shirt.shade", 4.0))]
        apart = 20.0 + 12.0 * self.stage.number(self.given["blades"])
        for sign in (-1, 1):
            blade = [(sign * (apart - 6), -196), (sign * apart, -160), (sign * (apart + 10), -138)]
            out.append(Shape(spline(blade, closed=False), None, Stroke("shirt.shade", 3.0)))
        return [shape._replace(at=self.trunk) for shape in out]

    def _spot(self) -> tuple[Axes, Light] | None:
        """Where a muscle of the trunk or the neck lies."""
        found = _TRUNK.get(self.stage.muscle or "")
        if found is None:
            return None
        return Axes(self.trunk(*found[0]), self.trunk.angle + 90), found[1]

    def _trunk_halo(self) -> list[Shape]:
        spot = self._spot()
        return [] if spot is None else [halo(spot[1], spot[0], 0.0, self.stage.clock.tension, 0.7)]

    def _trunk_light(self) -> list[Shape]:
        """The muscles of the back are seen from behind only."""
        spot = self._spot()
        if spot is None or (self.stage.muscle in _FROM_BEHIND and not self.behind):
            return []
        skin = _NECK if self.stage.muscle == "neck" else self.shirt
        if self.stage.muscle == "hip-side":
            thigh = self.legs["sore"].first
            skin = united(
                clockwise(_pelvis(self.build)).placed(self.trunk),
                clockwise(self.shirt).placed(self.trunk),
                clockwise(_cloth(thigh)).placed(thigh.axes),
            )
            return [glow_within(spot[1], spot[0], 0.0, self.stage.clock.tension, Clip(skin))]
        return [glow_within(spot[1], spot[0], 0.0, self.stage.clock.tension, Clip(skin, self.trunk))]


def _person(stage: Stage, given: Given) -> list[Shape]:
    front = _FrontBody(stage, given)
    order = ("good", "sore") if given["over"] == "sore" else ("sore", "good")
    torso = front.torso()
    if front.behind:
        return [*front.arm("good"), *front.arm("sore"), *torso, *front.hand("good"), *front.hand("sore")]
    under = [shape for side in order if side in given["arms_behind"] for shape in front.arm(side)]
    arms = [shape for side in order if side not in given["arms_behind"] for shape in front.arm(side)]
    if given["feet"] == "together":
        (good, good_foot), (sore, sore_foot) = front.folded_leg("good"), front.folded_leg("sore")
        return [*under, *torso, *good, *sore, *good_foot, *sore_foot, *arms]
    legs = [] if given["feet"] == "hidden" else [shape for side in order for shape in front.leg(side)]
    if given["feet"] == "above":
        return [*under, *torso, *legs, *arms]
    return [*legs, *under, *torso, *arms]


def _pair(x: float | str, y: float | str, says: str) -> Param:
    return Param("pair", (x, y), says=says)


def _grip(says: str) -> Param:
    return Param("word", "relaxed", HANDS, says)


_SIDES = ("sore", "good")
PROPS = {
    "front_person": Prop(
        _person,
        {
            "pelvis": _pair(0, 380, "middle of the hips"),
            "tilt": Param("number", 0.0, says="degrees that the trunk leans to the good side"),
            "twist": Param("number", 0.0, says="degrees that the trunk turns to the good side"),
            "turn": Param("number", 0.0, says="degrees that the head turns to the good side"),
            "shoulders": Param("number", 0.0, says="how far the shoulders are pulled up"),
            "sore_knee": _pair(-60, 200, "knee of the sore leg, on the left"),
            "sore_foot": _pair(-90, 37, "its ankle"),
            "good_knee": _pair(60, 200, "knee of the good leg"),
            "good_foot": _pair(90, 37, "its ankle"),
            "sore_hand": _pair(-90, 380, "wrist on the sore side"),
            "good_hand": _pair(90, 380, "wrist on the good side"),
            "sore_elbow": Param("pair", None, says="elbow on the sore side; without it, it goes out"),
            "good_elbow": Param("pair", None, says="elbow on the good side"),
            "sore_grip": _grip("shape of the hand on the sore side"),
            "good_grip": _grip("shape of the hand on the good side"),
            "sore_turn": Param("number", None, says="where the hand on the sore side points; without it, as its arm"),
            "good_turn": Param("number", None, says="where the hand on the good side points"),
            "holds": Param("flag", False, says="the hand on the good side lies over an edge"),
            "over": Param("word", "sore", _SIDES, "whose leg and arm lie in front"),
            "arms_behind": Param("names", (), _SIDES, "arms that lie behind trunk and head"),
            "feet": Param(
                "word",
                "floor",
                ("floor", "together", "above", "hidden"),
                "flat on the floor, sole to sole, seen from above, or no legs at all",
            ),
            "seen": Param("word", "front", ("front", "behind"), "from where we look; from behind only trunk and arms"),
            "blades": Param("number", 0.0, says="from behind: how far apart the shoulder blades are, 0 to 1"),
            "eyes": Param("word", "open", ("open", "closed"), ""),
        },
        layer="mid",
        moves=True,
        says="a person seen from the front",
    ),
}
