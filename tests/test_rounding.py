# SPDX-License-Identifier: MIT
"""Numbers are rounded as people do it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cramprelief.rounding import half_up, one_decimal


@pytest.mark.parametrize(("value", "shown"), [(6.5, 7), (7.5, 8), (0.5, 1), (2.4999, 2), (-0.5, 0), (3, 3)])
def test_a_half_goes_up(value: float, shown: int) -> None:
    assert half_up(value) == shown


@pytest.mark.parametrize(("value", "shown"), [(0.25, "0.3"), (0.35, "0.4"), (1.15, "1.2"), (2.0, "2.0"), (0.04, "0.0")])
def test_one_decimal_is_always_there(value: float, shown: str) -> None:
    assert one_decimal(value) == shown


@given(some.integers(0, 400), some.integers(1, 60))
def test_a_rate_is_rounded_as_the_exact_fraction_is(count: int, weeks: int) -> None:
    exact = int(Fraction(count, weeks) * 10 + Fraction(1, 2))
    assert one_decimal(count / weeks) == f"{exact // 10}.{exact % 10}"
