# SPDX-License-Identifier: MIT
"""The person's files in three lists: drafts, in use, left out. Found by words or by their state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cramprelief.authoring.desk.listing import FileState, OwnFile
from cramprelief.folding import fold
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.grid import CardGrid
from cramprelief.ui.kit.search_field import SearchField
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.studio.start.choosers import names_of_places
from cramprelief.ui.studio.start.row import OwnRow
from cramprelief.ui.theme.look import Look

_MANY = 5
"""From so many files on they can be searched."""
_AT_ONCE = 16
"""Rows that are made before the first paint; the others follow in pieces of that size."""
_ONE_COLUMN = 100_000


class FilesView(QWidget):
    """`opened(path)`, `menu_wanted(path)` and `delete_wanted(path)` tell what the person does with a row."""

    opened = Signal(object)
    menu_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, look: Look, pictures: Thumbnails, title_of: Callable[[str], str]) -> None:
        super().__init__()
        self.look, self._pictures, self._title_of = look, pictures, title_of
        self.rows: dict[Path, OwnRow] = {}
        self._files: Sequence[OwnFile] = ()
        self.search = SearchField(look, self.tr("Search my routines"))
        self.search.asked.connect(lambda _text: self._show())
        states = [
            ("all", self.tr("All")), ("draft", self.tr("Drafts")), ("in-use", self.tr("In use")),
            ("left-out", self.tr("Left out")),
        ]  # fmt: skip
        self.filter = Segmented(look, states, "all", label=self.tr("Which files?"))
        self.filter.chosen.connect(lambda _key: self._show())
        self.tools = box(row((self.search, 1), self.filter, gap=12))
        self.nothing = Words(look, self.tr("No file fits. Other words may."), "body", "text2", wrap=True)
        self.empty = _Empty(look)
        said: dict[FileState, tuple[str, str]] = {
            "draft": (self.tr("Drafts"), self.tr("Never offered in a cramp")),
            "in-use": (self.tr("In use"), self.tr("Offered on this computer")),
            "left-out": (self.tr("Left out"), self.tr("Not offered until it is mended")),
        }
        self.lists: dict[FileState, CardGrid] = {}
        self._sections: dict[FileState, QWidget] = {}
        for state, (title, words) in said.items():
            grid = self.lists[state] = CardGrid(_ONE_COLUMN, 10)
            head = row(Words(look, title, "h3"), (Words(look, words, "caption", "text2", wrap=True), 1), gap=10)
            self._sections[state] = box(column(head, grid, gap=10))
        self.setLayout(
            column(self.tools, self.empty, self.nothing, *self._sections.values(), margin=0, gap=16)
        )  # fmt: skip
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._make_more)

    def show_files(self, files: Sequence[OwnFile]) -> None:
        """Show these. Rows that are there already stay, with their focus."""
        self._files = files
        for path in [path for path in self.rows if path not in {each.path for each in files}]:
            old = self.rows.pop(path)
            old.hide()
            old.deleteLater()
        now = datetime.now()
        for each in files[:_AT_ONCE]:
            self._row(each.path, now)
        for each in files:
            if each.path in self.rows:
                self._tell(each)
        self._show()
        if len(self.rows) < len(files):
            self._rest.start()

    def _make_more(self) -> None:
        now = datetime.now()
        missing = [each for each in self._files if each.path not in self.rows]
        for each in missing[:_AT_ONCE]:
            self._row(each.path, now)
            self._tell(each)
        self._show()
        if len(missing) > _AT_ONCE:
            self._rest.start()

    def finish(self) -> None:
        """Make at once the rows that still wait."""
        while len(self.rows) < len(self._files):
            self._make_more()
        self._rest.stop()

    def _row(self, path: Path, now: datetime) -> OwnRow:
        if path not in self.rows:
            made = self.rows[path] = OwnRow(self.look, self._pictures, now)
            made.clicked.connect(lambda _=False: self.opened.emit(path))
            made.menu_wanted.connect(lambda: self.menu_wanted.emit(path))
            made.delete_wanted.connect(lambda: self.delete_wanted.emit(path))
        return self.rows[path]

    def _tell(self, file: OwnFile) -> None:
        replaces = file.content.replaces if file.content is not None else None
        self.rows[file.path].show_file(file, self._title_of(replaces) if replaces else None)

    def _show(self) -> None:
        """The files that fit, each under its heading."""
        many = len(self._files) >= _MANY
        self.tools.setVisible(many)
        words, state = fold(self.search.text()).split() if many else [], self.filter.current() if many else "all"
        fit = [
            each
            for each in self._files
            if each.path in self.rows and state in ("all", each.state) and _holds(each, words)
        ]
        for name, grid in self.lists.items():
            cards: list[QWidget] = [self.rows[each.path] for each in fit if each.state == name]
            if cards != grid.cards():
                grid.show_cards(cards)
            self._sections[name].setVisible(bool(cards))
        self.empty.setVisible(not self._files)
        self.nothing.setVisible(bool(self._files) and not fit)

    def neighbour(self, path: Path) -> Path | None:
        """Which file is chosen when this one goes: the one below it in its list, else the one above, else any."""
        for grid in self.lists.values():
            here = [row.file.path for row in grid.cards() if isinstance(row, OwnRow) and row.file is not None]
            if path in here and len(here) > 1:
                place = here.index(path)
                return here[place + 1] if place + 1 < len(here) else here[place - 1]
        return next((each.path for each in self._files if each.path != path), None)

    def first_focus(self) -> QWidget | None:
        return next((card for grid in self.lists.values() for card in grid.cards()), None)

    def set_stacked(self, stacked: bool, tight: bool) -> None:
        """Search and filter one below the other; `tight`: also the states."""
        self.filter.set_stacked(tight)
        parts = (self.search, self.filter)
        rearrange(self.tools, column(*parts, gap=8) if stacked else row((self.search, 1), self.filter, gap=12))


def _holds(file: OwnFile, words: Sequence[str]) -> bool:
    if not words:
        return True
    content = file.content or file.good
    said = [file.title, file.path.stem, str(file.path.parent.name)]
    if content is not None:
        said += [content.summary, content.author or "", *names_of_places(content)]
    text = fold(" ".join(said))
    return all(word in text for word in words)


class _Empty(Card):
    """The folder is empty: how to begin."""

    def __init__(self, look: Look) -> None:
        title = Words(look, self.tr("Nothing here yet."), "h2", wrap=True, align=CENTRE)
        said = Words(look, self.tr("Copy a routine that you know."), "lead", "text2", wrap=True, align=CENTRE)
        sign = row(None, Icon(look, "note-pencil", 52, "primary"), None)
        super().__init__(look, column(sign, title, said, margin=(20, 36, 20, 36), gap=10))
