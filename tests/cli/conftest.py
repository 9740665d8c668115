# SPDX-License-Identifier: MIT
"""Commands find what an earlier start has kept."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def kept(second_start: None) -> None:
    """Each command finds the cache."""
