# SPDX-License-Identifier: MIT
"""A diary with nothing in it: a calm field of days, and that this is good."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from cramprelief.ui.charts.heat import DayHeat
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.theme.look import Look

_DAYS = 122


class DiaryEmpty(QWidget):
    """`add` and `bring` are its two ways on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._heat = DayHeat(look)
        self._title = Words(look, self.tr("Nothing here yet, and that is good"), "h2", wrap=True, align=CENTRE)
        self._words = Words(
            look,
            self.tr("After each cramp an entry is made for you: place, time, what helped. It stays on this computer."),
            "lead", "text2", wrap=True, align=CENTRE,
        )  # fmt: skip
        self.add = Tile(look, self.tr("Add an earlier cramp"), None, "plus", style=TileStyle(60, centre=True))
        self.bring = Tile(look, self.tr("Bring in a file"), None, "upload-simple", style=TileStyle(60, centre=True))
        self._inner = QWidget()
        card = Card(look, column((self._inner, 1), margin=14), radius=26)
        for part in (self._heat, self._title, self._words, self.add, self.bring):
            part.setParent(self._inner)
        self.setLayout(column((card, 1)))

    def show_days(self, today: date) -> None:
        self._heat.show_days({}, today - timedelta(days=_DAYS), today + timedelta(days=1))

    def arrange(self, *, narrow: bool) -> None:
        self._heat.setMaximumWidth(self.look.grow(520))
        self._heat.setMaximumHeight(self.look.grow(210))
        self._words.setMaximumWidth(self.look.px(20) * 34)
        buttons = (
            column(self.add, self.bring, gap=10)
            if narrow
            else row((None, 1), (self.add, 4), (self.bring, 4), (None, 1))
        )
        middle = row(None, (self._words, 100), None)
        heat = row(None, (self._heat, 100), None)
        parts = (None, (heat, 3), self._title, middle, 8, buttons, None)
        rearrange(self._inner, column(*parts, gap=10))
