# SPDX-License-Identifier: MIT
"""What the parts of a close-up share: a part is its outline and the shapes that paint it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cramprelief.figure.geometry import Axes, Path, Vec, spline, united
from cramprelief.figure.shapes import Shape, Stroke, Tint

LOCAL = Axes((0.0, 0.0), 0.0)
"""The axes of a part that is drawn once, kept, and then only placed."""
_FAR = {"skin": "skin.far", "skin.shade": "skin.far.shade", "skin.nail": "skin.far.shade", "skin.pad": "skin.far"}


class Drawn(NamedTuple):
    outline: Path
    """The skin as one path."""
    shapes: tuple[Shape, ...]


def drawn(outline: Path, shapes: Sequence[Shape]) -> Drawn:
    """A part whose outlines may be kept. Its lines come last, those of a kind as one: that paints sooner."""
    lines: dict[Stroke, list[Shape]] = {}
    fills = []
    for shape in shapes:
        if shape.fill is None and shape.stroke is not None and shape.at is None:
            lines.setdefault(shape.stroke, []).append(shape)
        else:
            fills.append(shape)
    joined = [
        Shape(united(*(s.path for s in some)), None, stroke, None, some[0].piece) for stroke, some in lines.items()
    ]
    for shape in (*fills, *joined):
        shape.path.lasting = True
    outline.lasting = True
    return Drawn(outline, (*fills, *joined))


def placed(part: Drawn, axes: Axes) -> list[Shape]:
    """The shapes of a part that was drawn in LOCAL."""
    return [shape._replace(at=axes) for shape in part.shapes]


def contour(part: Drawn, axes: Axes, width: float) -> Shape:
    """The thin line round a part that lies on other skin: without it a hand and a leg melt together.

    Paint it before the part, which covers its inner half.
    """
    return Shape(part.outline, None, Stroke("skin.shade", width), axes)


def shade_line(points: Sequence[Vec], width: float, piece: str, strength: float = 1.0) -> Shape:
    """A fold of the skin. Widths go by halves and strengths by tenths, so that many folds are of one kind."""
    tint = Tint("skin.line", round(round(2.5 * strength) / 5, 1))
    return Shape(spline(points, closed=False), None, Stroke(tint, round(2 * width) / 2), piece=piece)


def darker(part: Drawn, piece: str) -> Drawn:
    """The same part where it lies behind another one, in the far skin."""

    def far(paint: str | Tint) -> str | Tint:
        if isinstance(paint, str):
            return _FAR.get(paint, paint)
        toward = None if paint.toward is None else _FAR.get(paint.toward, paint.toward)
        return paint._replace(role=_FAR.get(paint.role, paint.role), toward=toward)

    shapes = []
    for shape in part.shapes:
        fill, stroke = shape.fill, shape.stroke
        if stroke is not None:
            stroke = stroke._replace(paint=far(stroke.paint))
        if isinstance(fill, (str, Tint)):
            fill = far(fill)
        shapes.append(shape._replace(fill=fill, stroke=stroke, piece=piece))
    return Drawn(part.outline, tuple(shapes))
