# SPDX-License-Identifier: MIT
"""Every figure that comes with the app, in every pose and at 60 moments of every move."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF

from cramprelief import places
from cramprelief.figure.body import measures
from cramprelief.figure.body.person import BUILDS, Appearance
from cramprelief.figure.body.pose import FootTarget, HandTarget
from cramprelief.figure.body.skeleton import SIDES, Skeleton
from cramprelief.figure.clock import StepClock
from cramprelief.figure.content import outline
from cramprelief.figure.format.check import REACH, check
from cramprelief.figure.geometry import Vec
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.model import Move, Still, camera_box
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

_LIBRARY = FigureLibrary([places.assets() / "figures"])
ENTRIES = [
    (name, *which)
    for name, figure in sorted((n, _LIBRARY.figure(n)) for n in _LIBRARY.files())
    if figure is not None
    for which in [(p, None) for p in figure.stills] + [(None, m) for m in figure.moves]
]


def test_every_figure_file_is_clean():
    found = [str(f) for path in _LIBRARY.files().values() for f in check(_LIBRARY.read(path))]
    assert found == []


def scene_of(name: str, pose: str | None, move: str | None, side: str = "right", who: str = "round") -> Scene:
    scene = _LIBRARY.scene(FigureRef(name, pose, move), side, Appearance(build=who))
    assert scene is not None
    return scene


def moments(scene: Scene) -> Iterator[tuple[float, StepClock]]:
    """60 moments of a move, the whole of it; one of a pose."""
    entry = scene.entry
    if isinstance(entry, Still):
        yield 0.0, StepClock("hold", 0.0, RUN, breath=0.7)
        return
    loops = entry.drive == "loop"
    turn = entry.beat * entry.beats if loops else RUN
    for i in range(SAMPLES + 1):
        t = turn * i / SAMPLES
        yield t, StepClock("move" if loops else "do", t, None if loops else RUN, breath=i / SAMPLES)


def bodies(name: str, pose: str | None, move: str | None) -> Iterator[tuple[float, Skeleton]]:
    scene = scene_of(name, pose, move)
    for t, clock in moments(scene):
        yield t, scene.skeleton(clock)


@pytest.mark.parametrize(("name", "pose", "move"), ENTRIES)
def test_bodies_stay_whole(name, pose, move):
    """Joints within their limits, bones of constant length, nothing torn apart, in both builds."""
    for who in BUILDS:
        scene = scene_of(name, pose, move, who=who)
        for _, clock in moments(scene):
            skeleton = scene.skeleton(clock)
            assert skeleton.beyond_limits() == []
            for side in SIDES:
                leg, arm = skeleton.legs[side], skeleton.arms[side]
                bones = (
                    (leg.thigh, measures.THIGH),
                    (leg.shank, measures.SHANK),
                    (arm.upper, measures.UPPER),
                    (arm.fore, measures.FORE),
                )
                for bone, size in bones:
                    assert math.dist(bone.p1, bone.p0) == pytest.approx(size, abs=1e-6)
                assert math.dist(leg.thigh.p1, leg.shank.p0) < 1e-6
                assert math.dist(leg.foot.origin, leg.shank.p1) < 1e-6
                assert math.dist(arm.fore.p1, arm.hand.origin) < 1e-6


@pytest.mark.parametrize(("name", "pose", "move"), ENTRIES)
def test_hands_and_feet_hold_what_they_touch(name, pose, move):
    for _, skeleton in bodies(name, pose, move):
        for side in SIDES:
            foot = skeleton.pose.near_foot if side == "near" else skeleton.pose.far_foot
            hand = skeleton.pose.near_hand if side == "near" else skeleton.pose.far_hand
            if foot is not None:
                assert math.dist(foot_contact(skeleton, side, foot), skeleton.point(foot.at)) <= REACH
            if hand is not None:
                assert math.dist(hand_contact(skeleton, side, hand), skeleton.point(hand.at)) <= REACH


def foot_contact(skeleton: Skeleton, side: str, target: FootTarget) -> Vec:
    leg = skeleton.legs[side]
    return leg.foot(*measures.foot_point(target.point, leg.toes))


def hand_contact(skeleton: Skeleton, side: str, target: HandTarget) -> Vec:
    arm = skeleton.arms[side]
    if target.point is None:
        return arm.contact
    x, y = {"wrist": (0.0, 0.0), "palm": (30.0, 13.0), "tips": (76.0, 4.0)}[target.point]
    return arm.hand(x, y * arm.palm)


@pytest.mark.parametrize(("name", "pose", "move"), ENTRIES)
def test_nothing_leaves_the_picture_or_sinks_into_the_floor(name, pose, move):
    entry = scene_of(name, pose, move).entry
    camera = camera_box(entry.camera)
    if entry.camera.width < WHOLE:
        return
    floor = _LIBRARY.figure(name).levels.get("floor", 0.0)
    under_water = any(use.name == "pool" for use in entry.props)
    for _, skeleton in bodies(name, pose, move):
        for place, (x, y) in outline(skeleton).items():
            assert camera.x <= x <= camera.x + camera.width, place
            assert camera.y <= y <= camera.y + camera.height, place
            assert under_water or y <= -floor + 10, place


@pytest.mark.parametrize(("name", "pose", "move"), ENTRIES)
def test_a_flat_card_still_shows_the_whole_body(name, pose, move):
    entry = scene_of(name, pose, move).entry
    if entry.content is None:
        return
    camera, content = camera_box(entry.camera), entry.content
    assert camera.holds(content, 0.01)
    for width, height in ((390, 110), (1000, 300), (560, 420)):
        view = view_of(camera, content, QRectF(0, 0, width, height))
        assert view.width / view.height == pytest.approx(width / height, rel=0.01)
        assert view.holds(content, 0.01)
        assert view.height <= camera.height + 0.01


@pytest.mark.parametrize(("name", "pose", "move"), [e for e in ENTRIES if e[2]])
def test_nothing_jumps(name, pose, move):
    before: dict[str, Vec] = {}
    last = 0.0
    for t, skeleton in bodies(name, pose, move):
        points = outline(skeleton)
        for place, p in before.items():
            assert math.dist(p, points[place]) / (t - last) < FASTEST, (place, t)
        before, last = points, t


@pytest.mark.parametrize(("name", "pose", "move"), [e for e in ENTRIES if e[2]])
def test_a_loop_ends_where_it_begins(name, pose, move):
    scene = scene_of(name, pose, move)
    entry = scene.entry
    assert isinstance(entry, Move)
    if entry.drive != "loop":
        return
    turn = entry.beat * entry.beats
    first, last = (outline(scene.skeleton(StepClock("move", t, None))) for t in (0.0, turn * 0.9999))
    for place, p in first.items():
        assert math.dist(p, last[place]) < 3.0, place


@pytest.mark.parametrize(("name", "pose", "move"), ENTRIES)
def test_left_is_right_in_a_mirror_but_for_readings(name, pose, move):
    clock = StepClock("move" if move else "hold", 3.0, 8.0, breath=0.4)
    left, right = (scene_of(name, pose, move, side).frame(clock) for side in ("left", "right"))
    assert left.mirrored and not right.mirrored
    assert left.camera == right.camera
    assert drawn(left) == drawn(right)


def drawn(frame: Frame):
    return [
        (shape.path.ops, shape.fill, shape.stroke, shape.at and (shape.at.origin, shape.at.angle))
        for shape in frame.back + frame.shapes
        if not (shape.stroke and shape.stroke.paint == "display.ink")
    ]


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


@pytest.mark.parametrize(("name", "pose", "move"), ENTRIES)
def test_every_picture_is_told_in_words(name, pose, move):
    scene = scene_of(name, pose, move, "left")
    assert scene.alt.endswith(".") and "{" not in scene.alt
    assert len(scene.alt.split()) >= 5
    assert isinstance(scene.entry, Still) == (pose is not None)


def test_a_move_begins_and_ends_in_poses_that_the_figure_has():
    """So that the next step starts where this one ended, and nothing jumps."""
    for name in _LIBRARY.files():
        figure = _LIBRARY.figure(name)
        assert figure is not None
        assert figure.stills, f"{name} has no pose to rest in"
