# SPDX-License-Identifier: MIT
"""Warning signs that must be looked at before a routine begins."""

from __future__ import annotations

from dataclasses import dataclass

from cramprelief.guide.safety import WarningCard


@dataclass(frozen=True, slots=True)
class CheckFirst:
    """`card` comes first; with none of its signs the routine `routine_id` starts. None for all signs."""

    card: WarningCard | None
    routine_id: str
