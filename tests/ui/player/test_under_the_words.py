# SPDX-License-Identifier: MIT
"""What stands under the instruction in every window: when to stop, and which side comes first."""

from __future__ import annotations

import pytest

from cramprelief.guide.person import Person


@pytest.mark.parametrize(
    ("width", "height", "text"),
    [
        (1280, 800, 1.0),
        (1280, 800, 2.0),
        (420, 760, 1.0),
        (420, 760, 2.0),
        (420, 600, 1.0),
        (340, 380, 1.0),
        (640, 420, 1.5),
    ],
)
def test_when_to_stop_stands_under_each_hold_in_every_window(open_app, width, height, text):
    """A43: also in low windows and with large text."""
    opened = open_app("player", Person("calf", "right"), "heel-push", text_size=text)
    opened.resize(width, height)
    while opened.moment.kind != "hold":
        opened.pass_time(1)
    page = opened.app.window.page("player")
    said = page.care.text() if page.care.isVisible() else page.instruction.foot
    assert "Sharp pain, pop, numb, dizzy? Stop." in said
    assert not page.instruction.overflows


@pytest.mark.parametrize(
    ("width", "height", "text"), [(1280, 800, 1.0), (420, 760, 1.0), (420, 760, 2.0), (420, 600, 1.0)]
)
def test_which_side_comes_first_is_read_in_every_window(open_app, width, height, text):
    """A46."""
    opened = open_app("player", Person("calf", "left"), "bedtime-stretch-seated", text_size=text)
    opened.resize(width, height)
    opened.settle()
    page = opened.app.window.page("player")
    for _ in range(40):
        if opened.moment.sides:
            break
        opened.pass_time(1)
    assert opened.moment.sides
    said = page.care.text() if page.care.isVisible() else page.instruction.foot
    assert opened.moment.sides in said


@pytest.mark.parametrize(
    ("routine", "words"), [("neck-easy-turns", "Right side"), ("open-hand", "Right arm"), ("heel-push", "Right leg")]
)
def test_the_side_is_named_for_what_is_worked_on(open_app, routine, words):
    opened = open_app("player", Person(side="right"), routine)
    opened.settle()
    assert opened.button(f"{words}. Change the side")
