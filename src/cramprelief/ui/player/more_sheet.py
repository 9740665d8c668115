# SPDX-License-Identifier: MIT
"""What the player's upper edge has no room for in a narrow window or with very large text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.ui.kit.boxes import column
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.theme.look import Look


class MoreSheet(Sheet):
    """A list of actions; each tells `asked` with a word of `Player.do` and then the sheet closes."""

    asked = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, width=560, name=self.tr("More"))
        entries = (
            (self.tr("Change the side"), "arrows-left-right", "mirror"),
            (self.tr("10 seconds more"), "plus", "extend"),
            (self.tr("Enough rounds"), "check", "enough"),
            (self.tr("Say it again"), "repeat", "say_again"),
            (self.tr("Voice on or off"), "speaker-high", "voice"),
            (self.tr("Dimmer on or off"), "moon", "dimmer"),
            (self.tr("Keys"), "keyboard", "keys"),
        )
        tiles = []
        for words, icon, action in entries:
            tile = Tile(look, words, None, icon, style=TileStyle(64, "bodyb"))
            tile.clicked.connect(lambda _=False, action=action: self._ask(action))
            tiles.append(tile)
        self._helper = Tile(look, "", None, "users", style=TileStyle(64, "bodyb"))
        self._helper.clicked.connect(lambda: self._ask("helper"))
        close = Tile(look, self.tr("Back to where you were"), None, "arrow-left", kind="primary", style=TileStyle(64))
        close.clicked.connect(self.closed)
        self.dismissed.connect(self.closed)
        self.set_content(column(close, *tiles[:1], self._helper, *tiles[1:], None, gap=10))

    def show_helper(self, on: bool, any_words: bool) -> None:
        """`on`: a helper does it now; `any_words`: the routine has words for one."""
        self._helper.set_words(self.tr("I do it myself") if on else self.tr("A helper does it"))
        self._helper.setVisible(any_words)

    def _ask(self, action: str) -> None:
        self.closed.emit()
        self.asked.emit(action)
