# SPDX-License-Identifier: MIT
"""Warning signs that must be looked at before a routine begins."""

from __future__ import annotations

from typing import NamedTuple

from cramprelief.guide.safety import WarningCard


class CheckFirst(NamedTuple):
    """`card` comes first; with none of its signs the routine `routine_id` starts. None for all signs."""

    card: WarningCard | None
    routine_id: str
