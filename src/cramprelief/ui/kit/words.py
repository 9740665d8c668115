# SPDX-License-Identifier: MIT
"""A label in a style of the theme and a colour role."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from cramprelief.ui.kit.text import longest_word
from cramprelief.ui.theme.look import Look

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Words(QLabel):
    """Plain text. `style` is one of tokens.TYPE, `role` a colour; `wrap` lets it take several lines.

    It has no accessible name on purpose: a screen reader reads the text itself.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        style: str = "body",
        role: str = "text",
        *,
        wrap: bool = False,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        super().__init__(text)
        self.look = look
        self._style, self._role = style, role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setAlignment(align)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._restyle()
        look.changed.connect(self._restyle)

    def restyle(self, style: str | None = None, role: str | None = None) -> None:
        """Change the style or the colour role."""
        self._style, self._role = style or self._style, role or self._role
        self._restyle()

    def minimumSizeHint(self) -> QSize:
        """Wrapping words may become as narrow as their longest word, and no narrower."""
        hint = super().minimumSizeHint()
        if self.wordWrap():
            hint.setWidth(round(longest_word(self.text(), self.look.metrics(self._style)) + 1))
        return hint

    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self.look.color(self._role))
        self.setPalette(palette)
        self.setFont(self.look.font(self._style))
        self.updateGeometry()
