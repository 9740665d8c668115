# SPDX-License-Identifier: MIT
"""The one form of a text in which it is sought: every search compares folded words, never letters as typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

_KEPT = frozenset("\u3099\u309a\u094d")
"""Marks that make another letter: the voiced signs of Japanese, the sign that takes a vowel away in Hindi."""
_ALONE = str.maketrans({
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "’": "'", "‘": "'",
    "ʼ": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "\u00ad": None, "\u200b": None, "\u200c": None,
    "\u200d": None, "\u200e": None, "\u200f": None, "\u2060": None, "\ufeff": None, "ـ": None,
})  # fmt: skip
"""Letters that Unicode does not take apart, marks of punctuation that look alike, and what nobody sees."""


def fold(text: str) -> str:
    """Without capitals, accents and widths: "Übungen" and "übungen", "Straße" and "STRASSE", "Ｆｏｏｔ" and "foot".

    Idempotent. What folds to the same is the same for a search; the result is not for showing.
    """
    if text.isascii():
        return text.lower()
    plain = text.translate(_latin())
    return plain if plain.isascii() else _slowly(text)


@cache
def _latin() -> Mapping[int, str]:
    """The letters of Latin alphabets, folded one by one: most of what people type, and ten times as fast."""
    found = {number: _slowly(chr(number)) for number in (*range(0xA0, 0x250), *range(0x1E00, 0x1F00), 0x2019)}
    capitals = {number: chr(number).lower() for number in range(ord("A"), ord("Z") + 1)}
    return {number: words for number, words in found.items() if words.isascii()} | capitals


def _slowly(text: str) -> str:
    # Taken apart before and after: a capital may hide a mark (İ), and a wide letter a capital.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.translate(_ALONE)).casefold())
    bare = "".join(sign for sign in apart if sign in _KEPT or not unicodedata.combining(sign))
    digits = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in bare)
    return unicodedata.normalize("NFC", digits.translate(_ALONE))
