# SPDX-License-Identifier: MIT
"""The wait of a patch test, by the clock: nothing is answered before its hours are over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from cramprelief.record.believed import is_believed


@dataclass(frozen=True, slots=True)
class PatchTest:
    """`begun` is aware; `hours` is how long the spot stays."""

    begun: datetime
    hours: float

    @property
    def ready(self) -> datetime:
        """When the question may be answered."""
        return self.begun + timedelta(hours=self.hours)

    def is_over(self, now: datetime) -> bool:
        """A clock that was set back before the beginning does not count as a wait."""
        return now >= self.ready


def key(plan: str, gate: str) -> str:
    return f"{plan}/{gate}"


def patch_test(tests: Mapping[str, str], plan: str, gate: str, hours: float, now: datetime) -> PatchTest | None:
    """The test that runs or has run for this gate, from `ReminderSettings.patch_tests`.

    None too where a wrong clock wrote its beginning: how long the spot is on the skin is not known then, so it is begun
    again.
    """
    begun = tests.get(key(plan, gate))
    if not begun or not is_believed(datetime.fromisoformat(begun), now):
        return None
    return PatchTest(datetime.fromisoformat(begun), hours)
