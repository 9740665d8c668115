# SPDX-License-Identifier: MIT
"""Where a move stands by the step's clock, and what lies between two poses."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.figure.body.measures import build
from cramprelief.figure.body.pose import FootTarget, HandTarget, Limb, Pose, Spot, Standing, Trunk
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.clock import StepClock
from cramprelief.figure.model import Camera, Keyframe, Move, Phase
from cramprelief.figure.motion import LONGEST, between, in_phases, standing

BUILD = build("round")
PULL = (Phase("pull", 4.0), Phase("hold", None), Phase("release", 3.0))


def move(**more: object) -> Move:
    keys = (Keyframe(0.0, Pose()), Keyframe(1.0, Pose(trunk=Trunk(lean=20))))
    return Move("sway", "You sway.", keys, Camera(0, 0, 900), **more)  # type: ignore[arg-type]


def clock(elapsed: float, kind: str = "do", length: float | None = 8.0, **more: object) -> StepClock:
    return StepClock(kind, elapsed, length, **more)  # type: ignore[arg-type]


def test_a_single_run_takes_most_of_the_step_and_then_stays():
    assert standing(move(), clock(0.0)) == 0.0
    assert standing(move(), clock(3.0)) == pytest.approx(0.5)
    assert standing(move(), clock(6.0)) == standing(move(), clock(8.0)) == 1.0


def test_a_long_step_does_not_become_slow_motion():
    assert standing(move(), clock(LONGEST, length=300.0)) == 1.0


def test_a_step_that_waits_runs_its_move_once():
    assert standing(move(), clock(1e6, "wait", None)) == 1.0


@pytest.mark.parametrize(("t", "at"), [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (1.5, 0.5), (2.0, 0.0), (2.5, 0.5)])
def test_in_a_paced_step_a_single_run_goes_there_and_back_at_every_beat(t, at):
    assert standing(move(), clock(t, "move", 60.0, pace=30.0)) == pytest.approx(at)


def test_a_counted_step_spreads_its_movements_over_its_time():
    assert standing(move(drive="loop"), clock(2.5, "move", 20.0, times=4)) == pytest.approx(0.5)


def test_a_loop_follows_the_pace_and_else_its_own_beat():
    assert standing(move(drive="loop", beat=4.0), clock(1.0, "move")) == pytest.approx(0.25)
    assert standing(move(drive="loop", beat=4.0), clock(1.0, "move", pace=30.0)) == pytest.approx(0.5)
    assert standing(move(drive="loop", beats=2), clock(1.0, "move", pace=60.0)) == pytest.approx(0.5)


def test_a_loop_goes_on_in_a_step_that_only_holds():
    assert standing(move(drive="loop", beat=4.0), clock(6.0, "hold")) == pytest.approx(0.5)


def test_breath_drives_a_move_of_its_own():
    assert standing(move(drive="breath"), clock(3.0, breath=0.4)) == pytest.approx(0.4)
    assert standing(move(drive="breath"), clock(3.0)) == 0.0


@pytest.mark.parametrize(
    ("seconds", "at"), [(0, 0.0), (2, 0.5), (4, 1.0), (15.5, 1.5), (27, 2.0), (28.5, 2.5), (30, 3.0)]
)
def test_timed_phases_keep_their_seconds_and_the_rest_takes_what_is_left(seconds, at):
    assert standing(move(phases=PULL), clock(seconds, "hold", 30.0)) == pytest.approx(at)


@given(st.floats(0.5, 300), st.lists(st.none() | st.floats(0.5, 60), min_size=1, max_size=5), st.floats(0, 1))
def test_phases_cover_every_step_in_order(run, seconds, part):
    phases = tuple(Phase(f"p{i}", s) for i, s in enumerate(seconds))
    a, b = in_phases(phases, run * part, run), in_phases(phases, min(run, run * part + run * 0.01), run)
    assert 0 <= a <= b <= len(phases)
    assert in_phases(phases, 0.0, run) == 0.0
    assert in_phases(phases, run * 1.0001, run) == len(phases)


def standing_body(x: float, lean: float, hand: tuple[float, float]) -> Skeleton:
    pose = Pose(
        trunk=Trunk(lean=lean),
        place=Standing(pelvis=(x, 388)),
        near_foot=FootTarget(Spot("point", "", (x - 30, 0.0))),
        far_foot=FootTarget(Spot("point", "", (20.0, 0.0))),
        near_hand=HandTarget(Spot("point", "", hand)),
    )
    return Skeleton(BUILD, pose)


@given(st.floats(0, 1))
def test_a_hand_on_the_wall_stays_there_while_the_body_leans(t):
    a, b = standing_body(0, 2, (230, 590)), standing_body(20, 14, (230, 590))
    body = Skeleton(BUILD, between(a, b, t))
    assert body.missed == []
    assert body.arms["near"].contact == pytest.approx((230, -590), abs=0.5)


@given(st.floats(0, 1))
def test_a_foot_steps_over_the_floor_and_never_through_it(t):
    a, b = standing_body(0, 2, (230, 590)), standing_body(-60, 2, (200, 590))
    foot = Skeleton(BUILD, between(a, b, t)).legs["near"].foot
    assert max(foot(x, y)[1] for x, y in ((-20, 29), (10, 29), (56, 29))) < 6


def test_a_step_lifts_the_foot_and_a_slide_does_not():
    a, b = standing_body(0, 2, (230, 590)), standing_body(-60, 2, (200, 590))
    assert Skeleton(BUILD, between(a, b, 0.5)).legs["near"].foot(10, 29)[1] < -15
    sliding = [
        Skeleton(BUILD, s.pose._replace(near_foot=s.pose.near_foot._replace(slides=True)))  # type: ignore[union-attr]
        for s in (a, b)
    ]
    assert Skeleton(BUILD, between(*sliding, 0.5)).legs["near"].foot(10, 29)[1] == pytest.approx(0, abs=0.01)


def test_the_ends_are_the_poses_themselves():
    a, b = standing_body(0, 2, (230, 590)), standing_body(-60, 2, (200, 590))
    assert between(a, b, 0.0) is a.pose
    assert between(a, b, 1.0) is b.pose


@given(st.floats(0.0, 0.999))
def test_between_a_free_hand_and_a_held_one_nothing_jumps(t):
    free = Skeleton(BUILD, Pose(place=Standing(pelvis=(0, 393)), near=Limb(shoulder=5, elbow=15)))
    held = standing_body(0, 2, (230, 590))
    one, two = (Skeleton(BUILD, between(free, held, k)).arms["near"].fore.p1 for k in (t, t + 0.001))
    assert math.dist(one, two) < 3.0
