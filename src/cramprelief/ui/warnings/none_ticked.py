# SPDX-License-Identifier: MIT
"""Nothing is ticked: what an ordinary cramp is like, and the way back to the stretch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class NoneOfThese(QWidget):
    """ "None of these? It is a cramp." """

    go_on = Signal()

    def __init__(self, look: Look, cramp: Sequence[str]) -> None:
        super().__init__()
        self.look = look
        self._none = Words(look, self.tr("None of these?"), "h1", wrap=True)
        self._then = Words(look, self.tr("Then it is most likely a cramp. We can go on."), "lead", "text2", wrap=True)
        self.cramp = Tile(
            look,
            self.tr("It is a cramp"),
            "",
            "arrow-right",
            kind="primary",
            style=TileStyle(84, "buttonl", sub="body", icon=34, radius=24),
        )
        self.cramp.clicked.connect(self.go_on)
        lines = [row(column(Icon(look, "check", 24, "primary"), None), (Words(look, words, "lead", wrap=True), 1))
                 for words in cramp]  # fmt: skip
        self._like = Card(
            look,
            column(
                Words(look, self.tr("What a cramp is like"), "h3", wrap=True), *lines, margin=(28, 20, 28, 22), gap=8
            ),
        )
        go = Card(look, column(self._none, self._then, 4, self.cramp, margin=(28, 22, 28, 24)), radius=28)
        self.setLayout(column(self._like, go, None, gap=14))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_compact(self, compact: bool) -> None:
        """In one column it stands after the signs."""
        self._none.restyle("h3" if compact else "h1")
        self._then.restyle("body" if compact else "lead")
        self.cramp.set_measures(height=64 if compact else 84)

    def show_way(self, words: str) -> None:
        """Where it leads."""
        self.cramp.set_words(self.cramp.text(), words)
