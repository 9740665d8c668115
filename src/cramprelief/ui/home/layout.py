# SPDX-License-Identifier: MIT
"""Where the parts of Home stand at each breakpoint. What runs and Start now are always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.theme.shape import PageShape

if TYPE_CHECKING:
    from cramprelief.ui.home.page import HomePage


LEAST_FOR_NOTICE = 400
"""Effective height under which a caution stands below the first move, not above Start now."""


def mode_of(shape: PageShape) -> str:
    """ "wide" (two columns, both views of the body), "medium" (two columns, one view) or "narrow" (one column).

    The page is measured, not the window: the rail has taken its share.
    """
    return "wide" if shape.w >= 880 else "medium" if shape.w >= 520 else "narrow"


def lay_out(home: HomePage, shape: PageShape) -> None:
    mode = mode_of(shape)
    home.set_view(mode == "wide")
    tiny, large = shape.w < 250, mode == "medium" and shape.low
    home.title.restyle("h1" if mode == "wide" else "leadb" if tiny else "h2")
    home.hint.setVisible(mode == "wide" and not shape.low and (home.welcome.isHidden() or not shape.short))
    home.welcome.set_stacked(shape.w < 420 or mode == "medium")
    home.stand.set_short(mode != "wide", icons=shape.w >= 250)
    home.map_place.set_least(home.look.grow({"wide": 190 if shape.short else 230}.get(mode, 330), 0.5))
    tight = mode == "wide" and (shape.short or bool(home.offered))
    usual = {"wide": 96 if tight else 108, "medium": 112}.get(mode, 96)  # 112: two lines below need no more
    home.start.set_height(88 if shape.low else usual)
    home.notice.keep_place({"wide": 2 if shape.w >= 1040 else 3, "medium": 3}.get(mode, 0))
    tighter = tight and shape.short and bool(home.offered)
    home.first.set_least(136 if large or tiny or tighter or shape.h < 520 else 160 if tight else 196)
    flat = mode == "narrow" or large or tight
    home.first.set_mode("flat" if flat else "high")
    roomy = mode == "wide" and not tight
    home.sign.set_room("all" if roomy else "some" if shape.w >= 250 else "little")
    for bar in home.offered:
        bar.arrange(narrow=mode != "wide", stacked=shape.w < 330)
    home.warn.set_words(
        home.tr("Swollen, hot, numb, or chest pain?") if mode != "medium" else home.tr("Warning signs"),
        home.tr("Check the warning signs first") if mode == "wide" and not tighter else None,
    )
    rearrange(home, {"wide": _wide, "medium": _medium, "narrow": _narrow}[mode](home, shape))


def _scrolled(home: HomePage, content: QLayout) -> QWidget:
    return home.hold(Scroll(home.look, box(content)))


def _wide(home: HomePage, shape: PageShape) -> QLayout:
    short = shape.short
    head = column(home.title, home.hint, gap=2)
    gap = 10 if short else 14
    edges = (28, 16 if short else 22, 28, 20)
    body = column(head, (home.map_place, 1), home.places, home.side, home.welcome, margin=edges, gap=gap)
    left = home.hold(Card(home.look, body, radius=28))
    questions = column(
        (home.first, 1), home.offer, column(home.stand_words, home.stand, gap=6),
        column(home.fit_words, home.fits, gap=6), gap=gap,
    )  # fmt: skip
    right = column(
        (_scrolled(home, questions), 1), home.notice, *home.offered, home.sign, home.start, home.warn, gap=gap
    )
    margin = (20, 14, 20, 14) if short else (24, 24, 28, 24)
    return row((_scrolled(home, column(left)), 55), (right, 45), margin=margin, gap=28)


def _medium(home: HomePage, shape: PageShape) -> QLayout:
    left = column(
        home.title, home.places, home.side, (home.map_place, 1), row(None, home.flip, None), home.welcome,
        margin=(0, 0, 6, 0), gap=10,
    )  # fmt: skip
    gap = 6 if shape.low else 10
    questions = column(
        (home.first, 1), home.offer, column(home.stand_words, home.stand, gap=gap - 2),
        column(home.fit_words, home.fits, gap=gap - 2), margin=(0, 0, 6, 0), gap=gap,
    )  # fmt: skip
    right = column(
        (_scrolled(home, questions), 1), *home.offered, home.notice, home.sign, home.start, home.warn, gap=10
    )
    return row((_scrolled(home, left), 1), (right, 1), margin=(18, 14, 18, 14), gap=18)


def _narrow(home: HomePage, shape: PageShape) -> QLayout:
    """One column; the body and its words stand beside each other where there is room, so that both are in sight."""
    side = 16 if shape.w >= 200 else 8
    low = shape.h < LEAST_FOR_NOTICE
    body = column((home.map_place, 1), row(None, home.flip, None), gap=6)
    if beside(shape):
        where: tuple[QLayout | QWidget, ...] = (row((body, 1), (column(home.places, None), 1), gap=10), home.side)
    else:
        where = (home.places, home.side, body)
    content = column(
        home.first, *([home.notice] if low else []), *home.offered, home.offer, home.title, *where,
        column(home.stand_words, home.stand, gap=8), column(home.fit_words, home.fits, gap=8), home.warn,
        home.welcome, margin=(side, 12, side - 6, 10), gap=10,
    )  # fmt: skip
    foot = column(*([] if low else [home.notice]), home.sign, home.start, margin=(side, 0, side, 8), gap=8)
    return column((_scrolled(home, content), 1), foot, gap=8)


def beside(shape: PageShape) -> bool:
    """Whether the narrow page has room for words beside the body."""
    return shape.w >= 380


def map_first(shape: PageShape) -> bool:
    """Whether the body comes before the words that say the same."""
    return mode_of(shape) == "wide" or (mode_of(shape) == "narrow" and beside(shape))
