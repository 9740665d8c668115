# SPDX-License-Identifier: MIT
"""The questions of Home: where, which side, can you stand, what fits. Each answer is optional."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from cramprelief.figure.body_map import on_map
from cramprelief.routine.model import SITUATIONS
from cramprelief.ui.kit.boxes import Flow, box, column, let_arrows_move, rearrange, row, set_wrapping
from cramprelief.ui.kit.chip import Chip
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.theme.look import Look
from cramprelief.vocabulary import PLACE_WORDS, PLACES, Place


class PlaceChips(QWidget):
    """Places as plain buttons: the list beside the body map, for keyboard and screen reader too.

    The usual places first; "Somewhere else" puts in their place those of the trunk and what is no spot of the body, and
    the way back.
    """

    chosen = Signal(str)
    turned = Signal()
    """Other buttons stand there now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._group = QButtonGroup(self)
        order = sorted((each for each in PLACES if PLACE_WORDS[each].chip), key=lambda place: PLACE_WORDS[place].chip)
        self._chips = {place: Chip(look, place_words(place), hurts=True, style="label") for place in order}
        for place, chip in self._chips.items():
            self._group.addButton(chip)
            chip.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
        self.more = Chip(look, self.tr("Somewhere else"), style="label")
        self.more.setCheckable(False)
        self.more.clicked.connect(lambda: self._turn(others=True))
        self._usual = box(Flow((*self._chips.values(), self.more), 8))
        self._others: OtherPlaces | None = None
        for part in (self, self._usual):
            set_wrapping(part)
        self.setLayout(column(self._usual, gap=0))
        self.setAccessibleName(self.tr("Where does it hurt?"))

    @property
    def turns(self) -> tuple[QWidget, ...]:
        """The buttons that turn to the others and back."""
        return (self.more,) if self._others is None else (self.more, self._others.back)

    def show_place(self, place: str | None) -> None:
        """Mark a place, or none, where it is in sight. Tells nothing."""
        if place is not None:
            self._show(others=place in _OTHERS)
        self._group.setExclusive(False)
        for name, chip in self._chips.items():
            chip.setChecked(name == place)
        self._group.setExclusive(True)
        if self._others is not None:
            self._others.mark(place)

    def _turn(self, *, others: bool) -> None:
        self._show(others=others)
        first = self._others.back if others and self._others is not None else self.more
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, others: bool) -> None:
        if others and self._others is None:
            self._others = OtherPlaces(self.look)
            self._others.chosen.connect(self.chosen)
            self._others.back.clicked.connect(lambda: self._turn(others=False))
            rearrange(self, column(self._usual, self._others, gap=0))
        if self._others is not None and others == self._usual.isVisibleTo(self):
            self._usual.setVisible(not others)
            self._others.setVisible(others)
            self.turned.emit()


def _is_other(place: Place) -> bool:
    row = PLACE_WORDS[place]
    return not row.chip and (row.limb == "trunk" or not on_map(place))


_OTHERS = sorted(filter(_is_other, PLACES), key=lambda place: (PLACE_WORDS[place].limb != "trunk", on_map(place)))
"""What is no spot of the trunk, the trunk, and what is no spot of the leg; the rest is pressed on the body."""


class OtherPlaces(QWidget):
    """The places behind "Somewhere else". An arrow moves among them and chooses nothing: some open a page."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.back = Chip(look, self.tr("Leg, hand"), style="label")
        self.back.setCheckable(False)
        self._chips = {place: Chip(look, place_words(place), hurts=True, style="label") for place in _OTHERS}
        for place, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, place=place: self._choose(place))
        self.setLayout(Flow((*self._chips.values(), self.back), 8))
        set_wrapping(self)
        let_arrows_move(self)

    def _choose(self, place: str) -> None:
        self.mark(place)
        self.chosen.emit(place)

    def mark(self, place: str | None) -> None:
        for name, chip in self._chips.items():
            chip.setChecked(name == place)


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
    """At most one fits; pressing it again takes it back. "More" puts the rarer ones there, and the way back."""

    chosen = Signal(object)
    """The situation, or None."""
    turned = Signal()
    """Other buttons stand there now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        words = (
            ("in-bed", self.tr("In bed")), ("exercising", self.tr("Exercising")), ("in-water", self.tr("In water")),
            ("pregnant", self.tr("Pregnant")), ("desk", self.tr("At a desk")), ("driving", self.tr("Driving")),
            ("after-injury", self.tr("After a fall")),
        )  # fmt: skip
        self._chips: dict[str, Chip] = {}
        self.more = self._turner(self.tr("More"), others=True)
        self._usual = box(Flow((*self._made(words), self.more), 8))
        self._others: QWidget | None = None
        self._rare = frozenset(SITUATIONS) - set(self._chips)
        for part in (self, self._usual):
            set_wrapping(part)
        self.setLayout(column(self._usual, gap=0))
        self.setAccessibleName(self.tr("Does one of these fit?"))
        let_arrows_move(self)

    @property
    def turns(self) -> tuple[QWidget, ...]:
        """The buttons that turn to the rarer ones and back."""
        return (self.more,) if self._others is None else (self.more, self.back)

    def show_situation(self, situation: str | None) -> None:
        if situation is not None:
            self._show(others=situation in self._rare)
        for name, chip in self._chips.items():
            chip.setChecked(name == situation)

    def _made(self, words: Iterable[tuple[str, str]]) -> list[Chip]:
        chips = {name: Chip(self.look, text) for name, text in words}
        for name, chip in chips.items():
            chip.clicked.connect(lambda on, name=name: self._choose(name if on else None))
        self._chips.update(chips)
        return list(chips.values())

    def _turner(self, words: str, *, others: bool) -> Chip:
        chip = Chip(self.look, words)
        chip.setCheckable(False)
        chip.clicked.connect(lambda: self._turn(others=others))
        return chip

    def _choose(self, name: str | None) -> None:
        self.show_situation(name)
        self.chosen.emit(name)

    def _turn(self, *, others: bool) -> None:
        self._show(others=others)
        (self.back if others else self.more).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, others: bool) -> None:
        if others and self._others is None:
            words = (
                ("plane", self.tr("Plane, train")), ("wheelchair", self.tr("Wheelchair")), ("racing", self.tr("Race")),
                ("dialysis", self.tr("Dialysis")), ("child-night", self.tr("A child")),
                ("writing-music", self.tr("Writing, music")),
            )  # fmt: skip
            self.back = self._turner(self.tr("Others"), others=False)
            self._others = box(Flow((*self._made(words), self.back), 8))
            set_wrapping(self._others)
            rearrange(self, column(self._usual, self._others, gap=0))
        if self._others is not None and others == self._usual.isVisibleTo(self):
            self._usual.setVisible(not others)
            self._others.setVisible(others)
            self.turned.emit()
