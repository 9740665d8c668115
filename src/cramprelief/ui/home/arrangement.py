# SPDX-License-Identifier: MIT
"""How Home stands at a shape of the page, in plain values: its breakpoints, each written once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.tokens import TextStyle

if TYPE_CHECKING:
    from cramprelief.ui.shell.warning_bar import WarningRoom

Mode = Literal["wide", "medium", "narrow"]
Margins = tuple[int, int, int, int]

LEAST_FOR_NOTICE = 400
"""Effective height under which a caution stands below the first move, not above Start now."""


_LEAST_FOR_RAIL = 380
"""Effective width under which the rail keeps the warning signs behind "More"."""


class HomeArrangement(NamedTuple):
    """Equal values are laid out alike. Lengths are pixels at 100 % text."""

    mode: Mode
    """ "wide" (two columns, both views of the body), "medium" (two columns, one view) or "narrow" (one column)."""
    title_style: TextStyle
    hint: bool
    """Whether the line below the title is shown."""
    welcome_stacked: bool
    short_answers: bool
    """The tiles of "can you stand" without their second line."""
    answer_icons: bool
    map_least: int
    """Least height of the body."""
    start_height: int
    kept_lines: int
    """Lines whose place is kept for a caution; 0 keeps none."""
    asks_beside: bool
    """An open question stands beside Start now, in the place of the caution."""
    first_least: int
    """Least height of the first move."""
    first_flat: bool
    sign_room: WarningRoom
    """See WarningBar.set_room."""
    resume_stacked: bool
    warn_long: bool
    """Whether the way to the warning signs names some of them."""
    warn_sub: bool
    warn_in_foot: bool
    """The way to the warning signs stays in sight: the rail has no room for it."""
    margin: Margins
    gap: int
    body_margin: Margins
    """Inside the card or the column with the body."""
    beside: bool
    """Whether words stand beside the body of the narrow page."""
    notice_above: bool
    """The caution stands right below the first move."""

    @property
    def map_first(self) -> bool:
        """Whether the body comes before the words that say the same."""
        return self.mode == "wide" or (self.mode == "narrow" and self.beside)


def arrange_home(shape: PageShape, *, welcomes: bool, resumes: bool) -> HomeArrangement:
    """The arrangement for a shape of the page: the rail has taken its share of the window.

    `welcomes`: what a person should know once stands there. `resumes`: a cramp to go on with has its place.
    """
    mode: Mode = "wide" if shape.w >= 880 else "medium" if shape.w >= 520 else "narrow"
    wide, medium = mode == "wide", mode == "medium"
    short, tiny, large = shape.short, shape.w < 250, medium and shape.low
    tight = wide and (short or resumes)
    tighter = tight and short and resumes
    usual_start = 112 if medium else 96 if not wide or shape.h < 860 else 108  # 112: two lines below need no more
    side = 16 if shape.w >= 200 else 8
    margins: dict[Mode, Margins] = {
        "wide": (20, 14, 20, 14) if short else (24, 24, 28, 24),
        "medium": (18, 14, 18, 14),
        "narrow": (side, 12, side - 6, 10),
    }
    return HomeArrangement(
        mode=mode,
        title_style="h1" if wide else "leadb" if tiny else "h2",
        hint=wide and not shape.low and not (welcomes and short),
        welcome_stacked=shape.w < 420 or medium,
        short_answers=not wide,
        answer_icons=not tiny,
        map_least=330 if not wide else 190 if short else 230,
        start_height=88 if shape.low or (wide and shape.h < 800) else usual_start,
        kept_lines=(2 if shape.w >= 1040 else 3) if wide else 3 if medium else 0,
        asks_beside=wide or (mode == "narrow" and shape.w >= 380 and shape.h >= 640),
        first_least=136 if large or tiny or tighter or shape.h < 520 else 160 if wide else 196,
        first_flat=mode == "narrow" or large or tight or (wide and shape.h < 860),
        sign_room="all" if wide and not tight else "little" if tiny else "some",
        resume_stacked=shape.w < 330,
        warn_long=not medium and not (mode == "narrow" and shape.w < _LEAST_FOR_RAIL),
        warn_sub=wide and not tighter,
        warn_in_foot=mode == "narrow" and shape.w < _LEAST_FOR_RAIL,
        margin=margins[mode],
        gap=(10 if short or shape.h < 860 else 14) if wide else 6 if large else 10,
        body_margin=(28, 16 if short else 22, 28, 20) if wide else (0, 0, 6, 0),
        beside=mode == "narrow" and shape.w >= 380,
        notice_above=mode == "narrow" and shape.h < LEAST_FOR_NOTICE,
    )
