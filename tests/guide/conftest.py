# SPDX-License-Identifier: MIT
"""A routine in one line, for tests of choosing and playing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cramprelief.routine.model import Evidence, Repeat, Routine, Step


@pytest.fixture(scope="session")
def routine_of() -> Callable[..., Routine]:
    """`routine_of(step, …, id="other", avoid=("pregnancy",))`: relief for the calf in any posture."""

    def make(*steps: Step | Repeat, **changes: object) -> Routine:
        given: dict[str, object] = {
            "id": "test",
            "kind": "relief",
            "title": "Test",
            "summary": "A routine for a test.",
            "relieves": ("calf",),
            "posture": ("any",),
            "evidence": Evidence("B", "note"),
            "steps": steps,
        }
        return Routine(**(given | changes))  # type: ignore[arg-type]

    return make
