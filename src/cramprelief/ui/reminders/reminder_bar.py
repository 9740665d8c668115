# SPDX-License-Identifier: MIT
"""A reminder in the window: begin, a little later, or not today. None of them is wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from cramprelief.ui.kit.boxes import column, flow, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

_NARROW = 620
"""Pixels at 100 % text under which the buttons go below the words."""


class ReminderBar(Card):
    begun = Signal()
    put_off = Signal()
    left = Signal()

    def __init__(self, look: Look, words: str, minutes: int | None, *, opens: bool) -> None:
        """`minutes` until it comes again, None where it can't be put off; `opens`: it leads to the plan, not into a
        routine.
        """
        super().__init__(look, fill="primary_soft", border="primary", radius=18)
        self._sign = Icon(look, "bell", 24, "primary_ink")
        self._words = Words(look, words, "bodyb", "primary_ink", wrap=True)
        go = self.tr("Open") if opens else self.tr("Start")
        self.begin = Button(look, go, "caret-right" if opens else "play", size="small", name=f"{go}: {words}")
        self.later = Button(look, self.tr("In {0} min").format(minutes), size="small",
                            name=self.tr("Remind me again in {0} minutes").format(minutes))  # fmt: skip
        self.leave = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Not today. That is fine."))
        self.begin.clicked.connect(self.begun)
        self.later.clicked.connect(self.put_off)
        self.leave.clicked.connect(self.left)
        for part in (self._sign, self._words, self.begin, self.later, self.leave):
            part.setParent(self)
        self.later.setVisible(minutes is not None)
        self._narrow: bool | None = None
        self._arrange()
        look.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW * self.look.text_scale
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            head = row((self._words, 1), self.leave, gap=6)
            self._sign.hide()
            rearrange(self, column(head, flow(self.begin, self.later, gap=8), margin=(16, 8, 8, 10), gap=4))
        else:
            self._sign.show()
            parts = (self._sign, (self._words, 1), self.begin, self.later, self.leave)
            rearrange(self, row(*parts, margin=(18, 8, 10, 8), gap=12))
