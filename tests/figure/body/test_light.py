# SPDX-License-Identifier: MIT
"""The light of a muscle lies where the muscle is, in whatever pose the body is, and on no other part."""

from __future__ import annotations

import pytest
from tests.figure.shipped import SHIPPED

from cramprelief import places
from cramprelief.figure.body import lit
from cramprelief.figure.body.head import LIPS_PART, face
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.clock import StepClock
from cramprelief.figure.geometry import Vec, length, sub
from cramprelief.figure.glow import MUSCLES
from cramprelief.figure.scene import Scene
from cramprelief.figure.shapes import Frame, Gradient, Tint
from cramprelief.routine.load import load
from cramprelief.routine.model import FigureRef, every_step

CLOCK = StepClock("hold", 9.9, 10.0, breath=0.5, tension=0.9)
ROUTINES = load([places.bundled_routines()]).routines
NEW = ("neck", "jaw", "upper-back", "back", "buttock", "hip-front", "hip-side", "fingers", "upper-arm")


def scene(
    name: str, pose: str | None, move: str | None = None, muscle: str | None = None, side: str = "right"
) -> Scene:
    found = SHIPPED.scene(FigureRef(name, pose, move), side, Appearance(), muscle)
    assert found is not None
    return found


def center(body: Skeleton, place: str) -> Vec:
    muscle = MUSCLES[place]
    axes, size = lit.place(body, muscle)
    return axes(muscle.s * size, -muscle.off)


def body_of(name: str, pose: str) -> Skeleton:
    return scene(name, pose).skeleton(CLOCK)


def glows(frame: Frame) -> list[float]:
    """How strong each light of the picture is in its middle; the flush of a cheek is none."""
    out = []
    for shape in frame.shapes:
        if isinstance(shape.fill, Gradient):
            tint = shape.fill.stops[0][1]
            if isinstance(tint, Tint) and {tint.role, tint.toward} & {"tense", "easing"} and tint.alpha > 0.2:
                out.append(tint.alpha)
    return out


@pytest.mark.parametrize("place", NEW)
def test_every_step_that_names_a_new_muscle_shows_its_light(place: str) -> None:
    shown = 0
    for routine in ROUTINES.values():
        for step in every_step(routine.steps):
            ref = step.figure or routine.figure
            if step.muscle != place or ref is None or ref.name is None:
                continue
            plain = scene(ref.name, ref.pose, ref.move).frame(CLOCK)
            with_light = scene(ref.name, ref.pose, ref.move, place).frame(CLOCK)
            assert len(glows(with_light)) > len(glows(plain)), f"{routine.id}#{step.id}"
            shown += 1
    assert shown


@pytest.mark.parametrize("pose", ["tall", "eased", "rounded"])
def test_the_back_glows_behind_the_spine_and_under_the_shoulders(pose: str) -> None:
    body = body_of("back-seated", pose)
    low, high = center(body, "back"), center(body, "upper-back")
    for point in (low, high):
        assert body.pelvis.local(point)[1] < body.pelvis.local(body.torso(MUSCLES["back"].s, 0.0))[1] + 60
    assert body.torso_edge(0.27, -1)[0] <= low[0] <= body.torso(0.27, 0.0)[0]
    assert low[1] > high[1] > body.anchor("head.center")[1]


def test_the_buttock_glows_behind_the_hip_and_the_front_of_the_hip_before_it() -> None:
    body = body_of("buttock-seated", "sit")
    hip = body.legs["near"].thigh.p0
    assert center(body, "buttock")[0] < hip[0]
    standing = body_of("hip-front-standing", "sunk")
    assert center(standing, "hip-front")[0] > standing.legs["near"].thigh.p0[0]
    lying = body_of("hip-front-bed", "hang")
    assert center(lying, "hip-front")[1] < lying.legs["near"].thigh.at(0.1)[1], "on the upper side of who lies"


@pytest.mark.parametrize("pose", ["hang", "straight", "back"])
def test_the_upper_arm_glows_on_the_arm_wherever_it_is(pose: str) -> None:
    body = body_of("upper-arm-front", pose)
    assert length(sub(center(body, "upper-arm"), body.arms["near"].upper.at(0.56))) < 6


def test_the_neck_glows_between_head_and_shoulder() -> None:
    body = body_of("calm-sit", "easy")
    assert body.anchor("head.center")[1] < center(body, "neck")[1] < body.anchor("near.shoulder")[1]


def test_under_the_chin_glows_where_the_pose_says_so() -> None:
    cheek = scene("jaw-profile", "teeth-apart", muscle="jaw").frame(CLOCK)
    chin = scene("jaw-profile", "chin-up", muscle="jaw").frame(CLOCK)
    low = [shape.fill.start[1] for frame in (cheek, chin) for shape in frame.shapes
           if isinstance(shape.fill, Gradient) and shape.fill.stops[0][1].alpha > 0.6]  # fmt: skip
    assert low[0] < low[-1], "lower on the head"


def test_a_jaw_that_is_let_down_goes_down_and_back_and_the_lips_stay_closed_at_first() -> None:
    shut, apart, low = (face(jaw).bounds() for jaw in (0, LIPS_PART, 10))
    assert shut.y + shut.height < apart.y + apart.height < low.y + low.height
    front = [max(x for x, y in face(jaw).points() if y > 8) for jaw in (0, 10)]
    assert front[1] < front[0]


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_hip_front_that_hangs_stays_within_what_a_hip_can_do(side: str) -> None:
    body = scene("hip-front-bed", "hang", side=side).skeleton(CLOCK)
    assert not body.beyond_limits()
    assert -25 <= body.joints["near"].hip < 0
    assert body.anchor("near.toe_tip")[1] < 0, "over the floor"
