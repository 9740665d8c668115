# SPDX-License-Identifier: MIT
"""What was just saved is in the diary: told on the page that comes next, gone with the one after."""

from __future__ import annotations

from PySide6.QtCore import Signal

from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class SavedBar(Card):
    """ "Saved in your diary." with the way to it."""

    see = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        words = Words(look, self.tr("Saved in your diary. Rest well."), "bodyb", "primary_ink", wrap=True)
        see = Button(look, self.tr("See it"), size="small", name=self.tr("See it in the diary"))
        close = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Close this line"))
        sign = Icon(look, "check-circle", 24, "primary_ink")
        parts = row(column(None, sign, None), (words, 1), see, close, margin=(18, 6, 10, 6), gap=10)
        super().__init__(look, parts, fill="primary_soft", border="primary", radius=18)
        see.clicked.connect(self.see)
        close.clicked.connect(self.closed)
