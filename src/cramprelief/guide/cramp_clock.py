# SPDX-License-Identifier: MIT
"""How long this cramp has lasted, and when to ask about it.

The clock begins with the first instruction and never stops for a pause. It belongs to the cramp, not to a routine: it
survives every switch. Ten minutes is the NHS line for getting medical help (source: nhs-leg-cramps). It is a line for
cramps: of a back spasm, a period or a growing child's legs, the page of the place says how long it may last.
"""

from __future__ import annotations

from typing import NamedTuple

from cramprelief.guide.person import Person
from cramprelief.routine.model import Routine

CHECK_EVERY = 60.0
"""Seconds between two quiet checks "Has it eased?"."""
CHECK_SHOWN = 15.0
"""Seconds after which an unanswered check goes away by itself."""
MEDICAL_HELP = 600.0
"""Seconds of one unbroken cramp after which the card U1 is due."""

_MAY_LAST = frozenset({"period", "neck", "upper-back", "back"})
"""Places where more than ten minutes are no sign by themselves."""
_CHILD = "child-night"

NEW_CRAMP = 300.0
"""Seconds without guiding after which nobody can tell whether it is still the same cramp: the next one is a new one."""


def has_line(person: Person, routine: Routine) -> bool:
    """Whether ten minutes are too long for what hurts this person."""
    places = routine.relieves if person.place is None else (person.place,)
    return _CHILD not in (person.situation, *routine.situations) and not _MAY_LAST.issuperset(places)


class CrampClock(NamedTuple):
    """Times are seconds of the session's clock; None where it has not come to it."""

    started: float | None = None
    ended: float | None = None
    """When the person said that it eased."""
    asked: float | None = None
    """When a routine came to its end: one check out of turn."""
    answered: float = -1.0
    """Until when checks are answered."""
    help_seen: bool = False
    left: float | None = None
    """When the guiding stopped without a word about the cramp."""
    tried: float | None = None
    """Since when the present way is tried: from there on the minutes of the checks are counted."""

    def start(self, now: float) -> CrampClock:
        """A running clock goes on. One that has ended begins again, and so does one that was left for NEW_CRAMP."""
        if self.started is None or self.ended is not None or self._forgotten(now):
            return CrampClock(started=now)
        return self._replace(left=None)

    def try_way(self, now: float) -> CrampClock:
        """Another way begins: whether it has eased is asked a minute later, not of the way before."""
        return self._replace(tried=now)

    def leave(self, now: float) -> CrampClock:
        """Guiding stops: a routine is over, the person stopped it, or the computer went to sleep."""
        return self._replace(left=now)

    def end(self, now: float) -> CrampClock:
        return self._replace(ended=now) if self.started is not None and self.ended is None else self

    def ask(self, now: float) -> CrampClock:
        return self._replace(asked=now)

    def answer(self, now: float) -> CrampClock:
        return self._replace(answered=now)

    def see_help(self) -> CrampClock:
        return self._replace(help_seen=True)

    def seconds(self, now: float) -> float:
        """Since the first instruction, to its end or to now; 0 before."""
        if self.started is None:
            return 0.0
        return max(0.0, (now if self.ended is None else self.ended) - self.started)

    def check_due(self, now: float) -> bool:
        """A check is open: at each full minute of what is tried and at a routine's end, unanswered, for CHECK_SHOWN
        seconds.
        """
        if self.started is None or self.ended is not None:
            return False
        since = self.started if self.tried is None else max(self.started, self.tried)
        due = [since + (now - since) // CHECK_EVERY * CHECK_EVERY]
        if self.asked is not None:
            due.append(self.asked)
        return any(at > max(since, self.answered) and 0 <= now - at < CHECK_SHOWN for at in due)

    def help_due(self, now: float) -> bool:
        """One unbroken cramp of ten minutes, and the person has not yet seen the card."""
        running = self.started is not None and self.ended is None and not self._forgotten(now)
        return running and not self.help_seen and self.seconds(now) >= MEDICAL_HELP

    def _forgotten(self, now: float) -> bool:
        return self.left is not None and now - self.left > NEW_CRAMP
