# SPDX-License-Identifier: MIT
"""Water: basins with their thermometers, a tap, and the pool."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from cramprelief.figure.geometry import (
    Axes,
    Path,
    Vec,
    add,
    angle_of,
    ellipse,
    length,
    mix,
    polyline,
    rounded,
    spline,
    sub,
)
from cramprelief.figure.model import LooseSpot
from cramprelief.figure.props.prop import Given, Param, Prop
from cramprelief.figure.props.room import FAR, box, soft_shadow
from cramprelief.figure.shapes import Gradient, Shape, Stroke, Tint

if TYPE_CHECKING:
    from cramprelief.figure.stage import Stage

_SEGMENTS = {
    "top": ((0, 0), (6, 0)), "upper_left": ((0, 0), (0, 6)), "upper_right": ((6, 0), (6, 6)),
    "middle": ((0, 6), (6, 6)),
    "lower_left": ((0, 6), (0, 12)), "lower_right": ((6, 6), (6, 12)), "bottom": ((0, 12), (6, 12)),
}  # fmt: skip
_DIGITS = {
    "0": "top upper_left upper_right lower_left lower_right bottom", "1": "upper_right lower_right",
    "2": "top upper_right middle lower_left bottom", "3": "top upper_right middle lower_right bottom",
    "4": "upper_left upper_right middle lower_right", "5": "top upper_left middle lower_right bottom",
    "6": "top upper_left middle lower_left lower_right bottom", "7": "top upper_right lower_right",
    "8": "top upper_left upper_right middle lower_left lower_right bottom",
    "9": "top upper_left upper_right middle lower_right bottom",
}  # fmt: skip
"""Digits as a digital thermometer shows them: the only words in a picture, and they need no translation."""


@lru_cache(maxsize=64)
def digits(number: int, size: float, mirrored: bool = False) -> Path:
    """A number and a degree sign, its upper left corner at the origin, 12 * `size` high.

    `mirrored` writes it to the left of the origin, so that it can be read where the whole picture is mirrored.
    """
    path = Path(lasting=True)
    way = -size if mirrored else size
    x = 0.0
    for digit in str(number):
        for segment in _DIGITS[digit].split():
            (x0, y0), (x1, y1) = _SEGMENTS[segment]
            path.move(((x + x0) * way, y0 * size)).line(((x + x1) * way, y1 * size))
        x += 10.5
    ring = ellipse(((x + 1.2) * way, 1.2 * size), 1.9 * size)
    return Path([*path.ops, *ring.ops], lasting=True)


def _thermometer(x: float, y: float, degrees: int, water: str, mirrored: bool) -> list[Shape]:
    """A display that floats in the basin, with its reading; (x, y) is its lower end, y up.

    With `water` "none" it is a display alone, such as that of a tap.
    """
    width, height = 92.0, 50.0
    top = y + 22 + height
    start = x + 28.3 if mirrored else x - 28.3
    display = [
        Shape(box(x - width / 2, top, width, height, 13), "display", Stroke("metal.shade", 4), piece="thermometer"),
        Shape(digits(degrees, 2.35, mirrored), None, Stroke("display.ink", 4.4), Axes((start, -top + 11), 0)),
    ]
    if water == "none":
        return display
    return [
        Shape(box(x - 6, y + 26, 12, 44, 6), "metal.shade", piece="thermometer"),
        *display,
        Shape(ellipse((x, -(y - 18)), 7), f"water.{water}", piece="thermometer"),
    ]


def _loose_thermometer(stage: Stage, given: Given) -> list[Shape]:
    x, y, degrees = (stage.number(given[k]) for k in ("x", "y", "degrees"))
    return _thermometer(x, y, round(degrees), given["water"], stage.mirrored)


def _basin(stage: Stage, given: Given) -> list[Shape]:
    """The rear rim and the water."""
    x, y, w, h = (stage.number(given[k]) for k in ("x", "y", "width", "height"))
    out = [
        soft_shadow(x, y, w * 0.62, 18, 0.22),
        Shape(ellipse((x, -(y + h)), w / 2, 15), "basin.shade", piece="basin"),
    ]
    if given["water"] != "none":
        out.append(Shape(ellipse((x, -(y + h - 8)), w / 2 - 9, 11), f"water.{given['water']}"))
    return out


def _basin_front(stage: Stage, given: Given) -> list[Shape]:
    """The front wall, through which the water shimmers."""
    x, y, w, h = (stage.number(given[k]) for k in ("x", "y", "width", "height"))
    water = given["water"]
    hw, t = w / 2, -(y + h)
    body = Path().move((x - hw, t)).curve((x - hw + 3, t + h * 0.5), (x - hw + 10, -y - 10), (x - hw + 22, -y - 4))
    body.curve((x - hw * 0.5, -y + 2), (x + hw * 0.5, -y + 2), (x + hw - 22, -y - 4))
    body.curve((x + hw - 10, -y - 10), (x + hw - 3, t + h * 0.5), (x + hw, t))
    body.curve((x + hw * 0.8, t + 20), (x - hw * 0.8, t + 20), (x - hw, t)).close()
    rim = Path().move((x - hw, t)).curve((x - hw * 0.8, t + 20), (x + hw * 0.8, t + 20), (x + hw, t))
    if water == "none":
        fill: str | Gradient = "basin"
    else:
        tint = f"water.{water}"
        stops = (
            (0.0, Tint("basin", 0.72, tint, 0.6)),
            (0.55, Tint("basin", 0.86, tint, 0.42)),
            (1.0, Tint("basin", 1.0, tint, 0.12)),
        )
        fill = Gradient((0, t), stops, end=(0, -y))
    degrees = stage.number(given["degrees"])
    # its lower end stands in the water, behind the wall
    out = _thermometer(x + hw * 0.6, y + h - 6, round(degrees), water, stage.mirrored) if degrees else []
    out += [Shape(body, fill, piece="basin_front"), Shape(rim, None, Stroke("basin.shade", 6))]
    if water == "cool":
        out += _ripples(x, y + h * 0.48, w)
    return out


def _ripples(x: float, y: float, w: float) -> list[Shape]:
    """Cool water is told by its waves too, not by its colour alone."""
    out = []
    for dx, dy in ((-w * 0.22, 0), (w * 0.1, -12), (-w * 0.04, 12)):
        points = [(x + dx + i * 9 - 27, -(y + dy) + (3.2 if i % 2 else -3.2)) for i in range(7)]
        out.append(Shape(spline(points, closed=False), None, Stroke(Tint("water.cool", 0.9), 4)))
    return out


def _steam(stage: Stage, given: Given) -> list[Shape]:
    """Wisps over warm water; they rise slowly unless motion is reduced."""
    x, y = stage.number(given["x"]), stage.number(given["y"])
    phase = 0.0 if stage.clock.reduced_motion else stage.clock.elapsed * 1.4
    out = []
    for i, (dx, height) in enumerate(((-88, 74), (-60, 104), (64, 96), (92, 66))):
        points = [(x + dx + 7 * math.sin(k * 0.7 + i * 1.3 - phase), -(y + 8 + k / 8 * height)) for k in range(9)]
        out.append(Shape(spline(points, closed=False), None, Stroke(Tint("steam", 0.75), 5)))
    return out


def _jug(stage: Stage, given: Given) -> list[Shape]:
    """A jug that pours: (x, y) is its lip, the water falls down to `to`."""
    x, y, to = (stage.number(given[k]) for k in ("x", "y", "to"))
    water = f"water.{given['water']}"
    at = Axes((x, -y), -62)
    body = [(0, 0), (12, -4), (78, -10), (88, -2), (88, 62), (78, 70), (10, 58), (2, 50)]
    handle = Path().move((22, 60)).curve((22, 96), (74, 104), (74, 68))
    flow = [(x - 2, -y), (x + 12, -y - 3), (x + 15, -(y + to) / 2), (x + 15, -to), (x + 3, -to), (x + 2, -(y + to) / 2)]
    return [
        Shape(spline(flow, corners=(0, 1, 3, 4)), Tint(water, 0.85)),
        Shape(handle, None, Stroke("metal.shade", 10), at, piece="jug"),
        Shape(spline(body, corners=(0, 2, 3, 4, 5)), "metal", Stroke("metal.shade", 4), at, "jug"),
    ]


def _strainer(stage: Stage, given: Given) -> list[Shape]:
    """A strainer that keeps leaves back."""
    x, y = stage.number(given["x"]), stage.number(given["y"])
    bowl = spline([(x - 34, -y), (x - 24, -y + 24), (x, -y + 32), (x + 24, -y + 24), (x + 34, -y)], corners=(0, 4))
    leaves = [Shape(ellipse((x + dx, -y + dy), 7, 3.4), "leaf") for dx, dy in ((-12, 5), (4, 8), (15, 3))]
    return [
        Shape(bowl, Tint("metal", 0.85), piece="strainer"),
        *leaves,
        Shape(
            polyline([(x - 36, -y), (x + 36, -y), (x + 108, -y - 12)]), None, Stroke("metal.shade", 6), piece="strainer"
        ),
    ]


def _shower(stage: Stage, given: Given) -> list[Shape]:
    """A hand shower in a hand; its spray goes to a place, its hose to the tap."""
    hand = stage.skeleton.arms[given["hand"]].contact
    target = stage.point(given["to"])
    hose_end = stage.point(given["tap"])
    at = Axes(hand, angle_of(sub(target, hand)))
    middle = add(mix(hand, hose_end, 0.5), (0, 1), 90)
    hose = Path().move(hand).curve(add(hand, at.x, -70), middle, hose_end)
    out = [Shape(hose, None, Stroke("metal.shade", 7))]
    if given["water"] != "none":
        far = length(sub(target, hand))
        phase = 0.0 if stage.clock.reduced_motion else (stage.clock.elapsed * 3.0) % 1.0
        for i in range(5):
            y = (i - 2) * 7.0
            for k in range(3):
                start = 30 + (far - 40) * ((k + phase + i * 0.37) % 3) / 3
                jet = polyline(
                    [(start, y * (0.7 + start / 200)), (start + far * 0.2, y * (0.7 + (start + far * 0.2) / 200))]
                )
                out.append(Shape(jet, None, Stroke(Tint(f"water.{given['water']}", 0.9), 4), at))
    out += [
        Shape(polyline([(-34, 0), (14, 0)]), None, Stroke("metal", 12), at, piece="shower"),
        Shape(rounded(10, -22, 15, 44, 7), "metal", at=at, piece="shower"),
    ]
    return out


def _wall_rail(stage: Stage, given: Given) -> list[Shape]:
    x0, x1, y = (stage.number(given[k]) for k in ("x0", "x1", "y"))
    return [
        *(Shape(box(x - 9, y + 9, 18, 18, 9), "metal.shade", piece="rail") for x in (x0, x1)),
        Shape(polyline([(x0, -y), (x1, -y)]), None, Stroke("metal", 13), piece="rail"),
    ]


def _tiles(stage: Stage, given: Given) -> list[Shape]:
    """A tiled wall behind the person, and the tap on it."""
    out = [Shape(box(-FAR, 1200, 2 * FAR, 1200), "tile")]
    for i in range(-12, 14):
        out.append(Shape(polyline([(i * 92.0, -1200), (i * 92.0, 0)]), None, Stroke("tile.shade", 3)))
    for k in range(1, 11):
        out.append(Shape(polyline([(-FAR, -k * 92.0), (FAR, -k * 92.0)]), None, Stroke("tile.shade", 3)))
    x, y = stage.number(given["x"]), stage.number(given["y"])
    out.append(Shape(box(x - 34, y + 15, 68, 30, 14), "metal", piece="mixer"))
    out.append(Shape(ellipse((x - 34, -y), 15), "metal.shade", piece="mixer"))
    return [*out, Shape(ellipse((x + 34, -y), 15), "metal.shade", piece="mixer")]


def _tap(stage: Stage, given: Given) -> list[Shape]:
    """A tap whose water runs down to `to`."""
    x, y, to = (stage.number(given[k]) for k in ("x", "y", "to"))
    pipe = Path().move((x + 130, -(y + 46))).line((x + 34, -(y + 46)))
    pipe.curve((x + 8, -(y + 46)), (x, -(y + 36)), (x, -(y + 8)))
    flow: list[Vec] = [
        (x - 9, -y),
        (x + 9, -y),
        (x + 7, -(y + to) / 2),
        (x + 10, -to),
        (x - 10, -to),
        (x - 7, -(y + to) / 2),
    ]
    return [
        Shape(spline(flow, corners=(0, 1, 3, 4)), Tint("water.pool", 0.75)),
        Shape(polyline([(x - 2.5, -y + 4), (x - 2.5, -to - 8)]), None, Stroke(Tint("foam", 0.8), 2.5)),
        Shape(pipe, None, Stroke("metal", 26), piece="tap"),
        Shape(box(x - 16, y + 12, 32, 14, 5), "metal.shade", piece="tap"),
        Shape(box(x + 62, y + 78, 44, 26, 10), "metal.shade", piece="tap"),
    ]


def _waves(stage: Stage, x0: float, x1: float, y: float, height: float) -> list[Vec]:
    phase = 0.0 if stage.clock.reduced_motion else stage.clock.elapsed * 1.1
    steps = round((x1 - x0) / 60)
    return [(x0 + (x1 - x0) * i / steps, -y + height * math.sin(i * 1.9 + phase)) for i in range(steps + 1)]


def _pool(stage: Stage, given: Given) -> list[Shape]:
    """Water seen from the side, from its surface to the lower edge."""
    y, x1 = stage.number(given["y"]), stage.number(given["x1"])
    top = _waves(stage, -1500, x1, y, 3.5)
    n = len(top)
    path = spline([*top, (x1, 900), (-1500, 900)], corners=(0, n - 1, n, n + 1))
    stops = ((0.0, Tint("water.pool", 0.55)), (1.0, Tint("water.pool", 0.95)))
    return [Shape(path, Gradient((0, -y), stops, end=(0, -y + 260)))]


def _pool_surface(stage: Stage, given: Given) -> list[Shape]:
    """The line of light on the water, over the person."""
    y, x1 = stage.number(given["y"]), stage.number(given["x1"])
    top = _waves(stage, -1500, x1, y, 3.5)
    veil = spline([*top, (x1, 900), (-1500, 900)], corners=(0, len(top) - 1, len(top), len(top) + 1))
    return [
        Shape(veil, Tint("water.pool", 0.38)),
        Shape(spline(top, closed=False), None, Stroke(Tint("foam", 0.95), 5)),
    ]


def _pool_edge(stage: Stage, given: Given) -> list[Shape]:
    """The rim of the pool with its tiles; a ladder if wanted."""
    x, y = stage.number(given["x"]), stage.number(given["y"])
    out = [
        Shape(box(x, y, FAR, 1400), "wall", piece="pool_edge"),
        Shape(box(x - 14, y, FAR, 30, 8), "wall.edge", piece="pool_edge"),
    ]
    for k in range(1, 7):
        out.append(Shape(box(x, y - 30 - k * 62, FAR, 3), "wall.edge"))
    if given["ladder"]:
        for dx in (-30, 10):
            rail = Path().move((x + dx, 500)).line((x + dx, -(y + 62)))
            rail.curve((x + dx, -(y + 108)), (x + dx + 56, -(y + 108)), (x + dx + 60, -(y + 4)))
            out.append(Shape(rail, None, Stroke("metal", 11), piece="ladder"))
    return out


def _n(default: float | str, says: str) -> Param:
    return Param("number", default, says=says)


_BASIN = {
    "x": _n(0, "middle"), "y": _n(0, "what it stands on"), "width": _n(200, ""), "height": _n(86, ""),
    "water": Param("word", "warm", ("warm", "cool", "none"), "what is in it"),
}  # fmt: skip
PROPS = {
    "basin": Prop(_basin, _BASIN, layer="under", says="the rear half of a basin: the feet stand in front of it"),
    "basin_front": Prop(
        _basin_front,
        {**_BASIN, "degrees": _n(0, "what the thermometer shows; 0 for none")},
        layer="front",
        says="the front half of a basin",
    ),
    "steam": Prop(
        _steam,
        {"x": _n(0, "middle"), "y": _n(90, "height of the water")},
        layer="under",
        moves=True,
        alive=True,
        says="steam over warm water",
    ),
    "jug": Prop(
        _jug,
        {
            "x": _n(0, "its lip"),
            "y": _n(160, "its lip"),
            "to": _n(60, "how far down the water falls"),
            "water": Param("word", "warm", ("warm", "cool"), "what it pours"),
        },
        says="a jug that pours water",
    ),
    "strainer": Prop(_strainer, {"x": _n(0, "middle"), "y": _n(120, "its rim")}, says="a strainer with leaves"),
    "shower": Prop(
        _shower,
        {
            "hand": Param("word", "near", ("near", "far"), "the hand that holds it"),
            "to": Param("spot", LooseSpot("point", "", (0.0, 0.0)), says="where the water goes"),
            "tap": Param("spot", LooseSpot("point", "", (0.0, 300.0)), says="where its hose ends"),
            "water": Param("word", "warm", ("warm", "cool", "none"), "what comes out"),
        },
        layer="front",
        moves=True,
        alive=True,
        says="a hand shower with its hose",
    ),
    "wall_rail": Prop(
        _wall_rail,
        {"x0": _n(100, "left end"), "x1": _n(260, "right end"), "y": _n(360, "height")},
        says="a rail on the back wall",
    ),
    "tiles": Prop(_tiles, {"x": _n(300, "the tap"), "y": _n(420, "the tap")}, says="a tiled wall with a tap"),
    "thermometer": Prop(
        _loose_thermometer,
        {
            "x": _n(0, "middle"),
            "y": _n(0, "its lower end"),
            "degrees": _n(38, "what it shows"),
            "water": Param("word", "warm", ("warm", "cool", "none"), "what it hangs in; none for a display alone"),
        },
        layer="top",
        says="a thermometer with its reading",
    ),
    "tap": Prop(
        _tap,
        {"x": _n(0, "its mouth"), "y": _n(120, "its mouth"), "to": _n(0, "how far down the water runs")},
        says="a running tap",
    ),
    "pool": Prop(
        _pool,
        {"y": _n(0, "height of the water"), "x1": _n(1500, "where it ends")},
        moves=True,
        alive=True,
        says="water to float in, behind the person",
    ),
    "pool_surface": Prop(
        _pool_surface,
        {"y": _n(0, "height of the water"), "x1": _n(1500, "where it ends")},
        layer="front",
        moves=True,
        alive=True,
        says="the water in front of the person",
    ),
    "pool_edge": Prop(
        _pool_edge,
        {
            "x": _n(400, "where it begins"),
            "y": _n(60, "its height"),
            "ladder": Param("flag", False, says="with a ladder"),
        },
        says="the edge of the pool",
    ),
}
