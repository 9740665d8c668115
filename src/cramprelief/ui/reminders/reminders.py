# SPDX-License-Identifier: MIT
"""Reminders while the app is open or kept ready: told once, in the window or by the desktop, never in a cramp."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from cramprelief.application import guidance
from cramprelief.application.plan_offers import STRETCH, offer_once
from cramprelief.reading.probe import is_there
from cramprelief.record.settings import ReminderSettings
from cramprelief.ui.kit.plan_words import stretch_offer_words
from cramprelief.ui.reminders.reminder_bar import ReminderBar
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.shell.window import Window
from cramprelief.ui.state.parts import Parts

if TYPE_CHECKING:
    from cramprelief.application.reminders_due import PlannedReminder
    from cramprelief.record.agenda import Agenda
    from cramprelief.record.plans import Tick
    from cramprelief.ui.state.diary_file import DiaryFile

EVERY = 30_000
"""Milliseconds between two looks at the clock: after a sleep or a change of the clocks the next look is right again."""
_STALE = 2 * 3600.0
"""Seconds after which one that nobody answered is let go."""
TRY, OFFER = "try", "offer"
_FINGER = 5.0
"""Seconds after a press in which nothing of the page moves: the next press may be on its way."""
_PRESSES = (
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
    QEvent.Type.Wheel,
)  # fmt: skip


class Reminders(QObject):
    """Made after the first frame. `notify(title, words)` asks the desktop and says whether that could be."""

    play = Signal(str)

    def __init__(
        self,
        parts: Parts,
        window: Window,
        notify: Callable[[str, str], bool],
        parent: QObject | None = None,
        take_back: Callable[[], None] = lambda: None,
    ) -> None:
        """`take_back` ends what `notify` showed."""
        super().__init__(parent)
        self._parts, self._window, self._notify, self._take_back = parts, window, notify, take_back
        self._bar: ReminderBar | None = None
        self._agenda: Agenda | None = None
        self._standing: list[tuple[PlannedReminder, float]] = []
        """What was told and not answered yet, with the instant; the last one stands in the window."""
        self._timer = QTimer(self, interval=EVERY, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._touched = self._now() if parts.records is not None else 0.0
        """When somebody pressed anything the last time, or came to another page."""
        window.page_shown.connect(self._touch)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        if parts.records is not None:
            parts.records.changed.connect(self._drop_done)

    @property
    def told(self) -> PlannedReminder | None:
        """What stands in the window now."""
        return self._standing[-1][0] if self._standing else None

    def look(self) -> None:
        """Look at the clock, and tell what is due."""
        records, settings = self._parts.records, self._parts.preferences.reminders
        if records is None or self._busy() or not (is_there(records.path) or settings.patch_tests):
            return
        from cramprelief.application import reminders_due

        self._drop_done()
        now, agenda = records.now(), self._agenda_of()
        before = dict(agenda.settled)
        planned = self._planned(records) if settings.on else []
        told = reminders_due.due(agenda, planned, now, reminders_due.quiet_hours(settings.quiet))
        if before != agenda.settled:
            settled = {name: day.isoformat() for name, day in agenda.settled.items()}
            looked = now.isoformat(timespec="seconds")
            self._parts.preferences.change(ReminderSettings, reminded=settled, looked=looked)
        for one in told:
            self._tell(one)
        if settings.on and not self._standing and not reminders_due.is_quiet(settings.quiet, now):
            self._offer_stretch(records)

    def _offer_stretch(self, records: DiaryFile) -> None:
        from cramprelief.application.reminders_due import PlannedReminder
        from cramprelief.record.reminders import Reminder

        if offer_once(records, self._parts.preferences, self._parts.catalogue.library.programmes):
            offer = Reminder(OFFER, time(), stretch_offer_words(), records.now().date())
            self._tell(PlannedReminder(offer, STRETCH, None))

    def try_one(self) -> None:
        """A reminder now, to see how it comes."""
        from cramprelief.application.reminders_due import PlannedReminder
        from cramprelief.record.reminders import Reminder

        words = self.tr("This is how a reminder looks.")
        self._tell(PlannedReminder(Reminder(TRY, time(), words, date.today()), "", None), under_finger=True)

    def open(self) -> None:
        """The desktop's notification was pressed."""
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _ticks_of(self, plan_id: str) -> tuple[Tick, ...]:
        records = self._parts.records
        return () if records is None else records.read(lambda store: store.plans.ticks(plan_id), ())

    # What there is

    def _planned(self, records: DiaryFile) -> list[PlannedReminder]:
        from cramprelief.application.plan_review import followed_plans
        from cramprelief.application.reminders_due import of_patch_tests, of_plans

        library, tests = self._parts.catalogue.library, self._parts.preferences.reminders.patch_tests
        followed = followed_plans(records, library) if is_there(records.path) else []
        words = self.tr("Two days are over. Look at the spot on your skin.")
        return [
            *of_plans(followed, records.now().date(), self._fits),
            *of_patch_tests(tests, library.programmes.values(), words, records.now()),
        ]

    def _fits(self, routine: str) -> bool:
        from cramprelief.application.person_of_settings import planner_of

        return self._parts.catalogue.triage.allows(routine, planner_of(self._parts.preferences.profile))

    def _agenda_of(self) -> Agenda:
        if self._agenda is None:
            from cramprelief.application.reminders_due import agenda_of

            settings = self._parts.preferences.reminders
            self._agenda = agenda_of(settings.reminded, settings.looked)
        return self._agenda

    def _busy(self) -> bool:
        recording = self._parts.recording
        recorded = recording is not None and recording.cramp is not None and recording.cramp.state != "done"
        running = self._parts.playing.active
        if self._window.current != "home" and self._parts.playing.now is not None:
            running = self._parts.playing.now.state == "playing"
        return not guidance.may_disturb(self._window.current, playing=running, recorded=recorded, idle=self._idle())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the window's handle: somebody is there."""
        if event.type() in _PRESSES:
            self._touch()
        return super().eventFilter(watched, event)

    def _idle(self) -> float:
        """Seconds since the last press; a clock that was set back counts anew."""
        self._touched = min(self._touched, self._now())
        return self._now() - self._touched

    def _touch(self, _page: str = "") -> None:
        if self._parts.records is not None:
            self._touched = self._now()

    # Telling

    def _drop_done(self) -> None:
        """Away with what was done meanwhile, or is planned no more."""
        records = self._parts.records
        if records is None or not self._standing:
            return
        from cramprelief.application.plan_review import followed_plans
        from cramprelief.application.reminders_due import still_due

        planned = self._planned(records)
        begun = any(one.plan.programme == STRETCH for one in followed_plans(records, self._parts.catalogue.library))
        shown = self.told
        self._standing = [
            each for each in self._standing
            if each[0].reminder.id == TRY
            or (each[0].reminder.id == OFFER and not begun)
            or still_due(each[0], planned)
        ]  # fmt: skip
        if self.told is not shown:
            self._take_back()
            self._show_next()

    def _tell(self, told: PlannedReminder, *, under_finger: bool = False) -> None:
        now = self._now()
        self._standing = [one for one in self._standing if one[0].reminder.id != told.reminder.id]
        self._standing.append((told, now))
        self._show(told, under_finger=under_finger or self._idle() < _FINGER)
        announce(self._window, told.reminder.text)
        if not self._window.isActiveWindow():
            self._notify(told.reminder.text, self.tr("Press to begin. Missing one is fine."))

    def _show(self, told: PlannedReminder, *, under_finger: bool = False) -> None:
        once = told.reminder.id == OFFER
        minutes = None if once else self._parts.preferences.reminders.snooze
        bar = ReminderBar(self._parts.look, told.reminder.text, minutes, opens=told.routine is None)
        bar.begun.connect(self._begin)
        bar.put_off.connect(self._put_off)
        bar.left.connect(self._leave)
        self._bar = bar
        self._window.set_banner(bar, floats=under_finger)

    def _begin(self) -> None:
        told = self.told
        self._leave()
        if told is not None and told.routine is not None:
            self.play.emit(told.routine)
        elif told is not None:
            self._window.show_page("plans", told.plan or None)

    def _put_off(self) -> None:
        if self.told is not None:
            until = self._now() + self._parts.preferences.reminders.snooze * 60
            self._agenda_of().put_off(self.told.reminder, until)
        self._leave()

    def _leave(self) -> None:
        """Away with it; another one that came at about the same time is next."""
        late = self._now() - _STALE
        self._standing = [one for one in self._standing[:-1] if one[1] > late]
        self._take_back()
        self._show_next()

    def _show_next(self) -> None:
        if self.told is not None:
            self._show(self.told, under_finger=True)
        elif self._window.banner is self._bar:
            self._window.set_banner(None)

    def _now(self) -> float:
        assert self._parts.records is not None
        return self._parts.records.now().timestamp()
