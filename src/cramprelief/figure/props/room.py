# SPDX-License-Identifier: MIT
"""The things of a room: floor, wall, window, bed and bedding, chair, table, step, mat."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from cramprelief.figure.geometry import Axes, Path, Vec, add, angle_of, ellipse, length, rounded, spline, sub, unit
from cramprelief.figure.props.prop import Given, Param, Prop
from cramprelief.figure.shapes import Clip, Gradient, Shape, Stroke, Tint

if TYPE_CHECKING:
    from cramprelief.figure.stage import Stage

FAR = 3000.0
"""Wider than every camera."""


def box(x: float, top: float, width: float, height: float, radius: float = 0.0) -> Path:
    """A rectangle as authors write it: left edge, upper edge (y up), width, height downwards."""
    return rounded(x, -top, width, height, radius)


def soft_shadow(x: float, y: float, rx: float, ry: float, strength: float) -> Shape:
    """The shadow that a thing casts on the floor at height `y`."""
    stops = ((0.0, Tint("shadow", strength)), (0.5, Tint("shadow", strength * 0.55)), (1.0, Tint("shadow", 0.0)))
    return Shape(ellipse((x, -y), rx, ry), Gradient((x, -y), stops, radius=rx, stretch=ry / rx))


def up(points: list[Vec]) -> list[Vec]:
    """Points with y up, as the page wants them."""
    return [(x, -y) for x, y in points]


def thick(points: Sequence[Vec], width: float) -> Path:
    """A bar along points with y DOWN, with round ends: an outline, so that a theme with lines can draw one round it."""
    half = width / 2
    if len(points) == 2:
        along = sub(points[1], points[0])
        return rounded(-half, -half, length(along) + width, width, half).placed(Axes(points[0], angle_of(along)))
    way = [unit(sub(b, a)) for a, b in pairwise(points)]
    ways = [way[0], *(unit(add(a, b)) for a, b in pairwise(way)), way[-1]]
    side = [(-y * half, x * half) for x, y in ways]
    left = [add(p, n) for p, n in zip(points, side, strict=True)]
    right = [add(p, n, -1) for p, n in zip(points, side, strict=True)]
    start, end = add(points[0], way[0], -half), add(points[-1], way[-1], half)
    return spline([*left, end, *right[::-1], start])


def bar(points: list[Vec], role: str, width: float, piece: str = "") -> Shape:
    """A thick line through points with y up, such as a chair's leg."""
    return Shape(thick(up(points), width), role, piece=piece)


def _floor(stage: Stage, given: Given) -> list[Shape]:
    y = stage.number(given["y"])
    return [Shape(box(-FAR, y, 2 * FAR, 1200), "floor", piece="floor")]


def _wall(stage: Stage, given: Given) -> list[Shape]:
    x, top = stage.number(given["x"]), stage.number(given["top"])
    if given["side"] == "left":
        return [
            Shape(box(x - FAR, top, FAR, top), "wall", piece="wall"),
            Shape(box(x - 7, top, 7, top), "wall.edge"),
            Shape(box(x + 9 - FAR, 46, FAR, 46, 3), "wall.edge"),
        ]
    return [
        Shape(box(x, top, FAR, top), "wall", piece="wall"),
        Shape(box(x, top, 7, top), "wall.edge"),
        Shape(box(x - 9, 46, FAR, 46, 3), "wall.edge"),
    ]


def _window(stage: Stage, given: Given) -> list[Shape]:
    x, y, w, h = (stage.number(given[k]) for k in ("x", "y", "width", "height"))
    left, top = x - w / 2, y + h / 2
    pane = box(left, top, w, h, 10)
    out = [Shape(box(left - 9, top + 9, w + 18, h + 18, 16), "frame", piece="window"), Shape(pane, "night")]
    if given["moon"]:
        c = (x + w * 0.18, -(y + h * 0.17))
        bite = (c[0] + 14, c[1] - 8)
        out.append(Shape(ellipse(c, 26), "moon"))
        out.append(Shape(ellipse(bite, 23), "night", clip=Clip(pane)))
        for sx, sy, r in ((-0.28, 0.3, 2.6), (-0.1, -0.1, 2.0), (0.32, -0.22, 2.4), (-0.34, -0.3, 1.8)):
            out.append(Shape(ellipse((x + w * sx, -(y + h * sy)), r), "moon"))
    out += [Shape(box(x - 3.5, top, 7, h), "frame"), Shape(box(left, y + 3.5, w, 7), "frame")]
    return [*out, Shape(box(left - 20, y - h / 2, w + 40, 15, 6), "frame")]


