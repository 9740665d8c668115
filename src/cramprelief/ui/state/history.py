# SPDX-License-Identifier: MIT
"""What the diary knows about what helps this person, for choosing; and the weekly copy of the diary."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cramprelief.reading.probe import is_there
from cramprelief.record.trouble import Trouble
from cramprelief.ui.state.diary_file import DiaryFile

if TYPE_CHECKING:
    from cramprelief.record.summary import Helped

_LAST = 40
"""Only so many of the last cramps of a place count: what helps may change over the years."""


def history_of(records: DiaryFile) -> Callable[[str | None, str | None], Sequence[Helped]]:
    """For a place and a side: how often each routine eased it. Nothing where the diary can't be read."""

    def helped(place: str | None, side: str | None) -> Sequence[Helped]:
        if place is None or not is_there(records.path):
            return ()
        from cramprelief.record.diary import Filter
        from cramprelief.record.summary import what_helped

        wanted = Filter(place=place, side=side if side in ("left", "right") else None)
        return what_helped(records.read(lambda store: store.diary.played(wanted, limit=_LAST), ()))

    return helped


def keep_backups(records: DiaryFile) -> threading.Thread:
    """Tend the diary and make this week's copy, on a thread of its own: guiding never waits for it."""
    path, folder, now = records.path, records.backups, records.now()

    def work() -> None:
        from cramprelief.record.privacy import make_private

        make_private(path.parent)
        if not is_there(path):
            return
        from cramprelief.record.store import tend

        try:
            tend(path, folder, now)
        except Trouble:
            return  # the diary page tells of it when it opens

    thread = threading.Thread(target=work, name="backup", daemon=True)
    thread.start()
    return thread
