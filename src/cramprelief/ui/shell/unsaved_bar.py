# SPDX-License-Identifier: MIT
"""The quiet line of a cramp that is not on the disk yet. Guiding goes on above it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class UnsavedBar(Card):
    """ "Not saved yet" with Try again; `full` says why as well."""

    again = Signal()

    def __init__(self, look: Look, *, full: bool) -> None:
        super().__init__(look, fill="caution_soft", border=None, radius=16)
        self._why = Words(look, "", "body", wrap=True)
        if not full:
            self._why.hide()
        title = Words(look, self.tr("Not saved yet"), "bodyb", "caution_ink", wrap=True)
        self.button = Button(look, self.tr("Try again"), "arrows-clockwise", size="small")
        self.button.clicked.connect(self.again)
        rearrange(self, row((column(title, self._why, gap=0), 1), self.button, margin=(16, 4, 8, 4), gap=8))
        self.hide()

    def show_trouble(self, words: str) -> None:
        """Why it is not saved, in words; empty once it is."""
        self._why.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
