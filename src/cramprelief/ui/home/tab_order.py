# SPDX-License-Identifier: MIT
"""The way of Tab on Home: Start now has the focus at first, and comes again after the last question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class HomeTabs:
    """From `start` (or `sign` in its place) over the questions to `first` and `warn`.

    `body` and `words` ask where it hurts, `then` is what is asked after that.
    """

    def __init__(
        self,
        start: QWidget,
        sign: QWidget,
        first: QWidget,
        warn: QWidget,
        *,
        body: Sequence[QWidget],
        words: Sequence[QWidget],
        then: Sequence[QWidget],
    ) -> None:
        self._start, self._sign, self._first, self._warn = start, sign, first, warn
        self._body, self._words, self._then = body, words, then
        self.asked: list[QWidget] = []
        """What can have the focus among the questions."""
        self._past = False

    def begin_anew(self) -> None:
        """The page was opened: the focus is before the questions again."""
        self._past = False

    def order(self, *, body_first: bool) -> None:
        """Line the stops up as the page reads."""
        QWidget.setTabOrder(self._start, self._sign)
        previous = self._sign
        where = (*self._body, *self._words) if body_first else (*self._words, *self._body)
        self.asked = [stop for part in (*where, *self._then) for stop in _stops(part)]
        for stop in (*self.asked, *_stops(self._first), self._warn):
            QWidget.setTabOrder(previous, stop)
            previous = stop

    def next(self, here: QWidget, forward: bool) -> QWidget | None:
        """The stop after or before `here` where Qt's own order is not right; else None."""
        asked = [stop for stop in self.asked if stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus]
        after = next((stop for stop in (*_stops(self._first), self._warn) if stop.isVisible()), self._warn)
        front = self._start if self._start.isVisible() else self._sign
        wanted: QWidget | None = None
        if here is not front:
            self._past = False  # unless it is come back to from the last question, or from behind
        if forward and asked and here is asked[-1]:
            wanted, self._past = front, True
        elif forward and here is front and self._past:
            wanted = after
        elif not forward and here is after:
            wanted, self._past = front, True
        elif not forward and here is front and self._past and asked:
            wanted = asked[-1]
        return wanted


def _stops(part: QWidget) -> list[QWidget]:
    """What in it can have the focus, also what an arrow key may make a stop."""
    return [stop for stop in (part, *part.findChildren(QWidget)) if stop.focusPolicy() != Qt.FocusPolicy.NoFocus]
