# SPDX-License-Identifier: MIT
"""A caution above Start now. Where its coming would move something, its place is kept free for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.ui.kit.boxes import row
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.fitted import SMALLEST, Fitted
from cramprelief.ui.kit.text import break_lines
from cramprelief.ui.theme.look import Look

_LINE, _EDGES = 1.16, 8
_BESIDE = 42
"""Pixels beside the icon and the words."""


class CautionLine(Card):
    """A few lines in a height that does not depend on the words, or in as much as they need.

    Where a place is kept and there is nothing to mind, a quiet line stands there.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="caution_soft", border=None, radius=16)
        self._words = Fitted(look, big=18, small=18, max_lines=4, role="caution_ink", weight=600)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._icon = Icon(look, "warning", 24, "caution_ink")
        self._caution = self._quiet = ""
        self._lines = 0
        self.free = QWidget(self)
        """As large as this line while nothing is to be minded: what is being said may stand there."""
        self.free.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside = row(self._icon, (self._words, 1), margin=(16, 2, 14, 2))
        self.setLayout(self._inside)
        look.changed.connect(self._restyle)

    def show_words(self, words: str, quiet: str = "") -> None:
        """The caution; without one `quiet` where its place is kept; without either it is not to be seen."""
        self._caution, self._quiet = words, quiet
        self._restyle()

    def keep_place(self, lines: int) -> None:
        """Keep so many lines free for it also while it is not to be seen; 0 keeps nothing."""
        self._lines = lines
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(bool(lines))
        self.setSizePolicy(policy)
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.free.setGeometry(self.rect())
        if event.size().width() != event.oldSize().width():
            # Not within the event: its layout would then be given the size that is no longer true.
            QTimer.singleShot(0, self, self._restyle)

    def _restyle(self) -> None:
        words = self._caution or (self._quiet if self._lines else "")
        self._words.show_text(words)
        self._words.set_role("caution_ink" if self._caution else "text2")
        self._icon.setVisible(bool(self._caution))
        self.free.setVisible(not self._caution)
        self._inside.setContentsMargins(16 if self._caution else 0, 2, 14, 2)
        self.set_dress(fill="caution_soft" if self._caution else None, border=None)
        self.setVisible(bool(words))
        large = 1 + 0.3 * (self.look.text_scale - 1)
        pixels = round(SMALLEST * large)
        room = self.width() - self._icon.width() - _BESIDE
        needed = len(break_lines(self._words.text(), self.look.font_at(pixels, 600), max(room, 60))[0])
        self.setFixedHeight(round((self._lines or max(2, needed)) * pixels * _LINE) + _EDGES)
