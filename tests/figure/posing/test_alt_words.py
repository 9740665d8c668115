# SPDX-License-Identifier: MIT
"""Words that are proposed for a picture."""

from __future__ import annotations

import pytest
from tests.figure.shipped import SHIPPED

from cramprelief.figure.posing.alt_words import LONGEST, alt_words

_LIBRARY = SHIPPED


def words(name: str, pose: str) -> str:
    figure = _LIBRARY.figure(name)
    assert figure is not None
    still = figure.stills[pose]
    return alt_words(still.pose, figure.levels, [use.name for use in still.props])


def test_the_leg_that_stands_behind_is_told_with_its_knee_and_heel() -> None:
    assert words("wall-stretch", "lean") == (
        "Your {side} leg is behind you, its knee soft and its heel flat. The front knee bends. "
        "Both palms lie on the wall. You lean to the wall."
    )


def test_lying_sitting_and_a_towel_are_told() -> None:
    assert words("back-knee-rolls", "lie") == "You lie on your back on the bed. Both knees are bent."
    assert words("towel-sit", "hold-ends").startswith("You sit on the bed. Your {side} knee is straight.")
    assert "Your hands hold a towel round the foot." in words("towel-sit", "looped")


@pytest.mark.parametrize("name", sorted(_LIBRARY.files()))
def test_every_picture_gets_whole_short_sentences(name: str) -> None:
    figure = _LIBRARY.figure(name)
    assert figure is not None
    for pose in figure.stills:
        said = words(name, pose)
        assert len(said) <= LONGEST
        assert not said or said.endswith(".")
        assert "  " not in said and "{wall}" not in said
