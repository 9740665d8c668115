# SPDX-License-Identifier: MIT
"""Routines: all of them as cards, found by words or filters, best for this person first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from cramprelief.application.first_choice import way_to
from cramprelief.application.person_of_settings import person_of
from cramprelief.guide.browse import Wanted, divide, fits, loosest
from cramprelief.learn.search import MANY, Entry, Passage, Results, Search, place_entries
from cramprelief.routine.model import Routine
from cramprelief.ui.figure.thumbnail import Thumbnails, still_of
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.grid import CardGrid
from cramprelief.ui.kit.place_words import names_of
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.search_field import SearchField
from cramprelief.ui.kit.tile import Tile
from cramprelief.ui.kit.words import Words
from cramprelief.ui.library.card import RoutineCard
from cramprelief.ui.library.filters import Filters
from cramprelief.ui.library.notes import LeftOutNote, NothingFits, PlaceTiles
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.shape import PageShape


class LibraryArrangement(NamedTuple):
    narrow: bool
    head_scrolls: bool
    search_beside: bool
    """The search stands in one line with the title."""
    own_beside: bool
    """The way to the person's own routines stands in one line with the title."""
    side: int


class LibraryPage(Page):
    """A card leads to `go("routine", id)`, a broken file to `go("own", path)`. `show_for` takes words to search for."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        look = parts.look
        self.parts = parts
        self.wanted = Wanted()
        self._pictures = Thumbnails(look, parts.figures, self)
        self._cards: dict[str, RoutineCard] = {}
        self._person = person_of(parts.preferences.profile)
        """For whom the cards are."""
        self._broken: list[Tile] = []
        self._search: Search | None = None
        self._title = Words(look, self.tr("Routines"), "h1", wrap=True)
        self.search = SearchField(look, self.tr("Search routines"))
        self.own = Button(look, self.tr("My routines"), "folder-open", size="small")
        self.filters = Filters(look)
        self._count = Words(look, "", "bodyb", wrap=True)
        self.left_out = LeftOutNote(look)
        self.grid = CardGrid()
        self.nothing = NothingFits(look)
        self.places = PlaceTiles(look)
        self._area: Scroll | None = None
        self.keep(
            self._title, self.search, self.own, self.filters, self._count, self.left_out, self.places, self.grid,
            self.nothing,
        )  # fmt: skip
        self._connect()

    def _connect(self) -> None:
        self.search.asked.connect(lambda _text: self._look_anew())
        self.own.clicked.connect(lambda: self.go_to("own"))
        self.filters.changed.connect(self.set_wanted)
        self.places.chosen.connect(lambda name: self.go_to(*way_to(name, self.parts.catalogue.safety)))
        self.nothing.drop.connect(lambda name: self.set_wanted(self.wanted.without(name)))
        self.nothing.clear.connect(self.clear)
        self.parts.catalogue.changed.connect(self._shelf_changed)
        self.parts.preferences.changed.connect(self._wishes_changed)

    def _wishes_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    # What is shown

    def show_for(self, argument: object) -> None:
        if isinstance(argument, str):
            self.search.setText(argument)
        self.refresh()

    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def first_focus(self) -> QWidget:
        cards = self.grid.cards()
        return cards[0] if cards and self.grid.isVisibleTo(self) else self.search

    def set_wanted(self, wanted: Wanted) -> None:
        """Use these filters."""
        self.wanted = wanted
        self._look_anew()

    def clear(self) -> None:
        """Drop all filters and the words."""
        self.search.clear()
        self.set_wanted(Wanted())

    def _look_anew(self) -> None:
        """Other words or filters: what fits best stands on top, so the list begins at its top."""
        self.refresh()
        if self._area is not None:
            self._area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Look again: files, profile, filters or words have changed."""
        self.filters.show_wanted(self.wanted)
        person = person_of(self.parts.preferences.profile, self.wanted.place)
        if replace(person, place=None) != self._person:
            self._forget_cards()
            self._person = replace(person, place=None)
        ours, left_out = divide(self.parts.catalogue.triage, person)
        text = self.search.text().strip()
        found = self._searching().find(text, 100) if text else Results()
        if text:
            order = {hit.entry.id: -hit.score for hit in found.hits if hit.entry.kind == "routine"}
            pool = sorted((each for each in ours if each.id in order), key=lambda each: order[each.id])
        else:
            pool = ours
        shown = [routine for routine in pool if fits(routine, self.wanted, person)]
        out = [
            each
            for each in left_out
            if fits(each.routine, self.wanted, person) and (not text or each.routine.id in order)
        ]
        cards: list[QWidget] = [self._card(routine) for routine in shown]
        broken = self._broken_tiles() if not text and not self.wanted.chosen else []
        self.grid.show_cards([*cards, *broken])
        self.grid.setVisible(bool(cards or broken))
        self.left_out.show_left_out(out, self.parts.catalogue.tables.conditions)
        self._tell(len(shown), len(ours), found, len(broken))
        named = self.places.show_entries([hit.entry for hit in found.hits if hit.entry.kind == "place"])
        self.nothing.setVisible(not shown and not named)
        if not shown:
            self.nothing.show_reason(
                text, len(pool), self.filters.words(self.wanted), loosest(pool, self.wanted, person)
            )

    def _tell(self, shown: int, whole: int, found: Results, broken: int) -> None:
        words = self.tr("{0} of {1} routines").format(shown, whole)
        if found.instead and shown:
            meant = ", ".join(found.instead.values())
            words = self.tr('{0}, looking for "{1}"').format(words, meant)
        elif shown and not found.hits:
            words = self.tr("{0}. The best for you come first.").format(words)
        if broken:
            files = self.tr("1 file of yours") if broken == 1 else self.tr("{0} files of yours").format(broken)
            words += " " + self.tr("{0} cannot be read: see the end of the list.").format(files)
        self._count.setText(words)
        self._count.setVisible(bool(shown))

    def _card(self, routine: Routine) -> RoutineCard:
        card = self._cards.get(routine.id)
        if card is None:
            library = self.parts.catalogue.library
            origin = library.origin(routine.id)
            card = RoutineCard(
                self.look, self._pictures, routine, still_of(routine), self._person,
                own=origin.own, replaces=library.title(origin.replaces) if origin.replaces is not None else None,
            )  # fmt: skip
            card.clicked.connect(lambda _=False, id=routine.id: self.go_to("routine", id))
            self._cards[routine.id] = card
        card.show_still(still_of(routine, self.wanted.place, self.parts.answers.now))
        return card

    def _broken_tiles(self) -> list[Tile]:
        """A tile for each file that cannot be read, made anew."""
        for old in self._broken:
            old.hide()
            old.deleteLater()
        library = self.parts.catalogue.library
        read = {origin.path for origin in library.origins.values()}
        first: dict[str, int] = {}
        for finding in library.problems:
            if finding.level == "error" and finding.file not in read:
                first.setdefault(finding.file, finding.line)
        self._broken = []
        for file, line in first.items():
            sub = self.tr("Cannot be read: line {0}").format(line)
            tile = Tile(self.look, Path(file).name, sub, "warning-circle", kind="ghost", trail="caret-right")
            tile.clicked.connect(lambda _=False, file=file: self.go_to("own", file))
            self._broken.append(tile)
        return self._broken

    def _searching(self) -> Search:
        if self._search is None:
            routines = (_entry(routine) for routine in self.parts.catalogue.routines.values())
            named = place_entries(self.parts.catalogue.tables.pages)
            places = (replace(each, summary="", passages=()) for each in named)  # by what they are called alone
            self._search = Search([*places, *routines])
        return self._search

    def _shelf_changed(self) -> None:
        """Other files: no card made before holds any more."""
        self._forget_cards()
        self._search = None
        if self.isVisible():
            self.refresh()
        else:
            self.grid.show_cards([])

    def _forget_cards(self) -> None:
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = {}

    # Layout

    def arrangement(self, shape: PageShape) -> LibraryArrangement:
        narrow = shape.width == "narrow"
        return LibraryArrangement(
            narrow=narrow,
            head_scrolls=narrow or shape.low,
            search_beside=shape.w >= 820,
            own_beside=shape.w > 340,
            side=32 if shape.width == "wide" else 20 if not narrow else 14,
        )

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self._title.restyle("h1" if not now.narrow else "h2")
        self.grid.set_least(self.look.grow(300, 0.35) if not now.narrow else self.look.grow(250, 0.2))
        self.left_out.set_small(now.narrow)
        side = now.side
        notes = column(self.places, self._count, self.left_out, gap=6)
        if now.head_scrolls:
            everything = column(
                self._head(now), self.filters, notes, self.grid, self.nothing, None,
                margin=(side, 14, side, 24), gap=14,
            )  # fmt: skip
            rearrange(self, column(self._scrolled(everything)))
        else:
            cards = column(self.grid, self.nothing, None, margin=(side, 4, side - 8, 24), gap=14)
            head = column(self._head(now), self.filters, notes, margin=(side, 24, side, 0), gap=14)
            rearrange(self, column(head, (self._scrolled(cards), 1), gap=8))
        QTimer.singleShot(0, self.grid.updateGeometry)

    def _head(self, now: LibraryArrangement) -> QBoxLayout:
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if now.search_beside:
            return row((self._title, 3), (self.search, 3), self.own, gap=14)
        title = row((self._title, 1), self.own, gap=10) if now.own_beside else column(self._title, self.own, gap=8)
        return column(title, self.search, gap=10)

    def _scrolled(self, layout: QLayout) -> Scroll:
        self._area = self.hold(Scroll(self.look, box(layout)))
        return self._area


def _entry(routine: Routine) -> Entry:
    """What of a routine can be found: title and summary, its places by all their names, positions and things."""
    names = tuple(name for place in routine.relieves for name in names_of(place))
    places = () if len(routine.relieves) > MANY else names
    situations = [each.replace("-", " ") for each in routine.situations]
    about = [terms.postures(routine), terms.needs(routine), terms.grade(routine.evidence.grade), *situations, *names]
    return Entry("routine", routine.id, routine.title, routine.summary, places, (Passage(". ".join(about)),))
