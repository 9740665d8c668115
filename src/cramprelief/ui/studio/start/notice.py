# SPDX-License-Identifier: MIT
"""One line about what just happened, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.theme.look import Look


class Notice(Card):
    """`tell` shows it, with at most two buttons. `closed` tells that it is hidden again."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="primary_soft", border=None, radius=16)
        self.words = Words(look, "", "body", "primary_ink", wrap=True)
        self.first = Button(look, "", "arrow-u-up-left", size="small")
        self.second = Button(look, "", "x", kind="ghost", size="small")
        self._do: list[Callable[[], None]] = []
        self.first.clicked.connect(lambda: self._act(0))
        self.second.clicked.connect(lambda: self._act(1))
        self._stacked = False
        self._arrange()
        self.hide()

    def set_stacked(self, stacked: bool) -> None:
        """The buttons stand below the words."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._arrange()

    def _arrange(self) -> None:
        if self._stacked:
            rearrange(self, column(self.words, row(None, self.first, self.second, gap=8), margin=(18, 10, 8, 6), gap=4))
        else:
            rearrange(self, row((self.words, 1), self.first, self.second, margin=(18, 6, 8, 6), gap=10))

    def tell(self, words: str, *ways: tuple[str, str, Callable[[], None]]) -> None:
        """`ways` are what each button says, its icon, and what it does."""
        self.words.setText(words)
        self._do = [do for _words, _icon, do in ways]
        for place, button in enumerate((self.first, self.second)):
            button.setVisible(place < len(ways))
            if place < len(ways):
                button.set_words(ways[place][0], ways[place][1])
        self.show()
        announce(self, words)

    def close_now(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _act(self, place: int) -> None:
        if place < len(self._do):
            self._do[place]()
