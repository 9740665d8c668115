# SPDX-License-Identifier: MIT
"""A button of one line."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.press import ButtonKind, Dress, Pressable
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import TextStyle

_SIZES: dict[str, tuple[int, int, int, TextStyle]] = {
    "small": (44, 14, 12, "label"),
    "normal": (52, 20, 16, "button"),
    "large": (64, 26, 18, "leadb"),
}
"""Height, padding, radius and the style of the words."""
_LINK_PAD, _FLUSH_PAD = 6, 2
_LINK = Dress(None, "primary", "primary", None)


class Button(Pressable):
    """`icon` stands before the words, or after them with `trailing`. Without words the icon needs a `name`.

    A "link" is underlined; a "flush" one is a ghost that begins where the words above and below it begin.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str | None = None,
        *,
        kind: ButtonKind | Literal["link", "flush"] = "plain",
        size: Literal["small", "normal", "large"] = "normal",
        trailing: bool = False,
        name: str | None = None,
    ) -> None:
        super().__init__(look, text, kind="ghost" if kind == "link" or kind == "flush" else kind, name=name)
        self._link, self._flush = kind == "link", kind == "flush"
        self._icon, self._trailing = icon, trailing
        self._height, self._pad, self._radius, self._style = _SIZES[size]
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if name and not text:
            self.setToolTip(tip_words(name))

    def set_words(self, text: str, icon: str | None = None) -> None:
        """Other words, and another icon where one is given."""
        self.put_text(text)
        self._icon = icon or self._icon
        self._restyle()

    def dress(self) -> Dress:
        return _LINK if self._link and self.isEnabled() else super().dress()

    def sizeHint(self) -> QSize:
        metrics = self.look.metrics(self._style)
        words = metrics.horizontalAdvance(self.text())
        pad = _LINK_PAD if self._link else self.look.grow(self._pad)
        width = round(words + self._icon_width() + pad + (_FLUSH_PAD if self._flush else pad))
        height = max(self.look.grow(self._height), round(metrics.height() + 14))
        return QSize(max(width, height if not self.text() else 44), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _icon_width(self) -> float:
        if not self._icon:
            return 0
        return self.look.grow(24, 0.7) + (self.look.grow(10) if self.text() else 0)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            dress = self.paint_shape(painter, QRectF(self.rect()), self.look.grow(self._radius))
            metrics, font = self.look.metrics(self._style), QFont(self.look.font(self._style))
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
