# SPDX-License-Identifier: MIT
"""A page that scrolls only downwards, with a slim bar of our own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QScrollArea,
    QScrollBar,
    QScroller,
    QScrollerProperties,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from cramprelief.ui.theme.look import Look

_WIDTH = 14
_NOTHING = 12
"""Pixels of travel that are no more than a margin: no bar for them."""


class SlimBar(QScrollBar):
    """A rounded handle on nothing. Stock text views may wear it too: `view.setVerticalScrollBar(SlimBar(look))`."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.look = look
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, _event: object) -> None:
        if self.maximum() - self.minimum() <= _NOTHING:
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.color("text3" if self.isSliderDown() or self.underMouse() else "control"))
            painter.drawRoundedRect(handle.adjusted(4, 2, -3, -2), 4, 4)


def by_finger(area: QAbstractScrollArea) -> None:
    """Let a finger or a pen drag what `area` shows. It stops at the ends and does not spring back."""
    view = area.viewport()
    QScroller.grabGesture(view, QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(view)
    metrics = QScrollerProperties.ScrollMetric
    properties = scroller.scrollerProperties()
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for way in (metrics.HorizontalOvershootPolicy, metrics.VerticalOvershootPolicy):
        properties.setScrollMetric(way, never)
    scroller.setScrollerProperties(properties)


class Scroll(QScrollArea):
    """Scrolls `content` up and down, never sideways; transparent, with no frame and no tab stop of its own."""

    def __init__(self, look: Look, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setVerticalScrollBar(SlimBar(look))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self._fit_height()
        by_finger(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            if self._fit_height():  # at once, else the content is squeezed for a frame
                QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
            self.updateGeometry()  # it may need another width now: Qt keeps that to itself
        return super().eventFilter(watched, event)

    def _fit_height(self) -> bool:
        """Let the height follow the width that is there; returns whether that changed it.

        Else Qt keeps the content as high as its words would be in the narrowest column, and one scrolls on into nothing
        after the last line.
        """
        layout = self._content.layout()
        least = 0
        if layout is not None and self._content.hasHeightForWidth():
            least = max(1, layout.minimumHeightForWidth(self.viewport().width()))
        changed = self._content.minimumHeight() != least
        self._content.setMinimumHeight(least)
        return changed

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_height()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content needs at least, so that nothing is cut at the side; any height."""
        return QSize(self._content.minimumSizeHint().width(), 60)
