# SPDX-License-Identifier: MIT
"""Voice and sound: on or off, how loud, when it may begin, and whether the app stays ready."""

from __future__ import annotations

from PySide6.QtWidgets import QSlider, QWidget

from cramprelief.ui.kit.boxes import box, row
from cramprelief.ui.kit.check import Toggle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.preferences import Preferences
from cramprelief.ui.settings_parts import Section, SettingRow, slider
from cramprelief.ui.theme.look import Look


class VoiceAndSound(Section):
    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__(look)
        self._preferences = preferences
        self.voice = self._toggle(self.tr("Read each step aloud"), "voice")
        self.at_once = self._toggle(self.tr("Speak as soon as it opens"), "speak_on_open")
        self.ready = self._toggle(self.tr("Keep the app ready"), "keep_open")
        self.voice_volume, voice_box, self._voice_words = self._volume(self.tr("Loudness of the voice"), "voice_volume")
        self.sound_volume, sound_box, self._sound_words = self._volume(self.tr("Loudness of sounds"), "sound_volume")
        self.add_card(
            self.tr("Voice"),
            SettingRow(look, self.tr("Read each step aloud"), self.tr("Words stay on the screen too"), self.voice),
            SettingRow(look, self.tr("Loudness of the voice"), self.tr("Half as loud at night"), voice_box),
            SettingRow(look, self.tr("Speak as soon as it opens"), self.tr("Else it waits for your first key or press"),
                       self.at_once),
        )  # fmt: skip
        self.add_card(
            self.tr("Sounds"),
            SettingRow(look, self.tr("Loudness of sounds"), self.tr("Half as loud at night"), sound_box),
        )
        self.add_card(
            self.tr("Start"),
            SettingRow(look, self.tr("Keep the app ready"), self.tr("Closing puts it away. It opens at once."),
                       self.ready),
        )  # fmt: skip
        preferences.changed.connect(self.refresh)
        self.refresh()

    def _toggle(self, name: str, field: str) -> Toggle:
        toggle = Toggle(self.look, name)
        toggle.clicked.connect(lambda on: self._preferences.change(**{field: on}))
        return toggle

    def _volume(self, name: str, field: str) -> tuple[QSlider, QWidget, Words]:
        made = slider(name, 0, 100, 70, 5)
        words = Words(self.look, "", "bodyb")
        made.valueChanged.connect(lambda value: self._preferences.change(**{field: value / 100}))
        held = box(row((made, 1), words, gap=12))
        return made, held, words

    def refresh(self) -> None:
        wishes = self._preferences.now
        self.voice.setChecked(wishes.voice)
        self.at_once.setChecked(wishes.speak_on_open)
        self.ready.setChecked(wishes.keep_open)
        rows = (
            (self.voice_volume, self._voice_words, wishes.voice_volume),
            (self.sound_volume, self._sound_words, wishes.sound_volume),
        )
        for made, words, value in rows:
            made.blockSignals(True)
            made.setValue(round(value * 100))
            made.blockSignals(False)
            words.setText(f"{round(value * 100)} %")
