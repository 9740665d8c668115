# SPDX-License-Identifier: MIT
"""How the player stands at a shape of the page, in plain values: its breakpoints, each written once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from cramprelief.ui.theme.shape import PageShape

if TYPE_CHECKING:
    from cramprelief.ui.shell.warning_bar import WarningRoom

Mode = Literal["wide", "medium", "portrait", "narrow", "low", "tiny"]
Margins = tuple[int, int, int, int]

TINY, LYING = 300, 616
"""Effective width under which the picture gives way; from which a low window has answers and controls in one line."""
FLAT, PORTRAIT = 400, 800
"""Effective height under which the picture gives way in a narrow window; from which it stands above the ring."""
ONE_LINE = 860
"""Effective width from which a window that stands upright has answers and controls in one line."""
LEAST_FOR_VOICE = 400
"""Effective width from which the upper edge has room for the voice beside the warning signs; else the menu has it."""
LEAST_FOR_PICTURE = 310
"""Effective height from which the picture stays with the largest text."""
LEAST_FOR_RING, LEAST_FOR_CHECK = 376, 300
"""Effective heights. Under the first, with the largest text, the minute check takes the ring's place; under the second
the rounds are left out, and "It eased" and "Not helping", which are always there, must do for the check.
"""


class WordRange(NamedTuple):
    """The instruction: largest and smallest pixels of its type, and its lines; see kit.fitted.Fitted."""

    big: int
    small: int
    lines: int


class PlayerArrangement(NamedTuple):
    """Equal values are laid out alike. Lengths are pixels at 100 % text."""

    mode: Mode
    """ "wide", "medium" (ring beside the picture), "portrait", "narrow", "low" or "tiny" (no picture)."""
    top: str
    controls: str
    repeats: str
    check: str
    help: str
    sign_room: WarningRoom
    """The modes of the parts, in their own words."""
    next_shown: bool
    next_pictured: bool
    more: bool
    """Whether there is room for the second sentence of a step."""
    care: bool
    """Whether when to stop has lines of its own under the instruction; else it stands in what that leaves free."""
    own: bool
    """Whether there is room for the person's own line while a helper reads."""
    own_named: bool
    """Whether that line says for whom it is."""
    unsaved: bool
    """The line at the foot stands there."""
    ring_stroke: int
    words: WordRange
    words_height: int | None
    """Height of the instruction; None takes what is left."""
    info_width: int | None
    """Width of what stands beside the ring; None takes what is left."""
    margin: Margins
    gap: int
    small_picture: bool
    """Whether the picture stands beside the ring where neither has much room."""
    check_fits: bool
    ring_beside_check: bool

    @property
    def pictured(self) -> bool:
        return self.mode != "tiny"

    @property
    def figured(self) -> bool:
        """Whether the picture is shown at all: who is in pain looks before they read."""
        return self.pictured or self.small_picture


def mode_of(shape: PageShape) -> Mode:
    """Where the parts stand."""
    if shape.width == "wide":
        return "wide"
    if shape.w < TINY:
        return "tiny"
    if shape.width == "medium":
        return "portrait" if shape.h >= PORTRAIT else "medium"
    if shape.low:
        return "medium" if shape.w >= LYING else "low" if shape.h >= FLAT else "tiny"
    return "narrow"


_ROOMY = 840
"""Effective height from which a wide window has wide edges."""

_REPEATS: dict[Mode, str] = {
    "wide": "column", "medium": "line", "portrait": "column", "narrow": "small", "low": "short", "tiny": "tiny",
}  # fmt: skip
_CHECKS: dict[Mode, str] = {"low": "short", "tiny": "tight", "medium": "line"}
_WORDS: dict[Mode, WordRange] = {
    "medium": WordRange(56, 34, 3), "portrait": WordRange(56, 30, 3), "narrow": WordRange(38, 30, 3),
    "low": WordRange(36, 26, 3), "tiny": WordRange(38, 22, 5),
}  # fmt: skip
_MARGINS: dict[Mode, Margins] = {
    "medium": (20, 12, 20, 14), "portrait": (14, 8, 14, 14), "narrow": (14, 8, 14, 14), "low": (12, 6, 12, 10),
    "tiny": (12, 4, 12, 8),
}  # fmt: skip
_GAPS: dict[Mode, int] = {"medium": 8, "portrait": 11, "narrow": 11, "low": 8, "tiny": 7}
_INFO: dict[Mode, int] = {"wide": 236, "portrait": 220, "narrow": 150}


def arrange_player(shape: PageShape, *, unsaved: bool, helped: bool) -> PlayerArrangement:
    """The arrangement for a shape of the page.

    `unsaved`: something is to be told at the foot. `helped`: a helper reads, and the person's own line stands below.
    """
    mode, short = mode_of(shape), shape.short
    unsaved = unsaved and mode != "tiny"
    top = {"portrait": "medium", "low": "narrow"}.get(mode, mode)
    if top == "narrow" and shape.w < LEAST_FOR_VOICE:
        top = "narrowest"
    controls = {"portrait": "wide" if shape.w >= ONE_LINE else "narrow", "low": "narrow"}.get(mode, mode)
    heights: dict[Mode, int] = {
        "wide": 120 if short else 140, "medium": 126 if shape.h < 360 else 137, "portrait": 150,
        "narrow": 96 if helped else 130, "low": 112,
    }  # fmt: skip
    wide = mode == "wide"
    margin, gap = ((28, 14, 28, 20), 10) if shape.h < _ROOMY else ((28, 20, 28, 26), 12)
    if short:
        margin, gap = (28, 16, 28, 18), 8
    return PlayerArrangement(
        mode=mode,
        top=top,
        controls=controls,
        repeats="words" if mode == "tiny" and shape.h >= LEAST_FOR_PICTURE else _REPEATS[mode],
        check=_CHECKS.get(mode, "column"),
        help="wide" if mode in ("wide", "portrait") else "tiny" if mode == "tiny" else "tight",
        sign_room="little" if mode == "tiny" else "some",
        next_shown=mode in ("wide", "portrait", "narrow"),
        next_pictured=wide and not short and not unsaved,
        more=wide and not short,
        care=mode not in ("narrow", "low", "tiny"),
        own=mode not in ("low", "tiny"),
        own_named=mode != "narrow",
        unsaved=unsaved,
        ring_stroke=18 if mode in ("wide", "medium", "portrait") else 13,
        words=WordRange(60 if short else 72, 40, 2) if wide else _WORDS[mode],
        words_height=heights.get(mode),
        info_width=_INFO.get(mode),
        margin=margin if wide else _MARGINS[mode],
        gap=gap if wide else _GAPS[mode],
        small_picture=mode == "tiny" and shape.h >= LEAST_FOR_PICTURE,
        check_fits=shape.h >= LEAST_FOR_CHECK,
        ring_beside_check=mode != "tiny" or shape.h >= LEAST_FOR_RING,
    )
