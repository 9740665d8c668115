# SPDX-License-Identifier: MIT
"""The three blocks of a place's page: what it may be, get help if, what you can do here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.guide.person import Person
from cramprelief.guide.rows import Flag, PageRow
from cramprelief.guide.triage import Offer
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Programme
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_INKS: dict[str, tuple[ColorRole, str]] = {
    "emergency": ("danger_ink", "phone-call"),
    "urgent": ("caution_ink", "first-aid-kit"),
    "doctor": ("primary_ink", "calendar-blank"),
}
"""level: (ink, icon)."""
MOST_OFFERS = 4


class PageBlock(Card):
    """A heading, and lines below it that are made anew for each page."""

    def __init__(self, look: Look, title: str, *, border: ColorRole | None = "line") -> None:
        super().__init__(look, border=border, radius=24)
        self._title = Words(look, title, "h3", wrap=True)
        self._inner = QWidget()
        self.setLayout(column(self._title, self._inner, margin=(24, 18, 24, 20), gap=10))

    def fill(self, *parts: QWidget | QLayout | int) -> None:
        """Put these below the heading, in place of what stood there."""
        for old in self._inner.children():
            if isinstance(old, QWidget):
                old.hide()
                old.deleteLater()
        rearrange(self._inner, column(*parts, gap=10))

    def line(self, icon: str, words: str, ink: ColorRole = "primary") -> QLayout:
        """A sentence with its sign."""
        sign = column(Icon(self.look, icon, 22, ink), None)
        return row(sign, (Words(self.look, words, "lead", wrap=True), 1), gap=12)


class MayBe(PageBlock):
    """What it may be. Never what it is."""

    sources = Signal()
    read_on = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("What it may be"))
        self.article: Button | None = None

    def show_page(self, page: PageRow) -> None:
        """The sentences, and the way to where they are from."""
        count = len(page.sources)
        words = self.tr("1 source") if count == 1 else self.tr("{0} sources").format(count)
        button = Button(
            self.look, words if count else self.tr("What is not sourced"), "books", kind="flush", size="small"
        )
        button.clicked.connect(self.sources)
        lines = [self.line("info", each) for each in page.may_be]
        self.article = None
        if page.read is not None:
            name = page.read.article
            self.article = Button(self.look, page.read.words, "book-open", kind="flush", size="small")
            self.article.clicked.connect(lambda: self.read_on.emit(name))
            lines.append(row(self.article, None))
        self.fill(*lines, row(button, None))


class GetHelp(PageBlock):
    """Get help if: the signs of this page by what to do, the gravest first."""

    signs = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Get help if"), border="danger")

    def show_page(self, page: PageRow, flags: Sequence[Flag], titles: Mapping[str, str]) -> None:
        """`titles` say what to do at each level."""
        parts: list[QWidget | QLayout] = []
        for level, (ink, icon) in _INKS.items():
            these = [flag for flag in flags if flag.level == level]
            if these:
                parts.append(Words(self.look, titles[level], "bodyb", ink, wrap=True))
                parts += [self.line(icon, flag.show, ink) for flag in these]
        parts += [self.line("info", words) for words in page.help]
        more = Tile(
            self.look, self.tr("One of these fits"), self.tr("Tick it, and see what to do now"), "first-aid",
            kind="danger_soft", style=TileStyle(60, "bodyb", sub="label"), trail="caret-right",
        )  # fmt: skip
        more.clicked.connect(self.signs)
        self.fill(*parts, more)


class CanDo(PageBlock):
    """What you can do here: in words, then the routines for this person, and slow breaths always."""

    play = Signal(str)
    plan = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("What you can do here"))
        self.tiles: dict[str, Tile] = {}
        """By the routine that each begins."""

    def show_page(
        self,
        page: PageRow,
        offers: Sequence[Offer],
        routines: Mapping[str, Routine],
        plans: Sequence[Programme],
        person: Person,
    ) -> None:
        """The best of `offers` stands first, and slow breaths last."""
        shown = [*offers[: MOST_OFFERS - 1], *(offers[MOST_OFFERS - 1 :][-1:])]
        self.tiles = {
            offer.routine_id: self._tile(offer, routines, person, best=n == 0) for n, offer in enumerate(shown)
        }
        ways: list[QWidget] = list(self.tiles.values())
        for each in plans:
            tile = Tile(
                self.look, each.title, self.tr("A plan over days"), "calendar-check",
                style=TileStyle(60, "bodyb", sub="label"), trail="caret-right",
            )  # fmt: skip
            tile.clicked.connect(lambda _=False, id=each.id: self.plan.emit(id))
            ways.append(tile)
        self.fill(*(self.line("check", each) for each in page.can_do), 2, *ways)

    def _tile(self, offer: Offer, routines: Mapping[str, Routine], person: Person, *, best: bool) -> Tile:
        routine = routines[offer.routine_id]
        about = self.tr("{0}, about {1}").format(terms.postures(routine), terms.length(routine, person))
        tile = Tile(
            self.look, offer.title, about, "fill/play" if best else "play",
            kind="primary" if best else "plain", style=TileStyle(72 if best else 64, "leadb", sub="label"),
        )  # fmt: skip
        tile.clicked.connect(lambda: self.play.emit(offer.routine_id))
        return tile
