# SPDX-License-Identifier: MIT
"""A joint turned by keys or its slider."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.figure.posing.test_dragging import body_of

from cramprelief.figure.body.measures import LIMITS, build
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.posing.bounds import beyond, joint_arc
from cramprelief.figure.posing.handles import LIMBS, degrees, next_joint, places
from cramprelief.figure.posing.turning import turned, turned_to

_JOINTS = [joint for limb in LIMBS for joint in limb]


def test_a_free_knee_turns_by_one_degree() -> None:
    body = body_of("towel-sit", "sit")
    before = degrees(body, "far.knee")
    done = turned(body, "far.knee", 1)
    assert done.value == pytest.approx(round(before) + 1, abs=0.6)


def test_the_knee_of_a_standing_leg_bends_and_the_foot_stays() -> None:
    body = body_of("wall-stretch", "face")
    foot = places(body)["near.foot"]
    done = turned_to(body, "near.knee", 24)
    assert done.value == pytest.approx(24, abs=1.5)
    assert places(done.body)["near.foot"] == pytest.approx(foot, abs=0.5)
    assert done.body.origin[1] > body.origin[1], "the hips come down"


def test_the_ankle_of_a_standing_foot_lifts_its_heel() -> None:
    body = body_of("wall-stretch", "face")
    done = turned_to(body, "near.ankle", -20)
    assert done.value == pytest.approx(-20, abs=1.0)
    assert done.body.pose.near_foot is not None
    assert done.body.pose.near_foot.point == "ball"


def test_a_limit_is_told_and_kept() -> None:
    body = body_of("towel-sit", "sit")
    done = turned_to(body, "far.elbow", 400)
    assert done.value <= LIMITS["elbow"][1]
    assert done.stop is not None
    assert (done.stop.joint, done.stop.limit) == ("far.elbow", 150)


def test_home_is_straight() -> None:
    body = body_of("towel-sit", "sit")
    assert turned_to(body, "near.toes", 0).value == 0


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from([("wall-stretch", "lean"), ("towel-sit", "pulled"), ("chair-stand", "weight")]),
    st.sampled_from(_JOINTS), st.floats(-200, 200),
)  # fmt: skip
def test_no_turn_makes_a_body_worse(pose: tuple[str, str], joint: str, value: float) -> None:
    body = body_of(*pose)
    assert beyond(turned_to(body, joint, value).body) <= beyond(body) + 0.52


def test_up_and_down_go_along_a_limb_and_stop_at_its_ends() -> None:
    assert next_joint("near.hip", 1) == "near.knee"
    assert next_joint("near.toes", 1) == "near.toes"
    assert next_joint("lean", -1) == "lean"


@pytest.mark.parametrize("joint", [joint for joint in _JOINTS if "." in joint])
def test_an_arc_shows_the_joint_where_its_bones_lie(joint: str) -> None:
    """The line of the arc at the joint's own angle lies along the part that it turns."""
    body = body_of("wall-stretch", "lean")
    arc = joint_arc(body, joint)
    assert arc is not None
    side, name = joint.split(".")
    leg, arm = body.legs[side], body.arms[side]
    along = {
        "hip": leg.thigh.angle, "knee": leg.shank.angle, "ankle": leg.foot.angle, "toes": leg.foot.angle - leg.toes,
        "shoulder": arm.upper.angle, "elbow": arm.fore.angle, "wrist": arm.hand.angle,
    }[name]  # fmt: skip
    assert (arc.zero + arc.turn * arc.value - along + 180) % 360 == pytest.approx(180, abs=1e-6)


def test_the_trunk_has_no_arc() -> None:
    assert joint_arc(Skeleton(build("round"), body_of("wall-stretch", "lean").pose), "lean") is None
