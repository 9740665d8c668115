# SPDX-License-Identifier: MIT
"""What to remind of at this moment: what is due now, and what the person put off for a while."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo
from typing import NamedTuple

from cramprelief.record.believed import TOLERANCE, is_believed_day
from cramprelief.record.reminders import Quiet, Reminder, due


class _PutOff(NamedTuple):
    """Instants in seconds since 1970: the look before the person put it off, and until when."""

    asked: float
    until: float


class Agenda:
    """Each reminder is told once for its day. `settled` has the last day that is over for each.

    `looked` is the instant of the last look (seconds since 1970), None where that is not known. A look earlier than
    the one before shows that the clock ran ahead: what it settled for days to come is then not settled.
    """

    def __init__(self, settled: Mapping[str, date], looked: float | None = None) -> None:
        self._settled = dict(settled)
        self._put_off: dict[str, _PutOff] = {}
        self._looked = looked

    @property
    def settled(self) -> Mapping[str, date]:
        return self._settled

    @property
    def looked(self) -> float | None:
        return self._looked

    def look(
        self, reminders: Iterable[Reminder], now: float, zone: tzinfo | None, quiet: Quiet | None
    ) -> tuple[Reminder, ...]:
        """What to tell at `now` (seconds since 1970); it counts as told from here on."""
        known = {one.id: one for one in reminders}
        found = []
        self._set_back(now, zone)
        for row in due(known.values(), self._settled, now, zone, quiet):
            self._settled[row.reminder.id] = row.day
            if row.tell:
                found.append(row.reminder)
        hushed = quiet is not None and quiet.holds(datetime.fromtimestamp(now, zone).time())
        for name in [name for name, one in self._put_off.items() if now >= one.until]:
            del self._put_off[name]
            if name in known and not hushed:
                found.append(known[name])
        self._settled = {name: day for name, day in self._settled.items() if name in known}
        return tuple(found)

    def put_off(self, reminder: Reminder, until: float) -> None:
        """Tell it again at that instant, unless quiet hours have begun by then."""
        self._put_off[reminder.id] = _PutOff(until if self._looked is None else self._looked, until)

    def _set_back(self, now: float, zone: tzinfo | None) -> None:
        """The clock may have run ahead before: nothing that it settled for later stands."""
        today, late = datetime.fromtimestamp(now, zone).date(), TOLERANCE.total_seconds()
        ahead = self._looked is not None and self._looked > now + late
        self._settled = {
            name: day
            for name, day in self._settled.items()
            if (day <= today if ahead else day <= today or is_believed_day(day, today))
        }
        for name, one in self._put_off.items():
            if one.asked > now + late:
                self._put_off[name] = _PutOff(now, now + one.until - one.asked)
        self._looked = now
