# SPDX-License-Identifier: MIT
"""Posing by mouse and by keys alone: the same bytes in the person's own figure, one Undo for each thing done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.studio.poser.opened import FACE, LEAN, ROUTINE, OpenPoser, shipped

from cramprelief import places
from cramprelief.figure.format.validate import validate

Open = Callable[..., OpenPoser]


def changed(before: str, after: str) -> list[str]:
    """The lines that are new."""
    old = before.splitlines()
    return [line.strip() for line in after.splitlines() if line not in old]


def test_nothing_is_written_before_something_is_changed(open_poser: Open) -> None:
    poser = open_poser()
    assert not poser.figure.exists()
    assert poser.document.text == ROUTINE
    QTest.mouseClick(poser.panel.done, Qt.MouseButton.LeftButton)
    assert poser.asked == [("close", None)]
    assert poser.document.text == ROUTINE


def test_a_hand_dragged_down_the_wall_changes_one_number(open_poser: Open) -> None:
    poser = open_poser()
    poser.drag("near.hand", 0, 12)
    now = poser.saved()
    assert len(changed(shipped("wall-stretch"), now)) == 1
    assert changed(shipped("wall-stretch"), now)[0].startswith("near_hand: {at: [wall, 57")


def test_the_step_shows_the_persons_own_figure_from_then_on(open_poser: Open) -> None:
    poser = open_poser()
    poser.drag("near.hand", 0, 12)
    assert poser.figure == places.own_routines() / "figures" / "wall-stretch-2.yaml"
    assert poser.document.text == ROUTINE.replace(
        "{name: wall-stretch, pose: lean}  # as drawn", "{name: wall-stretch-2, pose: lean}  # as drawn"
    )
    poser.saved()
    assert validate([poser.figure], places.assets() / "figures") == []


def test_a_foot_that_is_dragged_off_stays_on_the_floor_and_stops_at_the_limit(open_poser: Open) -> None:
    poser = open_poser()
    poser.drag("near.foot", -90, 2)
    assert changed(shipped("wall-stretch"), poser.saved()) == ["near_foot: {at: [-181, floor]}"]
    assert poser.canvas.note is not None
    assert poser.canvas.note.words == "Too far away. The foot stops here."


def test_arrow_keys_move_a_hand_by_units_and_shift_by_five(open_poser: Open) -> None:
    poser = open_poser()
    poser.focus("near.hand")
    poser.key(Qt.Key.Key_Down)
    poser.key(Qt.Key.Key_Down, shift=True)
    assert changed(shipped("wall-stretch"), poser.saved()) == ["near_hand: {at: [wall, 584], dir: -78, hand: flat}"]


def test_arrow_keys_turn_a_joint_and_home_straightens_it(open_poser: Open) -> None:
    poser = open_poser()
    poser.focus("head")
    poser.key(Qt.Key.Key_Right)
    poser.key(Qt.Key.Key_Right, shift=True)
    assert changed(shipped("wall-stretch"), poser.saved()) == ["neck: -7"]
    poser.key(Qt.Key.Key_Home)
    assert changed(shipped("wall-stretch"), poser.saved()) == ["neck: 0"]


def test_up_and_down_go_along_the_limb(open_poser: Open) -> None:
    poser = open_poser()
    poser.focus("near.knee")
    pose = poser.panel.pose
    assert pose is not None and pose.joint == "near.knee"
    poser.key(Qt.Key.Key_Up)
    assert pose.joint == "near.hip"
    for _ in range(3):
        poser.key(Qt.Key.Key_Down)
    assert pose.joint == "near.toes"
    poser.key(Qt.Key.Key_Right, shift=True)
    assert changed(shipped("wall-stretch"), poser.saved()) == ["near: {toes: 5}"]


def test_enter_lets_a_hand_go_and_holds_it_again(open_poser: Open) -> None:
    poser = open_poser()
    poser.focus("near.hand")
    poser.key(Qt.Key.Key_Return)
    assert "near_hand: free" in changed(shipped("wall-stretch"), poser.saved())
    poser.key(Qt.Key.Key_Return)
    pose = poser.panel.pose
    assert pose is not None and pose.posing.pose.near_hand is not None


def test_keys_pressed_together_are_one_undo_and_undo_brings_the_bytes_back(open_poser: Open) -> None:
    poser = open_poser()
    poser.focus("near.hand")
    for _ in range(4):
        poser.key(Qt.Key.Key_Down)
    poser.drag("head", 8, 2)
    assert poser.panel.work is not None
    assert poser.panel.work.undo_name == "Head"
    QTest.mouseClick(poser.panel.undo_button, Qt.MouseButton.LeftButton)
    assert poser.panel.work.undo_name == "Sore-side hand"
    QTest.mouseClick(poser.panel.undo_button, Qt.MouseButton.LeftButton)
    assert poser.saved() == shipped("wall-stretch")
    QTest.mouseClick(poser.panel.redo_button, Qt.MouseButton.LeftButton)
    assert changed(shipped("wall-stretch"), poser.saved()) == ["near_hand: {at: [wall, 586], dir: -78, hand: flat}"]


def test_page_keys_go_through_the_poses_and_ctrl_m_shows_the_left_side(open_poser: Open) -> None:
    poser = open_poser()
    pose = poser.panel.pose
    assert pose is not None
    poser.focus("near.hand")
    poser.key(Qt.Key.Key_PageDown)
    assert pose.posing.path == ("poses", "lean-both")
    poser.key(Qt.Key.Key_M, control=True)
    assert poser.canvas.mirrored
    poser.key(Qt.Key.Key_Right, shift=True)
    there = pose.posing.pose.near_hand
    assert there is not None and there.at.numbers[0] == 269, "to the right of the mirrored picture is to the back"


def test_the_slider_of_a_joint_does_what_the_handle_does(open_poser: Open) -> None:
    poser = open_poser()
    pose = poser.panel.pose
    assert pose is not None
    row = pose.side.joints.row("near.toes")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert changed(shipped("wall-stretch"), poser.saved()) == ["near: {toes: 5}"]
    assert row.accessibleName() == "Toes, 5 degrees, -40 to 75"


def test_a_joint_at_its_limit_says_so_and_stays(open_poser: Open) -> None:
    poser = open_poser()
    pose = poser.panel.pose
    assert pose is not None
    poser.focus("near.knee")
    poser.key(Qt.Key.Key_Right, shift=True)
    assert poser.canvas.note is not None
    assert poser.canvas.note.words == "Ankle 30°, the limit is 30°"


def test_every_handle_is_a_slider_with_a_name_and_a_target(open_poser: Open) -> None:
    poser = open_poser()
    names = {key: poser.canvas.handle(key).accessibleName() for key in poser.canvas.handles}
    assert names["near.knee"] == "Sore-side knee, 13 degrees, 0 to 150, foot stands on the floor"
    assert names["near.hand"] == "Sore-side hand, 274 forward, 590 up, hand lies on the wall"
    assert names["thing:1:0"].startswith("Wall, 274 forward")
    for key in poser.canvas.handles:
        size = poser.canvas.handle(key).size()
        assert min(size.width(), size.height()) >= 44


def test_what_the_foot_stands_on_can_be_chosen(open_poser: Open) -> None:
    poser = open_poser()
    pose = poser.panel.pose
    assert pose is not None
    poser.focus("far.foot")
    holds = pose.side.holds
    assert holds.isVisible() and holds.key() == "floor"
    holds.chosen.emit("free")
    assert "far_foot: free" in changed(shipped("wall-stretch"), poser.saved())


def test_a_new_pose_starts_from_the_one_that_is_shown(open_poser: Open) -> None:
    poser = open_poser(FACE)
    pose = poser.panel.pose
    assert pose is not None
    QTest.mouseClick(pose.poses.new, Qt.MouseButton.LeftButton)
    poser.settle()
    assert pose.posing.path == ("poses", "face-2")
    now = poser.saved()
    assert "  face-2:\n    alt: " in now and "    from: face\n" in now
    QTest.mouseClick(poser.panel.done, Qt.MouseButton.LeftButton)
    assert "figure: {name: wall-stretch-2, pose: face-2}" in poser.document.text


def test_words_are_proposed_and_written_once_they_are_accepted(open_poser: Open) -> None:
    poser = open_poser()
    pose = poser.panel.pose
    assert pose is not None
    poser.drag("near.hand", 0, 12)
    proposed = pose.side.alt.field.toPlainText()
    assert proposed.startswith("Your {side} leg is behind you")
    assert proposed not in poser.saved()
    QTest.mouseClick(pose.side.alt.use, Qt.MouseButton.LeftButton)
    assert f"    alt: {proposed}\n" in poser.saved()


def test_a_ball_is_put_in_dragged_and_taken_away(open_poser: Open) -> None:
    poser = open_poser()
    pose = poser.panel.pose
    assert pose is not None
    QTest.keyClick(pose.poses.things.tiles["ball"], Qt.Key.Key_Return)
    poser.settle()
    key = [each for each in poser.canvas.handles if each.startswith("thing")][-1]
    poser.drag(key, 30, 0)
    now = changed(shipped("wall-stretch"), poser.saved())
    assert len(now) == 1 and now[0].startswith("- ball: {x: ")
    poser.focus(key)
    poser.key(Qt.Key.Key_Delete)
    assert poser.saved() == shipped("wall-stretch")


def test_the_wall_takes_all_hands_along(open_poser: Open) -> None:
    poser = open_poser()
    poser.focus("thing:1:0")
    poser.key(Qt.Key.Key_Left, shift=True)
    assert changed(shipped("wall-stretch"), poser.saved()) == ["levels: {wall: 269}"]


def test_a_figure_that_is_the_persons_own_is_changed_itself(open_poser: Open) -> None:
    poser = open_poser()
    poser.drag("near.hand", 0, 12)
    poser.saved()
    poser.panel.show_for(LEAN)
    assert poser.figure.name == "wall-stretch-2.yaml"
    poser.settle()
    poser.focus("near.hand")
    poser.key(Qt.Key.Key_Down)
    assert len(list(poser.figure.parent.glob("*.yaml"))) == 1


def test_of_a_figure_that_a_routine_in_use_shows_a_copy_is_changed(open_poser: Open) -> None:
    """Nothing half-done is seen in a cramp."""
    poser = open_poser()
    poser.drag("near.hand", 0, 12)
    before = poser.saved()
    other = places.own_routines() / "other.yaml"
    for draft, name in (("", "wall-stretch-3.yaml"), ("draft: yes\n", "wall-stretch-2.yaml")):
        other.write_text(f"{draft}figure: {{name: wall-stretch-2, pose: lean}}\n", encoding="utf-8")
        poser.panel.show_for(LEAN)
        assert poser.figure.name == name
    poser.settle()
    assert (poser.figure.parent / "wall-stretch-2.yaml").read_bytes().decode("utf-8") == before


def test_in_a_narrow_window_it_asks_for_room(open_poser: Open) -> None:
    poser = open_poser(width=420, height=760)
    assert poser.panel.narrow.isVisible()
    assert poser.panel.pose is not None and not poser.panel.pose.isVisible()


@pytest.mark.parametrize("width", [900, 1280])
def test_panels_are_drawers_in_a_medium_window(open_poser: Open, width: int) -> None:
    poser = open_poser(width=width, height=700)
    pose = poser.panel.pose
    assert pose is not None
    assert pose.side.isVisible() == (width == 1280)
    if width == 900:
        QTest.mouseClick(poser.panel.right_drawer, Qt.MouseButton.LeftButton)
        poser.settle()
        assert pose.side.isVisible() and not pose.poses.isVisible()


def test_a_photo_to_trace_is_shown_and_never_saved(open_poser: Open, tmp_path: object) -> None:
    from pathlib import Path

    from PySide6.QtGui import QImage

    photo = Path(str(tmp_path)) / "me.png"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.save(str(photo))
    poser = open_poser()
    pose = poser.panel.pose
    assert pose is not None
    before = poser.canvas.grab().toImage()
    pose.trace_photo(str(photo))
    assert pose.hint.text() == "The photo stays here. It is never saved."
    assert poser.canvas.grab().toImage() != before
    poser.drag("near.hand", 0, 12)
    assert "me.png" not in poser.saved()
    assert sorted(each.suffix for each in places.own_routines().rglob("*.*")) == [".yaml", ".yaml"]
