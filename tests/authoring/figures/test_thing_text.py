# SPDX-License-Identifier: MIT
"""Things and arrows on a scene, as their author would write them."""

from __future__ import annotations

import pytest
from tests.authoring.figures.figure_files import file_of, shipped_file

from cramprelief.authoring.edit import CannotSplice
from cramprelief.authoring.figures import thing_text
from cramprelief.figure.props.prop import Handhold
from cramprelief.figure.props.table import PROPS

LEAN = ("poses", "lean")


def test_a_thing_is_added_to_this_pose_alone() -> None:
    file = shipped_file("wall-stretch")
    now = file.after(thing_text.thing_added(file, LEAN, "ball", 120.4, 0.0))
    added = [line for line in now.text.splitlines() if line not in file.text.splitlines()]
    assert [line.strip() for line in added] == ["- ball: {x: 120, y: 0}"]
    assert now.figure is not None
    assert [use.name for use in now.figure.stills["lean"].props] == ["floor", "wall", "ball"]
    assert [use.name for use in now.figure.stills["face"].props] == ["floor", "wall"]


def test_a_thing_at_a_level_moves_the_level_and_all_that_is_at_it() -> None:
    file = shipped_file("wall-stretch")
    wall = next(thing for thing in thing_text.things_of(file, LEAN) if thing.use.name == "wall")
    now = file.after(thing_text.thing_dragged(file, wall, Handhold("x", None), 262.0, None, {}))
    assert "levels: {wall: 262}\n" in now.text
    assert now.figure is not None
    hand = now.figure.stills["lean"].pose.near_hand
    assert hand is not None and hand.at.numbers[0] == 262


def test_a_thing_without_numbers_gets_a_table_for_them() -> None:
    text = shipped_file("wall-stretch").text.replace("  - wall: {x: wall}\n", "  - wall: {x: wall}\n  - ball\n", 1)
    file = file_of(text, "wall-stretch")
    ball = next(thing for thing in thing_text.things_of(file, LEAN) if thing.use.name == "ball")
    now = file.after(thing_text.thing_dragged(file, ball, Handhold("x", "y"), 51.0, 4.0, {"y": "floor"}))
    assert "  - ball: {x: 51, y: floor}\n" in now.text


def test_a_thing_of_all_poses_is_taken_out_of_one() -> None:
    file = shipped_file("wall-stretch")
    wall = next(thing for thing in thing_text.things_of(file, LEAN) if thing.use.name == "wall")
    now = file.after(thing_text.thing_removed(file, LEAN, wall))
    assert "    without: [wall]\n" in now.text
    assert now.figure is not None
    assert [use.name for use in now.figure.stills["face"].props] == ["floor", "wall"]


def test_a_thing_of_one_pose_goes_with_its_key() -> None:
    file = shipped_file("wall-stretch")
    one = file.after(thing_text.thing_added(file, LEAN, "ball", 120, 0))
    ball = thing_text.things_of(one, LEAN)[-1]
    assert one.after(thing_text.thing_removed(one, LEAN, ball)).text == file.text


def test_an_arrow_is_added_dragged_and_taken_away_and_there_are_three_at_most() -> None:
    file = shipped_file("wall-stretch")
    one = file.after(thing_text.arrow_added(file, LEAN, (-60, 100), (60, 100)))
    assert "      - {from: [-60, 100], to: [60, 100]}\n" in one.text
    moved = one.after(thing_text.arrow_dragged(one, LEAN, 0, "to", 80.3, 140.0))
    assert "{from: [-60, 100], to: [80, 140]}" in moved.text
    assert one.after(thing_text.arrow_removed(one, LEAN, 0)).text == file.text
    for _ in range(2):
        one = one.after(thing_text.arrow_added(one, LEAN, (-60, 200), (60, 200)))
    with pytest.raises(CannotSplice):
        thing_text.arrow_added(one, LEAN, (0, 0), (1, 1))


def test_every_thing_can_be_put_on_a_scene_and_says_where_it_can_be_taken_hold_of() -> None:
    file = shipped_file("wall-stretch")
    for name, prop in PROPS.items():
        now = file.after(thing_text.thing_added(file, LEAN, name, 40.0, 60.0))
        thing = thing_text.things_of(now, LEAN)[-1]
        assert thing.use.name == name
        for grip in prop.grips:
            assert {grip.across, grip.up} - {None} <= set(prop.params)
            across, up = thing_text.place_of(now, thing, grip)
            if across is not None or up is not None:
                splice = thing_text.thing_dragged(now, thing, grip, across, up, {})
                assert now.after(splice).figure is not None
