# SPDX-License-Identifier: MIT
"""Light and text: theme, text size with a sample, movement, single keys, who is drawn. Each holds at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from cramprelief.figure.library import FigureLibrary
from cramprelief.record.settings import Wishes
from cramprelief.ui.kit.boxes import box, column, row
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.check import Toggle
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.words import Words
from cramprelief.ui.settings.figure_choice import DrawnPerson
from cramprelief.ui.settings.parts import Section, SectionArrangement, SettingRow, slider
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.theme.look import Look

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
        self.add_card(
            self.tr("Light"),
            SettingRow(look, self.tr("Theme"), self.tr("Night light from 21:00 to 6:30"), self.theme),
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
        self.person = DrawnPerson(look, figures)
        self.person.body_chosen.connect(lambda build: preferences.change(Wishes, body=build))
        self.person.skin_chosen.connect(lambda skin: preferences.change(Wishes, skin=skin))
        self.add_card(self.tr("The person in the pictures"), self.person)
        preferences.changed.connect(self.refresh)
        self.refresh()

    def _toggle(self, name: str, use: Callable[[bool], None]) -> Toggle:
        toggle = Toggle(self.look, name)
        toggle.clicked.connect(use)
        return toggle

    def arrange(self, now: SectionArrangement) -> None:
        super().arrange(now)
        self.theme.set_stacked(now.themes_stacked)
        self.person.set_stacked(now.people_stacked)
        for end in self._ends:
            end.setVisible(now.samples)

    def refresh(self) -> None:
        wishes = self._preferences.wishes
        self.size_slider.blockSignals(True)
        self.size_slider.setValue(round(wishes.text_size * 100))
        self.size_slider.blockSignals(False)
        self._percent.setText(f"{round(wishes.text_size * 100)} %")
        self.theme.set_current(wishes.theme)
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
