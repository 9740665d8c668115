# SPDX-License-Identifier: MIT
"""A page that scrolls only downwards, with a slim bar of our own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from cramprelief.ui.theme.look import Look

_WIDTH = 14


class SlimBar(QScrollBar):
    """A rounded handle on nothing. Stock text views may wear it too: `view.setVerticalScrollBar(SlimBar(look))`."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.look = look
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, _event: object) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("text3" if self.isSliderDown() or self.underMouse() else "control"))
        painter.drawRoundedRect(handle.adjusted(4, 2, -3, -2), 4, 4)


class Scroll(QScrollArea):
    """Scrolls `content` up and down, never sideways; transparent, with no frame and no tab stop of its own."""

    def __init__(self, look: Look, content: QWidget) -> None:
        super().__init__()
        self.setVerticalScrollBar(SlimBar(look))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content needs at least, so that nothing is cut at the side; any height."""
        return QSize(self.widget().minimumSizeHint().width(), 60)
