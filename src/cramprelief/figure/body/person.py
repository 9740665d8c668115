# SPDX-License-Identifier: MIT
"""Who is drawn. Chosen in the settings; every choice is drawn with equal care."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

from cramprelief.reading.closed import is_one_of

BuildName = Literal["straight", "round"]
BUILDS: tuple[BuildName, ...] = get_args(BuildName)
SkinName = Literal["light", "tan", "brown", "deep"]
SKINS: tuple[SkinName, ...] = get_args(SkinName)
HairStyle = Literal["short", "crop", "bob", "bun"]
HAIR_STYLES: tuple[HairStyle, ...] = get_args(HairStyle)
HairColor = Literal["grey", "dark", "brown", "fair"]
HAIR_COLORS: tuple[HairColor, ...] = get_args(HairColor)


class Appearance(NamedTuple):
    """The default is an older person with grey hair: night cramps are mostly an older person's."""

    build: BuildName = "round"
    skin: SkinName = "tan"
    hair: HairStyle = "crop"
    hair_color: HairColor = "grey"
    pregnant: bool = False


_HAIR: Mapping[BuildName, HairStyle] = {"straight": "short", "round": "bob"}
_COLORS: Mapping[SkinName, HairColor] = {"light": "fair", "tan": "brown", "brown": "dark", "deep": "dark"}


def person_of(build: str | None, skin: str | None, pregnant: bool = False) -> Appearance:
    """The person of these two choices; a choice that is not made, or not known, leaves the default."""
    if not is_one_of(build, BUILDS) and not is_one_of(skin, SKINS):
        return Appearance(pregnant=pregnant)
    chosen_build = build if is_one_of(build, BUILDS) else Appearance().build
    chosen_skin = skin if is_one_of(skin, SKINS) else Appearance().skin
    return Appearance(chosen_build, chosen_skin, _HAIR[chosen_build], _COLORS[chosen_skin], pregnant)
