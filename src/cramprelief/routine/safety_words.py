# SPDX-License-Identifier: MIT
"""Word lists behind the safety rules: what must never stand in a routine, and what needs a caution."""

from __future__ import annotations

import re
from dataclasses import dataclass


def _any(*choices: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(choices) + r")\b", re.I)


NEVER = (
    (
        _any("(?<!and )needles?", "pricks?", "lancets?"),
        "Never prick the skin: it can cause infection and bleeding.",
    ),
    (_any("quinine", "tonic water"), "Never offer quinine or tonic water: both have done serious harm."),
    (
        _any("bounc(?:e|es|ing)", "jerk(?:s|ing)?", "yank(?:s|ing)?"),
        "Never force a muscle: a slow, soft pull is enough.",
    ),
    (_any("hit", "punch", "slap"), "Never hit a muscle: tap lightly or stroke."),
    (
        _any("ice on (?:the |your )?(?:bare )?(?:skin|leg|foot|toes|calf)", "boiling"),
        "Never ice or boiling water on skin.",
    ),
)
FORBIDDING = _any("never", "no", "not", "don['’]t", "without")
"""A line that forbids may name what it forbids."""

HANDS_BUSY = _any(
    "hold(?:ing)?", "pull(?:ing)?", "squeez(?:e|ing)", "grip(?:ping)?", "pinch(?:ing)?", "knead(?:ing)?",
    "massag(?:e|ing)", "strok(?:e|ing)", "press(?:ing)?", "both hands",
)  # fmt: skip
STANDS = _any("stand(?! still)", "stand up", "walk", "on tiptoe", "step (?:in|back|forward|out)", "small steps")


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that calls for a caution, and the conditions that show that it was thought of."""

    name: str
    words: re.Pattern[str]
    conditions: frozenset[str]


TOPICS = (
    Topic(
        "heat",
        _any("hot", "heat", "warm (?:water|bowl|bath|shower|basin|pack)", "warm foot bath", "lukewarm"),
        frozenset({"neuropathy", "diabetes", "artery-disease"}),
    ),
    Topic(
        "cold",
        _any("ice", "cold (?:water|pack|bowl|bath|floor|object)", "cool (?:water|pack|bowl|bath|floor|object|surface)"),
        frozenset({"raynauds", "neuropathy", "artery-disease"}),
    ),
    Topic(
        "an ointment or oil",
        _any("ointment", "cream", "balm", "camphor", "menthol", "(?:bit|drop) of rub", "lemon", "mustard", "oil"),
        frozenset({"broken-skin", "skin-allergy", "menthol-allergy", "mustard-allergy", "citrus-allergy"}),
    ),
    Topic("nuts", _any("nuts?", "walnuts?", "almonds?", "peanuts?"), frozenset({"nut-allergy"})),
)

_DEGREES = re.compile(r"(\d{2,3})(?:\s*(?:-|–|to)\s*(\d{2,3}))?\s*(?:°\s*([CF])\b|degrees?(?:\s+([CF])\b)?)", re.I)
_WATER = _any("water", "bath", "basin", "bowl", "shower", "warm", "hot", "soak", "pack", "bottle")


def too_hot(text: str) -> str | None:
    """The first temperature over 40 °C in a text, as it is written; degrees without a letter count near water only."""
    for match in _DEGREES.finditer(text):
        highest = max(int(match[1]), int(match[2] or 0))
        scale = (match[3] or match[4] or "").upper()
        if not scale and not _WATER.search(text):
            continue
        if highest > (104 if scale == "F" else 40) and not FORBIDDING.search(text):
            return match.group()
    return None
