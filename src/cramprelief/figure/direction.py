# SPDX-License-Identifier: MIT
"""An arrow for those who see no motion: with reduced motion only the end of a move is shown, so the way is told."""

from __future__ import annotations

from cramprelief.figure.arrows import drawn
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.geometry import Box, Vec, add, clamp, dot, length, mix, sub, unit
from cramprelief.figure.model import DEFAULT_ORDER
from cramprelief.figure.shapes import Shape

_PARTS = {
    "near_leg": ("near.toe_tip", "near.heel", "near.knee"),
    "near_arm": ("near.hand",),
    "head": ("head.center",),
    "far_leg": ("far.toe_tip", "far.heel", "far.knee"),
    "far_arm": ("far.hand",),
}
"""What may move most, by the layer that shows it."""
_LEAST = 12.0
"""Units; what moves less needs no arrow."""
_USUAL = 880.0
"""The width of a camera for which the measures below are meant."""


def direction_arrow(first: Skeleton, last: Skeleton, camera: Box) -> list[Shape]:
    """The way of the part that moves most from the first pose to the last, beside it, away from the body's middle.

    Empty where no part of the body that is shown moves.
    """
    shown = last.pose.order or DEFAULT_ORDER
    names = [name for layer, some in _PARTS.items() if layer in shown for name in some]
    ways = [(first.anchor(name), last.anchor(name)) for name in names]
    ways = [way for way in ways if _within(camera, way[1])]
    start, end = max(ways, key=lambda way: length(sub(way[1], way[0])), default=((0.0, 0.0), (0.0, 0.0)))
    far = length(sub(end, start))
    if far < _LEAST:
        return []
    k = camera.width / _USUAL
    along = unit(sub(end, start))
    across = (-along[1], along[0])
    half = clamp(far, 80.0 * k, 150.0 * k) / 2
    center = mix(last.anchor("pelvis.center"), last.anchor("head.center"), 0.5)
    beside = 56.0 * k if dot(across, sub(end, center)) >= 0 else -56.0 * k
    x, y = add(add(end, along, -half - 24.0 * k), across, beside)  # behind what has moved
    edge = half + 16.0 * k
    x = clamp(x, camera.x + edge, camera.x + camera.width - edge)
    y = clamp(y, camera.y + edge, camera.y + camera.height - edge)
    return drawn([add((x, y), along, -half), (x, y), add((x, y), along, half)], 6.0 * k)


def _within(box: Box, p: Vec) -> bool:
    return box.x <= p[0] <= box.x + box.width and box.y <= p[1] <= box.y + box.height
