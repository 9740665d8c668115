# SPDX-License-Identifier: MIT
"""A painter with a ruler: everything on a hand-out is measured in tenths of a millimetre."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from cramprelief.ui.theme.fonts import Fonts
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole, Face, Weight

_POINT = 3.528
"""Tenths of a millimetre in a typographic point."""
STYLES: dict[str, tuple[float, Weight, Face]] = {
    "title": (24.0, 600, "title"),
    "practice": (16.0, 600, "title"),
    "summary": (13.0, 400, "ui"),
    "head": (13.5, 700, "ui"),
    "step": (13.0, 700, "ui"),
    "time": (12.0, 600, "ui"),
    "body": (11.5, 400, "ui"),
    "bodyb": (11.5, 600, "ui"),
    "fine": (9.0, 400, "ui"),
}
"""Points, weight, face. Large enough for old eyes; only sources and the foot of the page are small."""


class PrintSheet:
    """Writes and measures. Without a painter it only measures."""

    def __init__(self, look: Look, fonts: Fonts, painter: QPainter | None = None) -> None:
        self.look = look
        self.fonts = fonts
        self.painter = painter
        self._held: dict[str, QFont] = {}

    @property
    def paper(self) -> QColor:
        """White for the printer, the night's own ground for a screen in the dark."""
        return self.look.color("bg") if self.look.dark else QColor("#FFFFFF")

    def font(self, style: str) -> QFont:
        found = self._held.get(style)
        if found is None:
            points, weight, face = STYLES[style]
            found = QFont()
            found.setFamilies(self.fonts.families(face, weight))
            found.setPixelSize(round(points * _POINT))
            found.setWeight(QFont.Weight(weight))
            found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._held[style] = found
        return found

    def height(self, words: str, style: str, width: float) -> float:
        """The height of wrapped words."""
        return _height(words, self.font(style).key(), width, self.font(style))

    def width(self, words: str, style: str) -> float:
        return QFontMetricsF(self.font(style)).horizontalAdvance(words)

    def text(
        self, words: str, style: str, role: ColorRole, x: float, y: float, width: float, right: bool = False
    ) -> float:
        """Paints wrapped words and returns their height."""
        high = self.height(words, style, width)
        if self.painter is not None:
            self.painter.setFont(self.font(style))
            self.painter.setPen(self.look.color(role))
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            flags = int(Qt.TextFlag.TextWordWrap | side | Qt.AlignmentFlag.AlignTop)
            self.painter.drawText(QRectF(x, y, width, high + 20), flags, words)
        return high

    def box(
        self, rect: QRectF, fill: ColorRole | None, line: ColorRole | None = None, radius: float = 24, width: float = 3
    ) -> None:
        """A rounded box; `fill` and `line` are roles."""
        if self.painter is None:
            return
        self.painter.setPen(Qt.PenStyle.NoPen if line is None else QPen(self.look.color(line), width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else self.look.color(fill))
        self.painter.drawRoundedRect(rect, radius, radius)

    def icon(self, name: str, rect: QRectF, role: ColorRole) -> None:
        """A sharp icon: as lines, not as dots, where the printer allows."""
        if self.painter is not None:
            self.look.icons.render(self.painter, name, rect, self.look.color(role))


@lru_cache(maxsize=2048)
def _height(words: str, key: str, width: float, font: QFont) -> float:
    box = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), words)
    return box.height()
