# SPDX-License-Identifier: MIT
"""The text itself: typed letters become splices of the document, and what changes elsewhere is shown at once.

The widget keeps no undo of its own. While a letter is being composed (dead keys, input methods) nothing is spliced:
only what is committed reaches the document.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QToolTip

from cramprelief.authoring.edit import Path, StepPlace
from cramprelief.authoring.splice import Splice
from cramprelief.ui.kit.keyboard import key_meant
from cramprelief.ui.kit.scroll import SlimBar
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.studio.keys import is_of_document
from cramprelief.ui.studio.source.gutter import Gutter
from cramprelief.ui.studio.source.highlighter import Highlighter
from cramprelief.ui.studio.source.lines import commented, indented, next_line
from cramprelief.ui.studio.source.mirror import Change, Mirror, difference
from cramprelief.ui.studio.source.problem import GRAVITIES, Gravity, Problem
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

if TYPE_CHECKING:
    from cramprelief.ui.studio.studio_document import StudioDocument

_TINTS: dict[Gravity, tuple[ColorRole, ColorRole]] = {
    "safety": ("danger_soft", "danger"), "error": ("danger_soft", "danger"), "hint": ("caution_soft", "caution"),
}  # fmt: skip
"""gravity: the line's tint, the wave's ink."""
_CTRL, _ALT, _SHIFT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
_HELD = _CTRL | _ALT | _SHIFT
_LARGE = 40
"""Letters that come at once and are still typed, not pasted: what an input method commits."""


class SourceView(QPlainTextEdit):
    """`takes_key` is asked for each key first: the list of words over the text may want it."""

    words_asked = Signal()
    """Ctrl+Space: which words fit here?"""
    typed = Signal()
    """The person changed the text here."""
    left_line = Signal()
    """The caret stands in another line than before."""

    def __init__(self, look: Look, document: StudioDocument) -> None:
        super().__init__()
        self.look = look
        self._document = document
        self.takes_key: Callable[[QKeyEvent], bool] = lambda _event: False
        self._mirror = Mirror(document.text)
        self._problems: tuple[Problem, ...] = ()
        self._found: list[tuple[int, int]] = []
        self._following = False
        self._act = ""
        """What is being done, in the words of Undo; empty while letters are typed."""
        self._typed_to = 0
        """Where the last edit ended, in letters of what is shown: the next one there goes on with it."""
        self._tab_leaves = False
        self._composing = False
        self._line = -1
        self._tells_step = True
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCenterOnScroll(False)
        self.setAccessibleName(self.tr("Text of {0}").format(document.path.name))
        self._highlighter = Highlighter(look, self.document())
        self.gutter = Gutter(look, self)
        self.setPlainText(self._mirror.shown)
        self.setReadOnly(not document.can_edit)
        self._choose = QTimer(self, singleShot=True, interval=0)
        self._choose.timeout.connect(self._choose_step)
        self.document().contentsChanged.connect(self._take)
        self.cursorPositionChanged.connect(self._moved)
        document.changed.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()

    # What it shows

    @property
    def shown(self) -> str:
        """The text with one letter for each line end."""
        return self._mirror.shown

    @property
    def place(self) -> int:
        """Of the caret, in letters of what is shown."""
        return self._mirror.from_units(self.textCursor().position())

    @property
    def mirror(self) -> Mirror:
        return self._mirror

    def _restyle(self) -> None:
        font = self.look.font("code")
        names = ", ".join(f"'{name}'" for name in font.families())
        chosen, ink = self.look.color("primary").name(), self.look.color("on_primary").name()
        self.setStyleSheet(
            f"QPlainTextEdit {{ border: 0; border-radius: 0; padding: 0; background: transparent; "
            f"color: {self.look.color('text').name()}; font-family: {names}; font-size: {font.pixelSize()}px; "
            f"selection-background-color: {chosen}; selection-color: {ink}; }}"
        )
        self.setFont(font)
        self.setCursorWidth(max(2, self.look.grow(2)))
        self._lay_gutter()
        self._paint_problems()

    def _lay_gutter(self) -> None:
        wide = self.gutter.wanted_width(self.blockCount())
        self.setViewportMargins(wide, 0, 4, 0)
        self.gutter.setGeometry(QRect(0, 0, wide, self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_gutter()

    # From the person to the document

    def _take(self) -> None:
        """Letters were committed, pasted, dropped or deleted here."""
        if self._following:
            return
        change = difference(self._mirror.shown, self._raw())
        if change is None:
            return
        name = self._act or (self.tr("Typing") if len(change.new) <= _LARGE else self.tr("Paste"))
        joins = not self._act and len(change.new) <= _LARGE and "\n" not in change.new
        splice = Splice(*self._mirror.splice(change))
        text = self._mirror.text
        if not change.start <= self._typed_to <= change.end:
            self._document.rest()
        self._typed_to = change.start + len(change.new)
        self._mirror = Mirror(text[: splice.start] + splice.new + text[splice.end :])
        if not self._document.apply(name, splice, view="source", joins=joins):
            self._mirror = Mirror(text)
        self._follow()
        self._lay_gutter()
        self.typed.emit()

    def _raw(self) -> str:
        return self.document().toRawText().replace("\u2029", "\n")

    def change(self, name: str, *changes: Change) -> bool:
        """Change what is shown by way of the document, as one entry of Undo; whether it could be done."""
        splices = [Splice(*self._mirror.splice(change)) for change in changes]
        return bool(splices) and self._document.apply(name, *splices, view="source")

    def write(self, name: str, change: Change, caret: int) -> None:
        """Put words into the text, and the caret behind them at `caret`, in letters of what is shown then."""
        if self.change(name, change):
            self.set_caret(caret)

    # From the document to the person

    def _follow(self) -> None:
        """Show the document's text where it is another than what stands here."""
        if self._document.text != self._mirror.text:
            self._mirror = Mirror(self._document.text)
        change = difference(self._raw(), self._mirror.shown)
        if change is None:
            return
        top, cursor, end = self.firstVisibleBlock(), QTextCursor(self.document()), self._mirror
        before = Mirror(self._raw())
        self._following = True
        try:
            cursor.setPosition(before.to_units(change.start))
            cursor.setPosition(before.to_units(change.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(change.new)
        finally:
            self._following = False
        if top.isValid():
            self.verticalScrollBar().setValue(top.firstLineNumber())
        if self.hasFocus() and not self._composing:
            self._tells_step = False
            self.set_caret(end.from_units(cursor.position()))
            self._tells_step = True
        self._lay_gutter()

    def set_caret(self, place: int, end: int | None = None) -> None:
        """Put the caret there, in letters of what is shown, or choose from there to `end`, and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self._mirror.to_units(min(place, len(self.shown))))
        if end is not None:
            cursor.setPosition(self._mirror.to_units(min(end, len(self.shown))), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def show_line(self, line: int, *, caret: bool = True) -> None:
        """Bring line number `line`, from 1, into the upper half of the view."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        if not block.isValid():
            return
        if caret:
            cursor = self.textCursor()
            cursor.setPosition(block.position() + len(block.text()) - len(block.text().lstrip(" -")))
            self._tells_step = False
            self.setTextCursor(cursor)
            self._tells_step = True
        above = max(0, round(self.viewport().height() / max(1, self.fontMetrics().lineSpacing()) / 4))
        self.verticalScrollBar().setValue(max(0, block.firstLineNumber() - above))
        self.gutter.update()

    # Problems

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Waves under them, a tint and a sign for their lines."""
        self._problems = problems
        worst: dict[int, Gravity] = {}
        for each in problems:
            there = worst.get(each.line)
            if there is None or GRAVITIES.index(each.gravity) < GRAVITIES.index(there):
                worst[each.line] = each.gravity
        self.gutter.show_signs(worst)
        self._paint_problems()
        self._describe()

    def _paint_problems(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        tinted: set[int] = set()
        for each in self._problems:
            tint, ink = _TINTS[each.gravity]
            if each.line not in tinted:
                tinted.add(each.line)
                marks.append(self._tint(each.line, self.look.color(tint, 255 if self.look.contrast else 150)))
            wave = QTextEdit.ExtraSelection()
            wave.format = QTextCharFormat()
            wave.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wave.format.setUnderlineColor(self.look.color(ink))
            wave.cursor = self._chosen(each.start, each.end)
            marks.append(wave)
        for start, end in self._found:
            found = QTextEdit.ExtraSelection()
            found.format = QTextCharFormat()
            found.format.setBackground(self.look.color("primary_soft"))
            found.format.setForeground(self.look.color("primary_ink"))
            found.cursor = self._chosen(start, end)
            marks.append(found)
        self.setExtraSelections(marks)

    def show_found(self, found: list[tuple[int, int]]) -> None:
        """What a search found, each from one letter to before another, in a stronger ink."""
        self._found = found
        self._paint_problems()

    def _tint(self, line: int, color: QColor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.format = QTextCharFormat()
        mark.format.setBackground(color)
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        mark.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
        return mark

    def _chosen(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._mirror.to_units(min(start, len(self.shown))))
        cursor.setPosition(self._mirror.to_units(min(end, len(self.shown))), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def problem_at(self, place: int) -> Problem | None:
        """The gravest under this letter, or else in its line."""
        line = self.shown.count("\n", 0, place) + 1
        here = [each for each in self._problems if each.line == line]
        return next((each for each in here if each.start <= place <= each.end), next(iter(here), None))

    def viewportEvent(self, event: QEvent) -> bool:
        """What is wrong, beside the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._mirror.from_units(self.cursorForPosition(event.pos()).position())
            here = [each for each in self._problems if each.start <= place <= each.end]
            if here:
                QToolTip.showText(event.globalPos(), tip_words(here[0].words), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    # Where the caret stands

    def _moved(self) -> None:
        line = self.textCursor().blockNumber() + 1
        if line == self._line:
            return
        self._line = line
        self._describe()
        self.gutter.update()
        self.left_line.emit()
        if self.hasFocus() and self._tells_step:
            self._choose.start()
        problem = next((each for each in self._problems if each.line == line), None)
        if problem is not None and self.hasFocus():
            announce(self, self._said(problem))

    def _choose_step(self) -> None:
        self._document.select_line(self._line)

    def _said(self, problem: Problem) -> str:
        kinds = {"safety": self.tr("safety"), "error": self.tr("error"), "hint": self.tr("hint")}
        return self.tr("Line {0}, {1}: {2}").format(problem.line, kinds[problem.gravity], problem.words)

    def _describe(self) -> None:
        """For a screen reader: which line this is, and what is wrong in it."""
        here = [self._said(each) for each in self._problems if each.line == self._line]
        words = " ".join(here) or self.tr("Line {0} of {1}").format(max(1, self._line), self.blockCount())
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    # Keys

    def event(self, event: QEvent) -> bool:
        if is_of_document(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.takes_key(event):
            event.accept()
            return
        key, held = key_meant(event), event.modifiers() & _HELD
        leaves, self._tab_leaves = self._tab_leaves, False
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            forward = key == Qt.Key.Key_Tab and not held & _SHIFT
            if leaves or self.isReadOnly():
                self._leave_by_tab(forward)
            else:
                self._indent(1 if forward else -1)
        elif key == Qt.Key.Key_Escape and not leaves:
            self._tab_leaves = True
            announce(self, self.tr("Tab leaves the text now."))
        elif key == Qt.Key.Key_Space and held == _CTRL:
            self.words_asked.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == _ALT:
            self._move_step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Slash and held & _CTRL and not held & _ALT:
            self._comment()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held & (_CTRL | _ALT) and not self.isReadOnly():
            self._new_line()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self._as(self.tr("Cut"), self.cut)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _leave_by_tab(self, forward: bool) -> None:
        """To the next stop: a text view lets nobody out while Tab writes in it."""
        self.setTabChangesFocus(True)
        self.focusNextPrevChild(forward)
        self.setTabChangesFocus(False)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._tab_leaves = False
        super().focusOutEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self._as(self.tr("Paste"), lambda: self.textCursor().insertText(source.text()))
            self.ensureCursorVisible()

    def _as(self, name: str, act: Callable[[], object]) -> None:
        """Do something by the widget's own means, under this name."""
        self._act = name
        try:
            act()
        finally:
            self._act = ""

    def _lines_chosen(self) -> tuple[int, int]:
        """The first and the last line of the selection, from 0."""
        cursor = self.textCursor()
        start = self.document().findBlock(cursor.selectionStart()).blockNumber()
        last = self.document().findBlock(cursor.selectionEnd())
        end = last.blockNumber()
        if cursor.hasSelection() and cursor.selectionEnd() == last.position() and end > start:
            end -= 1
        return start, end

    def _keeping_lines(self, name: str, changes: list[Change]) -> None:
        """Change lines; the same ones are chosen afterwards."""
        first, last = self._lines_chosen()
        cursor = self.textCursor()
        several, from_end = cursor.hasSelection(), cursor.block().length() - cursor.positionInBlock()
        if not changes or not self.change(name, *changes):
            return
        begin, end = self.document().findBlockByNumber(first), self.document().findBlockByNumber(last)
        cursor = self.textCursor()
        if several:
            cursor.setPosition(begin.position())
            cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(begin.position() + max(0, begin.length() - from_end))
        self.setTextCursor(cursor)

    def _indent(self, by: int) -> None:
        first, last = self._lines_chosen()
        cursor = self.textCursor()
        if by > 0 and not cursor.hasSelection():
            spaces = 2 - cursor.positionInBlock() % 2
            self._as(self.tr("Indent"), lambda: cursor.insertText(" " * spaces))
            return
        self._keeping_lines(self.tr("Indent"), indented(self.shown, first, last, by))

    def _comment(self) -> None:
        first, last = self._lines_chosen()
        if not self.isReadOnly():
            self._keeping_lines(self.tr("Comment"), commented(self.shown, first, last))

    def _new_line(self) -> None:
        """The next line begins where a careful writer would begin it."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()] if not cursor.hasSelection() else ""
        self._as(self.tr("New line"), lambda: cursor.insertText("\n" + next_line(before)))
        self.ensureCursorVisible()

    def _move_step(self, by: int) -> None:
        """The whole step under the caret, with its comments; the caret goes along."""
        self._document.select_line(self.textCursor().blockNumber() + 1)
        step = self._place(self._document.selection)
        if step is None or not isinstance(step.path[-1], int):
            return
        before = self._number(step.path)
        offset = self.textCursor().blockNumber() + 1 - step.line
        column = self.textCursor().positionInBlock()
        number = step.path[-1]
        home, to = step.path[:-1], number + (2 if by > 0 else -1)
        if to < 0:
            return
        target = (*home, number + by)
        moved = self._document.edit(
            self.tr("move step {0}").format(before) if before else self.tr("move group"),
            lambda source: source.move_step(step.path, (*home, to)),
            view="source", selection=target,
        )  # fmt: skip
        now = self._place(target) if moved else None
        if now is None:
            return
        said = self.tr("Step {0} moved to place {1}") if before else self.tr("Group moved")
        self._document.told.emit(said.format(before, self._number(target)))
        block = self.document().findBlockByNumber(now.line + offset - 1)
        cursor = self.textCursor()
        cursor.setPosition(block.position() + min(column, max(0, block.length() - 1)))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _place(self, path: Path) -> StepPlace | None:
        """A step or a group, as the file has it."""
        return next((each for each in self._document.places if each.path == path), None)

    def _number(self, path: Path) -> int:
        """Of a step, in the order of the file; 0 for a group."""
        return next((number for number, each in enumerate(self._document.steps, 1) if each.path == path), 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual entries, undo as the whole document has it, and the words that fit."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                undo = action.objectName() == "edit-undo"
                action.setEnabled(bool(self._document.undo_name if undo else self._document.redo_name))
                action.triggered.connect(self._document.undo if undo else self._document.redo)
        menu.addSeparator()
        words = menu.addAction(self.tr("Words that fit here"))
        words.setShortcut(QKeySequence(_CTRL | Qt.Key.Key_Space))
        words.triggered.connect(self.words_asked)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def caret_box(self) -> QRect:
        """Where the word under the caret begins, and its height, in pixels of this widget."""
        cursor = self.textCursor()
        text, column = cursor.block().text(), cursor.positionInBlock()
        word = re.search(r"[\w\-#/]*$", text[:column])
        if word:
            cursor.setPosition(cursor.position() - len(word.group()))
        box = self.cursorRect(cursor)
        return box.translated(self.viewport().mapTo(self, QPoint(0, 0)))
