# SPDX-License-Identifier: MIT
"""Follows the moments of a session and orders what is heard. No Qt, no clock of its own, no sound.

A guest of the session: it reads moments and never changes one.
"""

from __future__ import annotations

from dataclasses import replace

from cramprelief.guide.moment import Moment
from cramprelief.voice import lines
from cramprelief.voice.cue import BEAT, Cue, Orders
from cramprelief.voice.plan import SecondsOf, Track, closing, plan, sound_at, words_at

LATEST = 0.6
"""A cue that has been due for longer than this, in seconds, has lost its meaning. Not so the instruction."""
JUMP_BACK = 0.5
"""Seconds that a play's time may fall without meaning that the step began anew."""
SLOWEST_BEAT_ALONE = 1.4
"""Seconds from movement to movement from which there is time to speak the number."""
SPOKEN_PHASES = 4
"""Two breaths of a step are spoken; then the person has the rhythm."""
RAMP_SECONDS = 8.0
RAMP_FROM = 0.5
"""The first words are softer and grow to the person's own volume: nobody is startled."""


class Conductor:
    """Give it each moment in turn. `seconds_of` tells how long a text takes to speak."""

    def __init__(self, seconds_of: SecondsOf) -> None:
        self._seconds_of = seconds_of
        self._last: Moment | None = None
        self._due: tuple[Cue, ...] = ()
        self._heard: tuple[Cue, ...] = ()
        self._phases = 0
        self._asked = False

    def follow(self, moment: Moment) -> Orders:
        """What is to be heard now. Call it for each moment, also while the session stands still."""
        last, self._last = self._last, moment
        if moment.state != "playing":
            return self._stand_still(last, moment)
        stop = self._turn_to(last, moment)
        cues = self._release(moment)
        if moment.ten_minutes and not (last and last.ten_minutes):
            stop, cues = True, [self._urgent(moment, lines.TEN_MINUTES)]
        for extra in (self._check(last, moment), self._beat(last, moment), self._breath(last, moment)):
            if extra and self._fits(extra, moment):
                self._heard += (extra,)
                cues.append(extra)
        return Orders(stop, tuple(_ramped(cue, moment) for cue in cues))

    def again(self, moment: Moment) -> Orders:
        """The person wants to hear the instruction once more, now."""
        self._open(moment)
        return Orders(True, tuple(self._release(moment)))

    def _stand_still(self, last: Moment | None, moment: Moment) -> Orders:
        changed = last is not None and last.state != moment.state
        over = lines.FINISHED if moment.goes_on_in is None else lines.FINISHED_ASKS
        ending = {"eased": lines.EASED, "finished": over}.get(moment.state)
        if not (changed and last):
            return Orders()
        return Orders(True, (words_at(moment.elapsed, ending, "check", self._seconds_of),) if ending else ())

    def _turn_to(self, last: Moment | None, moment: Moment) -> bool:
        """Make the plan fit the moment; True where what is heard now belongs to something that is over."""
        if last is None or last.state == "ready":
            self._open(moment)
            return False
        if _opens(last, moment):
            switched = None not in (last.side, moment.side) and last.side != moment.side
            self._open(moment, switched=switched, chime=last.state == "playing", turn=_rounds(last, moment))
            return True
        if last.state != "playing":
            if any(cue.role == "instruction" and cue.end > moment.elapsed for cue in self._heard + self._due):
                self._open(moment)
            return True
        if last.length != moment.length:
            said = self._heard + tuple(cue for cue in self._due if cue.role == "instruction")
            planned = closing(moment, self._seconds_of, said)
            self._due = tuple(cue for cue in planned if cue not in self._heard)
        return False

    def _open(self, moment: Moment, *, switched: bool = False, chime: bool = False, turn: bool = True) -> None:
        self._due = plan(moment, self._seconds_of, switched=switched, chime=chime, turn=turn)
        self._heard = ()
        self._phases = 0

    def _release(self, moment: Moment) -> list[Cue]:
        ripe = tuple(cue for cue in self._due if cue.at <= moment.elapsed)
        self._due = self._due[len(ripe) :]
        told = [cue for cue in ripe if cue.role == "instruction" or moment.elapsed - cue.at <= LATEST]
        self._heard += tuple(told)
        return told

    def _urgent(self, moment: Moment, words: str) -> Cue:
        """Cuts in; what it covers is left out."""
        cue = words_at(moment.elapsed, words, "check", self._seconds_of)
        self._due = tuple(other for other in self._due if other.at > cue.end)
        self._heard += (cue,)
        return cue

    def _check(self, last: Moment | None, moment: Moment) -> Cue | None:
        """The question of the minute, as soon as there is room for it, once."""
        if not moment.check_due:
            self._asked = False
        if not moment.check_due or self._asked:
            return None
        cue = words_at(moment.elapsed, lines.HAS_IT_EASED, "check", self._seconds_of)
        self._asked = self._fits(cue, moment)
        return cue

    def _beat(self, last: Moment | None, moment: Moment) -> Cue | None:
        if moment.count is None or (last and last.play == moment.play and last.count == moment.count):
            return None
        step = moment.step
        spacing = 60 / step.pace if step.pace else (moment.length or 0.0) / (step.times or 1)
        spoken = words_at(moment.elapsed, lines.count(moment.count), "count", self._seconds_of)
        if spacing >= SLOWEST_BEAT_ALONE and self._fits(spoken, moment):
            return spoken
        return sound_at(moment.elapsed, BEAT)

    def _breath(self, last: Moment | None, moment: Moment) -> Cue | None:
        breath = moment.breath
        same = last and last.play == moment.play and last.breath and breath and last.breath.phase == breath.phase
        if breath is None or same or self._phases >= SPOKEN_PHASES:
            return None
        words = (lines.BREATHE if self._phases < 2 else lines.BREATHE_SHORT)[breath.phase]
        cue = words_at(moment.elapsed, words, "breath", self._seconds_of)
        self._phases += self._fits(cue, moment)
        return cue

    def _fits(self, cue: Cue, moment: Moment) -> bool:
        return Track(moment.elapsed, moment.length, self._heard + self._due).is_free(cue.at, cue.seconds)


