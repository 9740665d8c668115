# SPDX-License-Identifier: MIT
"""The files that the app opens: its library and its diary."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cramprelief import places
from cramprelief.clinical.withheld import withhold
from cramprelief.routine.library import Library
from cramprelief.routine.load import load

if TYPE_CHECKING:
    from cramprelief.record.diary_writer import DiaryWriter
    from cramprelief.record.trouble import Trouble


def read_library() -> Library:
    """The routines that come with the app, then the person's own."""
    found = load([places.bundled_routines(), places.own_routines()], places.cache() / "library.bin")
    return withhold(found, places.reviews(), places.cache() / "withheld.bin")


def diary_writer(told: Callable[[Trouble | None], None]) -> DiaryWriter:
    """Writes the cramp that is guided; `told` hears of each trouble, and None once all is safe."""
    from cramprelief.record.diary_writer import DiaryWriter

    return DiaryWriter(places.home() / "diary.sqlite3", told, places.spares())
