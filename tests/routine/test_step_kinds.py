# SPDX-License-Identifier: MIT
"""The table of step kinds."""

from __future__ import annotations

from typing import get_args

from cramprelief.routine.step_kinds import STEP_KINDS, StepKind


def test_every_kind_has_a_row():
    assert set(STEP_KINDS) == set(get_args(StepKind))


def test_a_kind_that_waits_has_no_time_to_count_or_to_make_up():
    waiting = [row for row in STEP_KINDS.values() if row.waits]
    assert not any(row.counted or row.automatic or row.holds or row.moves for row in waiting)
