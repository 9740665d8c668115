# SPDX-License-Identifier: MIT
"""A second person: a helper whose hands are on the leg, a grown-up at a child's bed, and the child's head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cramprelief.figure.body.arms import arm_shapes
from cramprelief.figure.body.head import head_shapes
from cramprelief.figure.body.legs import bare_leg, clothed_leg
from cramprelief.figure.body.measures import build
from cramprelief.figure.body.pose import HANDS, Bearing, Grip, HandTarget, Limb, Pose, Spot, Standing, Trunk
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.body.trunk import trunk_shapes
from cramprelief.figure.geometry import Axes, Path, Vec, times
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


def _sized(
    shapes: Sequence[Shape], k: float, origin: Vec, to: Vec, roles: dict[str, str], mirrored: bool = False
) -> list[Shape]:
    """The shapes `k` times as large, their point `origin` put on `to`, with other roles where `roles` says so.

    `mirrored`: turned round the upright through `to`, to look the other way.
    """
    out = []
    for shape in shapes:
        at = shape.at or Axes((0.0, 0.0), 0.0)
        moved = Axes((to[0] + (at.origin[0] - origin[0]) * k, to[1] + (at.origin[1] - origin[1]) * k), at.angle)
        path = shape.path.placed(moved, k)
        fill = None if shape.fill is None else _in(_paint(shape.fill, k, roles), moved)
        if mirrored:
            path, fill = _mirrored(path, to[0]), _turned(fill, to[0])
        line = shape.stroke and Stroke(_role(shape.stroke.paint, roles), shape.stroke.width * k)
        out.append(Shape(path, fill, line, None, shape.piece and f"2.{shape.piece}"))
    return out


def _mirrored(path: Path, x: float) -> Path:
    return Path([(op, tuple(2 * x - v if i % 2 == 0 else v for i, v in enumerate(at))) for op, at in path.ops])


def _turned(paint: Paint | None, x: float) -> Paint | None:
    if not isinstance(paint, Gradient):
        return paint
    return paint._replace(start=(2 * x - paint.start[0], paint.start[1]), angle=180.0 - paint.angle)


def _role(paint: str | Tint, roles: dict[str, str]) -> str | Tint:
    return (
        paint._replace(role=roles.get(paint.role, paint.role)) if isinstance(paint, Tint) else roles.get(paint, paint)
    )


def _paint(paint: Paint, k: float, roles: dict[str, str]) -> Paint:
    if isinstance(paint, Gradient):
        return paint._replace(start=times(paint.start, k), radius=paint.radius * k)
    return _role(paint, roles)


def _in(paint: Paint, axes: Axes) -> Paint:
    """A gradient's middle where its outline now lies."""
    return paint._replace(start=axes(*paint.start)) if isinstance(paint, Gradient) else paint


class _Companion:
    """The second body, solved at its own size with its hips at 0 and looking to the right, and how it comes to the
    scene."""

    def __init__(self, stage: Stage, given: Given) -> None:
        self.stage, self.given = stage, given
        self.x, self.y, self.size = (stage.number(given[k]) for k in ("x", "y", "size"))
        self.turn = -1.0 if given["faces"] == "left" else 1.0
        lean = stage.number(given["lean"])
        idle = Limb(hip=80, knee=90, shoulder=22, elbow=40)
        pose = Pose(
            trunk=Trunk(lean=lean, spine=22.0, neck=14.0),
            near=Limb(hip=80, knee=90),
            far=idle,
            place=Standing(pelvis=(0.0, 0.0)),
            near_hand=self._target("hand", "dir"),
            near_grip=Grip(given["hold"]),
            far_hand=self._target("far_hand", "far_dir") if given["far_hand"] is not None else None,
            far_grip=Grip(given["far_hold"], -1 if given["far_hold"] == "cup" else 1),
        )
        self.body = Skeleton(build(stage.person.build), pose)

    def _target(self, hand: str, direction: str) -> HandTarget:
        """Where a hand goes, as the second body knows it."""
        spot = self.stage.point(self.given[hand])
        touch = ((spot[0] - self.x) * self.turn / self.size, -(spot[1] + self.y) / self.size)
        angle = self.stage.bearing(*self.given[direction])
        angle = angle if self.turn > 0 else 180.0 - angle
        return HandTarget(Spot("point", "", touch), Bearing(None, angle))

    def arm(self, side: str) -> list[Shape]:
        joints = self.body.joints[side]
        return [*arm_shapes(self.body.arms[side], joints.elbow, joints.wrist, self.body.build.name, side)]

    def leg(self, side: str) -> list[Shape]:
        leg, joints, name = self.body.legs[side], self.body.joints[side], self.body.build.name
        return [*bare_leg(leg, joints.knee, joints.ankle, name, side), *clothed_leg(leg, name, side)]

    def placed(self, shapes: Sequence[Shape]) -> list[Shape]:
        return _sized(shapes, self.size, (0.0, 0.0), (self.x, -self.y), _CLOTHES, self.turn < 0)


def _sitting(stage: Stage, given: Given) -> list[Shape]:
    """Far arm, trunk and head, and the legs where nothing hides them."""
    who, legs = _Companion(stage, given), bool(given["legs"])
    shapes = [
        *who.arm("far"),
        *(who.leg("far") if legs else ()),
        *trunk_shapes(who.body),
        *head_shapes(who.body.head, stage.person.hair, False, True),
        *(who.leg("near") if legs else ()),
    ]
    return who.placed(shapes)


def _reaching(stage: Stage, given: Given) -> list[Shape]:
    who = _Companion(stage, given)
    return who.placed(who.arm("near"))


def _child_head(stage: Stage, given: Given) -> list[Shape]:
    """In place of the layer "head"."""
    head = stage.skeleton.head
    shapes = head_shapes(head, "short", bool(given["asleep"]), True)
    return _sized(shapes, HEAD, head.origin, head.origin, {})


def _n(default: float | str, says: str) -> Param:
    return Param("number", default, says=says)


_HOLD = Param("word", "flat", HANDS)


def _who(size: float) -> dict[str, Param]:
    return {
        "x": _n(0, "its hips"),
        "y": _n(250, "its hips"),
        "lean": _n(14, "degrees that it leans forward"),
        "faces": Param("word", "right", ("right", "left"), "where it looks"),
        "size": _n(size, "1 is as tall as the person"),
        "legs": Param("flag", False, says="its legs are seen: it sits on something in plain sight"),
        "hand": Param("spot", _FREE, says="what its near hand touches"),
        "dir": Param("bearing", (None, 20.0), says="where that hand points"),
        "hold": _HOLD._replace(says="the shape of that hand"),
        "far_hand": Param("spot", None, says="what its far hand touches; without it the arm hangs"),
        "far_dir": Param("bearing", (None, 20.0), says="where that hand points"),
        "far_hold": _HOLD._replace(says="the shape of that hand"),
    }


PROPS = {
    "helper": Prop(_sitting, _who(1.0), layer="under", moves=True, says="a helper, without the near arm"),
    "helper_arm": Prop(_reaching, _who(1.0), layer="front", moves=True, says="the near arm of that helper"),
    "grown_up": Prop(
        _sitting, _who(GROWN), layer="back", says="a grown-up who sits behind a child's bed, without the near arm"
    ),
    "grown_up_arm": Prop(_reaching, _who(GROWN), layer="front", moves=True, says="the near arm of that grown-up"),
    "child_head": Prop(
        _child_head,
        {"asleep": Param("flag", False, says="with closed eyes")},
        layer="mid",
        moves=True,
        says="the head of a child, in place of the layer head",
    ),
}
