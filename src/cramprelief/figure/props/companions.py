# SPDX-License-Identifier: MIT
"""A grown-up who sits at the far side of a child's bed, and the head that makes the person in it a child."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cramprelief.figure.body.arms import arm_shapes
from cramprelief.figure.body.head import head_shapes
from cramprelief.figure.body.measures import build
from cramprelief.figure.body.pose import Bearing, Grip, HandTarget, Limb, Pose, Spot, Standing, Trunk
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.body.trunk import trunk_shapes
from cramprelief.figure.geometry import Axes, Vec, times
from cramprelief.figure.model import LooseSpot
from cramprelief.figure.props.prop import Given, Param, Prop
from cramprelief.figure.shapes import Gradient, Paint, Shape, Stroke, Tint

if TYPE_CHECKING:
    from cramprelief.figure.stage import Stage

GROWN = 1.3
"""How much larger a grown-up is than a child of about eight."""
HEAD = 1.24
"""A child's head on the same body, against a grown one's."""
_CLOTHES = {"shirt": "sock", "shirt.shade": "sock.shade", "shirt.far": "sock.shade", "hair": "hair.young"}
"""What the grown-up wears, so that nobody takes the two for one."""
_FREE = LooseSpot("point", "", (0.0, 0.0))


def _sized(shapes: Sequence[Shape], k: float, origin: Vec, to: Vec, roles: dict[str, str]) -> list[Shape]:
    """The shapes `k` times as large, their point `origin` put on `to`, with other roles where `roles` says so."""
    out = []
    for shape in shapes:
        at = shape.at or Axes((0.0, 0.0), 0.0)
        moved = Axes((to[0] + (at.origin[0] - origin[0]) * k, to[1] + (at.origin[1] - origin[1]) * k), at.angle)
        fill = None if shape.fill is None else _paint(shape.fill, k, roles)
        line = shape.stroke and Stroke(_role(shape.stroke.paint, roles), shape.stroke.width * k)
        out.append(Shape(shape.path.placed(moved, k), _in(fill, moved), line, None, shape.piece and f"2.{shape.piece}"))
    return out


def _role(paint: str | Tint, roles: dict[str, str]) -> str | Tint:
    return (
        paint._replace(role=roles.get(paint.role, paint.role)) if isinstance(paint, Tint) else roles.get(paint, paint)
    )


def _paint(paint: Paint, k: float, roles: dict[str, str]) -> Paint:
    if isinstance(paint, Gradient):
        return paint._replace(start=times(paint.start, k), radius=paint.radius * k)
    return _role(paint, roles)


def _in(paint: Paint | None, axes: Axes) -> Paint | None:
    """A gradient's middle where its outline now lies."""
    return paint._replace(start=axes(*paint.start)) if isinstance(paint, Gradient) else paint


def _grown_up(stage: Stage, given: Given) -> Skeleton:
    """The second body at its own size, its hips at 0."""
    x, y, lean = (stage.number(given[k]) for k in ("x", "y", "lean"))
    spot = stage.point(given["hand"])
    touch = ((spot[0] - x) / GROWN, -(spot[1] + y) / GROWN)
    pose = Pose(
        trunk=Trunk(lean=lean, spine=22.0, neck=14.0),
        near=Limb(hip=80, knee=90),
        far=Limb(hip=80, knee=90, shoulder=22, elbow=40),
        place=Standing(pelvis=(0.0, 0.0)),
        near_hand=HandTarget(Spot("point", "", touch), Bearing(None, stage.bearing(*given["dir"]))),
        near_grip=Grip("flat"),
    )
    return Skeleton(build(stage.person.build), pose)


def _sitting(stage: Stage, given: Given) -> list[Shape]:
    """Trunk, head and far arm; the bed hides the legs."""
    body = _grown_up(stage, given)
    x, y = stage.number(given["x"]), stage.number(given["y"])
    joints = body.joints["far"]
    shapes = [
        *arm_shapes(body.arms["far"], joints.elbow, joints.wrist, body.build.name, "far"),
        *trunk_shapes(body),
        *head_shapes(body.head, stage.person.hair, False, True),
    ]
    return _sized(shapes, GROWN, (0.0, 0.0), (x, -y), _CLOTHES)


def _reaching(stage: Stage, given: Given) -> list[Shape]:
    body = _grown_up(stage, given)
    x, y = stage.number(given["x"]), stage.number(given["y"])
    joints = body.joints["near"]
    shapes = arm_shapes(body.arms["near"], joints.elbow, joints.wrist, body.build.name, "near")
    return _sized(shapes, GROWN, (0.0, 0.0), (x, -y), _CLOTHES)


def _child_head(stage: Stage, given: Given) -> list[Shape]:
    """In place of the layer "head"."""
    head = stage.skeleton.head
    shapes = head_shapes(head, "short", bool(given["asleep"]), True)
    return _sized(shapes, HEAD, head.origin, head.origin, {})


def _n(default: float | str, says: str) -> Param:
    return Param("number", default, says=says)


_WHO = {
    "x": _n(0, "its hips"),
    "y": _n(250, "its hips"),
    "lean": _n(14, "degrees that it leans forward"),
    "hand": Param("spot", _FREE, says="what its near hand touches"),
    "dir": Param("bearing", (None, 20.0), says="where that hand points"),
}

PROPS = {
    "grown_up": Prop(_sitting, _WHO, layer="back", says="a grown-up who sits behind the bed, without the near arm"),
    "grown_up_arm": Prop(_reaching, _WHO, layer="front", moves=True, says="the near arm of that grown-up"),
    "child_head": Prop(
        _child_head,
        {"asleep": Param("flag", False, says="with closed eyes")},
        layer="mid",
        moves=True,
        says="the head of a child, in place of the layer head",
    ),
}
