# SPDX-License-Identifier: MIT
"""The closed words that files, screens, papers and the terminal share: places, sides, postures, things. One table each.

Each row holds the English of every form in use, as it stands inside a sentence; `capital` begins one with it. Screens
translate these very texts. A place that is added here is offered everywhere: docs/ARCHITECTURE.md says what it needs.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

Place = Literal["calf", "shin", "thigh-back", "thigh-front", "inner-thigh", "foot-arch", "toes", "hand", "forearm"]
Side = Literal["left", "right", "both"]
Posture = Literal["standing", "sitting", "lying", "in-water", "any"]
Need = Literal[
    "wall", "chair", "bed", "towel", "pillow", "blanket", "basin", "ball", "ointment", "cold-object",
    "step", "table", "thermometer", "mat", "socks", "drink",
]  # fmt: skip

PLACES: Final[tuple[Place, ...]] = get_args(Place)
SIDES: Final[tuple[Side, ...]] = get_args(Side)
POSTURES: Final[tuple[Posture, ...]] = get_args(Posture)
NEEDS: Final[tuple[Need, ...]] = get_args(Need)


Elsewhere = Literal["neck", "chest", "belly", "upper-back", "back"]
"""Parts of the body that can be pressed, and that no routine is for: only signs and words help there."""
ELSEWHERE: Final[tuple[Elsewhere, ...]] = get_args(Elsewhere)


class PlaceWords:
    """One place in words.

    `name` is said without a side, `the` after "the". `chip` is its rank in the row of chips, so chosen that they fill
    two lines. `also` are other names by which people look for it. `arm` is true where it belongs to an arm, not a leg.
    """

    __slots__ = ("also", "arm", "both", "chip", "left", "name", "right", "the")

    def __init__(
        self, name: str, the: str, left: str, right: str, both: str, chip: int, *also: str, arm: bool = False
    ) -> None:
        self.name, self.the, self.left, self.right, self.both = name, the, left, right, both
        self.chip, self.also, self.arm = chip, also, arm

    def on(self, side: str | None) -> str:
        """ "left calf", "both calves"; "calf" where the side is unknown."""
        return {"left": self.left, "right": self.right, "both": self.both}.get(side or "", self.name)


PLACE_WORDS: Final[dict[str, PlaceWords]] = {
    "calf": PlaceWords(
        "calf", "calf", "left calf", "right calf", "both calves", 1, "calves", "lower leg",
    ),
    "shin": PlaceWords(
        "shin", "shin", "left shin", "right shin", "both shins", 2,
    ),
    "thigh-back": PlaceWords(
        "back of thigh", "back of the thigh", "left back of thigh", "right back of thigh",
        "back of both thighs", 6, "hamstring", "hamstrings",
    ),
    "thigh-front": PlaceWords(
        "front of thigh", "front of the thigh", "left front of thigh", "right front of thigh",
        "front of both thighs", 7, "quad", "quads", "quadriceps",
    ),
    "inner-thigh": PlaceWords(
        "inner thigh", "inner thigh", "left inner thigh", "right inner thigh", "both inner thighs", 8,
        "groin", "adductor",
    ),
    "foot-arch": PlaceWords(
        "foot arch", "arch of the foot", "left foot arch", "right foot arch", "both foot arches", 5,
        "foot", "sole", "arch",
    ),
    "toes": PlaceWords(
        "toes", "toes", "left toes", "right toes", "toes of both feet", 3, "toe", "foot",
    ),
    "hand": PlaceWords(
        "hand", "hand", "left hand", "right hand", "both hands", 4, "finger", "fingers", "thumb", "writer's cramp",
        arm=True,
    ),
    "forearm": PlaceWords(
        "forearm", "forearm", "left forearm", "right forearm", "both forearms", 9, "arm", arm=True,
    ),
}  # fmt: skip

SIDE_WORDS: Final[dict[str, tuple[str, str]]] = {
    "left": ("left", "left side"),
    "right": ("right", "right side"),
    "both": ("both", "both sides"),
}
"""A side alone, and where the place is unknown."""

POSTURE_WORDS: Final[dict[str, str]] = {
    "standing": "standing",
    "sitting": "sitting",
    "lying": "lying",
    "in-water": "in the water",
    "any": "any position",
}

NEED_WORDS: Final[dict[str, str]] = {
    "wall": "a wall", "chair": "a chair", "bed": "a bed", "towel": "a towel", "pillow": "a pillow",
    "blanket": "a blanket", "basin": "a bowl", "ball": "a ball", "ointment": "a cream",
    "cold-object": "something cool", "step": "a low step", "table": "a table", "thermometer": "a thermometer",
    "mat": "a mat", "socks": "warm socks", "drink": "a drink",
}  # fmt: skip


def capital(words: str) -> str:
    """The words as they begin a sentence, a button or a heading."""
    return words[:1].upper() + words[1:]
