# SPDX-License-Identifier: MIT
""" "Go on with …?" Home keeps its place from the first frame on, so that nothing moves when the question comes."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.theme.look import Look

_HIGH, _HIGHER = 60, 78


class ResumeBar(Card):
    """As high with a question as without one; unseen until `show_question`."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="raised", border="control", radius=18)
        self._question = Fitted(look, big=17, small=14, weight=600)
        self._question.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.go_on = Button(look, self.tr("Go on"), "play", size="small")
        self.leave = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Leave it"))
        for part in (self._question, self.go_on, self.leave):
            part.setParent(self)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()
        self.arrange(narrow=False, stacked=False)

    def show_question(self, words: str) -> None:
        self._question.show_text(words)
        self.go_on.setAccessibleName(words)
        self.show()

    def arrange(self, *, narrow: bool, stacked: bool) -> None:
        """Narrow: room for three lines. Stacked: the words above the buttons, for large text in a narrow window."""
        button = self.go_on.sizeHint().height()
        if stacked:
            self.setFixedHeight(button + self.look.grow(44, 0.6) + 16)
            foot = row(self.go_on, None, self.leave)
            rearrange(self, column((self._question, 1), foot, margin=(16, 6, 8, 6), gap=4))
        else:
            self.setFixedHeight(max(self.look.grow(_HIGHER if narrow else _HIGH, 0.7), button + 12))
            rearrange(self, row((self._question, 1), self.go_on, self.leave, margin=(16, 6, 8, 6), gap=8))
