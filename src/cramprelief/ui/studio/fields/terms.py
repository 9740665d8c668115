# SPDX-License-Identifier: MIT
"""The words of the form: what each field is called, and each choice in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from cramprelief.guide.rows import Condition
from cramprelief.reading.shapes import Key, Record
from cramprelief.routine.model import FORMER_CONDITIONS, SITUATIONS, Routine
from cramprelief.routine.step_kinds import StepKind
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.place_words import place_words
from cramprelief.vocabulary import NEEDS, PLACES, POSTURES

Choices = tuple[tuple[str, str], ...]
"""(name in the file, words)."""

_KINDS: dict[StepKind, str] = {
    "hold": "Holds still",
    "do": "Gets into position",
    "move": "Moves",
    "rest": "Rests",
    "wait": "Takes their time",
    "choose": "Chooses a way",
}
"""What the person does in a step; in this order they are offered."""
_SITUATIONS = {
    "in-bed": "In bed", "exercising": "Exercising", "in-water": "In water", "pregnant": "Pregnant",
    "desk": "At a desk", "driving": "Driving", "after-injury": "After a fall", "plane": "On a plane or bus",
    "wheelchair": "In a wheelchair", "racing": "In a race", "dialysis": "In dialysis",
    "child-night": "A child at night", "writing-music": "Writing or music", "anywhere": "Anywhere",
}  # fmt: skip
_ANSWERS = {
    "cannot-stand": "Cannot stand now", "in-bed": "In bed", "trunk-injury": "Injury or surgery of the trunk",
}  # fmt: skip
_FORMER = {"clot-history": "A clot, now or before"}
_ROUTINE_KINDS = {"relief": "Relief, in a cramp", "prevention": "Prevention", "aftercare": "After a cramp"}
_BREATHING = {"calm": "Calm: 4 s in, 6 s out", "easy": "Easy: 3 s in, 5 s out", "none": "Not shown"}
_TIMES = {"morning": "Morning", "midday": "Midday", "evening": "Evening", "bedtime": "Bedtime"}
_RECORDS = {
    "cramps": "Cramps in the night", "pain": "Pain", "minutes": "How long it lasted", "done": "Done or not",
    "skin": "How the skin is",
}  # fmt: skip
_SIDES = {"affected": "The sore side", "both": "Both at once", "each": "One after the other"}


def said(words: str) -> str:
    """In the person's language."""
    return QCoreApplication.translate("Fields", words)


def label_of(record: Record, name: str) -> str:
    """What the form calls a key."""
    return said(key_of(record, name).label)


def key_of(record: Record, name: str) -> Key:
    return next(key for key in record.keys if key.name == name)


def _table(words: Mapping[str, str]) -> Choices:
    return tuple((name, said(each)) for name, each in words.items())


def kinds(now: str | None) -> Choices:
    """What the person may do; a choice of ways only where the step is one: the form does not make them."""
    return tuple((kind, said(words)) for kind, words in _KINDS.items() if kind != "choose" or now == "choose")


def times_of_day() -> Choices:
    return _table(_TIMES)


def records() -> Choices:
    return _table(_RECORDS)


def routine_kinds() -> Choices:
    return _table(_ROUTINE_KINDS)


def breathing(*, short: bool = False) -> Choices:
    """With its seconds, or `short` its name alone."""
    return tuple((name, said(words).partition(":")[0] if short else said(words)) for name, words in _BREATHING.items())


def sides() -> Choices:
    return _table(_SIDES)


def situations() -> Choices:
    return tuple((name, said(_SITUATIONS[name])) for name in SITUATIONS)


def needs() -> Choices:
    return tuple((name, terms.need(name)) for name in NEEDS)


def postures() -> Choices:
    return tuple((name, terms.posture(name)) for name in POSTURES)


def muscles() -> Choices:
    return tuple((name, place_words(name)) for name in PLACES)


def trait(name: str, conditions: Mapping[str, Condition]) -> str:
    """For whom something holds: a condition, or an answer of the moment."""
    known = conditions.get(name)
    if known is not None:
        return known.name
    words = _ANSWERS.get(name) or _FORMER.get(name)
    return said(words) if words else name.replace("-", " ")


def traits(conditions: Mapping[str, Condition], *, answers: bool) -> Choices:
    """Whom something may be for; with `answers` also whoever cannot stand, and the like."""
    names = [*conditions, *(_ANSWERS if answers else ())]
    return tuple((name, trait(name, conditions)) for name in names)


def former(name: str) -> bool:
    return name in FORMER_CONDITIONS


def titles(routines: Mapping[str, Routine], names: Iterable[str]) -> list[str]:
    return [routines[name].title if name in routines else name for name in names]


def with_current(choices: Sequence[tuple[str | None, str]], now: str | None) -> list[tuple[str | None, str]]:
    """The choices, and also what stands in the file though it is none of them."""
    known = now is None or any(name == now for name, _ in choices)
    return [*choices, *(() if known else ((now, now or ""),))]


def times(number: int) -> str:
    """ "Once", "3 times"."""
    return said("Once") if number == 1 else said("{0} times").format(number)


def span(least: int, most: int) -> str:
    """ "3 to 5"."""
    return str(least) if least == most else said("{0} to {1}").format(least, most)


def rounds(least: int, most: int) -> str:
    """ "3 to 5 times"."""
    return times(least) if least == most else said("{0} to {1} times").format(least, most)
