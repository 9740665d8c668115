# SPDX-License-Identifier: MIT
"""What a figure file says: a setting with its poses and moves. Plain frozen data, made by `decode`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, get_args

from cramprelief.figure.body.pose import Pose, SpotKind
from cramprelief.figure.geometry import Box

BodyLayer = Literal["far_arm", "far_leg", "torso", "head", "near_leg", "near_arm", "far_hand"]
BODY_LAYERS: tuple[BodyLayer, ...] = get_args(BodyLayer)
PropLayer = Literal["back", "under", "mid", "front", "top"]
PROP_LAYERS: tuple[PropLayer, ...] = get_args(PropLayer)
LAYERS: tuple[BodyLayer | PropLayer, ...] = (*BODY_LAYERS, *PROP_LAYERS)
DEFAULT_ORDER: tuple[BodyLayer | PropLayer, ...] = (
    "far_arm", "far_leg", "mid", "torso", "head", "near_leg", "near_arm",
)  # fmt: skip
Ease = Literal["in_out", "linear", "in", "out"]
EASES: tuple[Ease, ...] = get_args(Ease)
Drive = Literal["once", "loop", "breath"]
DRIVES: tuple[Drive, ...] = get_args(Drive)
Shadows = Literal["feet", "body", "none"]
SHADOWS: tuple[Shadows, ...] = get_args(Shadows)
ASPECT = 4 / 3
"""Width to height of every camera."""


class LooseSpot(NamedTuple):
    """A spot of a prop or an arrow: like pose.Spot, but an amount may be "$name", one of the pose's own numbers."""

    kind: SpotKind
    name: str
    amounts: tuple[float | str, ...]


class Camera(NamedTuple):
    """What the card shows: its centre (y up) and its width; the height follows from ASPECT."""

    x: float
    y: float
    width: float


def camera_box(camera: Camera) -> Box:
    """What a camera sees, in scene units with y down."""
    height = camera.width / ASPECT
    return Box(camera.x - camera.width / 2, -camera.y - height / 2, camera.width, height)


class PropUse(NamedTuple):
    """A prop of the scene with what the file gives it; what is missing has the prop's default."""

    name: str
    layer: PropLayer
    given: Mapping[str, Any]


class Arrow(NamedTuple):
    """A thin arrow that moves with the body: a bow `start` to `end`, or an arc (`radius`, `angles`) round `start`.

    `during` limits it to a part of a move, in the move's own units (see Key).
    """

    start: LooseSpot
    end: LooseSpot | None = None
    bend: float = 0.0
    radius: tuple[float, float] | None = None
    angles: tuple[float, float] = (0.0, 0.0)
    both: bool = False
    width: float = 6.0
    during: tuple[float, float] | None = None


class Still(NamedTuple):
    """A pose as the file names it."""

    name: str
    alt: str
    pose: Pose
    camera: Camera
    props: tuple[PropUse, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    eyes_closed: bool = False
    content: Box | None = None
    """What must be seen of the camera's picture where a card is too flat for all of it; None: all of it."""
    helped: str | None = None
    """The pose or move of the figure that stands for this one where a helper does it."""


class Phase(NamedTuple):
    """A named part of a move. `seconds` None takes what the step leaves over."""

    name: str
    seconds: float | None


WHOLE = (Phase("run", None),)
"""A move without phases of its own."""


class Keyframe(NamedTuple):
    """A pose at a moment of a move; `ease` shapes the way to the next key.

    `at` counts phases: 0 is the start of the first, 1.5 the middle of the second.
    """

    at: float
    pose: Pose
    ease: Ease = "in_out"


class Move(NamedTuple):
    """A motion. `drive` is "once" (over the step, then it stays; there and back at every beat of a paced step),
    "loop" (again and again; the last key is the first) or "breath" (0 = empty, 1 = full).

    `beat` is the seconds of one beat where the step sets no pace; a turn of a loop takes `beats` of them.
    """

    name: str
    alt: str
    keys: tuple[Keyframe, ...]
    camera: Camera
    drive: Drive = "once"
    beat: float = 3.0
    beats: int = 1
    phases: tuple[Phase, ...] = WHOLE
    props: tuple[PropUse, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    eyes_closed: bool = False
    content: Box | None = None
    helped: str | None = None


class Figure(NamedTuple):
    """One setting: a camera, its props, and everything that the person does there."""

    name: str
    title: str
    stills: Mapping[str, Still]
    moves: Mapping[str, Move]
    levels: Mapping[str, float] = MappingProxyType({})
    shadows: Shadows = "feet"
    """Where soft shadows fall; "body" is for a person lying on the floor."""
    pregnant: bool = False

    @property
    def first(self) -> Still | Move:
        """What is shown when a step names neither pose nor move."""
        entries: list[Still | Move] = [*self.stills.values(), *self.moves.values()]
        return entries[0]

    def find(self, pose: str | None, move: str | None, helped: bool = False) -> Still | Move | None:
        """The pose or move by name; None for a name that the figure lacks. `helped`: with a helper, if it has one."""
        if move is not None:
            found: Still | Move | None = self.moves.get(move)
        else:
            found = self.stills.get(pose) if pose is not None else self.first
        if helped and found is not None and found.helped is not None:
            return self.stills.get(found.helped) or self.moves[found.helped]
        return found
