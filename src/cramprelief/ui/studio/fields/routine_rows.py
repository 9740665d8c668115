# SPDX-License-Identifier: MIT
"""A list of routines in a form: each with its picture, and a sheet to choose one more from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.folding import fold
from cramprelief.routine.model import Routine
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnail, Thumbnails, still_of
from cramprelief.ui.kit import terms as kit_terms
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Separator
from cramprelief.ui.kit.search_field import SearchField
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.fields.list_rows import ListHead, page_of
from cramprelief.ui.theme.look import Look


class RoutineRows(QWidget):
    """`added(id)` and `removed(id)`. `leave_out` names what may not be chosen, such as the routine itself."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(
        self,
        look: Look,
        parts: Parts,
        pictures: Thumbnails,
        label: str,
        *,
        leave_out: Callable[[], str],
        help: str = "",
    ) -> None:
        super().__init__()
        self.look, self._parts, self._pictures, self._label = look, parts, pictures, label
        self._leave_out = leave_out
        self._names: tuple[str, ...] | None = None
        self.head = ListHead(look, label, help=help)
        self.head.added.connect(self.ask)
        self._rows = Card(look, radius=14)
        self._nothing = Words(look, self.tr("None yet"), "body", "text2", wrap=True)
        self._sheet: RoutineSheet | None = None
        self.setLayout(column(self.head, self._rows, self._nothing, gap=2))

    def show_names(self, names: Sequence[str]) -> None:
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        for old in self._rows.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        parts: list[QWidget] = []
        for name in self._names:
            parts += ([Separator(self.look)] if parts else []) + [self._row(name)]
        rearrange(self._rows, column(*parts, gap=0))
        self._rows.setVisible(bool(parts))
        self._nothing.setVisible(not parts)

    def _row(self, name: str) -> QWidget:
        routine = self._parts.catalogue.routines.get(name)
        title = routine.title if routine is not None else name
        sub = routine.summary if routine is not None else self.tr("This one is not known here.")
        remove = Button(self.look, "", "x", kind="ghost", size="small", name=self.tr("Remove: {0}").format(title))
        remove.clicked.connect(lambda: self.removed.emit(name))
        still = still_of(routine) if routine is not None else StillPicture(None, None)
        words = column(
            None, Words(self.look, title, "bodyb", wrap=True), Words(self.look, sub, "caption", "text2", wrap=True),
            None, gap=0,
        )  # fmt: skip
        line = QWidget()
        picture = Thumbnail(self.look, self._pictures, still, high=50)
        line.setLayout(row(picture, (words, 1), remove, margin=(10, 5, 4, 5), gap=10))
        return line

    def ask(self) -> None:
        """Open the sheet with all that may be added."""
        if self._sheet is None:
            self._sheet = RoutineSheet(self.look, page_of(self), self._label)
            self._sheet.chosen.connect(self.added)
        held = {*(self._names or ()), self._leave_out()}
        offered = [each for each in self._parts.catalogue.routines.values() if each.id not in held]
        self._sheet.begin(offered)


class RoutineSheet(Sheet):
    """`chosen(id)` of one routine; typing narrows the list."""

    chosen = Signal(str)

    def __init__(self, look: Look, host: QWidget, title: str) -> None:
        super().__init__(look, host, width=620, name=title)
        self.search = SearchField(look, self.tr("Search a routine"))
        self._list = QWidget()
        self._nothing = Words(look, self.tr("None has this in its name."), "body", "text2", wrap=True)
        self._tiles: list[tuple[str, Tile]] = []
        close = Button(look, "", "x", size="small", name=self.tr("Close"))
        close.clicked.connect(lambda: self.shut())
        self.dismissed.connect(lambda: self.shut())
        self.search.asked.connect(self._narrow_to)
        head = row((Words(look, title, "h2", wrap=True), 1), close)
        self.set_content(column(head, self.search, self._list, self._nothing, gap=10))

    def begin(self, routines: Iterable[Routine]) -> None:
        for _, old in self._tiles:
            old.hide()
            old.deleteLater()
        self._tiles = []
        for each in sorted(routines, key=lambda one: one.title):
            style = TileStyle(52, "bodyb", "caption", radius=14, pad=14)
            tile = Tile(self.look, each.title, kit_terms.postures(each), kind="quiet", style=style)
            tile.clicked.connect(lambda _=False, name=each.id: self._choose(name))
            self._tiles.append((fold(f"{each.title} {each.summary}"), tile))
        rearrange(self._list, column(*(tile for _, tile in self._tiles), gap=6))
        self.search.clear()
        self._narrow_to("")
        self.open(self.search)

    def _narrow_to(self, words: str) -> None:
        wanted = fold(words).split()
        found = 0
        for text, tile in self._tiles:
            here = all(word in text for word in wanted)
            tile.setVisible(here)
            found += here
        self._nothing.setVisible(not found)
        self._lay_out()

    def _choose(self, name: str) -> None:
        self.shut()
        self.chosen.emit(name)
