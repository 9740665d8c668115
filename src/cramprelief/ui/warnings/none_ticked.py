# SPDX-License-Identifier: MIT
"""Nothing is ticked: what an ordinary cramp is like, and the way back to the stretch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from cramprelief.ui.kit.boxes import box, column, rearrange, row
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
        self._cramp_like = tuple(cramp)
        self._none = Words(look, self.tr("None of these?"), "h1", wrap=True)
        self._then = Words(look, "", "lead", "text2", wrap=True)
        self.cramp = Tile(
            look,
            self.tr("It is a cramp"),
            "",
            "arrow-right",
            kind="primary",
            style=TileStyle(84, "buttonl", sub="body", icon=34, radius=24),
        )
        self.cramp.clicked.connect(self.go_on)
        self._like_words = Words(look, "", "h3", wrap=True)
        self._lines = QWidget()
        self._said = QWidget(self._lines)
        self._like = Card(look, column(self._like_words, self._lines, margin=(28, 20, 28, 22), gap=8))
        go = Card(look, column(self._none, self._then, 4, self.cramp, margin=(28, 22, 28, 24)), radius=28)
        self.setLayout(column(self._like, go, None, gap=14))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_for(None)

    def show_for(self, say: Sequence[str] | None) -> None:
        """`say` is what it may be at another place than a leg; None for an ordinary cramp."""
        said = self._cramp_like if say is None else say
        icon = "check" if say is None else "info"
        before, self._said = self._said, box(column(*(self._line(icon, words) for words in said), gap=8))
        rearrange(self._lines, column(self._said))
        before.hide()
        before.deleteLater()
        if say is None:
            self._like_words.setText(self.tr("What a cramp is like"))
            self._then.setText(self.tr("Then it is most likely a cramp. We can go on."))
            self.cramp.set_words(self.tr("It is a cramp"), "")
        else:
            self._like_words.setText(self.tr("What it may be"))
            self._then.setText(self.tr("Then see what you can do, and when to get help."))
            self.cramp.set_words(self.tr("None of these"), "")

    def _line(self, icon: str, words: str) -> QLayout:
        return row(column(Icon(self.look, icon, 24, "primary"), None), (Words(self.look, words, "lead", wrap=True), 1))

    def set_compact(self, compact: bool) -> None:
        """In one column it stands after the signs."""
        self._none.restyle("h3" if compact else "h1")
        self._then.restyle("body" if compact else "lead")
        self.cramp.set_measures(height=64 if compact else 84)

    def show_way(self, words: str, icon: str) -> None:
        """Where it leads: it begins something, goes on, or goes back."""
        self.cramp.set_words(self.cramp.text(), words)
        self.cramp.set_icon(icon)
