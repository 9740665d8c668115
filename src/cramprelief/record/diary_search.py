# SPDX-License-Identifier: MIT
"""What a cramp can be found by: the words that the diary shows of it, folded. Twenty thousand take a blink."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

from cramprelief.folding import fold
from cramprelief.record import wording
from cramprelief.time_style import PLAIN, TimeStyle
from cramprelief.vocabulary import PLACE_WORDS, SIDE_WORDS

_SHORT = 300
"""Letters of a note whose folded form is remembered."""
_KEPT = 20_000
"""Folded phrases that are remembered: so many days are fifty years."""


class ShownWords:
    """Gives the folded words of a cramp, from the values of its row.

    `title_of` turns a routine's id into its title; `today` is what "Yesterday" is told from, None leaves that out.
    """

    def __init__(
        self, title_of: Callable[[str], str] = str, times: TimeStyle = PLAIN, today: date | None = None
    ) -> None:
        self._title_of, self._times, self._today = title_of, times, today
        self._day = lru_cache(_KEPT)(self._day_words)
        self._spot = lru_cache(_KEPT)(_spot_words)
        self._helped = lru_cache(_KEPT)(self._helped_words)

    def of(self, started: str, place: str | None, side: str | None, helped: str, triggers: str, note: str) -> str:
        """`started` is ISO 8601; `helped` and `triggers` hold a word a line."""
        parts = [self._spot(place, side), self._helped(helped), self._day(started[:10]), self._clock(started[11:16])]
        if triggers:
            parts.append(_folded(triggers))
        if note:
            parts.append(_folded(note) if len(note) < _SHORT else fold(note))
        return "\n".join(parts)

    def _clock(self, hour_and_minute: str) -> str:
        if not self._times.half_days:
            return hour_and_minute.lstrip("0") if hour_and_minute[:2] != "00" else hour_and_minute[1:]
        return self._times.clock(datetime.strptime(hour_and_minute, "%H:%M"))

    def _day_words(self, day: str) -> str:
        then = date.fromisoformat(day)
        words = [day, wording.long_day(then), wording.day(then), wording.LONG_DAYS[then.weekday()]]
        if self._today is not None:
            words.append(wording.weekday(then, self._today))
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
        words += [wording.spot(place, None), *PLACE_WORDS[place].also]
    return fold("\n".join(words))


PLAIN_WORDS = ShownWords()
"""Where routines have no titles."""
