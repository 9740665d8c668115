# SPDX-License-Identifier: MIT
"""Where a step stands in time, as far as a figure needs to know. All times in seconds."""

from __future__ import annotations

from typing import NamedTuple

from cramprelief.routine.step_kinds import StepKind


class StepClock(NamedTuple):
    """`elapsed` counts from the start of this play.

    `length` is None for a step that waits. `pace` is movements a minute. `breath` is 0 (empty) to 1 (full) or None.
    `tension` is 1 (cramped) to 0 (calm). `since_change` counts from the last change of picture, to ease from the
    previous pose.
    """

    kind: StepKind
    elapsed: float
    length: float | None
    pace: float | None = None
    times: int | None = None
    breath: float | None = None
    tension: float = 1.0
    since_change: float = 1e9
    reduced_motion: bool = False
