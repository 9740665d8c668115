# SPDX-License-Identifier: MIT
"""Light and text: theme, text size with a sample, movement, single keys, who is drawn. Each holds at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QTimer

from cramprelief.figure.library import FigureLibrary
from cramprelief.record import wording
from cramprelief.record.settings import Wishes
from cramprelief.rounding import half_up
from cramprelief.ui.kit.boxes import box, column, row
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.check import Toggle
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.words import Words
from cramprelief.ui.settings.figure_choice import DrawnPerson
from cramprelief.ui.settings.parts import Section, SectionArrangement, SettingRow, slider
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.theme.choose import NIGHT_FROM, NIGHT_TO
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.time_style import time_style

_SETTLE = 160
"""Milliseconds after the last move of the slider at which the text changes: not under the finger."""


class LightAndText(Section):
    def __init__(self, look: Look, preferences: Preferences, figures: FigureLibrary) -> None:
        super().__init__(look)
        self._preferences = preferences
        self.size_slider = slider(self.tr("Text size in percent"), 100, 200, 100, 10)
        self._percent = Words(look, "", "bodyb")
        self._later = QTimer(self, singleShot=True, interval=_SETTLE)
        self._later.timeout.connect(self.use_size)
        self.size_slider.valueChanged.connect(self._sizing)
        self._ends = (Words(look, "A", "body"), Words(look, "A", "h2"))
        sized = box(row(self._ends[0], (self.size_slider, 1), self._ends[1], self._percent, gap=10))
        words = Words(look, self.tr("Pull your toes up. Hold."), "h2", wrap=True)
        label = Words(look, self.tr("It looks like this"), "label", "text2", wrap=True)
        sample = Card(look, column(label, words, margin=(20, 10, 20, 12), gap=2), fill="bg", radius=18)
        self.add_card(
            self.tr("Text"),
            SettingRow(look, self.tr("Text size"), self.tr("Words wrap, nothing is cut"), sized),
            sample,
        )
        themes = [
            ("auto", self.tr("Automatic")), ("day", self.tr("Day")), ("night", self.tr("Night")),
            ("contrast", self.tr("Contrast")),
        ]  # fmt: skip
        self.theme = Segmented(look, themes, label=self.tr("Theme"))
        self.theme.chosen.connect(lambda key: preferences.change(Wishes, theme=key))
        self.dimmer = self._toggle(self.tr("Extra dim at night"), lambda on: preferences.change(Wishes, dimmer=on))
        self.still = self._toggle(self.tr("Less movement"), lambda on: preferences.change(Wishes, reduced_motion=on))
        self.keys = self._toggle(self.tr("Single keys"), lambda on: preferences.change(Wishes, single_keys=on))
        self._theme_row = SettingRow(look, self.tr("Theme"), " ", self.theme)
        self.add_card(
            self.tr("Light"),
            self._theme_row,
            SettingRow(look, self.tr("Extra dim at night"), self.tr("For a very dark room"), self.dimmer),
        )
        self.add_card(
            self.tr("Movement and keys"),
            SettingRow(
                look,
                self.tr("Less movement"),
                self.tr("The breath is told in words, nothing grows or slides"),
                self.still,
            ),
            SettingRow(
                look, self.tr("Single keys"), self.tr("E for “it eased”, H for “not helping” and others"), self.keys
            ),
        )
        self._add_time()
        self.person = DrawnPerson(look, figures)
        self.person.body_chosen.connect(lambda build: preferences.change(Wishes, body=build))
        self.person.skin_chosen.connect(lambda skin: preferences.change(Wishes, skin=skin))
        self.add_card(self.tr("The person in the pictures"), self.person)
        preferences.changed.connect(self.refresh)
        self.refresh()

    def _add_time(self) -> None:
        """The style of times and weeks."""
        look, preferences = self.look, self._preferences
        clocks = [("auto", self.tr("Automatic")), ("24", self.tr("24 hours")), ("12", self.tr("12 hours"))]
        weeks = [
            ("auto", self.tr("Automatic")), ("monday", self.tr("Monday")), ("sunday", self.tr("Sunday")),
            ("saturday", self.tr("Saturday")),
        ]  # fmt: skip
        self.clock = Segmented(look, clocks, label=self.tr("Clock"))
        self.clock.chosen.connect(lambda key: preferences.change(Wishes, clock=key))
        self.week = Segmented(look, weeks, label=self.tr("Week begins"))
        self.week.chosen.connect(lambda key: preferences.change(Wishes, week_begins=key))
        self._clock_row = SettingRow(look, self.tr("Clock"), " ", self.clock)
        self._week_row = SettingRow(look, self.tr("Week begins"), " ", self.week)
        self.add_card(self.tr("Time"), self._clock_row, self._week_row)

    def _say_time(self) -> None:
        """What the choices mean, in their own style; the look may follow a moment later."""
        wishes = self._preferences.wishes
        times = time_style(wishes.clock, wishes.week_begins)
        light = self.tr("Night light from {0} to {1}")
        self._theme_row.sub.setText(light.format(times.clock(NIGHT_FROM), times.clock(NIGHT_TO)))
        clock, week = times.clock(time(15, 10)), wording.LONG_DAYS[times.first_day]
        if wishes.clock == "auto":
            clock = self.tr("As on this computer: {0}").format(clock)
        if wishes.week_begins == "auto":
            week = self.tr("As on this computer: {0}").format(week)
        self._clock_row.sub.setText(clock)
        self._week_row.sub.setText(week)
        for one in (self._theme_row, self._clock_row, self._week_row):
            one.sub.show()

    def _toggle(self, name: str, use: Callable[[bool], None]) -> Toggle:
        toggle = Toggle(self.look, name)
        toggle.clicked.connect(use)
        return toggle

    def arrange(self, now: SectionArrangement) -> None:
        super().arrange(now)
        self.theme.set_stacked(now.themes_stacked)
        self.clock.set_stacked(now.themes_stacked)
        self.week.set_stacked(now.themes_stacked)
        self.person.set_stacked(now.people_stacked)
        for end in self._ends:
            end.setVisible(now.samples)

    def refresh(self) -> None:
        wishes = self._preferences.wishes
        self.size_slider.blockSignals(True)
        self.size_slider.setValue(round(wishes.text_size * 100))
        self.size_slider.blockSignals(False)
        self._percent.setText(f"{half_up(wishes.text_size * 100)} %")
        self.theme.set_current(wishes.theme)
        self.clock.set_current(wishes.clock)
        self.week.set_current(wishes.week_begins)
        self._say_time()
        self.dimmer.setChecked(wishes.dimmer)
        self.still.setChecked(self.look.reduced_motion if wishes.reduced_motion is None else wishes.reduced_motion)
        self.keys.setChecked(wishes.single_keys)
        self.person.show_choice(wishes.body, wishes.skin)

    def _sizing(self, value: int) -> None:
        self._percent.setText(f"{value} %")
        self._later.start()

    def use_size(self) -> None:
        """Take the slider's value as the text size, in steps of five."""
        self._later.stop()
        self._preferences.change(Wishes, text_size=round(self.size_slider.value() / 5) * 5 / 100)
