# SPDX-License-Identifier: MIT
"""What a pose is: joint angles, and targets that hands and feet hold on to. Plain frozen data.

Angles are anatomical degrees, 0 = standing straight; places are units with y up and the floor at 0, as authors write.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

JOINTS = ("hip", "knee", "ankle", "toes", "shoulder", "elbow", "wrist")
TRUNK = ("lean", "spine", "neck", "head", "shoulders")
HandShape = Literal["relaxed", "flat", "grip", "hook", "cup", "pinch", "reach", "fist"]
HANDS: tuple[HandShape, ...] = get_args(HandShape)
SpotKind = Literal["point", "anchor", "along", "foot", "orbit"]
FOOT_POINTS = ("sole", "heel", "heel_back", "ball", "ankle", "instep", "arch", "toe_tip", "toe_under")


class Limb(NamedTuple):
    """The joints of one side, leg and arm."""

    hip: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0
    toes: float = 0.0
    shoulder: float = 0.0
    elbow: float = 0.0
    wrist: float = 0.0


class Trunk(NamedTuple):
    """`lean` tips the pelvis forward (-90 lies on the back), `spine` and `neck` bend forward, `head` nods.

    `shoulders` are pulled up by so many units.
    """

    lean: float = 0.0
    spine: float = 0.0
    neck: float = 0.0
    head: float = 0.0
    shoulders: float = 0.0


class Spot(NamedTuple):
    """A place to touch. What `numbers` mean depends on the kind:

    point (x, y) · anchor, named (dx, dy) · along a bone's edge, named "near.shank.back" (s, out) ·
    foot, named "near" (x forward, y down, in the foot's axes) · orbit (center x, y, radius x, y, phase in degrees).
    """

    kind: SpotKind
    name: str
    numbers: tuple[float, ...]


class Bearing(NamedTuple):
    """A direction on the page: degrees, 0 right, 90 down; with `of` measured from a part such as "near.toes"."""

    of: str | None
    degrees: float


class FootTarget(NamedTuple):
    """`point` of the foot is put on `at`, the foot being pitched by `pitch` degrees (0 flat, + heel up).

    A foot that `slides` keeps touching on its way to another place; else it is lifted there.
    """

    at: Spot
    point: str = "sole"
    pitch: float = 0.0
    slides: bool = False


class HandTarget(NamedTuple):
    """The contact point of the hand's shape is put on `at`.

    With `direction` the hand keeps that direction and the wrist follows, else the wrist keeps its angle.
    `point` None is the shape's own contact point, else "wrist", "palm" or "tips". The shoulder slides `shrug` units
    towards the target, as a shoulder blade does.
    """

    at: Spot
    direction: Bearing | None = None
    wrist: float = 0.0
    point: str | None = None
    shrug: float = 9.0


class Standing(NamedTuple):
    """Where the body stands: `pelvis` at a point, or a body point put on an x and another one on a y."""

    pelvis: tuple[float, float] | None = None
    x: tuple[str, float] | None = None
    y: tuple[str, float] | None = None


class Grip(NamedTuple):
    """A hand: its shape, and which way the palm looks (1 down when reaching forward, -1 up)."""

    shape: HandShape = "relaxed"
    palm: int = 1


STRAIGHT = Limb()
UPRIGHT = Trunk()
RELAXED = Grip()


class Pose(NamedTuple):
    """One posture of the body. `numbers` are the pose's own, for close-ups and props that move."""

    trunk: Trunk = UPRIGHT
    near: Limb = STRAIGHT
    far: Limb = STRAIGHT
    place: Standing | None = None
    near_foot: FootTarget | None = None
    far_foot: FootTarget | None = None
    near_hand: HandTarget | None = None
    far_hand: HandTarget | None = None
    near_grip: Grip = RELAXED
    far_grip: Grip = RELAXED
    order: tuple[str, ...] = ()
    numbers: Mapping[str, float] = MappingProxyType({})
    shrugs: tuple[tuple[float, float], tuple[float, float]] = ((0.0, 0.0), (0.0, 0.0))
    """How far the near and the far shoulder have slid (forward, down), where no hand target says so."""
