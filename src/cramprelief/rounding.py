# SPDX-License-Identifier: MIT
"""Rounding as people do it: a half goes up. Python's own `round` and formats take 6.5 to 6."""

from __future__ import annotations

import math


def half_up(value: float) -> int:
    """The nearest whole number; a half goes up, also where binary numbers fall a hair short of it."""
    return math.floor(round(value, 9) + 0.5)


def one_decimal(value: float) -> str:
    """ "0.3" for 0.25: one digit behind the point, always shown."""
    tenths = half_up(value * 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}"
