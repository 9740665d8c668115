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


BodyPart = Literal["leg", "arm", "trunk"]


class PlaceWords:
    """One place in words.

    `name` is said without a side, `the` after "the". `chip` is its rank in the row of chips, so chosen that they fill
    two lines; 0 for the places behind "Somewhere else". `limb` says what it belongs to: a leg, an arm, or the trunk,
    neck and head.
    """

    __slots__ = ("both", "chip", "left", "limb", "name", "right", "the")

    def __init__(
        self, name: str, the: str, left: str, right: str, both: str, chip: int, limb: BodyPart = "leg"
    ) -> None:
        self.name, self.the, self.left, self.right, self.both = name, the, left, right, both
        self.chip, self.limb = chip, limb

    def on(self, side: str | None) -> str:
        """ "left calf", "both calves"; "calf" where the side is unknown."""
        return {"left": self.left, "right": self.right, "both": self.both}.get(side or "", self.name)


PLACE_WORDS: Final[dict[str, PlaceWords]] = {
    "calf": PlaceWords("calf", "calf", "left calf", "right calf", "both calves", 1),
    "shin": PlaceWords("shin", "shin", "left shin", "right shin", "both shins", 2),
    "thigh-back": PlaceWords(
        "back of thigh", "back of the thigh", "left back of thigh", "right back of thigh",
        "back of both thighs", 6,
    ),
    "thigh-front": PlaceWords(
        "front of thigh", "front of the thigh", "left front of thigh", "right front of thigh",
        "front of both thighs", 7,
    ),
    "inner-thigh": PlaceWords(
        "inner thigh", "inner thigh", "left inner thigh", "right inner thigh",
        "both inner thighs", 8,
    ),
    "foot-arch": PlaceWords(
        "foot arch", "arch of the foot", "left foot arch", "right foot arch",
        "both foot arches", 5,
    ),
    "toes": PlaceWords("toes", "toes", "left toes", "right toes", "toes of both feet", 3),
    "hand": PlaceWords("hand", "hand", "left hand", "right hand", "both hands", 4, "arm"),
    "forearm": PlaceWords("forearm", "forearm", "left forearm", "right forearm", "both forearms", 9, "arm"),
    "toes-up": PlaceWords(
        "toes that pull up", "toes that pull up", "left toes that pull up", "right toes that pull up",
        "toes of both feet that pull up", 0,
    ),
    "leg-unsure": PlaceWords("leg, somewhere", "leg", "left leg", "right leg", "both legs", 0),
    "buttock": PlaceWords("buttock", "buttock", "left buttock", "right buttock", "both buttocks", 0),
    "hip-front": PlaceWords(
        "front of hip", "front of the hip", "left front of hip", "right front of hip",
        "front of both hips", 0,
    ),
    "hip-side": PlaceWords(
        "side of hip", "side of the hip", "left side of hip", "right side of hip",
        "side of both hips", 0,
    ),
    "fingers": PlaceWords("fingers", "fingers", "left fingers", "right fingers", "fingers of both hands", 0, "arm"),
    "upper-arm": PlaceWords(
        "upper arm", "upper arm", "left upper arm", "right upper arm",
        "both upper arms", 0, "arm",
    ),
    "neck": PlaceWords(
        "neck", "neck", "left side of the neck", "right side of the neck",
        "both sides of the neck", 0, "trunk",
    ),
    "jaw": PlaceWords(
        "jaw", "jaw", "left side of the jaw", "right side of the jaw",
        "both sides of the jaw", 0, "trunk",
    ),
    "upper-back": PlaceWords(
        "upper back", "upper back", "left upper back", "right upper back",
        "both sides of the upper back", 0, "trunk",
    ),
    "back": PlaceWords(
        "lower back", "lower back", "left lower back", "right lower back",
        "both sides of the lower back", 0, "trunk",
    ),
    "side-stitch": PlaceWords(
        "side stitch", "side stitch", "left side stitch", "right side stitch",
        "stitch on both sides", 0, "trunk",
    ),
    "belly": PlaceWords(
        "belly", "belly", "left side of the belly", "right side of the belly",
        "both sides of the belly", 0, "trunk",
    ),
    "period": PlaceWords(
        "period pain", "lower belly in a period", "period pain on the left", "period pain on the right",
        "period pain on both sides", 0, "trunk",
    ),
    "chest": PlaceWords(
        "chest or ribs", "chest or ribs", "left chest or ribs", "right chest or ribs",
        "both sides of the chest", 0, "trunk",
    ),
}  # fmt: skip

SAID: Final[dict[str, tuple[str, ...]]] = {
    # places
    "calf": ("calves", "calf muscle", "lower leg", "charley horse", "leg cramp", "night cramp", "leg spasm"),
    "shin": ("front of the leg", "shin splints"),
    "thigh-back": ("hamstring", "hamstrings", "back of the leg"),
    "thigh-front": ("quad", "quads", "quadriceps", "thigh"),
    "inner-thigh": ("groin", "adductor"),
    "foot-arch": ("foot", "sole", "arch", "foot cramp"),
    "toes": ("toe", "foot", "big toe", "toe cramp", "curled toes"),
    "hand": ("palm", "hand cramp", "hand spasm"),
    "forearm": ("arm", "wrist", "arm cramp"),
    "toes-up": ("toes pull up", "toes stick up", "toe spasm"),
    "leg-unsure": ("whole leg", "legs", "can't tell", "everywhere in the leg"),
    "buttock": ("bottom", "glutes", "piriformis", "sciatica"),
    "hip-front": ("hip flexor", "groin", "psoas"),
    "hip-side": ("hip", "outer hip"),
    "fingers": ("finger", "thumb", "writer's cramp", "trigger finger", "fingers lock"),
    "upper-arm": ("arm", "shoulder", "biceps", "triceps"),
    "neck": ("stiff neck", "crick in the neck", "wry neck", "throat", "neck spasm"),
    "jaw": ("chin", "cheek", "lockjaw", "jaw lock", "yawn", "clenched teeth", "face"),
    "upper-back": ("shoulder blade", "between the shoulder blades", "knot in the back"),
    "back": ("back spasm", "low back", "lumbago", "back pain", "threw my back out", "sciatica"),
    "side-stitch": ("stitch", "stitch in the side", "side pain", "side cramp", "runner's stitch"),
    "belly": ("stomach", "stomach cramp", "abdomen", "tummy", "gut", "wind", "gas", "bellyache"),
    "period": ("period", "period cramps", "menstrual cramps", "menstruation", "time of the month", "womb"),
    "chest": ("rib", "ribs", "rib cramp", "chest pain", "breastbone"),
    # pages of situations and conditions
    "plane": ("plane", "flight", "long flight", "airplane", "bus", "train"),
    "wheelchair": ("wheelchair",),
    "racing": ("race", "marathon", "triathlon"),
    "dialysis": ("dialysis", "dialysis chair"),
    "child-night": ("growing pains", "child", "kid", "my son", "my daughter"),
    "writing-music": ("writer's cramp", "musician's cramp", "guitar", "piano", "typing", "handwriting"),
    "after-birth": ("after birth", "postpartum"),
    "breastfeeding": ("breastfeeding", "nursing"),
    "liver-disease": ("cirrhosis", "liver"),
    "spinal-cord-injury": ("spinal cord injury", "spasticity", "paraplegia"),
    "als": ("ALS", "motor neurone disease"),
    "parkinsons": ("Parkinson's", "dystonia"),
}  # fmt: skip
"""What people say when they look for help, by the place, or the page of assets/guide/pages.yaml, that it leads to."""

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
