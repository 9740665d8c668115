# SPDX-License-Identifier: MIT
"""The closed words that files, screens, papers and the terminal share: places, sides, postures, things. One table each.

Each row holds the English of every form in use, as it stands inside a sentence; `capital` begins one with it. Screens
translate these very texts. A place that is added here is offered everywhere: docs/ARCHITECTURE.md says what it needs.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

Place = Literal[
    "calf", "shin", "thigh-back", "thigh-front", "inner-thigh", "foot-arch", "toes", "hand", "forearm",
    "toes-up", "leg-unsure", "buttock", "hip-front", "hip-side", "fingers", "upper-arm", "neck", "jaw", "upper-back",
    "back", "side-stitch", "belly", "period", "chest",
]  # fmt: skip
Side = Literal["left", "right", "both"]
Posture = Literal["standing", "sitting", "narrow-seat", "lying", "in-water", "any"]
Need = Literal[
    "wall", "chair", "bed", "towel", "pillow", "blanket", "basin", "ball", "ointment", "cold-object",
    "step", "table", "thermometer", "mat", "socks", "drink", "warm-pack", "stool",
]  # fmt: skip

PLACES: Final[tuple[Place, ...]] = get_args(Place)
SIDES: Final[tuple[Side, ...]] = get_args(Side)
POSTURES: Final[tuple[Posture, ...]] = get_args(Posture)
NEEDS: Final[tuple[Need, ...]] = get_args(Need)


Elsewhere = Literal["neck", "chest", "belly", "upper-back", "back"]
"""Parts of the body that can be pressed, and that no routine is for: only signs and words help there."""
ELSEWHERE: Final[tuple[Elsewhere, ...]] = get_args(Elsewhere)


Limb = Literal["leg", "arm", "trunk"]


class PlaceWords:
    """One place in words.

    `name` is said without a side, `the` after "the". `chip` is its rank in the row of chips, so chosen that they fill
    two lines; 0 for the places behind "Somewhere else". `also` are other names by which people look for it. `limb` says
    what it belongs to: a leg, an arm, or the trunk, neck and head.
    """

    __slots__ = ("also", "both", "chip", "left", "limb", "name", "right", "the")

    def __init__(
        self, name: str, the: str, left: str, right: str, both: str, chip: int, *also: str, limb: Limb = "leg"
    ) -> None:
        self.name, self.the, self.left, self.right, self.both = name, the, left, right, both
        self.chip, self.also, self.limb = chip, also, limb

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
        limb="arm",
    ),
    "forearm": PlaceWords(
        "forearm", "forearm", "left forearm", "right forearm", "both forearms", 9, "arm", limb="arm",
    ),
    "toes-up": PlaceWords(
        "toes that pull up", "toes that pull up", "left toes that pull up", "right toes that pull up",
        "toes of both feet that pull up", 0,
    ),
    "leg-unsure": PlaceWords(
        "leg", "leg", "left leg", "right leg", "both legs", 0, "whole leg", "legs", "charley horse",
    ),
    "buttock": PlaceWords(
        "buttock", "buttock", "left buttock", "right buttock", "both buttocks", 0, "bottom", "glutes", "piriformis",
    ),
    "hip-front": PlaceWords(
        "front of hip", "front of the hip", "left front of hip", "right front of hip", "front of both hips", 0,
        "hip flexor", "groin",
    ),
    "hip-side": PlaceWords(
        "side of hip", "side of the hip", "left side of hip", "right side of hip", "side of both hips", 0, "hip",
    ),
    "fingers": PlaceWords(
        "fingers", "fingers", "left fingers", "right fingers", "fingers of both hands", 0, "finger", "thumb",
        "writer's cramp", limb="arm",
    ),
    "upper-arm": PlaceWords(
        "upper arm", "upper arm", "left upper arm", "right upper arm", "both upper arms", 0, "arm", "shoulder",
        "biceps", "triceps", limb="arm",
    ),
    "neck": PlaceWords(
        "neck", "neck", "left side of the neck", "right side of the neck", "both sides of the neck", 0,
        "stiff neck", "throat", limb="trunk",
    ),
    "jaw": PlaceWords(
        "jaw", "jaw", "left side of the jaw", "right side of the jaw", "both sides of the jaw", 0, "chin", "cheek",
        limb="trunk",
    ),
    "upper-back": PlaceWords(
        "upper back", "upper back", "left upper back", "right upper back", "both sides of the upper back", 0,
        "shoulder blade", limb="trunk",
    ),
    "back": PlaceWords(
        "lower back", "lower back", "left lower back", "right lower back", "both sides of the lower back", 0,
        "back", "back spasm", limb="trunk",
    ),
    "side-stitch": PlaceWords(
        "side stitch", "side stitch", "left side stitch", "right side stitch", "stitch on both sides", 0,
        "stitch", "side pain", limb="trunk",
    ),
    "belly": PlaceWords(
        "belly", "belly", "left side of the belly", "right side of the belly", "both sides of the belly", 0,
        "stomach", "abdomen", "tummy", limb="trunk",
    ),
    "period": PlaceWords(
        "period pain", "lower belly in a period", "period pain on the left", "period pain on the right",
        "period pain on both sides", 0, "period", "menstrual cramps", limb="trunk",
    ),
    "chest": PlaceWords(
        "chest or ribs", "chest or ribs", "left chest or ribs", "right chest or ribs", "both sides of the chest", 0,
        "rib", "ribs", limb="trunk",
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
    "narrow-seat": "in a narrow seat",
    "lying": "lying",
    "in-water": "in the water",
    "any": "any position",
}

NEED_WORDS: Final[dict[str, str]] = {
    "wall": "a wall", "chair": "a chair", "bed": "a bed", "towel": "a towel", "pillow": "a pillow",
    "blanket": "a blanket", "basin": "a bowl", "ball": "a ball", "ointment": "a cream",
    "cold-object": "something cool", "step": "a low step", "table": "a table", "thermometer": "a thermometer",
    "mat": "a mat", "socks": "warm socks", "drink": "a drink",
    "warm-pack": "a warm pack", "stool": "a stool",
}  # fmt: skip


def capital(words: str) -> str:
    """The words as they begin a sentence, a button or a heading."""
    return words[:1].upper() + words[1:]
