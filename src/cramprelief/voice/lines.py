# SPDX-License-Identifier: MIT
"""The fixed words of the voice: counts, times, breaths. The rest comes from the routine itself."""

from __future__ import annotations

from collections.abc import Mapping

from cramprelief.guide import firm_pull, sides
from cramprelief.guide.moment import BreathPhase

HALF = "Half-way."
TEN_SECONDS = "Ten seconds."
NEXT = "Next."
SWITCH_SIDES = "Switch sides."
HAS_IT_EASED = "Has it eased?"
TEN_MINUTES = "This cramp has lasted ten minutes. Please get medical help."
WHEN_READY = "Press space when you are ready."
EASED = "Good. Now rest."
FINISHED = "That was the last step. Rest a little."
FINISHED_ASKS = "That was the last step. Has it eased? With no answer, it goes on by itself."
BREATHE: Mapping[BreathPhase, str] = {"in": "Breathe in.", "out": "Breathe out."}
BREATHE_SHORT: Mapping[BreathPhase, str] = {"in": "In.", "out": "Out."}

FIXED = (
    HALF, TEN_SECONDS, NEXT, SWITCH_SIDES, HAS_IT_EASED, TEN_MINUTES, WHEN_READY, EASED, FINISHED, FINISHED_ASKS,
    firm_pull.FIRM, firm_pull.STOP,
    *(sides.fill(words, side) for words in sides.IN_TURN.values() for side in sides.OTHER), *sides.AT_ONCE.values(),
    *BREATHE.values(), *BREATHE_SHORT.values(),
)  # fmt: skip

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def number(value: int) -> str:
    """The words of a number from 0 to 99. Digits above that: any voice can read them."""
    if not 0 <= value <= 99:
        return str(value)
    if value < 20:
        return _SMALL[value]
    tens, rest = divmod(value, 10)
    return _TENS[tens - 2] + (f"-{_SMALL[rest]}" if rest else "")


def count(value: int) -> str:
    """One movement of a counted step: "Three."."""
    return f"{number(value).capitalize()}."


def turn(repeat: int, repeats: int) -> str:
    """Where the person is in a repeated group: "Two of three."."""
    return f"{number(repeat).capitalize()} of {number(repeats)}."


def length(seconds: float) -> str | None:
    """How long a step lasts: "Thirty seconds.", "Two minutes.". None where it would sound odd."""
    whole = round(seconds)
    if abs(whole - seconds) > 0.05 or whole < 5:
        return None
    if whole < 60:
        return f"{number(whole).capitalize()} seconds."
    minutes, rest = divmod(whole, 60)
    words = "One minute" if minutes == 1 else f"{number(minutes).capitalize()} minutes"
    return f"{words}." if rest == 0 else f"{words} {number(rest)}."
