# SPDX-License-Identifier: MIT
"""A moment of the session, as far as a figure needs to know it."""

from __future__ import annotations

from cramprelief.figure.clock import StepClock
from cramprelief.guide.moment import Moment
from cramprelief.routine.model import Step

_CHARACTERISTIC = 4.0
"""Seconds into a step at which its still picture shows what it is about."""


def clock_of(moment: Moment, reduced_motion: bool) -> StepClock:
    """The time of the figure at this moment."""
    return StepClock(
        kind=moment.kind,
        elapsed=moment.elapsed,
        length=moment.length,
        pace=moment.step.pace,
        times=moment.step.times,
        breath=moment.breath.level if moment.breath else None,
        tension=moment.tension,
        since_change=moment.elapsed,
        reduced_motion=reduced_motion,
    )


def still_clock(step: Step | None) -> StepClock:
    """For a small picture that shows a step without moving."""
    if step is None:
        return StepClock("rest", 0.0, None, reduced_motion=True)
    elapsed = _CHARACTERISTIC if step.seconds is None else min(_CHARACTERISTIC, step.seconds * 0.7)
    return StepClock(step.kind, elapsed, step.seconds, step.pace, step.times, reduced_motion=True)
