# SPDX-License-Identifier: MIT
"""A button with an icon above its word: player controls, tools, the rail."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.press import ButtonKind, Pressable
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import TextStyle

StackShows = Literal["both", "word", "icon"]
"""With large text icons go first: "word". With "icon" the word is the name and the tool tip."""

_STYLE: TextStyle = "label"
_RADIUS = 20


class Stack(Pressable):
    """Icon over word, at least `size` (width, height) at 100 % text."""

    def __init__(
        self,
        look: Look,
        word: str,
        icon: str,
        *,
        kind: ButtonKind = "plain",
        size: tuple[int, int] = (92, 88),
        icon_size: int = 30,
        name: str | None = None,
    ) -> None:
        super().__init__(look, word, kind=kind, name=name)
        self._icon, self._icon_size = icon, icon_size
        self._width, self._height = size
        self._shows: StackShows = "both"
        self.set_spread(False)

    def set_spread(self, spread: bool) -> None:
        """Whether it widens with its row."""
        across = QSizePolicy.Policy.Expanding if spread else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Minimum)

    def set_word(self, word: str, icon: str | None = None, *, name: str | None = None) -> None:
        if (word, icon or self._icon, name or "") != (self.text(), self._icon, self.accessibleName()):
            self.put_text(word)
            self._icon = icon or self._icon
            self.setAccessibleName(name or "")
            self._tip()
            self._restyle()

    def set_shows(self, what: StackShows) -> None:
        if what != self._shows:
            self._shows = what
            self._tip()
            self._restyle()

    def set_note(self, note: str) -> None:
        """More about it, for the tool tip and the screen reader."""
        self.setAccessibleDescription(note)
        self._tip()

    def _tip(self) -> None:
        word = self.text() if self._shows == "icon" else ""
        self.setToolTip(tip_words("\n".join(filter(None, (word, self.accessibleDescription())))))

    def set_measures(self, width: int, height: int) -> None:
        if (width, height) != (self._width, self._height):
            self._width, self._height = width, height
            self._restyle()

    # Size

    def sizeHint(self) -> QSize:
        metrics, icon = self.look.metrics(_STYLE), self.look.grow(self._icon_size, 0.7)
        least = QSize(self.look.grow(self._width, 0.3), self.look.grow(self._height, 0.4))
        if self._shows == "icon":
            return least
        word = metrics.horizontalAdvance(self.text())
        if self._shows == "word":
            return QSize(max(least.width(), round(word + 28)), max(least.height(), round(metrics.height() + 18)))
        return QSize(max(least.width(), round(word + 16)), max(least.height(), round(icon + metrics.height() + 20)))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self._shows != "icon":
            hint.setWidth(max(44, round(self.look.metrics(_STYLE).horizontalAdvance(self.text()) + 12)))
        return hint

    # Paint

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            dress = self.paint_shape(painter, QRectF(self.rect()), _RADIUS)
            metrics, size = self.look.metrics(_STYLE), self.look.grow(self._icon_size, 0.7)
            word = metrics.height() if self._shows != "icon" else 0
            icon = size if self._shows != "word" else 0
            y = (self.height() - word - icon - (4 if word and icon else 0)) / 2
            if icon:
                place = QRectF((self.width() - size) / 2, y, size, size)
                self.look.icons.paint(painter, self._icon, place, self.look.color(dress.ink))
                y += size + 4
            if word:
                painter.setFont(self.look.font(_STYLE))
                painter.setPen(self.look.color(dress.ink))
                across = metrics.horizontalAdvance(self.text())
                painter.drawText(QPointF((self.width() - across) / 2, y + metrics.ascent()), self.text())
