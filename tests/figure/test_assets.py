# SPDX-License-Identifier: MIT
"""Every figure that comes with the app, in every pose and at 60 moments of every move."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import QRectF
from tests.figure.shipped import SHIPPED

from cramprelief.figure.body import measures
from cramprelief.figure.body.person import BUILDS, Appearance
from cramprelief.figure.body.pose import FootTarget, HandTarget
from cramprelief.figure.body.skeleton import SIDES, Skeleton
from cramprelief.figure.clock import StepClock
from cramprelief.figure.content import outline
from cramprelief.figure.format.check import REACH, check
from cramprelief.figure.geometry import Vec
from cramprelief.figure.model import Figure, Move, Still, camera_box
from cramprelief.figure.scene import Scene
from cramprelief.figure.shapes import Frame
from cramprelief.routine.model import FigureRef
from cramprelief.ui.figure.paint import view_of

SAMPLES = 60
RUN = 9.0
"""Seconds of a step in which a move runs once."""
FASTEST = 700.0
"""Units a second that any part of the body may move: less than a body's height."""
WHOLE = 760.0
"""A camera at least so wide shows the whole body; a closer one may cut it."""


def test_every_figure_file_is_clean():
    found = [str(f) for path in SHIPPED.files().values() for f in check(SHIPPED.read(path))]
    assert found == []


class Picture(NamedTuple):
    """One pose or move of a figure, with its body at each of its moments."""

    figure: Figure
    pose: str | None
    move: str | None
    scene: Scene
    bodies: tuple[tuple[float, Skeleton], ...]


def scene_of(name: str, pose: str | None, move: str | None, side: str = "right", who: str = "round") -> Scene:
    scene = SHIPPED.scene(FigureRef(name, pose, move), side, Appearance(build=who))
    assert scene is not None
    return scene


def clocks(entry: Still | Move) -> Iterator[tuple[float, StepClock]]:
    """60 moments of a move, the whole of it; one of a pose."""
    if isinstance(entry, Still):
        yield 0.0, StepClock("hold", 0.0, RUN, breath=0.7)
        return
    loops = entry.drive == "loop"
    turn = entry.beat * entry.beats if loops else RUN
    for i in range(SAMPLES + 1):
        t = turn * i / SAMPLES
        yield t, StepClock("move" if loops else "do", t, None if loops else RUN, breath=i / SAMPLES)


def pictures(figure: Figure, who: str = "round") -> Iterator[Picture]:
    for pose, move in [(p, None) for p in figure.stills] + [(None, m) for m in figure.moves]:
        scene = scene_of(figure.name, pose, move, who=who)
        bodies = tuple((t, scene.skeleton(clock)) for t, clock in clocks(scene.entry))
        yield Picture(figure, pose, move, scene, bodies)


def torn(picture: Picture) -> Iterator[str]:
    """Joints within their limits, bones of constant length, nothing torn apart."""
    for t, skeleton in picture.bodies:
        yield from (f"{joint} beyond its limits at {t:.2f} s" for joint in skeleton.beyond_limits())
        for side in SIDES:
            leg, arm = skeleton.legs[side], skeleton.arms[side]
            bones = {
                "thigh": (leg.thigh, measures.THIGH),
                "shank": (leg.shank, measures.SHANK),
                "upper arm": (arm.upper, measures.UPPER),
                "forearm": (arm.fore, measures.FORE),
            }
            for bone, (seg, size) in bones.items():
                if abs(math.dist(seg.p1, seg.p0) - size) > 1e-6:
                    yield f"{side} {bone} changes its length at {t:.2f} s"
            joints = {
                "knee": (leg.thigh.p1, leg.shank.p0),
                "ankle": (leg.foot.origin, leg.shank.p1),
                "wrist": (arm.fore.p1, arm.hand.origin),
            }
            for joint, (a, b) in joints.items():
                if not math.dist(a, b) < 1e-6:
                    yield f"{side} {joint} is torn apart at {t:.2f} s"


def let_go(picture: Picture) -> Iterator[str]:
    """Hands and feet hold what they touch."""
    for t, skeleton in picture.bodies:
        for side in SIDES:
            foot = skeleton.pose.near_foot if side == "near" else skeleton.pose.far_foot
            hand = skeleton.pose.near_hand if side == "near" else skeleton.pose.far_hand
            if foot is not None and math.dist(foot_contact(skeleton, side, foot), skeleton.point(foot.at)) > REACH:
                yield f"the {side} foot lets go at {t:.2f} s"
            if hand is not None and math.dist(hand_contact(skeleton, side, hand), skeleton.point(hand.at)) > REACH:
                yield f"the {side} hand lets go at {t:.2f} s"


def foot_contact(skeleton: Skeleton, side: str, target: FootTarget) -> Vec:
    leg = skeleton.legs[side]
    return leg.foot(*measures.foot_point(target.point, leg.toes))


def hand_contact(skeleton: Skeleton, side: str, target: HandTarget) -> Vec:
    arm = skeleton.arms[side]
    if target.point is None:
        return arm.contact
    x, y = {"wrist": (0.0, 0.0), "palm": (30.0, 13.0), "tips": (76.0, 4.0)}[target.point]
    return arm.hand(x, y * arm.palm)


