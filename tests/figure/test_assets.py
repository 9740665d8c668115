# SPDX-License-Identifier: MIT
"""Every figure that comes with the app, in every pose and along every move."""

from __future__ import annotations

import math

import pytest

from cramprelief import places
from cramprelief.figure.body import FORE, HEIGHT, SHANK, THIGH, UPPER, build
from cramprelief.figure.check import check
from cramprelief.figure.clock import StepClock
from cramprelief.figure.geometry import length, sub
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.model import Still
from cramprelief.figure.person import BUILDS, Person
from cramprelief.figure.shapes import Frame
from cramprelief.figure.skeleton import SIDES, Skeleton
from cramprelief.routine.model import FigureRef

SAMPLES = 60
SECONDS = 12.0
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


def skeletons(name: str, pose: str | None, move: str | None, who: str):
    scene = _LIBRARY.scene(FigureRef(name, pose, move), "right", Person(build=who))
    assert scene is not None
    for i in range(SAMPLES):
        t = SECONDS * i / SAMPLES
        clock = StepClock("move" if move else "hold", t, SECONDS, breath=abs(math.sin(t / 3)))
        yield Skeleton(build(who), scene.pose(clock))


@pytest.mark.parametrize(("name", "pose", "move"), ENTRIES)
def test_bodies_stay_whole(name, pose, move):
    for who in BUILDS:
        for skeleton in skeletons(name, pose, move, who):
            assert skeleton.beyond_limits() == []
            assert [m for m in skeleton.missed if m.units > HEIGHT * 0.01] == []
            for side in SIDES:
                leg, arm = skeleton.legs[side], skeleton.arms[side]
                bones = [(leg.thigh, THIGH), (leg.shank, SHANK), (arm.upper, UPPER), (arm.fore, FORE)]
                for bone, size in bones:
                    assert length(sub(bone.p1, bone.p0)) == pytest.approx(size, abs=1e-6)
                assert length(sub(leg.thigh.p1, leg.shank.p0)) < 1e-6
                assert length(sub(leg.foot.origin, leg.shank.p1)) < 1e-6


@pytest.mark.parametrize(("name", "pose", "move"), ENTRIES)
def test_left_is_right_in_a_mirror(name, pose, move):
    clock = StepClock("move" if move else "hold", 3.0, 8.0, breath=0.4)
    frames = []
    for side in ("left", "right"):
        scene = _LIBRARY.scene(FigureRef(name, pose, move), side)
        assert scene is not None
        frames.append(scene.frame(clock))
    left, right = frames
    assert left.mirrored and not right.mirrored
    assert left.camera == right.camera
    assert drawn(left) == drawn(right)


def drawn(frame: Frame):
    return [
        (shape.path.ops, shape.fill, shape.stroke, shape.at and (shape.at.origin, shape.at.angle))
        for shape in frame.back + frame.shapes
    ]


@pytest.mark.parametrize(("name", "pose", "move"), ENTRIES)
def test_every_picture_is_told_in_words(name, pose, move):
    scene = _LIBRARY.scene(FigureRef(name, pose, move), "left")
    assert scene is not None
    assert scene.alt.endswith(".") and "{" not in scene.alt
    assert isinstance(scene.entry, Still) == (pose is not None)
