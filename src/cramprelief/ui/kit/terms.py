# SPDX-License-Identifier: MIT
"""The format's words as people read them on the screen, each with the icon that stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from cramprelief.guide.overview import minutes_for
from cramprelief.guide.person import Person
from cramprelief.routine.model import GRADES, Grade, Routine
from cramprelief.ui.kit.card import BadgeKind
from cramprelief.vocabulary import NEED_WORDS, POSTURE_WORDS, capital

_POSTURE_ICONS = {
    "standing": "person-simple", "sitting": "chair", "narrow-seat": "chair", "lying": "bed",
    "in-water": "swimming-pool", "any": "check",
}  # fmt: skip
_NEED_ICONS = {
    "wall": "wall", "chair": "chair", "bed": "bed", "towel": "towel", "pillow": "bed", "blanket": "bed",
    "basin": "drop-half", "ball": "circle", "ointment": "hand-heart", "cold-object": "drop", "step": "footprints",
    "table": "desk", "thermometer": "thermometer", "mat": "towel", "socks": "sneaker", "drink": "drop",
    "warm-pack": "thermometer", "stool": "chair",
}  # fmt: skip
_GRADES: dict[str, tuple[BadgeKind, str]] = {
    "A": ("primary", "check-circle"),
    "B": ("plain", "first-aid-kit"),
    "C": ("caution", "leaf"),
    "U": ("plain", "hand-palm"),
    "D": ("plain", "user"),
}


def _translated(words: str) -> str:
    return QCoreApplication.translate("Terms", words)


def posture(name: str) -> str:
    return capital(_translated(POSTURE_WORDS[name]))


def posture_icon(name: str) -> str:
    return _POSTURE_ICONS[name]


def need(name: str) -> str:
    return capital(_translated(NEED_WORDS[name]))


def need_icon(names: Sequence[str]) -> str:
    """The icon of the first thing; a hand where nothing is needed."""
    return _NEED_ICONS[names[0]] if names else "hand-palm"


def grade(name: Grade) -> str:
    return _translated(GRADES[name])


def grade_badge(name: str) -> tuple[BadgeKind, str]:
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
    """Also what only one of its ways asks for."""
    return things(routine.all_needs) or _translated("Nothing")


def things(names: Iterable[str]) -> str:
    return listed(need(each) for each in names)


def postures(routine: Routine) -> str:
    return listed((posture(each) for each in routine.posture), "or")


def length(routine: Routine, person: Person) -> str:
    """How long it is for this person."""
    return _translated("{0} min").format(minutes_for(routine, person))
