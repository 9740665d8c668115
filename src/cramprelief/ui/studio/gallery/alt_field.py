# SPDX-License-Identifier: MIT
"""What a picture of one's own shows, in a few words, for people who do not see it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.scroll import SlimBar
from cramprelief.ui.kit.words import Words
from cramprelief.ui.studio.keys import is_of_document
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress


class WordsField(QPlainTextEdit):
    """Tab leaves it, and `left` tells of that; undo goes over the whole document."""

    left = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(SlimBar(look))
        dress(self, look)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        if is_of_document(event):
            event.ignore()
            return False
        return super().event(event)


class AltField(QWidget):
    """`changed` tells that other words stand there."""

    changed = Signal()

    def __init__(self, look: Look, longest: int) -> None:
        super().__init__()
        self.look, self._longest = look, longest
        self.field = WordsField(look, self.tr("What does the picture show?"))
        self._count = Words(look, "", "caption", "text2")
        self.field.textChanged.connect(self._typed)
        head = row(Words(look, self.tr("What does the picture show?"), "label"), None, self._count, gap=8)
        self.setLayout(column(head, self.field, gap=6))
        look.changed.connect(self._restyle)
        self._restyle()
        self._typed()

    def _restyle(self) -> None:
        self.field.setFixedHeight(round(self.look.metrics("body").lineSpacing() * 3 + 28))

    def words(self) -> str:
        """What stands there, or nothing where it is too long."""
        said = " ".join(self.field.toPlainText().split())
        return said if len(said) <= self._longest else ""

    def _typed(self) -> None:
        count = len(" ".join(self.field.toPlainText().split()))
        self._count.setText(self.tr("{0} of {1} letters").format(count, self._longest))
        self._count.restyle(role="danger_ink" if count > self._longest else "text2")
        self.changed.emit()
