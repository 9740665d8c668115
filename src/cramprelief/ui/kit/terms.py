# SPDX-License-Identifier: MIT
"""The format's words as people read them on the screen, each with the icon that stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from cramprelief.guide.overview import minutes_for
from cramprelief.guide.person import Person
from cramprelief.routine.model import GRADES, Grade, Routine

PLACES = {
    "calf": "Calf", "shin": "Shin", "thigh-back": "Back of thigh", "thigh-front": "Front of thigh",
    "inner-thigh": "Inner thigh", "foot-arch": "Foot arch", "toes": "Toes", "hand": "Hand", "forearm": "Forearm",
}  # fmt: skip
_ALSO = {
    "thigh-back": ("hamstring", "hamstrings"), "thigh-front": ("quad", "quads", "quadriceps"),
    "inner-thigh": ("groin", "adductor"), "foot-arch": ("foot", "sole", "arch"), "toes": ("toe", "foot"),
    "hand": ("finger", "fingers", "thumb", "writer's cramp"), "forearm": ("arm",), "calf": ("calves", "lower leg"),
}  # fmt: skip
"""Other names by which people look for a place."""
_POSTURES = {
    "standing": ("Standing", "person-simple"), "sitting": ("Sitting", "chair"), "lying": ("Lying", "bed"),
    "in-water": ("In the water", "swimming-pool"), "any": ("Any position", "check"),
}  # fmt: skip
_NEEDS = {
    "wall": ("A wall", "wall"), "chair": ("A chair", "chair"), "bed": ("A bed", "bed"), "towel": ("A towel", "towel"),
    "pillow": ("A pillow", "bed"), "blanket": ("A blanket", "bed"), "basin": ("A bowl", "drop-half"),
    "ball": ("A ball", "circle"), "ointment": ("A cream", "hand-heart"), "cold-object": ("Something cool", "drop"),
    "step": ("A low step", "footprints"), "table": ("A table", "desk"), "thermometer": ("A thermometer", "thermometer"),
    "mat": ("A mat", "towel"), "socks": ("Warm socks", "sneaker"), "drink": ("A drink", "drop"),
}  # fmt: skip
_GRADES = {"A": ("primary", "check-circle"), "B": ("plain", "first-aid-kit"), "C": ("caution", "leaf")}


def _translated(words: str) -> str:
    return QCoreApplication.translate("Terms", words)


def place(name: str) -> str:
    return _translated(PLACES[name])


def names_of(name: str) -> tuple[str, ...]:
    """All names of a place, to be found by."""
    return (place(name), *_ALSO.get(name, ()))


def posture(name: str) -> str:
    return _translated(_POSTURES[name][0])


def posture_icon(name: str) -> str:
    return _POSTURES[name][1]


def need(name: str) -> str:
    return _translated(_NEEDS[name][0])


def need_icon(names: Sequence[str]) -> str:
    """The icon of the first thing; a hand where nothing is needed."""
    return _NEEDS[names[0]][1] if names else "hand-palm"


def grade(name: Grade) -> str:
    return _translated(GRADES[name])


def grade_badge(name: str) -> tuple[str, str]:
    """(kind, icon) of the badge of an evidence grade, see kit.card.Badge."""
    return _GRADES[name]


def listed(names: Iterable[str], word: str = "and") -> str:
    """ "A wall and a chair", "Calf, shin and toes"."""
    several = list(names)
    several = several[:1] + [each[:1].lower() + each[1:] for each in several[1:]]
    if len(several) < 2:
        return several[0] if several else ""
    return f"{', '.join(several[:-1])} {_translated(word)} {several[-1]}"


def needs(routine: Routine) -> str:
    return listed(need(each) for each in routine.needs) or _translated("Nothing")


def postures(routine: Routine) -> str:
    return listed((posture(each) for each in routine.posture), "or")


def length(routine: Routine, person: Person) -> str:
    """How long it is for this person."""
    return _translated("{0} min").format(minutes_for(routine, person))
