# SPDX-License-Identifier: MIT
"""A move's keys, phases and drive, as its author would write them."""

from __future__ import annotations

import pytest
from tests.authoring.figures.figure_files import file_of, shipped_file

from cramprelief.authoring.edit import CannotSplice
from cramprelief.authoring.figures.figure_file import FigureFile
from cramprelief.authoring.figures.move_check import clock_at, first_too_far, moment_at, part_of_key
from cramprelief.authoring.figures.move_text import MoveText, moment_text
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.body.pose import Pose
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.scene import Scene


def seen(file: FigureFile, move: str, part: float) -> Pose:
    assert file.figure is not None
    entry = file.figure.moves[move]
    return Scene(file.figure, entry, PROPS, Appearance()).pose(clock_at(entry, part, 10.0))


def test_a_moment_is_written_as_authors_do() -> None:
    assert [moment_text(at, ()) for at in (0.0, 0.4, 1.0)] == ["start", "40%", "end"]
    assert [moment_text(at, ("pull", "hold")) for at in (0.0, 0.4, 1.0, 1.25, 2.0)] == [
        "start", "pull.40%", "hold.start", "hold.25%", "end",
    ]  # fmt: skip


def test_a_new_key_says_only_how_it_differs_from_its_pose() -> None:
    file = shipped_file("wall-stretch")
    splice, place = MoveText(file, "step-back").key_added(0.45, seen(file, "step-back", 0.45))
    assert place == 2
    now = file.after(splice)
    new = [line for line in now.text.splitlines() if line not in file.text.splitlines()]
    assert new[0] == "      - at: 45%"
    assert len(new) == 2 and new[1].startswith("        with: {lean: 8, neck: -4, place: {pelvis: [")
    assert now.figure is not None
    assert [key.at for key in now.figure.moves["step-back"].keys] == [0, 0.3, 0.45, 0.55, 0.78, 1]


def test_a_simple_move_gets_keys_where_one_is_added() -> None:
    file = shipped_file("wall-stretch")
    splice, place = MoveText(file, "palms").key_added(0.5, seen(file, "palms", 0.5))
    now = file.after(splice)
    assert place == 1
    assert "      - {at: start, pose: face}\n" in now.text
    assert "      - {at: end, pose: palms-on}\n" in now.text
    assert now.figure is not None and len(now.figure.moves["palms"].keys) == 3
    assert seen(now, "palms", 0.5).near_hand == seen(file, "palms", 0.5).near_hand


def test_two_keys_do_not_stand_at_one_moment() -> None:
    file = shipped_file("wall-stretch")
    with pytest.raises(CannotSplice, match="a key here already"):
        MoveText(file, "step-back").key_added(0.3, seen(file, "step-back", 0.3))


def test_a_key_moves_between_its_neighbours_only() -> None:
    file = shipped_file("wall-stretch")
    now = file.after(MoveText(file, "step-back").key_moved(1, 0.9))
    assert "      - at: 54%\n" in now.text
    with pytest.raises(CannotSplice):
        MoveText(file, "step-back").key_moved(0, 0.2)


def test_a_key_is_deleted_and_the_others_stay() -> None:
    file = shipped_file("wall-stretch")
    now = file.after(MoveText(file, "step-back").key_deleted(2))
    gone = [line for line in file.text.splitlines() if line not in now.text.splitlines()]
    assert "      - at: 55%" in gone
    with pytest.raises(CannotSplice):
        MoveText(file, "step-back").key_deleted(4)


def test_the_way_to_the_next_key_and_the_drive_are_written_and_taken_away() -> None:
    file = shipped_file("wall-stretch")
    now = file.after(MoveText(file, "step-back").key_eased(1, "linear"))
    assert now.figure is not None and now.figure.moves["step-back"].keys[1].ease == "linear"
    assert now.after(MoveText(now, "step-back").key_eased(1, "in_out")).text == file.text
    looped = file.after(MoveText(file, "step-back").driven("loop"))
    assert "    drive: loop\n" in looped.text
    assert looped.after(MoveText(looped, "step-back").driven("once")).text == file.text


def test_a_phase_gets_its_time() -> None:
    file = shipped_file("wall-stretch")
    one = file.after(MoveText(file, "step-back").phase_added("lean_in", 3.0))
    assert one.figure is not None
    phases = one.figure.moves["step-back"].phases
    assert [(phase.name, phase.seconds) for phase in phases] == [("run", None), ("lean_in", 3.0)]
    other = one.after(MoveText(one, "step-back").phase_timed("lean_in", None))
    assert other.figure is not None and other.figure.moves["step-back"].phases[1].seconds is None


def test_a_key_takes_another_pose() -> None:
    file = shipped_file("wall-stretch")
    now = file.after(MoveText(file, "step-back").key_takes(4, "lean"))
    assert "      - {at: end, pose: lean}\n" in now.text


def test_a_move_that_goes_too_far_is_told_with_its_place() -> None:
    text = shipped_file("wall-stretch").text.replace(
        "with: {near_foot: {at: [-70, floor]}, place: {pelvis: [-6, 387]}, lean: 7}",
        "with: {near_foot: {at: [-70, floor]}, place: {pelvis: [-6, 330]}, lean: 7}",
    )
    file = file_of(text, "wall-stretch")
    assert file.figure is not None
    fine = shipped_file("wall-stretch").figure
    assert fine is not None and first_too_far(fine, fine.moves["step-back"]) is None
    far = first_too_far(file.figure, file.figure.moves["step-back"])
    assert far is not None
    assert far.joint.endswith("ankle")
    assert 0.2 < far.part < 0.45


def test_keys_lie_on_the_line_where_the_move_comes_to_them() -> None:
    figure = shipped_file("wall-stretch").figure
    assert figure is not None
    move = figure.moves["step-back"]
    for key in move.keys:
        part = part_of_key(move, key, 10.0)
        assert moment_at(move, part, 10.0) == pytest.approx(key.at, abs=0.01)
