# SPDX-License-Identifier: MIT
"""What to remind of at this moment: what is due now, and what the person put off for a while."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo

from cramprelief.record.reminders import Quiet, Reminder, due


class Agenda:
    """Each reminder is told once for its day. `settled` has the last day that is over for each."""

    def __init__(self, settled: Mapping[str, date]) -> None:
        self._settled = dict(settled)
        self._put_off: dict[str, float] = {}

    @property
    def settled(self) -> Mapping[str, date]:
        return self._settled

    def look(
        self, reminders: Iterable[Reminder], now: float, zone: tzinfo | None, quiet: Quiet | None
    ) -> tuple[Reminder, ...]:
        """What to tell at `now` (seconds since 1970); it counts as told from here on."""
        known = {one.id: one for one in reminders}
        found = []
        for row in due(known.values(), self._settled, now, zone, quiet):
            self._settled[row.reminder.id] = row.day
            if row.tell:
                found.append(row.reminder)
        hushed = quiet is not None and quiet.holds(datetime.fromtimestamp(now, zone).time())
        for name in [name for name, at in self._put_off.items() if now >= at]:
            del self._put_off[name]
            if name in known and not hushed:
                found.append(known[name])
        self._settled = {name: day for name, day in self._settled.items() if name in known}
        return tuple(found)

    def put_off(self, reminder: Reminder, until: float) -> None:
        """Tell it again at that instant, unless quiet hours have begun by then."""
        self._put_off[reminder.id] = until
