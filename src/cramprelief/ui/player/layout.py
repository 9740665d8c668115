# SPDX-License-Identifier: MIT
"""Where the player's parts stand at each breakpoint. The words give way last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QLayout

from cramprelief.figure.model import ASPECT
from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.theme.shape import PageShape

if TYPE_CHECKING:
    from cramprelief.ui.player.page import PlayerPage

TINY, LYING = 300, 616
"""Effective width under which the picture gives way; from which a low window has answers and controls in one line."""
FLAT, PORTRAIT = 400, 800
"""Effective height under which the picture gives way in a narrow window; from which it stands above the ring."""

_REPEATS = {
    "wide": "column", "medium": "line", "portrait": "column", "narrow": "small", "low": "short", "tiny": "tiny",
}  # fmt: skip


def mode_of(shape: PageShape) -> str:
    """ "wide", "medium" (ring beside the picture), "portrait", "narrow", "low" or "tiny" (no picture)."""
    if shape.width == "wide":
        return "wide"
    if shape.w < TINY:
        return "tiny"
    if shape.width == "medium":
        return "portrait" if shape.h >= PORTRAIT else "medium"
    if shape.low:
        return "medium" if shape.w >= LYING else "low" if shape.h >= FLAT else "tiny"
    return "narrow"


def layout_for(player: PlayerPage, shape: PageShape) -> QLayout:
    """Set every part to its mode and return the layout of the whole."""
    mode = mode_of(shape)
    top = {"portrait": "medium", "low": "narrow"}.get(mode, mode)
    player.top.set_mode(top)
    player.controls.set_mode({"portrait": "wide" if shape.w >= 860 else "narrow", "low": "narrow"}.get(mode, mode))
    player.figure.setVisible(mode != "tiny")
    player.next.setVisible(mode in ("wide", "portrait", "narrow"))
    player.next.set_large(mode == "wide")
    player.next.set_pictured(mode == "wide" and not shape.short and not player.tells_unsaved)
    player.repeats.set_mode(_REPEATS[mode])
    player.check.set_mode({"low": "short", "tiny": "tight", "medium": "line"}.get(mode, "column"))
    player.help.set_mode("wide" if mode in ("wide", "portrait") else "tiny" if mode == "tiny" else "tight")
    player.ring.set_stroke(18 if mode in ("wide", "medium", "portrait") else 13)
    return {
        "wide": _wide, "medium": _medium, "portrait": _tall, "narrow": _tall, "low": _low, "tiny": _tiny,
    }[mode](player, shape)  # fmt: skip


def _wide(player: PlayerPage, shape: PageShape) -> QBoxLayout:
    grow = player.look.grow
    player.instruction.set_range(60 if shape.short else 72, 40, 2)
    player.instruction.setFixedHeight(grow(120 if shape.short else 140, 0.5))
    player.info.setFixedWidth(grow(236, 0.4))
    player.next.picture.setMaximumHeight(round(grow(236, 0.4) / ASPECT))
    stage = row((player.figure, 56), (player.help, 56), (player.ring, 40), player.info, gap=30)
    margin = (28, 16, 28, 18) if shape.short else (28, 20, 28, 26)
    gap = 8 if shape.short else 12
    return column(
        player.top,
        column(player.instruction, player.more, player.own, gap=0),
        (stage, 1),
        player.controls,
        margin=margin,
        gap=gap,
    )


def _medium(player: PlayerPage, shape: PageShape) -> QBoxLayout:
    grow = player.look.grow
    player.instruction.set_range(56, 34, 3)
    player.instruction.setFixedHeight(grow(126 if shape.h < 360 else 137, 0.5))
    player.info.setFixedWidth(16777215)
    stage = row((player.ring, 2), (column(player.info, (player.figure, 1), (player.help, 1), gap=10), 5), gap=24)
    words = column(player.instruction, player.own, gap=0)
    return column(player.top, words, (stage, 1), player.controls, margin=(20, 12, 20, 14), gap=8)


def _tall(player: PlayerPage, shape: PageShape) -> QBoxLayout:
    """Picture above, ring with repeats and next below: a narrow window, or a medium one that stands upright."""
    grow = player.look.grow
    roomy = shape.width == "medium"
    player.instruction.set_range(56 if roomy else 38, 30, 3)
    low = 96 if player.playing.helped else 130  # the person's own line stands below the helper's
    player.instruction.setFixedHeight(grow(150 if roomy else low, 0.5))
    player.info.setFixedWidth(grow(220 if roomy else 150, 0.5))
    below = row((player.ring, 1), player.info, gap=14)
    return column(
        player.top, column(player.instruction, player.own, gap=0), (player.figure, 10), (player.help, 10), (below, 11),
        player.controls,
        margin=(14, 8, 14, 14), gap=11,
    )  # fmt: skip


def _low(player: PlayerPage, shape: PageShape) -> QBoxLayout:
    """A small window: picture and ring side by side, repeats as a line."""
    grow = player.look.grow
    player.instruction.set_range(36, 26, 3)
    player.instruction.setFixedHeight(grow(112, 0.5))
    player.info.setFixedWidth(16777215)
    stage = column((row((player.figure, 10), (player.ring, 9), gap=12), 1), player.info, (player.help, 1), gap=6)
    return column(player.top, player.instruction, (stage, 1), player.controls, margin=(12, 6, 12, 10), gap=8)


def _tiny(player: PlayerPage, shape: PageShape) -> QBoxLayout:
    """Very large text in a narrow window: the instruction, the ring, the words."""
    player.instruction.set_range(38, 22, 5)
    player.instruction.setMinimumHeight(60)
    player.instruction.setMaximumHeight(16777215)
    player.info.setFixedWidth(16777215)
    stage = row((player.ring, 1), (player.info, 1), gap=8)
    below = column(player.check, player.controls, gap=7)
    return column(
        player.top, (player.instruction, 2), (stage, 2), (player.help, 5), below, margin=(12, 4, 12, 8), gap=7
    )
