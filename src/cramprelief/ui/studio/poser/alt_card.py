# SPDX-License-Identifier: MIT
"""Words for the picture, for people who do not see it: the author's own, or proposed from the pose."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cramprelief.figure.posing.alt_words import LONGEST
from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.words import Words
from cramprelief.ui.studio.gallery.alt_field import WordsField
from cramprelief.ui.theme.look import Look

_PAUSE = 1000
"""Milliseconds of rest after which words that were typed are taken."""


class AltCard(QWidget):
    """`taken(words)` tells of words that the person wrote or accepted."""

    taken = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._own = self._proposed = ""
        self._showing = False
        self._state = Words(look, "", "captionb", "caution_ink")
        self.field = WordsField(look, self.tr("Words for the picture"))
        self.use = Button(look, self.tr("Use these words"), "check", size="small")
        self.use.clicked.connect(self._use)
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self._take)
        self.field.textChanged.connect(self._typed)
        self.field.left.connect(self._take)
        head = row(Words(look, self.tr("Words for the picture"), "label"), None, self._state, gap=8)
        self.setLayout(column(head, self.field, row(None, self.use), gap=6))
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.field.setFixedHeight(round(self.look.metrics("body").lineSpacing() * 4 + 28))

    def show_words(self, own: str, proposed: str, *, fresh: bool) -> None:
        """What the file says, and what the pose proposes; with `fresh` the proposal stands in the field."""
        self._own, self._proposed = own, proposed
        if self.field.hasFocus():
            return
        self._showing = True
        shown = proposed if fresh and proposed and proposed != own else own
        if self.field.toPlainText() != shown:
            self.field.setPlainText(shown)
        self._showing = False
        self._tell()

    def _typed(self) -> None:
        if not self._showing:
            self._rest.start()
            self._tell()

    def _tell(self) -> None:
        words = self.field.toPlainText().strip()
        proposed = words == self._proposed and words != self._own
        self._state.setText(self.tr("Proposed") if proposed else "")
        self.use.setVisible(proposed)
        if len(words) > LONGEST:
            self._state.setText(self.tr("{0} of {1} letters").format(len(words), LONGEST))

    def _use(self) -> None:
        self._own = self.field.toPlainText().strip()
        self.taken.emit(self._own)
        self._tell()

    def _take(self) -> None:
        """Words that were typed are the file's; a proposal waits until it is accepted."""
        self._rest.stop()
        words = " ".join(self.field.toPlainText().split())
        if words and words not in (self._own, self._proposed) and len(words) <= LONGEST:
            self._own = words
            self.taken.emit(words)
            self._tell()
