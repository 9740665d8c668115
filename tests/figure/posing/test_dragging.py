# SPDX-License-Identifier: MIT
"""A hand that drags a body: the handle follows it, and slides along what a body can do."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.figure.shipped import SHIPPED

from cramprelief.figure.body.measures import build
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.posing.bounds import beyond
from cramprelief.figure.posing.dragging import dragged, settled
from cramprelief.figure.posing.handles import HANDLES, places
from cramprelief.figure.posing.magnets import FLOOR, NamedLevel

_LIBRARY = SHIPPED
_POSES = [
    (name, pose) for name in ("wall-stretch", "towel-sit", "chair-stand", "legs-raised", "foot-cross")
    for pose in _LIBRARY.figure(name).stills  # type: ignore[union-attr]  # all of them come with the app
]  # fmt: skip


def body_of(figure: str, pose: str) -> Skeleton:
    found = _LIBRARY.figure(figure)
    assert found is not None
    return Skeleton(build("round"), found.stills[pose].pose)


@pytest.mark.parametrize("handle", [each for each in HANDLES if not each.endswith("elbow")])
def test_a_handle_that_is_not_moved_changes_nothing_that_is_seen(handle: str) -> None:
    """But an elbow, which lets the hand go: the shoulder, which followed the hand, comes back."""
    body = body_of("wall-stretch", "palms-on")
    before = places(body)
    after = places(dragged(body, handle, before[handle], magnets=False).body)
    assert all(math.dist(before[each], after[each]) < 0.5 for each in HANDLES)


def test_a_hand_that_can_be_reached_is_where_it_was_taken() -> None:
    body = body_of("wall-stretch", "face")
    x, y = places(body)["near.hand"]
    done = dragged(body, "near.hand", (x + 60, y - 90), magnets=False)
    assert done.stop is None
    assert places(done.body)["near.hand"] == pytest.approx((x + 60, y - 90), abs=0.5)


def test_the_hips_move_over_feet_that_stand() -> None:
    body = body_of("wall-stretch", "palms-on")
    feet = [places(body)[f"{side}.foot"] for side in ("near", "far")]
    x, y = places(body)["pelvis"]
    done = dragged(body, "pelvis", (x - 6, y + 24), magnets=False)
    assert places(done.body)["pelvis"] == pytest.approx((x - 6, y + 24), abs=0.5)
    for before, side in zip(feet, ("near", "far"), strict=True):
        assert places(done.body)[f"{side}.foot"] == pytest.approx(before, abs=0.5)


def test_the_knee_of_a_leg_that_stands_takes_the_hips_along() -> None:
    body = body_of("wall-stretch", "palms-on")
    foot, knee = places(body)["near.foot"], places(body)["near.knee"]
    done = dragged(body, "near.knee", (knee[0] + 12, knee[1] + 3), magnets=False)
    assert places(done.body)["near.foot"] == pytest.approx(foot, abs=0.5)
    assert places(done.body)["pelvis"][0] > places(body)["pelvis"][0] + 5


def test_an_elbow_lets_the_hand_go() -> None:
    body = body_of("wall-stretch", "near-wall")
    x, y = places(body)["near.elbow"]
    assert dragged(body, "near.elbow", (x - 30, y + 20)).pose.near_hand is None


def test_a_foot_too_far_away_stops_at_what_the_leg_reaches() -> None:
    body = body_of("wall-stretch", "palms-on")
    x, y = places(body)["near.foot"]
    done = dragged(body, "near.foot", (x - 400, y), (FLOOR,))
    assert done.stop is not None
    assert beyond(done.body) <= beyond(body) + 0.02


def test_a_foot_on_the_floor_slides_along_the_floor() -> None:
    body = body_of("wall-stretch", "palms-on")
    x, y = places(body)["near.foot"]
    done = dragged(body, "near.foot", (x - 400, y - 3), (FLOOR,))
    there = places(done.body)["near.foot"]
    assert there[0] < x - 20, "it goes as far as it can"
    assert there[1] == pytest.approx(y, abs=0.1), "and stays on the floor"
    assert done.named == {"near_foot.y": "floor"}


def test_a_hand_out_of_reach_slides_round_its_shoulder() -> None:
    """It comes as near as an arm does, not only to where the straight line first met the limit."""
    body = body_of("wall-stretch", "face")
    shoulder = body.arms["near"].upper.p0
    goal = (shoulder[0] + 420, shoulder[1] - 60)
    for _ in range(6):
        body = dragged(body, "near.hand", goal, magnets=False).body
    reached = places(body)["near.hand"]
    straight = math.dist(shoulder, reached) / math.dist(shoulder, goal)
    ideal = (shoulder[0] + (goal[0] - shoulder[0]) * straight, shoulder[1] + (goal[1] - shoulder[1]) * straight)
    assert math.dist(reached, ideal) < 12


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(_POSES), st.sampled_from(HANDLES),
    st.lists(st.tuples(st.floats(-160, 160), st.floats(-160, 160)), min_size=1, max_size=4),
)  # fmt: skip
def test_no_drag_makes_a_body_worse_than_it_was(
    pose: tuple[str, str], handle: str, ways: list[tuple[float, float]]
) -> None:
    body = body_of(*pose)
    allowed = beyond(body) + 0.05
    for dx, dy in ways:
        x, y = places(body)[handle]
        body = dragged(body, handle, (x + dx, y + dy), (FLOOR, NamedLevel("wall", "x", 274.0))).body
        assert beyond(body) <= allowed


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(_POSES), st.sampled_from(HANDLES), st.floats(-80, 80), st.floats(-80, 80))
def test_a_drag_comes_to_rest_on_whole_units_that_both_builds_can_do(
    pose: tuple[str, str], handle: str, dx: float, dy: float
) -> None:
    body = body_of(*pose)
    x, y = places(body)[handle]
    done = settled(body, dragged(body, handle, (x + dx, y + dy)).body, (build("straight"),))
    before, after = body.pose, done.pose
    for side in ("near_foot", "far_foot", "near_hand", "far_hand"):
        target = getattr(after, side)
        if target is not None and target != getattr(before, side) and target.at.kind == "point":
            assert all(number == round(number) for number in target.at.numbers)
    straight = Skeleton(build("straight"), after)
    assert beyond(straight) <= beyond(Skeleton(build("straight"), before)) + 0.51
