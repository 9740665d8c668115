# SPDX-License-Identifier: MIT
"""The questions of Home: where, which side, can you stand, what fits. Each answer is optional."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from cramprelief.ui.kit.boxes import Flow, let_arrows_move, rearrange, row, set_wrapping
from cramprelief.ui.kit.chip import Chip
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.theme.look import Look
from cramprelief.vocabulary import PLACE_WORDS, PLACES


class PlaceChips(QWidget):
    """All places as plain buttons: the list beside the body map, for keyboard and screen reader too."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        order = sorted((each for each in PLACES if PLACE_WORDS[each].chip), key=lambda place: PLACE_WORDS[place].chip)
        self._chips = {place: Chip(look, place_words(place), hurts=True, style="label") for place in order}
        for place, chip in self._chips.items():
            self._group.addButton(chip)
            chip.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
        self.setLayout(Flow(self._chips.values(), 8))
        set_wrapping(self)
        self.setAccessibleName(self.tr("Where does it hurt?"))

    def show_place(self, place: str | None) -> None:
        """Mark a place, or none. Tells nothing."""
        self._group.setExclusive(False)
        for name, chip in self._chips.items():
            chip.setChecked(name == place)
        self._group.setExclusive(True)


class StandTiles(QWidget):
    """Can you stand up? Yes, or not now."""

    chosen = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._yes = Tile(look, self.tr("Yes"), self.tr("I can get up"), "person-simple", style=TileStyle(60))
        self._no = Tile(look, self.tr("Not now"), self.tr("I'm lying or sitting"), "bed", style=TileStyle(60))
        self._group = QButtonGroup(self)
        for tile, can in ((self._yes, True), (self._no, False)):
            tile.setCheckable(True)
            self._group.addButton(tile)
            tile.clicked.connect(lambda _=False, can=can: self.chosen.emit(can))
        self.setAccessibleName(self.tr("Can you stand up?"))
        rearrange(self, row((self._yes, 1), (self._no, 1)))

    def set_short(self, short: bool, *, icons: bool = True) -> None:
        """Without the line below, for large text and narrow windows; without icons for the tightest."""
        self._yes.set_icon("person-simple" if icons else None)
        self._no.set_icon("bed" if icons else None)
        self._yes.set_words(self._yes.text(), None if short else self.tr("I can get up"))
        self._no.set_words(self._no.text(), None if short else self.tr("I'm lying or sitting"))

    def show_answer(self, can: bool | None) -> None:
        """None: not answered."""
        self._group.setExclusive(False)
        self._yes.setChecked(can is True)
        self._no.setChecked(can is False)
        self._group.setExclusive(True)


class SituationChips(QWidget):
    """At most one fits; pressing it again takes it back."""

    chosen = Signal(object)
    """The situation, or None."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        words = (
            ("in-bed", self.tr("In bed")), ("exercising", self.tr("Exercising")), ("in-water", self.tr("In water")),
            ("pregnant", self.tr("Pregnant")), ("desk", self.tr("At a desk")), ("driving", self.tr("Driving")),
            ("after-injury", self.tr("After a fall")),
        )  # fmt: skip
        self._chips = {name: Chip(look, text) for name, text in words}
        for name, chip in self._chips.items():
            chip.clicked.connect(lambda on, name=name: self._choose(name if on else None))
        self.setLayout(Flow(self._chips.values(), 8))
        set_wrapping(self)
        self.setAccessibleName(self.tr("Does one of these fit?"))
        let_arrows_move(self)

    def _choose(self, name: str | None) -> None:
        self.show_situation(name)
        self.chosen.emit(name)

    def show_situation(self, situation: str | None) -> None:
        for name, chip in self._chips.items():
            chip.setChecked(name == situation)
