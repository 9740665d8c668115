# SPDX-License-Identifier: MIT
"""Keeps the look in step with the person's wishes and the system's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from cramprelief.record.settings import ThemeChoice, Wishes
from cramprelief.time_style import TimeStyle
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.theme.look import Look


class LookControl(QObject):
    """Made once, before anything is shown in this look."""

    def __init__(self, preferences: Preferences, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences, self._look = preferences, look
        self._for_now: ThemeChoice | None = None
        """The theme until the app is closed, where the hour decides else."""
        self._hints = QGuiApplication.styleHints()  # kept: its parts die with it
        self._hints.colorSchemeChanged.connect(self._ask_system)
        self._ask_system()
        look.set_times(self._times)
        preferences.changed.connect(self._use_preferences)

    def toggle_theme(self) -> None:
        """Day or night. Where the hour decides it holds for this session only: tomorrow it decides again."""
        theme: ThemeChoice = "day" if self._look.dark else "night"
        if self._preferences.wishes.theme == "auto":
            self._for_now = theme
            self._preferences.change(Wishes, dimmer=False)
            self._use_preferences()
        else:
            self._preferences.change(Wishes, theme=theme, dimmer=False)

    def toggle_dimmer(self) -> None:
        self._preferences.change(Wishes, dimmer=not self._preferences.wishes.dimmer)

    def _use_preferences(self) -> None:
        wishes = self._preferences.wishes
        if wishes.theme != "auto":
            self._for_now = None
        self._look.set_times(self._times)
        self._look.set_wishes(self._for_now or wishes.theme, wishes.dimmer, wishes.text_size, wishes.reduced_motion)

    def _times(self) -> TimeStyle:
        from cramprelief.ui.theme.time_style import time_style  # late: asking Qt for a weekday takes 15 ms

        return time_style(self._preferences.wishes.clock, self._preferences.wishes.week_begins)

    def _ask_system(self) -> None:
        wishes = self._hints.accessibility()
        contrast = wishes.contrastPreference() == Qt.ContrastPreference.HighContrast
        motion = getattr(wishes, "motionPreference", None)  # Qt 6.12 and later
        still = motion is not None and motion() == Qt.MotionPreference.ReducedMotion  # type: ignore[attr-defined]
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        self._look.set_system(dark=dark, contrast=contrast, still=still)
