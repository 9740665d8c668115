# SPDX-License-Identifier: MIT
"""One line that says less where there is less room, instead of being cut."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole, TextStyle


class Shortest(Words):
    """Shows the first of its texts that fits, at every width and text size; nothing when none does."""

    def __init__(self, look: Look, style: TextStyle = "body", role: ColorRole = "text") -> None:
        self._texts: tuple[str, ...] = ()
        super().__init__(look, "", style, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_first(self, *texts: str) -> None:
        """The texts, fullest first."""
        self._texts = texts
        self._choose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def _restyle(self) -> None:
        super()._restyle()
        self._choose()

    def _choose(self) -> None:
        metrics = self.look.metrics(self._style)
        fitting = (text for text in self._texts if metrics.horizontalAdvance(text) < self.width())
        self.setText(next(fitting, ""))
