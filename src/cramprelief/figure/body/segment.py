# SPDX-License-Identifier: MIT
"""Tapered body segments: a bone with a front and a back profile, and the skin round a bent joint."""

from __future__ import annotations

import math
from collections.abc import Sequence

from cramprelief.figure.geometry import (
    CIRCLE,
    Axes,
    Path,
    Vec,
    add,
    angle_of,
    clamp,
    cross,
    dot,
    heading,
    length,
    mix,
    sub,
    times,
    unit,
)


class Profile:
    """Half width along a bone: knots (s 0..1, offset), joined by monotone cubics, so there is no overshoot.

    The slope is 0 at both ends: two segments of one width meet without a corner (Fritsch and Carlson 1980).
    """

    __slots__ = ("knots", "slopes")

    def __init__(self, knots: Sequence[Sequence[float]], scale: float = 1.0, straight: bool = False) -> None:
        self.knots = tuple((float(s), float(o) * scale) for s, o in knots)
        n = len(self.knots)
        steps = [self.knots[i + 1][0] - self.knots[i][0] for i in range(n - 1)]
        rises = [(self.knots[i + 1][1] - self.knots[i][1]) / steps[i] for i in range(n - 1)]
        slopes = [rises[0] if straight else 0.0] + [0.0] * (n - 2) + [rises[-1] if straight else 0.0]
        for i in range(1, n - 1):
            if straight:
                slopes[i] = (rises[i] + rises[i - 1]) / 2
            elif rises[i - 1] * rises[i] > 0:
                w1, w2 = 2 * steps[i] + steps[i - 1], steps[i] + 2 * steps[i - 1]
                slopes[i] = (w1 + w2) / (w1 / rises[i - 1] + w2 / rises[i])
        self.slopes = tuple(slopes)

    def at(self, s: float) -> float:
        """Offset at s; beyond the ends that of the end."""
        k, m = self.knots, self.slopes
        s = clamp(s, k[0][0], k[-1][0])
        i = 0
        while i < len(k) - 2 and s > k[i + 1][0]:
            i += 1
        h = k[i + 1][0] - k[i][0]
        t = (s - k[i][0]) / h
        t2, t3 = t * t, t * t * t
        return (
            (2 * t3 - 3 * t2 + 1) * k[i][1]
            + (t3 - 2 * t2 + t) * h * m[i]
            + (-2 * t3 + 3 * t2) * k[i + 1][1]
            + (t3 - t2) * h * m[i + 1]
        )

    def slope(self, s: float) -> float:
        a = max(self.knots[0][0], s - 0.01)
        b = min(self.knots[-1][0], s + 0.01)
        return (self.at(b) - self.at(a)) / (b - a)

    def part(self, start: float, end: float = 1.0, grow: float = 0.0) -> Profile:
        """The stretch between two places, `grow` units wider."""
        inner = [k for k in self.knots if start + 0.02 < k[0] < end - 0.02]
        knots = [(start, self.at(start)), *inner, (end, self.at(end))]
        return Profile([(s, o + grow) for s, o in knots])

    def spans(self) -> list[tuple[Vec, Vec, Vec, Vec]]:
        """One cubic for each pair of knots, in (s, offset)."""
        out = []
        for (s0, o0), (s1, o1), m0, m1 in zip(self.knots, self.knots[1:], self.slopes, self.slopes[1:], strict=False):
            h = (s1 - s0) / 3.0
            out.append(((s0, o0), (s0 + h, o0 + m0 * h), (s1 - h, o1 - m1 * h), (s1, o1)))
        return out


def outline(size: float, front: Profile, back: Profile, cap0: float = 1.0, cap1: float = 1.0) -> Path:
    """A segment's skin in its own axes: the bone runs along +x from 0 to `size`, the front is -y.

    `cap0` and `cap1` are half ellipses at the ends, as a part of the half width; 0 is a straight cut.
    """
    path = Path(lasting=True)
    f, b = front.spans(), back.spans()
    path.move((f[0][0][0] * size, -f[0][0][1]))
    for _, c1, c2, p in f:
        path.curve((c1[0] * size, -c1[1]), (c2[0] * size, -c2[1]), (p[0] * size, -p[1]))
    _cap(path, f[-1][3][0] * size, -f[-1][3][1], b[-1][3][1], cap1)
    for p, c1, c2, _ in reversed(b):
        path.curve((c2[0] * size, c2[1]), (c1[0] * size, c1[1]), (p[0] * size, p[1]))
    _cap(path, f[0][0][0] * size, b[0][0][1], -f[0][0][1], -cap0)
    return path.close()


def _cap(path: Path, x: float, y0: float, y1: float, k: float) -> None:
    if not k:
        path.line((x, y1))
        return
    middle = (y0 + y1) / 2
    e = abs(y0 - y1) / 2 * k
    h = (y0 - middle) * CIRCLE
    path.curve((x + e * CIRCLE, y0), (x + e, middle + h), (x + e, middle))
    path.curve((x + e, middle - h), (x + e * CIRCLE, y1), (x, y1))


