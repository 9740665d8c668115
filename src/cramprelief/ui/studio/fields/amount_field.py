# SPDX-License-Identifier: MIT
"""How long a step takes: a value between a minus and a plus, to type in as well."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from cramprelief.ui.kit.boxes import row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.studio.fields import amount
from cramprelief.ui.studio.keys import is_of_document
from cramprelief.ui.theme.look import Look


class _Typed(QLineEdit):
    """Bare, as the frame round it and the buttons is one field."""

    stepped = Signal(int)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        if is_of_document(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Up else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class AmountField(Card):
    """`chosen(value)` tells of another value, as the file has it. `name` says what it is of.

    What was typed counts with Enter or when the field is left; what is not understood is taken back.
    """

    chosen = Signal(str)
    wrong = Signal()
    """What was typed is no length."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, border="control", radius=12, width=2.0)
        self._value = ""
        self._counts = self._automatic = False
        self.less = Button(look, "", "minus", kind="ghost", size="small", name=self.tr("{0}: less").format(name))
        self.more = Button(look, "", "plus", kind="ghost", size="small", name=self.tr("{0}: more").format(name))
        self.field = _Typed()
        self.field.setAccessibleName(name)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setProperty("bare", "true")
        self.field.setMinimumWidth(44)
        self.field.stepped.connect(self._step)
        self.field.left.connect(self._take)
        self.field.returnPressed.connect(self._take)
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(row(self.less, (self.field, 1), self.more, margin=(4, 2, 4, 2), gap=0))
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.field.setStyleSheet(
            "QLineEdit { background: transparent; border: 0; padding: 0; min-height: "
            f"{self.look.grow(40)}px; font-size: {self.look.px(17)}px; font-weight: 600; "
            f"color: {self.look.color('text').name()}; }}"
        )

    def show_value(self, value: str, *, counts: bool = False, automatic: bool = False) -> None:
        """A value as the file has it. `counts` and `automatic` as in `amount.written`."""
        self._value, self._counts, self._automatic = value, counts, automatic
        said = self._said()
        if self.field.text() != said:
            self.field.setText(said)
        self.less.setEnabled(self._next(-1) is not None)
        self.more.setEnabled(self._next(1) is not None)
        self.field.setAccessibleDescription(self.tr("Now {0}").format(said))

    def _said(self) -> str:
        return self.tr("auto") if self._value == amount.AUTO else amount.shown(self._value)

    def _next(self, way: int) -> str | None:
        """One step on; below one second lies what the words take, where that may stand."""
        if self._value == amount.AUTO:
            return "3s" if way > 0 else None
        following = amount.stepped(self._value, way)
        return amount.AUTO if following is None and way < 0 and self._automatic else following

    def _step(self, way: int) -> None:
        self._take()
        value = self._next(way)
        if value is not None:
            self.chosen.emit(value)

    def _take(self) -> None:
        if self.field.text() == self._said():
            return
        value = amount.written(self.field.text(), counts=self._counts, automatic=self._automatic)
        if value is None:
            self.wrong.emit()
        elif value != self._value:
            self.chosen.emit(value)
            return
        self.field.setText(self._said())