def _scallops(x0: float, x1: float, top: float) -> Path:
    """A fitted sheet that hangs over the mattress in soft waves."""
    points = [(x0 - 10, top + 12), (x1 + 10, top + 12), (x1 + 10, top - 30)]
    waves = max(3, round((x1 - x0) / 125))
    for i in range(waves + 1):
        points.append((x1 - (x1 - x0) * i / waves, top - (34 if i % 2 else 24)))
    points.append((x0 - 10, top - 30))
    return spline(up(points), corners=(0, 1, 2, len(points) - 1))


def _bed(stage: Stage, given: Given) -> list[Shape]:
    x0, x1, top = (stage.number(given[k]) for k in ("x0", "x1", "top"))
    w = x1 - x0
    mattress = box(x0, top, w, top - 78, 24)
    out = [soft_shadow((x0 + x1) / 2, 0, w * 0.54, 26, 0.22)]
    out += [Shape(box(x, 56, 24, 56, 4), "wood.shade", piece="bed") for x in (x0 + 26, x1 - 50)]
    if given["head"]:
        out.append(Shape(box(x0 - 26, top + 150, 30, top + 130, 14), "wood.shade", piece="bed"))
    out += [
        Shape(box(x0 - 8, 88, w + 16, 52, 10), "wood", piece="bed"),
        Shape(box(x0 - 8, 52, w + 16, 16, 8), "wood.shade"),
        Shape(mattress, "mattress", piece="mattress"),
        Shape(box(x0 - 4, top - 62, w + 8, 60), "mattress.shade", clip=Clip(mattress)),
        Shape(_scallops(x0, x1, top), "sheet", clip=Clip(mattress)),
    ]
    return out


def _surface(stage: Stage, given: Given) -> list[Shape]:
    y = stage.number(given["y"])
    return [
        Shape(box(-FAR, y, 2 * FAR, 26), "sheet", piece="surface"),
        Shape(box(-FAR, y - 26, 2 * FAR, 900), "mattress", piece="surface"),
        Shape(box(-FAR, y - 31, 2 * FAR, 5), "mattress.shade"),
    ]


def _pillow(stage: Stage, given: Given) -> list[Shape]:
    x, y, w, h, tilt = (stage.number(given[k]) for k in ("x", "y", "width", "height", "tilt"))

    at = Axes((x, -y), tilt)
    body = [(-w / 2, -4), (-w / 2 + 8, -h * 0.72), (-w * 0.2, -h), (w * 0.2, -h * 0.92), (w / 2 - 8, -h * 0.55)]
    body += [(w / 2, -6), (w * 0.2, 3), (-w * 0.25, 3)]
    shade = [(-w / 2 + 3, -6), (-w * 0.1, -h * 0.22), (w / 2 - 3, -8), (w * 0.2, 3), (-w * 0.25, 3)]
    return [Shape(spline(body), "pillow", at=at, piece="pillow"), Shape(spline(shade), "pillow.shade", at=at)]


def _wedge(stage: Stage, given: Given) -> list[Shape]:
    x0, x1, y, h = (stage.number(given[k]) for k in ("x0", "x1", "y", "height"))
    body = [(x0, y), (x0 + 30, y + h * 0.62), (x0 + 78, y + h), (x1 - 30, y + h * 0.96), (x1, y + h * 0.8)]
    body += [(x1 + 6, y + 20), (x1 - 4, y)]
    shade = [(x0, y), (x0 + 24, y + h * 0.34), ((x0 + x1) / 2, y + h * 0.26), (x1 + 4, y + h * 0.3), (x1 + 5, y + 10)]
    shade.append((x1 - 4, y))
    return [
        Shape(spline(up(body), corners=(0, 6)), "cushion", piece="wedge"),
        Shape(spline(up(shade), corners=(0, 5)), "cushion.shade"),
    ]