class Seg:
    """A bone from `p0` along `angle`, `size` long, with its two profiles. The front lies at `angle` - 90."""

    __slots__ = ("angle", "axes", "back", "front", "normal", "p0", "p1", "size", "way")

    def __init__(self, p0: Vec, angle: float, size: float, front: Profile, back: Profile) -> None:
        self.p0 = p0
        self.angle = angle
        self.size = size
        self.axes = Axes(p0, angle)
        self.way = self.axes.x
        self.normal = (self.way[1], -self.way[0])
        self.p1 = add(p0, self.way, size)
        self.front = front
        self.back = back

    def at(self, s: float, off: float = 0.0) -> Vec:
        """The point at s (0..1) along the bone, `off` units towards the front."""
        return self.axes(s * self.size, -off)

    def edge(self, s: float, side: int, out: float = 0.0) -> Vec:
        """The skin at s: `side` +1 front, -1 back; `out` units outside of it."""
        half = self.front.at(s) if side > 0 else self.back.at(s)
        return self.at(s, side * (half + out))

    def tangent(self, s: float, side: int) -> Vec:
        slope = self.front.slope(s) if side > 0 else -self.back.slope(s)
        return unit(add(times(self.way, self.size), self.normal, slope))

    def path(self, cap0: float = 1.0, cap1: float = 1.0) -> Path:
        """The skin where it lies in the world."""
        return outline(self.size, self.front, self.back, cap0, cap1).placed(self.axes)


def plain(p0: Vec, angle: float, size: float, w0: float, w1: float) -> Seg:
    """A segment that tapers evenly, such as a finger bone."""
    profile = Profile([(0, w0), (1, w1)], straight=True)
    return Seg(p0, angle, size, profile, profile)


def _meet(p: Vec, u: Vec, q: Vec, v: Vec) -> Vec | None:
    den = cross(u, v)
    return None if abs(den) < 1e-6 else add(p, u, cross(sub(q, p), v) / den)


def web(a: Seg, b: Seg, side: int, soft: float, turn: float, radius: float) -> Path | None:
    """The fold on the inner side of a joint (`a` ends where `b` begins), tangent to both edges.

    None where the joint is too straight to need one.
    """
    turn = abs(turn)
    if turn < 2:
        return None
    reach = radius * math.tan(math.radians(min(turn, 150)) / 2) + soft
    s, t = 1 - min(reach, a.size * 0.7) / a.size, min(reach, b.size * 0.7) / b.size
    p, q = a.edge(s, side), b.edge(t, side)
    u, v = a.tangent(s, side), times(b.tangent(t, side), -1)
    c = _meet(p, u, q, v)
    if c is None or dot(sub(c, p), u) < 0 or dot(sub(c, q), v) < 0:
        return None
    if max(length(sub(c, p)), length(sub(c, q))) > 3 * reach:
        return None
    return Path().move(a.p1).line(p).bend(c, q).close()


def corner(a: Seg, b: Seg, side: int, radius: float, sharp: float) -> Path | None:
    """The outer side of a bent joint; `sharp` 1 is a disc, more is more angular. None for a straight joint."""
    n0, n1 = times(a.normal, side), times(b.normal, side)
    turn = math.degrees(math.acos(clamp(dot(n0, n1), -1, 1)))
    if turn < 4:
        return None
    h = 4 / 3 * math.tan(math.radians(turn) / 4) * radius * sharp
    p, q = add(a.p1, n0, radius), add(a.p1, n1, radius)
    return Path().move(a.p1).line(p).curve(add(p, a.way, h), add(q, b.way, -h), q).close()


def two_bones(root: Vec, target: Vec, first: float, second: float, bend: int) -> tuple[float, float, float]:
    """Closed-form reach: angle of the first bone, turn of the second (0..180), and how far the target is out of reach.

    `bend` +1 turns the second bone to larger angles (a knee that faces +x), -1 to smaller ones (an elbow).
    """
    w = sub(target, root)
    d = length(w)
    inside = min(d, (first + second) * 0.99999)
    inside = max(inside, abs(first - second) * 1.00001)
    cos = (inside * inside - first * first - second * second) / (2 * first * second)
    turn = math.degrees(math.acos(clamp(cos, -1, 1)))
    lift = math.degrees(math.atan2(second * heading(turn)[1], first + second * heading(turn)[0]))
    return angle_of(w) - bend * lift, turn, max(0.0, d - first - second)


def angle_to(w: Vec) -> float:
    return math.degrees(math.atan2(w[1], w[0]))


def arc(center: Vec, rx: float, ry: float, start: float, end: float, steps: int = 12) -> list[Vec]:
    """Points of an ellipse's arc; angles run counter-clockwise from the right, as a person draws them."""
    out = []
    for i in range(steps + 1):
        c, s = heading(start + (end - start) * i / steps)
        out.append((center[0] + rx * c, center[1] - ry * s))
    return out


def bow(start: Vec, end: Vec, bend: float, steps: int = 10) -> list[Vec]:
    """Points of a shallow bow from start to end, `bend` units to the right of the way."""
    v = sub(end, start)
    middle = add(mix(start, end, 0.5), unit((-v[1], v[0])), bend * 2)
    return [mix(mix(start, middle, i / steps), mix(middle, end, i / steps), i / steps) for i in range(steps + 1)]
