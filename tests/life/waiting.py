# SPDX-License-Identifier: MIT
"""Waits for what real programs do, never for a length of time."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 60.0
"""Seconds: a limit for what never comes, not a measure."""


def until(wanted: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Wait for a condition. Raises AssertionError with `what` where it never comes."""
    end = time.monotonic() + seconds
    while not wanted():
        assert time.monotonic() < end, f"never came: {what}"
        time.sleep(0.05)
