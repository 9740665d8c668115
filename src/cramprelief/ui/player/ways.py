# SPDX-License-Identifier: MIT
"""The ways of a choice, large enough for a tired hand. They take the picture's place, never the instruction's."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cramprelief.guide.moment import Moment
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.boxes import column, rearrange
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.theme.look import Look


class WayTiles(QWidget):
    """One tile a way, in the order of the file; the one that begins by itself says so."""

    taken = Signal(str)
    """The id of a way."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.tiles: list[Tile] = []
        self._list = QWidget()
        self.setLayout(column((Scroll(look, self._list), 1)))

    def show_ways(self, moment: Moment) -> None:
        """Those of this moment, anew."""
        for tile in self.tiles:
            tile.setParent(None)
            tile.deleteLater()
        self.tiles = []
        for number, way in enumerate(moment.ways, 1):
            first = way.id == moment.picked
            below = [self.tr("Begins by itself")] if first else []
            below += [self.tr("You need: {0}").format(terms.things(way.needs))] if way.needs else []
            tile = Tile(
                self.look,
                self.tr("{0}  {1}").format(number, way.show),
                ". ".join(below) or None,
                kind="primary" if first else "plain",
                style=TileStyle(64),
            )
            tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tile.clicked.connect(lambda _=False, id=way.id: self.taken.emit(id))
            self.tiles.append(tile)
        rearrange(self._list, column(*self.tiles, None, gap=10))

    def take(self, number: int) -> bool:
        """Take the way of this number, from 1; False where there is none."""
        if not 1 <= number <= len(self.tiles):
            return False
        self.tiles[number - 1].click()
        return True
