# SPDX-License-Identifier: MIT
"""What is said in one play of a step, and when. Pure: the same moment gives the same plan.

Nothing overlaps and nothing passes the end of the step, save an instruction that is longer than its whole step:
that one starts, and is cut off by the next. Where time is short, the more helpful thing wins: the instruction,
the ticks of the end, the name of what comes next, "ten seconds", "half-way", the length of the step.
"""

from __future__ import annotations

from collections.abc import Callable

from cramprelief.guide.moment import Moment
from cramprelief.routine.step_kinds import STEP_KINDS, StepKind
from cramprelief.voice import lines
from cramprelief.voice.cue import CHIME, LEVELS, SOUND_SECONDS, TICK, TONE, Cue, CueRole, SoundName

SecondsOf = Callable[[str], float]
"""How long it takes to speak a text."""

GAP = 0.25
"""Seconds of silence between two cues, at least."""
HAIR = 1e-6
"""Seconds by which sums may be off: what is placed right before another cue would else fall out by chance."""
BREAK = 0.3
"""Seconds between two sentences that belong together."""
SHORTEST_COUNTED = 8.0
SHORTEST_WITH_NEXT = 10.0
SHORTEST_WITH_TEN = 20.0
SHORTEST_WITH_HALF = 30.0
_Line = tuple[str, CueRole]


class Track:
    """The time of one play from now on, in which cues take their places.

    `end` is None where the step waits for the person.
    """

    def __init__(self, now: float, end: float | None, cues: tuple[Cue, ...] = ()) -> None:
        self.now = now
        self.end = end
        self.cues = sorted(cues, key=lambda cue: cue.at)

    def is_free(self, at: float, seconds: float) -> bool:
        """Whether a cue fits there, with its gaps, between now and the end."""
        end = at + seconds
        if at < self.now or (self.end is not None and end > self.end + HAIR):
            return False
        return all(at >= cue.end + GAP - HAIR or end + GAP <= cue.at + HAIR for cue in self.cues)

    def place(self, *cues: Cue) -> bool:
        """Take all these places or none."""
        if not all(self.is_free(cue.at, cue.seconds) for cue in cues):
            return False
        self.cues = sorted([*self.cues, *cues], key=lambda cue: cue.at)
        return True


def words_at(at: float, words: str, role: CueRole, seconds_of: SecondsOf) -> Cue:
    return Cue(at, seconds_of(words), role, words=words, level=LEVELS[role])


def sound_at(at: float, sound: SoundName) -> Cue:
    return Cue(at, SOUND_SECONDS[sound], "sound", sound=sound, level=LEVELS["sound"])


def plan(
    moment: Moment, seconds_of: SecondsOf, *, switched: bool = False, chime: bool = True, turn: bool = True
) -> tuple[Cue, ...]:
    """All that is said in a play that opens at `moment.elapsed`.

    `switched`: the other leg's turn comes. `chime`: a soft sound goes before the words. `turn`: a round begins, and its
    number is told.
    """
    opening = _opening(moment, seconds_of, switched, chime, turn)
    return closing(moment, seconds_of, opening)


def closing(moment: Moment, seconds_of: SecondsOf, before: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """`before` and what counts the rest of the play: for a play under way whose length has changed."""
    length = moment.length
    if length is None:
        return before
    track = Track(moment.elapsed, length, before)
    _ticks(track, moment.kind, length)
    if not moment.ways:  # what comes next is one of them, and was just named
        _next(track, moment.next_instruction, length, seconds_of)
    if length >= SHORTEST_WITH_TEN:
        track.place(words_at(length - 10.0, lines.TEN_SECONDS, "time", seconds_of))
    if length >= SHORTEST_WITH_HALF:
        track.place(words_at(length / 2, lines.HALF, "time", seconds_of))
    spoken = lines.length(length)
    # "Ten seconds." a while after the start of ten would be wrong.
    if before and spoken is not None and spoken != lines.TEN_SECONDS and STEP_KINDS[moment.kind].holds:
        track.place(words_at(before[-1].end + BREAK, spoken, "time", seconds_of))
    return tuple(track.cues)


def _opening(moment: Moment, seconds_of: SecondsOf, switched: bool, chime: bool, turn: bool) -> tuple[Cue, ...]:
    cues = []
    at = moment.elapsed
    before_words = SOUND_SECONDS[CHIME] + GAP
    if chime and (moment.length is None or at + before_words + seconds_of(moment.instruction) <= moment.length):
        cues.append(sound_at(at, CHIME))
        at += before_words
    for words, role in _opening_words(moment, seconds_of, at, switched, turn):
        cues.append(words_at(at, words, role, seconds_of))
        at = cues[-1].end + BREAK
    return tuple(cues)


def _opening_words(moment: Moment, seconds_of: SecondsOf, at: float, switched: bool, rounds: bool) -> list[_Line]:
    """The instruction with all that goes with it, or as much of it as the step has time for."""
    before: list[_Line] = [(lines.SWITCH_SIDES, "count")] if switched else []
    before += [(moment.sides, "instruction")] if moment.sides else []
    turn: list[_Line] = [(lines.turn(moment.repeat, moment.repeats), "count")] if rounds and moment.repeats > 1 else []
    show: list[_Line] = [(moment.instruction, "instruction")]
    # The fuller words once; a person who repeats a step knows it by then.
    full: list[_Line] = [(moment.say, "instruction")] if moment.say and moment.repeat == 1 else show
    wait: list[_Line] = [(lines.WHEN_READY, "count")] if moment.length is None else []
    ways: list[_Line] = [(way.show, "instruction") for way in moment.ways]
    room = None if moment.length is None else moment.length - at
    if ways:
        return before + full + ways
    firm: list[_Line] = [(moment.firm, "instruction")] if moment.firm else []
    stop: list[_Line] = [(moment.stop, "instruction")] if moment.firm and moment.stop else []
    most = before + turn + full + wait
    told: tuple[list[_Line], ...] = (
        (most + firm + stop, most + firm, before + turn + show + firm, show + firm) if firm else ()
    )
    for words in (*told, most, before + turn + show, before + show):
        if room is None or sum(seconds_of(text) + BREAK for text, _role in words) - BREAK <= room:
            return words
    return show


def _ticks(track: Track, kind: StepKind, length: float) -> None:
    if STEP_KINDS[kind].counted and length >= SHORTEST_COUNTED:
        track.place(sound_at(length - 3, TICK), sound_at(length - 2, TICK), sound_at(length - 1, TONE))


def _next(track: Track, instruction: str | None, length: float, seconds_of: SecondsOf) -> None:
    """As late as it fits: just before the ticks, or before the "ten seconds" that it would displace."""
    if instruction is None or length < SHORTEST_WITH_NEXT:
        return
    spoken = seconds_of(lines.NEXT) + BREAK + seconds_of(instruction)
    last = length - 3 - GAP if any(cue.sound == TICK for cue in track.cues) else length - GAP
    after_ten = length - 10 + seconds_of(lines.TEN_SECONDS) + GAP
    starts = [last - spoken]
    if length >= SHORTEST_WITH_TEN and starts[0] < after_ten:
        starts.insert(0, length - 10 - GAP - spoken)
    for start in starts:
        first = words_at(start, lines.NEXT, "next", seconds_of)
        if track.place(first, words_at(first.end + BREAK, instruction, "next", seconds_of)):
            return
