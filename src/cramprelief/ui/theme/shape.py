# SPDX-License-Identifier: MIT
"""Which layout fits: the breakpoints on the effective size, that is the window's size divided by the text scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PageWidth = Literal["wide", "medium", "narrow"]
WIDE, NARROW, SHORT, LOW = 1000, 640, 760, 640


@dataclass(frozen=True, slots=True)
class PageShape:
    """`short` is under 760, `low` under 640 effective pixels of height.

    `w` and `h` are the effective size itself, for a screen with a breakpoint of its own.
    """

    width: PageWidth
    short: bool
    low: bool
    w: float
    h: float


def shape_of(width: int, height: int, text_scale: float) -> PageShape:
    """The shape of a window of `width` x `height` pixels at this text scale (1.0 to 2.0)."""
    w, h = width / text_scale, height / text_scale
    name: PageWidth = "wide" if w >= WIDE else "medium" if w >= NARROW else "narrow"
    return PageShape(name, h < SHORT, h < LOW, w, h)
