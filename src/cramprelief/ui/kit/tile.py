# SPDX-License-Identifier: MIT
"""A large button with an icon, a title and a line below."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from cramprelief.ui.kit.boxes import set_wrapping
from cramprelief.ui.kit.press import ButtonKind, Pressable
from cramprelief.ui.kit.text import break_lines, longest_word
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import TextStyle

_PAD_CENTRED, _ICON_GAP, _TRAIL = 6, 14, 24


class TileStyle(NamedTuple):
    """Measures in pixels at 100 % text: the least `height`, the size of the `icon`, and `pad`, free at its sides.

    `title` and `sub` are the styles of the two lines; with `centre` icon and words stand in the middle.
    """

    height: int = 72
    title: TextStyle = "leadb"
    sub: TextStyle = "label"
    centre: bool = False
    icon: int = 28
    radius: int = 18
    pad: int = 20


_USUAL = TileStyle()


class Tile(Pressable):
    """Icon, `title`, `sub` below it, and a sign at the end (`trail`). Words wrap; the height follows.

    Read aloud: "title, sub".
    """

    def __init__(
        self,
        look: Look,
        title: str,
        sub: str | None = None,
        icon: str | None = None,
        *,
        kind: ButtonKind = "plain",
        style: TileStyle = _USUAL,
        trail: str | None = None,
    ) -> None:
        super().__init__(look, title, kind=kind)
        self._sub, self._icon, self._trail = sub, icon, trail
        self._style = style
        self._name: str | None = None
        self._say()
        set_wrapping(self, QSizePolicy.Policy.Expanding)

    def set_words(self, title: str, sub: str | None = None, *, name: str | None = None) -> None:
        """Other words; `name` is read aloud in their place."""
        if (title, sub) != (self.text(), self._sub) or name != self._name:
            self.put_text(title)
            self._sub, self._name = sub, name
            self._say()
            self._restyle()

    def set_icon(self, icon: str | None) -> None:
        if icon != self._icon:
            self._icon = icon
            self._restyle()

    def set_measures(
        self, *, height: int | None = None, title_style: TextStyle | None = None, icon_size: int | None = None
    ) -> None:
        """Another least height, title style or icon size, for another breakpoint."""
        held = self._style
        self._style = held._replace(
            height=height or held.height, title=title_style or held.title, icon=icon_size or held.icon
        )
        self._restyle()

    def set_centred(self, centre: bool) -> None:
        if centre != self._style.centre:
            self._style = self._style._replace(centre=centre)
            self._restyle()

    def _say(self) -> None:
        self.setAccessibleName(self._name or (f"{self.text()}, {self._sub}" if self._sub else self.text()))

    # Size

    def _written(self) -> tuple[tuple[TextStyle, str], ...]:
        """Both lines, each with its style."""
        return (self._style.title, self.text()), (self._style.sub, self._sub or "")

    def _sides(self) -> tuple[float, float]:
        """Pixels taken left and right of the words."""
        pad = _PAD_CENTRED if self._style.centre else self._style.pad
        left = pad + (self.look.grow(self._style.icon, 0.7) + _ICON_GAP if self._icon else 0)
        right = pad - 2 + (self.look.grow(_TRAIL, 0.7) + 10 if self._trail else 0)
        return left, right

    def _lines(self, width: float) -> tuple[list[str], list[str]]:
        title = break_lines(self.text(), self.look.font(self._style.title), width)[0]
        sub = break_lines(self._sub, self.look.font(self._style.sub), width)[0] if self._sub else []
        return title, sub

    def _text_height(self, title: list[str], sub: list[str]) -> float:
        a, b = (self.look.metrics(style).height() for style in (self._style.title, self._style.sub))
        return len(title) * a + (len(sub) * b + 1 if sub else 0)

    def sizeHint(self) -> QSize:
        width = max(self.look.metrics(style).horizontalAdvance(text) for style, text in self._written())
        full = round(width + sum(self._sides()) + 2)
        return QSize(full, self.heightForWidth(full))

    def minimumSizeHint(self) -> QSize:
        width = max(longest_word(text, self.look.metrics(style)) for style, text in self._written())
        return QSize(round(width + sum(self._sides()) + 2), self.look.grow(self._style.height))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width - sum(self._sides()))
        return round(max(self.look.grow(self._style.height), self._text_height(*lines) + 18))

    # Paint

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            dress = self.paint_shape(painter, QRectF(self.rect()), self._style.radius)
            left, right = self._sides()
            title, sub = self._lines(self.width() - left - right)
            x = self._start(title, sub)
            if self._icon:
                size = self.look.grow(self._style.icon, 0.7)
                place = QRectF(x, (self.height() - size) / 2, size, size)
                self.look.icons.paint(painter, self._icon, place, self.look.color(dress.ink))
                x += size + _ICON_GAP
            if self._trail:
                size = self.look.grow(_TRAIL, 0.7)
                place = QRectF(self.width() - self._style.pad + 2 - size, (self.height() - size) / 2, size, size)
                self.look.icons.paint(painter, self._trail, place, self.look.color(dress.ink))
            y = (self.height() - self._text_height(title, sub)) / 2
            for lines, style, role in ((title, self._style.title, dress.ink), (sub, self._style.sub, dress.ink2)):
                metrics = self.look.metrics(style)
                painter.setFont(self.look.font(style))
                painter.setPen(self.look.color(role))
                for line in lines:
                    painter.drawText(QPointF(x, y + metrics.ascent()), line)
                    y += metrics.height()
                y += 1

    def _start(self, title: list[str], sub: list[str]) -> float:
        """Where the icon, or else the words, begin."""
        if not self._style.centre:
            return self._style.pad
        widest = max(
            self.look.metrics(style).horizontalAdvance(line)
            for style, lines in ((self._style.title, title), (self._style.sub, sub))
            for line in lines
        )
        icon = self.look.grow(self._style.icon, 0.7) + _ICON_GAP if self._icon else 0
        return max(_PAD_CENTRED, (self.width() - widest - icon) / 2)
