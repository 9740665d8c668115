# SPDX-License-Identifier: MIT
"""One pose in the poser's hands: what a drag, a key or a slider makes of it, until it is written into the file."""

from __future__ import annotations

from collections.abc import Mapping

from cramprelief.authoring.edit import CannotSplice
from cramprelief.authoring.figures.figure_file import FigureFile
from cramprelief.authoring.figures.pose_text import Path
from cramprelief.authoring.splice import Splice
from cramprelief.figure.body.measures import PREGNANT, build
from cramprelief.figure.body.person import BUILDS, Appearance
from cramprelief.figure.body.pose import FootTarget, HandTarget, Pose, Spot
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.geometry import Vec
from cramprelief.figure.model import BODY_LAYERS, Still
from cramprelief.figure.posing.dragging import Dragged, dragged, settled
from cramprelief.figure.posing.handles import HANDLES, part_of, places, side_of
from cramprelief.figure.posing.magnets import NamedLevel, named_by, snapped, touching
from cramprelief.figure.posing.sides import foot_of, hand_of, limb_of, with_foot, with_hand, with_joint, with_limb
from cramprelief.figure.posing.turning import Turned, turned, turned_to

_LAYERS = {"hand": "arm", "elbow": "arm", "knee": "leg", "foot": "leg", "heel": "leg", "toes": "leg"}


class Posing:
    """The pose at `path`: ("poses", name), or ("moves", name, "keys", place) for a key of a move."""

    def __init__(self, file: FigureFile, path: Path, person: Appearance) -> None:
        self.path, self.person = path, person
        self.read(file)

    def read(self, file: FigureFile) -> None:
        """Begin anew with what a text says. Raises CannotSplice where it cannot be read."""
        self.file = file
        figure = file.figure
        if figure is None:
            raise CannotSplice("The poser waits: something in this figure's file cannot be read.")
        self.figure = figure
        more = PREGNANT if figure.pregnant or self.person.pregnant else ""
        self._build = build(self.person.build + more)
        self._others = tuple(build(name + more) for name in BUILDS if name != self.person.build)
        self.body = Skeleton(self._build, self._said())
        self._before = self.body
        self._named: Mapping[str, str] = {}

    @property
    def levels(self) -> tuple[NamedLevel, ...]:
        return self.file.levels

    @property
    def pose(self) -> Pose:
        return self.body.pose

    def _said(self) -> Pose:
        if self.path[0] == "poses":
            return self.figure.stills[str(self.path[1])].pose
        return self.file.key_pose(str(self.path[1]), int(self.path[3]))

    @property
    def entry(self) -> Still:
        """What is shown around the body."""
        name = str(self.path[1])
        if self.path[0] == "poses":
            return self.figure.stills[name]
        move = self.figure.moves[name]
        shown = (move.camera, move.props, move.arrows, move.eyes_closed, move.content)
        return Still(name, move.alt, self.pose, *shown)

    @property
    def handles(self) -> tuple[str, ...]:
        """Those of the parts that this picture shows: a close view has few."""
        shown = self.pose.order or BODY_LAYERS
        return tuple(handle for handle in HANDLES if _layer(handle) in shown)

    # Changes in hand

    def drag(self, handle: str, to: Vec, *, magnets: bool, slides: bool = True) -> Dragged:
        """Follow the hand; see `figure.posing.dragging`."""
        done = dragged(self.body, handle, to, self.levels, magnets=magnets, slides=slides)
        self.body, self._named = done.body, done.named
        return done

    def step(self, handle: str, right: float, up: float) -> Dragged:
        """Move a handle by whole units, as keys do. A level that it stands on is left only by a step off it."""
        x, y = places(self.body)[handle]
        to = (x + right, y - up)
        done = dragged(self.body, handle, to, self.levels, magnets=False, slides=False)
        if done.stop is not None:
            return done
        touch = touching(done.body, handle)
        on = next((level for level in self.levels if _is_on(level, touch, handle)), None)
        if on is not None:
            there, magnet = snapped(done.body, handle, places(done.body)[handle], (on,), places(done.body)[handle])
            done = dragged(done.body, handle, there, (on,), magnets=True, slides=False)
            self._named = named_by(magnet, handle, done.pose)
        else:
            self._named = {}
        self.body = done.body
        return done

    def turn(self, joint: str, by: float) -> Turned:
        return self._turned(turned(self.body, joint, by))

    def turn_to(self, joint: str, value: float) -> Turned:
        return self._turned(turned_to(self.body, joint, value))

    def _turned(self, done: Turned) -> Turned:
        self.body, self._named = done.body, {}
        return done

    def hold(self, handle: str, level: str | None) -> bool:
        """A foot or a hand holds on where it is, at a level by name, or lets go with None; False where it cannot.

        NamedLevel "" is the place where it is.
        """
        side, part = side_of(handle), part_of(handle)
        foot = part in ("foot", "heel", "toes", "knee")
        if not side:
            return False
        if level is None:
            self.body = Skeleton(self._build, let_go(self.body, side, foot=foot))
            self._named = {}
            return True
        self.body = Skeleton(self._build, held_there(self.body, side, foot=foot))
        self._named = {}
        on = next((each for each in self.levels if each.name == level), None)
        if on is None:
            return not level
        key = f"{side}.{'foot' if foot else 'hand'}"
        x, y = touching(self.body, key)
        by = (on.at - x, 0.0) if on.axis == "x" else (0.0, -on.at - y)
        at = places(self.body)[key]
        done = self.drag(key, (at[0] + by[0], at[1] + by[1]), magnets=True, slides=False)
        return done.stop is None

    def settle(self) -> bool:
        """Come to rest on whole units, as they will be written; whether the pose is another one now."""
        self.body = settled(self._before, self.body, self._others)
        return self.body.pose != self._before.pose or bool(self._named)

    def splice(self, file: FigureFile) -> Splice:
        """What the file must say now."""
        name = str(self.path[1])
        if self.path[0] == "poses":
            return file.posed(name, self.pose, self._named)
        return file.keyed(name, int(self.path[3]), self.pose, self._named)

    def back(self) -> None:
        """As it was before the hand took it."""
        self.body, self._named = self._before, {}


