# SPDX-License-Identifier: MIT
"""A foot seen flat, for close-ups: its sole or its top, with five toes that spread, squeeze, curl and bend.

Foot axes: the heel at the origin, x across to the little toe, y down; the toes look up (-y). The foot drawn is the
right one, as the near side is; the sole is its mirror image. Units are those of the body times 1.9: a close-up.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from cramprelief.figure.body.segment import Profile, Seg
from cramprelief.figure.closeup.open_hand import nail
from cramprelief.figure.closeup.part import Drawn, drawn, shade_line
from cramprelief.figure.geometry import Axes, Path, Vec, add, clockwise, ellipse, lerp, mix, smoothstep, spline, united
from cramprelief.figure.glow import strength, tension_tint
from cramprelief.figure.shapes import Gradient, Shape, Tint

_BODY = (
    (0, 0), (-20, 6), (-32, 27), (-33, 56), (-27, 93), (-27, 128), (-37, 160), (-47, 186), (-47, 206), (-38, 219),
    (-14, 222), (10, 217), (30, 205), (45, 188), (51, 168), (49, 140), (45, 100), (39, 60), (34, 27), (21, 6),
)  # fmt: skip


class _Toe(NamedTuple):
    root: Vec
    size: float
    neck: float
    pad: float
    angle: float


_TOES = (
    _Toe((-31, 202), 60, 14.6, 17.2, 2),
    _Toe((-7, 208), 53, 9.0, 11.0, 1),
    _Toe((13, 204), 48, 8.6, 10.5, 3),
    _Toe((29.5, 195), 42, 8.2, 10.2, 6),
    _Toe((42, 182), 36, 8.0, 10.2, 10),
)
_SPREAD = (-16.0, -4.0, 4.0, 11.0, 21.0)
"""Degrees that a full spread adds to each toe."""


@dataclass(frozen=True, slots=True)
class PlanFoot:
    """`spread`, `squeeze` and `curl` are 0..1. `pulled` lengthens one toe (`pulled_toe` 0..4, the big one first) by up
    to a seventh and moves it straight out. `turns` are degrees added to single toes."""

    axes: Axes
    sole: bool = True
    size: float = 1.0
    spread: float = 0.0
    squeeze: float = 0.0
    curl: float = 0.0
    pulled: float = 0.0
    pulled_toe: int = 0
    leg: bool = True

    def at(self, x: float, y: float) -> Vec:
        """A point of the foot on the page; y is the distance from the heel."""
        k = smoothstep(110, 190, y)
        wide = 1 - 0.13 * self.squeeze * k + 0.035 * self.spread * k
        return self.axes((-x if self.sole else x) * wide * self.size, -y * self.size)

    @property
    def turn(self) -> int:
        return -1 if self.sole else 1

    def toe(self, i: int) -> Seg:
        """A toe as a bone from its root to its tip; 0 is the big one."""
        toe, k = _TOES[i], self.size
        swing = _SPREAD[i] * self.spread - (toe.angle + (2 - i) * -1.2) * 0.5 * self.squeeze
        size = toe.size * (1 - 0.34 * self.curl) * (1 + (0.14 * self.pulled if i == self.pulled_toe else 0.0))
        knots = [(0, toe.neck * 1.08 * k), (0.36, toe.neck * k), (0.7, toe.pad * k), (1, toe.pad * 0.84 * k)]
        profile = Profile(knots)
        angle = self.axes.angle - 90 + (toe.angle + swing) * self.turn
        return Seg(self.at(*toe.root), angle, (size - toe.pad * 0.84) * k, profile, profile)

    def toes(self) -> list[Seg]:
        return [self.toe(i) for i in range(5)]


def _webs(foot: PlanFoot, toes: list[Seg]) -> list[Path]:
    """The skin between the toes, up to the depth of the cleft."""
    out = []
    deep = lerp(0.62, 0.32, smoothstep(0.0, 0.4, foot.spread))
    for a, b in itertools.pairwise(toes):
        side = -foot.turn
        path = Path().move(a.p0).line(a.edge(deep, side, -1.0))
        path.bend(add(mix(a.at(deep), b.at(deep), 0.5), a.way, -9 * foot.size), b.edge(deep, -side, -1.0))
        out.append(clockwise(path.line(b.p0).close()))
    return out


def plan_foot_body(foot: PlanFoot) -> Path:
    """The foot without its toes, as one outline."""
    return clockwise(spline([foot.at(x, y) for x, y in _BODY]))


@lru_cache(maxsize=512)
def draw_plan_foot(foot: PlanFoot, piece: str) -> tuple[Drawn, Drawn]:
    """The foot in two parts, so that light may lie between them: skin, and what is drawn on it."""
    toes = foot.toes()
    toe_paths = [clockwise(t.path(1, 1)) for t in toes]
    parts = [plan_foot_body(foot), *toe_paths, *_webs(foot, toes)]
    if foot.leg and not foot.sole:
        parts.append(_leg(foot))
    outline = united(*parts)
    skin = [Shape(outline, "skin", piece=piece)]
    if foot.sole:
        skin += _sole_tones(foot, piece)
    lines = _toe_details(foot, toes, piece)
    lines += _sole_lines(foot, piece) if foot.sole else _top_lines(foot, toes, piece)
    return drawn(outline, skin), drawn(outline, lines)


def light(foot: PlanFoot, outline: Path, tension: float, where: str) -> Shape:
    """The glow of the arch or of the toes."""
    center = foot.at(-8, 112) if where == "arch" else foot.at(-4, 224)
    radius, stretch = (70.0, 0.62) if where == "arch" else (62.0, 0.62)
    turned = foot.axes.angle - (90 if where == "arch" else 0)
    k = strength(tension)
    stops = (
        (0.0, tension_tint(tension, round(0.95 * k, 2))),
        (0.5, tension_tint(tension, round(0.55 * k, 2))),
        (1.0, tension_tint(tension, 0.0)),
    )
    return Shape(outline, Gradient(center, stops, radius=radius * foot.size, angle=turned, stretch=stretch))


def _leg(foot: PlanFoot) -> Path:
    """The lower leg, which comes towards the viewer over the heel."""
    points = [
        (37, -300),
        (37, -60),
        (39, 10),
        (38, 42),
        (30, 70),
        (2, 88),
        (-29, 68),
        (-36, 42),
        (-37, 10),
        (-36, -60),
        (-38, -300),
    ]
    return clockwise(spline([foot.at(x, y) for x, y in points], corners=(0, len(points) - 1)))


def _sole_tones(foot: PlanFoot, piece: str) -> list[Shape]:
    """The arch lies in shade, the parts that bear weight are paler."""
    w = foot.at
    arch = [w(-31.5, 62), w(-14, 66), w(1, 95), w(2, 128), w(-11, 154), w(-35, 158), w(-26.6, 128), w(-26.6, 93)]
    heel = [w(0, 9), w(-20, 17), w(-26, 40), w(-16, 61), w(4, 65), w(21, 55), w(26, 33), w(18, 14)]
    ball = [
        w(-41, 180),
        w(-41, 203),
        w(-20, 211),
        w(6, 206),
        w(28, 195),
        w(43, 179),
        w(45, 156),
        w(34, 142),
        w(16, 152),
    ]
    ball += [w(-8, 162), w(-28, 163)]
    return [
        Shape(spline(arch, corners=(0, 5)), Tint("skin.shade", 0.5), piece=piece),
        Shape(spline(heel), Tint("skin.pad", 0.9), piece=piece),
        Shape(spline(ball), Tint("skin.pad", 0.9), piece=piece),
    ]


def _toe_details(foot: PlanFoot, toes: list[Seg], piece: str) -> list[Shape]:
    k = foot.size
    out = []
    for toe in toes:
        if foot.sole:
            r = toe.front.at(0.78) * 0.72
            out.append(
                Shape(ellipse((toe.size * 0.86, 0), r * 1.12, r), Tint("skin.pad", 0.95), at=toe.axes, piece=piece)
            )
            w = toe.front.at(0.2) * 0.72
            out.append(shade_line([toe.at(0.24, w), toe.at(0.32, 0), toe.at(0.24, -w)], 2.2 * k, piece))
        else:
            w = toe.front.at(0.8) * 0.6
            out.append(Shape(nail(toe, 0.8, 1.14, w), "skin.nail", piece=piece))
            w = toe.front.at(0.4) * 0.5
            out.append(shade_line([toe.at(0.4, w), toe.at(0.43, 0), toe.at(0.4, -w)], 2.2 * k, piece))
    if foot.spread < 0.45:
        for a, b in itertools.pairwise(toes):
            side = -foot.turn
            low = mix(a.edge(0.28, side), b.edge(0.28, -side), 0.5)
            high = mix(a.edge(0.72, side), b.edge(0.74, -side), 0.5)
            out.append(shade_line([low, mix(low, high, 0.5), high], 2.0 * k, piece))
    return out


def _sole_lines(foot: PlanFoot, piece: str) -> list[Shape]:
    w = foot.at
    folds = 0.5 + 0.5 * foot.squeeze
    return [
        shade_line([w(-12, 168), w(-6, 140), w(-10, 114)], 2.4 * foot.size, piece, 0.8 * folds),
        shade_line([w(14, 150), w(15, 128), w(11, 108)], 2.0 * foot.size, piece, 0.6 * folds),
    ]


def _top_lines(foot: PlanFoot, toes: list[Seg], piece: str) -> list[Shape]:
    """The tendons to the toes and the two ankle bones."""
    w, k = foot.at, foot.size
    middle = w(4, 60)
    out = [
        shade_line([mix(t.p0, middle, 0.1), mix(t.p0, middle, 0.25), mix(t.p0, middle, 0.42)], 2.4 * k, piece, 0.55)
        for t in toes
    ]
    if foot.leg:
        out.append(shade_line([w(-31, 46), w(-37, 26), w(-31, 6)], 2.4 * k, piece, 0.8))
        out.append(shade_line([w(34, 42), w(40, 22), w(34, 2)], 2.4 * k, piece, 0.8))
        out.append(shade_line([w(-16, 72), w(2, 80), w(20, 71)], 2.2 * k, piece, 0.6))
    return out