def _chair(stage: Stage, given: Given) -> list[Shape]:
    x, seat, w = (stage.number(given[k]) for k in ("x", "seat", "width"))
    s = 1.0 if given["faces"] == "right" else -1.0
    left = min(x, x + w * s)

    def leg(top: float, foot: float) -> Shape:
        return bar([(x + top * s, seat - 10), (x + foot * s, 5)], "wood.shade", 13, "chair")

    back = Path().move((x + 6 * s, -seat + 4)).bend((x - 4 * s, -seat - 95), (x - 22 * s, -seat - 222)).points(8)
    pad = Path().move((x - 5 * s, -seat - 115)).bend((x - 13 * s, -seat - 168), (x - 21 * s, -seat - 208)).points(6)
    out = [soft_shadow(x + w * 0.5 * s, 0, w * 0.75, 17, 0.2), leg(14, -8), leg(w - 20, w - 4)]
    if given["back"]:
        out.append(Shape(thick(back, 14), "wood", piece="chair"))
        out.append(Shape(thick(pad, 26), "cushion", piece="chair"))
    out.append(Shape(box(left - 4, seat - 12, w + 8, 16, 8), "wood", piece="chair"))
    return [*out, Shape(box(left - 6, seat, w + 12, 20, 10), "cushion", piece="chair")]


def _table(stage: Stage, given: Given) -> list[Shape]:
    x, top, w = (stage.number(given[k]) for k in ("x", "top", "width"))
    legs = [Shape(box(at, top - 16, 18, top - 16, 4), "wood.shade", piece="table") for at in (x + 26, x + w - 44)]
    return [
        soft_shadow(x + w / 2, 0, w * 0.55, 18, 0.18),
        *legs,
        Shape(box(x, top, w, 22, 9), "wood", piece="table"),
        Shape(box(x + 8, top - 16, w - 16, 6, 3), "wood.shade"),
    ]


def _slab(stage: Stage, given: Given) -> list[Shape]:
    """A table's top, filling the lower part of a close-up."""
    x, y = stage.number(given["x"]), stage.number(given["y"])
    return [
        Shape(box(x, y, FAR, 30, 8), "wood", piece="slab"),
        Shape(box(x + 6, y - 24, FAR, 8, 3), "wood.shade"),
        Shape(box(x + 60, y - 30, 44, 700), "wood.shade", piece="slab"),
    ]


def _step(stage: Stage, given: Given) -> list[Shape]:
    x, w, h = (stage.number(given[k]) for k in ("x", "width", "height"))
    return [
        soft_shadow(x + w / 2, 0, w * 0.66, 15, 0.22),
        Shape(box(x + 8, h - 8, w - 16, h - 8, 3), "wood.shade", piece="step"),
        Shape(box(x, h, w, 16, 6), "wood", piece="step"),
    ]


def _mat(stage: Stage, given: Given) -> list[Shape]:
    x0, x1, h = (stage.number(given[k]) for k in ("x0", "x1", "height"))
    return [
        soft_shadow((x0 + x1) / 2, -2, (x1 - x0) * 0.54, 20, 0.16),
        Shape(box(x0, h, x1 - x0, h, h / 2), "cushion", piece="mat"),
        Shape(box(x0, h * 0.45, x1 - x0, h * 0.45, h / 4), "cushion.shade"),
    ]


def _banister(stage: Stage, given: Given) -> list[Shape]:
    """A hand rail on brackets, fixed to the wall behind the person."""
    x0, x1, y = (stage.number(given[k]) for k in ("x0", "x1", "y"))
    places = [x0 + (x1 - x0) * part for part in (0.1, 0.5, 0.9)]
    return [
        *(Shape(box(x - 13, y - 20, 26, 34, 8), "wall.edge", piece="banister") for x in places),
        *(bar([(x, y - 34), (x, y - 4)], "wood.shade", 9, "banister") for x in places),
        bar([(x0, y), (x1, y)], "wood", 19, "banister"),
    ]


def _barrier(stage: Stage, given: Given) -> list[Shape]:
    """A railing along a course."""
    x0, x1, y = (stage.number(given[k]) for k in ("x0", "x1", "y"))
    count = max(2, round((x1 - x0) / 62))
    posts = [x0 + (x1 - x0) * i / count for i in range(1, count)]
    return [
        *(bar([(x, y - 4), (x, 84)], "metal.shade", 7, "barrier") for x in posts),
        bar([(x0, 84), (x1, 84)], "metal", 11, "barrier"),
        *(bar([(x, y), (x, 8)], "metal", 14, "barrier") for x in (x0, x1)),
        *(bar([(x - 34, 8), (x + 34, 8)], "metal.shade", 12, "barrier") for x in (x0 + 20, x1 - 20)),
        bar([(x0, y), (x1, y)], "metal", 17, "barrier"),
    ]


