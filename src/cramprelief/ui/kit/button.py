# SPDX-License-Identifier: MIT
"""A button of one line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.press import Dress, Pressable
from cramprelief.ui.theme.look import Look

_SIZES = {"small": (44, 14, 12, "label"), "normal": (52, 20, 16, "button"), "large": (64, 26, 18, "leadb")}
_LINK_PAD, _FLUSH_PAD = 6, 2
_LINK = Dress(None, "primary", "primary", None)


class Button(Pressable):
    """`kind`: "primary", "plain", "ghost", "danger" or "link"; `size`: "small", "normal" or "large".

    `icon` stands before the words, or after them with `trailing`. Without words the icon needs a `name`.
    `flush` lets a ghost begin where the words above and below it begin.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str | None = None,
        *,
        kind: str = "plain",
        size: str = "normal",
        trailing: bool = False,
        flush: bool = False,
        name: str | None = None,
    ) -> None:
        super().__init__(look, text, kind="ghost" if kind == "link" else kind, name=name)
        self._link = kind == "link"
        self._icon, self._trailing, self._flush = icon, trailing, flush
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if name and not text:
            self.setToolTip(name)

    def set_words(self, text: str, icon: str | None = None) -> None:
        """Other words, and another icon where one is given."""
        self.setText(text)
        self._icon = icon or self._icon
        self._restyle()

    def dress(self) -> Dress:
        return _LINK if self._link and self.isEnabled() else super().dress()

    def sizeHint(self) -> QSize:
        height, pad, _, style = _SIZES[self._size]
        words = self.look.metrics(style).horizontalAdvance(self.text())
        pad = _LINK_PAD if self._link else self.look.grow(pad)
        width = round(words + self._icon_width() + pad + (_FLUSH_PAD if self._flush else pad))
        height = max(self.look.grow(height), round(self.look.metrics(style).height() + 14))
        return QSize(max(width, height if not self.text() else 44), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _icon_width(self) -> float:
        if not self._icon:
            return 0
        return self.look.grow(24, 0.7) + (self.look.grow(10) if self.text() else 0)

    def paintEvent(self, _event: object) -> None:
        _, _, radius, style = _SIZES[self._size]
        painter = QPainter(self)
        dress = self.paint_shape(painter, QRectF(self.rect()), self.look.grow(radius))
        metrics, font = self.look.metrics(style), QFont(self.look.font(style))
        font.setUnderline(self._link)
        words = metrics.horizontalAdvance(self.text())
        icon = self.look.grow(24, 0.7) if self._icon else 0
        x = _FLUSH_PAD if self._flush else (self.width() - words - self._icon_width()) / 2
        if self._icon:
            at = x if not self._trailing else x + words + self._icon_width() - icon
            place = QRectF(at, (self.height() - icon) / 2, icon, icon)
            self.look.icons.paint(painter, self._icon, place, self.look.color(dress.ink))
            x += self._icon_width() if not self._trailing else 0
        painter.setFont(font)
        painter.setPen(self.look.color(dress.ink))
        painter.drawText(QPointF(x, (self.height() + metrics.ascent() - metrics.descent()) / 2), self.text())
