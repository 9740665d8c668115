# SPDX-License-Identifier: MIT
"""How long a text takes to hear or read, how hard its words are, and how authors write times and numbers."""

from __future__ import annotations

import math
import re

WORDS_A_SECOND = 2.5
"""Calm speech and careful reading; people complain of break apps whose texts take longer than the break."""
SECONDS_TO_MOVE = 2.0
"""What `do: auto` adds to the words, so that the body can follow."""

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def count_words(text: str) -> int:
    return len(words(text))


def seconds_to_take_in(text: str) -> float:
    """The shortest time in which this text can be heard or read."""
    return count_words(text) / WORDS_A_SECOND


def automatic_seconds(text: str) -> float:
    """The length of a step with `do: auto`: whole seconds, at least 3."""
    return float(max(3, math.ceil(seconds_to_take_in(text) + SECONDS_TO_MOVE)))


def grade(text: str) -> float:
    """The US school grade that this text needs, by Flesch and Kincaid's formula with estimated syllables.

    An estimate: on single lines it may be off by a grade or two, so texts under five words get 0.
    """
    found = words(text.replace("{side}", "left").replace("{other_side}", "right"))
    if len(found) < 5:
        return 0.0
    sentences = max(1, len(re.findall(r"[.!?:;]+(?:\s|$)", text.strip())))
    all_syllables = sum(syllables(word) for word in found)
    return 0.39 * len(found) / sentences + 11.8 * all_syllables / len(found) - 15.59


def syllables(word: str) -> int:
    """An estimate of the spoken syllables of an English word, right for about 19 words in 20; at least 1."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if len(letters) <= 3:
        return 1
    return max(1, len(_VOWELS.findall(_SILENT.sub("", letters))) + len(_SPLIT.findall(letters)))


_SILENT = re.compile(
    r"^y|(?<=q)u"  # your, squeeze
    r"|(?<![dt])ed$"  # squeezed, not rested
    r"|(?<!s)(?<!z)(?<!x)(?<!c)(?<!g)(?<!ch)(?<!sh)(?<!(?<=[^aeiouy])l)es$"  # toes, not presses
    r"|(?<!(?<=[^aeiouyw])l)e$"  # squeeze, not ankle
    r"|(?<=[^aeiouy])e(?=(?:ly|ful|ment|less|ness|where|thing|body|one)$)"  # barely
    r"|(?<=[^aeiouy])e(?=vening$)"
)
_VOWELS = re.compile(r"[aeiouy]{1,2}")
_SPLIT = re.compile(r"i(?:a|um|et)|(?<!t)(?<!s)(?<!c)ious|[^aeiou]ying|ua(?:l|t)|eous")


_DURATION = re.compile(r"(?:([0-9]{1,3})m)?(?:([0-9]{1,4})s)?")
_LOOSE_DURATION = re.compile(
    r"(?:([0-9]+(?:[.,][0-9]+)?)\s*(?:m|min|mins|minutes?)\.?)?\s*(?:([0-9]+(?:[.,][0-9]+)?)\s*(?:s|sec|secs|seconds?)\.?)?",
    re.I,
)
_CLOCK = re.compile(r"([0-9]{1,3}):([0-9]{2})")


def parse_duration(text: str) -> float | None:
    """Seconds of `8s`, `2m` or `1m30s`; None for anything else."""
    match = _DURATION.fullmatch(text)
    if not match or not text:
        return None
    return float(int(match[1] or 0) * 60 + int(match[2] or 0))


def format_duration(seconds: float) -> str:
    """The way a file writes this time, rounded to whole seconds."""
    minutes, rest = divmod(round(seconds), 60)
    return (f"{minutes}m" if minutes else "") + (f"{rest}s" if rest or not minutes else "")


def guess_duration(text: str) -> str | None:
    """The way a file writes what was likely meant: never shorter than it."""
    seconds = meant_seconds(text)
    return None if seconds is None else format_duration(math.ceil(seconds - 1e-9))


def meant_seconds(text: str) -> float | None:
    """Seconds that `0:30`, `30`, `4.5s`, `1.5 min` or `2 minutes` were likely meant to be; None for no time at all."""
    text = text.strip()
    clock = _CLOCK.fullmatch(text)
    if clock:
        return float(int(clock[1]) * 60 + int(clock[2]))
    if re.fullmatch(r"[0-9]{1,4}", text):
        return float(text)
    match = _LOOSE_DURATION.fullmatch(text)
    if not match or not text:
        return None
    minutes, seconds = (float((part or "0").replace(",", ".")) for part in match.groups())
    total = minutes * 60 + seconds
    return total if 0 < total <= 36000 else None
