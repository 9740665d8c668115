# SPDX-License-Identifier: MIT
"""Thin arrows that show where a movement goes; they are tied to the body and move with it."""

from __future__ import annotations

from collections.abc import Sequence

from cramprelief.figure.body.segment import arc, bow
from cramprelief.figure.geometry import Path, Vec, add, length, polyline, spline, sub, unit
from cramprelief.figure.model import Arrow
from cramprelief.figure.shapes import Shape, Stroke
from cramprelief.figure.stage import Stage


def arrow_shapes(arrow: Arrow, stage: Stage, phase: float) -> list[Shape]:
    """The arrow at `phase` of a move (see model.Key): none outside of the arrow's own part of it."""
    if arrow.during is not None and not arrow.during[0] <= phase <= arrow.during[1]:
        return []
    start = stage.point(arrow.start)
    if arrow.radius is not None:
        points = arc(start, arrow.radius[0], arrow.radius[1], arrow.angles[0], arrow.angles[1])
    else:
        assert arrow.end is not None, "a bow has two ends"
        points = bow(start, stage.point(arrow.end), arrow.bend)
    return drawn(points, arrow.width, arrow.both)


def drawn(points: Sequence[Vec], width: float = 6.0, both: bool = False) -> list[Shape]:
    """An arrow along some points, with a head at the end, or at both."""
    body = list(points)
    heads = []
    for _ in range(2 if both else 1):
        body, head = _tipped(body, width)
        heads.append(head)
        body.reverse()
    stem = Shape(polyline(body), None, Stroke("arrow", width))
    return [stem, *(Shape(head, "arrow", Stroke("arrow", width * 0.5)) for head in heads)]


def _tipped(points: list[Vec], width: float) -> tuple[list[Vec], Path]:
    """The points without the last bit, and the head that takes its place."""
    size = width * 2.9
    tip = points[-1]
    rest, gone = list(points), 0.0
    while len(rest) > 2 and gone < size * 0.75:
        gone += length(sub(rest[-1], rest[-2]))
        rest.pop()
    u = unit(sub(tip, rest[-1]))
    n = (-u[1], u[0])
    base = add(tip, u, -size)
    corners = [add(base, n, size * 0.62), tip, add(base, n, -size * 0.62), add(base, u, size * 0.22)]
    return [*rest, add(tip, u, -size * 0.7)], spline(corners, corners=(0, 1, 2, 3))
