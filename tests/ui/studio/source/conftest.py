# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.studio.written import ROUTINE, opened

from cramprelief.ui.kit.boxes import column
from cramprelief.ui.kit.button import Button
from cramprelief.ui.studio.source.panel import SourcePanel
from cramprelief.ui.studio.source.problems import ProblemsPanel
from cramprelief.ui.theme.sheet import dress

NONE = Qt.KeyboardModifier.NoModifier


class Writing:
    """Source and problems beside each other, used as a person does it."""

    def __init__(self, app, parts, laid_out, text, size, read_only):
        self.app, self.document = app, opened(text, read_only=read_only)
        self.page = QWidget()
        dress(self.page, parts.look)
        self.panel = SourcePanel(parts.look, parts, self.document)
        self.problems = ProblemsPanel(parts.look, parts, self.document)
        self.view = self.panel.view
        self.asked = []
        self.document.asked.connect(self._ask)
        self.panel.caret_line.connect(self.problems.at_line)
        self.page.setLayout(column((self.panel, 3), (self.problems, 2), Button(parts.look, "Another stop")))
        laid_out(self.page, *size)
        self.page.activateWindow()
        self.view.setFocus()
        self.settle()

    def _ask(self, panel, argument):
        self.asked.append(panel)
        if panel in ("source", "choose") and isinstance(argument, tuple):
            self.panel.show_place(*argument)
        if panel == "choose":
            self.panel.choose_here()

    @property
    def text(self):
        return self.document.text

    def settle(self):
        for _ in range(3):
            self.app.processEvents()

    def at(self, words, offset=0):
        """Put the caret before these words of the text, which stand there once, or `offset` letters later."""
        assert self.view.shown.count(words) == 1, words
        self.view.set_caret(self.view.shown.index(words) + offset)
        self.settle()

    def key(self, key, modifiers=NONE):
        QTest.keyClick(self.app.focusWidget(), key, modifiers)
        self.settle()

    def keys(self, letters):
        QTest.keyClicks(self.app.focusWidget(), letters)
        self.settle()

    def compose(self, preedit="", commit=""):
        """As a dead key or an input method does it."""
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        self.app.sendEvent(self.view, event)
        self.settle()

    def words(self):
        """The words that are offered, none where the list is shut."""
        shown = self.panel.words
        return [shown.word(row).name for row in range(shown.count())] if shown.isVisible() else []


@pytest.fixture
def write(qapp: QApplication, open_app, laid_out) -> Callable[..., Writing]:
    """`write(text)` opens the Studio's source on this text."""

    def start(text: str = ROUTINE, size=(900, 760), *, read_only: bool = False, **settings) -> Writing:
        parts = open_app("home", **settings).app.parts
        return Writing(qapp, parts, laid_out, text, size, read_only)

    return start
