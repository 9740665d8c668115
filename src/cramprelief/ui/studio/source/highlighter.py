# SPDX-License-Identifier: MIT
"""Paints keys, numbers and remarks of the text in the theme's colours, line by line as they change."""

from __future__ import annotations

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from cramprelief.ui.studio.source.colouring import PLAIN, Kind, coloured
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_INK: dict[Kind, ColorRole] = {"key": "primary_ink", "number": "pain_ink", "remark": "text3"}


class Highlighter(QSyntaxHighlighter):
    """Follows `document`, and the look."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        super().__init__(document)
        self._look = look
        self._formats: dict[Kind, QTextCharFormat] = {}
        self._dress()
        look.changed.connect(self._dress_anew)

    def _dress(self) -> None:
        for kind, role in _INK.items():
            ink = QTextCharFormat()
            ink.setForeground(self._look.color(role))
            if kind == "key":
                ink.setFont(self._look.font("codeb"))
            self._formats[kind] = ink

    def _dress_anew(self) -> None:
        self._dress()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        found, state = coloured(text, max(PLAIN, self.previousBlockState()))
        for each in found:
            self.setFormat(each.start, each.length, self._formats[each.kind])
        self.setCurrentBlockState(state)
