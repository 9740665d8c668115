# SPDX-License-Identifier: MIT
"""What takes the place of the files for a while: choices in a grid under a heading, with the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.grid import CardGrid
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class Chooser(QWidget):
    """`back` leaves it. A subclass puts tools above the grid, and a foot below it that stays in sight."""

    back = Signal()

    def __init__(self, look: Look, title: str, words: str) -> None:
        super().__init__()
        self.look = look
        self.leave = Button(look, "", "arrow-left", kind="ghost", size="small", name=self.tr("Back to My routines"))
        self.leave.clicked.connect(self.back)
        self._title = Words(look, title, "h2", wrap=True)
        self.said = Words(look, words, "body", "text2", wrap=True)
        self.grid = CardGrid(gap=12)
        self.tools: tuple[QWidget, ...] = ()
        self.foot: QWidget | None = None
        self._area: Scroll | None = None
        self._held: list[QWidget] = []

    def show_tiles(self, tiles: Sequence[QWidget]) -> None:
        """These from now on; the list begins at its top."""
        self.grid.show_cards(tiles)
        if self._area is not None:
            self._area.verticalScrollBar().setValue(0)

    def first_focus(self) -> QWidget:
        return next(iter(self.grid.cards()), self.leave)

    def arrange(self, side: int, least: int, *, whole: bool) -> None:
        """`side` is free at the sides, `least` the narrowest tile at 100 % text. `whole`: the heading scrolls, too."""
        self.grid.set_least(self.look.grow(least, 0.5))
        title = row(self.leave, (self._title, 1), gap=6)
        head = column(title, self.said, *self.tools, margin=(side, 10, side, 8), gap=8)
        grid = column(self.grid, None, margin=(side, 4, side - 6, 16))
        before = self._held
        area = Scroll(self.look, box(column(head, grid, gap=0) if whole else grid))
        self._area, self._held = area, [area] if whole else [area, box(head)]
        parts: list[tuple[QWidget, int]] = [(each, int(each is area)) for each in reversed(self._held)]
        if self.foot is not None:
            parts.append((self.foot, 0))
        rearrange(self, column(*parts, gap=0))
        for old in before:
            old.hide()
            old.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)
