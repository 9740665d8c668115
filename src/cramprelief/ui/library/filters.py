# SPDX-License-Identifier: MIT
"""The row of filters: place, position, things, length, evidence. Those that are set can be let go one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.guide.browse import NOTHING, Wanted
from cramprelief.routine.model import GRADES
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.boxes import Flow, let_arrows_move, set_wrapping
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.library.filter_chip import FilterChip
from cramprelief.ui.theme.look import Look
from cramprelief.vocabulary import NEEDS, PLACES, POSTURES

MINUTES = (3, 5, 10)
_SELDOM = ("cold-object", "drink", "step", "mat", "socks", "thermometer", "blanket", "pillow")
"""Things that nobody looks for a routine by."""


class Filters(QWidget):
    """`changed(wanted)` tells of the filters after a choice by the person."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._wanted = Wanted()
        things = [(NOTHING, self.tr("Nothing needed"))]
        things += [(each, terms.need(each)) for each in NEEDS if each not in _SELDOM]
        postures = [each for each in POSTURES if each != "any"]
        lengths = [(str(n), self.tr("Up to {0} min").format(n)) for n in MINUTES]
        self.chips = {
            "place": FilterChip(look, self.tr("Place"), [(each, place_words(each)) for each in PLACES]),
            "posture": FilterChip(look, self.tr("Position"), [(each, terms.posture(each)) for each in postures]),
            "needs": FilterChip(look, self.tr("What you have"), things),
            "minutes": FilterChip(look, self.tr("Length"), lengths),
            "grade": FilterChip(look, self.tr("Evidence"), [(each, terms.grade(each)) for each in GRADES]),
        }
        for name, chip in self.chips.items():
            chip.chosen.connect(lambda key, name=name: self._choose(name, key))
        self.clear = Button(look, self.tr("Clear all"), kind="link", size="small", name=self.tr("Clear all filters"))
        self.clear.setVisible(False)
        self.clear.clicked.connect(lambda: self.changed.emit(Wanted()))
        self.setLayout(Flow([*self.chips.values(), self.clear], 8))
        let_arrows_move(self)
        set_wrapping(self)

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is set, without telling of it."""
        self._wanted = wanted
        for name, chip in self.chips.items():
            value = getattr(wanted, name)
            chip.set_current("" if value is None else str(value))
        self.clear.setVisible(bool(wanted.chosen))

    def words(self, wanted: Wanted) -> dict[str, str]:
        """What each set filter says."""
        return {name: self.chips[name].text() for name in wanted.chosen}

    def _choose(self, name: str, key: str) -> None:
        # Any: each filter has a type of its own.
        value: Any = int(key) if key and name == "minutes" else key or None
        self.changed.emit(replace(self._wanted, **{name: value}))
