# SPDX-License-Identifier: MIT
"""What a cramp can be found by: the words that the diary shows of it, folded. Twenty thousand take a blink."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from cramprelief.folding import fold
from cramprelief.record import wording
from cramprelief.time_style import PLAIN, TimeStyle
from cramprelief.vocabulary import PLACE_WORDS, SAID, SIDE_WORDS

_SHORT = 300
"""Letters of a note whose folded form is remembered."""
_KEPT = 20_000
"""Folded phrases that are remembered: so many days are fifty years."""


class ShownWords:
    """Knows the folded words of a cramp, from the values of its row.

    `title_of` turns a routine's id into its title; `now` is what "Last night" is told from, None leaves that out.
    """

    def __init__(
        self, title_of: Callable[[str], str] = str, times: TimeStyle = PLAIN, now: datetime | None = None
    ) -> None:
        self._title_of, self._times, self._now = title_of, times, now
        self._day = lru_cache(_KEPT)(self._day_words)
        self._clock = lru_cache(24 * 60)(self._clock_words)
        self._spot = lru_cache(_KEPT)(_spot_words)
        self._helped = lru_cache(_KEPT)(self._helped_words)

    def holds(self, words: Sequence[str]) -> Callable[[str, str, str | None, str | None, str, str, str], bool]:
        """A test whether all of the folded `words` stand in a row: day, time, place, side, helped, triggers, note.

        Day and time are ISO 8601; helped and triggers hold a word a line. It runs for each row: every step counts.
        """
        spot, listed, days, clock = self._spot, self._helped, self._day, self._clock
        first, rest = words[0], words[1:]
        recent = (self._now.date() - timedelta(days=1)).isoformat() if self._now is not None else "9999"

        def found(
            day: str, at: str, place: str | None, side: str | None, helped: str, triggers: str, note: str
        ) -> bool:
            text = f"{spot(place, side)}\n{listed(helped)}\n{days(day)}\n{clock(at)}"
            if day >= recent:
                text += "\n" + self._when(day, at)
            if triggers:
                text += "\n" + _folded(triggers)
            if note:
                text += "\n" + (_folded(note) if len(note) < _SHORT else fold(note))
            return first in text and (not rest or all(word in text for word in rest))

        return found

    def _when(self, day: str, at: str) -> str:
        """ "last night" """
        assert self._now is not None
        then = datetime.combine(date.fromisoformat(day), time.fromisoformat(at), self._now.tzinfo)
        return fold(wording.when(then, self._now))

    def _clock_words(self, hour_and_minute: str) -> str:
        return self._times.clock(time.fromisoformat(hour_and_minute))

    def _day_words(self, day: str) -> str:
        then = date.fromisoformat(day)
        words = [day, wording.long_day(then), wording.day(then), wording.LONG_DAYS[then.weekday()]]
        if self._now is not None:
            words.append(wording.weekday(then, self._now.date()))
        return fold("\n".join(words))

    def _helped_words(self, helped: str) -> str:
        return fold("\n".join(self._title_of(name) for name in helped.split("\n"))) if helped else ""


@lru_cache(_KEPT)
def _folded(text: str) -> str:
    return fold(text)


def _spot_words(place: str | None, side: str | None) -> str:
    """ "left calf", also where both are told, with the place's other names."""
    words = [wording.spot(place, side)]
    if side in SIDE_WORDS:
        words += SIDE_WORDS[side]
    if place in PLACE_WORDS:
        words += [wording.spot(place, None), *SAID.get(place, ())]
    return fold("\n".join(words))


PLAIN_WORDS = ShownWords()
"""Where routines have no titles."""
