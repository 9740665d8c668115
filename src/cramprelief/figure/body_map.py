# SPDX-License-Identifier: MIT
"""The body seen from front and back, with an area for every place that is one spot of it.

Pure geometry: outlines in the units of `body_map_outline`, and what a press at a point means. Left and right are
always the person's own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cramprelief.figure import body_map_outline as drawing
from cramprelief.figure.body_map_outline import Points
from cramprelief.figure.geometry import Path, Vec, box_of, spline
from cramprelief.vocabulary import Place

VIEWS = ("front", "back")
WIDTH, HEIGHT = drawing.WIDTH, drawing.HEIGHT
"""The box of one view; the origin is its upper left corner."""

REACH = 22.0
"""A press counts this many pixels outside of an area: hands shake in a cramp."""


@dataclass(frozen=True, slots=True)
class Area:
    """`place` and `side` are words of the routine format; on the middle line of the body `side` is None."""

    place: Place
    side: str | None
    view: str
    outline: Path
    edge: tuple[Vec, ...]
    """The outline as points."""

    @property
    def middle(self) -> Vec:
        """The middle of its box."""
        box = box_of(self.edge)
        return box.x + box.width / 2, box.y + box.height / 2


@dataclass(frozen=True, slots=True)
class BodyView:
    name: str
    silhouette: tuple[Path, ...]
    areas: tuple[Area, ...]
    details: tuple[Path, ...]
    """Open lines, for looks only."""

    def find(self, place: str, side: str | None) -> Area | None:
        """The area of a place on one side, or None where this view does not show it."""
        return next((a for a in self.areas if a.place == place and a.side in (side, None)), None)

    def at(self, x: float, y: float, reach: float) -> Area | None:
        """The area that a press at (x, y) means, or None beside the body.

        Inside an area it is that one. On the rest of the head it is the neck, whose signs are those of the head. Else
        it is the nearest place of a limb within `reach` units; or else, anywhere on the body, of the middle line.
        """
        point = (x, y)
        for area in self.areas:
            if area.outline.contains(point):
                return area
        head, body = self.silhouette
        if head.contains(point):
            return self.find("neck", None)
        limbs = [a for a in self.areas if a.side is not None]
        nearest = min(limbs, key=lambda a: _distance(a.edge, point))
        if _distance(nearest.edge, point) <= reach:
            return nearest
        if body.contains(point):
            return min((a for a in self.areas if a.side is None), key=lambda a: _distance(a.edge, point))
        return None


@lru_cache(maxsize=len(VIEWS))
def body_view(name: str) -> BodyView:
    """The view "front" or "back"."""
    picture_right, picture_left = ("left", "right") if name == "front" else ("right", "left")
    areas = [_area(place, None, name, _whole(points)) for place, points in drawing.TRUNK[name].items()]
    for place, points in drawing.AREAS[name].items():
        areas.append(_area(place, picture_right, name, points))
        areas.append(_area(place, picture_left, name, _mirrored(points)))
    halves = (drawing.HEAD, drawing.HALF[name])
    lines = [side for points in drawing.DETAILS[name] for side in (points, _mirrored(points))]
    return BodyView(
        name,
        tuple(spline(_placed(_whole(half))) for half in halves),
        tuple(areas),
        tuple(spline(_placed(points), closed=False) for points in lines),
    )


def on_map(place: str) -> bool:
    """Whether the place is a spot that can be pressed; a side stitch or "the leg, somewhere" is none."""
    return any(place in drawing.AREAS[view] or place in drawing.TRUNK[view] for view in VIEWS)


def _area(place: Place, side: str | None, view: str, points: Points) -> Area:
    outline = spline(_placed(points))
    return Area(place, side, view, outline, tuple(outline.points(6)))


def _mirrored(points: Points) -> Points:
    return tuple((-x, y) for x, y in points)


def _whole(half: Points) -> Points:
    """A closed outline from its half, which begins and ends on the middle line."""
    return half + tuple((-x, y) for x, y in reversed(half) if x > 0)


def _placed(points: Points) -> Points:
    return tuple((x + WIDTH / 2, y) for x, y in points)


def _distance(edge: Sequence[Vec], point: Vec) -> float:
    """From a point to the nearest of the edge's lines."""
    return min(_to_line(a, b, point) for a, b in zip(edge, (*edge[1:], edge[0]), strict=True))


def _to_line(a: Vec, b: Vec, point: Vec) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square)) if square else 0.0
    return math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy)