def _is_on(level: NamedLevel, touch: Vec, handle: str) -> bool:
    away = abs(touch[0] - level.at) if level.axis == "x" else abs(-touch[1] - level.at)
    return away < 0.5 and (level.axis == "y" or part_of(handle) == "hand")


def _layer(handle: str) -> str:
    side, part = side_of(handle), part_of(handle)
    if not side:
        return "head" if part == "head" else "torso"
    return f"{side}_{_LAYERS[part]}"


def let_go(body: Skeleton, side: str, *, foot: bool) -> Pose:
    """The pose in which a foot or a hand keeps the angles that it had while it held on."""
    pose, joints = body.pose, body.joints[side]
    limb = limb_of(pose, side)
    for name in ("hip", "knee", "ankle") if foot else ("shoulder", "elbow", "wrist"):
        limb = with_joint(limb, name, float(round(getattr(joints, name))))
    pose = with_limb(pose, side, limb)
    return with_foot(pose, side, None) if foot else with_hand(pose, side, None)


def held_there(body: Skeleton, side: str, *, foot: bool) -> Pose:
    """The pose in which a foot or a hand holds on to where it is."""
    pose = body.pose
    if foot and foot_of(pose, side) is None:
        leg = body.legs[side]
        x, y = leg.foot(10.0, 29.0)
        pitch = float(round((leg.foot.angle + 180) % 360 - 180))
        at = Spot("point", "", (float(round(x)), float(round(-y))))
        return with_foot(pose, side, FootTarget(at, pitch=pitch))
    if not foot and hand_of(pose, side) is None:
        x, y = body.arms[side].contact
        at = Spot("point", "", (float(round(x)), float(round(-y))))
        return with_hand(pose, side, HandTarget(at, None, float(round(body.joints[side].wrist))))
    return pose
