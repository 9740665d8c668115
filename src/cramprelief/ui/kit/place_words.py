# SPDX-License-Identifier: MIT
"""Places and sides in the person's language, as buttons and headings say them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cramprelief.vocabulary import PLACE_WORDS, SAID, SIDE_WORDS, capital


def place_words(place: str, side: str | None = None) -> str:
    """ "Calf"; with a side "Left calf", "Both calves"."""
    return capital(place_said(place, side))


def place_said(place: str, side: str | None = None) -> str:
    """ "calf", "both calves", inside a sentence."""
    return _translated(PLACE_WORDS[place].on(side))


def names_of(place: str) -> tuple[str, ...]:
    """All names of a place, to be found by."""
    return (place_words(place), *map(_translated, SAID.get(place, ())))


def side_choices() -> list[tuple[str, str]]:
    """Each side with the word for its button: "Left", "Right", "Both"."""
    return [(side, capital(_translated(alone))) for side, (alone, _) in SIDE_WORDS.items()]


def _translated(words: str) -> str:
    return QCoreApplication.translate("Places", words)
