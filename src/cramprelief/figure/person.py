# SPDX-License-Identifier: MIT
"""Who is drawn. Chosen in the settings; every choice is drawn with equal care."""

from __future__ import annotations

from typing import NamedTuple

BUILDS = ("straight", "round")
SKINS = ("light", "tan", "brown", "deep")
HAIR_STYLES = ("short", "crop", "bob", "bun")
HAIR_COLORS = ("grey", "dark", "brown", "fair")


class Person(NamedTuple):
    """The default is an older person with grey hair: night cramps are mostly an older person's."""

    build: str = "round"
    skin: str = "tan"
    hair: str = "crop"
    hair_color: str = "grey"
