# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from cramprelief.figure.body_map import HEIGHT, VIEWS, WIDTH, body_view, on_map
from cramprelief.vocabulary import PLACES

AREAS = [(view, area) for view in VIEWS for area in body_view(view).areas]


TRUNK = {"neck", "jaw", "chest", "belly", "upper-back", "back"}
NO_SPOT = {"period", "side-stitch", "leg-unsure", "toes-up"}


def test_every_place_that_is_one_spot_is_on_the_map_for_both_sides_or_on_the_middle_line():
    shown = {(a.place, a.side) for _, a in AREAS}
    limbs = set(PLACES) - TRUNK - NO_SPOT
    assert shown == {(place, side) for place in limbs for side in ("left", "right")} | {(each, None) for each in TRUNK}
    assert {place for place in PLACES if not on_map(place)} == NO_SPOT


@pytest.mark.parametrize("view", VIEWS)
def test_areas_lie_on_the_body_and_never_on_each_other(view):
    shown = body_view(view)
    for area in shown.areas:
        others = [o for o in shown.areas if o is not area]
        for x, y in area.edge:
            assert any(part.contains((x, y)) for part in shown.silhouette), (area.place, x, y)
            assert not any(o.outline.contains((x, y)) for o in others), (area.place, x, y)


@pytest.mark.parametrize("view", VIEWS)
def test_the_body_stays_inside_its_box(view):
    for part in body_view(view).silhouette:
        for x, y in part.points(8):
            assert 0 <= x <= WIDTH
            assert -0.5 <= y <= HEIGHT


@pytest.mark.parametrize("view", VIEWS)
def test_one_side_is_the_mirror_image_of_the_other(view):
    for area in body_view(view).areas:
        if area.side == "left":
            twin = body_view(view).find(area.place, "right")
            mirrored = [(WIDTH - x, y) for x, y in area.edge]
            assert [q for p in mirrored for q in p] == pytest.approx([q for p in twin.edge for q in p])


def test_left_is_the_persons_own_left():
    front, back = body_view("front"), body_view("back")
    assert front.find("shin", "left").middle[0] > WIDTH / 2
    assert back.find("calf", "left").middle[0] < WIDTH / 2


def test_a_press_beside_an_area_counts_within_its_reach():
    back = body_view("back")
    calf = back.find("calf", "left")
    left = min(x for x, _ in calf.edge)
    y = calf.middle[1]
    assert back.at(left - 20, y, 22) is calf
    assert back.at(left - 40, y, 22) is None


@pytest.mark.parametrize(
    ("view", "x", "y", "place"),
    [
        ("front", 0, 8, "neck"), ("front", 0, 30, "neck"), ("back", 0, 30, "neck"), ("front", 0, 74, "neck"),
        ("front", 12, 53, "jaw"), ("front", 0, 120, "chest"), ("front", 0, 145, "chest"), ("front", 0, 190, "belly"),
        ("back", 0, 120, "upper-back"), ("back", 0, 195, "back"), ("back", 0, 171, "back"),
    ],
)  # fmt: skip
def test_a_press_on_the_middle_of_the_body_is_its_nearest_place_and_on_the_head_the_neck(view, x, y, place):
    area = body_view(view).at(WIDTH / 2 + x, y, 22)
    assert area is not None
    assert (area.place, area.side) == (place, None)


@pytest.mark.parametrize(
    ("view", "x", "y", "place"),
    [
        ("front", 62, 130, "upper-arm"), ("front", 27, 238, "hip-front"), ("front", 47, 240, "hip-side"),
        ("back", 20, 236, "buttock"), ("back", 48, 240, "hip-side"), ("front", 96, 252, "hand"),
        ("front", 102, 281, "fingers"), ("back", 102, 281, "fingers"), ("front", 38, 290, "thigh-front"),
    ],
)  # fmt: skip
def test_a_press_on_a_limb_is_the_place_there(view, x, y, place):
    area = body_view(view).at(WIDTH / 2 + x, y, 22)
    assert area is not None
    assert (area.place, area.side) == (place, "left" if view == "front" else "right")


def test_a_press_far_from_the_body_means_nothing():
    assert body_view("front").at(2, 2, 22) is None
