# SPDX-License-Identifier: MIT
"""Where the player's parts stand in each arrangement. The words give way last."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QBoxLayout, QWidget

from cramprelief.figure.model import ASPECT
from cramprelief.ui.figure.view import FigureView
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.ring import Ring
from cramprelief.ui.kit.words import Words
from cramprelief.ui.player.arrangement import PlayerArrangement
from cramprelief.ui.player.controls import PlayerControls
from cramprelief.ui.player.help_card import HelpCard
from cramprelief.ui.player.info import MinuteCheck, Next, Repeats
from cramprelief.ui.player.top_bar import PlayerTop
from cramprelief.ui.shell.warning_bar import WarningBar
from cramprelief.ui.theme.look import Look

if TYPE_CHECKING:
    from cramprelief.ui.shell.unsaved_bar import UnsavedBar  # not at the start

_ANY = 16777215
_ALL = 100
"""A stretch that leaves next to nothing to what is hidden beside it: a layout of hidden parts keeps its share."""


class PlayerParts(NamedTuple):
    """What the player is made of, in every arrangement."""

    top: PlayerTop
    sign: WarningBar
    instruction: Fitted
    more: Words
    care: Words
    own: Words
    figure: FigureView
    ring: Ring
    breath_word: Words
    repeats: Repeats
    next: Next
    check: MinuteCheck
    help: HelpCard
    ways: QWidget
    info: QWidget
    controls: PlayerControls


class PlayerLayout:
    """Sets every part to its mode and puts them into a layout."""

    def __init__(self, look: Look, parts: PlayerParts) -> None:
        self._look, self._parts = look, parts

    def layout(self, now: PlayerArrangement, unsaved: UnsavedBar | None) -> QBoxLayout:
        """Of the whole page; `unsaved` is the line at its foot, once there was something to tell."""
        self._dress(now)
        make = {
            "wide": self._wide, "medium": self._medium, "portrait": self._tall, "narrow": self._tall,
            "low": self._low, "tiny": self._tiny,
        }  # fmt: skip
        layout = make[now.mode](now)
        layout.insertWidget(1, self._parts.sign)
        if unsaved is not None and now.unsaved:
            layout.addWidget(unsaved)
        return layout

    def _dress(self, now: PlayerArrangement) -> None:
        parts, grow = self._parts, self._look.grow
        parts.top.set_mode(now.top)
        parts.controls.set_mode(now.controls)
        parts.figure.setVisible(now.figured)
        parts.next.setVisible(now.next_shown)
        parts.next.set_large(now.mode == "wide")
        parts.next.set_pictured(now.next_pictured)
        parts.repeats.set_mode(now.repeats)
        parts.check.set_mode(now.check)
        parts.help.set_mode(now.help)
        parts.sign.set_room(now.sign_room)
        parts.ring.set_stroke(now.ring_stroke)
        parts.ring.set_words_inside(now.pictured)
        parts.instruction.set_range(*now.words)
        if now.words_height is None:
            parts.instruction.setMinimumHeight(60)
            parts.instruction.setMaximumHeight(_ANY)
        else:
            parts.instruction.setFixedHeight(grow(now.words_height, 0.5))
        if now.info_width is None:
            parts.info.setFixedWidth(_ANY)
        elif now.mode == "wide":
            parts.info.setFixedWidth(grow(now.info_width, 0.4))
            parts.next.picture.setMaximumHeight(round(grow(now.info_width, 0.4) / ASPECT))
        else:
            parts.info.setFixedWidth(grow(now.info_width, 0.5))

    def fill_info(self, now: PlayerArrangement) -> None:
        """Put what stands beside the ring into its column or line, once that has its place."""
        parts = self._parts
        # Where not even the minute check has room, the ring alone tells the breath.
        parts.breath_word.setVisible(not now.pictured and now.check_fits)
        inner = (parts.repeats, parts.next, parts.check) if now.pictured else (parts.breath_word, parts.repeats)
        if now.small_picture:
            rearrange(parts.info, row((parts.breath_word, 1), parts.repeats, gap=10))
            return
        gap = 4 if now.mode in ("tiny", "low", "medium") else 18
        ends = () if now.mode in ("low", "medium") else (None,)
        rearrange(parts.info, column(*ends, *inner, *ends, gap=gap))

    def _wide(self, now: PlayerArrangement) -> QBoxLayout:
        parts = self._parts
        stage = row((parts.figure, 56), (parts.help, 56), (parts.ways, 56), (parts.ring, 40), parts.info, gap=30)
        words = column(parts.instruction, parts.more, parts.care, parts.own, gap=0)
        return column(parts.top, words, (stage, 1), parts.controls, margin=now.margin, gap=now.gap)

    def _medium(self, now: PlayerArrangement) -> QBoxLayout:
        parts = self._parts
        stage = row(
            (parts.ring, 2),
            (column(parts.info, (parts.figure, 1), (parts.help, 1), (parts.ways, 1), gap=10), 5),
            gap=24,
        )
        words = column(parts.instruction, parts.care, parts.own, gap=0)
        return column(parts.top, words, (stage, 1), parts.controls, margin=now.margin, gap=now.gap)

    def _tall(self, now: PlayerArrangement) -> QBoxLayout:
        """Picture above, ring with repeats and next below: a narrow window, or a medium one that stands upright."""
        parts = self._parts
        words = column(parts.instruction, parts.care, parts.own, gap=0)
        below = row((parts.ring, 1), parts.info, gap=14)
        stage = ((parts.figure, 10), (parts.help, 10), (parts.ways, _ALL if now.mode == "narrow" else 16), (below, 11))
        return column(parts.top, words, *stage, parts.controls, margin=now.margin, gap=now.gap)

    def _low(self, now: PlayerArrangement) -> QBoxLayout:
        """A small window: picture and ring side by side, repeats as a line."""
        parts = self._parts
        both = row((parts.figure, 10), (parts.ring, 9), gap=12)
        stage = column((both, 1), parts.info, (parts.help, 1), (parts.ways, 1), gap=6)
        return column(parts.top, parts.instruction, (stage, 1), parts.controls, margin=now.margin, gap=now.gap)

    def _tiny(self, now: PlayerArrangement) -> QBoxLayout:
        """Very large text in a narrow window: the instruction, picture and ring as far as there is room, the words."""
        parts = self._parts
        if now.small_picture:
            stage = column((row((parts.figure, 5), (parts.ring, 3), gap=8), 1), parts.info, gap=4)
        else:
            stage = row((parts.ring, 1), (parts.info, 1), gap=8)
        below = column(parts.check, parts.controls, gap=7)
        share = 3 if now.small_picture else 2
        words, rest, card = (parts.instruction, 2), (stage, share), (parts.help, 5)
        return column(parts.top, words, rest, card, (parts.ways, _ALL), below, margin=now.margin, gap=now.gap)
