# SPDX-License-Identifier: MIT
"""What the parts of a close-up share: a part is its shapes and its outline, which later parts shade and clip by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cramprelief.figure.geometry import Path, Vec, spline
from cramprelief.figure.shapes import Clip, Shape, Stroke, Tint


class Drawn(NamedTuple):
    outline: Path
    """The skin as one path, in the scene's axes."""
    shapes: tuple[Shape, ...]


def drawn(outline: Path, shapes: Sequence[Shape]) -> Drawn:
    return Drawn(outline, tuple(shapes))


def shade_line(points: Sequence[Vec], width: float, piece: str, strength: float = 1.0) -> Shape:
    """A fold of the skin."""
    return Shape(spline(points, closed=False), None, Stroke(Tint("skin.shade", strength), width), piece=piece)


def clipped(part: Drawn, clip: Clip) -> Drawn:
    """Only what lies inside the clip."""
    return Drawn(part.outline, tuple(shape._replace(clip=clip) for shape in part.shapes))


def darker(part: Drawn, piece: str) -> Drawn:
    """The same part where it lies behind another one, in the far skin."""
    swap = {"skin": "skin.far", "skin.shade": "skin.far.shade", "skin.nail": "skin.far.shade", "skin.pad": "skin.far"}

    def far(paint: str | Tint) -> str | Tint:
        if isinstance(paint, str):
            return swap.get(paint, paint)
        return paint._replace(role=swap.get(paint.role, paint.role))

    shapes = []
    for shape in part.shapes:
        fill, stroke = shape.fill, shape.stroke
        if stroke is not None:
            stroke = stroke._replace(paint=far(stroke.paint))
        if isinstance(fill, (str, Tint)):
            fill = far(fill)
        shapes.append(shape._replace(fill=fill, stroke=stroke, piece=piece))
    return Drawn(part.outline, tuple(shapes))
