# SPDX-License-Identifier: MIT
"""Limbs of a person seen from the front or from above: two bones by their joints, feet, and hands that hold or lie."""

from __future__ import annotations

from functools import lru_cache

from cramprelief.figure.body.hands import fingers, palm_skin, thumb
from cramprelief.figure.body.segment import Profile, Seg, corner
from cramprelief.figure.closeup.open_hand import OpenHand, draw_open_hand
from cramprelief.figure.closeup.part import LOCAL, Drawn
from cramprelief.figure.closeup.plan_foot import PlanFoot, draw_plan_foot
from cramprelief.figure.geometry import Axes, Path, Vec, angle_of, ellipse, length, polyline, spline, sub
from cramprelief.figure.shapes import Shape, Stroke

THIGH = (
    Profile([(0, 44), (0.3, 45), (0.7, 33), (1, 25)]),
    Profile([(0, 36), (0.2, 42), (0.6, 35), (1, 25)]),
)
"""Outer and inner half width."""
SHANK = (
    Profile([(0, 25), (0.1, 24), (0.32, 29), (0.7, 18.5), (1, 14)]),
    Profile([(0, 25), (0.1, 23.5), (0.36, 27), (0.7, 17), (1, 14)]),
)
UPPER = (Profile([(0, 20), (0.5, 18.5), (1, 14.4)]), Profile([(0, 20), (0.5, 17.5), (1, 14.4)]))
FORE = (Profile([(0, 14.4), (0.25, 16), (1, 9.6)]), Profile([(0, 14.4), (0.25, 15), (1, 9.6)]))
_HEM = 0.52
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


class TwoBones:
    """Two bones by their joints; `sign` -1 lies left of the middle. The outer side is the first of the profiles."""

    def __init__(self, joints: tuple[Vec, Vec, Vec], sign: int, first: Profiles, second: Profiles) -> None:
        root, joint, end = joints
        self.first = bone(root, joint, first, sign > 0)
        self.second = bone(joint, end, second, sign > 0)

    def skin(self, piece: str, radius: float) -> list[Shape]:
        out = [Shape(seg.path(1, 1), "skin", piece=piece) for seg in (self.first, self.second)]
        for side in (1, -1):
            knob = corner(self.first, self.second, side, radius, 1.15)
            if knob is not None:
                out.append(Shape(knob, "skin", piece=piece))
        return out


def bone(p: Vec, q: Vec, profiles: Profiles, flip: bool) -> Seg:
    way = sub(q, p)
    front, back = (profiles[0], profiles[1]) if flip else (profiles[1], profiles[0])
    return Seg(p, angle_of(way), max(1.0, length(way)), front, back)


@lru_cache(maxsize=32)
def flipped(path: Path, sign: int) -> Path:
    """An outline of the left of the picture, for that side (-1) or the other one (1)."""
    if sign < 0:
        return path
    turned = Path([(op, tuple(-v if i % 2 == 0 else v for i, v in enumerate(values))) for op, values in path.ops])
    turned.lasting = True
    return turned


def parted(shapes: list[Shape], width: float = 4.0) -> list[Shape]:
    """Skin with a thin line round it, so that it does not melt into the skin that it lies on."""
    line = Stroke("skin.shade", width)
    around = [Shape(shape.path, None, line, shape.at, shape.piece) for shape in shapes if shape.fill == "skin"]
    return [*around, *shapes]


def standing_foot(ankle: Vec, sign: int, piece: str) -> list[Shape]:
    """A foot that points at us."""
    at = Axes(ankle, 0.0)
    toes = [Shape(flipped(path, sign), "skin", Stroke("skin.shade", 1.4), at, piece) for path in reversed(_TOES)]
    nail = Shape(flipped(_NAIL, sign), "skin.nail", at=at, piece=piece)
    return [Shape(flipped(_FOOT, sign), "skin", at=at, piece=piece), *toes, nail]


@lru_cache(maxsize=2)
def _top_of_foot(sign: int) -> tuple[Shape, ...]:
    foot = PlanFoot(LOCAL, sole=False, size=0.5, leg=False)
    skin, lines = draw_plan_foot(foot, "top")
    down = Axes((0.0, 0.0), 180.0)
    out = []
    for shape in (*skin.shapes, *lines.shapes):
        path = flipped(shape.path.placed(down), sign)
        path.lasting = True
        out.append(shape._replace(path=path))
    return tuple(out)


def foot_from_above(ankle: Vec, sign: int, piece: str) -> list[Shape]:
    """A foot that stands flat on a bed, its toes to the lower edge of the picture."""
    at = Axes((ankle[0], ankle[1] - 16), 0.0)
    return [shape._replace(at=at, piece=piece) for shape in _top_of_foot(sign)]


def kneecap(knee: Vec, piece: str) -> list[Shape]:
    """A bent knee from above: it comes towards us."""
    arc = spline([(-17, 2), (-13, 15), (0, 21), (13, 15), (17, 2)], closed=False)
    return [
        Shape(ellipse(knee, 27, 29), "skin", piece=piece),
        Shape(arc, None, Stroke("skin.shade", 2.6), Axes(knee, 0.0), piece),
    ]


def sole_to_sole(ankle: Vec, sign: int, piece: str) -> list[Shape]:
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


def hand_skin(hand: Axes, shape: str, palm: int, piece: str) -> tuple[list[Shape], list[Shape]]:
    """A hand: what lies under the forearm's end, and the thumb over it."""
    skin_of_thumb, rim = thumb(shape, palm)
    under = [Shape(fingers(shape, palm, True), "skin.shade", at=hand, piece=piece)]
    under += [Shape(path, "skin", at=hand, piece=piece) for path in (fingers(shape, palm, False), palm_skin(palm))]
    return under, [
        Shape(skin_of_thumb, "skin", at=hand, piece=piece),
        Shape(rim, None, Stroke("skin.shade", 1.8), hand, piece),
    ]


def fingers_round(flip: bool, piece: str) -> Drawn:
    """Four fingers that come round a shoulder; the palm is hidden. Their hand's wrist is the origin."""
    hand = OpenHand(LOCAL, 1.0, not flip, (0.2, 0.1, 0.15, 0.2), 0.8)
    return draw_open_hand(hand, piece)["fingers"]
