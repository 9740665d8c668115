# SPDX-License-Identifier: MIT
"""One place, situation or condition: what it may be, when to get help, and what one can do here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtWidgets import QLayout, QWidget

from cramprelief import places
from cramprelief.application.first_choice import AboutPlace
from cramprelief.guide.person import Person
from cramprelief.guide.rows import PageRow
from cramprelief.reading.closed import is_one_of
from cramprelief.routine.model import CONDITIONS, SITUATIONS
from cramprelief.ui.evidence.sources_sheet import SourcesSheet, sources_of
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.start_button import StartButton
from cramprelief.ui.kit.words import Words
from cramprelief.ui.place.blocks import CanDo, GetHelp, MayBe
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.shape import PageShape
from cramprelief.vocabulary import PLACES


class PlaceArrangement(NamedTuple):
    wide: bool
    narrow: bool
    side: int


class PlacePage(Page):
    """`show_for` takes the id of a page of assets/guide/pages.yaml. It never opens before its signs were looked at."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        look = parts.look
        self.parts = parts
        self._page: PageRow | None = None
        self._areas: list[Scroll] = []
        self.back = Button(look, "", "arrow-left", name=self.tr("Back"))
        self._title = Words(look, "", "h1", wrap=True)
        self.may_be, self.help, self.can_do = MayBe(look), GetHelp(look), CanDo(look)
        self.sources = SourcesSheet(look, self, lambda: sources_of(places.assets() / "sources.yaml"))
        self.start = StartButton(look, self.tr("Start"), "", height=80)
        self.keep(self.back, self._title, self.may_be, self.help, self.can_do, self.start)
        self.sources.raise_()
        self.back.clicked.connect(lambda: self.go_to("home"))
        self.may_be.sources.connect(self._open_sources)
        self.may_be.read_on.connect(lambda article: self.go_to("learn", article))
        self.help.signs.connect(self._open_signs)
        self.can_do.play.connect(self._play)
        self.start.clicked.connect(lambda: self._play(next(iter(self.can_do.tiles))))
        self.can_do.plan.connect(lambda name: self.go_to("plans", name))
        parts.catalogue.changed.connect(self._again)

    def show_for(self, argument: object) -> None:
        page = self.parts.catalogue.safety.page(argument) if isinstance(argument, str) else None
        self._page = page or self._page or next(iter(self.parts.catalogue.tables.pages.values()))
        self._again()
        for area in self._areas:
            area.verticalScrollBar().setValue(0)

    def _again(self) -> None:
        page = self._page
        if page is None:
            return
        catalogue, safety, person = self.parts.catalogue, self.parts.catalogue.safety, self._person(page)
        flags = [safety.flag(name) for name in page.all_signs]
        self._title.setText(page.name)
        self.may_be.show_page(page)
        self.help.show_page(page, flags, {flag.level: safety.title(flag.level) for flag in flags})
        offers = catalogue.answer(person).offers
        plans = catalogue.triage.plans(person, catalogue.library.programmes)
        self.can_do.show_page(page, offers, catalogue.routines, plans, person)
        self.start.set_words(self.tr("Start"), offers[0].title)

    def _person(self, page: PageRow) -> Person:
        """As they are, in the place, the situation or with the condition that the page is for."""
        person, name = self.parts.answers.now, page.id
        if is_one_of(name, PLACES):
            return person if person.place == name else replace(person, place=name, side=None)
        if is_one_of(name, SITUATIONS):
            return replace(person, situation=name)
        return replace(person, conditions=person.conditions | {name}) if is_one_of(name, CONDITIONS) else person

    def _play(self, routine_id: str) -> None:
        if self._page is not None:
            person = self._person(self._page)
            self.parts.answers.say(place=person.place, side=person.side, situation=person.situation)
        self.play.emit(routine_id)

    def _open_signs(self) -> None:
        if self._page is not None:
            self.go_to("warnings", AboutPlace(self._page.id, every_sign=True))

    def _open_sources(self) -> None:
        page = self._page
        if page is not None:
            notes: Sequence[str] = [page.review] if page.review else []
            self.sources.show_sources(self.tr("Where this is from"), page.sources, {}, notes, self.tr("Not sourced"))

    def first_focus(self) -> QWidget:
        return self.start if self.start.isVisibleTo(self) else next(iter(self.can_do.tiles.values()), self.back)

    # Layout

    def arrangement(self, shape: PageShape) -> PlaceArrangement:
        narrow = shape.width == "narrow"
        return PlaceArrangement(shape.width == "wide", narrow, 14 if narrow else 32)

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self._title.restyle("h2" if now.narrow else "h1")
        self._areas = []
        self.start.setVisible(not now.wide)
        head = row(self.back, (self._title, 1), gap=14)
        if now.wide:
            left = self._scrolled(column(self.may_be, self.help, None, margin=(0, 0, 8, 24), gap=16))
            right = self._scrolled(column(self.can_do, None, margin=(0, 0, 8, 24)))
            body = row((left, 54), (right, 46), gap=24)
            rearrange(self, column(head, (body, 1), margin=(40, 28, 32, 0), gap=16))
        else:
            blocks = column(self.may_be, self.help, self.can_do, None, margin=(0, 0, 6, 20), gap=14)
            low = (self._scrolled(blocks), 1)
            rearrange(self, column(head, low, self.start, margin=(now.side, 12, now.side - 6, 10), gap=12))
        self.sources.raise_()

    def _scrolled(self, layout: QLayout) -> Scroll:
        self._areas.append(self.hold(Scroll(self.look, box(layout))))
        return self._areas[-1]
