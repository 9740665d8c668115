# SPDX-License-Identifier: MIT
"""What a person should know once. It stands beside the help, never in its way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class Welcome(Card):
    """Two sentences, and one press that puts them away for good."""

    understood = Signal()

    def __init__(self, look: Look, *offers: QWidget) -> None:
        """`offers` stand below: to say once what the person has, and to practise while well."""
        super().__init__(look, fill="sunken", border="line", radius=18)
        words = self.tr(
            "This guides you; it does not diagnose or replace a doctor. "
            "Chest pain, trouble breathing, a hot, swollen leg: call for help instead."
        )
        understood = Button(look, self.tr("I understand"), "check", size="small")
        understood.clicked.connect(self.understood)
        self._parts = row((Words(look, words, "caption", "text2", wrap=True), 1), understood)
        self._offers = row(*((offer, 1) for offer in offers), gap=2)
        self.setLayout(column(self._parts, self._offers, margin=(16, 10, 12, 6), gap=2))

    def set_stacked(self, stacked: bool) -> None:
        """Words above the button, and the offers below each other, where they do not fit side by side."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._parts.setDirection(direction)
        self._offers.setDirection(direction)
