# SPDX-License-Identifier: MIT
"""How long and how often, between the file (`1m30s`, `8 times`, `3-5`) and the form ("1:30 min")."""

from __future__ import annotations

import re

AUTO = "auto"
LONGEST = 1800
"""Seconds."""
_TIME = re.compile(
    r"(?:(\d{1,3})\s*(?:m|min|mins|minutes?)(?![a-z]))?\s*(?:(\d{1,4})\s*(?:s|sec|secs|seconds?)?)?", re.I
)
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?:\s*min)?")
_TIMES = re.compile(r"(\d{1,3})\s*(?:times|x|×)", re.I)


def shown(written: str) -> str:
    """The value of a time key as a form says it; what is not understood stays as it stands."""
    times = _TIMES.fullmatch(written.strip())
    if times:
        return f"{int(times[1])} times"
    seconds = seconds_of(written)
    if seconds is None:
        return written
    minutes, rest = divmod(seconds, 60)
    if minutes and rest:
        return f"{minutes}:{rest:02} min"
    return f"{minutes} min" if minutes else f"{rest} s"


def written(said: str, *, counts: bool = False, automatic: bool = False) -> str | None:
    """What a person typed, as the file has it; None where it is not understood.

    `counts`: it may be a number of times; `automatic`: it may be left to the words.
    """
    said = said.strip()
    times = _TIMES.fullmatch(said)
    if times:
        return f"{int(times[1])} times" if counts and int(times[1]) else None
    if said.lower() == AUTO:
        return AUTO if automatic else None
    seconds = seconds_of(said)
    if seconds is None or not 1 <= seconds <= LONGEST:
        return None
    return in_file(seconds)


def in_file(seconds: int) -> str:
    """Whole seconds as the file has them: 45s, 2m, 1m30s."""
    minutes, rest = divmod(seconds, 60)
    return (f"{minutes}m" if minutes else "") + (f"{rest}s" if rest or not minutes else "")


def seconds_of(text: str) -> int | None:
    """Seconds of `45s`, `45 s`, `1 min 30`, `1:30`; None for anything else."""
    text = text.strip()
    clock = _CLOCK.fullmatch(text)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    match = _TIME.fullmatch(text)
    if match is None or not (match[1] or match[2]):
        return None
    return int(match[1] or 0) * 60 + int(match[2] or 0)


def stepped(value: str, way: int) -> str | None:
    """The next shorter (-1) or longer (1) value, as the file has it; None where there is none.

    One second up to 20, five up to two minutes, then a quarter of a minute; a number of times by one.
    """
    times = _TIMES.fullmatch(value.strip())
    if times:
        number = int(times[1]) + way
        return f"{number} times" if 1 <= number <= 200 else None
    seconds = seconds_of(value)
    if seconds is None:
        return None
    stride = next((stride for most, stride in ((20, 1), (120, 5)) if seconds < most + (way < 0)), 15)
    now = seconds + way * stride if seconds % stride == 0 else (seconds // stride + (way > 0)) * stride
    return in_file(now) if 1 <= now <= LONGEST else None


def rounds(value: str) -> tuple[int, int] | None:
    """`3-5` → (3, 5), `4` → (4, 4); None for anything else."""
    match = re.fullmatch(r"(\d{1,3})(?:\s*-\s*(\d{1,3}))?", value.strip())
    if match is None:
        return None
    least = int(match[1])
    return least, int(match[2]) if match[2] else least
