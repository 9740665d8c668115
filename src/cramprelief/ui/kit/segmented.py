# SPDX-License-Identifier: MIT
"""One of a few, side by side in a well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QSizePolicy, QWidget

from cramprelief.ui.kit.press import Dress, Pressable
from cramprelief.ui.theme.look import Look

_ON = Dress("raised", "primary_ink", "primary_ink", "primary")
_ON_CONTRAST = Dress("primary_soft", "primary_ink", "primary_ink", "primary")
_OFF = Dress(None, "text2", "text2", None)


class _Segment(Pressable):
    """A radio button; bold in both states, so that choosing moves nothing."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def dress(self) -> Dress:
        if not self.isChecked():
            return _OFF
        return _ON_CONTRAST if self.look.contrast else _ON

    def sizeHint(self) -> QSize:
        return QSize(round(self.look.metrics("bodyb").horizontalAdvance(self.text()) + self.look.grow(32)), 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(44, round(self.look.metrics("bodyb").horizontalAdvance(self.text()) + 16)), 44)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            rect = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            dress = self.paint_shape(painter, rect, rect.height() / 2)
            painter.setFont(self.look.font("bodyb"))
            painter.setPen(self.look.color(dress.ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(QWidget):
    """`chosen(key)` tells of a choice by the person. `items` are (key, words); `label` names the group aloud."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, items: Sequence[tuple[str, str]], current: str | None = None, *, label: str, height: int = 48
    ) -> None:
        super().__init__()
        self.look = look
        self._height = height
        self._keys = [key for key, _ in items]
        self._group = QButtonGroup(self)
        layout = self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for index, (key, words) in enumerate(items):
            segment = _Segment(look, words)
            segment.setChecked(key == current)
            self._group.addButton(segment, index)
            layout.addWidget(segment)
        self._group.idClicked.connect(lambda index: self.chosen.emit(self._keys[index]))
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def segment(self, key: str) -> QWidget:
        """The part with this key, for the focus and for who presses it."""
        return self._group.button(self._keys.index(key))

    def current(self) -> str | None:
        index = self._group.checkedId()
        return self._keys[index] if index >= 0 else None

    def set_current(self, key: str | None) -> None:
        """Show a choice, or none, without telling of it."""
        self._group.setExclusive(False)
        for each, segment in zip(self._keys, self._group.buttons(), strict=True):
            segment.setChecked(each == key)
        self._group.setExclusive(True)

    def set_stacked(self, on: bool) -> None:
        """One below the other, for large text in a narrow window."""
        ways = QBoxLayout.Direction
        self._layout.setDirection(ways.TopToBottom if on else ways.LeftToRight)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._high() * self._lines())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._high() * self._lines())

    def _lines(self) -> int:
        return len(self._keys) if self._layout.direction() == QBoxLayout.Direction.TopToBottom else 1

    def _high(self) -> int:
        return max(self.look.grow(self._height), round(self.look.metrics("bodyb").height() + 16))

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(self.look.color("line"), 1.5))
            painter.setBrush(self.look.color("sunken"))
            radius = rect.height() / self._lines() / 2
            painter.drawRoundedRect(rect, radius, radius)