def _footprints(stage: Stage, given: Given) -> list[Shape]:
    """A small picture in the picture: two footprints from above, to say how far apart the feet stand."""
    x, y, gap = (stage.number(given[k]) for k in ("x", "y", "gap"))
    round_window = ellipse((x, -y), 96)
    out = [Shape(round_window, "wall", Stroke("wall.edge", 3), piece="footprints")]
    for side in (-1, 1):
        out += [Shape(path, "skin.shade", at=Axes((x - 4, -y + side * gap / 2), -5.0 * side)) for path in _PRINT[side]]
    return out


def _print(side: int) -> list[Path]:
    """One bare footprint, toes to the right, the big toe towards the other foot."""
    heel: list[Vec] = [
        (-46, -9),
        (-28, -12),
        (-2, -8),
        (18, -16),
        (32, -12),
        (33, 8),
        (20, 14),
        (-6, 8),
        (-30, 11),
        (-46, 8),
    ]
    sole = spline([(px, -py * side) for px, py in heel])
    toes = [ellipse((tx, -ty * side), r) for tx, ty, r in ((43, 9, 6.4), (44, 0, 4.6), (42, -7, 4.2), (38, -13, 3.8))]
    return [sole, *toes]


_PRINT = {side: _print(side) for side in (-1, 1)}


def _n(default: float | str, says: str) -> Param:
    return Param("number", default, says=says)


PROPS = {
    "floor": Prop(_floor, {"y": _n(0, "height of the floor")}, says="the floor, to the lower edge"),
    "wall": Prop(
        _wall,
        {
            "x": _n(300, "where the wall begins"),
            "top": Param("number", 1000, says="its upper edge", drags=False),
            "side": Param("word", "right", ("left", "right"), "of the picture"),
        },
        says="a wall in front of the person, or beside one seen from the front",
    ),
    "window": Prop(
        _window,
        {
            "x": _n(0, "middle"),
            "y": _n(560, "middle"),
            "width": _n(190, ""),
            "height": _n(230, ""),
            "moon": Param("flag", True, says="moon and stars: it is night"),
        },
        says="a window on the back wall",
    ),
    "bed": Prop(
        _bed,
        {
            "x0": _n(-480, "head end"),
            "x1": _n(440, "foot end"),
            "top": _n(190, "height one lies on"),
            "head": Param("flag", True, says="with its head board"),
        },
        says="a bed from the side",
    ),
    "surface": Prop(_surface, {"y": _n(0, "height one lies on")}, says="the top of a bed, for close views"),
    "pillow": Prop(
        _pillow,
        {
            "x": _n(-400, "middle"),
            "y": _n(190, "what it lies on"),
            "width": _n(150, ""),
            "height": _n(62, ""),
            "tilt": _n(0, "degrees, clockwise"),
        },
        says="a pillow",
    ),
    "wedge": Prop(
        _wedge,
        {
            "x0": _n(120, "its end under the thigh"),
            "x1": _n(300, "its end under the heel"),
            "y": _n(190, "what it lies on"),
            "height": _n(120, ""),
        },
        layer="mid",
        says="a thick cushion under the calves",
    ),
    "chair": Prop(
        _chair,
        {
            "x": _n(0, "rear edge of the seat"),
            "seat": _n(188, "height of the seat"),
            "width": _n(150, "depth of the seat"),
            "faces": Param("word", "right", ("left", "right"), "where a person on it looks"),
            "back": Param("flag", True, says="with its back rest"),
        },
        says="a chair from the side",
    ),
    "table": Prop(
        _table,
        {"x": _n(150, "left edge"), "top": _n(330, "height"), "width": _n(300, "")},
        says="a table from the side",
    ),
    "slab": Prop(_slab, {"x": _n(0, "left edge"), "y": _n(0, "height")}, says="the top of a table, for close views"),
    "step": Prop(_step, {"x": _n(150, "left edge"), "width": _n(170, ""), "height": _n(70, "")}, says="a low step"),
    "mat": Prop(
        _mat, {"x0": _n(-400, "left end"), "x1": _n(400, "right end"), "height": _n(16, "")}, says="a mat on the floor"
    ),
    "banister": Prop(
        _banister,
        {"x0": _n(-200, "left end"), "x1": _n(200, "right end"), "y": _n(440, "height of the rail")},
        says="a hand rail on the wall",
    ),
    "barrier": Prop(
        _barrier,
        {"x0": _n(120, "left end"), "x1": _n(560, "right end"), "y": _n(430, "height of the bar")},
        says="a railing along a course",
    ),
    "footprints": Prop(
        _footprints,
        {"x": _n(0, "middle"), "y": _n(150, "middle"), "gap": _n(76, "from one to the other")},
        says="two footprints from above, in a small round picture",
    ),
}
