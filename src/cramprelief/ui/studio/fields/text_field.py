# SPDX-License-Identifier: MIT
"""A text of the routine: its label, how long it is and may be, and a field that grows with it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from cramprelief.routine.words import count_words
from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.kit.words import RIGHT, Words
from cramprelief.ui.studio.keys import is_of_document
from cramprelief.ui.theme.look import Look

_EDGES = 26
"""Pixels of padding and border above and below the lines."""


class FieldBox(QWidget):
    """A label above a field, with a quiet `note` at the right. `help` is shown over it and read after the name."""

    def __init__(self, look: Look, label: str, content: QWidget, *, note: str = "", help: str = "") -> None:
        super().__init__()
        self.look, self.content = look, content
        self.label = Words(look, label, "label")
        self.note = Words(look, note, "captionb", "text3", wrap=True, align=RIGHT)
        self.setToolTip(tip_words(help))
        content.setAccessibleName(label)
        content.setAccessibleDescription(" ".join(part for part in (help, note) if part))
        self.setLayout(column(row(self.label, (self.note, 1), gap=8), content, gap=5))

    def set_note(self, words: str, *, wrong: bool = False) -> None:
        self.note.setText(words)
        self.note.restyle(role="danger_ink" if wrong else "text3")


class GrowingText(QPlainTextEdit):
    """One text without line breaks, as high as its lines. `typed(text)` tells of each change by the person.

    It keeps no undo of its own: the document does.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(self, look: Look, *, lines: int = 1) -> None:
        super().__init__()
        self.look, self._least = look, lines
        self._quiet = False
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        look.changed.connect(self._fit)
        self._fit()

    def text(self) -> str:
        return " ".join(self.toPlainText().split())

    def show_text(self, text: str) -> None:
        """Put another text there without telling of it; the caret stays near where it was."""
        if text == self.text():
            return
        self._quiet = True
        caret = self.textCursor()
        at = caret.position()
        self.setPlainText(text)
        caret = self.textCursor()
        caret.setPosition(min(at, len(text)))
        self.setTextCursor(caret)
        self._quiet = False

    def _changed(self) -> None:
        self._fit()
        if not self._quiet:
            self.typed.emit(self.text())

    def _fit(self) -> None:
        lines = max(self._least, math.ceil(self.document().size().height()))
        high = round(self.look.metrics("body").lineSpacing() * lines + _EDGES)
        self.setFixedHeight(max(self.look.grow(48), high))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if is_of_document(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field: an instruction is one line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class TextField(FieldBox):
    """`edited(text)` tells of each change. `words` or `letters` is what fits at most, and is counted at the right.

    Where a `note` stands there, the count takes its place only once it is too long.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        words: int | None = None,
        letters: int | None = None,
        note: str = "",
        help: str = "",
        lines: int = 1,
    ) -> None:
        self.field = GrowingText(look, lines=lines)
        super().__init__(look, label, self.field, note=note, help=help)
        self._most_words, self._most_letters, self._note = words, letters, note
        self.field.typed.connect(self._typed)
        self.field.left.connect(self.left)
        self._count(self.field.text())

    def text(self) -> str:
        return self.field.text()

    def show_text(self, text: str | None) -> None:
        self.field.show_text(text or "")
        self._count(self.field.text())

    def _typed(self, text: str) -> None:
        self._count(text)
        self.edited.emit(text)

    def _count(self, text: str) -> None:
        if self._most_words is not None:
            count, most = count_words(text), self._most_words
            counted = self.tr("{0} of {1} words").format(count, most)
        elif self._most_letters is not None:
            count, most = len(text), self._most_letters
            counted = self.tr("{0} of {1} letters").format(count, most)
        else:
            return
        self.set_note(counted if count > most or not self._note else self._note, wrong=count > most)
