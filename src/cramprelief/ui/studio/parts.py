# SPDX-License-Identifier: MIT
"""The panels of My routines: a row for each file, what is wrong in one by line, and the bar after a deletion."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.reading.finding import Finding, shorten
from cramprelief.routine.workshop import OwnFile
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon, Separator
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_LONGEST = 24
"""Letters of a file's name: more would not fit a narrow window with large text."""


class FileRow(Tile):
    """A file with its state. Chosen like a radio button."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "", "check-circle", style=TileStyle(64, "bodyb", sub="caption", icon=24))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self._file: OwnFile | None = None
        self._small = False

    def set_small(self, small: bool) -> None:
        """Leave the file's name to the tool tip and the screen reader."""
        self._small = small
        if self._file is not None:
            self.show_file(self._file)

    def show_file(self, file: OwnFile) -> None:
        self._file = file
        self.set_icon("warning-circle" if file.errors else "warning" if file.warnings else "check-circle")
        named = f"{shorten(file.path.name, _LONGEST)}. {self._state(file)}"
        self.set_words(file.title, self._state(file) if self._small else named, name=f"{file.title}, {named}")
        self.setToolTip(tip_words(file.path.name))

    def _state(self, file: OwnFile) -> str:
        if file.errors:
            line = next(each.line for each in file.findings if each.level == "error")
            return self.tr("Cannot be read: line {0}").format(line)
        if file.namesake is not None:
            return self.tr("Named like a built-in")
        if file.warnings:
            return self.tr("1 hint") if file.warnings == 1 else self.tr("{0} hints").format(file.warnings)
        return self.tr("All is well")


class NoFiles(Card):
    """The folder is empty: how to begin."""

    def __init__(self, look: Look) -> None:
        title = Words(look, self.tr("Nothing here yet"), "h2", wrap=True, align=CENTRE)
        words = self.tr("Start from a copy of a routine that you know, and change its words.")
        said = Words(look, words, "lead", "text2", wrap=True, align=CENTRE)
        sign = row(None, Icon(look, "pencil-simple-line", 52, "primary"), None)
        super().__init__(look, column(sign, title, said, margin=(20, 36, 20, 36), gap=10))


class FindingsList(QWidget):
    """What is wrong, where, and what to write instead; the graver first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._shown: tuple[Finding, ...] | None = None

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        if findings == self._shown:
            return
        self._shown = findings
        for old in self.children():
            if isinstance(old, QWidget):
                old.hide()
                old.deleteLater()
        parts: list[QWidget] = []
        for each in sorted(findings, key=lambda finding: (finding.level != "error", finding.line)):
            parts += [self._one(each), Separator(self.look)]
        if parts:
            parts.pop().deleteLater()
        else:
            parts.append(Words(self.look, self.tr("All is well. Nothing to mend."), "body", "primary_ink", wrap=True))
        rearrange(self, column(*parts, gap=8))

    def _one(self, finding: Finding) -> QWidget:
        error = finding.level == "error"
        ink: ColorRole = "danger_ink" if error else "caution_ink"
        where = self.tr("Line {0}, column {1}, error") if error else self.tr("Line {0}, column {1}, hint")
        where = where.format(finding.line, finding.column)
        lines = [Words(self.look, where, "label", ink, wrap=True), Words(self.look, finding.message, "body", wrap=True)]
        if (finding.suggestion or "").strip():
            write = self.tr("Write: {0}").format(finding.suggestion)
            lines.append(Words(self.look, write, "bodyb", wrap=True))
        one = QWidget()
        sign = column(Icon(self.look, "warning-circle" if error else "info", 22, ink), None)
        one.setLayout(row(sign, (column(*lines, gap=2), 1), gap=10))
        return one


class Notice(Card):
    """One line about what just happened. `undo` where it can be taken back."""

    undo = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="primary_soft", border=None, radius=16)
        self._words = Words(look, "", "body", "primary_ink", wrap=True)
        self.button = Button(look, self.tr("Undo"), "arrow-u-up-left", size="small")
        self.button.clicked.connect(self.undo)
        self.setLayout(row((self._words, 1), self.button, margin=(18, 6, 8, 6), gap=10))
        self.hide()

    def tell(self, words: str, *, undo: bool = False) -> None:
        self._words.setText(words)
        self.button.setVisible(undo)
        self.show()
