# SPDX-License-Identifier: MIT
"""Learn: articles in plain words, each claim with its source, searched in full; the doctor's signs stay in view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QLayout, QWidget

from cramprelief import places
from cramprelief.application.first_choice import way_to
from cramprelief.application.page_name import PAGE_NAMES
from cramprelief.application.person_of_settings import person_of
from cramprelief.learn.articles import Article, load_articles
from cramprelief.learn.blocks import MARKS
from cramprelief.learn.search import EntryKind, Hit, Results, Search, entries_of
from cramprelief.reading.closed import is_one_of
from cramprelief.ui.evidence.sources_sheet import SourcesSheet, sources_of
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.search_field import SearchField
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.learn.article_html import marks_in, source_numbers
from cramprelief.ui.learn.parts import DoctorPanel, DoItNow, HitRow
from cramprelief.ui.learn.reader import ArticleView
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.shape import PageShape

DOCTOR = "doctor"


class LearnArrangement(NamedTuple):
    wide: bool
    narrow: bool
    reading: bool
    """The article alone, without the list."""
    sources_shown: bool
    """In the head of the article that stands alone."""


class LearnPage(Page):
    """`show_for` takes an article's id. Routines lead to `go("routine", id)`, plans to `go("plans", id)`."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        look = parts.look
        self.parts = parts
        loaded, _ = load_articles(places.assets() / "articles")
        self.articles: dict[str, Article] = {article.id: article for article in loaded}
        self._search: Search | None = None
        self._reading = self._searched = False
        self._title = Words(look, self.tr("Learn"), "h1", wrap=True)
        self.search = SearchField(look, self.tr("Search articles"))
        self._said = Words(look, "", "body", "text2", wrap=True)
        self._found = Results()
        self._list = QWidget()
        self.rows: dict[str, Tile] = {}
        self.back = Button(look, self.tr("All articles"), "arrow-left", kind="flush", size="small")
        self._minutes = Words(look, "", "caption", "text2")
        self.reader = ArticleView(look)
        self.sources_button = Button(look, "", "books", kind="ghost", size="small")
        self.doctor = DoctorPanel(look, parts.catalogue.safety.flags(DOCTOR))
        self.doctor_line = Tile(
            look,
            self.tr("See a doctor if\u00a0…"),
            None,
            "first-aid-kit",
            kind="danger_soft",
            style=TileStyle(48, "label", icon=22, radius=14),
            trail="caret-right",
        )
        self.do = DoItNow(look)
        self.sheet = SourcesSheet(look, self, lambda: sources_of(places.assets() / "sources.yaml"))
        self._over_doctor = DoctorPanel(look, parts.catalogue.safety.flags(DOCTOR))
        self._shut_doctor = Button(look, self.tr("Close"), "x", size="small")
        inner = column(row(None, self._shut_doctor), self._over_doctor, gap=12)
        self.doctor_sheet = Sheet(look, self, inner, width=560, name=self.tr("See a doctor if"))
        self.keep(
            self._title, self.search, self._said, self._list, self.back, self._minutes, self.reader,
            self.sources_button, self.doctor, self.doctor_line, self.do,
        )  # fmt: skip
        self.sheet.raise_()
        self.doctor_sheet.raise_()
        self._connect()
        self._show_list()

    def _connect(self) -> None:
        self.search.asked.connect(self.look_for)
        self.search.returnPressed.connect(self._open_first)
        self.back.clicked.connect(self.close_article)
        self.reader.followed.connect(self.follow)
        self.sources_button.clicked.connect(lambda: self._open_sources(None))
        self.doctor.all_signs.connect(lambda: self.go_to("warnings"))
        self.doctor_line.clicked.connect(self._open_doctor)
        self._over_doctor.all_signs.connect(self.doctor_sheet.shut)
        self._over_doctor.all_signs.connect(lambda: self.go_to("warnings"))
        self._shut_doctor.clicked.connect(lambda: self.doctor_sheet.shut())
        self.doctor_sheet.dismissed.connect(self.doctor_sheet.shut)
        self.do.open_routine.connect(lambda name: self.go_to("routine", name))
        self.parts.catalogue.changed.connect(self._forget)

    # What is shown

    def show_for(self, argument: object) -> None:
        if isinstance(argument, str) and argument in self.articles:
            self.open_article(argument)
        elif self.reader.article is None and self.articles:
            self.open_article(next(iter(self.articles)), reading=False)

    def focus_search(self) -> None:
        if self.arrangement(self.shape).reading:
            self.close_article()
        self.search.setFocus()
        self.search.selectAll()

    def first_focus(self) -> QWidget:
        if self.reader.isVisibleTo(self) and self._reading:
            return self.reader
        return self.search

    def open_article(
        self, name: str, words: frozenset[str] = frozenset(), anchor: str = "", *, reading: bool = True
    ) -> None:
        """Show this article; `words` are highlighted in it."""
        article = self.articles[name]
        self.reader.show_article(article, words, anchor)
        self._minutes.setText(self.tr("{0} min to read").format(article.minutes))
        count = len(article.sources)
        self.sources_button.set_words(self.tr("1 source") if count == 1 else self.tr("{0} sources").format(count))
        self._show_related()
        for each, tile in self.rows.items():
            tile.setChecked(each == name)
        self._set_reading(reading)

    def _show_related(self) -> None:
        """The routines of the article: beside it where there is room, else at its end."""
        article, routines = self.reader.article, self.parts.catalogue.routines
        names = article.routines if article is not None else ()
        beside = self.arrangement(self.shape).wide
        self.do.show_routines(names if beside else (), routines, person_of(self.parts.preferences.profile))
        self.reader.set_related(() if beside else [routines[name] for name in names if name in routines])

    def close_article(self) -> None:
        """Back to the list, where it does not stand beside the article anyway."""
        self._set_reading(False)

    def _set_reading(self, reading: bool) -> None:
        self._reading = reading
        self.adapt()

    def look_for(self, text: str) -> None:
        """Search in all articles, routines and plans."""
        if not text.strip():
            self._show_list()
            return
        if self._search is None:
            catalogue = self.parts.catalogue
            found_in = entries_of(self.articles.values(), catalogue.library, catalogue.tables.pages)
            self._search = Search(found_in)
        found = self._search.find(text)
        instead = ", ".join(found.instead.values())
        if not found.hits:
            self._show_list()
            self._said.setText(self.tr("Nothing found. These are all articles:"))
            self._said.show()
            return
        if instead:
            self._said.setText(self.tr('Looking for "{0}"').format(instead))
        else:
            self._said.setText(
                self.tr("1 found") if len(found.hits) == 1 else self.tr("{0} found").format(len(found.hits))
            )
        self._searched = True
        self._said.show()
        lines: list[QWidget] = []
        for hit in found.hits:
            line = HitRow(self.look, hit, self._kind(hit.entry.kind))
            line.chosen.connect(lambda hit=hit, words=found.words: self._open_hit(hit, words))
            lines.append(line)
        self.rows, self._found = {}, found
        self._fill(lines)
        if self.arrangement(self.shape).reading:
            self.close_article()

    def _kind(self, kind: EntryKind) -> str:
        return {
            "article": self.tr("Article"), "routine": self.tr("Routine"), "plan": self.tr("Plan"),
            "place": self.tr("Help for this place"),
        }[kind]  # fmt: skip

    def _open_first(self) -> None:
        """Return in the search: the best find is read where it has room beside the list."""
        best = next(iter(self._found.hits), None)
        if best is not None and best.entry.kind == "article" and self.arrangement(self.shape).wide:
            self._open_hit(best, self._found.words)

    def _open_hit(self, hit: Hit, words: frozenset[str]) -> None:
        if hit.entry.kind == "article":
            # an article that is all about the words is read from its title on
            self.open_article(hit.entry.id, words, "" if hit.title_ranges else hit.anchor)
        else:
            self.follow(hit.entry.kind, hit.entry.id)

    def _show_list(self) -> None:
        self._searched, self._found = False, Results()
        self._said.hide()
        here = self.reader.article
        tiles = []
        for article in self.articles.values():
            words = self.tr("{0} min").format(article.minutes)
            tile = Tile(
                self.look,
                article.title,
                words,
                style=TileStyle(62, "bodyb", sub="caption", radius=16),
                kind="ghost",
            )
            tile.setCheckable(True)
            tile.setAutoExclusive(True)
            tile.setChecked(here is not None and here.id == article.id)
            tile.clicked.connect(lambda _=False, name=article.id: self.open_article(name))
            self.rows[article.id] = tile
            tiles.append(tile)
        self._fill(tiles)

    def _fill(self, lines: Sequence[QWidget]) -> None:
        for old in self._list.children():
            if isinstance(old, QWidget):
                old.hide()
                old.deleteLater()
        rearrange(self._list, column(*lines, gap=4))

    def _forget(self) -> None:
        self._search = None

    # Links

    def follow(self, kind: str, target: str) -> None:
        """Where a link of an article or a find leads."""
        if kind == "source":
            self._open_sources(target)
        elif kind == "marks":
            self._open_sources("")
        elif kind == "article" and target in self.articles:
            self.open_article(target)
        elif kind == "sign" or (kind == "page" and target == "signs"):
            self.go_to("warnings")
        elif kind == "routine":
            self.go_to("routine", target)
        elif kind == "plan":
            self.go_to("plans", target)
        elif kind == "place":
            self.go_to(*way_to(target, self.parts.catalogue.safety))
        elif kind == "page":
            page = "settings" if target == "profile" else target
            if is_one_of(page, PAGE_NAMES):
                self.go_to(page)

    def _open_sources(self, key: str | None) -> None:
        """One source, or with None all of the article, or with "" what the labels mean."""
        article = self.reader.article
        if article is None:
            return
        keys = article.sources if key is None else [key] if key else []
        marks = [] if key else [f"{MARKS[mark]}." for mark in marks_in(article)]
        title = self.tr("Where this is from") if key != "" else self.tr("What the labels mean")
        self.sheet.show_sources(title, keys, source_numbers(article), marks, self.tr("Labels in this article"))

    def _open_doctor(self) -> None:
        """Where the panel has no room beside the article, it opens over it."""
        self.doctor_sheet.open(self._shut_doctor)

    # Layout

    def arrangement(self, shape: PageShape) -> LearnArrangement:
        wide = shape.width == "wide"
        return LearnArrangement(wide, shape.width == "narrow", self._reading and not wide, wide or shape.w >= 330)

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self._title.restyle("h1" if not now.narrow else "h2")
        wide, reading, listing = now.wide, now.reading, not now.reading
        shown = {
            self.back: reading, self.doctor_line: not wide, self.doctor: wide, self.do: wide, self._minutes: wide,
            self.reader: wide or reading, self.sources_button: wide or (reading and now.sources_shown),
            self._title: listing, self.search: listing, self._list: listing, self._said: listing and self._searched,
        }  # fmt: skip
        for part, on in shown.items():
            part.setVisible(on)
        self._show_related()
        side = 14 if now.narrow else 32
        rearrange(self, self._wide() if wide else self._article(now, side) if reading else self._only_list(side))
        self.sheet.raise_()
        self.doctor_sheet.raise_()

    def _wide(self) -> QLayout:
        articles = self._scrolled(column(self._list, None, margin=(0, 0, 8, 22)))
        left = self.hold(box(column(self._title, self.search, self._said, (articles, 1), gap=12)))
        left.setFixedWidth(self.look.grow(288, 0.9))
        article = column(
            row(self._minutes, None, self.sources_button), (self.reader, 1), margin=(30, 14, 12, 14), gap=8
        )
        card = self.hold(Card(self.look, article, radius=28))
        right = self._scrolled(column(self.doctor, self.do, None, margin=(0, 0, 8, 22), gap=16))
        right.setFixedWidth(self.look.grow(276, 0.7))
        return row(left, (column(card, margin=(0, 0, 0, 22)), 1), right, margin=(24, 22, 16, 0), gap=20)

    def _only_list(self, side: int) -> QLayout:
        page = column(
            self._title, self.search, self.doctor_line, self._said, self._list, None,
            margin=(side, 14, side, 20), gap=12,
        )  # fmt: skip
        return column(self._scrolled(page))

    def _article(self, now: LearnArrangement, side: int) -> QLayout:
        head = row(self.back, None, self.sources_button) if now.sources_shown else row(self.back, None)
        return column(head, self.doctor_line, (self.reader, 1), margin=(side, 8, side - 8, 8), gap=8)

    def _scrolled(self, layout: QLayout) -> Scroll:
        return self.hold(Scroll(self.look, box(layout)))
