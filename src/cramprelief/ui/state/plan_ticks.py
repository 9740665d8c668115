# SPDX-License-Identifier: MIT
"""A routine that was played to its end counts for the plan that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cramprelief.guide.moment import Moment
from cramprelief.reading.probe import is_there
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.playing import Playing

if TYPE_CHECKING:
    from cramprelief.record.plans import Tick


class PlanTicks(QObject):
    """Ticks today in each running plan with that routine. Costs nothing before a routine ends."""

    def __init__(
        self, playing: Playing, records: DiaryFile, catalogue: Catalogue, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._records, self._catalogue = records, catalogue
        self._ended = ""
        playing.moment.connect(self._follow)

    def _follow(self, moment: Moment) -> None:
        ended = moment.routine_id if moment.state == "finished" else ""
        if ended != self._ended:
            self._ended = ended
            if ended:
                self._tick(ended)

    def _tick(self, routine: str) -> None:
        if not is_there(self._records.path):
            return
        from cramprelief.application.plan_review import counts_for
        from cramprelief.record.plans import Tick, day_number

        named = counts_for(routine, self._catalogue.library.programmes)
        if not named:
            return
        today = self._records.now().date()
        for plan in self._records.read(lambda store: store.plans.list(today), ()):
            if plan.state == "running" and plan.programme in named:
                tick = Tick(today, "day", "done", day_number(plan, today))
                self._write(plan.id, tick)

    def _write(self, plan_id: str, tick: Tick) -> None:
        self._records.write(lambda store: store.plans.tick(plan_id, tick))
