# SPDX-License-Identifier: MIT
"""A position on the timeline, put into what the player shows."""

from __future__ import annotations

from typing import NamedTuple

from cramprelief.guide.breathing import breath_at
from cramprelief.guide.cramp_clock import CrampClock
from cramprelief.guide.firm_pull import FIRM, STOP, first_pull, is_stretch
from cramprelief.guide.moment import Breath, Moment, Notice, SessionState
from cramprelief.guide.timeline import Play, Timeline
from cramprelief.routine.model import DEFAULT_PACE, FigureRef
from cramprelief.routine.step_kinds import STEP_KINDS


class Position(NamedTuple):
    """`elapsed` seconds into the play number `play`; `extensions` are the seconds added to it by hand."""

    play: int
    elapsed: float
    extensions: tuple[float, ...] = ()

    def length(self, timeline: Timeline) -> float | None:
        """Seconds of the current play with its extensions; None for a wait."""
        seconds = timeline.plays[self.play].seconds
        return None if seconds is None else seconds + sum(self.extensions)


class Circumstances(NamedTuple):
    """The rest of what a moment tells. Seconds of the session's clock."""

    state: SessionState
    now: float
    active: float
    cramp: CrampClock
    previous_figure: FigureRef | None
    notice: Notice | None
    turn: int
    goes_on_in: float | None
    helped: bool
    """A helper does it: their lines come first, where a step has one."""
    has_line: bool
    """Ten minutes are too long for what hurts."""
    told_firm: bool
    """An earlier routine of this session has said what holds for every stretch."""


def moment(timeline: Timeline, at: Position, around: Circumstances) -> Moment:
    """The instant at `at`."""
    play = timeline.plays[at.play]
    length = at.length(timeline)
    following = timeline.plays[at.play + 1] if at.play + 1 < len(timeline.plays) else None
    over = around.state == "finished"
    count, count_of = _count(play, at, length)
    remaining = None if length is None else max(0.0, length - at.elapsed)
    words = _words(play, around.helped)
    cramp = timeline.routine.kind == "relief"
    return Moment(
        state=around.state,
        routine_id=timeline.routine.id,
        title=timeline.routine.title,
        step=play.step,
        step_index=play.step_index,
        step_count=len(timeline.steps),
        play=at.play,
        instruction=words.instruction,
        more=words.more,
        say=words.say,
        helper=play.helper,
        kind=play.step.kind,
        elapsed=at.elapsed,
        remaining=remaining,
        length=length,
        repeat=play.repeat,
        repeats=play.repeats,
        enough=play.enough_to is not None and not over,
        count=count,
        count_of=count_of,
        side=play.side,
        breath=_breath(play, at, length),
        tension=0.0 if around.state == "eased" or not cramp else _tension(timeline, at, length, over),
        figure=play.figure,
        previous_figure=around.previous_figure,
        next=following.step if following else None,
        next_instruction=_words(following, around.helped).instruction if following else None,
        next_figure=following.figure if following else None,
        next_seconds=following.seconds if following else None,
        done_fraction=_done(timeline, at, length, over),
        total_elapsed=around.active,
        total_remaining=_left(timeline, at, remaining),
        cramp_seconds=around.cramp.seconds(around.now),
        check_due=around.cramp.check_due(around.now),
        ten_minutes=around.has_line and around.cramp.help_due(around.now),
        notice=around.notice,
        goes_on_in=around.goes_on_in,
        turn=around.turn,
        cramp=cramp,
        own=words.own,
        ways=play.ways,
        picked=play.picked,
        firm=FIRM if not around.told_firm and at.play == first_pull(timeline.plays) else None,
        sides=timeline.sides_said(at.play),
        stop=STOP if is_stretch(play.step) else None,
        ended_because=timeline.ended_because if over else None,
    )


class _Words(NamedTuple):
    """What is read and said in a play."""

    instruction: str
    more: str | None
    say: str | None
    own: str | None = None


def _words(play: Play, helped: bool) -> _Words:
    """Those for whoever does it. What explains the person's own line says nothing to a helper."""
    if helped and play.helper is not None:
        own = play.instruction if play.instruction != play.helper else None
        return _Words(play.helper, None, None, own)
    return _Words(play.instruction, play.more, play.say)


def _count(play: Play, at: Position, length: float | None) -> tuple[int | None, int | None]:
    if play.step.times is None or length is None:
        return None, None
    each = 60.0 / (play.step.pace or DEFAULT_PACE)
    total = max(1, round(length / each))
    return min(int(at.elapsed / each + 1e-9) + 1, total), total


def _breath(play: Play, at: Position, length: float | None) -> Breath | None:
    """Holds breathe; so do steps that name a breath of their own, and rests that are long enough for one."""
    whole = play.breathing.breathe_in + play.breathing.breathe_out
    if length is None or play.seconds is None or length <= 0 or whole <= 0:
        return None
    traits = STEP_KINDS[play.step.kind]
    long_rest = traits.lets_go and play.seconds >= whole
    if not traits.holds and play.step.breathe is None and not long_rest:
        return None
    return breath_at(play.breathing, at.elapsed, (play.seconds, *at.extensions))


def _tension(timeline: Timeline, at: Position, length: float | None, over: bool) -> float:
    """Falls with the time held; with all time where a routine holds nothing."""
    held = any(STEP_KINDS[play.step.kind].holds for play in timeline.plays)
    done = total = 0.0
    for number, play in enumerate(timeline.plays):
        if held and not STEP_KINDS[play.step.kind].holds:
            continue
        weight = play.seconds or 1.0
        total += weight
        done += weight * _share(number, at, length)
    return 0.0 if over or total <= 0 else max(0.0, 1.0 - done / total)


def _done(timeline: Timeline, at: Position, length: float | None, over: bool) -> tuple[float, ...]:
    """Of each distinct step: those before are done, the present one fills; in another round they fill anew."""
    here = timeline.plays[at.play].step_index
    now = min(1.0, at.elapsed / length) if length else 0.0
    return tuple(1.0 if over or n < here else now if n == here else 0.0 for n in range(len(timeline.steps)))


def _share(number: int, at: Position, length: float | None) -> float:
    """How much of play `number` is done, 0 to 1."""
    if number != at.play:
        return 1.0 if number < at.play else 0.0
    return min(1.0, at.elapsed / length) if length else 0.0


def _left(timeline: Timeline, at: Position, remaining: float | None) -> float | None:
    """None where a step that waits for the person is still to come."""
    later = [play.seconds for play in timeline.plays[at.play + 1 :]]
    if remaining is None or None in later:
        return None
    return remaining + sum(seconds or 0.0 for seconds in later)
