# SPDX-License-Identifier: MIT
"""What a person in pain must see on Home: the picture of the sore side, Start now, and the way to the warning signs."""

from __future__ import annotations

from typing import Any

import pytest

SIZES = ((1280, 800, 1.0), (1366, 700, 1.0), (900, 640, 1.0), (420, 760, 1.0), (420, 760, 2.0), (360, 560, 1.0))


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("welcomed", [True, False])
def test_picture_start_and_signs_stay(open_app: Any, width: int, height: int, scale: float, welcomed: bool) -> None:
    opened = open_app("home", place="calf", side="left", text_size=scale, welcomed=welcomed)
    opened.resize(width, height)
    opened.pass_time(6)
    home = opened.app.window.page("home")
    for part in (home.first._figure, home.start):
        assert part.visibleRegion().boundingRect().height() >= 44, part
    shown = home.warn.visibleRegion().boundingRect().height() >= 44
    assert shown or opened.button("Warnings").isVisible()
    assert home.first._figure.height() >= (64 if height > 600 else 54)


@pytest.mark.parametrize("first", ["place", "side"])
@pytest.mark.parametrize("side", ["left", "right"])
def test_the_picture_follows_the_side_that_was_said(open_app: Any, first: str, side: str) -> None:
    opened = open_app("home", welcomed=True)
    opened.pass_time(8)
    before = opened.moment
    for press in ("Calf", side.capitalize()) if first == "place" else (side.capitalize(), "Calf"):
        opened.press(press)
    assert opened.moment.side == side
    assert (opened.moment.play, opened.moment.state) == (before.play, "playing")
    opened.press("Right" if side == "left" else "Left")
    assert opened.moment.side != side


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1366, 700), (900, 640)])
def test_what_is_said_stands_beside_the_picture_and_not_over_it(open_app: Any, width: int, height: int) -> None:
    opened = open_app("home", place="calf", welcomed=True)
    opened.resize(width, height)
    opened.pass_time(8)
    home = opened.app.window.page("home")
    home.show_caption("Pull your toes up toward your shin, and hold them there. Breathe slowly.", 5.0, opened.moment)
    opened.settle()
    figure = home.first._figure
    over = home.caption.rect().translated(home.caption.mapToGlobal(home.caption.rect().topLeft()))
    assert home.caption.isVisible()
    assert not over.intersects(figure.rect().translated(figure.mapToGlobal(figure.rect().topLeft())))
    opened.pass_time(8)
    assert not home.caption.isVisible()
