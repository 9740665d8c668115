# SPDX-License-Identifier: MIT
"""Who is drawn."""

from __future__ import annotations

import itertools

import pytest

from cramprelief.figure.body.person import BUILDS, HAIR_COLORS, HAIR_STYLES, SKINS, Appearance, person_of
from cramprelief.ui.figure.roles import figure_colors
from cramprelief.ui.theme.tokens import THEMES


def test_who_says_nothing_gets_the_default():
    assert person_of(None, None) == person_of("", "pink") == Appearance()


@pytest.mark.parametrize(("build", "skin"), list(itertools.product(BUILDS, SKINS)))
def test_every_choice_is_a_whole_person(build, skin):
    person = person_of(build, skin)
    assert (person.build, person.skin) == (build, skin)
    assert person.hair in HAIR_STYLES and person.hair_color in HAIR_COLORS


def test_one_choice_alone_leaves_the_other_as_it_is():
    assert person_of("straight", None).skin == Appearance().skin
    assert person_of(None, "deep").build == Appearance().build


WORDS = 225
"""How bright the instruction is at night, of 255: nothing may outshine it."""


@pytest.mark.parametrize("theme", ["night", "dim"])
def test_no_blue_and_nothing_glaring_at_night(theme):
    for build, skin, color in itertools.product(BUILDS, SKINS, HAIR_COLORS):
        for role, value in figure_colors(theme, Appearance(build, skin, "crop", color)).items():
            red, green, blue = (int(value[i : i + 2], 16) for i in (1, 3, 5))
            assert red >= blue - 2 and green >= blue - 2, role
            assert 0.2126 * red + 0.7152 * green + 0.0722 * blue <= WORDS, role


@pytest.mark.parametrize("theme", THEMES)
def test_all_themes_have_the_same_roles(theme):
    assert set(figure_colors(theme, Appearance())) == set(figure_colors("day", Appearance()))


@pytest.mark.parametrize("theme", [name for name in THEMES if name != "contrast"])
def test_skins_differ_and_keep_their_order_of_light(theme):
    light = []
    for skin in SKINS:
        value = figure_colors(theme, Appearance(skin=skin))["skin"]
        light.append(sum(int(value[i : i + 2], 16) for i in (1, 3, 5)))
    assert light == sorted(light, reverse=True)
    assert all(a - b > 20 for a, b in itertools.pairwise(light))
