# SPDX-License-Identifier: MIT
"""Whether all joints of a move stay within their limits on its whole way, and where they do not."""

from __future__ import annotations

from typing import NamedTuple

from cramprelief.figure.clock import StepClock
from cramprelief.figure.format.check import REACH, SAMPLES, bodies
from cramprelief.figure.model import Figure, Keyframe, Move
from cramprelief.figure.motion import standing


class TooFar(NamedTuple):
    """At `part` (0 to 1) of the move `joint` such as "near.knee", or the limb "near_hand", goes too far."""

    part: float
    joint: str


def first_too_far(figure: Figure, move: Move) -> TooFar | None:
    """The place at which a move goes furthest beyond what a body can; None where all is well."""
    found: tuple[float, TooFar] | None = None
    for i, (body, _) in enumerate(bodies(figure, move)):
        part = (i % (SAMPLES + 1)) / SAMPLES
        excesses = [(max(low - angle, angle - high), joint) for joint, angle, low, high in body.beyond_limits()]
        excesses += [(missed.units, missed.limb) for missed in body.missed if missed.units > REACH]
        for excess, joint in excesses:
            if found is None or excess > found[0]:
                found = excess, TooFar(part, joint)
    return found[1] if found is not None else None


def clock_at(move: Move, part: float, length: float) -> StepClock:
    """The clock of a step at `part` (0 to 1) of one run of a move, where the step lasts `length` seconds."""
    if move.drive == "breath":
        return StepClock("hold", length * part, length, breath=part)
    if move.drive == "loop":
        return StepClock("move", move.beat * move.beats * min(part, 0.999), length)
    return StepClock("do", run_of(move, length) * part, length)


def run_of(move: Move, length: float) -> float:
    """Seconds that one run takes in a step of `length` seconds."""
    if move.drive == "loop":
        return move.beat * move.beats
    if move.drive == "breath":
        return length
    low, high = 0.0, length
    for _ in range(24):  # a run ends where the move has come to its last phase
        middle = (low + high) / 2
        if standing(move, StepClock("do", middle, length)) >= len(move.phases) - 1e-9:
            high = middle
        else:
            low = middle
    return high


def part_of_key(move: Move, key: Keyframe, length: float) -> float:
    """Where on the line of one run a key lies, 0 to 1."""
    if move.drive != "once" or len(move.phases) == 1:
        return key.at / len(move.phases)
    return part_at(move, key.at, length)


def part_at(move: Move, at: float, length: float) -> float:
    """Where on the line of one run a moment in phases lies."""
    low, high = 0.0, 1.0
    for _ in range(24):
        middle = (low + high) / 2
        if standing(move, clock_at(move, middle, length)) >= at - 1e-9:
            high = middle
        else:
            low = middle
    return high if at > 0 else 0.0


def moment_at(move: Move, part: float, length: float) -> float:
    """Where the move stands at a part of one run, counted in its phases."""
    if move.drive == "breath":
        return part * len(move.phases)
    return standing(move, clock_at(move, part, length))
