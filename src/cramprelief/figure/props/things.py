# SPDX-License-Identifier: MIT
"""Things to hold and to lie under: towel, ball, bottle, jar, cold pack, blanket."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from cramprelief.figure.geometry import (
    Axes,
    Path,
    Vec,
    add,
    ellipse,
    heading,
    lerp,
    mix,
    polygon,
    polyline,
    rounded,
    spline,
    sub,
    times,
    unit,
)
from cramprelief.figure.model import LooseSpot
from cramprelief.figure.props.prop import Given, Param, Prop
from cramprelief.figure.props.room import box, soft_shadow
from cramprelief.figure.shapes import Clip, Shape, Stroke, Tint

if TYPE_CHECKING:
    from cramprelief.figure.stage import Stage


def _ball(stage: Stage, given: Given) -> list[Shape]:
    x, y, r = (stage.number(given[k]) for k in ("x", "y", "radius"))
    turn = stage.number(given["turn"])

    c = (x, -(y + r))
    skin = ellipse(c, r)
    out = [
        soft_shadow(x, y, r * 1.2, 8, 0.22),
        Shape(skin, "ball.shade", piece="ball"),
        Shape(ellipse((c[0] - r * 0.22, c[1] - r * 0.22), r * 0.98), "ball", clip=Clip(skin)),
    ]
    for side in (0, 180):
        way = heading(turn + side)
        seam = [add(c, heading(turn + side + d), r * 0.99) for d in (-62, 62)]
        arc = Path().move(seam[0]).bend(add(c, way, r * 0.1), seam[1])
        out.append(Shape(arc, None, Stroke(Tint("ball.shade", 0.9), r * 0.09), clip=Clip(skin)))
    return out


def _bottle(stage: Stage, given: Given) -> list[Shape]:
    """A bottle lying on the floor, seen from its end."""
    x, y, r = (stage.number(given[k]) for k in ("x", "y", "radius"))
    c = (x, -(y + r))
    return [
        soft_shadow(x, y, r * 1.2, 8, 0.22),
        Shape(ellipse(c, r), "water.cool", Stroke("metal.shade", 3), piece="bottle"),
        Shape(ellipse(c, r * 0.42), "cushion", piece="bottle"),
    ]


def _jar(stage: Stage, given: Given) -> list[Shape]:
    """A jar of ointment, its lid beside it."""
    x, y, k = (stage.number(given[n]) for n in ("x", "y", "size"))
    w, h = 66 * k, 50 * k
    return [
        soft_shadow(x + 20 * k, y, w * 1.0, 8, 0.2),
        Shape(ellipse((x, -(y + h)), w / 2 - 3 * k, 7 * k), "cream", piece="jar"),
        Shape(box(x - w / 2, y + h, w, h, 11 * k), "jar", piece="jar"),
        Shape(box(x - w / 2, y + h * 0.66, w, h * 0.4), "jar.lid"),
        Shape(ellipse((x, -(y + h)), w / 2, 8.5 * k), "jar.shade", piece="jar"),
        Shape(ellipse((x, -(y + h + 1)), w / 2 - 5 * k, 6 * k), "cream"),
        Shape(box(x + w * 0.66, y + 15 * k, w * 0.92, 15 * k, 5 * k), "jar.lid", piece="lid"),
    ]


def _pen(stage: Stage, given: Given) -> list[Shape]:
    x, y = stage.number(given["x"]), stage.number(given["y"])
    return [
        soft_shadow(x, y, 50, 5, 0.2),
        Shape(box(x - 44, y + 9, 78, 9, 4), "jar.lid", piece="pen"),
        Shape(polygon([(x + 34, -(y + 8)), (x + 48, -(y + 4.5)), (x + 34, -(y + 1))]), "metal", piece="pen"),
    ]


def _cloth(stage: Stage, given: Given) -> list[Shape]:
    """A cloth that lies loosely on a palm."""
    x, y = stage.number(given["x"]), stage.number(given["y"])
    edge = [(x - 58, y + 16), (x - 10, y + 34), (x + 48, y + 26), (x + 62, y - 22), (x + 8, y - 36), (x - 50, y - 28)]
    fold = [(x - 44, y + 4), (x - 4, y - 12), (x + 44, y - 8)]
    return [
        Shape(spline([(px, -py) for px, py in edge]), "towel", piece="cloth"),
        Shape(spline([(px, -py) for px, py in fold], closed=False), None, Stroke("towel.shade", 4)),
    ]


def _bubbles(stage: Stage, given: Given) -> list[Shape]:
    """Soap on washing hands; the bubbles swell and sink a little."""
    x, y = stage.number(given["x"]), stage.number(given["y"])
    time = 0.0 if stage.clock.reduced_motion else stage.clock.elapsed
    spots = ((-34, 26, 9), (-14, 38, 12), (12, 30, 10), (30, 18, 8), (2, 14, 7), (-26, 4, 8), (24, -4, 6), (44, 30, 6))
    out = []
    for i, (dx, dy, r) in enumerate(spots):
        swell = r * (1 + 0.14 * math.sin(time * 2.2 + i * 1.7))
        out.append(Shape(ellipse((x + dx, -(y + dy)), swell), Tint("foam", 0.82), Stroke(Tint("ice.shade", 0.8), 1.6)))
    return out


def _cold_pack(stage: Stage, given: Given) -> list[Shape]:
    """A cold pack in a folded cloth: never bare on the skin."""
    x, y, w, tilt = (stage.number(given[k]) for k in ("x", "y", "width", "tilt"))

    at = Axes((x, -y), tilt)
    cloth = [
        (-w / 2, 0),
        (-w / 2 + 4, -20),
        (-w * 0.2, -26),
        (w * 0.2, -26),
        (w / 2 - 4, -20),
        (w / 2, 0),
        (w * 0.2, 5),
        (-w * 0.2, 5),
    ]
    pack = [(-w * 0.36, -22), (-w * 0.3, -34), (w * 0.3, -34), (w * 0.36, -22)]
    fold: list[Vec] = [(-w / 2 + 2, -8), (-w * 0.15, -13), (w * 0.2, -12), (w / 2 - 2, -8)]
    flakes = []
    for cx in (-w * 0.16, w * 0.16):
        for dx, dy in ((5, 0), (2.5, 4.3), (2.5, -4.3)):
            flakes.append(
                Shape(polyline([(cx - dx, -28.5 - dy), (cx + dx, -28.5 + dy)]), None, Stroke("ice.shade", 2), at)
            )
    return [
        Shape(spline(pack, corners=(0, 3)), "ice", at=at, piece="cold_pack"),
        *flakes,
        Shape(spline(cloth), "pillow", at=at, piece="cold_pack"),
        Shape(spline(fold, closed=False), None, Stroke("pillow.shade", 4), at),
    ]


def _warm_pack(stage: Stage, given: Given) -> list[Shape]:
    """A warm-water bottle seen flat on its towel, one side of which is folded over; or wrapped, seen from its edge."""
    at = Axes(stage.point(given["at"]), stage.bearing(*given["dir"]))
    if given["edge"]:
        bundle = spline([(-62, -18), (-40, -25), (0, -26), (44, -24), (62, -16), (62, 16), (0, 21), (-62, 16)])
        stripes = [[(x, -22.0), (x, 16.0)] for x in (-46.0, -36.0, 34.0, 44.0)]
        waves = [Path().move((x, 34.0)).curve((x + 9, 44), (x - 9, 54), (x, 64)) for x in (-36.0, 0.0, 36.0)]
        return [
            Shape(bundle, "towel", at=at, piece="warm_pack"),
            *(Shape(polyline(stripe), None, Stroke("towel.shade", 3.4), at) for stripe in stripes),
            *(Shape(wave, None, Stroke("steam", 5), at) for wave in waves),
        ]
    ribs = [[(x, -40.0), (x, 26.0)] for x in (-44.0, -22.0, 0.0, 22.0, 44.0)]
    return [
        Shape(rounded(-150, -96, 300, 170, 12), "towel", at=at, piece="warm_towel"),
        Shape(rounded(66, -15, 30, 30, 5), "ball.shade", at=at, piece="warm_pack"),
        Shape(rounded(92, -19, 14, 38, 5), "metal.shade", at=at, piece="warm_pack"),
        Shape(rounded(-74, -54, 148, 108, 26), "ball", at=at, piece="warm_pack"),
        *(Shape(polyline(rib), None, Stroke("ball.shade", 4.5), at) for rib in ribs),
        Shape(rounded(-150, 2, 300, 76, 12), "towel", Stroke("towel.shade", 4), at=at, piece="warm_fold"),
        *(
            Shape(polyline([(x, 6.0), (x, 74.0)]), None, Stroke("towel.shade", 4), at)
            for x in (-128.0, -114.0, 114.0, 128.0)
        ),
    ]


def _towel(stage: Stage, given: Given) -> list[Shape]:
    """A towel from the hands round the ball of the foot; `slack` lets it sag."""
    foot = stage.skeleton.legs[given["foot"]].foot
    slack = stage.number(given["slack"])
    out = []
    for side in given["hands"]:
        hand = stage.skeleton.arms[side].contact
        end = foot(50, 5)
        way = sub(end, hand)
        wide = times(unit((-way[1], way[0])), 8.0)
        sag = add(mix(hand, end, 0.5), (0, 1), slack)
        cloth = Path().move(sub(hand, wide)).bend(sub(sag, wide), foot(61, 8)).bend(foot(70, 20), foot(66, 33))
        cloth.line(foot(42, 33)).bend(foot(42, 16), foot(38, 2)).bend(add(sag, wide), add(hand, wide)).close()
        fold = Path().move(hand).bend(sag, end).bend(foot(56, 18), foot(54, 33))
        tail = Path().move(add(hand, (2, 4))).curve(add(hand, (-5, 28)), add(hand, (8, 42)), add(hand, (0, 62)))
        role: str | Tint = "towel" if side == "near" else Tint("towel", 1.0, "shadow", 0.28)
        out += [
            Shape(tail, None, Stroke(role, 15), piece=f"towel_{side}"),
            Shape(cloth, role, piece=f"towel_{side}"),
            Shape(fold, None, Stroke(Tint("towel.shade", 0.9), 2.4)),
        ]
    return out


def _hand_towel(stage: Stage, given: Given) -> list[Shape]:
    """A towel in a hand, to dab something dry: it hangs over the fingers and follows them."""
    x, y = stage.skeleton.arms[given["hand"]].contact
    back = [(x - 2, y - 20), (x + 24, y - 10), (x + 30, y + 24), (x + 2, y + 30)]
    front = [(x + 8, y - 21), (x - 14, y - 22), (x - 30, y - 6), (x - 40, y + 44), (x - 6, y + 50), (x + 4, y + 14)]
    stripes = [[(x - 40 + d * 0.2, y + 44 - d), (x - 6 + d * 0.3, y + 50 - d)] for d in (9.0, 16.0)]
    return [
        Shape(spline(back, corners=(2, 3)), "towel.shade", piece="hand_towel"),
        Shape(spline(front, corners=(3, 4)), "towel", piece="hand_towel"),
        *(Shape(polyline(stripe), None, Stroke("towel.shade", 3)) for stripe in stripes),
    ]


def _towel_pile(stage: Stage, given: Given) -> list[Shape]:
    """A folded towel."""
    x, y, w = (stage.number(given[k]) for k in ("x", "y", "width"))
    return [
        Shape(box(x - w / 2, y + 34, w, 18, 9), "towel", piece="towel"),
        Shape(box(x - w / 2 + 3, y + 17, w - 6, 17, 8), "towel.shade", piece="towel"),
    ]


def _blanket(stage: Stage, given: Given) -> list[Shape]:
    """A light blanket over legs and body, from `x0` to `x1`; it hangs down to a little under `y`."""
    x0, x1, base = (stage.number(given[k]) for k in ("x0", "x1", "y"))
    tops = _draped(stage, x0, x1, base)
    n = len(tops)
    drop = 26.0
    points: list[Vec] = [(x0 - 10, -base + drop), (x0 - 7, tops[0][1] + 12), *tops[::3], (x1 + 7, tops[-1][1] + 12)]
    points.append((x1 + 12, -base + drop))
    last = len(points) - 1
    points += [(lerp(x1 + 12, x0 - 10, i / 6), -base + drop + (5 if i % 2 else -3)) for i in range(1, 6)]
    cloth = spline(points, corners=(0, last))
    out = [
        Shape(cloth, "blanket", piece="blanket"),
        Shape(box(x0 - 30, base - drop + 18, x1 - x0 + 60, 32), "blanket.shade", clip=Clip(cloth)),
    ]
    for part, length in ((0.28, 70), (0.52, 90), (0.75, 60)):
        x, y = tops[int(part * (n - 1))]
        fold = [(x, y + 18), (x + 8, y + 18 + length * 0.5), (x + 4, y + 18 + length)]
        out.append(Shape(spline(fold, closed=False), None, Stroke("blanket.shade", 4), clip=Clip(cloth)))
    return out


def _draped(stage: Stage, x0: float, x1: float, base: float) -> list[Vec]:
    """The upper edge of a cloth over the body: highest points, spanned where the body dips, then smoothed."""
    n = 49
    xs = [lerp(x0, x1, i / (n - 1)) for i in range(n)]
    ys = [-(base + 6)] * n
    step = (x1 - x0) / (n - 1)
    for a, b in _body_edges(stage):
        (xa, ya), (xb, yb) = sorted((a, b))
        for i in range(max(0, int((xa - x0) / step)), min(n - 1, int((xb - x0) / step) + 1) + 1):
            if xa <= xs[i] <= xb and xb > xa:
                ys[i] = min(ys[i], lerp(ya, yb, (xs[i] - xa) / (xb - xa)))
    for reach in (12, 8, 5, 3):
        ys = [
            min(ys[i], (ys[max(0, i - reach)] + ys[min(n - 1, i + reach)]) / 2 + 2) if reach <= i < n - reach else ys[i]
            for i in range(n)
        ]
    for _ in range(4):
        ys = [(ys[max(0, i - 1)] + 2 * ys[i] + ys[min(n - 1, i + 1)]) / 4 for i in range(n)]
    return [(x, y - 11) for x, y in zip(xs, ys, strict=True)]


def _body_edges(stage: Stage) -> list[tuple[Vec, Vec]]:
    """Short edges along the upper outline of trunk, legs and feet."""
    skeleton = stage.skeleton
    lines: list[list[Vec]] = [[skeleton.torso_edge(t / 8, 1) for t in range(9)]]
    for leg in skeleton.legs.values():
        for bone in (leg.thigh, leg.shank):
            lines.append([bone.edge(s / 6, 1) for s in range(7)])
        lines.append([leg.foot(x, y) for x, y in ((21, -6), (38, 2), (55, 9), (80, 13), (86, 24))])
    for arm in skeleton.arms.values():
        for bone in (arm.upper, arm.fore):
            lines.append([bone.edge(s / 4, side) for side in (1, -1) for s in range(5)])
    return [(a, b) for line in lines for a, b in itertools.pairwise(line)]


def _n(default: float | str, says: str) -> Param:
    return Param("number", default, says=says)


PROPS = {
    "ball": Prop(
        _ball,
        {
            "x": _n(0, "middle"),
            "y": _n(0, "what it lies on"),
            "radius": _n(26, ""),
            "turn": _n(0, "degrees that it has rolled"),
        },
        layer="mid",
        moves=True,
        says="a ball to roll the foot on",
    ),
    "bottle": Prop(
        _bottle,
        {"x": _n(0, "middle"), "y": _n(0, "what it lies on"), "radius": _n(30, "")},
        layer="mid",
        says="a bottle, seen from its end",
    ),
    "jar": Prop(
        _jar,
        {"x": _n(0, "middle"), "y": _n(0, "what it stands on"), "size": _n(1, "1 is as large as beside a whole body")},
        says="an open jar of ointment",
    ),
    "cold_pack": Prop(
        _cold_pack,
        {"x": _n(0, "middle"), "y": _n(0, "what it lies on"), "width": _n(90, ""), "tilt": _n(0, "degrees, clockwise")},
        layer="front",
        moves=True,
        says="a cold pack in a cloth",
    ),
    "pen": Prop(_pen, {"x": _n(0, "middle"), "y": _n(0, "what it lies on")}, says="a pen"),
    "cloth": Prop(
        _cloth,
        {"x": _n(0, "middle"), "y": _n(0, "middle")},
        layer="front",
        moves=True,
        says="a cloth on a palm",
    ),
    "bubbles": Prop(
        _bubbles,
        {"x": _n(0, "middle"), "y": _n(0, "middle")},
        layer="top",
        moves=True,
        alive=True,
        says="soap on washing hands",
    ),
    "warm_pack": Prop(
        _warm_pack,
        {
            "at": Param("spot", LooseSpot("point", "", (0.0, 0.0)), says="its middle"),
            "dir": Param(
                "bearing", (None, 0.0), says="where its neck points, and the towel hangs down on the right of it"
            ),
            "edge": Param("flag", False, says="wrapped, seen from its edge; else flat and half wrapped"),
        },
        layer="front",
        moves=True,
        says="a warm-water bottle in a towel",
    ),
    "towel": Prop(
        _towel,
        {
            "hands": Param("names", ("near",), ("near", "far"), "the hands that hold it"),
            "foot": Param("word", "near", ("near", "far"), "the foot in its loop"),
            "slack": _n(0, "how far it sags"),
        },
        layer="front",
        moves=True,
        says="a towel from the hands round the ball of the foot",
    ),
    "hand_towel": Prop(
        _hand_towel,
        {"hand": Param("word", "near", ("near", "far"), "the hand that holds it")},
        layer="front",
        moves=True,
        says="a towel in a hand, to dab something dry",
    ),
    "towel_pile": Prop(
        _towel_pile, {"x": _n(0, "middle"), "y": _n(0, "what it lies on"), "width": _n(110, "")}, says="a folded towel"
    ),
    "blanket": Prop(
        _blanket,
        {
            "x0": _n(-60, "end near the head"),
            "x1": _n(330, "end near the feet"),
            "y": _n(190, "what the person lies on"),
        },
        layer="front",
        moves=True,
        says="a light blanket over the body",
    ),
}
