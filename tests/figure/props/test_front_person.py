# SPDX-License-Identifier: MIT
"""A person from the front, from behind and from above: turned heads, crossed legs, hands that hold."""

from __future__ import annotations

import pytest
from tests.figure.shipped import SHIPPED

from cramprelief.figure.body.front_head import front_head
from cramprelief.figure.body.person import HAIR_STYLES, Appearance
from cramprelief.figure.clock import StepClock
from cramprelief.figure.geometry import Axes, box_of
from cramprelief.figure.model import Still
from cramprelief.figure.scene import Scene
from cramprelief.figure.shapes import Shape
from cramprelief.routine.model import FigureRef

HERE = Axes((0.0, 0.0), 0.0)
CLOCK = StepClock("hold", 9.9, 10.0, tension=0.9)


def middle(shapes: list[Shape]) -> float:
    """Where they lie from left to right."""
    box = box_of([p for shape in shapes for p in shape.path.points()])
    return box.x + box.width / 2


def eyes(turn: float, style: str = "crop") -> list[Shape]:
    return [shape for shape in front_head(HERE, style, turn) if shape.fill == "face.line"]


def entry(name: str, pose: str) -> Still:
    found = SHIPPED.figure(name)
    assert found is not None
    return found.stills[pose]


@pytest.mark.parametrize("style", HAIR_STYLES)
def test_a_head_looks_to_the_side_that_it_turns_to(style: str) -> None:
    ahead, easy, sore = (middle(eyes(turn, style)) for turn in (0.0, 36.0, -22.0))
    assert sore < ahead - 8 and easy > ahead + 8
    assert abs(middle(eyes(30.0, style)) + middle(eyes(-30.0, style))) < 1, "both ways alike"


@pytest.mark.parametrize("style", HAIR_STYLES)
def test_from_behind_there_is_no_face_and_closed_eyes_are_lines(style: str) -> None:
    behind = front_head(HERE, style, behind=True)
    assert not [shape for shape in behind if shape.fill == "face.line"]
    closed = front_head(HERE, style, closed=True)
    assert [shape.stroke for shape in closed if shape.stroke is not None and shape.stroke.paint == "face.line"]


def test_the_neck_turns_little_and_less_to_the_sore_side() -> None:
    easy, sore = (
        entry("neck-turn", "easy-side").pose.numbers["turn"],
        entry("neck-turn", "sore-side").pose.numbers["turn"],
    )
    assert 0 < -sore < easy <= 40


def test_at_the_wall_the_good_leg_crosses_in_front_and_the_sore_hip_goes_to_the_wall() -> None:
    crossed, sunk = (entry("side-hip-wall", name).pose.numbers for name in ("crossed", "sunk"))
    sore_foot = -34
    assert crossed["foot"] < sore_foot, "on the other side of the sore foot, which is nearer to the wall"
    assert sunk["x"] < crossed["x"] - 30
    assert sunk["tilt"] > 0, "the trunk leans away from the wall"
    (person,) = (use for use in entry("side-hip-wall", "sunk").props if use.name == "front_person")
    assert person.given["over"] == "good"


def test_the_other_hand_reaches_the_elbow_that_it_lifts_and_the_arm_that_it_holds() -> None:
    for pose, most in (("lifted", 80.0), ("across", 66.0)):
        n = entry("upper-arm-back", pose).pose.numbers
        away = ((n["gx"] - n["ex"]) ** 2 + (n["gy"] - n["ey"]) ** 2) ** 0.5
        assert away < most, pose


def test_knees_that_roll_stay_together_and_the_feet_stay() -> None:
    found = SHIPPED.figure("back-knee-rolls")
    assert found is not None
    keys = [key.pose.numbers for key in found.moves["roll"].keys]
    gaps = [key["good"] - key["sore"] for key in keys]
    assert max(gaps) - min(gaps) <= 10
    assert [key["sore"] < -90 for key in keys] == [False, True, False, False, False]
    assert [key["good"] > 90 for key in keys] == [False, False, False, True, False]


@pytest.mark.parametrize("muscle", ["upper-back", "back"])
def test_the_muscles_of_the_back_glow_from_behind_alone(muscle: str) -> None:
    def lit(move: str) -> int:
        scene = SHIPPED.scene(FigureRef("back-hug", None, move), "right", Appearance(), muscle)
        assert isinstance(scene, Scene)
        return sum(1 for shape in scene.frame(CLOCK).shapes if shape.clip is not None)

    assert lit("spread") == 1 and lit("turn") == 0
