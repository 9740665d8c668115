# SPDX-License-Identifier: MIT
"""Who is drawn. Chosen in the settings; every choice is drawn with equal care."""

from __future__ import annotations

from typing import NamedTuple

BUILDS = ("straight", "round")
SKINS = ("light", "tan", "brown", "deep")
HAIR_STYLES = ("short", "crop", "bob", "bun")
HAIR_COLORS = ("grey", "dark", "brown", "fair")


class Appearance(NamedTuple):
    """The default is an older person with grey hair: night cramps are mostly an older person's."""

    build: str = "round"
    skin: str = "tan"
    hair: str = "crop"
    hair_color: str = "grey"


_HAIR = {"straight": "short", "round": "bob"}
_COLORS = {"light": "fair", "tan": "brown", "brown": "dark", "deep": "dark"}


def person_of(build: str | None, skin: str | None) -> Appearance:
    """The person of these two choices; a choice that is not made, or not known, leaves the default."""
    if build not in BUILDS and skin not in SKINS:
        return Appearance()
    chosen_build = build if build in BUILDS else Appearance().build
    chosen_skin = skin if skin in SKINS else Appearance().skin
    assert chosen_build is not None and chosen_skin is not None
    return Appearance(chosen_build, chosen_skin, _HAIR[chosen_build], _COLORS[chosen_skin])
