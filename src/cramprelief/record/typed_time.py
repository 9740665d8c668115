# SPDX-License-Identifier: MIT
"""Reads days and times of day as people type them, in any style and in the digits of any script."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date, time, timedelta

from cramprelief.folding import fold
from cramprelief.time_style import PLAIN, TimeStyle

_TYPED = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[:.,h]\s*|\s+)?(?P<minute>\d{2})?\s*(?:h|uhr|o'?clock)?\s*(?P<half>[ap])?\.?(?:m\.?)?"
)
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OLDEST = 1900
"""The first year that an export can carry."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_day(words: str, today: date, style: TimeStyle = PLAIN) -> date | None:
    """The day that a person typed: "22.11.2026", "22/11", "22 Nov", "2026-11-22", "yesterday".

    Without a year it is the last such day until today. None where it can't be one.
    """
    text = fold(words).strip()
    if text in ("today", "yesterday"):
        return today - timedelta(days=("today", "yesterday").index(text))
    parts = [part for part in re.findall(r"\d+|[^\W\d_]+", text) if part[:3] not in _DAYS]
    names = [_MONTHS.index(part[:3]) + 1 for part in parts if part[:3] in _MONTHS]
    numbers = [part for part in parts if part.isdigit()]
    if len(names) > 1 or len(names) + len(numbers) != len(parts):
        return None
    if len(parts) == 1 and len(parts[0]) in (4, 8):  # typed without marks: 2211, 22112026
        numbers = _cut(parts[0], style.order)
    found = {"m": names[0]} if names else {}
    kinds = [kind for kind in _order(numbers, len(names), style.order) if kind not in found]
    if len(kinds) != len(numbers) or any(len(part) > 4 for part in numbers):
        return None
    found.update(zip(kinds, map(int, numbers), strict=True))
    return _day_of(found, today)


def read_time(words: str) -> time | None:
    """The time of day that a person typed, in either style: "3:10", "3.10", "0310", "3 am", "15 h", "noon".

    None where it can't be one.
    """
    text = fold(words).strip()
    if text in _NAMED:
        return _NAMED[text]
    digits = re.sub(r"^(\d{1,2})(\d{2})(?!\d)", r"\1:\2", text)
    found = _TYPED.fullmatch(digits)
    if found is None:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif (hour, minute) == (24, 0):
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _order(numbers: list[str], names: int, usual: str) -> str:
    """Which is day, month and year; a number of four digits is the year wherever it stands."""
    if len(numbers) + names < 3:
        return usual.replace("y", "")
    if len(numbers[0]) == 4:
        return "ymd"
    return "dmy" if len(numbers[-1]) == 4 and usual == "ymd" else usual


def _cut(digits: str, order: str) -> list[str]:
    """Digits without marks as day, month and perhaps year."""
    if len(digits) == 8 and order == "ymd":
        return [digits[:4], digits[4:6], digits[6:]]
    return [part for part in (digits[:2], digits[2:4], digits[4:]) if part]


def _day_of(found: dict[str, int], today: date) -> date | None:
    """From day, month and perhaps year; a year of two digits is the last such one."""
    year = found.get("y")
    if year is not None and year < 100:
        year += today.year // 100 * 100
        year -= 100 if year > today.year else 0
    try:
        if year is not None:
            return date(year, found["m"], found["d"]) if year >= _OLDEST else None
        for near in range(today.year, today.year - 8, -1):
            if (found["m"], found["d"]) == (2, 29) and not isleap(near):
                continue
            day = date(near, found["m"], found["d"])
            if day <= today:
                return day
    except ValueError:
        return None
    return None
