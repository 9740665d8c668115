# SPDX-License-Identifier: MIT
"""Reminders while the app is open or kept ready: told once, in the window or by the desktop, never in a cramp."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cramprelief.ui.announce import announce
from cramprelief.ui.parts import Parts
from cramprelief.ui.reminder_bar import ReminderBar
from cramprelief.ui.window import Window

if TYPE_CHECKING:
    from cramprelief.record.agenda import Agenda
    from cramprelief.record.reminders import Quiet, Reminder

EVERY = 30_000
"""Milliseconds between two looks at the clock: after a sleep or a change of the clocks the next look is right again."""
_BUSY = ("player", "finished", "warnings")
TRY = "try"


class Told(NamedTuple):
    """A reminder with what a press on it leads to: the routine to play, or else the plan to look at."""

    reminder: Reminder
    plan: str
    routine: str | None


class Reminding(QObject):
    """Made after the first frame. `notify(title, words)` asks the desktop and says whether that could be."""

    play = Signal(str)

    def __init__(
        self, parts: Parts, window: Window, notify: Callable[[str, str], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._window, self._notify = parts, window, notify
        self._agenda: Agenda | None = None
        self.told: Told | None = None
        """What stands in the window now."""
        self._timer = QTimer(self, interval=EVERY, timerType=Qt.TimerType.VeryCoarseTimer, timeout=self.look)
        self._timer.start()

    def look(self) -> None:
        """Look at the clock, and tell what is due."""
        records, wishes = self._parts.records, self._parts.preferences.now
        if records is None or self._busy() or not (records.path.exists() or wishes.patch_tests):
            return
        waiting = self._waiting() if wishes.reminders else []
        now = records.now()
        agenda = self._agenda_of()
        before = dict(agenda.settled)
        due = agenda.look([told.reminder for told in waiting], now.timestamp(), now.tzinfo, self._quiet())
        if before != agenda.settled:
            self._parts.preferences.change(reminded={name: day.isoformat() for name, day in agenda.settled.items()})
        for reminder in due[-1:]:
            self._tell(next(told for told in waiting if told.reminder is reminder))

    def try_one(self) -> None:
        """A reminder now, to see how it comes."""
        from cramprelief.record.reminders import Reminder

        words = self.tr("This is how a reminder looks.")
        self._tell(Told(Reminder(TRY, time(), words, date.today()), "", None))

    def open(self) -> None:
        """The desktop's notification was pressed."""
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    # What there is

    def _waiting(self) -> list[Told]:
        from cramprelief.record.patch_test import PatchTest, patch_test
        from cramprelief.record.progress import patch_reminder, plan_reminders, stage_reminders

        library, wishes, records = self._parts.shelf.library, self._parts.preferences.now, self._parts.records
        assert records is not None
        found: list[Told] = []
        plans = records.read(lambda store: store.plans.list(), ()) if records.path.exists() else ()
        for plan in plans:
            programme, made = library.programmes.get(plan.programme), library.preparations.get(plan.programme)
            if plan.state != "running":
                continue
            if programme is not None:
                routine = next((name for task in programme.tasks for name in task.routines if self._fits(name)), None)
                found += [
                    Told(one, plan.programme, routine) for one in plan_reminders(plan, programme.title, programme.days)
                ]
            elif made is not None:
                stages = ((stage.id, stage.day, stage.remind) for stage in made.stages if stage.remind)
                found += [Told(one, plan.programme, None) for one in stage_reminders(plan, stages)]
        for programme in library.programmes.values():
            for gate in programme.gates:
                test: PatchTest | None = (
                    patch_test(wishes.patch_tests, programme.id, gate.id, gate.wait) if gate.wait else None
                )
                if test is not None:
                    words = self.tr("Two days are over. Look at the spot on your skin.")
                    key = f"{programme.id}/{gate.id}"
                    found.append(Told(patch_reminder(key, test, words, records.now().tzinfo), programme.id, None))
        return found

    def _fits(self, routine: str) -> bool:
        from cramprelief.ui.profile import person_of

        wishes = self._parts.preferences.now
        person = replace(person_of(wishes), can_stand=wishes.can_stand)
        return self._parts.shelf.triage.allows(routine, person)

    def _agenda_of(self) -> Agenda:
        if self._agenda is None:
            from cramprelief.record.agenda import Agenda

            kept = self._parts.preferences.now.reminded
            self._agenda = Agenda({name: date.fromisoformat(day) for name, day in kept.items()})
        return self._agenda

    def _quiet(self) -> Quiet | None:
        from cramprelief.record.reminders import Quiet

        hours = self._parts.preferences.now.quiet
        return Quiet(time.fromisoformat(hours[0]), time.fromisoformat(hours[1])) if hours else None

    def _busy(self) -> bool:
        """In a cramp nobody is reminded of anything."""
        recording = self._parts.recording
        return self._window.current in _BUSY or (recording is not None and recording.cramp is not None)

    # Telling

    def _tell(self, told: Told) -> None:
        self.told = told
        minutes = self._parts.preferences.now.snooze
        bar = ReminderBar(self._parts.look, told.reminder.text, minutes, opens=told.routine is None)
        bar.begun.connect(self._begin)
        bar.put_off.connect(self._put_off)
        bar.left.connect(self._leave)
        self._window.set_banner(bar)
        announce(self._window, told.reminder.text)
        if not self._window.isActiveWindow():
            self._notify(told.reminder.text, self.tr("Press to begin. Missing one is fine."))

    def _begin(self) -> None:
        told = self.told
        self._leave()
        if told is not None and told.routine is not None:
            self.play.emit(told.routine)
        elif told is not None:
            self._window.show_page("plans", told.plan or None)

    def _put_off(self) -> None:
        records = self._parts.records
        if self.told is not None and records is not None:
            until = records.now().timestamp() + self._parts.preferences.now.snooze * 60
            self._agenda_of().put_off(self.told.reminder, until)
        self._leave()

    def _leave(self) -> None:
        self.told = None
        self._window.set_banner(None)
