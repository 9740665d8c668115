# SPDX-License-Identifier: MIT
"""Find and replace, above the text."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cramprelief.ui.kit.boxes import box, column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.studio.source.mirror import Change
from cramprelief.ui.studio.source.view import SourceView
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress


class _SearchLine(QLineEdit):
    """Enter and Shift+Enter, and Esc, are the bar's."""

    entered = Signal(bool)
    """Enter; True with Shift."""
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class FindBar(QWidget):
    """Looks through the text of `view`, small and capital letters alike. Replacing all is one entry of Undo."""

    def __init__(self, look: Look, view: SourceView) -> None:
        super().__init__()
        self._view = view
        self._found: list[tuple[int, int]] = []
        dress(self, look)
        self.wanted = self._line(self.tr("Find"))
        self.put = self._line(self.tr("Replace with"))
        self._count = Words(look, "", "caption", "text2")
        self.back = Button(look, "", "caret-up", size="small", name=self.tr("The one before"))
        self.next = Button(look, "", "caret-down", size="small", name=self.tr("The next one"))
        self.close_ = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Close the search"))
        self.one = Button(look, self.tr("Replace"), size="small")
        self.all = Button(look, self.tr("Replace all"), size="small")
        search = row((self.wanted, 1), self._count, self.back, self.next, self.close_, gap=8)
        self._second = box(row((self.put, 1), self.one, self.all, gap=8))
        self.setLayout(column(search, self._second, margin=(14, 4, 10, 6), gap=8))
        self.wanted.textChanged.connect(lambda _: self._look(go=True))
        self.wanted.entered.connect(lambda back: self._go(-1 if back else 1))
        self.put.entered.connect(lambda _: self.replace_one())
        for line in (self.wanted, self.put):
            line.escaped.connect(self.shut)
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.close_.clicked.connect(self.shut)
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)
        view.typed.connect(lambda: self._look(go=False))
        self.hide()

    def _line(self, name: str) -> _SearchLine:
        line = _SearchLine()
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setMinimumWidth(120)
        return line

    def open(self, *, replaces: bool) -> None:
        """Show it, with the chosen words to look for."""
        self._second.setVisible(replaces and not self._view.isReadOnly())
        chosen = self._view.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen:
            self.wanted.setText(chosen)
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()
        self._look(go=False)

    def shut(self) -> None:
        """Away with it, and back into the text."""
        if self.isVisible():
            self.hide()
            self._view.show_found([])
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, *, go: bool) -> None:
        if not self.isVisible():
            return
        wanted = self.wanted.text()
        pattern = re.compile(re.escape(wanted), re.I) if wanted else None
        self._found = [each.span() for each in pattern.finditer(self._view.shown)] if pattern else []
        self._view.show_found(self._found)
        for button in (self.back, self.next, self.one, self.all):
            button.setEnabled(bool(self._found))
        if go and self._found:
            start = self._view.mirror.from_units(self._view.textCursor().selectionStart())
            self._choose(next((n for n, (at, _) in enumerate(self._found) if at >= start), 0))
        self._tell()

    def _here(self) -> int | None:
        """The number of the one that is chosen in the text."""
        cursor = self._view.textCursor()
        span = (
            self._view.mirror.from_units(cursor.selectionStart()), self._view.mirror.from_units(cursor.selectionEnd())
        )  # fmt: skip
        return self._found.index(span) if span in self._found else None

    def _tell(self) -> None:
        here = self._here()
        if not self.wanted.text():
            words = ""
        elif not self._found:
            words = self.tr("Nothing found")
        elif here is None:
            words = self.tr("{0} found").format(len(self._found))
        else:
            words = self.tr("{0} of {1}").format(here + 1, len(self._found))
        self._count.setText(words)

    def _choose(self, number: int) -> None:
        start, end = self._found[number]
        self._view.set_caret(start, end)

    def _go(self, by: int) -> None:
        if not self._found:
            return
        here, place = self._here(), self._view.place
        if here is not None:
            number = (here + by) % len(self._found)
        elif by > 0:
            number = next((n for n, (at, _) in enumerate(self._found) if at >= place), 0)
        else:
            number = next((n for n, (at, _) in reversed([*enumerate(self._found)]) if at < place), -1)
        self._choose(number)
        self._tell()
        line = self._view.shown.count("\n", 0, self._found[number][0]) + 1
        announce(self, self.tr("{0}, line {1}").format(self._count.text(), line))

    def replace_one(self) -> None:
        """The chosen one, and on to the next; the next one where none is chosen."""
        here = self._here()
        if here is None:
            self._go(1)
            return
        start, end = self._found[here]
        put = self.put.text()
        self._view.write(self.tr("Replace"), Change(start, end, put), start + len(put))
        self._look(go=False)
        self._go(1)

    def replace_all(self) -> None:
        """All of them at once."""
        count = len(self._found)
        if self._view.change(self.tr("Replace all"), *(Change(*span, self.put.text()) for span in self._found)):
            announce(self, self.tr("{0} replaced.").format(count))
        self._look(go=False)
