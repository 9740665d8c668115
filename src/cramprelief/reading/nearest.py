# SPDX-License-Identifier: MIT
"""Which known name was meant, where somebody mistyped it: the same word with a slip of the fingers, never another word.

"calfs" is "calf" and "sittng" is "sitting"; but "kneeling" is not "lying", "knee-replacement" not "hip-replacement",
and one year of a study is not another. Where a name is only alike, nothing is proposed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

LONGEST = 60
"""Letters of a name; what is longer was not mistyped."""

Kind = Literal["swap", "less", "more", "other", "double", "vowel"]
"""Two letters changed places; one is missing; one is too many; one is another; one is there once or twice; a vowel is
missing."""

_VOWELS = "aeiouy"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = (
    *(row[at : at + 2] for row in _ROWS for at in range(len(row) - 1)),
    _VOWELS,
    "ckq",
    "csz",
    "fvw",
    "td",
    "gj",
    "bp",
)
_NEAR = {
    letter: "".join({other for group in _ALIKE if letter in group for other in group if other != letter})
    for letter in "abcdefghijklmnopqrstuvwxyz"
}
"""The letters beside one on the keyboard, and those that sound alike."""
_OPPOSITES = (("hyper", "hypo"), ("inter", "intra"), ("pre", "pro"), ("ante", "anti"), ("ab", "ad"), ("macro", "micro"))
"""Beginnings that are nearly alike and mean the contrary."""
_ENDINGS = (("", "s", "es", "ed", "ing"), ("t", "cy"), ("ic", "es"), ("y", "ies"))
"""What may stand behind the same stem: press and pressing, pregnant and pregnancy, diabetic and diabetes."""
_STEM = 5
"""The shortest stem that tells what word it is."""
_OWN = frozenset((
    "abject", "arcing", "bella", "berth", "bloom", "booth", "breadth", "broke", "bully", "camp", "cheat",
    "chid", "choir", "cirrus", "clam", "clod", "colt", "contact", "contract", "cram", "crimp", "deriving",
    "diving", "drank", "drunk", "drunken", "excising", "exorcising", "fainting", "firearm", "flout", "font",
    "frond", "gentile", "hasting", "hear", "heard", "hearth", "hearty", "heat", "lever", "live", "lover",
    "mast", "message", "mister", "naturopathy", "neuropath", "pane", "plan", "planed", "planet", "probes",
    "prone", "punch", "racking", "raging", "raking", "rasing", "raving", "razing", "recant", "relied", "resent",
    "river", "sacks", "sand", "sanding", "sated", "sea", "sear", "seared", "sedated", "set", "setting",
    "shocks", "slitting", "sower", "spin", "spiny", "spitting", "steep", "stinting", "stocks", "stop", "strand",
    "stranding", "stunting", "supine", "surge", "sweat", "sweated", "tablet", "tale", "tanning", "tinner",
    "tinning", "trowel", "unite", "waiter", "waster", "writhing",
))  # fmt: skip
"""Words that are a slip away from one of our names, and are words of their own all the same."""


def nearest(name: str, known: Iterable[str], exact_letters: bool = False) -> str | None:
    """The known name of which `name` is a typing error, or None where it is another word, or two would do.

    With `exact_letters` no letter may be another one: so it is for names of people, where Muller is not Miller.
    """
    if len(name) > LONGEST:
        return None
    typed = _folded(name)
    found: dict[str, int] = {}
    for each in known:
        slips = _name_slips(typed, _folded(each), exact_letters)
        if slips is not None:
            found[each] = slips
    fewest = min(found.values(), default=0)
    best = [each for each, slips in found.items() if slips == fewest]
    return best[0] if len(best) == 1 else None


def _folded(name: str) -> str:
    """In small letters, with single hyphens between the words, without "a" and "the"."""
    words = "".join(letter if letter.isalnum() else " " for letter in name.casefold()).split()
    return "-".join(words[1:] if len(words) > 1 and words[0] in ("a", "an", "the") else words)


def _name_slips(typed: str, known: str, exact_letters: bool) -> int | None:
    """How many slips lie between two names; None where they are different names."""
    if typed == known:
        return 0
    here, there = typed.split("-"), known.split("-")
    if len(here) != len(there):
        return 1 if "".join(here) == "".join(there) else None
    total = 0
    among = any(one == other and len(one) > 3 for one, other in zip(here, there, strict=True))
    for one, other in zip(here, there, strict=True):
        slips = _word_slips(one, other, exact_letters, among)
        if slips is None:
            return None
        total += slips
    return total if total <= 2 else None


def _word_slips(typed: str, known: str, exact_letters: bool, among: bool = False) -> int | None:
    """How many slips lie between two words, at most two in a long one; None where they are different words.

    A short word is a slip away from many others: more is taken for a slip in it where it stands `among` right words.
    """
    if typed == known:
        return 0
    if not (typed.isalpha() and known.isalpha()) or min(len(typed), len(known)) < 3:
        return None
    if typed in _OWN or _opposite(typed, known):
        return None
    if not exact_letters and _same_stem(typed, known):
        return 1
    kinds: tuple[Kind, ...] = ("swap", "double", "less", "more")
    if not exact_letters and len(known) < 5 and not among:
        kinds = ("swap", "double", "vowel")
    elif not exact_letters and len(known) > 4:
        kinds = (*kinds, "other")
    if any(_made_of(typed, known, kind, 1) for kind in kinds):
        return 1
    return 2 if len(known) >= 8 and any(_made_of(typed, known, kind, 2) for kind in kinds) else None


def _opposite(one: str, other: str) -> bool:
    return any(
        (one.startswith(a) and other.startswith(b) and not one.startswith(b))
        or (one.startswith(b) and other.startswith(a) and not other.startswith(b))
        for a, b in _OPPOSITES
    )


def _same_stem(one: str, other: str) -> bool:
    stem = 0
    while stem < min(len(one), len(other)) and one[stem] == other[stem]:
        stem += 1
    if min(len(one), len(other)) >= 3 and {one[stem:], other[stem:]} == {"", "s"}:
        return True
    cuts = range(max(_STEM, stem - 2), stem + 1)
    return any(one[cut:] in ends and other[cut:] in ends for cut in cuts for ends in _ENDINGS)


def _made_of(typed: str, known: str, kind: Kind, slips: int) -> bool:
    """Whether so many slips of one kind make the one of the other: with two kinds almost any word can be made of any.

    The first letter is what people get right; only a swap may move it.
    """
    if kind == "more":
        return _lost(known, typed, slips)
    if kind == "less":
        return _lost(typed, known, slips)
    if kind == "double":
        return _squeezed(typed) == _squeezed(known) and abs(len(typed) - len(known)) <= slips
    if kind == "vowel":
        return _lost(typed, known, slips) and not set(known) - set(typed) - set(_VOWELS)
    if len(typed) != len(known):
        return False
    wrong = [at for at, (one, other) in enumerate(zip(typed, known, strict=True)) if one != other]
    if kind == "other":
        return len(wrong) == slips and 0 not in wrong and all(typed[at] in _NEAR.get(known[at], "") for at in wrong)
    pairs = [*zip(wrong[::2], wrong[1::2], strict=False)]
    return len(wrong) == 2 * slips and all(
        second == first + 1 and typed[first] == known[second] and typed[second] == known[first]
        for first, second in pairs
    )


def _lost(shorter: str, longer: str, letters: int) -> bool:
    """Whether so many letters of the longer one, not its first, are all that the shorter one lacks."""
    if len(longer) - len(shorter) != letters or shorter[:1] != longer[:1]:
        return False
    rest = iter(longer)
    return all(letter in rest for letter in shorter)


def _squeezed(word: str) -> str:
    """Without the second of two same letters."""
    return "".join(letter for at, letter in enumerate(word) if at == 0 or letter != word[at - 1])
