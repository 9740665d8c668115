# SPDX-License-Identifier: MIT
"""Reminders while the app is open or kept ready: told once, in the window or by the desktop, never in a cramp."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cramprelief.application.stretch_offer import offer_once, offer_words
from cramprelief.ui.finished.aftercare import STRETCH
from cramprelief.ui.reminders.reminder_bar import ReminderBar
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.shell.window import Window
from cramprelief.ui.state.parts import Parts

if TYPE_CHECKING:
    from cramprelief.record.agenda import Agenda
    from cramprelief.record.plans import Tick
    from cramprelief.record.reminders import Quiet, Reminder
    from cramprelief.ui.state.diary_file import DiaryFile

EVERY = 30_000
"""Milliseconds between two looks at the clock: after a sleep or a change of the clocks the next look is right again."""
_BUSY = ("player", "finished", "warnings")
_STALE = 2 * 3600.0
"""Seconds after which one that nobody answered is let go."""
TRY, OFFER = "try", "offer"


class Told(NamedTuple):
    """A reminder with what a press on it leads to: the routine to play, or else the plan to look at."""

    reminder: Reminder
    plan: str
    routine: str | None
    done: bool = False
    """Its day's part was done before its time came: nobody is reminded of that."""


class Reminders(QObject):
    """Made after the first frame. `notify(title, words)` asks the desktop and says whether that could be."""

    play = Signal(str)

    def __init__(
        self, parts: Parts, window: Window, notify: Callable[[str, str], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._window, self._notify = parts, window, notify
        self._agenda: Agenda | None = None
        self._standing: list[tuple[Told, float]] = []
        """What was told and not answered yet, with the instant; the last one stands in the window."""
        self._timer = QTimer(self, interval=EVERY, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def told(self) -> Told | None:
        """What stands in the window now."""
        return self._standing[-1][0] if self._standing else None

    def look(self) -> None:
        """Look at the clock, and tell what is due."""
        records, wishes = self._parts.records, self._parts.preferences.now
        if records is None or self._busy() or not (records.path.exists() or wishes.patch_tests):
            return
        waiting = self._waiting() if wishes.reminders else []
        now = records.now()
        agenda = self._agenda_of()
        before = dict(agenda.settled)
        # The zone of this machine with its rules: the offset of now alone would be wrong around a change of the clocks.
        due = agenda.look([told.reminder for told in waiting], now.timestamp(), None, self._quiet())
        if before != agenda.settled:
            self._parts.preferences.change(reminded={name: day.isoformat() for name, day in agenda.settled.items()})
        for reminder in due:
            told = next(told for told in waiting if told.reminder is reminder)
            if not told.done:
                self._tell(told)
        if wishes.reminders and not self._standing and not self._is_quiet(now):
            self._offer_stretch(records)

    def _offer_stretch(self, records: DiaryFile) -> None:
        from cramprelief.record.reminders import Reminder

        if offer_once(records, self._parts.preferences, self._parts.catalogue):
            self._tell(Told(Reminder(OFFER, time(), offer_words(), records.now().date()), STRETCH, None))

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

    def _ticks_of(self, plan_id: str) -> tuple[Tick, ...]:
        records = self._parts.records
        return () if records is None else records.read(lambda store: store.plans.ticks(plan_id), ())

    # What there is

    def _waiting(self) -> list[Told]:
        from cramprelief.record.progress import patch_reminder, plan_reminders, stage_reminders
        from cramprelief.record.skin_test import PatchTest, patch_test

        library, wishes, records = self._parts.catalogue.library, self._parts.preferences.now, self._parts.records
        assert records is not None
        found: list[Told] = []
        today = records.now().date()
        plans = records.read(lambda store: store.plans.list(), ()) if records.path.exists() else ()
        for plan in plans:
            programme, made = library.programmes.get(plan.programme), library.preparations.get(plan.programme)
            if plan.state != "running":
                continue
            if programme is not None:
                routine = next((name for task in programme.tasks for name in task.routines if self._fits(name)), None)
                once = len(plan.times) == 1
                ticks = self._ticks_of(plan.id) if once else ()
                done = any(tick.day == today and tick.outcome == "done" for tick in ticks)
                found += [
                    Told(one, plan.programme, routine, done)
                    for one in plan_reminders(plan, programme.title, programme.days)
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
                    found.append(Told(patch_reminder(key, test, words, None), programme.id, None))
        return found

    def _fits(self, routine: str) -> bool:
        from cramprelief.application.person_of_settings import person_of

        wishes = self._parts.preferences.now
        person = replace(person_of(wishes), can_stand=wishes.can_stand)
        return self._parts.catalogue.triage.allows(routine, person)

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

    def _is_quiet(self, now: datetime) -> bool:
        quiet = self._quiet()
        return quiet is not None and quiet.holds(now.time())

    def _busy(self) -> bool:
        """In a cramp nobody is reminded of anything, nor where it may be one: Home guides from its first frame on."""
        recording = self._parts.recording
        guides = self._window.current == "home" and self._parts.playing.active
        return self._window.current in _BUSY or guides or (recording is not None and recording.cramp is not None)

    # Telling

    def _tell(self, told: Told) -> None:
        now = self._now()
        self._standing = [one for one in self._standing if one[0].reminder.id != told.reminder.id]
        self._standing.append((told, now))
        self._show(told)
        announce(self._window, told.reminder.text)
        if not self._window.isActiveWindow():
            self._notify(told.reminder.text, self.tr("Press to begin. Missing one is fine."))

    def _show(self, told: Told) -> None:
        once = told.reminder.id == OFFER
        minutes = None if once else self._parts.preferences.now.snooze
        bar = ReminderBar(self._parts.look, told.reminder.text, minutes, opens=told.routine is None)
        bar.begun.connect(self._begin)
        bar.put_off.connect(self._put_off)
        bar.left.connect(self._leave)
        self._window.set_banner(bar)

    def _begin(self) -> None:
        told = self.told
        self._leave()
        if told is not None and told.routine is not None:
            self.play.emit(told.routine)
        elif told is not None:
            self._window.show_page("plans", told.plan or None)

    def _put_off(self) -> None:
        if self.told is not None:
            until = self._now() + self._parts.preferences.now.snooze * 60
            self._agenda_of().put_off(self.told.reminder, until)
        self._leave()

    def _leave(self) -> None:
        """Away with it; another one that came at about the same time is next."""
        late = self._now() - _STALE
        self._standing = [one for one in self._standing[:-1] if one[1] > late]
        if self.told is not None:
            self._show(self.told)
        else:
            self._window.set_banner(None)

    def _now(self) -> float:
        assert self._parts.records is not None
        return self._parts.records.now().timestamp()
