# SPDX-License-Identifier: MIT
"""A session in a terminal: plain lines where nobody can press a key, one line drawn over and over where somebody can.

No Qt, no threads. The clock is `time.monotonic`, run `speed` times as fast in steps small enough that no instruction is
passed over.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from shutil import get_terminal_size
from typing import TextIO

from cramprelief.cli import OK
from cramprelief.cli.keys import Keys
from cramprelief.cli.text_lines import KEYS, breath, breath_line, heading, status
from cramprelief.guide.moment import Moment, Notice, SessionState
from cramprelief.guide.overview import cautions
from cramprelief.guide.session import SLEEP_GAP, Session
from cramprelief.guide.transitions import SessionEvent
from cramprelief.reading.characters import escaped

TICK = 0.05
"""Seconds of real time between two looks at the clock."""
STEP = 0.25
"""Seconds of the session's time that are never stepped over, however fast its clock runs."""

NOBODY = 10.0
"""Seconds after which a step that waits goes on where nobody can press a key."""

_EVENTS: Mapping[str, SessionEvent] = {
    "n": "next", "\n": "next", "\r": "next", "b": "back", "+": "extend", "=": "extend", "e": "eased",
    "h": "not_helping", "m": "mirror", "r": "repeat_step", "s": "same", "w": "worse", ".": "enough", "q": "stop",
}  # fmt: skip
_WHILE_CHOOSING: Mapping[str, SessionEvent] = {"q": "stop", "e": "eased"}


class TextPlayer:
    """Plays one session to its end on `out`, with `keys`."""

    def __init__(
        self,
        session: Session,
        out: TextIO,
        keys: Keys,
        *,
        speed: float = 1.0,
        warning_signs: Callable[[], list[str]] = list,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._session = session
        self._out = out
        self._keys = keys
        self._speed = speed
        self._warning_signs = warning_signs
        self._clock = clock
        self._turn = -1
        self._breath = ""
        self._state: SessionState = "ready"
        self._notice: Notice | None = None
        self._warned = False
        self._drawn = 0

    def run(self) -> int:
        """Returns when the session has ended: 0."""
        session = self._session
        if self._keys.live:
            self._line(KEYS)
        own, everybody = cautions(session.routine, session.person)
        for caution in (*own, *everybody):
            self._line(f"Caution: {caution.say}")
        real, now = self._clock(), 0.0
        moment = session.send("start", now)
        while True:
            self._show(moment)
            if moment.state in ("stopped", "eased") or (moment.state == "finished" and not self._asking(moment)):
                break
            key = self._keys.read(TICK)
            passed, real = self._clock() - real, self._clock()
            moment, now = self._advance(now, passed)
            if moment.notice == "slept" and not self._keys.live:
                moment = session.send("resume", now)
            if moment.remaining is None and moment.elapsed >= NOBODY and not self._keys.live:
                moment = session.send("next", now)
            if key:
                moment = self._press(key, moment, now)
        self._farewell(moment)
        return OK

    def _advance(self, now: float, passed: float) -> tuple[Moment, float]:
        """On by `passed` real seconds. A gap goes to the session whole: it knows what sleep is."""
        end = now + passed * self._speed
        if passed <= SLEEP_GAP:
            while end - now > STEP:
                now += STEP
                self._show(self._session.advance(now))
        return self._session.advance(end), end

    def _press(self, key: str, moment: Moment, now: float) -> Moment:
        if moment.state == "choosing":
            return self._choose(key, now)
        if key in (" ", "p"):
            return self._session.send("resume" if moment.state == "paused" else "pause", now)
        if key.isdecimal() and 0 < int(key) <= len(moment.ways):
            return self._session.send("pick", now, to=moment.ways[int(key) - 1].id)
        event = _EVENTS.get(key.lower())
        return moment if event is None else self._session.send(event, now)

    def _choose(self, key: str, now: float) -> Moment:
        ways = self._session.choices()
        if key.isdigit() and 0 < int(key) <= len(ways):
            way = ways[int(key) - 1]
            if way.to is not None:
                return self._session.send("switch", now, to=way.to)
            for line in self._warning_signs():
                self._line(line)
            return self._session.advance(now)
        return self._session.send(_WHILE_CHOOSING.get(key.lower(), "continue"), now)

    def _show(self, moment: Moment) -> None:
        if moment.state != self._state:
            self._state = moment.state
            self._say_state(moment)
        if moment.notice != self._notice:
            self._notice = moment.notice
            if moment.notice == "went_on":
                self._line("No answer, so it goes on by itself.")
        if moment.turn != self._turn and moment.state in ("playing", "paused"):
            self._turn, self._breath = moment.turn, ""
            for line in heading(moment):
                self._line(line)
        if moment.ten_minutes and not self._warned:
            self._warned = True
            self._line("The cramp has lasted 10 minutes. Get medical help today.")
        if self._keys.live:
            if moment.state in ("playing", "paused"):
                self._draw(status(moment))
        elif moment.breath is not None and moment.state == "playing" and breath(moment) != self._breath:
            self._breath = breath(moment)
            self._line(breath_line(moment))

    def _say_state(self, moment: Moment) -> None:
        if moment.notice == "slept":
            self._line("You were away. It waited for you. Space to go on.")
        if moment.state == "choosing":
            self._line("Let go and rest. What is going on?")
            for number, way in enumerate(self._session.choices(), 1):
                self._line(f"  {number}  {way.title}. {way.leads_to}.")
            self._line("  b  Back to where you were")
        if moment.state == "finished" and moment.ended_because:
            self._line(moment.ended_because)
        if moment.state == "finished" and self._keys.live and self._session.routine.kind == "relief":
            self._line("That was all. Has it eased? e eased, s same, w worse, q stop")
            if moment.goes_on_in is not None:
                self._line("Hands busy? It goes on by itself in 20 seconds.")

    def _asking(self, moment: Moment) -> bool:
        """At the end of a relief routine somebody who can press a key is asked how it went."""
        return self._keys.live and self._session.routine.kind == "relief"

    def _farewell(self, moment: Moment) -> None:
        if moment.state == "stopped":
            self._line("Stopped.")
            return
        self._line("Good that it eased." if moment.state == "eased" else "That was all.")
        other = next((way.to for way in self._session.choices() if way.id == "no-change"), None)
        if moment.state == "finished" and other is not None:
            self._line(f"Not eased? Try: cramprelief play {other}")
        after = self._session.aftercare()
        if after:
            self._line("Next, if you like:")
            for routine in after:
                self._line(f"  cramprelief play {routine.id}")

    def _line(self, text: str) -> None:
        if self._drawn:
            self._out.write("\r" + " " * self._drawn + "\r")
            self._drawn = 0
        self._out.write(f"{escaped(text)}\n")
        self._out.flush()

    def _draw(self, text: str) -> None:
        """Over the line that stands there, no wider than the terminal: a line that wraps could not be drawn over."""
        text = escaped(text)[: get_terminal_size().columns - 1]
        self._out.write("\r" + text.ljust(self._drawn))
        self._out.flush()
        self._drawn = len(text)
