# SPDX-License-Identifier: MIT
"""The view Source: the text of the document with everything that helps to write it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from cramprelief.routine.model import Routine, every_step
from cramprelief.ui.kit.boxes import column
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.source.find_bar import FindBar
from cramprelief.ui.studio.source.mirror import Change
from cramprelief.ui.studio.source.problem import problems_of
from cramprelief.ui.studio.source.view import SourceView
from cramprelief.ui.studio.words.completion import Fitting, FittingWord, fitting
from cramprelief.ui.studio.words.known import NamesInUse
from cramprelief.ui.studio.words.words_list import WordsList
from cramprelief.ui.theme.look import Look

if TYPE_CHECKING:
    from cramprelief.ui.studio.studio_document import StudioDocument


class SourcePanel(QWidget):
    """`caret_line(int)` tells in which line, from 1, the caret stands now."""

    caret_line = Signal(int)

    def __init__(self, look: Look, parts: Parts, document: StudioDocument) -> None:
        super().__init__()
        self.look, self._document = look, document
        self.view = SourceView(look, document)
        self.find_bar = FindBar(look, self.view)
        self._known = NamesInUse(parts.catalogue, parts.figures, self._steps)
        self.words = WordsList(look, self)
        self._fitting: Fitting | None = None
        self._every = False
        self.setLayout(column(self.find_bar, (self.view, 1), margin=(4, 0, 4, 8), gap=4))
        self.view.takes_key = self._takes_key
        self.view.words_asked.connect(self.offer_words)
        self.view.typed.connect(self._typed)
        self.view.left_line.connect(self._left_line)
        self.view.verticalScrollBar().valueChanged.connect(lambda _: self.words.hide())
        self.words.picked.connect(self._write)
        document.checked.connect(self._show_problems)
        document.selected.connect(self._show_step)
        self._show_problems()
        self._show_step(document.selection)

    # What the page asks for

    def first_focus(self) -> QWidget:
        return self.view

    def find_words(self) -> None:
        """Ctrl+F."""
        self.find_bar.open(replaces=False)

    def replace_words(self) -> None:
        """Ctrl+H."""
        self.find_bar.open(replaces=True)

    def show_line(self, line: int) -> None:
        """Bring this line, from 1, into sight, with the caret in it."""
        self.view.show_line(line)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, start: int, end: int) -> None:
        """Choose these characters of the document's text, in sight."""
        mirror = self.view.mirror
        first = mirror.to_shown(start)
        self.view.show_line(mirror.shown.count("\n", 0, first) + 1, caret=False)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.set_caret(first, mirror.to_shown(end))

    def choose_here(self) -> None:
        """Every name that may stand in the place of the chosen word: it is medicine, so the person chooses."""
        place = self.view.mirror.from_units(self.view.textCursor().selectionStart())
        self.view.set_caret(place)
        self._offer(every=True)

    def close_innermost(self) -> bool:
        """Esc: shut what lies over the text; whether there was anything."""
        for part in (self.words, self.find_bar):
            if part.isVisible():
                self.words.hide() if part is self.words else self.find_bar.shut()
                return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.words.hide()

    # Words that fit

    def offer_words(self) -> None:
        """Ctrl+Space."""
        self._offer(every=False)

    def _offer(self, *, every: bool) -> None:
        if self.view.isReadOnly():
            return
        self._every = every
        self._fitting = fitting(self.view.shown, self.view.place, self._known, every=every)
        box = self.view.caret_box().translated(self.view.mapTo(self, QPoint(0, 0)))
        self.words.show_words(self._fitting, box)
        if not self._fitting.words:
            announce(self, self.tr("No other word fits here."))

    def _typed(self) -> None:
        if self.words.isVisible():
            self._offer(every=False)

    def _left_line(self) -> None:
        self.words.hide()
        self.caret_line.emit(self.view.textCursor().blockNumber() + 1)

    def _takes_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and not self.words.isVisible() and self.find_bar.isVisible():
            self.find_bar.shut()
            return True
        taken = self.words.takes_key(event)
        if not taken and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            self.words.hide()
        return taken

    def _write(self, word: FittingWord) -> None:
        if self._fitting is None:
            return
        start, end = self._fitting.start, self._fitting.end
        change = Change(start, end, word.write)
        self.view.write(self.tr("Word: {0}").format(word.name), change, start + len(word.write))

    def _steps(self) -> Mapping[str, str]:
        good = self._document.good
        if not isinstance(good, Routine):
            return {}
        return {step.id: step.show for step in every_step(good.steps) if not step.id.startswith("step-")}

    # What the document tells

    def _show_problems(self) -> None:
        self.view.show_problems(problems_of(self._document.findings, self.view.shown))

    def _show_step(self, _path: object) -> None:
        """Another panel chose a step: its text comes into sight."""
        step = self._document.step
        if step is not None and not self.view.hasFocus():
            self.view.show_line(step.line)
