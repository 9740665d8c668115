# SPDX-License-Identifier: MIT
"""What of a picture must be seen: the boxes round bodies and arrows, for cards that are flatter than a camera."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cramprelief.figure.body import measures
from cramprelief.figure.body.pose import Spot
from cramprelief.figure.body.skeleton import SIDES, Skeleton
from cramprelief.figure.geometry import Box, Vec, box_of
from cramprelief.figure.model import DEFAULT_ORDER, Arrow, Camera, Move, Still, camera_box

MARGIN = 24.0
"""Units round the body that are seen with it."""
_CLOSE_UPS = frozenset(("hand", "foot_plan", "front_person", "crossed_leg"))
"""Things that are themselves the picture: a box round the body says nothing about them."""


def with_content(stills: Mapping[str, Still], moves: Mapping[str, Move]) -> tuple[dict[str, Still], dict[str, Move]]:
    """The poses and moves with their content. Those with one camera share it, so that the picture does not jump."""
    seen: dict[Camera, list[Vec] | None] = {}
    entries: list[Still | Move] = [*stills.values(), *moves.values()]
    for entry in entries:
        close_up = any(use.name in _CLOSE_UPS for use in entry.props)
        before = seen.get(entry.camera, [])
        seen[entry.camera] = None if close_up or before is None else [*before, *_points(entry)]
    boxes = {camera: None if points is None else _inside(camera, points) for camera, points in seen.items()}
    return (
        {name: still._replace(content=boxes[still.camera]) for name, still in stills.items()},
        {name: move._replace(content=boxes[move.camera]) for name, move in moves.items()},
    )


def _inside(camera: Camera, points: list[Vec]) -> Box | None:
    """The box of the points with a margin, cut by what the camera sees."""
    whole = camera_box(camera)
    if not points:
        return None
    box = box_of(points)
    x0, y0 = max(whole.x, box.x - MARGIN), max(whole.y, box.y - MARGIN)
    x1 = min(whole.x + whole.width, box.x + box.width + MARGIN)
    y1 = min(whole.y + whole.height, box.y + box.height + MARGIN)
    return Box(x0, y0, x1 - x0, y1 - y0) if x1 > x0 and y1 > y0 else None


def _points(entry: Still | Move) -> Iterable[Vec]:
    poses = [entry.pose] if isinstance(entry, Still) else [key.pose for key in entry.keys]
    for pose in poses:
        skeleton = Skeleton(measures.build("round"), pose, 1.0)
        yield from outline(skeleton).values()
        for arrow in entry.arrows:
            yield from _arrow_points(arrow, skeleton)


def _arrow_points(arrow: Arrow, skeleton: Skeleton) -> Iterable[Vec]:
    ends = [spot for spot in (arrow.start, arrow.end) if spot is not None]
    for spot in ends:
        if any(isinstance(amount, str) for amount in spot.amounts):
            continue
        x, y = skeleton.point(Spot(spot.kind, spot.name, tuple(float(amount) for amount in spot.amounts)))
        rx, ry = arrow.radius or (0.0, 0.0)
        yield from ((x - rx, y - ry), (x + rx, y + ry)) if arrow.radius and arrow.angles[1] > 180 else ((x, y - ry),)


def outline(skeleton: Skeleton) -> dict[str, Vec]:
    """Points that stand for the outline of a body, by "layer.part"; of the layers that its pose shows."""
    head = skeleton.head
    points = {"head.top": head(0, -80), "head.back": head(-52, -35), "head.face": head(58, -15)}
    points["torso.back"] = skeleton.torso_edge(0.05, -1)
    points["torso.belly"] = skeleton.torso_edge(0.34, 1)
    for side in SIDES:
        leg, arm = skeleton.legs[side], skeleton.arms[side]
        points[f"{side}_leg.knee"] = leg.thigh.edge(1.0, 1)
        points[f"{side}_leg.heel"] = leg.foot(-30, 24)
        points[f"{side}_leg.toes"] = leg.foot(*measures.foot_point("toe_tip", leg.toes))
        points[f"{side}_arm.elbow"] = arm.upper.p1
        points[f"{side}_arm.hand"] = arm.hand(60, 0)
    shown = skeleton.pose.order or DEFAULT_ORDER
    return {place: p for place, p in points.items() if place.partition(".")[0] in shown}
