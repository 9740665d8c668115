# SPDX-License-Identifier: MIT
"""What draws a handle to itself, and how the pose then says it."""

from __future__ import annotations

import pytest
from tests.figure.posing.test_dragging import body_of

from cramprelief.figure.posing.dragging import dragged
from cramprelief.figure.posing.handles import places
from cramprelief.figure.posing.magnets import FLOOR, NamedLevel, touching

WALL, BED = NamedLevel("wall", "x", 274.0), NamedLevel("bed", "y", 196.0)


def test_a_foot_near_the_floor_stands_on_it() -> None:
    body = body_of("wall-stretch", "lean")
    x, y = places(body)["far.foot"]
    done = dragged(body, "far.foot", (x - 10, y - 9), (FLOOR, WALL))
    assert done.pose.far_foot is not None
    assert done.pose.far_foot.at.numbers[1] == pytest.approx(0.0, abs=1e-9)
    assert done.named == {"far_foot.y": "floor"}
    assert done.magnet is not None and done.magnet.level == FLOOR


def test_a_hand_near_the_wall_lies_on_it() -> None:
    body = body_of("wall-stretch", "near-wall")
    x, y = places(body)["near.hand"]
    done = dragged(body, "near.hand", (x - 8, y + 30), (FLOOR, WALL))
    assert done.pose.near_hand is not None
    assert done.pose.near_hand.at.numbers[0] == pytest.approx(274.0)
    assert done.named == {"near_hand.x": "wall"}


def test_without_magnets_nothing_is_drawn() -> None:
    body = body_of("wall-stretch", "lean")
    x, y = places(body)["far.foot"]
    done = dragged(body, "far.foot", (x, y - 9), (FLOOR,), magnets=False)
    assert (done.magnet, dict(done.named)) == (None, {})


def test_hips_that_come_down_on_the_bed_sit_on_it_from_then_on() -> None:
    body = body_of("wall-stretch", "face")
    there = touching(body, "pelvis")
    x, y = places(body)["pelvis"]
    low = NamedLevel("bed", "y", -there[1] - 40)
    done = dragged(body, "pelvis", (x - 20, y + 34), (low,))
    assert done.pose.place is not None
    assert done.pose.place.x == ("pelvis.center", pytest.approx(x - 20))
    assert done.pose.place.y == ("pelvis.seat", pytest.approx(low.at))
    assert done.named == {"place.y": "bed"}


def test_a_hand_on_a_leg_is_said_by_the_leg() -> None:
    body = body_of("towel-sit", "sit")
    shin = body.legs["far"].shank
    done = dragged(body, "far.hand", shin.edge(0.2, 1, 3.0), (BED,))
    assert done.pose.far_hand is not None
    if done.stop is None:
        assert done.pose.far_hand.at.kind == "along"
        assert done.pose.far_hand.at.numbers[1] == 0.0
