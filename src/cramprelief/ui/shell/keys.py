# SPDX-License-Identifier: MIT
"""The keys of a page, on one sheet."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class Keycap(QWidget):
    """One key, drawn. The words beside it say what it does."""

    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self.look = look
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        metrics = self.look.metrics("bodyb")
        return QSize(max(44, round(metrics.horizontalAdvance(self._key) + 26)), round(metrics.height() + 18))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.look.color("control"), 1.6))
            painter.setBrush(self.look.color("raised"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
            metrics = self.look.metrics("bodyb")
            painter.setFont(self.look.font("bodyb"))
            painter.setPen(self.look.color("text"))
            x = (self.width() - metrics.horizontalAdvance(self._key)) / 2
            painter.drawText(QPointF(x, (self.height() + metrics.ascent() - metrics.descent()) / 2), self._key)


class KeysSheet(Sheet):
    """Shown by ? or F1."""

    closed = Signal()

    def __init__(self, look: Look, host: QWidget, page: str = "player") -> None:
        """`page` is "player", "home", "finished", "studio", or "page" for all others."""
        super().__init__(look, host, width=800, name=self.tr("Keys"))
        own = {"player": self._player, "home": self._home, "finished": self._finished, "studio": self._studio}
        keys = own.get(page, self._page)()
        self._rows = [(Keycap(look, key), Words(look, words, "lead", wrap=True)) for key, words in keys]
        self._table = QWidget()
        title = Words(look, self.tr("Keys"), "h1", wrap=True)
        hint = Words(look, self.tr("Every key also has a button. Press ? to see this."), "body", "text2", wrap=True)
        self._close = Button(look, self.tr("Close"), kind="primary", size="large")
        self._close.clicked.connect(self.closed)
        self._shut = Button(look, "", "x", size="small", name=self.tr("Close"))
        self._shut.clicked.connect(self.closed)
        self.dismissed.connect(self.closed)
        head = row((title, 1), self._shut)
        self.set_content(column(head, hint, 10, self._table, 12, row(None, self._close), gap=6))

    def _home(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Enter"), self.tr("Start now")),
            (self.tr("Arrows"), self.tr("Move on the body and among choices")),
            ("L", self.tr("Left side")),
            ("R", self.tr("Right side")),
            ("B", self.tr("Both sides")),
            ("Y", self.tr("I can stand up")),
            ("N", self.tr("I can't stand now")),
            ("W", self.tr("Warning signs")),
            ("F6", self.tr("To the pages and back")),
            ("Ctrl+D", self.tr("Day or night")),
            ("Ctrl++", self.tr("Larger text")),
            ("Ctrl+-", self.tr("Smaller text")),
            ("F11", self.tr("Whole screen")),
            ("Esc", self.tr("Back")),
        )

    def _finished(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("0 to 9"), self.tr("How much it hurts now")),
            (self.tr("1, then 0"), self.tr("Ten, the worst pain")),
            (self.tr("Enter"), self.tr("Save and rest")),
            ("A", self.tr("It came back, start again")),
            (self.tr("Tab"), self.tr("To the next choice")),
            ("F11", self.tr("Whole screen")),
        )

    def _studio(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Ctrl+Z"), self.tr("Undo")),
            (self.tr("Ctrl+Y"), self.tr("Redo")),
            (self.tr("Ctrl+S"), self.tr("Keep a version")),
            (self.tr("Ctrl+Tab"), self.tr("Next tab")),
            (self.tr("Ctrl+Enter"), self.tr("Try it")),
            ("F8", self.tr("Next problem")),
            (self.tr("Ctrl+."), self.tr("Fix it")),
            ("F9", self.tr("Play the preview, pause it")),
            (self.tr("Ctrl+F"), self.tr("Find in the text")),
            (self.tr("Ctrl+H"), self.tr("Replace in the text")),
            (self.tr("Ctrl+N"), self.tr("Add a step")),
            (self.tr("Alt+Up, Down"), self.tr("Move the step")),
            (self.tr("Alt+Right, Left"), self.tr("Into the group, out of it")),
            (self.tr("Ctrl+G"), self.tr("Group what is selected")),
            (self.tr("Ctrl+Shift+G"), self.tr("Ungroup")),
            (self.tr("Ctrl+Shift+D"), self.tr("Duplicate the step")),
            (self.tr("Delete"), self.tr("Delete, with undo")),
            (self.tr("Ctrl+Space"), self.tr("Words that fit here, in the text")),
            (self.tr("Esc"), self.tr("Close, then back")),
        )

    def _page(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Ctrl+1 to 7"), self.tr("The seven pages")),
            ("F6", self.tr("To the pages and back")),
            (self.tr("Ctrl+F"), self.tr("Search")),
            (self.tr("Arrows"), self.tr("Move in a list")),
            (self.tr("Enter"), self.tr("Open")),
            (self.tr("Delete"), self.tr("Delete, with undo")),
            (self.tr("Ctrl+D"), self.tr("Day or night")),
            (self.tr("Ctrl++"), self.tr("Larger text")),
            (self.tr("Ctrl+-"), self.tr("Smaller text")),
            ("F11", self.tr("Whole screen")),
            (self.tr("Esc"), self.tr("Back")),
        )

    def _player(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Space"), self.tr("Pause, go on")),
            ("E", self.tr("It eased")),
            ("H", self.tr("Not helping, too painful")),
            ("W", self.tr("Warning signs")),
            (self.tr("Right"), self.tr("Next step")),
            (self.tr("Left"), self.tr("Back")),
            ("+", self.tr("10 seconds more")),
            ("R", self.tr("Say it again")),
            (self.tr("1 to 6"), self.tr("Take this way, where there is a choice")),
            ("M", self.tr("Left or right side")),
            ("V", self.tr("Voice on or off")),
            ("D", self.tr("Dimmer")),
            ("F11", self.tr("Whole screen")),
            ("Esc", self.tr("Pause, then stop")),
        )

    def adapt(self, narrow: bool) -> None:
        """Narrow: Close stands at the top, so that the sheet opens at its beginning."""
        self._shut.setVisible(narrow)
        self._close.setVisible(not narrow)
        columns = 1 if narrow or self.look.text_scale > 1.3 else 2
        lines = -(-len(self._rows) // columns)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(12)
        for number, (cap, words) in enumerate(self._rows):
            across, down = divmod(number, lines)
            grid.addWidget(cap, down, across * 3, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(words, down, across * 3 + 1)
            grid.setColumnStretch(across * 3 + 1, 1)
        if columns == 2:
            grid.setColumnMinimumWidth(2, 34)
        rearrange(self._table, grid)
