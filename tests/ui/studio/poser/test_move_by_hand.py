# SPDX-License-Identifier: MIT
"""The move on its line: keys are added, taken elsewhere, posed; the way is checked and played."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.ui.studio.poser.opened import BACK, FACE, OpenPoser, shipped
from tests.ui.studio.poser.test_pose_by_hand import changed

from cramprelief.ui.studio.poser.move_panel import MovePanel

Open = Callable[..., OpenPoser]


def move_of(poser: OpenPoser) -> MovePanel:
    assert poser.panel.move_panel is not None
    return poser.panel.move_panel


def test_the_move_of_the_step_is_shown_with_its_keys(open_poser: Open) -> None:
    move = move_of(open_poser(BACK))
    assert move.isVisible()
    assert move.key_title.text() == "Key 1 of 5"
    assert move.verdict.text() == "All joints stay within their limits."
    assert [mark.accessibleName() for mark in move.track.marks][2] == "Key 3 of 5, 55 percent, key 3"


def test_a_key_is_added_at_the_play_head(open_poser: Open) -> None:
    poser = open_poser(BACK)
    move = move_of(poser)
    place = QPoint(move.track.width() // 2, 50)
    QTest.mouseClick(move.track, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(move.add, Qt.MouseButton.LeftButton)
    assert move.key_title.text() == "Key 3 of 6"
    new = changed(shipped("wall-stretch"), poser.saved())
    assert new[0] == "- at: 50%"
    assert "figure: {name: wall-stretch-2, move: step-back}" in poser.document.text


def test_a_key_is_taken_elsewhere_by_mouse_and_by_keys(open_poser: Open) -> None:
    poser = open_poser(BACK)
    move = move_of(poser)
    start = move.track.marks[1].geometry().center()
    QTest.mousePress(move.track, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(move.track, start + QPoint(72, 0))
    QTest.mouseRelease(move.track, Qt.MouseButton.LeftButton, pos=start + QPoint(72, 0))
    assert changed(shipped("wall-stretch"), poser.saved()) == ["- at: 36%"]
    QTest.keyClick(move.track.marks[1], Qt.Key.Key_Left)
    QTest.keyClick(move.track.marks[1], Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert changed(shipped("wall-stretch"), poser.saved()) == ["- at: 40%"]


def test_delete_page_keys_and_space(open_poser: Open) -> None:
    poser = open_poser(BACK)
    move = move_of(poser)
    QTest.keyClick(move.track.marks[0], Qt.Key.Key_PageDown)
    assert move.key == 1
    QTest.keyClick(move.track.marks[1], Qt.Key.Key_Delete)
    assert "      - at: 30%\n" not in poser.saved()
    QTest.keyClick(move.track.marks[0], Qt.Key.Key_Space)
    assert move.play.accessibleName() == "Stop the move"
    move.advance(2.0)
    assert (move.head, move.play.accessibleName()) == (1.0, "Play the move")


def test_what_drives_it_is_chosen(open_poser: Open) -> None:
    poser = open_poser(BACK)
    move = move_of(poser)
    QTest.mouseClick(move.drive.segment("breath"), Qt.MouseButton.LeftButton)
    assert changed(shipped("wall-stretch"), poser.saved()) == ["drive: breath"]
    QTest.mouseClick(move.drive.segment("once"), Qt.MouseButton.LeftButton)
    assert poser.saved() == shipped("wall-stretch")


def test_a_key_is_posed_on_the_canvas(open_poser: Open) -> None:
    poser = open_poser(BACK)
    move = move_of(poser)
    move.choose(2)
    QTest.mouseClick(move.pose_it, Qt.MouseButton.LeftButton)
    poser.settle()
    assert poser.panel.mode.current() == "pose"
    poser.focus("head")
    poser.key(Qt.Key.Key_Right, shift=True)
    new = changed(shipped("wall-stretch"), poser.saved())
    assert len(new) == 1 and "lean: 9, neck: 0" in new[0]
    QTest.mouseClick(poser.panel.mode.segment("move"), Qt.MouseButton.LeftButton)
    poser.settle()
    assert move.isVisible() and move.key == 2
    assert "Changed from palms-on" in move.changed_from.text()


def test_a_way_that_goes_too_far_is_told_and_gone_to(open_poser: Open) -> None:
    poser = open_poser(BACK)
    move = move_of(poser)
    move.choose(1)
    QTest.mouseClick(move.pose_it, Qt.MouseButton.LeftButton)
    poser.settle()
    work = poser.panel.work
    assert work is not None
    text = work.file.text
    bad = text.replace("place: {pelvis: [-6, 387]}", "place: {pelvis: [-6, 330]}")
    assert work.apply("hips", lambda file: file.checked(bad))
    QTest.mouseClick(poser.panel.mode.segment("move"), Qt.MouseButton.LeftButton)
    poser.settle()
    assert move.verdict.text().endswith("% the ankle goes too far.")
    QTest.mouseClick(move.go_there, Qt.MouseButton.LeftButton)
    assert 0.2 < move.head < 0.4


def test_a_figure_without_a_move_gets_one_where_it_is_wanted(open_poser: Open) -> None:
    from cramprelief.routine.model import FigureRef

    poser = open_poser((FACE, FigureRef()))
    pose = poser.panel.pose
    assert pose is not None
    QTest.mouseClick(pose.poses.new, Qt.MouseButton.LeftButton)
    QTest.mouseClick(poser.panel.mode.segment("move"), Qt.MouseButton.LeftButton)
    poser.settle()
    assert move_of(poser).name == "to-standing-2"
    assert "  to-standing-2:\n" in poser.saved()
