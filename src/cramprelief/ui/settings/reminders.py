# SPDX-License-Identifier: MIT
"""Reminders: on or off, quiet hours, how long "later" is, and a try. Their times stand with each plan."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSystemTrayIcon

from cramprelief.record.settings import ReminderSettings, Wishes
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.check import Toggle
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.stepper import Stepper
from cramprelief.ui.settings.parts import Section, SectionArrangement, SettingRow
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.theme.look import Look

SNOOZES = (10, 30, 60)
_STEP = timedelta(minutes=30)


class ReminderSection(Section):
    tried = Signal()
    plans_asked = Signal()

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__(look)
        self._preferences = preferences
        self.on = self._toggle(self.tr("Reminders"))
        self.on.clicked.connect(lambda on: preferences.change(ReminderSettings, on=on))
        self.quiet = self._toggle(self.tr("Quiet hours"))
        self.quiet.clicked.connect(
            lambda on: preferences.change(ReminderSettings, quiet=ReminderSettings().quiet if on else ())
        )
        self.begin = Stepper(look, self.tr("Quiet from"))
        self.end = Stepper(look, self.tr("Quiet until"))
        self.begin.stepped.connect(lambda way: self._move(0, way))
        self.end.stepped.connect(lambda way: self._move(1, way))
        minutes = [(str(one), self.tr("{0} min").format(one)) for one in SNOOZES]
        self.snooze = Segmented(look, minutes, label=self.tr("Later means"))
        self.snooze.chosen.connect(lambda key: preferences.change(ReminderSettings, snooze=int(key)))
        self.ready = self._toggle(self.tr("Keep the app ready"))
        self.ready.clicked.connect(lambda on: preferences.change(Wishes, keep_open=on))
        self.plans = Button(look, self.tr("Plans"), "calendar-check", size="small")
        self.plans.clicked.connect(self.plans_asked)
        self.attempt = Button(look, self.tr("Try one"), "bell", size="small")
        self.attempt.clicked.connect(self.tried)
        self._hours = (
            SettingRow(look, self.tr("Quiet from"), "", self.begin),
            SettingRow(look, self.tr("Quiet until"), "", self.end),
        )
        self.add_card(
            self.tr("Reminders"),
            SettingRow(look, self.tr("Reminders"), self.tr("Only for plans that you began"), self.on),
            SettingRow(look, self.tr("Their times"), self.tr("Each plan has its own"), self.plans),
            SettingRow(look, self.tr("Later means"), self.tr("How long until it comes again"), self.snooze),
            SettingRow(look, self.tr("See how one looks"), "", self.attempt),
        )
        self.add_card(
            self.tr("Quiet hours"),
            SettingRow(
                look, self.tr("Quiet hours"),
                self.tr("Late reminders wait until they are over. The times that you chose still come."), self.quiet,
            ),
            *self._hours,
        )  # fmt: skip
        self.add_card(
            self.tr("When they come"),
            SettingRow(look, self.tr("Keep the app ready"), self._here(), self.ready),
            lead=self.tr("A reminder comes while the app is open or kept ready. Plans also gives you a calendar file."),
        )
        preferences.changed.connect(self.refresh)
        self.refresh()

    def _here(self) -> str:
        if QSystemTrayIcon.isSystemTrayAvailable():
            return self.tr("Closing puts it beside the clock")
        return self.tr("This desktop has no icons beside the clock. Reminders then come in the window only.")

    def _toggle(self, name: str) -> Toggle:
        return Toggle(self.look, name)

    def _move(self, which: int, way: int) -> None:
        hours = list(self._preferences.reminders.quiet)
        moved = (
            datetime.combine(datetime.min.date() + timedelta(days=2), time.fromisoformat(hours[which])) + way * _STEP
        )
        hours[which] = moved.time().isoformat("minutes")
        if hours[0] != hours[1]:
            self._preferences.change(ReminderSettings, quiet=tuple(hours))

    def arrange(self, now: SectionArrangement) -> None:
        super().arrange(now)
        self.snooze.set_stacked(now.choices_stacked)

    def refresh(self) -> None:
        reminders = self._preferences.reminders
        self.on.setChecked(reminders.on)
        self.quiet.setChecked(bool(reminders.quiet))
        self.ready.setChecked(self._preferences.wishes.keep_open)
        self.snooze.set_current(str(min(SNOOZES, key=lambda one: abs(one - reminders.snooze))))
        for part in self._hours:
            part.setVisible(bool(reminders.quiet))
        for stepper, hour in zip((self.begin, self.end), reminders.quiet, strict=False):
            stepper.show_value(self.look.times.clock(time.fromisoformat(hour)))
