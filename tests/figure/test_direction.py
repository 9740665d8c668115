# SPDX-License-Identifier: MIT
"""The arrow that tells the way of a move to those who see no motion."""

from __future__ import annotations

import pytest
from tests.figure.shipped import SHIPPED

from cramprelief.figure.body.person import Appearance
from cramprelief.figure.clock import StepClock
from cramprelief.figure.geometry import Box
from cramprelief.figure.model import DEFAULT_ORDER, Figure, Move, camera_box
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.scene import Scene
from cramprelief.figure.shapes import Shape

_BODY = frozenset(DEFAULT_ORDER) - {"mid", "torso"}
MOVES = [
    (figure, move)
    for name in sorted(SHIPPED.files())
    if (figure := SHIPPED.figure(name)) is not None
    for move in figure.moves.values()
    if move.drive == "once"
]


def arrows(figure: Figure, move: Move, reduced: bool) -> list[Shape]:
    scene = Scene(figure, move, PROPS, Appearance())
    frame = scene.frame(StepClock("do", 99.0, 10.0, reduced_motion=reduced))
    return [shape for shape in frame.shapes if shape.stroke is not None and shape.stroke.paint == "arrow"]


def shows_a_body(move: Move) -> bool:
    return bool(_BODY & set(move.keys[-1].pose.order or DEFAULT_ORDER))


@pytest.mark.parametrize(("figure", "move"), MOVES, ids=lambda it: it.name)
def test_with_reduced_motion_an_arrow_tells_the_way_of_every_single_move(figure, move):
    shown = arrows(figure, move, reduced=True)
    if not shows_a_body(move) and not move.arrows:
        assert shown == []
        return
    assert shown
    sees = camera_box(move.camera)
    wider = Box(sees.x - 1, sees.y - 1, sees.width + 2, sees.height + 2)
    for shape in shown:
        for kind, values in shape.path.ops:
            x, y = values[-2:] if kind != "Z" else (wider.x, wider.y)
            assert wider.x <= x <= wider.x + wider.width
            assert wider.y <= y <= wider.y + wider.height


@pytest.mark.parametrize(("figure", "move"), MOVES, ids=lambda it: it.name)
def test_where_the_body_moves_it_needs_no_more_arrows_than_its_file_has(figure, move):
    assert bool(arrows(figure, move, reduced=False)) == bool(move.arrows)
