# SPDX-License-Identifier: MIT
"""Soft light without gradients that fade: PDF files lose them, so each becomes a stack of thin even layers."""

from __future__ import annotations

import itertools

from cramprelief.figure.geometry import Axes, ellipse, lerp, rounded
from cramprelief.figure.shapes import Clip, Gradient, Shape, Tint

_LAYERS = 14


def flattened(shape: Shape) -> list[Shape]:
    """The shape itself, or where its fill fades, even layers that look like it."""
    fill = shape.fill
    if not isinstance(fill, Gradient) or all(tint.alpha >= 1 for _, tint in fill.stops):
        return [shape]
    layers = _bands(shape, fill) if fill.end is not None else _rings(shape, fill)
    return layers if shape.stroke is None else [*layers, shape._replace(fill=None)]


def _tint_at(fill: Gradient, where: float) -> Tint:
    stops = fill.stops
    for (s0, a), (s1, b) in itertools.pairwise(stops):
        if where <= s1:
            t = (where - s0) / (s1 - s0) if s1 > s0 else 0.0
            return (a if t < 0.5 else b)._replace(alpha=lerp(a.alpha, b.alpha, t), amount=lerp(a.amount, b.amount, t))
    return stops[-1][1]


def _rings(shape: Shape, fill: Gradient) -> list[Shape]:
    """Ellipses from the rim inwards; each adds what is missing to the strength at its place."""
    out: list[Shape] = []
    covered = 0.0
    clip = shape.clip or Clip(shape.path, shape.at)
    for i in range(_LAYERS):
        wanted = _tint_at(fill, 1 - (i + 0.5) / _LAYERS)
        layer = 1 - (1 - wanted.alpha) / (1 - covered) if covered < 1 else 0.0
        if layer <= 0.004:
            continue
        covered = 1 - (1 - covered) * (1 - layer)
        size = fill.radius * (1 - i / _LAYERS)
        path = ellipse((0.0, 0.0), size, size * fill.stretch).placed(Axes(fill.start, fill.angle))
        out.append(Shape(path, wanted._replace(alpha=layer), at=shape.at, clip=clip))
    return out


def _bands(shape: Shape, fill: Gradient) -> list[Shape]:
    """Level bands from start to end; only upright gradients are used, so they run across."""
    assert fill.end is not None
    box = shape.path.bounds(4)
    (_, y0), (_, y1) = fill.start, fill.end
    clip = shape.clip or Clip(shape.path, shape.at)
    out = []
    for i in range(_LAYERS):
        top = box.y if i == 0 else lerp(y0, y1, i / _LAYERS)
        bottom = box.y + box.height if i == _LAYERS - 1 else lerp(y0, y1, (i + 1) / _LAYERS)
        band = rounded(box.x - 1, top, box.width + 2, max(0.0, bottom - top))
        out.append(Shape(band, _tint_at(fill, (i + 0.5) / _LAYERS), at=shape.at, clip=clip))
    return out
