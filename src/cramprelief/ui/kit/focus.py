# SPDX-License-Identifier: MIT
"""The one visible focus of a window: a ring around the focused widget, shown when keys are in use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from cramprelief.ui.theme.look import Look

_OUTSIDE, _WIDTH = 4, 3.5
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
_POINTS = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)


class FocusRing(QWidget):
    """Lies over `window` and follows its focused widget. `by_key` is set at a key press, unset at a click."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.look, self._over = look, window
        self._by_key = False
        self._target: QWidget | None = None
        self._watched: list[QObject] = []
        # Never while Qt is still taking a widget out of the tree, which moves the focus as well.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._place)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        look.changed.connect(self.update)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    @property
    def by_key(self) -> bool:
        return self._by_key

    @by_key.setter
    def by_key(self, on: bool) -> None:
        if on != self._by_key:
            self._by_key = on
            self._place()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):  # a page may have been laid out anew
                watched.removeEventFilter(self)
        self._watched = []
        window = self._over
        self._target = new if new is not None and window.isAncestorOf(new) else None
        step = self._target
        while step is not None and step is not window:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._soon.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Watches the focused widget's place, and in the window's handle what is in use: keys or a pointer."""
        kind = event.type()
        if kind in _MOVES:
            self._soon.start()
        elif kind == QEvent.Type.KeyPress:
            self.by_key = True
        elif kind in _POINTS:
            self.by_key = False
        return False

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not self._over.isAncestorOf(target):
            self._target = None
            self.hide()
            return
        if not self._by_key or not target.isVisible():
            self.hide()
            return
        top_left = target.mapTo(self._over, QPoint(0, 0))
        grown = _OUTSIDE + 2
        rect = QRect(top_left, target.size()).adjusted(-grown, -grown, grown, grown)
        self.setGeometry(rect & self._view(target))
        self.setProperty("offset", self.geometry().topLeft() - rect.topLeft())
        self.show()
        self.raise_()
        self.update()

    def _view(self, target: QWidget) -> QRect:
        """What of the window the target may show in: a scroll area cuts it off."""
        window = self._over
        view, step = window.rect(), target.parentWidget()
        while step is not None and step is not window:
            if isinstance(step, QScrollArea):
                port = step.viewport()
                view &= QRect(port.mapTo(window, QPoint(0, 0)), port.size()).adjusted(-6, -6, 6, 6)
            step = step.parentWidget()
        return view

    def paintEvent(self, _event: object) -> None:
        if self._target is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            offset = self.property("offset")
            size = self._target.size()
            full = QRectF(-offset.x(), -offset.y(), size.width() + 2 * _OUTSIDE + 4, size.height() + 2 * _OUTSIDE + 4)
            radius = min(24.0, full.height() / 2)
            painter.setPen(QPen(self.look.color("focus"), _WIDTH))
            painter.drawRoundedRect(full.adjusted(2, 2, -2, -2), radius, radius)
