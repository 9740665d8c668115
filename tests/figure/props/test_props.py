# SPDX-License-Identifier: MIT
"""Every thing that a figure file may name: it draws, in colours that all themes have, and says what it is."""

from __future__ import annotations

import pytest

from cramprelief.figure.body.measures import build
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.body.pose import Pose, Standing
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.clock import StepClock
from cramprelief.figure.model import PROP_LAYERS
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.props.water import digits
from cramprelief.figure.shapes import Gradient, Tint
from cramprelief.figure.stage import Stage
from cramprelief.ui.figure.roles import figure_colors
from cramprelief.ui.theme.tokens import THEMES


def stage(elapsed: float = 0.0, reduced: bool = False) -> Stage:
    pose = Pose(place=Standing(pelvis=(0.0, 393.0)))
    clock = StepClock("hold", elapsed, 10.0, reduced_motion=reduced)
    return Stage(Skeleton(build("round"), pose), Appearance(), {}, clock, "calf")


def drawn(name: str, on: Stage, **more: object):
    prop = PROPS[name]
    return prop.draw(on, {key: param.default for key, param in prop.params.items()} | more)


def roles(paint: object) -> set[str]:
    if isinstance(paint, Gradient):
        return {role for _, tint in paint.stops for role in roles(tint)}
    if isinstance(paint, Tint):
        return {paint.role} | ({paint.toward} if paint.toward else set())
    return {paint} if isinstance(paint, str) else set()


@pytest.mark.parametrize("name", PROPS)
def test_a_thing_draws_in_colours_of_every_theme(name):
    shapes = drawn(name, stage())
    assert shapes
    used = set()
    for shape in shapes:
        used |= roles(shape.fill) | (roles(shape.stroke.paint) if shape.stroke else set())
    for theme in THEMES:
        assert used <= set(figure_colors(theme, Appearance()))


@pytest.mark.parametrize("name", PROPS)
def test_a_thing_says_what_it_is(name):
    prop = PROPS[name]
    assert prop.says
    assert prop.layer in PROP_LAYERS
    for param in prop.params.values():
        assert param.kind in ("number", "flag", "word", "spot", "names", "bearing", "pair")
        if param.kind == "word" and param.default is not None:
            assert param.default in param.words


@pytest.mark.parametrize("name", [n for n, p in PROPS.items() if p.moves])
def test_a_moving_thing_stands_still_with_reduced_motion(name):
    early, late = (drawn(name, stage(t, reduced=True)) for t in (0.0, 1.3))
    assert [s.path.ops for s in early] == [s.path.ops for s in late]


def test_warm_and_cool_water_differ_in_more_than_colour():
    warm, cool = (drawn("basin_front", stage(), water=w) for w in ("warm", "cool"))
    assert len(cool) > len(warm)
    assert len(drawn("basin_front", stage(), degrees=38)) > len(warm)


def test_every_reading_of_a_thermometer_looks_different():
    pictures = {tuple(digits(n, 1.0).ops) for n in range(10, 45)}
    assert len(pictures) == 35


def test_a_blanket_lies_over_the_body_and_never_in_it():
    lying = Pose(place=Standing(pelvis=(0.0, 230.0)))
    on = Stage(Skeleton(build("round"), lying), Appearance(), {}, StepClock("rest", 0.0, 10.0))
    cloth = drawn("blanket", on, x0=-40, x1=60, y=190)[0].path
    for s in (0.1, 0.5, 0.9):
        assert cloth.contains(on.skeleton.torso_edge(s * 0.3, 1))
