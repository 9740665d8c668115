# SPDX-License-Identifier: MIT
"""Where the parts of Home stand in each arrangement. What runs and Start now are always in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.ui.home.arrangement import HomeArrangement
from cramprelief.ui.home.asking import AskRow, MindedFirst
from cramprelief.ui.home.first_move import FirstMove, OfferCard
from cramprelief.ui.home.questions import PlaceChips, SituationChips, StandTiles
from cramprelief.ui.home.welcome import Welcome
from cramprelief.ui.kit.boxes import Fill, box, column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.start_button import StartButton
from cramprelief.ui.kit.tile import Tile
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.warning_bar import WarningBar
from cramprelief.ui.theme.look import Look

if TYPE_CHECKING:
    from cramprelief.ui.shell.resume_bar import ResumeBar  # not at the start


class HomeParts(NamedTuple):
    """What Home is made of, in every arrangement."""

    title: Words
    hint: Words
    map_place: Fill
    flip: Button
    places: PlaceChips
    side: Segmented
    stand_words: Words
    stand: StandTiles
    fit_words: Words
    fits: SituationChips
    first: FirstMove
    offer: OfferCard
    minded: MindedFirst
    ask: AskRow
    welcome: Welcome
    start: StartButton
    sign: WarningBar
    warn: Tile


class HomeLayout:
    """Dresses the parts for an arrangement and puts them into a layout; `hold` keeps the containers made for it."""

    def __init__(self, look: Look, parts: HomeParts, hold: Callable[[QWidget], QWidget]) -> None:
        self._look, self._parts, self._hold = look, parts, hold

    def layout(self, now: HomeArrangement, bars: tuple[ResumeBar, ...]) -> QLayout:
        """Of the whole page; `bars` stand above Start now."""
        self._dress(now, bars)
        make = {"wide": self._wide, "medium": self._medium, "narrow": self._narrow}[now.mode]
        return make(now, bars)

    def _dress(self, now: HomeArrangement, bars: tuple[ResumeBar, ...]) -> None:
        parts = self._parts
        parts.title.restyle(now.title_style)
        parts.hint.setVisible(now.hint)
        parts.welcome.set_stacked(now.welcome_stacked)
        parts.stand.set_short(now.short_answers, icons=now.answer_icons)
        parts.map_place.set_least(self._look.grow(now.map_least, 0.5))
        parts.start.set_height(now.start_height)
        parts.minded.arrange(now.kept_lines, asks=now.asks_beside)
        parts.first.set_least(now.first_least)
        parts.first.set_mode("flat" if now.first_flat else "high")
        parts.sign.set_room(now.sign_room)
        for bar in bars:
            bar.arrange(narrow=now.mode != "wide", stacked=now.resume_stacked)

    def _scrolled(self, content: QLayout) -> QWidget:
        return self._hold(Scroll(self._look, box(content)))

    def _asked(self, now: HomeArrangement) -> tuple[QWidget, ...]:
        """The open question, among the others where it has no room beside Start now."""
        return () if now.asks_beside else (self._parts.ask,)

    def _wide(self, now: HomeArrangement, bars: tuple[ResumeBar, ...]) -> QLayout:
        parts, gap = self._parts, now.gap
        head = column(parts.title, parts.hint, gap=2)
        body = column(
            head, (parts.map_place, 1), parts.places, parts.side, parts.welcome, margin=now.body_margin, gap=gap
        )
        left = self._hold(Card(self._look, body, radius=28))
        questions = column(
            (parts.first, 1), parts.offer, column(parts.stand_words, parts.stand, gap=6),
            column(parts.fit_words, parts.fits, gap=6), gap=gap,
        )  # fmt: skip
        right = column(
            (self._scrolled(questions), 1), parts.minded, *bars, parts.sign, parts.start, parts.warn, gap=gap
        )
        return row((self._scrolled(column(left)), 55), (right, 45), margin=now.margin, gap=28)

    def _medium(self, now: HomeArrangement, bars: tuple[ResumeBar, ...]) -> QLayout:
        parts, gap = self._parts, now.gap
        left = column(
            parts.title, parts.places, parts.side, (parts.map_place, 1), row(None, parts.flip, None), parts.welcome,
            margin=now.body_margin, gap=10,
        )  # fmt: skip
        questions = column(
            (parts.first, 1), parts.offer, column(parts.stand_words, parts.stand, gap=gap - 2),
            column(parts.fit_words, parts.fits, gap=gap - 2), *self._asked(now), margin=now.body_margin, gap=gap,
        )  # fmt: skip
        right = column((self._scrolled(questions), 1), *bars, parts.minded, parts.sign, parts.start, parts.warn, gap=10)
        return row((self._scrolled(left), 1), (right, 1), margin=now.margin, gap=18)

    def _narrow(self, now: HomeArrangement, bars: tuple[ResumeBar, ...]) -> QLayout:
        """One column; the body and its words stand beside each other where there is room, so that both are seen."""
        parts = self._parts
        body = column((parts.map_place, 1), row(None, parts.flip, None), gap=6)
        if now.beside:
            both = row((body, 1), (column(parts.places, None), 1), gap=10)
            where: tuple[QLayout | QWidget, ...] = (both, parts.side)
        else:
            where = (parts.places, parts.side, body)
        above, below = ((parts.minded,), ()) if now.notice_above else ((), (parts.minded,))
        content = column(
            parts.first, *above, *bars, parts.offer, parts.title, *where,
            column(parts.stand_words, parts.stand, gap=8), column(parts.fit_words, parts.fits, gap=8),
            *(() if now.warn_in_foot else (parts.warn,)), parts.welcome, *self._asked(now), margin=now.margin, gap=10,
        )  # fmt: skip
        side = now.margin[0]
        end = (parts.warn,) if now.warn_in_foot else ()
        foot = column(*below, parts.sign, parts.start, *end, margin=(side, 0, side, 8), gap=8)
        return column((self._scrolled(content), 1), foot, gap=8)
