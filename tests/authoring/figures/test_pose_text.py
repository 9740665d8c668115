# SPDX-License-Identifier: MIT
"""What a posed figure's file says: what a careful author would write, and not a byte more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.authoring.figures.figure_files import after, file_of, lines_changed, posing, shipped_file
from tests.figure.shipped import SHIPPED

from cramprelief.authoring.splice import spliced
from cramprelief.figure.format.check import check
from cramprelief.figure.posing.handles import HANDLES, places

_SCENE = """\
format: 1
title: Leaning
camera: {center: [40, 388], width: 1090}
levels: {wall: 274, bed: 300}
props:
  - floor
poses:
  stand:
    alt: You stand.
    from: body.standing
  lean:
    alt: You lean.   # as agreed
    from: stand
    place: {pelvis: [-40, 365]}
    near_foot: {at: [-174, floor]}  # heel flat
    far_foot: {at: [26, floor]}
    near_hand:
      # the bedside
      at: [152, 312]
      hand: flat
    lean: 22
"""


def test_a_dragged_foot_changes_its_number_alone() -> None:
    """Acceptance 37."""
    file = file_of(_SCENE.replace("pelvis: [-40, 365]", "pelvis: [-64, 352]"))
    hands = posing(file, "lean")
    x, y = places(hands.body)["near.foot"]
    hands.drag("near.foot", (x - 26, y + 4), magnets=True)
    assert lines_changed(file.text, after(file, hands)) == [
        ("    near_foot: {at: [-174, floor]}  # heel flat", "    near_foot: {at: [-200, floor]}  # heel flat")
    ]


def test_a_hand_that_the_bed_draws_gets_the_name_of_the_bed() -> None:
    """Acceptance 38."""
    file = file_of(_SCENE)
    hands = posing(file, "lean")
    x, y = places(hands.body)["near.hand"]
    done = hands.drag("near.hand", (x, y + 8), magnets=True)
    assert done.stop is None
    assert lines_changed(file.text, after(file, hands)) == [("      at: [152, 312]", "      at: [152, bed]")]


def test_an_inherited_joint_is_added_behind_what_stands_there() -> None:
    """Acceptance 39."""
    text = _SCENE[: _SCENE.index("    place:")] + "    near_foot: free\n    lean: 22\n"
    file = file_of(text)
    hands = posing(file, "lean")
    hands.turn_to("near.knee", 14)
    now = after(file, hands)
    assert now.replace("    near: {knee: 14}\n", "") == text
    assert "    lean: 22\n    near: {knee: 14}\n" in now


def test_nothing_moved_is_nothing_written() -> None:
    for name in ("wall-stretch", "towel-sit", "foot-cross"):
        file = shipped_file(name)
        assert file.figure is not None
        for pose in file.figure.stills:
            hands = posing(file, pose)
            assert not hands.settle()
            assert after(file, hands) == file.text


def test_back_to_what_it_starts_from_takes_the_key_away() -> None:
    file = file_of(_SCENE.replace("    lean: 22\n", "    neck: 9\n    lean: 22\n"))
    hands = posing(file, "lean")
    hands.turn_to("neck", 0)
    assert after(file, hands) == _SCENE


def test_a_target_that_is_inherited_is_written_whole_with_its_levels() -> None:
    file = shipped_file("wall-stretch")
    hands = posing(file, "leg-back")
    x, y = places(hands.body)["near.hand"]
    hands.drag("near.hand", (x + 2, y - 30), magnets=True)
    assert "    near_hand: {at: [wall, 560], dir: -76, hand: flat}\n" in after(file, hands)


def test_an_arm_that_lets_go_says_free_and_keeps_its_angles() -> None:
    file = shipped_file("wall-stretch")
    hands = posing(file, "near-wall")
    x, y = places(hands.body)["near.elbow"]
    hands.drag("near.elbow", (x - 20, y + 30), magnets=True)
    now = after(file, hands)
    assert "    near_hand: free\n" in now
    assert file_of(now).figure is not None
    assert file_of(now).figure.stills["near-wall"].pose.near_hand is None  # type: ignore[union-attr]


def test_a_foot_tipped_on_its_ball_gets_point_and_pitch() -> None:
    file = shipped_file("wall-stretch")
    hands = posing(file, "lean")
    x, y = places(hands.body)["near.heel"]
    hands.drag("near.heel", (x, y - 30), magnets=True)
    now = after(file, hands)
    assert "near_foot: {at: [-128, floor], point: ball, pitch: 2" in now


def test_windows_line_ends_and_a_missing_last_break_stay() -> None:
    text = _SCENE.replace("\n", "\r\n").removesuffix("\r\n")
    file = file_of(text)
    hands = posing(file, "lean")
    hands.turn_to("lean", 15)
    assert after(file, hands) == text.replace("lean: 22", "lean: 15")


@pytest.mark.parametrize("name", ["wall-stretch", "towel-sit", "chair-stand", "legs-raised", "bed-sit-fold"])
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_what_is_written_reads_back_as_the_pose_that_was_seen(name: str, data: st.DataObject) -> None:
    file = shipped_file(name)
    assert file.figure is not None
    pose = data.draw(st.sampled_from(list(file.figure.stills)))
    handle = data.draw(st.sampled_from(HANDLES))
    dx, dy = data.draw(st.floats(-70, 70)), data.draw(st.floats(-70, 70))
    hands = posing(file, pose)
    x, y = places(hands.body)[handle]
    hands.drag(handle, (x + dx, y + dy), magnets=data.draw(st.booleans()))
    now = after(file, hands)
    read = SHIPPED.decoded(f"{name}.yaml", now.encode("utf-8"))
    assert read.figure is not None, read.findings
    there = posing(file_of(now, name), pose)
    for each, place in places(hands.body).items():
        assert places(there.body)[each] == pytest.approx(place, abs=1.0), each
    new = {str(each) for each in check(read)} - {str(each) for each in check(file.document)}
    assert not [each for each in new if "joint-limit" in each and f"poses.{pose}" in each]


def test_undone_is_the_same_bytes() -> None:
    file = shipped_file("wall-stretch")
    hands = posing(file, "lean")
    x, y = places(hands.body)["pelvis"]
    hands.drag("pelvis", (x - 6, y + 2), magnets=True)
    hands.settle()
    splice = hands.splice(file)
    text = spliced(file.text, splice)
    back = file.text[splice.start : splice.end]
    assert text[: splice.start] + back + text[splice.start + len(splice.new) :] == file.text
