# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.authoring.desk.drafts import Desk
from cramprelief.routine.library import Library
from cramprelief.routine.load import load
from cramprelief.routine.validate import Shipped


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2025, 3, 2, 3, 12, tzinfo=timezone.utc)

    def __call__(self) -> datetime:
        return self.now

    def go(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def shelf() -> Library:
    return load([places.bundled_routines()])


@pytest.fixture
def make_desk(tmp_path: Path, clock: Clock) -> Callable[[], Desk]:
    """Another window, at the same folder."""
    shipped = Shipped(places.bundled_routines(), places.assets())
    return lambda: Desk(tmp_path / "routines", shipped, (tmp_path / "spare",), clock)


@pytest.fixture
def desk(make_desk: Callable[[], Desk]) -> Desk:
    return make_desk()


@pytest.fixture
def heel_push(desk: Desk, shelf: Library) -> Path:
    """A copy of the heel push: a draft."""
    return desk.copy(Path(shelf.origin("heel-push").path), shelf.routines["heel-push"])