def outside(picture: Picture) -> Iterator[str]:
    """Nothing leaves the picture or sinks into the floor."""
    entry = picture.scene.entry
    if entry.camera.width < WHOLE:
        return
    camera = camera_box(entry.camera)
    floor = picture.figure.levels.get("floor", 0.0)
    under_water = any(use.name == "pool" for use in entry.props)
    for t, skeleton in picture.bodies:
        for place, (x, y) in outline(skeleton).items():
            if not (camera.x <= x <= camera.x + camera.width and camera.y <= y <= camera.y + camera.height):
                yield f"{place} leaves the picture at {t:.2f} s"
            if not (under_water or y <= -floor + 10):
                yield f"{place} sinks into the floor at {t:.2f} s"


def cut(picture: Picture) -> Iterator[str]:
    """A flat card still shows the whole body."""
    entry = picture.scene.entry
    if entry.content is None:
        return
    camera, content = camera_box(entry.camera), entry.content
    if not camera.holds(content, 0.01):
        yield "the camera cuts the body"
    for width, height in ((390, 110), (1000, 300), (560, 420)):
        view = view_of(camera, content, QRectF(0, 0, width, height))
        if view.width / view.height != pytest.approx(width / height, rel=0.01):
            yield f"a card of {width} × {height} is out of shape"
        if not view.holds(content, 0.01):
            yield f"a card of {width} × {height} cuts the body"
        if view.height > camera.height + 0.01:
            yield f"a card of {width} × {height} shows more than the camera"


def jumps(picture: Picture) -> Iterator[str]:
    """No part of the body moves faster than a body can."""
    seen = [(t, outline(skeleton)) for t, skeleton in picture.bodies]
    for (last, before), (t, points) in itertools.pairwise(seen):
        for place, p in before.items():
            if not math.dist(p, points[place]) / (t - last) < FASTEST:
                yield f"{place} jumps at {t:.2f} s"


def open_ended(picture: Picture) -> Iterator[str]:
    """A loop ends where it begins."""
    entry = picture.scene.entry
    if not isinstance(entry, Move) or entry.drive != "loop":
        return
    turn = entry.beat * entry.beats
    first, last = (outline(picture.scene.skeleton(StepClock("move", t, None))) for t in (0.0, turn * 0.9999))
    for place, p in first.items():
        if not math.dist(p, last[place]) < 3.0:
            yield f"{place} does not come back to where it was"


def one_sided(picture: Picture) -> Iterator[str]:
    """Left is right in a mirror, but for readings."""
    name, pose, move = picture.figure.name, picture.pose, picture.move
    clock = StepClock("move" if move else "hold", 3.0, 8.0, breath=0.4)
    left, right = (scene_of(name, pose, move, side).frame(clock) for side in ("left", "right"))
    if not left.mirrored or right.mirrored or left.camera != right.camera or drawn(left) != drawn(right):
        yield "left is not right in a mirror"


def drawn(frame: Frame) -> list[tuple[object, ...]]:
    return [
        (shape.path.ops, shape.fill, shape.stroke, shape.at and (shape.at.origin, shape.at.angle))
        for shape in frame.back + frame.shapes
        if not (shape.stroke and shape.stroke.paint == "display.ink")
    ]


def untold(picture: Picture) -> Iterator[str]:
    """Every picture is told in words."""
    told = scene_of(picture.figure.name, picture.pose, picture.move, "left")
    if not told.alt.endswith(".") or "{" in told.alt or len(told.alt.split()) < 5:
        yield f"not told in a sentence: {told.alt!r}"
    if isinstance(told.entry, Still) != (picture.pose is not None):
        yield "a pose is no move"


CHECKS = (torn, let_go, outside, cut, jumps, open_ended, one_sided, untold)


@pytest.mark.parametrize("name", sorted(SHIPPED.files()))
def test_every_pose_and_move_of_a_figure(name: str) -> None:
    figure = SHIPPED.figure(name)
    assert figure is not None
    found = [
        f"{picture.pose or picture.move}: {finding}"
        for picture in pictures(figure)
        for check_ in CHECKS
        for finding in check_(picture)
    ]
    for who in BUILDS:
        if who != "round":
            found += [f"{p.pose or p.move}, {who}: {finding}" for p in pictures(figure, who) for finding in torn(p)]
    assert not found, "\n".join(found)


def test_the_reading_of_a_thermometer_can_be_read_on_both_sides():
    seen = {}
    for side in ("left", "right"):
        frame = scene_of("foot-bath", "one-bowl-34", None, side).frame(StepClock("hold", 3.0, 8.0))
        (ink,) = (s for s in frame.back + frame.shapes if s.stroke and s.stroke.paint == "display.ink")
        assert ink.at is not None
        xs = [ink.at(x, y)[0] for _, args in ink.path.ops for x, y in pairs(args)]
        seen[side] = xs
    assert (min(seen["left"]), max(seen["left"])) == pytest.approx((min(seen["right"]), max(seen["right"])), abs=0.1)
    first, degree_sign = 0, -1
    assert seen["right"][first] < seen["right"][degree_sign]
    assert seen["left"][first] > seen["left"][degree_sign]


def pairs(args):
    return [args[i : i + 2] for i in range(0, len(args), 2)]


def test_a_move_begins_and_ends_in_poses_that_the_figure_has():
    """So that the next step starts where this one ended, and nothing jumps."""
    for name in SHIPPED.files():
        figure = SHIPPED.figure(name)
        assert figure is not None
        assert figure.stills, f"{name} has no pose to rest in"
