# SPDX-License-Identifier: MIT
"""Plane geometry of the figures: vectors, axes and outlines. No Qt.

Unit: 1/750 of the body's height. x runs right, y runs down. Angles are degrees, 0 = right, 90 = down.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Vec = tuple[float, float]
Op = tuple[str, tuple[float, ...]]

CIRCLE = 0.5522847
"""Handle of a cubic quarter circle, as a part of its radius."""


def heading(angle: float) -> Vec:
    """Unit vector that points along `angle`."""
    a = math.radians(angle)
    return (math.cos(a), math.sin(a))


def add(p: Vec, v: Vec, k: float = 1.0) -> Vec:
    return (p[0] + v[0] * k, p[1] + v[1] * k)


def sub(p: Vec, q: Vec) -> Vec:
    return (p[0] - q[0], p[1] - q[1])


def times(v: Vec, k: float) -> Vec:
    return (v[0] * k, v[1] * k)


def dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1]


def cross(a: Vec, b: Vec) -> float:
    return a[0] * b[1] - a[1] * b[0]


def length(v: Vec) -> float:
    return math.hypot(v[0], v[1])


def unit(v: Vec) -> Vec:
    n = math.hypot(v[0], v[1]) or 1.0
    return (v[0] / n, v[1] / n)


def angle_of(v: Vec) -> float:
    return math.degrees(math.atan2(v[1], v[0]))


def lerp(a: float, b: float, t: float) -> float:
    return a + (b - a) * t


def mix(p: Vec, q: Vec, t: float) -> Vec:
    return (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)


def rotate(v: Vec, angle: float) -> Vec:
    c, s = heading(angle)
    return (v[0] * c - v[1] * s, v[0] * s + v[1] * c)


def wrap(angle: float) -> float:
    """The same direction between -180 and 180."""
    return (angle + 180.0) % 360.0 - 180.0


def clamp(x: float, low: float, high: float) -> float:
    return low if x < low else high if x > high else x


def smoothstep(start: float, end: float, x: float) -> float:
    """0 before `start`, 1 after `end`, without a corner."""
    t = clamp((x - start) / (end - start), 0.0, 1.0)
    return t * t * (3 - 2 * t)


class Box(NamedTuple):
    """x, y is the upper left corner."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, other: Box, slack: float = 0.0) -> bool:
        """Whether `other` lies inside, up to `slack` units."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.x + other.width <= self.x + self.width + slack
            and other.y + other.height <= self.y + self.height + slack
        )


class Axes:
    """A place and a direction: local x runs along `angle`, local y along `angle` + 90."""

    __slots__ = ("angle", "origin", "x", "y")

    def __init__(self, origin: Vec, angle: float) -> None:
        self.origin = origin
        self.angle = angle
        self.x = x = heading(angle)
        self.y = (-x[1], x[0])

    def __call__(self, u: float, v: float = 0.0) -> Vec:
        """The point (u, v) of these axes."""
        o, x, y = self.origin, self.x, self.y
        return (o[0] + x[0] * u + y[0] * v, o[1] + x[1] * u + y[1] * v)

    def local(self, p: Vec) -> Vec:
        """Where a point of the outside lies in these axes."""
        w = sub(p, self.origin)
        return (dot(w, self.x), dot(w, self.y))


class Path:
    """An outline as commands: M move, L line, C cubic, Z close. Sub paths fill as a union where their turning agrees.

    `lasting` marks an outline that is built once and used again and again: a painter may keep what it makes of it.
    """

    __slots__ = ("lasting", "ops")

    def __init__(self, ops: Iterable[Op] = (), lasting: bool = False) -> None:
        self.ops: list[Op] = list(ops)
        self.lasting = lasting

    def move(self, p: Vec) -> Path:
        self.ops.append(("M", p))
        return self

    def line(self, *points: Vec) -> Path:
        self.ops.extend(("L", p) for p in points)
        return self

    def curve(self, c1: Vec, c2: Vec, p: Vec) -> Path:
        self.ops.append(("C", (c1[0], c1[1], c2[0], c2[1], p[0], p[1])))
        return self

    def bend(self, c: Vec, p: Vec) -> Path:
        """A quadratic arc from the current point past `c` to `p`."""
        q = self.end
        return self.curve(mix(q, c, 2 / 3), mix(p, c, 2 / 3), p)

    def close(self) -> Path:
        self.ops.append(("Z", ()))
        return self

    @property
    def end(self) -> Vec:
        """The current point."""
        values = self.ops[-1][1]
        return (values[-2], values[-1])

    def join(self, other: Path) -> Path:
        """Goes on along another open path: its first move becomes a line."""
        first = other.ops[0][1]
        self.ops.append(("L", first))
        self.ops.extend(other.ops[1:])
        return self

    def placed(self, axes: Axes, scale: float = 1.0) -> Path:
        """The same outline, seen from outside the axes in which it is written."""
        (ox, oy), (xx, xy), (yx, yy) = axes.origin, times(axes.x, scale), times(axes.y, scale)
        ops: list[Op] = []
        for kind, v in self.ops:
            out: list[float] = []
            for i in range(0, len(v), 2):
                a, b = v[i], v[i + 1]
                out += (ox + xx * a + yx * b, oy + xy * a + yy * b)
            ops.append((kind, tuple(out)))
        return Path(ops)

    def points(self, steps: int = 8) -> list[Vec]:
        """The outline as points, `steps` to a cubic."""
        out: list[Vec] = []
        for kind, v in self.ops:
            if kind == "C":
                out += cubic_points(out[-1], v, steps)
            elif kind != "Z":
                out.append((v[0], v[1]))
        return out

    def bounds(self, steps: int = 8) -> Box:
        """The box round the outline, close to the true one."""
        return box_of(self.points(steps))

    def contains(self, p: Vec, steps: int = 8) -> bool:
        """Whether a point lies inside (winding rule over all sub paths)."""
        turns = 0
        start: Vec | None = None
        last: Vec | None = None
        for kind, v in [*self.ops, ("M", (0.0, 0.0))]:
            if kind in "MZ":
                if start is not None and last is not None:
                    turns += _crossing(p, last, start)
                start = last = (v[0], v[1]) if kind == "M" else None
                continue
            assert last is not None, "a path begins with a move"
            for q in cubic_points(last, v, steps) if kind == "C" else [(v[0], v[1])]:
                turns += _crossing(p, last, q)
                last = q
        return turns != 0


def cubic_points(start: Vec, v: tuple[float, ...], steps: int) -> list[Vec]:
    """Points of a cubic after its start, `v` being its two handles and its end."""
    x0, y0 = start
    x1, y1, x2, y2, x3, y3 = v
    out: list[Vec] = []
    for i in range(1, steps + 1):
        t = i / steps
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        out.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return out


def _crossing(p: Vec, a: Vec, b: Vec) -> int:
    """+1 or -1 where the edge a-b crosses the ray from `p` to the right, else 0."""
    if (a[1] <= p[1]) == (b[1] <= p[1]):
        return 0
    if a[0] + (p[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) <= p[0]:
        return 0
    return 1 if b[1] > a[1] else -1


def box_of(points: Sequence[Vec]) -> Box:
    """The smallest box round some points."""
    xs = [p[0] for p in points]
    ys = [p[1] for p in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def polygon(points: Sequence[Vec]) -> Path:
    """Straight lines through the points, closed."""
    return Path().move(points[0]).line(*points[1:]).close()


def polyline(points: Sequence[Vec]) -> Path:
    """Straight lines through the points, open."""
    return Path().move(points[0]).line(*points[1:])


def ellipse(center: Vec, rx: float, ry: float | None = None) -> Path:
    """A circle, or an ellipse with upright axes."""
    x, y = center
    ry = rx if ry is None else ry
    kx, ky = rx * CIRCLE, ry * CIRCLE
    path = Path().move((x + rx, y)).curve((x + rx, y + ky), (x + kx, y + ry), (x, y + ry))
    path.curve((x - kx, y + ry), (x - rx, y + ky), (x - rx, y)).curve((x - rx, y - ky), (x - kx, y - ry), (x, y - ry))
    return path.curve((x + kx, y - ry), (x + rx, y - ky), (x + rx, y)).close()


def rounded(x: float, y: float, width: float, height: float, radius: float = 0.0) -> Path:
    """A rectangle with round corners; x, y is its upper left corner."""
    r = min(radius, width / 2, height / 2)
    k = r * (1 - CIRCLE)
    x1, y1 = x + width, y + height
    if r <= 0:
        return polygon([(x, y), (x1, y), (x1, y1), (x, y1)])
    path = Path().move((x + r, y)).line((x1 - r, y)).curve((x1 - k, y), (x1, y + k), (x1, y + r))
    path.line((x1, y1 - r)).curve((x1, y1 - k), (x1 - k, y1), (x1 - r, y1))
    path.line((x + r, y1)).curve((x + k, y1), (x, y1 - k), (x, y1 - r))
    return path.line((x, y + r)).curve((x, y + k), (x + k, y), (x + r, y)).close()


def spline(points: Sequence[Vec], closed: bool = True, corners: Sequence[int] = (), tension: float = 0.36) -> Path:
    """A smooth curve through points; `corners` are the sharp ones, by index.

    A tangent follows both neighbours, weighted by distance. At a corner and at an open end it mirrors the
    neighbour's on the chord: an arc, never an S.
    """
    n = len(points)
    spans = n if closed else n - 1
    sharp = {i % n for i in corners} | (set() if closed else {0, n - 1})
    chords = [sub(points[(i + 1) % n], points[i]) for i in range(spans)]
    sizes = [math.hypot(x, y) for x, y in chords]
    ways = [(c[0] / s, c[1] / s) if s > 1e-9 else (0.0, 0.0) for c, s in zip(chords, sizes, strict=True)]
    tangents: list[Vec] = []
    for i in range(n):
        if i in sharp:
            tangents.append((0.0, 0.0))
            continue
        a, b = sizes[i - 1], sizes[i]
        u, v = ways[i - 1], ways[i]
        tangents.append(unit((u[0] * b + v[0] * a, u[1] * b + v[1] * a)))
    path = Path().move(points[0])
    for i in range(spans):
        j = (i + 1) % n
        if sizes[i] < 1e-9:
            continue
        s, e = _span_tangents(tangents[i], tangents[j], ways[i], i in sharp, j in sharp)
        k = sizes[i] * tension
        (px, py), (qx, qy) = points[i], points[j]
        path.ops.append(("C", (px + s[0] * k, py + s[1] * k, qx - e[0] * k, qy - e[1] * k, qx, qy)))
    return path.close() if closed else path


def _span_tangents(start: Vec, end: Vec, way: Vec, sharp_start: bool, sharp_end: bool) -> tuple[Vec, Vec]:
    if sharp_start and sharp_end:
        return way, way
    if sharp_start:
        k = 2 * dot(end, way)
        return (way[0] * k - end[0], way[1] * k - end[1]), end
    if sharp_end:
        k = 2 * dot(start, way)
        return start, (way[0] * k - start[0], way[1] * k - start[1])
    return start, end


def united(*paths: Path) -> Path:
    """One path of several: fills as a union where their turning agrees (see `clockwise`)."""
    return Path([op for p in paths for op in p.ops])


def area(points: Sequence[Vec]) -> float:
    """Signed area: positive when the points run clockwise on the screen."""
    return 0.5 * sum(cross(points[i - 1], points[i]) for i in range(len(points)))


def clockwise(path: Path) -> Path:
    """The same closed outline, running clockwise on the screen. One sub path only."""
    if area(path.points(3)) >= 0:
        return path
    ends = [v[-2:] for kind, v in path.ops if kind != "Z"]
    out = Path().move((ends[-1][0], ends[-1][1]))
    body = [op for op in path.ops if op[0] != "Z"]
    for i in range(len(body) - 1, 0, -1):
        kind, v = body[i]
        to = (ends[i - 1][0], ends[i - 1][1])
        if kind == "C":
            out.curve((v[2], v[3]), (v[0], v[1]), to)
        else:
            out.line(to)
    return out.close()
