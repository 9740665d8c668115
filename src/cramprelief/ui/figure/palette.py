# SPDX-License-Identifier: MIT
"""The figure's colours as Qt wants them, kept by theme and person."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from cramprelief.figure.body.person import Appearance
from cramprelief.ui.figure.paint import Palette
from cramprelief.ui.figure.roles import PERSON_ROLES, figure_colors
from cramprelief.ui.theme.look import Look

_LINE = 3.0
"""Width of the lines of high contrast, in units of the figure: about 2 pixels."""


def palette_for(look: Look, person: Appearance) -> Palette:
    """The palette of a person in the look's theme."""
    return themed_palette(look.theme_name, person)


@lru_cache(maxsize=32)
def themed_palette(theme: str, person: Appearance) -> Palette:
    colors = {role: QColor(color) for role, color in figure_colors(theme, person).items()}
    if theme != "contrast":
        return Palette(colors)
    lines = {role: QColor("#000000" if role in PERSON_ROLES else "#FFFFFF") for role in colors}
    return Palette(colors, lines, _LINE)
