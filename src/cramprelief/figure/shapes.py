# SPDX-License-Identifier: MIT
"""What a figure hands to a painter: flat shapes with colour roles, back to front. No Qt, no colours."""

from __future__ import annotations

from typing import NamedTuple

from cramprelief.figure.geometry import Axes, Box, Path, Vec


class Tint(NamedTuple):
    """A colour role, thinned to `alpha`, mixed with `toward` by `amount` (0..1)."""

    role: str
    alpha: float = 1.0
    toward: str | None = None
    amount: float = 0.0


class Gradient(NamedTuple):
    """Colours that run from the middle outwards (`radius`) or along a line (`end`), in the shape's own axes.

    `stretch` makes a radial gradient an ellipse along `angle`: its second half axis as a part of `radius`.
    """

    start: Vec
    stops: tuple[tuple[float, Tint], ...]
    radius: float = 0.0
    end: Vec | None = None
    angle: float = 0.0
    stretch: float = 1.0


Paint = str | Tint | Gradient
"""A role such as "skin", a thinned or mixed role, or a gradient."""


class Stroke(NamedTuple):
    """A line with round ends. `width` in units."""

    paint: str | Tint
    width: float
    flat: bool = False


class Clip(NamedTuple):
    """An outline that limits a shape; `at` as in Shape."""

    path: Path
    at: Axes | None = None


class Shape(NamedTuple):
    """One outline with its fill and line.

    `at` are the axes in which the path is written (None: the scene's own). `piece`: shapes in a row with the same
    name are one thing, such as a leg, and a theme with outlines draws one line round them all. A clip is dear: few.
    """

    path: Path
    fill: Paint | None = None
    stroke: Stroke | None = None
    at: Axes | None = None
    piece: str = ""
    clip: Clip | None = None


class Frame(NamedTuple):
    """One picture. `back` never changes while a scene is shown, so a painter may keep it as an image."""

    back: tuple[Shape, ...]
    shapes: tuple[Shape, ...]
    camera: Box
    mirrored: bool = False
    content: Box | None = None
    """What must be seen of the camera's picture where there is less room; None: all of it."""


def line(path: Path, paint: str | Tint, width: float, at: Axes | None = None, clip: Clip | None = None) -> Shape:
    """A shape that is only a line."""
    return Shape(path, None, Stroke(paint, width), at, clip=clip)
