# SPDX-License-Identifier: MIT
"""Beside the article: when to see a doctor, and what to do now. And the rows of the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.guide.person import Person
from cramprelief.guide.rows import Flag
from cramprelief.learn.search import Hit
from cramprelief.routine.model import Routine
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class DoctorPanel(Card):
    """ "See a doctor if": the signs of the level "doctor", and the way to all others."""

    all_signs = Signal()

    def __init__(self, look: Look, flags: Sequence[Flag]) -> None:
        super().__init__(look, border="danger", width=2)
        title = Words(look, self.tr("See a doctor if"), "h3", "danger_ink", wrap=True)
        head = row(Icon(look, "first-aid-kit", 26, "danger_ink"), (title, 1), gap=10)
        lines = [Words(look, flag.show, "body", wrap=True) for flag in flags]
        more = Tile(look, self.tr("All warning signs"), style=TileStyle(46, "label", centre=True, radius=14))
        more.clicked.connect(self.all_signs)
        self.setLayout(column(head, *lines, 4, more, margin=(18, 16, 18, 16), gap=10))


class DoItNow(Card):
    """The routines that an article leads to."""

    open_routine = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._inner = QWidget()
        self.setLayout(
            column(Words(look, self.tr("Do it now"), "h3", wrap=True), self._inner, margin=(18, 16, 18, 16), gap=10)
        )

    def show_routines(self, ids: Sequence[str], routines: Mapping[str, Routine], person: Person) -> None:
        known = [routines[name] for name in ids if name in routines]
        for old in self._inner.children():
            if isinstance(old, QWidget):
                old.hide()
                old.deleteLater()
        tiles = []
        for each in known:
            words = terms.length(each, person)
            tile = Tile(self.look, each.title, words, "play", style=TileStyle(60, "bodyb", icon=22))
            tile.clicked.connect(lambda _=False, name=each.id: self.open_routine.emit(name))
            tiles.append(tile)
        rearrange(self._inner, column(*tiles, gap=8))
        self.setVisible(bool(known))


class HitRow(QWidget):
    """A find: where it stands, with the words in a stronger ink. `chosen` when it is opened."""

    chosen = Signal()

    def __init__(self, look: Look, hit: Hit, kind: str) -> None:
        super().__init__()
        tile = Tile(
            look, hit.entry.title, kind, kind="quiet", style=TileStyle(56, "bodyb", sub="caption"), trail="caret-right"
        )
        tile.clicked.connect(self.chosen)
        self.setLayout(column(tile, row((_Excerpt(look, hit), 1), margin=(20, 0, 8, 6)), gap=4))


class _Excerpt(Words):
    """Some lines around the words that were found, these in a stronger ink."""

    def __init__(self, look: Look, hit: Hit) -> None:
        super().__init__(look, hit.excerpt, "caption", "text2", wrap=True)
        self.mark(hit.excerpt_ranges)
