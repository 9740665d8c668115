# SPDX-License-Identifier: MIT
"""Voice and sound: on or off, who speaks, how loud, when it may begin, what is missing here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSlider, QWidget

from cramprelief.record.settings import SPEEDS, Wishes
from cramprelief.rounding import half_up
from cramprelief.ui.kit.boxes import box, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.check import Toggle
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.words import Words
from cramprelief.ui.settings.parts import Section, SectionArrangement, SettingRow, slider
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.theme.look import Look
from cramprelief.voice.capabilities import Heard, lacks


class VoiceAndSound(Section):
    tried = Signal()
    """The person wants to hear the voice as it is set."""

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__(look)
        self._preferences = preferences
        self.voice = self._toggle(self.tr("Read each step aloud"), lambda on: preferences.change(Wishes, voice=on))
        self.at_once = self._toggle(
            self.tr("Speak as soon as it opens"), lambda on: preferences.change(Wishes, speak_on_open=on)
        )
        self.captions = self._toggle(self.tr("Show what is said"), lambda on: preferences.change(Wishes, captions=on))
        self.with_reader = self._toggle(
            self.tr("Voice together with a screen reader"), lambda on: preferences.change(Wishes, voice_with_reader=on)
        )
        who = [("", self.tr("The app")), ("system", self.tr("This computer"))]
        self.who = Segmented(look, who, label=self.tr("Who speaks"))
        self.who.chosen.connect(lambda key: preferences.change(Wishes, system_voice=bool(key)))
        paces = zip(map(str, SPEEDS), (self.tr("Slow"), self.tr("Calm"), self.tr("Quick")), strict=True)
        self.speed = Segmented(look, list(paces), label=self.tr("How fast this computer speaks"))
        self.speed.chosen.connect(lambda key: preferences.change(Wishes, voice_speed=float(key)))
        self.attempt = Button(look, self.tr("Try it"), "play", size="small")
        self.attempt.clicked.connect(self.tried)
        self.voice_volume, voice_box, self._voice_words = self._volume(
            self.tr("Loudness of the voice"), lambda part: preferences.change(Wishes, voice_volume=part)
        )
        self.sound_volume, sound_box, self._sound_words = self._volume(
            self.tr("Loudness of sounds"), lambda part: preferences.change(Wishes, sound_volume=part)
        )
        self._lacking = Words(look, "", "body", wrap=True)
        self._missing = self.add_card(self.tr("Missing on this computer"), self._lacking)
        self.add_card(
            self.tr("Voice"),
            SettingRow(look, self.tr("Read each step aloud"), self.tr("Words stay on the screen too"), self.voice),
            SettingRow(look, self.tr("Show what is said"), self.tr("Always on while the voice is off"), self.captions),
            SettingRow(look, self.tr("Voice together with a screen reader"),
                       self.tr("Off: your screen reader reads each step"), self.with_reader),
            SettingRow(look, self.tr("Who speaks"), self.tr("This computer reads your own routines"), self.who),
            SettingRow(look, self.tr("How fast this computer speaks"), "", self.speed),
            SettingRow(look, self.tr("Loudness of the voice"), self.tr("Half as loud at night"), voice_box),
            SettingRow(look, self.tr("Hear how it sounds"), "", self.attempt),
            SettingRow(look, self.tr("Speak as soon as it opens"), self.tr("Else it waits for your first key or press"),
                       self.at_once),
        )  # fmt: skip
        self.add_card(
            self.tr("Sounds"),
            SettingRow(look, self.tr("Loudness of sounds"), self.tr("Half as loud at night"), sound_box),
        )
        self.show_heard(Heard())
        preferences.changed.connect(self.refresh)
        self.refresh()

    def show_heard(self, heard: Heard) -> None:
        """What is missing here, each with its cure; nothing where all is there."""
        sentences = list(lacks(heard))
        self._lacking.setText("\n".join(sentences))
        self._missing.setVisible(bool(sentences))

    def _toggle(self, name: str, use: Callable[[bool], None]) -> Toggle:
        toggle = Toggle(self.look, name)
        toggle.clicked.connect(use)
        return toggle

    def _volume(self, name: str, use: Callable[[float], None]) -> tuple[QSlider, QWidget, Words]:
        made = slider(name, 0, 100, 70, 5)
        words = Words(self.look, "", "bodyb")
        made.valueChanged.connect(lambda value: use(value / 100))
        held = box(row((made, 1), words, gap=12))
        return made, held, words

    def arrange(self, now: SectionArrangement) -> None:
        super().arrange(now)
        for part in (self.who, self.speed):
            part.set_stacked(now.choices_stacked)

    def refresh(self) -> None:
        wishes = self._preferences.wishes
        self.voice.setChecked(wishes.voice)
        self.at_once.setChecked(wishes.speak_on_open)
        self.captions.setChecked(wishes.captions)
        self.with_reader.setChecked(wishes.voice_with_reader)
        self.who.set_current("system" if wishes.system_voice else "")
        self.speed.set_current(str(wishes.voice_speed))
        rows = (
            (self.voice_volume, self._voice_words, wishes.voice_volume),
            (self.sound_volume, self._sound_words, wishes.sound_volume),
        )
        for made, words, value in rows:
            made.blockSignals(True)
            made.setValue(round(value * 100))
            made.blockSignals(False)
            words.setText(f"{half_up(value * 100)} %")
