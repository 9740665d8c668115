# SPDX-License-Identifier: MIT
"""What the sections of the settings are made of: cards, and rows of words with a control."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QSlider, QWidget

from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.card import Card, Separator
from cramprelief.ui.kit.check import Toggle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.shape import PageShape


class SectionArrangement(NamedTuple):
    """How a section stands at a shape of the page."""

    tight: bool
    """The sides are as narrow as they can be, and what is chosen from stands one below the other."""
    rows_narrow: bool
    """Controls stand below their words."""
    people_stacked: bool
    themes_stacked: bool
    choices_stacked: bool
    """Short words to choose from stand one below the other."""
    samples: bool
    """Whether there is room for letters in two sizes beside the slider."""


def arrange_section(shape: PageShape) -> SectionArrangement:
    return SectionArrangement(
        tight=shape.w < 250,
        rows_narrow=shape.w < 560,
        people_stacked=shape.w < 480,
        themes_stacked=shape.w < 430,
        choices_stacked=shape.w < 300,
        samples=shape.w >= 300,
    )


class SettingRow(QWidget):
    """A title, perhaps a line below it, and the control at the end; below them where it is narrow."""

    def __init__(self, look: Look, title: str, sub: str, control: QWidget) -> None:
        super().__init__()
        self._title = Words(look, title, "bodyb", wrap=True)
        self.sub = Words(look, sub, "label", "text2", wrap=True)
        if not sub:
            self.sub.hide()
        self.control = control
        for part in (self._title, self.sub, control):
            part.setParent(self)
        self.arrange(narrow=False)

    def arrange(self, *, narrow: bool) -> None:
        words = column(self._title, self.sub, gap=1)
        if narrow and not isinstance(self.control, Toggle):
            rearrange(self, column(words, row((self.control, 1)), gap=8))
        else:
            rearrange(self, row((words, 1), self.control, gap=16))


class Section(QWidget):
    """One section: cards below each other. Subclasses add them with `add_card`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._rows: list[SettingRow] = []
        self._insides: list[QBoxLayout] = []
        self._column = column(None, gap=16, margin=(0, 0, 10, 0))
        self.setLayout(self._column)

    def add_card(self, title: str, *parts: QWidget | QLayout, lead: str = "") -> Card:
        """A card with its title, and a hairline between rows."""
        items: list[QWidget | QLayout] = []
        if title:
            items.append(Words(self.look, title, "h2", wrap=True))
        if lead:
            items.append(Words(self.look, lead, "body", "text2", wrap=True))
        for index, part in enumerate(parts):
            if index and isinstance(part, SettingRow):
                items.append(Separator(self.look))
            if isinstance(part, SettingRow):
                self._rows.append(part)
            items.append(part)
        inside = column(*items, margin=(24, 18, 24, 20), gap=10)
        card = Card(self.look, inside, radius=26)
        self._column.insertWidget(self._column.count() - 1, card)
        self._insides.append(inside)
        return card

    def arrange(self, now: SectionArrangement) -> None:
        side = 12 if now.tight else 24
        for inside in self._insides:
            inside.setContentsMargins(side, 18, side, 20)
        self._column.setContentsMargins(0, 0, 2 if now.tight else 10, 0)
        for part in self._rows:
            part.arrange(narrow=now.rows_narrow)

    def refresh(self) -> None:
        """Show what holds now."""


def slider(name: str, low: int, high: int, value: int, step: int) -> QSlider:
    """A horizontal slider with a spoken name."""
    made = QSlider(Qt.Orientation.Horizontal)
    made.setRange(low, high)
    made.setSingleStep(step)
    made.setPageStep(step)
    made.setValue(value)
    made.setAccessibleName(name)
    made.setMinimumWidth(110)
    return made
