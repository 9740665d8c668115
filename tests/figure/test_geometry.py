# SPDX-License-Identifier: MIT
"""Outlines, profiles and the two-bone reach."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.figure.body.segment import Profile, Seg, outline, two_bones, web
from cramprelief.figure.geometry import (
    Axes,
    Path,
    area,
    clockwise,
    ellipse,
    heading,
    length,
    polygon,
    rounded,
    spline,
    sub,
    united,
)

angles = st.floats(-180, 180)
places = st.tuples(st.floats(-500, 500), st.floats(-500, 500))


@given(places, angles, places)
def test_axes_go_there_and_back(origin, angle, point):
    axes = Axes(origin, angle)
    assert axes(*axes.local(point)) == pytest.approx(point, abs=1e-6)


@given(st.lists(st.floats(5, 60), min_size=2, max_size=8), st.floats(0, 1))
def test_a_profile_never_leaves_the_range_of_its_neighbouring_knots(widths, s):
    profile = Profile([(i / (len(widths) - 1), w) for i, w in enumerate(widths)])
    i = min(int(s * (len(widths) - 1)), len(widths) - 2)
    low, high = sorted((widths[i], widths[i + 1]))
    assert low - 1e-6 <= profile.at(s) <= high + 1e-6


@given(places, places, st.floats(80, 200), st.floats(80, 200), st.sampled_from([1, -1]))
def test_two_bones_reach_the_target_or_say_how_far_it_is(root, target, first, second, bend):
    angle, turn, missing = two_bones(root, target, first, second, bend)
    a = heading(angle)
    b = heading(angle + bend * turn)
    end = (root[0] + a[0] * first + b[0] * second, root[1] + a[1] * first + b[1] * second)
    distance = length(sub(target, root))
    assert 0 <= turn <= 180
    if abs(first - second) + 0.1 < distance < first + second - 0.1:
        assert missing == 0
        assert length(sub(end, target)) < 0.5
    else:
        assert missing == pytest.approx(max(0.0, distance - first - second), abs=1e-9)


def test_an_ellipse_has_the_area_of_an_ellipse():
    assert area(ellipse((10, 20), 30, 50).points(24)) == pytest.approx(math.pi * 30 * 50, rel=0.005)


def test_clockwise_turns_an_outline_round_and_keeps_its_shape():
    square = polygon([(0, 0), (0, 10), (10, 10), (10, 0)])
    turned = clockwise(square)
    assert area(square.points()) == -100
    assert area(turned.points()) == 100
    assert clockwise(turned) is turned
    wave = spline([(0, 0), (5, 20), (30, 30), (40, 4)])
    assert abs(area(clockwise(wave).points(16))) == pytest.approx(abs(area(wave.points(16))), rel=1e-3)


@given(places, angles, st.floats(0.2, 3))
def test_a_placed_path_keeps_its_form(origin, angle, scale):
    path = rounded(0, 0, 40, 20, 5)
    placed = path.placed(Axes(origin, angle), scale)
    assert area(placed.points(6)) == pytest.approx(area(path.points(6)) * scale * scale, rel=1e-6)


def test_contains_follows_the_union_of_sub_paths():
    two = united(ellipse((0, 0), 10), ellipse((12, 0), 10))
    assert two.contains((6, 0))
    assert two.contains((-9, 0)) and two.contains((21, 0))
    assert not two.contains((6, 9))


def test_a_segment_outline_is_as_wide_as_its_profiles():
    front, back = Profile([(0, 10), (1, 20)]), Profile([(0, 12), (1, 8)])
    box = outline(100, front, back, 0, 0).bounds()
    assert (box.x, box.y, box.width, box.height) == pytest.approx((0, -20, 100, 32), abs=0.01)


def test_an_edge_point_lies_on_the_drawn_skin():
    seg = Seg((30, 40), 70, 100, Profile([(0, 10), (0.5, 14), (1, 9)]), Profile([(0, 10), (1, 9)]))
    points = seg.path().points(40)
    for side in (1, -1):
        edge = seg.edge(0.4, side)
        assert min(length(sub(edge, p)) for p in points) < 1.0


def test_only_a_bent_joint_needs_a_web():
    profile = Profile([(0, 10), (1, 10)])
    a = Seg((0, 0), 90, 100, profile, profile)
    assert web(a, Seg(a.p1, 91, 100, profile, profile), -1, 10, 1, 10) is None
    fold = web(a, Seg(a.p1, 170, 100, profile, profile), -1, 10, 80, 10)
    assert fold is not None
    assert fold.contains((-12, 91))


def test_an_open_spline_starts_and_ends_at_its_ends():
    path = spline([(0, 0), (10, 10), (20, 0)], closed=False)
    assert path.points()[0] == (0, 0)
    assert path.points()[-1] == (20, 0)
    assert isinstance(path, Path)
