# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtGui import QFontInfo

from cramprelief.ui.theme.choose import theme_for
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.shape import shape_of
from cramprelief.ui.theme.tokens import COLORS, PAIRS, THEMES, TYPE


def luminance(color: str) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_every_pair_of_colours_keeps_its_contrast(theme):
    colors = COLORS[theme]
    low = [(a, b, round(contrast(colors[a], colors[b]), 2)) for a, b, floor in PAIRS
           if contrast(colors[a], colors[b]) < floor]  # fmt: skip
    assert low == []


def test_every_theme_knows_the_same_roles():
    assert {frozenset(colors) for colors in COLORS.values()} == {frozenset(COLORS["day"])}


@pytest.mark.parametrize("theme", ["night", "dim"])
def test_night_has_no_blue_light(theme):
    """The focus ring and every word and fill stay warm: blue is never the strongest part."""
    for role, color in COLORS[theme].items():
        red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
        assert blue <= max(red, green), role


@pytest.mark.parametrize(
    ("choice", "dimmer", "now", "system", "expected"),
    [
        ("auto", False, time(12), {}, "day"),
        ("auto", False, time(21), {}, "night"),
        ("auto", False, time(6, 29), {}, "night"),
        ("auto", False, time(6, 30), {}, "day"),
        ("auto", False, time(12), {"dark": True}, "night"),
        ("auto", False, time(3), {"contrast": True}, "contrast"),
        ("day", False, time(3), {"dark": True}, "day"),
        ("day", False, time(12), {"contrast": True}, "day"),
        ("night", True, time(3), {}, "dim"),
        ("contrast", True, time(3), {}, "contrast"),
    ],
)
def test_theme_follows_the_person_then_the_system_then_the_clock(choice, dimmer, now, system, expected):
    held = theme_for(
        choice, dimmer, now, system_dark=system.get("dark", False), system_contrast=system.get("contrast", False)
    )
    assert held == expected


def test_bundled_fonts_are_the_ones_painted(qapp):
    look = Look.bundled("day")
    families = {"ui": "Atkinson Hyperlegible Next", "title": "Literata", "mono": "Atkinson Hyperlegible Mono"}
    for style, (_, weight, face) in TYPE.items():
        info = QFontInfo(look.font(style))
        assert info.family() == families[face], style
        assert info.weight() == weight, style


def test_text_size_grows_small_type_in_full_and_never_shrinks(qapp):
    look = Look.bundled("day", 2.0)
    assert look.font("body").pixelSize() == 34
    assert look.font("caption").pixelSize() == 30
    assert 54 * 1.5 <= look.font("hero").pixelSize() <= 54 * 2


def test_look_tells_of_a_change_once(qapp):
    look, seen = Look.bundled("day"), []
    look.changed.connect(lambda: seen.append(look.theme_name))
    look.set_theme("night")
    look.set_theme("night")
    look.set_dimmer(True)
    assert seen == ["night", "dim"]
    assert look.color("bg").name() == COLORS["dim"]["bg"].lower()


def test_reduced_motion_follows_the_system_until_chosen(qapp):
    look = Look.bundled("day")
    look.set_system(dark=False, contrast=False, still=True)
    assert look.reduced_motion
    assert look.duration("change") == 0
    look.set_reduced_motion(False)
    assert not look.reduced_motion


def test_breakpoints_count_the_text_size():
    assert shape_of(1280, 800, 1.0).width == "wide"
    assert shape_of(1280, 800, 2.0).width == "medium"
    assert shape_of(420, 760, 1.0).width == "narrow"
    assert shape_of(1366, 700, 1.0).short
    assert not shape_of(1280, 800, 1.0).short
