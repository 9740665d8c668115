# SPDX-License-Identifier: MIT
"""The picture of a step, as a person sees it and as a screen reader hears it."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtGui import QAccessible, QImage, QTransform
from PySide6.QtWidgets import QWidget

from cramprelief import places
from cramprelief.figure.body.person import person_of
from cramprelief.figure.clock import StepClock
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.props import room
from cramprelief.figure.props.prop import Prop
from cramprelief.routine.model import FigureRef
from cramprelief.ui.figure.view import FigureView

LEAN = FigureRef("wall-stretch", "lean")
FACE = FigureRef("wall-stretch", "face")
STEP_BACK = FigureRef("wall-stretch", None, "step-back")
BREATHE = FigureRef("calm-sit", None, "breathe")


@pytest.fixture
def view(make_look, laid_out) -> FigureView:
    found = laid_out(FigureView(make_look("night"), FigureLibrary([places.assets() / "figures"])), 480, 360)
    assert isinstance(found, FigureView)
    return found


def picture(view: QWidget) -> QImage:
    return view.grab().toImage()


def clock(t: float, kind: str = "do", length: float | None = 8.0, **more: object) -> StepClock:
    return StepClock(kind, t, length, since_change=t, **more)  # type: ignore[arg-type]


def show(view: FigureView, ref: FigureRef | None, *times: float, **more: object) -> QImage:
    view.show_step(ref, "right", "calf")
    for t in times:
        view.set_clock(clock(t, **more))
    return picture(view)


def test_the_screen_reader_meets_a_picture_with_the_description_of_the_pose(view):
    view.show_step(LEAN, "left", "calf")
    heard = QAccessible.queryAccessibleInterface(view)
    assert heard.role() == QAccessible.Role.Graphic
    assert heard.text(QAccessible.Text.Name) == view.accessibleName()
    assert view.accessibleName().startswith("Your left leg is behind you")


def test_left_is_the_mirror_of_right(view):
    pictures = {}
    for side in ("left", "right"):
        view.show_step(LEAN, side, "calf")
        view.set_clock(clock(5.0, breath=0.5))
        pictures[side] = picture(view)
    mirrored = pictures["left"].transformed(QTransform.fromScale(-1, 1))
    size = mirrored.size()
    far_off = 0
    for x in range(0, size.width(), 3):
        for y in range(0, size.height(), 3):
            a, b = mirrored.pixelColor(x, y), pictures["right"].pixelColor(x, y)
            far_off += abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) > 60
    assert far_off < size.width() * size.height() / 9 * 0.01


def test_the_figure_moves_with_the_clock_and_stands_still_with_it(view):
    start = show(view, STEP_BACK, 0.0, 1.0)
    assert view.wants_fps == 24
    view.set_clock(clock(3.0))
    later = picture(view)
    assert later != start
    view.set_clock(clock(3.0))
    assert picture(view) == later


def test_a_still_pose_asks_for_one_frame_a_second_and_a_breathing_one_for_more(view):
    show(view, LEAN, 5.0)
    assert view.wants_fps == 1
    show(view, LEAN, 5.0, 6.5, breath=0.3)
    assert 1 < view.wants_fps < 24


def test_breath_lifts_the_chest(view):
    empty = show(view, BREATHE, 5.0, breath=0.0)
    view.set_clock(clock(7.0, breath=1.0))
    assert picture(view) != empty


def test_the_muscle_glows_less_as_the_tension_falls(view):
    view.show_step(LEAN, "right", "calf")
    seen = []
    for t, tension in ((5.0, 1.0), (6.5, 0.5), (8.0, 0.0)):
        view.set_clock(clock(t, tension=tension))
        seen.append(reddest(picture(view)))
    assert seen[0] > seen[1] > seen[2]


def reddest(image: QImage) -> int:
    """How far red stands above green at its most."""
    pixels = (image.pixelColor(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))
    return max(c.red() - c.green() for c in pixels)


def test_the_body_eases_from_pose_to_pose_and_arrives(view):
    show(view, FACE, 5.0)
    begun = show(view, LEAN, 0.0)
    view.set_clock(clock(0.45))
    half = picture(view)
    view.set_clock(clock(2.0))
    there = picture(view)
    assert begun != half != there
    view.show_step(LEAN, "right", "calf", eases=False)
    view.set_clock(clock(2.0))
    assert picture(view) == there


def test_a_step_chosen_while_time_stands_still_is_there_at_once(view):
    show(view, FACE, 5.0)
    view.show_step(LEAN, "right", "calf", eases=False)
    view.set_clock(clock(0.0))
    at_once = picture(view)
    view.set_clock(clock(2.0))
    assert picture(view) == at_once


def test_another_figure_fades_in(view):
    show(view, LEAN, 5.0)
    begun = show(view, FigureRef("calm-sit", "easy"), 0.0)
    view.set_clock(clock(0.1))
    half = picture(view)
    view.set_clock(clock(1.5))
    assert begun != half != picture(view)
    assert view.wants_fps == 1


def test_reduced_motion_shows_key_poses_that_fade_into_each_other(view):
    show(view, FACE, 5.0, reduced_motion=True)
    show(view, STEP_BACK, 1.0, reduced_motion=True)
    view.set_clock(clock(2.0, reduced_motion=True))
    end = picture(view)
    view.set_clock(clock(6.0, reduced_motion=True))
    assert picture(view) == end
    assert view.wants_fps == 1


def test_a_paced_move_in_reduced_motion_changes_only_with_its_keys(view):
    walk = FigureRef("walk", None, "walk")
    seen = []
    view.show_step(walk, "right", None)
    for i in range(40):
        view.set_clock(clock(2.0 + i * 0.1, kind="move", length=60.0, pace=60.0, reduced_motion=True))
        if view.wants_fps == 1:
            seen.append(view.grab().toImage())
    assert len(seen) > 10
    assert 2 <= len({image.constBits().tobytes() for image in seen}) <= 8


@pytest.mark.parametrize("ref", [None, FigureRef("nobody"), FigureRef("wall-stretch", "nothing")])
def test_without_a_picture_there_is_a_quiet_card(view, ref):
    empty = show(view, ref, 1.0)
    assert view.accessibleName() == "No picture for this step."
    assert not empty.isNull()


def test_a_picture_file_is_shown_with_its_words(view, tmp_path):
    green = '<rect width="40" height="30" fill="#00ff00"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">{green}</svg>'
    (tmp_path / "towel.svg").write_text(svg)
    image = show(view, FigureRef(file="towel.svg", alt="A towel round the foot.", folder=str(tmp_path)), 1.0)
    assert view.accessibleName() == "A towel round the foot."
    assert image.pixelColor(image.width() // 2, image.height() // 2).name() == "#00ff00"


@pytest.mark.parametrize("content", [b"", b"<svg", b"\x89PNG\r\n\x1a\nbroken"])
def test_a_picture_file_that_cannot_be_read_leaves_the_card(view, tmp_path, content, monkeypatch, qtlog):
    for name in ("a.svg", "a.png"):
        (tmp_path / name).write_bytes(content)
        with qtlog.disabled():
            assert not show(view, FigureRef(file=name, alt="Something.", folder=str(tmp_path)), 1.0).isNull()
        assert view.accessibleName() == "Something."


def test_a_figure_that_fails_leaves_the_card_and_is_logged(view, monkeypatch, caplog):
    def broken(stage: object, given: object) -> list[object]:
        raise ZeroDivisionError

    monkeypatch.setitem(room.PROPS, "floor", Prop(broken, says="the floor"))
    with caplog.at_level(logging.ERROR):
        image = show(view, LEAN, 1.0)
    assert not image.isNull()
    assert "cannot be drawn" in caplog.text
    view.set_clock(clock(2.0))
    assert not picture(view).isNull()


def test_the_person_can_be_chosen_while_a_picture_is_shown(make_look, laid_out):
    figures = FigureLibrary([places.assets() / "figures"])
    view = laid_out(FigureView(make_look("night"), figures), 480, 360)
    first = show(view, LEAN, 5.0)
    figures.person = person_of("straight", "deep")
    assert picture(view) != first


def test_the_theme_may_change_while_a_picture_is_shown(view):
    night = show(view, LEAN, 5.0)
    view._look.set_theme("contrast")
    assert picture(view) != night


def test_the_card_is_round_and_leaves_the_page_in_its_corners(view):
    image = show(view, LEAN, 5.0)
    page = view._look.color("bg")
    for x in (0, image.width() - 1):
        for y in (0, image.height() - 1):
            assert image.pixelColor(x, y) == page


def test_a_view_without_a_size_does_not_fail(view):
    view.show_step(LEAN, "right", "calf")
    view.setMinimumSize(0, 0)
    view.resize(1, 1)
    assert view.grab().width() == 1


@pytest.mark.parametrize("ground", ["bg", "surface"])
def test_its_corners_have_the_colour_that_it_lies_on(make_look, laid_out, ground):
    look = make_look("night")
    lying = laid_out(FigureView(look, FigureLibrary([places.assets() / "figures"]), on=ground), 480, 360)
    shown = show(lying, LEAN, 1.0)
    corners = {shown.pixelColor(x, y).name() for x in (0, shown.width() - 1) for y in (0, shown.height() - 1)}
    assert corners == {look.color(ground).name()}