def caption(cue: Cue, moment: Moment) -> str | None:
    """What is to be read while the cue is heard; None for a sound, and for what stands on the screen already."""
    shown = {moment.instruction, moment.sides, moment.firm, moment.stop, lines.NEXT, lines.WHEN_READY}
    if moment.count:
        shown.add(lines.count(moment.count))
    if moment.repeats > 1:
        shown.add(lines.turn(moment.repeat, moment.repeats))
    if moment.check_due:
        shown.add(lines.HAS_IT_EASED)
    if moment.ten_minutes:
        shown.add(lines.TEN_MINUTES)
    if cue.words is None or cue.role == "breath" or cue.words in shown:
        return None
    return f"{lines.NEXT.rstrip('.')}: {cue.words}" if cue.role == "next" else cue.words


def _opens(last: Moment, moment: Moment) -> bool:
    """A new play, another routine, the same step from its start again, or other words on the screen."""
    return (
        (last.routine_id, last.play, last.instruction) != (moment.routine_id, moment.play, moment.instruction)
        or moment.elapsed < last.elapsed - JUMP_BACK
    )  # fmt: skip


def _rounds(last: Moment, moment: Moment) -> bool:
    """A round of a repeated group begins: its number is told with its first step, and not with each."""
    return (last.routine_id, last.repeat, last.repeats) != (moment.routine_id, moment.repeat, moment.repeats)


def _ramped(cue: Cue, moment: Moment) -> Cue:
    part = min(1.0, moment.total_elapsed / RAMP_SECONDS)
    return replace(cue, level=round(cue.level * (RAMP_FROM + (1 - RAMP_FROM) * part), 3))
