# SPDX-License-Identifier: MIT
"""The way of Tab on Home: Start now has the focus at first, and comes again after the last question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cramprelief.ui.home.layout import map_first
from cramprelief.ui.theme.shape import PageShape

if TYPE_CHECKING:
    from cramprelief.ui.home.page import HomePage


class HomeTabs:
    def __init__(self, home: HomePage) -> None:
        self._home = home
        self.asked: list[QWidget] = []
        """What can have the focus among the questions."""
        self._past = False

    def begin_anew(self) -> None:
        """The page was opened: the focus is before the questions again."""
        self._past = False

    def order(self, shape: PageShape) -> None:
        """Line the stops up as the page reads at this shape."""
        home = self._home
        QWidget.setTabOrder(home.start, home.sign)
        previous: QWidget = home.sign
        body = (home.map, home.flip)
        where = (*body, home.places, home.side) if map_first(shape) else (home.places, home.side, *body)
        self.asked = [stop for part in (*where, home.stand, home.fits) for stop in _stops(part)]
        for stop in (*self.asked, *_stops(home.first), home.warn):
            QWidget.setTabOrder(previous, stop)
            previous = stop

    def next(self, here: QWidget, forward: bool) -> QWidget | None:
        """The stop after or before `here` where Qt's own order is not right; else None."""
        home = self._home
        asked = [stop for stop in self.asked if stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus]
        after = next((stop for stop in (*_stops(home.first), home.warn) if stop.isVisible()), home.warn)
        front = home.start if home.start.isVisible() else home.sign
        wanted: QWidget | None = None
        if forward and asked and here is asked[-1]:
            wanted, self._past = front, True
        elif forward and here is front and self._past:
            wanted = after
        elif not forward and here is after:
            wanted, self._past = front, True
        elif not forward and here is front and self._past and asked:
            wanted = asked[-1]
        elif not forward and asked and here is asked[0]:
            self._past = False
        return wanted


def _stops(part: QWidget) -> list[QWidget]:
    """What in it can have the focus, also what an arrow key may make a stop."""
    return [stop for stop in (part, *part.findChildren(QWidget)) if stop.focusPolicy() != Qt.FocusPolicy.NoFocus]
