# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from cramprelief.figure.body_map import HEIGHT, VIEWS, WIDTH, body_view
from cramprelief.vocabulary import PLACE_WORDS

AREAS = [(view, area) for view in VIEWS for area in body_view(view).areas]


def test_every_place_of_the_format_is_on_the_map_for_both_sides():
    shown = {(a.place, a.side) for _, a in AREAS if a.place}
    assert shown == {(place, side) for place, row in PLACE_WORDS.items() if row.chip for side in ("left", "right")}


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


@pytest.mark.parametrize(("view", "x", "y"), [("front", 0, 120), ("front", 0, 190), ("back", 0, 120), ("front", 0, 20)])
def test_the_trunk_and_the_head_are_for_the_warning_signs(view, x, y):
    area = body_view(view).at(WIDTH / 2 + x, y, 22)
    assert area is not None
    assert area.place is None


def test_a_press_far_from_the_body_means_nothing():
    assert body_view("front").at(2, 2, 22) is None
