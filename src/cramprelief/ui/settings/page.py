# SPDX-License-Identifier: MIT
"""Settings: sections left, the chosen one right; in a narrow window a list, then the section."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from cramprelief.figure.library import FigureLibrary
from cramprelief.guide.practice import PRACTICE
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.settings.appearance import LightAndText
from cramprelief.ui.settings.data import YourData
from cramprelief.ui.settings.parts import Section, SectionArrangement, arrange_section
from cramprelief.ui.settings.reminders import ReminderSection
from cramprelief.ui.settings.start import Start
from cramprelief.ui.settings.voice import VoiceAndSound
from cramprelief.ui.settings.you import AboutYou
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.sheet import dress
from cramprelief.voice.capabilities import Heard


class SettingsArrangement(NamedTuple):
    shown: Literal["both", "list", "section"]
    section: SectionArrangement


class SettingsPage(Page):
    """Everything is saved at once."""

    reminder_tried = Signal()
    voice_tried = Signal()

    def __init__(
        self, look: Look, preferences: Preferences, catalogue: Catalogue, records: DiaryFile, figures: FigureLibrary
    ) -> None:
        super().__init__(look)
        self._preferences = preferences
        self._make: dict[str, Callable[[], Section]] = {
            "you": lambda: self._about_you(catalogue),
            "voice": self._voice,
            "start": lambda: Start(look, preferences),
            "light": lambda: LightAndText(look, preferences, figures),
            "reminders": self._reminders,
            "data": lambda: self._your_data(records),
        }
        words = {
            "you": (self.tr("About you"), "user"), "voice": (self.tr("Voice and sound"), "speaker-high"),
            "start": (self.tr("Start"), "timer"), "light": (self.tr("Light and text"), "text-aa"),
            "reminders": (self.tr("Reminders"), "bell"), "data": (self.tr("Your data"), "folder-open"),
        }  # fmt: skip
        self._sections: dict[str, Section] = {}
        self._current = "you"
        self._opened: bool | None = None
        """Whether the section is looked at where there is no room for the list; None: as the room is."""
        self._heard = Heard()
        self._title = Words(look, self.tr("Settings"), "h1")
        self._saved = Words(look, self.tr("Changes are saved at once"), "label", "text2", wrap=True)
        self._group = QButtonGroup(self)
        self.tiles: dict[str, Tile] = {}
        for name, (text, icon) in words.items():
            tile = Tile(look, text, None, icon, kind="ghost", style=TileStyle(56, "bodyb", icon=24))
            tile.setCheckable(True)
            tile.clicked.connect(lambda _=False, name=name: self.open_section(name))
            self._group.addButton(tile)
            self.tiles[name] = tile
        self.back = Button(look, self.tr("Settings"), "arrow-left", kind="flush", size="small")
        self.back.clicked.connect(self._close_section)
        self.keep(self._title, self._saved, self.back, *self.tiles.values())
        preferences.trouble.connect(self._tell)
        if preferences.set_aside is not None:
            kept = self.tr("Your settings could not be read. The usual ones hold. The old file was kept: {0}")
            self._tell(kept.format(preferences.set_aside.name))
        dress(self, look)

    def _voice(self) -> VoiceAndSound:
        section = VoiceAndSound(self.look, self._preferences)
        section.tried.connect(self.voice_tried)
        section.show_heard(self._heard)
        return section

    def show_heard(self, heard: Heard) -> None:
        """What can be heard on this computer."""
        self._heard = heard
        section = self._sections.get("voice")
        if isinstance(section, VoiceAndSound):
            section.show_heard(heard)

    def _your_data(self, records: DiaryFile) -> YourData:
        section = YourData(self.look, records)
        section.erased.connect(self._preferences.forget_person)
        return section

    def _reminders(self) -> ReminderSection:
        section = ReminderSection(self.look, self._preferences)
        section.tried.connect(self.reminder_tried)
        section.plans_asked.connect(lambda: self.go_to("plans"))
        return section

    def _about_you(self, catalogue: Catalogue) -> AboutYou:
        section = AboutYou(self.look, self._preferences, catalogue)
        section.practise.connect(lambda: self.play.emit(PRACTICE))
        return section

    def section(self, name: str) -> Section:
        """Made when it is first asked for."""
        if name not in self._sections:
            self._sections[name] = self._make[name]()
            self.keep(self._sections[name])
        return self._sections[name]

    def show_for(self, argument: object) -> None:
        """`argument`: the name of a section, or None."""
        if isinstance(argument, str) and argument in self._make:
            self.open_section(argument)
        else:
            self._show_section(self._current, None)

    def open_section(self, name: str) -> None:
        self._show_section(name, True)
        if self.shape.width == "narrow":
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_section(self, name: str, opened: bool | None) -> None:
        self._current, self._opened = name, opened
        self.tiles[name].setChecked(True)
        self.section(name).refresh()
        self.arrange_anew()

    def _close_section(self) -> None:
        self._opened = False
        self.adapt()
        self.tiles[self._current].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, words: str) -> None:
        self._saved.setText(words)
        self._saved.restyle(role="danger_ink")

    def arrangement(self, shape: PageShape) -> SettingsArrangement:
        opened = self._opened if self._opened is not None else shape.width != "narrow"
        return SettingsArrangement(
            "both" if shape.w >= 860 else "section" if opened else "list", arrange_section(shape)
        )

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        section = self.section(self._current)
        for other in self._sections.values():
            other.setVisible(other is section and now.shown != "list")
        section.arrange(now.section)
        tiles = column(*self.tiles.values(), gap=6)
        alone = now.shown == "section"
        self.back.setVisible(alone)
        for part in (self._title, self._saved, *self.tiles.values()):
            part.setVisible(not alone)
        if now.shown == "both":
            content = self.hold(Scroll(self.look, box(column(section, margin=(0, 0, 0, 20)))))
            nav = self.hold(box(column(self._title, 8, tiles, None, self._saved, margin=(0, 0, 0, 20), gap=6)))
            nav.setFixedWidth(self.look.grow(250))
            layout = row(nav, (content, 1), margin=(28, 20, 22, 0), gap=28)
        else:
            if alone:
                inner = column(row(self.back, None), section, gap=8)
            else:
                inner = column(self._title, 8, tiles, None, self._saved)
            inner.setContentsMargins(0, 0, 0, 12)
            layout = column((self.hold(Scroll(self.look, box(inner))), 1), margin=(16, 12, 10, 0))
        rearrange(self, layout)

    def first_focus(self) -> QWidget:
        return self.back if self.back.isVisible() else self.tiles[self._current]
